import { editions } from '../../i18n/nn/editions.ts'
import { yearAfter } from '../../model/school-year.ts'
import type { Block, Inline, Report, Section } from '../../model/report.ts'
import { sectionIn, withParts, type EditionContext } from './edition.ts'
import { glossary } from './glossary.ts'
import { schoolWords, silentSchools } from './school-words.ts'
import { shortened } from './shortened.ts'
import { draftOf, isOwn, voiceOf, type Voice } from './voice.ts'

const words = editions.plainPage

/** How many letters of the owner's words there is room for. */
const room = { summary: 1400, next: 600 } as const

/**
 * The report as one plain page for parents and pupils' councils: the school owner's own words where there are any, the first sentence of what each school
 * says, and nothing that the public report does not say.
 */
export function plainPage(report: Report, context: EditionContext): Report {
  const { council } = context.municipality
  const sections = [
    ...picture(report),
    ...schoolWords(report),
    next(report, context),
    {
      id: 'ver-med',
      title: words.takePart.title,
      blocks: [
        list(
          'liste',
          words.takePart.points.map(([who, how]) => [{ strong: who }, how]),
        ),
      ],
      parts: [],
    },
    notShown(report, context),
  ]
  const more: Section = { id: 'les-meir', title: words.more.title, blocks: [paragraph('om', words.more.about(report.title))], parts: [] }
  return {
    ...report,
    title: words.title(report.year),
    isPaper: true,
    opening: [paragraph('om', words.about(council, report.title))],
    sections: [...sections, ...glossary(sections), more],
    saved: new Map(),
  }
}

const paragraph = (key: string, ...sentences: readonly string[]): Block => ({ key, type: 'paragraph', text: [sentences.join(' ')] })
const list = (key: string, items: readonly (readonly Inline[])[]): Block => ({ key, type: 'list', items })

/** What goes well and what is hard: as the owner has written it, else as the figures suggest. */
function picture({ sections }: Report): readonly Section[] {
  const summary = sectionIn(sections, 'samandrag')
  const voice = voiceOf(summary)
  const own = ownBlocks(voice, room.summary, summary?.title)
  const main: Section = { id: 'det-viktigaste', title: words.summary, blocks: own, parts: [] }
  if (isOwn(voice)) return [main]
  return [...(own.length > 0 ? [main] : []), ...suggested(voice)]
}

function ownBlocks({ own }: Voice, letters: number, title = ''): readonly Block[] {
  if (own.length === 0) return []
  const { prose, isCut } = shortened(own, letters)
  return [{ key: 'eige', type: 'prose', prose }, ...(isCut ? [paragraph('meir', editions.more(title))] : [])]
}

function suggested({ suggestions }: Voice): readonly Section[] {
  const sentences = suggestions.flatMap((suggestion) => suggestion.sentences)
  const found = (way: string): readonly string[] => sentences.filter((one) => one.includes(` ${way} enn `)).map(inPlainWords)
  const work = suggestions.filter(({ key }) => key === 'mal' || key === 'tiltak').flatMap((suggestion) => suggestion.sentences)
  const [well, hard] = [found('betre'), found('svakare')]
  return [
    sideOf('gar-godt', words.well, well, hard.length === 0),
    sideOf('vanskeleg', words.hard, hard, true),
    ...(work.length === 0 ? [] : [{ id: 'mal-og-tiltak', title: words.goals, blocks: draftOf('utkast', work), parts: [] }]),
  ]
}

interface Side {
  readonly title: string
  readonly task: string
}

/** How far the figures can be trusted is said where the last of them stand. */
function sideOf(id: string, { title, task }: Side, sentences: readonly string[], isLast: boolean): Section {
  const note = isLast && sentences.length > 0 ? [paragraph('skilnader', words.differences)] : []
  const blocks: readonly Block[] = sentences.length === 0 ? [{ key: 'oppgave', type: 'task', text: task }] : draftOf('utkast', sentences)
  return { id, title, blocks: [...blocks, ...note], parts: [] }
}

/** What is better and worse, without the figures: they stand in the report, with what is needed to read them. */
const inPlainWords = (sentence: string): string => sentence.replaceAll(/ \([^()]* mot [^()]*\)/g, '').replace(words.beyondUncertainty, '')

/** What the owner says comes now; else what the report tells has been agreed on. */
function next({ sections, year }: Report, { municipality: { council, focusAreas } }: EditionContext): Section {
  const followUp = sectionIn(sections, 'oppfolging')
  const voice = voiceOf(followUp)
  const agreed =
    followUp?.blocks.flatMap((block) => (block.key === 'neste' && block.type === 'paragraph' ? [withAgreeing(block)] : [])) ?? []
  const areas = focusAreas.get(yearAfter(year)) ?? focusAreas.get(year) ?? []
  const isProposed = sectionIn(sections, 'vedtak')?.blocks.some(({ key }) => key === 'satsing') ?? false
  const blocks: readonly Block[] = [
    ...ownBlocks(voice, room.next, followUp?.title),
    ...(isOwn(voice) ? [] : agreed),
    ...(isProposed && areas.length > 0 ? [paragraph('satsing', words.next.focus(areas, yearAfter(year), council))] : []),
    ...(voice.own.length + agreed.length === 0 ? [{ key: 'oppgave', type: 'task', text: words.next.task } as const] : []),
    paragraph('rad', words.next.council(council)),
  ]
  return { id: 'kva-no', title: words.next.title, blocks, parts: [] }
}

const withAgreeing = (block: Block & { readonly type: 'paragraph' }): Block => ({
  key: block.key,
  type: 'paragraph',
  text: block.text.map((part) => (typeof part === 'string' ? part.replace(words.next.agreed.from, words.next.agreed.to) : part)),
})

function notShown({ sections }: Report, { municipality: { smallestGroup } }: EditionContext): Section {
  const missing = silentSchools(sections)
  const blocks = [
    ...(hasFigures(sections) ? [paragraph('skjerma', words.notShown.masked(smallestGroup))] : []),
    ...(missing.length > 0 ? [paragraph('skular', words.notShown.schools(missing))] : []),
    paragraph('saker', words.notShown.cases),
  ]
  return { id: 'ikkje-vist', title: words.notShown.title, blocks, parts: [] }
}

/** Figures of pupils stand in the parts of results. */
const hasFigures = (sections: readonly Section[]): boolean =>
  sections.flatMap(withParts).some(({ id, blocks }) => id.startsWith('resultat-') && blocks.some(({ type }) => type === 'table'))
