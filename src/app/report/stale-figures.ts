import type { IsoDate } from '../../model/date.ts'
import { reportFiles } from '../../model/layout.ts'
import type { Municipality } from '../../model/municipality.ts'
import { CannotRun } from '../../model/problem.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { readStale, type StaleFigure } from '../../report/merge/stale-figures.ts'
import type { Files, History } from '../ports.ts'
import { textOnDisk } from './on-disk.ts'
import { reportState } from './freshness.ts'

/** What was written down when the report was last compiled; undefined when the file is damaged. */
export function knownStaleFigures(files: Files, year: SchoolYear): readonly StaleFigure[] | undefined {
  const text = textOnDisk(files, reportFiles(year).stale)
  return text === undefined ? [] : readStale(text)
}

interface Asked {
  readonly files: Files
  readonly today: IsoDate
  readonly municipality: Municipality
  readonly year: SchoolYear
}

/**
 * The figures in the owner's text that the records no longer have. Those that were known when the report was compiled are written down; where the records
 * have changed since, it is compiled again, in memory alone.
 */
export async function currentStaleFigures(asked: Asked): Promise<readonly StaleFigure[]> {
  const { files, year } = asked
  const known = knownStaleFigures(files, year) ?? []
  if (reportState(files, year).state !== 'forelda') return known
  const [{ compileYear }, { planDraft }, { piecesOf }] = await Promise.all([
    import('./compiled.ts'),
    import('./draft.ts'),
    import('../../formats/markdown.ts'),
  ])
  try {
    const { report } = await compileYear({ ...asked, history: withoutHistory })
    const plan = planDraft({ files, year, pieces: piecesOf(report), lostBase: undefined })
    return plan.does === 'flettar' ? plan.stale : known
  } catch (cause) {
    // What stops a compilation is told of by whoever compiles; here it only means that nothing more is known.
    if (cause instanceof CannotRun) return known
    throw cause
  }
}

/** When files were saved changes no figure. */
const withoutHistory: Pick<History, 'lastChanges'> = { lastChanges: async () => undefined }
