import { configurationFile, editionFile, reportFiles, reportFolder } from '../../model/layout.ts'
import { CannotRun } from '../../model/problem.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import type { Finding } from '../../model/finding.ts'
import { formatNames, type RenderingName } from '../../formats/index.ts'
import { accessTo, archiveText, type ArchivedFile } from '../../report/archive-list.ts'
import { isBehindReport, readSources } from '../../report/sources.ts'
import { findingsOf } from '../findings.ts'
import type { Files, History } from '../ports.ts'
import { draftFaults } from './draft-faults.ts'
import { archiveHash } from './archive.ts'
import { textOnDisk } from './on-disk.ts'
import { planReport, type PlanOrder, type ReportPlan } from './plan.ts'
import { currentStaleFigures } from './stale-figures.ts'

/** What closing a report gave: what must be done first, or the list for the archive and the tag that marks it. */
export type Locking =
  | { readonly findings: readonly Finding[] }
  | { readonly list: string; readonly files: readonly ArchivedFile[]; readonly write: () => Promise<{ readonly tag: string }> }

type LockOrder = Omit<PlanOrder, 'formats' | 'lostBase' | 'history'> & { readonly history: History }

/**
 * Closes a report that is ready: all of it is up to date, saved in Git, and nothing is left to do in its draft. Writes nothing until `write` is called, which
 * lays the list for the archive beside the report, commits it, and tags the commit.
 */
export async function planLock(order: LockOrder): Promise<Locking> {
  const { files, history, municipality, year, today } = order
  const names = reportFiles(year)
  if (!files.exists(names.draft)) throw new CannotRun('rapport/ingen', { sti: names.draft, skuleår: year })
  await history.readyToCommit().catch(withoutRepository)
  const plan = await planReport({ ...order, formats: renderedFormats(files, year), lostBase: undefined })
  if (plan.state !== 'klar') throw new CannotRun('rapport/konflikt-lås', { sti: names.draft })
  const waiting = [plan, ...(await editionPlans(order))].flatMap(({ create, replace }) => [...create, ...replace].map(({ file }) => file))
  if (waiting.length > 0) throw new CannotRun('rapport/ikkje-ajour', { filer: [...new Set(waiting)], skuleår: year })
  const asked = { files, today, municipality, year }
  const faults = await draftFaults({ ...asked, staleFigures: () => currentStaleFigures(asked) })
  if (faults.length > 0) return { findings: await findingsOf(faults, []) }
  const archived = await archivedFiles(files, history, year)
  const list = names.archive
  return {
    list,
    files: archived,
    write: async () => {
      files.create([{ file: list, content: archiveText(archived) }])
      await history.commit([list], `Tilstandsrapporten ${year} er låst`)
      // Git may pass a file over, or be stopped by a hook without a word: then there is nothing to tag.
      if ((await history.lastChanges([list]))?.unsaved.has(list) !== false) throw new CannotRun('rapport/ikkje-lagra', { filer: [list] })
      const merke = `tilstandsrapport-${year}`
      return { tag: await history.tag(merke, `Tilstandsrapporten for ${year}`).catch(withoutTag(list, merke)) }
    },
  }
}

function withoutRepository(cause: unknown): never {
  if (cause instanceof CannotRun && cause.code === 'git/ikkje-lager') throw new CannotRun('rapport/lås-utan-git', {}, { cause })
  throw cause
}

const withoutTag =
  (liste: string, merke: string) =>
  (cause: unknown): never => {
    if (!(cause instanceof CannotRun) || cause.code !== 'git/feila') throw cause
    const { grunn } = (cause as CannotRun<'git/feila'>).args
    throw new CannotRun('rapport/utan-merke', { liste, merke, grunn }, { cause })
  }

/** What would be made anew of the editions that there are: a paper from an older draft is not to be closed with the report. */
async function editionPlans(order: LockOrder): Promise<readonly ReportPlan[]> {
  const { files, year } = order
  const plans: ReportPlan[] = []
  for (const name of ['saksframlegg', 'folkeleg'] as const) {
    const formats = formatNames.filter((format) => files.exists(editionFile(year, name, format)))
    if (formats.length > 0) plans.push(await planReport({ ...order, formats: [], lostBase: undefined, edition: { name, formats } }))
  }
  return plans
}

const renderedFormats = (files: Files, year: SchoolYear): readonly RenderingName[] =>
  (['html', 'docx', 'pdf'] as const).filter((format) => files.exists(`${reportFolder(year)}/tilstandsrapport.${format}`))

/** The files of the report and those it was made from, each with the commit that last changed it. One that is not saved in Git stops. */
async function archivedFiles(files: Files, history: History, year: SchoolYear): Promise<readonly ArchivedFile[]> {
  const folder = reportFolder(year)
  const sources = readSources(textOnDisk(files, reportFiles(year).sources) ?? '') ?? []
  const paths = [
    ...[folder, `${folder}/figurar`, `${folder}/.grunnlag`].flatMap((one) => filesIn(files, one)),
    ...sources.map(({ file }) => file).filter((file) => files.isFile(file) && (file === configurationFile || isBehindReport(file))),
  ]
  const changes = await history.lastChanges(paths)
  const unsaved = paths.filter((file) => !changes || changes.unsaved.has(file))
  if (unsaved.length > 0 || !changes) throw new CannotRun('rapport/ikkje-lagra', { filer: unsaved })
  return paths.map((file) => {
    const commit = changes.commits.get(file)
    return { file, date: commit?.date ?? '', hash: archiveHash(files, file), commit: commit?.hash ?? '', access: accessTo(file) }
  })
}

const filesIn = (files: Files, folder: string): readonly string[] =>
  files.entries(folder).flatMap(({ name, type }) => (type === 'file' ? [`${folder}/${name}`] : []))
