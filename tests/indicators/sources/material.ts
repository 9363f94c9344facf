import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readSource } from '../../../src/indicators/sources/index.ts'
import type { FileRead, OutsideFile, ReadingRules } from '../../../src/indicators/sources/source.ts'
import { standardCatalogue } from '../../../src/model/catalogue.ts'
import type { IsoDate } from '../../../src/model/date.ts'
import type { Figure } from '../../../src/model/figure.ts'
import type { Municipality, School } from '../../../src/model/municipality.ts'

const folder = join(import.meta.dirname, '../../fixtures/udir')

/** Udir's four files, by their names, as they came. */
export const realFiles: readonly OutsideFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.gz'))
  .map((name) => ({ name: name.slice(0, -3), bytes: gunzipSync(readFileSync(join(folder, name))) }))

export const real = (part: string): OutsideFile => {
  const file = realFiles.find(({ name }) => name.includes(part))
  if (!file) throw new Error(`No file ${part}`)
  return file
}

/** The file of 5. step 2025-26, with 2,445 rows. */
export const fifth = real('2025-26_20260218-1045')

export const school = (id: string, orgNumber: string, from: number, to: number, more: Partial<School> = {}): School => ({
  id,
  name: `${id} skule`,
  orgNumber,
  steps: { from, to },
  departments: [],
  from: undefined,
  to: undefined,
  ...more,
})

/** Kvam's schools and their organisation numbers. Kilde: Utdanningsdirektoratet, Nasjonalt skoleregister, NLOD 2.0. */
export const kvamSchools: readonly School[] = [
  school('norheimsund', '973953990', 1, 7),
  school('oystese', '973954008', 1, 7),
  school('strandebarm', '973953915', 1, 10),
  school('alvik', '973953923', 1, 7),
  school('torvikbygd', '973953966', 1, 7),
  school('kvam-ungdomsskule', '973953907', 8, 10),
]

/** A municipality as the readers see it: they look at nothing else of kvalitet.yaml. */
export const municipality = (schools = kvamSchools, number = '4622'): Municipality =>
  ({ name: 'Kvam herad', number, schools, indicators: standardCatalogue }) as unknown as Municipality

export const kvam = municipality()

export const rulesOf = (more: Partial<ReadingRules> = {}): ReadingRules => ({
  municipality: kvam,
  accepted: new Set(),
  access: undefined,
  ...more,
})

export const read = (file: OutsideFile, more: Partial<ReadingRules> = {}): Promise<FileRead> => readSource(file, rulesOf(more))

/** A file of a text, in UTF-8. */
export const textFile = (text: string, name = 'tal.csv'): OutsideFile => ({ name, bytes: Buffer.from(text) })
export const readText = (text: string, more: Partial<ReadingRules> = {}): Promise<FileRead> => read(textFile(text), more)

/** A file of UTF-16LE without a mark, as Udir's are. */
export const utf16 = (text: string, name = fifth.name): OutsideFile => ({ name, bytes: Buffer.from(text, 'utf16le') })
export const textOf = ({ bytes }: OutsideFile): string => Buffer.from(bytes).toString('utf16le')

/** A real file with its text changed. */
export const changed = (file: OutsideFile, change: (text: string) => string): OutsideFile => utf16(change(textOf(file)), file.name)

export const figuresOf = ({ sources }: FileRead): readonly Figure[] => sources.flatMap(({ figures }) => figures.map(({ figure }) => figure))

/** The findings, each as severity, rule and place. */
export const told = ({ faults }: FileRead): readonly string[] =>
  faults.map(({ severity, code, at }) => `${severity} ${code} ${'line' in at ? `${at.line}:${at.column}` : ''}`)

/** The rules that stop a file, each once. */
export const stops = ({ faults }: FileRead): readonly string[] => [
  ...new Set(faults.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
]

/** A figure in short: value ± uncertainty (pupils), or its state. */
export const short = ({ state, value, uncertainty, pupils }: Figure): string =>
  value === undefined
    ? state
    : `${value}${uncertainty === undefined ? '' : ` ±${uncertainty}`}${pupils === undefined ? '' : ` (${pupils})`}`

export const day = (text: string): IsoDate => text as IsoDate
