import { longDate } from '../../i18n/dates.ts'
import { comparison } from '../../i18n/nn/comparison.ts'
import { report } from '../../i18n/nn/report.ts'
import { results as resultWords } from '../../i18n/nn/results.ts'
import type { FigureSource } from '../../model/figure.ts'
import { compareText } from '../../model/place.ts'
import type { Block, Section } from '../../model/report.ts'
import { lacksIn } from '../lacks.ts'
import type { Material } from '../material.ts'
import { hasCell } from '../results/table-cells.ts'
import { savedText } from '../saved.ts'
import { withOrigins } from './paragraphs.ts'
import { sourceParts } from './sources.ts'

const words = report.appendix
const figureWords = resultWords.appendix

/** What the report is made from: files, their state, the last commit that changed each, and which lines each of the other sections has from them. */
export function appendix(material: Material, others: readonly Section[]): Section {
  const { schools, history } = material
  const lacks = lacksIn(material)
  const blocks: readonly Block[] = [
    { key: 'om', type: 'paragraph', text: [words.about, ...(history?.isShallow ? [` ${words.shallow}`] : [])] },
    ...(schools.length === 0 ? [] : [assessmentTable(material)]),
  ]
  const missing: Section = {
    id: 'manglar',
    title: words.missingTitle,
    blocks: [{ key: 'liste', type: 'list', items: lacks.map((lack) => [lack]) }],
    parts: [],
  }
  return {
    id: 'vedlegg',
    title: words.title,
    blocks,
    parts: [...figuresPart(material), ...(lacks.length > 0 ? [missing] : []), ...sourceParts(others, material)],
  }
}

function assessmentTable({ schools, history }: Material): Block {
  const table: Block = {
    key: 'eigenvurderingar',
    type: 'table',
    caption: words.caption,
    head: [words.school, words.state, words.file, words.saved],
    rows: schools.map(({ school, state, file }) => [
      school.name,
      words.states[state],
      ...(state === 'missing' ? ['–', '–'] : [file, savedText(file, history)]),
    ]),
  }
  return withOrigins(
    table,
    schools.filter(({ state }) => state !== 'missing').map(({ file }) => ({ file, line: 1 })),
  )
}

/** Where the figures come from, in the words that the licence asks for, what is masked, and how to read them. */
function figuresPart({ results, municipality, year }: Material): readonly Section[] {
  const shown = results.figures.filter((figure) => figure.year === year || figure.state === 'verdi')
  if (shown.length === 0) return []
  // The land's figures stand beside the others, and have their sources.
  const inTables = results.shown.filter((entry) => hasCell(entry, year)).flatMap((entry) => entry.sources)
  const sources = [...new Set(inTables)].flatMap((id) => results.sources.get(id) ?? [])
  const open = sources.filter(({ access }) => access === 'offentleg')
  const others = Math.max(0, ...open.flatMap(({ notes }) => notes.map((note) => (note.kind === 'andre-skular' ? note.schools : 0))))
  const hidden = results.hidden.filter(({ entry }) => hasCell(entry, year))
  const bySource = hidden.filter(({ hiding }) => hiding.kind === 'withheld').length
  const texts: Readonly<Record<string, string | undefined>> = {
    kjelder: open.length === 0 ? undefined : creditOf(open),
    eigne: open.length < sources.length ? figureWords.own : undefined,
    regel: figureWords.rule(municipality.smallestGroup),
    skjerma: hidden.length === 0 ? figureWords.none : figureWords.count(hidden.length - bySource, bySource),
    andre: others > 0 ? figureWords.others(others) : undefined,
    uvisse: figureWords.uncertainty,
    ord: comparison.about,
  }
  const blocks = Object.entries(texts).flatMap(([key, text]): readonly Block[] =>
    text === undefined ? [] : [{ key, type: 'paragraph', text: [text] }],
  )
  return [{ id: 'tal', title: figureWords.title, blocks, parts: [] }]
}

function creditOf(sources: readonly FigureSource[]): string {
  const distinct = (texts: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(texts.filter((text) => text !== undefined))].toSorted(compareText)
  return figureWords.credit(
    distinct(sources.map(({ publisher }) => publisher)),
    distinct(sources.map(({ licence }) => licence)),
    distinct(sources.map(({ extracted }) => extracted?.slice(0, 10))).map(longDate),
  )
}
