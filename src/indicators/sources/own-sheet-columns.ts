import type { Indicator } from '../../model/indicator.ts'
import { nearest } from '../../model/nearest.ts'
import { finderOf, fold, type Reading } from './reading.ts'

/** What the columns of a sheet may be called, in Nynorsk and Bokmål; the first is the one to write. */
const names = {
  year: ['skuleår', 'skoleår', 'skulear', 'skolear', 'år'],
  indicator: ['indikator', 'indikatorar', 'indikatorer'],
  step: ['trinn', 'årstrinn', 'klassetrinn'],
  level: ['nivå', 'niva'],
  orgNumber: ['orgnr', 'organisasjonsnummer', 'org.nr.', 'org.nr', 'orgnummer'],
  school: ['skule', 'skole', 'eining', 'enhet'],
  value: ['verdi', 'resultat'],
  uncertainty: ['uvisse', 'usikkerhet', 'usikkerheit'],
  pupils: ['tal_elevar', 'tal elevar', 'elevar', 'antall elever', 'antall_elever', 'elever', 'n'],
  state: ['tilstand', 'status'],
  provisional: ['førebels', 'foreløpig', 'førebelse tal', 'foreløpige tall'],
  ignored: ['kjelde', 'kilde', 'merknad', 'merknader', 'kommentar', 'namn', 'navn', 'skulenamn', 'skolenavn'],
} as const

export type OwnColumn = keyof typeof names
export type OwnColumns = { readonly [Column in OwnColumn]: number | undefined }

const columnOf = (header: readonly string[]): OwnColumns => {
  const folded = header.map(fold)
  return Object.fromEntries(
    Object.entries(names).map(([column, aliases]) => [
      column,
      (aliases as readonly string[]).map((alias) => folded.indexOf(alias)).find((index) => index !== -1),
    ]),
  ) as OwnColumns
}

/** Whether a header is that of a sheet of one's own, sound or not: it has a year and an indicator, or at least three columns that we know. */
export function isOwnSheet(header: readonly string[], indicators: readonly Indicator[]): boolean {
  const columns = columnOf(header)
  const find = finderOf(indicators)
  const wide = header.filter((name) => find(name)).length
  const known = Object.entries(columns).filter(([column, index]) => column !== 'ignored' && index !== undefined).length
  return known >= 3 || (columns.year !== undefined && (columns.indicator !== undefined || wide > 0))
}

/** One figure of a row: its column, and the indicator when the column is for one alone. */
export interface ValueColumn {
  readonly index: number
  readonly indicator: Indicator | undefined
}

/**
 * The columns of a sheet: with one row for each figure (`indikator` and `verdi`), or with one column for each indicator, named by its id, its name or what
 * sources call it. Tells what is missing or unknown; undefined when it can't be read.
 */
export function ownColumns(reading: Reading): { readonly columns: OwnColumns; readonly values: readonly ValueColumn[] } | undefined {
  const { table, log } = reading
  const header = table.header.cells
  const columns = columnOf(header)
  const isLong = columns.indicator !== undefined || columns.value !== undefined
  const values = isLong ? [] : indicatorColumns(reading)
  tellUnknown(reading, new Set(values.map(({ index }) => index)), isLong)
  const needed: readonly OwnColumn[] = ['year', ...(isLong ? (['indicator', 'value'] as const) : [])]
  const hasValues = isLong || values.length > 0
  const missing = [...needed, ...(hasValues ? [] : (['value'] as const))].filter((column) => columns[column] === undefined)
  const lacksUnit = columns.orgNumber === undefined && columns.school === undefined
  for (const column of [...missing, ...(lacksUnit ? (['orgNumber'] as const) : [])])
    log.refuse({ code: 'import/manglar-kolonne', args: { kolonne: names[column][0] }, at: table.placeOf(table.header, 0) })
  if (missing.length > 0 || lacksUnit) return undefined
  return { columns, values: columns.value === undefined ? values : [{ index: columns.value, indicator: undefined }] }
}

function indicatorColumns({ table, indicators }: Reading): readonly ValueColumn[] {
  const find = finderOf(indicators)
  const known = new Set<string>(Object.values(names).flat())
  return table.header.cells.flatMap((name, index) => {
    const indicator = known.has(fold(name)) ? undefined : find(name)
    return indicator ? [{ index, indicator }] : []
  })
}

function tellUnknown({ table, log, indicators }: Reading, taken: ReadonlySet<number>, isLong: boolean): void {
  const known = Object.values(names).flat() as readonly string[]
  const candidates = isLong ? known : [...known, ...indicators.map(({ id }) => id)]
  const seen = new Set<string>()
  for (const [index, cell] of table.header.cells.entries()) {
    const name = fold(cell)
    const at = table.placeOf(table.header, index)
    const column = Object.values(names).findIndex((aliases) => (aliases as readonly string[]).includes(name))
    if (name === '') continue
    if (column === -1 && !taken.has(index))
      log.stop({ code: 'import/ukjend-kolonne', args: { kolonne: cell.trim(), framlegg: nearest(cell, candidates) }, at })
    // Two columns of one meaning are one too many, whatever each is called; but there may be many that are not read.
    const key = column === -1 ? name : String(column)
    const isIgnored = column === Object.keys(names).indexOf('ignored')
    if (seen.has(key) && !isIgnored) log.stop({ code: 'import/dobbel-kolonne', args: { kolonne: cell.trim() }, at })
    seen.add(key)
  }
}
