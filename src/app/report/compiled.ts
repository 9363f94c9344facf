import type { IsoDate } from '../../model/date.ts'
import { configurationFile, reportFiles } from '../../model/layout.ts'
import type { Municipality } from '../../model/municipality.ts'
import { compareText } from '../../model/place.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { parseSchoolYear, type SchoolYear } from '../../model/school-year.ts'
import { compileReport } from '../../report/compile.ts'
import { schoolMaterials, type Material } from '../../report/material.ts'
import { protocolOf } from '../../report/results/protocol.ts'
import { publicResults } from '../../report/results/publication.ts'
import { readShown, shownText, type ShownFigure } from '../../report/results/shown-figures.ts'
import { shownInTables } from '../../report/results/table-cells.ts'
import { largestFile } from '../../records/decode.ts'
import type { SourceHash } from '../../report/sources.ts'
import type { Files, History } from '../ports.ts'
import { readFigureFolder } from '../read-figures.ts'
import { readFolder } from '../read-folder.ts'
import { onDisk } from './on-disk.ts'
import { recorded } from './recorded.ts'

export interface ReportOrder {
  readonly files: Files
  readonly today: IsoDate
  readonly history: Pick<History, 'lastChanges'>
  readonly municipality: Municipality
  readonly year: SchoolYear
}

/** A report as the records give it now. */
export interface CompiledYear {
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
  // The settings have been read already; that they lie behind the report is noted here.
  files.read(configurationFile, largestFile)
  const { corpus, personalDataIn } = await readFolder({ files, today }, municipality, { years: new Set([year]), schools: undefined })
  const schools = schoolMaterials(corpus, municipality, year, (text, file) => personalDataIn(text, file).length > 0)
  const changes = await history.lastChanges(schools.map(({ file }) => file)).catch(withoutGit)
  const figures = await readFigureFolder(files, municipality)
  const shownBefore = shownInReports(files, year)
  const results = publicResults(figures.store, { municipality, year, shownBefore })
  const material: Material = {
    municipality,
    year,
    corpus,
    schools,
    questions: corpus.questionsOf(year),
    results,
    lacksFigures: figures.breaches.length > 0 || figures.faults.some(({ severity }) => severity === 'error'),
    history: changes && { saved: changes.commits, unsaved: changes.unsaved, isShallow: changes.shallow },
  }
  const { report, lacks } = compileReport(material)
  const hasFigures = results.figures.length > 0
  return {
    report,
    day: dayOf(changes, today),
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

function dayOf(changes: Awaited<ReturnType<History['lastChanges']>>, today: IsoDate): IsoDate {
  if (!changes || changes.unsaved.size > 0) return today
  return (
    [...changes.commits.values()]
      .map(({ date }) => date)
      .toSorted(compareText)
      .at(-1) ?? today
  )
}

/** The report works where there is no Git; it then tells nothing of when files were saved. */
function withoutGit(cause: unknown): undefined {
  if (cause instanceof CannotRun && cause.code === 'git/manglar') return undefined
  throw cause
}
