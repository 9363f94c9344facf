import type { IsoDate } from '../../model/date.ts'
import { configurationFile, ownStyles, reportFiles } from '../../model/layout.ts'
import type { Municipality } from '../../model/municipality.ts'
import { compareText } from '../../model/place.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { parseSchoolYear, type SchoolYear } from '../../model/school-year.ts'
import { compileReport } from '../../report/compile.ts'
import type { Material } from '../../report/material.ts'
import { protocolOf } from '../../report/results/protocol.ts'
import { readShown, shownText, type ShownFigure } from '../../report/results/shown-figures.ts'
import { shownInTables } from '../../report/results/table-cells.ts'
import { largestFile } from '../../records/decode.ts'
import type { SourceHash } from '../../report/sources.ts'
import type { Files, History } from '../ports.ts'
import { readReportMaterial, withHistory } from './material.ts'
import { onDisk } from './on-disk.ts'
import { largestStyles, recorded } from './recorded.ts'

export interface ReportOrder {
  readonly files: Files
  readonly today: IsoDate
  readonly history: Pick<History, 'lastChanges'>
  readonly municipality: Municipality
  readonly year: SchoolYear
}

/** A report as the records give it now. */
export interface CompiledYear {
  /** What it was made from, for editions that show more of it. */
  readonly material: Material
  readonly report: Report
  /** The day of the last change in what it was made from; today where something of it is not saved in Git. */
  readonly day: IsoDate
  /** What it should have held, in words. */
  readonly lacks: readonly string[]
  /** What is masked and why, for the municipality alone; undefined where there are no figures. */
  readonly protocol: string | undefined
  /** The figures that it and earlier compilations of it have shown, as a file; undefined where there are no figures. */
  readonly shown: string | undefined
  /** What it was made from. */
  readonly sources: readonly SourceHash[]
}

/** Reads the records of a year and compiles the report. Writes nothing. */
export async function compileYear({ files: folder, today, history, municipality, year }: ReportOrder): Promise<CompiledYear> {
  const { files, sources } = recorded(folder)
  // The settings have been read already, and formats read the styles; that they lie behind the report is noted here.
  files.read(configurationFile, largestFile)
  files.read(ownStyles, largestStyles)
  const shownBefore = shownInReports(files, year)
  const material = await withHistory(await readReportMaterial({ files, today, municipality, year, shownBefore }), history)
  const { results } = material
  const { report, lacks } = compileReport(material)
  const hasFigures = results.figures.length > 0
  return {
    material,
    report,
    day: dayOf(material.history, today),
    lacks,
    protocol: hasFigures ? protocolOf(results, municipality, year) : undefined,
    shown: hasFigures ? shownText([...shownIn(folder, year), ...shownInTables(results, year)]) : undefined,
    sources: sources().filter(({ file }) => file !== reportFiles(year).shown),
  }
}

/**
 * What reports have shown so far, earlier compilations of this one too: somebody may have been handed them. A file of it that can't be read stops the
 * compilation, since nobody would know what is known.
 */
function shownInReports(files: Files, year: SchoolYear): readonly ShownFigure[] {
  const years = files.entries('').flatMap(({ name, type }) => (type === 'folder' ? (parseSchoolYear(name) ?? []) : []))
  return [...new Set([...years, year])].toSorted().flatMap((one) => shownIn(files, one))
}

function shownIn(files: Files, year: SchoolYear): readonly ShownFigure[] {
  const file = reportFiles(year).shown
  const there = onDisk(files, file)
  const shown = there === undefined ? [] : 'text' in there ? readShown(there.text) : undefined
  if (!shown) throw new CannotRun('rapport/viste-tal', { sti: file })
  return shown
}

function dayOf(history: Material['history'], today: IsoDate): IsoDate {
  if (!history || history.unsaved.size > 0) return today
  const days = [...history.saved.values()].map(({ date }) => date as IsoDate)
  return days.toSorted(compareText).at(-1) ?? today
}
