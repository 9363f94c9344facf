import type { Indicator } from '../../model/indicator.ts'
import { nearest } from '../../model/nearest.ts'
import type { Place } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import type { FaultLog } from './fault-log.ts'
import type { OutsideFile, ReadingRules } from './source.ts'
import { isBlank, type Row, type Table } from './table.ts'
import type { Units } from './units.ts'

/** One file on its way to becoming figures. */
export interface Reading {
  readonly file: OutsideFile
  readonly rules: ReadingRules
  readonly table: Table
  readonly log: FaultLog
  readonly units: Units
  readonly indicators: readonly Indicator[]
}

/**
 * Calls with every row that has as many cells as the header. The others are told of: as a cut file when it is the last one, else as rows where figures may
 * stand in the wrong column.
 *
 * @returns Whether the file is whole, so that what it lacks is no result of where it ends.
 * @param mustEndLine Whether a last line without a line break shows a cut file, as in exports; sheets of one's own may lack it.
 */
export function visitRows({ table, log }: Reading, mustEndLine: boolean, see: (row: Row) => void): boolean {
  const width = table.header.cells.length
  let short: Row | undefined
  let isEmpty = true
  const tellShort = (row: Row): void =>
    log.stop({ code: 'import/rad', args: { celler: row.cells.length, venta: width }, at: table.placeOf(row, 0) })
  const stopped = table.visit((row) => {
    isEmpty = false
    if (short) tellShort(short)
    short = undefined
    if (row.cells.length < width && !table.isRagged) short = row
    else if (row.cells.length > width && !isBlank(row.cells.slice(width))) tellShort(row)
    else see(row)
  })
  const isOpenEnded = table.cut !== undefined && (mustEndLine || table.cut.kvifor === 'teikn')
  if (isEmpty && !stopped) log.stop({ code: 'import/avkutta', args: { kvifor: 'tom' }, at: table.placeOf(table.header, 0) })
  else if (short) log.stop({ code: 'import/avkutta', args: { kvifor: 'rad' }, at: table.placeOf(short, 0) })
  else if (stopped) log.stop({ code: 'import/hermeteikn', args: {}, at: table.placeOf({ line: stopped.stoppedAt, cells: [] }, 0) })
  else if (table.cut && isOpenEnded) log.stop({ code: 'import/avkutta', args: { kvifor: table.cut.kvifor }, at: table.cut.at })
  return !isEmpty && !short && !stopped && !isOpenEnded
}

/** Finds an indicator by its id, by what sources call it or by its name, whatever the case. */
export function finderOf(indicators: readonly Indicator[]): (...names: readonly string[]) => Indicator | undefined {
  const found = new Map<string, Indicator>()
  // Ids go before codes, and codes before names, of whichever indicator.
  for (const namesOf of [idsOf, codesOf, titlesOf])
    for (const indicator of indicators) for (const name of namesOf(indicator)) if (!found.has(fold(name))) found.set(fold(name), indicator)
  return (...names) => names.map((name) => found.get(fold(name))).find((indicator) => indicator !== undefined)
}

const idsOf = ({ id }: Indicator): readonly string[] => [id]
const codesOf = ({ codes }: Indicator): readonly string[] => codes
const titlesOf = ({ name }: Indicator): readonly string[] => [name.nn, name.nb]
export const fold = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether a name is that of one gender or of one kind of owner, which Udir splits its tables by. */
export const isKnownPart = (name: string): boolean =>
  /^(?:jente|gutt|kvinne|mann|menn|offentl|privat|kommunal|fylkeskommunal|interkommunal|stat)/.test(fold(name))

export const nearestIndicator = (indicators: readonly Indicator[], name: string): string | undefined =>
  nearest(name, new Set(indicators.flatMap((indicator) => [indicator.id, ...indicator.codes, indicator.name.nn])))

/** Whether an indicator is measured in a year on a step; tells it when not. */
export function isMeasured(log: FaultLog, indicator: Indicator, year: SchoolYear, step: string, at: Place): boolean {
  const periods = indicator.periods.filter(({ from, to }) => from <= year && (to === undefined || year <= to))
  const args = { indikator: indicator.name.nn, skuleår: year }
  if (periods.length === 0) log.stop({ code: 'import/skulear', args, at })
  else if (!periods.some(({ steps }) => hasStep(steps, step))) log.stop({ code: 'import/trinn', args: { ...args, trinn: step }, at })
  else return true
  return false
}

/** A figure for all steps together is always one that can be. */
const hasStep = (steps: readonly number[], step: string): boolean => step === '' || steps.includes(Number(step))

/** The same of an uncertainty: no interval is wider than all that the value can be. */
export function checkWidth(log: FaultLog, { name, range }: Indicator, uncertainty: number | undefined, at: () => Place): void {
  const most = range.most - range.least
  if (uncertainty === undefined || uncertainty <= most) return
  log.stop({ code: 'import/utanfor', args: { verdi: uncertainty, indikator: `${name.nn} (uvisse)`, frå: 0, til: most }, at: at() })
}

/** Tells a value that can't be right. It stands as it is if the user accepts that. */
export function checkRange(log: FaultLog, { name, range }: Indicator, value: number | undefined, at: () => Place): void {
  if (value === undefined || (value >= range.least && value <= range.most)) return
  log.stop({ code: 'import/utanfor', args: { verdi: value, indikator: name.nn, frå: range.least, til: range.most }, at: at() })
}
