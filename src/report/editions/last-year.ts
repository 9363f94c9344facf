import type { BlockContent } from 'mdast'
import { editions } from '../../i18n/nn/editions.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Piece } from '../../model/piece.ts'
import { yearBefore } from '../../model/school-year.ts'
import type { Block, Report, Section } from '../../model/report.ts'
import { proseOf, textOf } from '../../records/prose.ts'
import type { HasPersonalData } from '../material.ts'
import { conflictLines } from '../merge/conflicts.ts'
import { linesOf } from '../merge/draft-lines.ts'

/** The draft of the year before. */
export interface LastYear {
  readonly file: string
  /** With `\n` line ends. */
  readonly text: string
}

interface Comparing {
  /** Undefined where there is none. */
  readonly lastYear: LastYear | undefined
  /** The report of this year as Markdown: what stands there word for word is not told again. */
  readonly pieces: readonly Piece[]
  readonly hasPersonalData: HasPersonalData
}

/** The report with what that of the year before said, in each section that it had too; and once, where nothing can be shown, why. */
export function besideLastYear(report: Report, comparing: Comparing): Report {
  const { lastYear } = comparing
  const year = yearBefore(report.year)
  const note = (text: string): Report => ({ ...report, opening: [...report.opening, { key: 'i-fjor', type: 'paragraph', text: [text] }] })
  if (!lastYear) return note(editions.internal.noLastYear(year))
  if (conflictLines(lastYear.text).length > 0) return note(editions.internal.conflict(year))
  const said = saidIn(lastYear, comparing)
  return { ...report, sections: report.sections.map((section) => (section.id === 'vedlegg' ? section : withSaid(section, said, report))) }
}

interface Said {
  readonly prose: readonly BlockContent[]
  readonly file: string
  readonly line: number
  readonly isWithheld: boolean
}

function withSaid(section: Section, said: ReadonlyMap<string, Said>, report: Report): Section {
  const found = said.get(section.id)
  return {
    ...section,
    blocks: [...section.blocks, ...(found ? [blockOf(found, report)] : [])],
    parts: section.parts.map((part) => withSaid(part, said, report)),
  }
}

function blockOf({ prose, file, line, isWithheld }: Said, report: Report): Block {
  const year = yearBefore(report.year)
  const origin = { file, line }
  if (isWithheld)
    return { key: 'i-fjor', type: 'paragraph', text: [editions.internal.lastYearWithheld(year, file, line)], origins: [origin] }
  return { key: 'i-fjor', type: 'quotation', heading: editions.internal.lastYear(year), prose, origin }
}

/** What stands in each section of a draft, by the id of the section: running text that is not the same this year. */
function saidIn({ file, text }: LastYear, { pieces, hasPersonalData }: Comparing): ReadonlyMap<string, Said> {
  const now = new Set(pieces.map((piece) => piece.text))
  const written = [...groupedBy(linesOf(text), ({ id }) => id ?? '')].map(([id, lines]) => ({
    id,
    line: lines[0]?.line ?? 1,
    text: lines
      .map((line) => line.text)
      .join('\n')
      .trim(),
  }))
  const ids = written.map(({ id }) => id)
  const told = written
    .filter(({ id, text: own }) => id !== '' && !now.has(own))
    .map(({ id, line, text: own }) => {
      const isHeading = !id.includes('/') || ids.some((other) => other.startsWith(`${id}/`))
      const path = isHeading ? id : id.slice(0, id.lastIndexOf('/'))
      return { section: path.slice(path.lastIndexOf('/') + 1), line, text: isHeading ? own.replace(/^#{1,6} .*\n?/, '') : own }
    })
  return new Map(
    [...groupedBy(told, ({ section }) => section)].flatMap(([section, own]) => {
      const prose = own.flatMap((one) => runningText(one.text))
      const first = own.find((one) => runningText(one.text).length > 0)
      if (!first) return []
      const isWithheld = hasPersonalData(own.map((one) => one.text).join('\n\n'), file)
      return [[section, { prose, file, line: first.line, isWithheld }] as const]
    }),
  )
}

/** Without tables, whose years the tables of this year have too, charts, and what nobody has written yet. */
function runningText(markdown: string): readonly BlockContent[] {
  const nodes = proseOf(markdown.replaceAll(/^!\[.*$/gm, ''))
  return nodes.filter((node, index) => {
    const isCaption = node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong'
    const text = textOf(node).trim()
    return node.type !== 'table' && !(isCaption && nodes[index + 1]?.type === 'table') && text !== '' && !text.startsWith('[Skriv her:')
  })
}
