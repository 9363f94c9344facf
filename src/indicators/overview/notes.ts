import { comparison } from '../../i18n/nn/comparison.ts'
import { overview as words } from '../../i18n/nn/overview.ts'
import type { Figure, FigureSource } from '../../model/figure.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import { isCounted } from '../comparison/amounts.ts'
import { amountCell } from '../comparison/cells.ts'
import { usualSmallGroup } from '../comparison/sentences.ts'
import { breaksIn } from '../comparison/scale-break.ts'
import { figureIn } from '../comparison/series.ts'
import { threeYearMean } from '../comparison/three-years.ts'
import { seriesIn, type Row, type Table } from './rows.ts'
import { groupName, nameOf, type Language } from './table.ts'

/** The mean of three years for the rows of small groups, and of those whose last figure is withheld: a line for each step. */
export function meanLines(tables: readonly Table[], language: Language): readonly string[] {
  const means = tables.flatMap(({ rows, years }) => rows.flatMap((row) => meanOfRow(row, years.at(-1), language) ?? []))
  const inOrder = means.toSorted((a, b) => Number(a.step) - Number(b.step))
  const lines = [...groupedBy(inOrder, ({ step, years }) => `${step} ${years.join(' ')}`).values()].flatMap((same) => {
    const [first] = same
    return first
      ? [
          `- ${words.mean(
            first.step,
            first.years,
            same.map(({ text }) => text),
          )}`,
        ]
      : []
  })
  return lines.length === 0 ? [] : [words.means, '', ...lines]
}

interface RowMean {
  readonly step: string
  readonly years: readonly SchoolYear[]
  readonly text: string
}

function meanOfRow({ own, indicator, step }: Row, year: SchoolYear | undefined, language: Language): RowMean | undefined {
  const figure = year === undefined ? undefined : figureIn(own, year)
  const isSmall = figure?.state === 'skjerma' || (figure?.pupils !== undefined && figure.pupils < usualSmallGroup)
  if (year === undefined || !isSmall || isCounted(indicator)) return undefined
  const mean = threeYearMean(own, indicator, year)
  if (typeof mean === 'string') return undefined
  const isPublished = mean.years.every((one) => figureIn(own, one)?.uncertainty !== undefined)
  const text = `${nameOf(indicator, language)} ${amountCell(mean.value, isPublished ? mean.uncertainty : undefined, indicator)}`
  return { step, years: mean.years, text: mean.isInternal ? `${text} (${words.internal})` : text }
}

/** What one must know to read the text right: each word that stands in it is explained, and no other. */
export function explanations(text: string): readonly string[] {
  const { cell } = comparison
  const { notes } = words
  const told: readonly (readonly [string, string])[] = [
    ['\u00A0±\u00A0', notes.uncertainty],
    [cell.innanfor, notes.innanfor],
    [cell.utanfor, notes.utanfor],
    [cell.unknown, notes.unknown],
    [cell.rounded, notes.rounded],
    [cell.states.skjerma, notes.skjerma],
    ['| – |', notes.missing],
    [cell.states['ikkje-publisert'], notes.notPublished],
    [cell.newScale(true), notes.newScale],
    [cell.newScale(false), notes.newScale],
    [`(${words.internal})`, notes.internal],
  ]
  return [...new Set(told.flatMap(([word, note]) => (text.includes(word) ? [note] : [])))]
}

/** What one must know of where the figures come from: other schools among the municipality's, and steps that are left out. */
export const groupNotes = (tables: readonly Table[], language: Language): readonly string[] =>
  tables.flatMap((table) => [
    ...lowerIsBetter(table, language),
    ...newScales(table),
    ...(table.isShortened ? [words.notes.shortened(groupName(table.group, language))] : []),
    ...otherSchools(table, language),
  ])

function lowerIsBetter({ rows }: Table, language: Language): readonly string[] {
  const names = new Set(rows.flatMap(({ indicator }) => (indicator.direction === 'låg' ? [nameOf(indicator, language)] : [])))
  return names.size === 0 ? [] : [words.notes.lowerIsBetter([...names])]
}

/** Where the way of measuring is new in a year that stands beside an older one. */
function newScales({ rows, years }: Table): readonly string[] {
  const told = rows.flatMap(({ indicator }) =>
    breaksIn(indicator, years).map((year) => comparison.cell.break(indicator.unit === 'skalapoeng', year)),
  )
  return [...new Set(told)]
}

function otherSchools({ group, rows, years }: Table, language: Language): readonly string[] {
  const last = years.at(-1)
  const counted = rows.flatMap(({ step, own, municipality }) => {
    const point = last === undefined ? undefined : (municipality ?? own).points.get(last)
    return point?.figure.state === 'verdi' && point.otherSchools > 0 ? [{ step, count: point.otherSchools }] : []
  })
  if (counted.length === 0) return []
  const counts = new Set(counted.map(({ count }) => count))
  const [count] = counts
  const steps = [...new Set(counted.flatMap(({ step }) => (step === '' ? [] : [step])))]
  return [words.notes.otherSchools(groupName(group, language), steps, counts.size === 1 ? count : undefined)]
}

/** The figures that stand in a table. */
export const figuresIn = ({ rows, years }: Table): readonly Figure[] =>
  rows.flatMap((row) => seriesIn(row).flatMap((series) => years.flatMap((year) => figureIn(series, year) ?? [])))

/** Each publisher once, with its licence and when the figures were taken out. */
export function credits(figures: readonly Figure[], sources: ReadonlyMap<string, FigureSource>): readonly string[] {
  const used = [...new Set(figures.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? [])
  return [...groupedBy(used, ({ publisher, licence }) => `${publisher}\n${licence ?? ''}`).values()].flatMap((same) => {
    const [first] = same
    const dates = [...new Set(same.flatMap(({ extracted }) => extracted?.slice(0, 10) ?? []))].toSorted()
    return first ? [words.credit(markdownText(first.publisher), first.licence && markdownText(first.licence), dates)] : []
  })
}
