import { figureStates, type Figure, type FigureState } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { ownGroup } from '../../model/catalogue.ts'
import { parseSchoolYear, type SchoolYear } from '../../model/school-year.ts'
import { figureSet, type FigureSet } from './figure-set.ts'
import { cellCount, cellNumber, cellWidth, valueOf, type CellNumber } from './numbers.ts'
import { ownColumns, type OwnColumn, type OwnColumns, type ValueColumn } from './own-sheet-columns.ts'
import { ownUnits } from './own-sheet-units.ts'
import { checkRange, checkWidth, finderOf, fold, isMeasured, nearestIndicator, visitRows, type Reading } from './reading.ts'
import { ownSource } from './source-meta.ts'
import type { PlacedFigure, SourceRead } from './source.ts'
import { cellAt, type Row } from './table.ts'
import type { FigureUnit } from './units.ts'

interface Sheet {
  readonly columns: OwnColumns
  readonly figures: FigureSet
  readonly unitOf: (row: Row) => FigureUnit | undefined
  readonly find: ReturnType<typeof finderOf>
}

/** What a row says, but for its figures. */
interface RowHead {
  readonly year: SchoolYear
  readonly step: string
  readonly unit: FigureUnit
  readonly pupils: number | undefined
  readonly isProvisional: boolean
  readonly state: FigureState | undefined
}

/**
 * Reads sheets of the municipality's own, those of one file: one row for each figure, or one column for each indicator. Schools are known by organisation number or by their
 * id in kvalitet.yaml, never by name. Its figures are internal unless the user says otherwise, since nobody has masked them. A source for each school year, so
 * that a sheet which begins anew each year takes nothing of the years before away.
 */
export function readOwnSheets(readings: readonly Reading[]): readonly SourceRead[] {
  const [first] = readings
  if (!first) return []
  // The sheets of one workbook are one: a cell that stands in two of them is there twice.
  const set = figureSet(first.log)
  for (const reading of readings) readSheet(reading, set)
  const figures = set.all()
  tellFractions(first, figures)
  const years = [...new Set(figures.map(({ figure }) => figure.year))].toSorted()
  return years.map((year) => {
    const source = ownSource(first.file, year, first.rules.municipality.name, first.rules.access ?? 'internt')
    const own = figures.filter(({ figure }) => figure.year === year)
    return { source, figures: own.map(({ figure, at }) => ({ figure: { ...figure, source: source.id }, at })) }
  })
}

/** Shares that are all below 1 % were perhaps written as parts of one, which a spreadsheet shows as per cent. */
function tellFractions({ log, indicators }: Reading, figures: readonly PlacedFigure[]): void {
  for (const { id, unit } of indicators) {
    const valued = unit === 'prosent' ? figures.filter(({ figure }) => figure.indicator === id && figure.value !== undefined) : []
    const [first] = valued
    const isSuspect = valued.every(({ figure }) => (figure.value ?? 0) <= 1) && valued.some(({ figure }) => (figure.value ?? 0) % 1 > 0)
    if (first && isSuspect) log.note({ code: 'import/brok', args: { indikator: id }, at: first.at })
  }
}

function readSheet(reading: Reading, figures: FigureSet): void {
  const layout = ownColumns(reading)
  if (!layout) return
  const { columns, values } = layout
  const sheet: Sheet = { columns, figures, unitOf: ownUnits(reading, columns), find: finderOf(ownFirst(reading.indicators)) }
  visitRows(reading, false, (row) => readRow(reading, sheet, values, row))
}

/** In a sheet of its own the municipality means its own indicator, whatever the catalogue has of the same name. */
const ownFirst = (indicators: readonly Indicator[]): readonly Indicator[] =>
  indicators.toSorted((a, b) => Number(b.group === ownGroup) - Number(a.group === ownGroup))

function readRow(reading: Reading, sheet: Sheet, values: readonly ValueColumn[], row: Row): void {
  const head = headOf(reading, sheet, row)
  if (!head) return
  for (const column of values) {
    const indicator = column.indicator ?? indicatorOf(reading, sheet, row)
    const at = reading.table.placeOf(row, column.index)
    const stepAt = reading.table.placeOf(row, sheet.columns.step ?? column.index)
    if (!indicator || !isMeasured(reading.log, indicator, head.year, head.step, stepAt)) continue
    const figure = figureOf(reading, sheet, row, head, indicator, column)
    if (figure) sheet.figures.add(figure, at)
  }
}

function headOf(reading: Reading, { columns, unitOf }: Sheet, row: Row): RowHead | undefined {
  const yearText = cellAt(row, columns.year)
  const year = parseSchoolYear(yearText)
  const step = stepOf(cellAt(row, columns.step))
  const provisional = truth(cellAt(row, columns.provisional))
  const state = fold(cellAt(row, columns.state))
  const pupils = readNumber(reading, row, columns.pupils, cellCount)
  const unit = unitOf(row)
  if (!year) tellCell(reading, row, 'year', columns, 'skuleår')
  if (step === undefined) tellCell(reading, row, 'step', columns, 'trinn')
  if (provisional === undefined) tellCell(reading, row, 'provisional', columns, 'jaNei')
  const isState = state === '' || (figureStates as readonly string[]).includes(state)
  if (!isState) tellCell(reading, row, 'state', columns, 'tilstand')
  if (!year || step === undefined || provisional === undefined || !isState || !unit) return undefined
  return { year, step, unit, pupils, isProvisional: provisional, state: state === '' ? undefined : (state as FigureState) }
}

/** `5`, `5.`, `5. trinn`, `5. årstrinn`; empty for all of them together. */
const stepOf = (text: string): string | undefined =>
  text === '' || /^alle(?: trinn)?$/i.test(text) ? '' : /^0?(\d{1,2})(?:\. ?(?:(?:års)?trinn)?)?$/i.exec(text)?.[1]

const truth = (text: string): boolean | undefined =>
  /^(?:|nei|n|false|usann|0)$/i.test(text) ? false : /^(?:ja|j|x|true|sann|1|førebels|foreløpig)$/i.test(text) ? true : undefined

function tellCell(
  { log, table }: Reading,
  row: Row,
  column: OwnColumn,
  columns: OwnColumns,
  venta: 'skuleår' | 'trinn' | 'jaNei' | 'tilstand',
): void {
  const index = columns[column] ?? 0
  const kolonne = table.header.cells[index]?.trim() ?? ''
  log.stop({ code: 'import/celle', args: { kolonne, tekst: cellAt(row, index), venta }, at: table.placeOf(row, index) })
}

function readNumber({ log, table }: Reading, row: Row, index: number | undefined, as: (cell: string) => CellNumber): number | undefined {
  const number = as(cellAt(row, index))
  if (number.state === 'problem') log.stop({ code: 'import/tal', args: { tekst: number.text }, at: table.placeOf(row, index ?? 0) })
  return valueOf(number)
}

function indicatorOf({ log, table, indicators }: Reading, { columns, find }: Sheet, row: Row): Indicator | undefined {
  const name = cellAt(row, columns.indicator)
  const indicator = find(name)
  if (indicator) return indicator
  const args = { indikator: name, framlegg: nearestIndicator(indicators, name) }
  log.stop({ code: 'import/ukjend-indikator', args, at: table.placeOf(row, columns.indicator ?? 0) })
  return undefined
}

/** The figure of a cell; undefined when nothing was entered in a sheet with many indicators, or when the cell can't be read, which is told. */
function figureOf(
  reading: Reading,
  { columns }: Sheet,
  row: Row,
  head: RowHead,
  indicator: Indicator,
  { index, indicator: own }: ValueColumn,
): Figure | undefined {
  const cell = cellAt(row, index)
  // «12,5 %» is how a spreadsheet shows a share.
  const number = cellNumber(indicator.unit === 'prosent' ? cell.replace(/\s*%$/, '') : cell)
  const at = reading.table.placeOf(row, index)
  if (number.state === 'problem') {
    reading.log.stop({ code: 'import/tal', args: { tekst: number.text }, at })
    return undefined
  }
  const state = stateOf(number, head)
  if (state === undefined) {
    // In a wide sheet an empty cell is one that nobody has filled in.
    if (own && number.state === 'empty') return undefined
    const kolonne = reading.table.header.cells[index]?.trim() ?? ''
    reading.log.stop({ code: 'import/celle', args: { kolonne, tekst: cell, venta: 'verdi' }, at })
    return undefined
  }
  const value = state === 'verdi' ? valueOf(number) : undefined
  checkRange(reading.log, indicator, value, () => at)
  const uncertainty = readNumber(reading, row, own ? undefined : columns.uncertainty, cellWidth)
  checkWidth(reading.log, indicator, uncertainty, () => reading.table.placeOf(row, columns.uncertainty ?? index))
  const { year, step, unit, pupils, isProvisional } = head
  const shown = state === 'verdi' ? { value, uncertainty, pupils } : { value: undefined, uncertainty: undefined, pupils: undefined }
  return { year, indicator: indicator.id, step, ...unit, ...shown, state, isProvisional, source: '' }
}

/** What the cell and the column of states say together; undefined when they contradict each other or neither says anything. */
function stateOf(number: CellNumber, { state, pupils }: RowHead): FigureState | undefined {
  if (number.state === 'number') return state === undefined || state === 'verdi' ? 'verdi' : undefined
  if (number.state === 'withheld') return state === undefined || state === 'skjerma' ? 'skjerma' : undefined
  if (state === undefined) return pupils === 0 ? 'ingen' : undefined
  return state === 'verdi' ? undefined : state
}
