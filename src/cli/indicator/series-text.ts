import type { IndicatorSeries, StepTable } from '../../app/indicator-series.ts'
import { comparison } from '../../i18n/nn/comparison.ts'
import { enumerate } from '../../i18n/lists.ts'
import { indicator as words } from '../../i18n/nn/indicator.ts'
import type { Indicator } from '../../model/indicator.ts'
import { styleFor, type Style } from '../reporters/style.ts'
import { shown } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'
import { columnsOf, legendOf, notesOf, rowName, type Column, type ShownTable } from './cells.ts'
import type { Look } from './index.ts'
import { creditsOf, olderIn, headOf, lackOf, runsOf, tableTitle } from './phrases.ts'

/** One indicator for people: what it is, the figures of each step, and draft sentences on the last year. */
export async function seriesText(series: IndicatorSeries, look: Look): Promise<string> {
  const { indicator, tables } = series
  const style = await styleFor(measuredIn(series), look.hasColour)
  const page: Page = { ...look, style }
  const title = `${shown(indicator.name.nn)} (${indicator.id})`
  const head = [...headOf(series), ...creditsOf(series.sources)].map((text) => paragraph(shown(text), page))
  const lack = lackOf(series).map((text) => paragraph(shown(text), page))
  const shownTables = tables.map((table) => shownOf(table, indicator, page))
  const legend = legendOf(shownTables, { isNarrow: true })
  return [
    `${style.file(title)}\n${head.join('')}`,
    ...shownTables.map((one) => tableText(one, indicator, page)),
    ...(lack.length > 0 ? [lack.join('')] : []),
    ...(series.goals.length > 0 ? [goalsText(series.goals, page)] : []),
    ...(legend.length > 0 ? [style.dim(`${words.legend}:\n${legend.map((text) => indented(text, page)).join('')}`)] : []),
    ...(tables.some(({ sentences }) => sentences.length > 1) ? [style.dim(paragraph(comparison.about, page))] : []),
  ].join('\n')
}

interface Page extends Look {
  readonly style: Style
}

/** Every text of unknown width. */
const measuredIn = ({ indicator, municipality, school, tables, goals, sources }: IndicatorSeries): readonly string[] => [
  indicator.name.nn,
  indicator.about ?? '',
  municipality.name,
  school?.name ?? '',
  ...sources.map(({ publisher }) => publisher),
  ...goals,
  ...tables.flatMap(({ rows, sentences }) => [...rows.map(rowName), ...sentences]),
]

const goalsText = (goals: readonly string[], page: Page): string =>
  `${page.style.file(words.goals)}\n\n${words.draft}:\n${goals.map((text) => indented(text, page)).join('\n')}`

/** A table, with the columns that there is room for. */
interface Fitted extends ShownTable {
  readonly names: readonly string[]
  readonly nameWidth: number
  readonly columns: readonly Column[]
}

function shownOf(table: StepTable, indicator: Indicator, { width, style }: Page): Fitted {
  const names = table.rows.map((row) => shown(rowName(row)))
  const nameWidth = Math.max(...names.map(style.widthOf))
  const columns = fitting(columnsOf(table, indicator, { isNarrow: true }), width - nameWidth, style)
  return { table, names, nameWidth, columns, years: columns.map(({ year }) => year) }
}

function tableText(fitted: Fitted, indicator: Indicator, page: Page): string {
  const { style, way } = page
  const { table, names, columns, years } = fitted
  const older = table.years.slice(0, table.years.length - years.length)
  const notes = [...(older.length > 0 ? [words.older(enumerate(runsOf(older), 'og'), way + olderIn)] : []), ...notesOf(fitted, indicator)]
  return [
    `${style.file(tableTitle(table, indicator))}\n`,
    ...headLines(fitted, style),
    ...names.map((name, row) =>
      line(
        name,
        columns.map(({ cells }) => cells[row] ?? ''),
        fitted,
        style,
      ),
    ),
    ...notes.map((note) => style.dim(paragraph(shown(note), page))),
    ...(table.sentences.length > 0 ? [`\n${words.draft}:\n${indented(table.sentences.join(' '), page)}`] : []),
  ].join('')
}

/** The last columns that there is room for, at least one. */
function fitting(columns: readonly Column[], room: number, style: Style): readonly Column[] {
  let left = room
  let first = columns.length
  for (const column of columns.toReversed()) {
    left -= widthOfColumn(column, style) + (column.isBreak ? stroke : gap).length
    if (left < 0 && first < columns.length) break
    first -= 1
  }
  return columns.slice(first)
}

const gap = '  '
const stroke = ' | '

const widthOfColumn = ({ year, isProvisional, cells }: Column, { widthOf }: Style): number =>
  Math.max(year.length, isProvisional ? words.provisional.length : 0, ...cells.map(widthOf))

function headLines(fitted: Fitted, style: Style): readonly string[] {
  const { columns, years } = fitted
  const marks = columns.map(({ isProvisional }) => (isProvisional ? words.provisional : ''))
  return [years, ...(marks.some((mark) => mark !== '') ? [marks] : [])].map((cells) => line('', cells, fitted, style))
}

/** A name and its cells, right-aligned; a stroke where the scale is new. */
function line(name: string, cells: readonly string[], { nameWidth, columns }: Fitted, style: Style): string {
  const placed = columns.map((column, index) => {
    const cell = cells[index] ?? ''
    const before = index > 0 && column.isBreak ? stroke : gap
    return before + ' '.repeat(Math.max(0, widthOfColumn(column, style) - style.widthOf(cell))) + cell
  })
  return `${(name + ' '.repeat(Math.max(0, nameWidth - style.widthOf(name))) + placed.join('')).trimEnd()}\n`
}

const paragraph = (text: string, { width, style }: Page): string => `${wrapped(text, width, style).join('\n')}\n`

const indented = (text: string, { width, style }: Page): string =>
  wrapped(shown(text), width - 2, style)
    .map((one) => `  ${one}\n`)
    .join('')
