import type { SeriesRow, StepTable } from '../../app/indicator-series.ts'
import { countWord } from '../../i18n/lists.ts'
import { comparison } from '../../i18n/nn/comparison.ts'
import { indicator as words } from '../../i18n/nn/indicator.ts'
import { figureCell } from '../../indicators/comparison/cells.ts'
import type { Point } from '../../indicators/comparison/series.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { hasScale } from './phrases.ts'

/** The years of a table that are shown, as text. */
export interface Column {
  readonly year: SchoolYear
  /** Every value of the year is provisional, so the head says it once. */
  readonly isProvisional: boolean
  /** The first year of a new scale or definition. */
  readonly isBreak: boolean
  /** One for each row. */
  readonly cells: readonly string[]
}

/** The column of each year; `isNarrow` where words must be short. */
export const columnsOf = (
  { rows, years, breaks }: StepTable,
  indicator: Indicator,
  { isNarrow }: { readonly isNarrow: boolean },
): readonly Column[] =>
  years.map((year) => {
    const points = rows.map(({ series }) => series.points.get(year))
    const valued = points.filter((point) => point?.figure.state === 'verdi')
    const isProvisional = valued.length > 0 && valued.every((point) => point?.figure.isProvisional === true)
    const cells = points.map((point) => cellText(point, indicator, { isNarrow, isProvisional }))
    return { year, isProvisional, isBreak: breaks.includes(year), cells }
  })

interface CellLook {
  readonly isNarrow: boolean
  /** The head of the column has said that its values are provisional. */
  readonly isProvisional: boolean
}

function cellText(point: Point | undefined, indicator: Indicator, { isNarrow, isProvisional }: CellLook): string {
  const figure = point?.figure
  if (figure?.state === 'ikkje-publisert') return unpublishedText(isNarrow)
  const value = figureCell(figure && { ...figure, isProvisional: false }, indicator)
  const isOneOfFew = figure?.state === 'verdi' && figure.isProvisional && !isProvisional
  return [value, ...(isOneOfFew ? [words.provisionalCell] : []), ...(point?.isInternal === true ? [words.internal] : [])].join('\u00A0')
}

const unpublishedText = (isNarrow: boolean): string => (isNarrow ? words.unpublishedShort : comparison.cell.states['ikkje-publisert'])

export function rowName({ level, name }: SeriesRow): string {
  if (level === 'land') return words.land
  return level === 'fylke' ? words.county : (name ?? '')
}

/** The columns of a table, and what is shown of it. */
export interface ShownTable {
  readonly table: StepTable
  readonly years: readonly SchoolYear[]
}

/** What the words and marks in the shown columns of the tables mean, each told once. */
export function legendOf(tables: readonly ShownTable[], { isNarrow }: { readonly isNarrow: boolean }): readonly string[] {
  const points = tables.flatMap(({ table, years }) => table.rows.flatMap(({ series }) => years.map((year) => series.points.get(year))))
  const has = (holds: (point: Point) => boolean): boolean => points.some((point) => point !== undefined && holds(point))
  const lacks = (['skjerma', 'ingen', 'ikkje-publisert'] as const).filter((state) => has(({ figure }) => figure.state === state))
  const { legends } = words
  return [
    ...(has(({ figure }) => figure.state === 'verdi' && figure.uncertainty !== undefined) ? [legends.uncertainty] : []),
    ...lacks.map((state) => (state === 'ikkje-publisert' ? unpublishedText(isNarrow) : '') + legends[state]),
    ...(points.includes(undefined) ? [legends.manglar] : []),
    ...(has(({ isInternal }) => isInternal) ? [legends.internal] : []),
    ...(has(({ figure }) => figure.state === 'verdi' && figure.isProvisional) ? [legends.provisional] : []),
  ]
}

/** What one must know of the rows and years of a table. */
export function notesOf({ table: { rows, breaks, otherSchools }, years }: ShownTable, indicator: Indicator): readonly string[] {
  const municipality = rows.find(({ level }) => level === 'kommune')?.name ?? ''
  return [
    ...breaks.filter((year) => years.slice(1).includes(year)).map((year) => comparison.cell.break(hasScale(indicator), year)),
    ...(otherSchools > 0 ? [words.otherSchools(municipality, countWord(otherSchools), otherSchools === 1)] : []),
    ...rows.flatMap(({ school }) => (school?.to === undefined ? [] : [words.closed(school.name, school.to)])),
    ...rows.flatMap(({ school }) => (school && school.orgNumber === undefined ? [words.noOrgNumber(school.name)] : [])),
  ]
}
