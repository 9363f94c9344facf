import { overview as words } from '../../i18n/nn/overview.ts'
import { groupNames } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import { figureCell, trendCell } from '../comparison/cells.ts'
import { compare } from '../comparison/compare.ts'
import { figureIn, type Series } from '../comparison/series.ts'
import type { Row, Table } from './rows.ts'

export type Language = 'nynorsk' | 'bokmål'

/** What a group of indicators is called, as Markdown. */
export function groupName(group: string, language: Language): string {
  const name = groupNames.get(group)
  return markdownText(name === undefined ? words.ownGroup : nameIn(name, language))
}

export const nameOf = (indicator: Indicator, language: Language): string => markdownText(nameIn(indicator.name, language))

const nameIn = (name: Indicator['name'], language: Language): string => (language === 'bokmål' ? name.nb : name.nn)

/** A table as Markdown, with its caption: each figure of the years, the change in words, and the municipality and the land in the last year. */
export function tableText(table: Table, language: Language): readonly string[] {
  const { group, isOfSchool, years, rows } = table
  const shared = sharedUnit(rows)
  const last = years.at(-1)
  if (last === undefined) return []
  const { columns } = words
  const header = [
    columns.indicator,
    columns.step,
    ...years,
    columns.change,
    ...(isOfSchool ? [`${columns.municipality} ${last}`] : []),
    `${columns.land} ${last}`,
  ]
  return [
    words.caption(groupName(group, language), shared ?? '', isOfSchool),
    '',
    lineOf(header),
    lineOf(header.map(() => '---')),
    ...rows.map((row) => lineOf(cellsOf(row, { years, last, language, isUnitTold: shared !== undefined }))),
  ]
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The unit of all the rows but shares; undefined where they have several. */
function sharedUnit(rows: readonly Row[]): string | undefined {
  const units = new Set(rows.map(({ indicator }) => words.units[indicator.unit]).filter((unit) => unit !== ''))
  return units.size > 1 ? undefined : ([...units][0] ?? '')
}

interface Layout {
  readonly years: readonly SchoolYear[]
  readonly last: SchoolYear
  readonly language: Language
  readonly isUnitTold: boolean
}

function cellsOf({ indicator, step, own, municipality, land }: Row, { years, last, language, isUnitTold }: Layout): readonly string[] {
  const unit = words.units[indicator.unit]
  const name = nameOf(indicator, language)
  const isTold = isUnitTold || unit === '' || name.toLowerCase().includes(unit)
  return [
    isTold ? name : words.withUnit(name, unit),
    stepCell(indicator, step),
    ...years.map((year) => valueCell(own, year, indicator)),
    changeCell(own, last, indicator),
    ...(municipality ? [valueCell(municipality, last, indicator)] : []),
    valueCell(land, last, indicator),
  ]
}

/** The change since the year before. Provisional figures are marked where they stand, so here it need not be said again. */
function changeCell(own: Series, last: SchoolYear, indicator: Indicator): string {
  const comparison = compare(figureIn(own, last), figureIn(own, yearBefore(last)), indicator)
  return trendCell(comparison.isComparable ? { ...comparison, isProvisional: false } : comparison, indicator)
}

/** An indicator that is measured on one step alone has that step also where its source names none. */
function stepCell({ periods }: Indicator, step: string): string {
  const steps = new Set(periods.flatMap((period) => period.steps))
  const [only] = steps
  if (step !== '') return words.step(step)
  return steps.size === 1 && only !== undefined ? words.step(String(only)) : words.allSteps
}

/** A figure, marked where the public source does not have it. */
function valueCell(series: Series, year: SchoolYear, indicator: Indicator): string {
  const point = series.points.get(year)
  const cell = figureCell(point?.figure, indicator)
  return point?.isInternal === true ? `${cell} (${words.internal})` : cell
}
