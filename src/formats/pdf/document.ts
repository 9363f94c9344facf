import { longDate } from '../../i18n/dates.ts'
import { pdf as pdfWords } from '../../i18n/nn/pdf.ts'
import { report as words } from '../../i18n/nn/report.ts'
import type { IsoDate } from '../../model/date.ts'
import type { Block, Chart, Inline, Report, Section } from '../../model/report.ts'
import type { Legible } from './legible.ts'
import type { Node, Phrase, Printed } from './nodes.ts'
import { lengthOf, linked, proseNodes } from './prose.ts'
import { tableNodes } from './table.ts'

/** What making nodes of a block takes. */
export interface Setting {
  readonly letters: Legible
  readonly saved: Report['saved']
  /** The sections that links may lead to. */
  readonly sections: ReadonlySet<string>
}

/** The report as the one list of nodes that the template sets: sections within sections become headings of deeper levels. */
export function printedOf(report: Report, letters: Legible, date: IsoDate): Printed {
  const ids = idsOf(report.sections)
  const setting: Setting = { letters, saved: report.saved, sections: new Set(ids) }
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const title = titleText(report.title, letters)
  const author = letters.unbroken(report.municipality)
  const opening = report.opening.flatMap((block) => blockNodes(block, setting, 0))
  const sections = report.sections.flatMap((section) => sectionNodes(section, setting, 1))
  const body = [...oncePerLabel(sections), ...noteOf(letters)]
  return {
    title,
    author,
    date: { year, month, day },
    day: longDate(date),
    words: { contents: words.contents, page: pdfWords.page },
    isPaper: report.isPaper === true,
    opening,
    body,
  }
}

/** PDF/UA forbids a heading without words. */
const titleText = (title: string, letters: Legible): string => letters.unbroken(title).trim() || '–'

const idsOf = (sections: readonly Section[]): readonly string[] => sections.flatMap(({ id, parts }) => [id, ...idsOf(parts)])

/** PDF has six levels of headings, as HTML has; what lies deeper has the last. */
const headingLevel = (level: number): number => Math.min(Math.max(level, 1), 6)

const sectionNodes = ({ id, title, blocks, parts }: Section, setting: Setting, level: number): readonly Node[] => [
  { as: 'heading', level: headingLevel(level), text: titleText(title, setting.letters), label: id, listed: true },
  ...blocks.flatMap((block) => blockNodes(block, setting, level)),
  ...parts.flatMap((part) => sectionNodes(part, setting, level + 1)),
]

/** A label that stands twice would stop the compilation: the first has it. */
function oncePerLabel(nodes: readonly Node[]): readonly Node[] {
  const seen = new Set<string>()
  return nodes.map((node) => {
    if (node.as !== 'heading' || node.label === undefined || !seen.has(node.label)) {
      if (node.as === 'heading' && node.label !== undefined) seen.add(node.label)
      return node
    }
    const { label: _, ...rest } = node
    return rest
  })
}

function blockNodes(block: Block, setting: Setting, level: number): readonly Node[] {
  const { letters } = setting
  switch (block.type) {
    case 'paragraph':
      return [{ as: 'paragraph', body: block.text.flatMap((part) => inline(part, setting)) }]
    case 'task':
      return [{ as: 'todo', lead: words.task, text: letters.line(block.text) }]
    case 'draft':
      return [{ as: 'todo', lead: words.draft, text: letters.line(block.sentences.join(' ')) }]
    case 'list': {
      const items = block.items.map((item): readonly Node[] => [{ as: 'paragraph', body: item.flatMap((part) => inline(part, setting)) }])
      return items.length === 0 ? [] : [{ as: 'list', items }]
    }
    case 'table':
      return tableNodes(block, setting)
    case 'chart':
      return [chartNode(block, letters)]
    case 'quotation': {
      const { file, line } = block.origin
      return [
        { as: 'heading', level: headingLevel(level + 1), text: titleText(block.heading, letters), listed: false },
        { as: 'quotation', whole: lengthOf(block.prose) < longestWhole, body: proseNodes(block.prose, letters) },
        { as: 'source', below: 'quotation', text: letters.line(pdfWords.saved(words.source(file, line), setting.saved.get(file))) },
      ]
    }
    case 'prose':
      return proseNodes(block.prose, letters)
  }
}

/** In letters: a third of a page. */
const longestWhole = 1500

function inline(part: Inline, { letters, sections }: Setting): readonly Phrase[] {
  if (typeof part === 'string') return [letters.line(part)]
  if ('strong' in part) return [{ as: 'strong', body: [letters.line(part.strong)] }]
  if ('quote' in part) return [`«${letters.line(part.quote)}»`]
  const body = [letters.line(part.link)]
  const section = part.to.startsWith('#') ? part.to.slice(1) : undefined
  if (section === undefined) return linked(part.to, body)
  return sections.has(section) && body[0] !== '' ? [{ as: 'see', to: section, body }] : body
}

/** As wide as the line, unless it would then be too tall for a page with its caption. */
const tallest = 1.25
const chartNode = ({ title, description, svg, width, height }: Chart, letters: Legible): Node => ({
  as: 'chart',
  title: letters.line(title),
  alt: letters.unbroken(description) || letters.unbroken(title),
  svg: letters.unbroken(svg),
  width: Math.round(100 * Math.min(1, (tallest * width) / height)),
})

/** What the typeface lacked, at the end of the report. */
function noteOf(letters: Legible): readonly Node[] {
  const codes = letters.lacked().map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  if (codes.length === 0) return []
  const told = codes.slice(0, mostTold)
  return [
    { as: 'heading', level: 1, text: pdfWords.missingTitle, listed: true },
    { as: 'paragraph', body: [pdfWords.missingNote(told, codes.length - told.length)] },
  ]
}

const mostTold = 60
