import { Unzip, UnzipInflate, zipSync } from 'fflate'
import type { SheetData } from 'read-excel-file/universal'
import type { Place } from '../../model/place.ts'
import type { FaultLog } from './fault-log.ts'
import { asShown } from './workbook-as-shown.ts'
import { addressOf, mostRows, sheetsOf } from './workbook-sheets.ts'
import { isBlank, type Row, type Table } from './table.ts'

/** Most that a workbook may hold when unpacked, in bytes, in all. A sheet of 10,000 rows is some 5 MB. */
export const largestUnpacked = 60_000_000
const mostEntries = 1_000
/** Bytes that are unpacked at a time: deflate makes at most 1,032 bytes of one, so that a bomb is met within 2 MB. */
const portion = 2_048

export type Unpacked = { readonly entries: ReadonlyMap<string, Uint8Array> } | { readonly failed: 'skadd' | 'for-stor' }

/**
 * Unpacks what a workbook is made of, a little at a time, and counts the bytes that come out rather than trusting what the archive says of itself. What the
 * archive declares is counted too, so that a bomb is often met before anything is unpacked.
 */
export function unpack(bytes: Uint8Array): Unpacked {
  const entries = new Map<string, Uint8Array>()
  const trouble: { failed?: 'skadd' | 'for-stor' } = {}
  let [count, declared, actual, isOpen] = [0, 0, 0, false]
  const unzip = new Unzip((file) => {
    count += 1
    declared += file.originalSize ?? 0
    if (count > mostEntries || declared > largestUnpacked) trouble.failed = 'for-stor'
    if (trouble.failed || !/\.(?:xml|rels)$/i.test(file.name)) return
    const chunks: Uint8Array[] = []
    isOpen = true
    file.ondata = (failure, chunk, isLast) => {
      if (failure) trouble.failed ??= 'skadd'
      actual += chunk?.length ?? 0
      if (actual > largestUnpacked) trouble.failed ??= 'for-stor'
      if (trouble.failed) return file.terminate()
      chunks.push(chunk)
      if (!isLast) return undefined
      isOpen = false
      entries.set(file.name, Buffer.concat(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let start = 0; start < bytes.length && !trouble.failed; start += portion)
      unzip.push(bytes.subarray(start, start + portion), start + portion >= bytes.length)
  } catch {
    trouble.failed ??= 'skadd'
  }
  if (trouble.failed) return { failed: trouble.failed }
  return isOpen || !entries.has('xl/workbook.xml') ? { failed: 'skadd' } : { entries }
}

/**
 * The sheets of a workbook as tables, in their order, those that are blank left out; where there are several, places name the sheet. Nothing is calculated: a formula is told at its cell, and so are links
 * to other workbooks. Undefined when it can't be read, which is told.
 */
export async function workbookTables(file: string, bytes: Uint8Array, log: FaultLog): Promise<readonly Table[] | undefined> {
  const start = { file, line: 1, column: 1 }
  const damaged = (): undefined => {
    log.stop({ code: 'import/arbeidsbok', args: { feil: 'skadd' }, at: start })
  }
  const tooLarge = (kva: 'utpakka' | 'rader', grense: number): undefined => {
    log.stop({ code: 'import/for-stor', args: { kva, storleik: grense, grense }, at: start })
  }
  const unpacked = unpack(bytes)
  if ('failed' in unpacked) {
    if (unpacked.failed === 'skadd') return damaged()
    return tooLarge('utpakka', largestUnpacked)
  }
  const { entries } = unpacked
  if ([...entries.keys()].some((name) => name.startsWith('xl/externalLinks/')))
    log.stop({ code: 'import/arbeidsbok', args: { feil: 'lenkjer' }, at: start })
  const sheets = sheetsOf(entries)
  if (!sheets) return tooLarge('rader', mostRows)
  const fileFor = (sheet: string | undefined): string => (sheets.length > 1 && sheet ? `${file} (${sheet})` : file)
  for (const { name, formulas } of sheets)
    for (const { line, column } of formulas)
      log.stop({ code: 'import/formel', args: { celle: addressOf(line, column) }, at: { file: fileFor(name), line, column } })
  const { default: readWorkbook } = await import('read-excel-file/universal')
  try {
    // The library sees what was counted above and nothing else.
    const checked = zipSync(Object.fromEntries(asShown(entries)), { level: 0 })
    const read = await readWorkbook<string>(checked.slice().buffer, { parseNumber: norwegianNumber, trim: false })
    return read.flatMap(({ sheet, data }) => tableOf(fileFor(sheet), data) ?? [])
  } catch {
    return damaged()
  }
}

/** A number as a workbook has it, `12.5` or `1.2E-3`, as a person would have typed it. */
const norwegianNumber = (written: string): string => {
  const plain = String(Number(Number(written).toPrecision(15)))
  return plain.replace('.', ',')
}

function tableOf(file: string, data: SheetData<string>): Table | undefined {
  const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })).filter(({ cells }) => !isBlank(cells))
  const [header, ...rest] = rows
  if (!header) return undefined
  const placeOf = ({ line }: Row, cell: number): Place => ({ file, line, column: cell + 1 })
  return {
    header,
    visit: (see) => {
      for (const row of rest) see(row)
      return undefined
    },
    placeOf,
    cut: undefined,
    isRagged: true,
  }
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).normalize('NFC')
}
