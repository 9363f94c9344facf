import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { readReportMaterial } from '../../src/app/report/material.ts'
import { trustedSettings } from '../../src/app/trusted-settings.ts'
import { isoDate } from '../../src/model/date.ts'
import { blocksOf, type Block, type Cell, type Report, type Section } from '../../src/model/report.ts'
import type { SchoolYear } from '../../src/model/school-year.ts'
import { compileReport } from '../../src/report/compile.ts'
import type { Material } from '../../src/report/material.ts'

/** The example that goes with the project. */
export const exampleFolder = join(import.meta.dirname, '../../examples/fjordvik')

/** What a report of a data folder is made from, without Git. */
export async function materialIn(folder: string, year: string): Promise<Material> {
  const files = diskFiles(folder)
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) throw new Error(JSON.stringify(settings))
  const today = isoDate(2026, 11, 16)
  return readReportMaterial({ files, today, municipality: settings.municipality, year: year as SchoolYear, shownBefore: [] })
}

export async function reportIn(folder: string, year: string): Promise<Report> {
  return compileReport(await materialIn(folder, year)).report
}

export function sectionOf({ sections }: Report, id: string): Section {
  const found = sections.find((section) => section.id === id)
  if (!found) throw new Error(`No section ${id}`)
  return found
}

/** The blocks of a section and its parts, by their keys after those of the parts. */
export const blocksIn = (section: Section): ReadonlyMap<string, Block> =>
  new Map([...blocksOf([section])].map(({ block, path }) => [[...path.slice(1).map(({ id }) => id), block.key].join('/'), block]))

/** The rows of a table as text. */
export function rowsOf(block: Block | undefined): readonly (readonly string[])[] {
  if (block?.type !== 'table') throw new Error(`No table: ${block?.type ?? 'nothing'}`)
  return block.rows.map((row) => row.map(cellText))
}

export const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.number)

/** Writes files into a data folder. */
export function lay(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
