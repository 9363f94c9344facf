import { knownIndicators } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import { startOf } from '../../model/place.ts'
import { decodeTable } from './encoding.ts'
import { faultLog, type FaultLog } from './fault-log.ts'
import { isCompound, isZip } from './magic.ts'
import { isNationalTests } from './national-tests-header.ts'
import { readNationalTests } from './national-tests.ts'
import { isOwnSheet } from './own-sheet-columns.ts'
import { readOwnSheets } from './own-sheet.ts'
import { surveyTableOf, type SurveyTable } from './pupil-survey-columns.ts'
import { readPupilSurvey } from './pupil-survey.ts'
import type { Reading } from './reading.ts'
import type { FileRead, OutsideFile, ReadingRules, SourceRead } from './source.ts'
import { mostColumns, type Table } from './table.ts'
import { textTable } from './text-table.ts'
import { unitsOf } from './units.ts'

/** Largest text that is read, in bytes. Udir's export of a whole country is some 0.6 MB. */
export const largestText = 32_000_000
/** Largest workbook that is read, in bytes, packed as it is. */
export const largestWorkbook = 10_000_000
/** Largest file of any kind: what is larger need not be read to be refused. */
export const largestSource = Math.max(largestText, largestWorkbook)

/**
 * Reads a file from outside, whatever it is: Udir's export of national tests, a table of Elevundersøkinga, or a sheet of the municipality's own as CSV or
 * XLSX. It is known by its content alone. Never throws for what the file holds; all that is wrong is told with its place. With a fault of severity error
 * nothing of it is to be used.
 */
export async function readSource(file: OutsideFile, rules: ReadingRules): Promise<FileRead> {
  const log = faultLog(rules.accepted)
  const { kind, sources } = await readTables(file, rules, log)
  return { name: file.name, kind, sources, faults: log.faults() }
}

type What = Pick<FileRead, 'kind' | 'sources'>
const nothing: What = { kind: undefined, sources: [] }

async function readTables(file: OutsideFile, rules: ReadingRules, log: FaultLog): Promise<What> {
  const isArchive = isZip(file.bytes)
  const limit = isArchive ? largestWorkbook : largestText
  const size = file.tooLarge ?? file.bytes.length
  if (size > limit) {
    log.stop({ code: 'import/for-stor', args: { kva: 'fil', storleik: size, grense: limit }, at: startOf(file.name) })
    return nothing
  }
  const tables = isArchive ? await sheetsIn(file, log) : await textIn(file, log)
  if (!tables) return nothing
  const indicators = [...knownIndicators(rules.municipality).values()]
  const common = { file, rules, log, indicators, units: unitsOf(rules.municipality) }
  const known = tables.flatMap((table) => {
    const kind = kindOf(table, indicators)
    return kind ? [{ kind, reading: { ...common, table } }] : []
  })
  const [first] = known
  if (!first) {
    tellUnknown(file, tables[0], log)
    return nothing
  }
  const read = new Set(known.map(({ reading }) => reading.table))
  for (const table of tables.filter((one) => !read.has(one)))
    log.note({ code: 'import/ikkje-lese', args: { kva: 'ark' }, at: table.placeOf(table.header, 0) })
  const exports = known.flatMap(({ kind, reading }) => (kind === 'eigne' ? [] : readExport(kind, reading)))
  const own = known.flatMap(({ kind, reading }) => (kind === 'eigne' ? [reading] : []))
  return { kind: nameOf(first.kind), sources: [...exports, ...readOwnSheets(own)] }
}

/** Workbooks need two libraries that nothing else does. */
async function sheetsIn(file: OutsideFile, log: FaultLog): Promise<readonly Table[] | undefined> {
  const { workbookTables } = await import('./workbook.ts')
  return workbookTables(file.name, file.bytes, log)
}

async function textIn(file: OutsideFile, log: FaultLog): Promise<readonly Table[] | undefined> {
  if (isCompound(file.bytes)) {
    log.stop({ code: 'import/arbeidsbok', args: { feil: 'verna' }, at: startOf(file.name) })
    return undefined
  }
  const decoded = decodeTable(file.bytes)
  const table = decoded && (await textTable(file.name, decoded))
  if (!table) return []
  if (table.header.cells.length <= mostColumns) return [table]
  log.stop({ code: 'import/for-stor', args: { kva: 'kolonnar', storleik: mostColumns, grense: mostColumns }, at: startOf(file.name) })
  return undefined
}

type Kind = 'nasjonale-prover' | 'eigne' | SurveyTable | 'tema'

const nameOf = (kind: Kind): FileRead['kind'] => (kind === 'nasjonale-prover' || kind === 'eigne' ? kind : 'elevundersokinga')

function kindOf({ header: { cells } }: Table, indicators: readonly Indicator[]): Kind | undefined {
  if (isNationalTests(cells)) return 'nasjonale-prover'
  return surveyTableOf(cells) ?? (isOwnSheet(cells, indicators) ? 'eigne' : undefined)
}

function readExport(kind: Exclude<Kind, 'eigne'>, reading: Reading): readonly SourceRead[] {
  if (kind === 'nasjonale-prover') return readNationalTests(reading)
  return kind === 'tema' ? leaveThemes(reading) : readPupilSurvey(reading, kind)
}

/** The answers to each alternative are no indicator; that a municipality drops all four tables of the survey at once is no mistake. */
function leaveThemes({ log, file }: Reading): readonly SourceRead[] {
  log.note({ code: 'import/ikkje-lese', args: { kva: 'tema' }, at: startOf(file.name) })
  return []
}

/** Some of what a header says, enough to recognise the file by. */
function tellUnknown({ name }: OutsideFile, table: Table | undefined, log: FaultLog): void {
  const cells = table?.header.cells.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? []
  const isText = cells.every((cell) => !/[\u0000-\u0008\uFFFD]/.test(cell))
  const sett = isText ? cells.slice(0, 5).map((cell) => (cell.length > 30 ? `${cell.slice(0, 30)}…` : cell)) : []
  log.stop({ code: 'import/ukjend-fil', args: { sett }, at: startOf(name) })
}
