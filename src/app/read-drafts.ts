import type { Scope } from '../model/corpus.ts'
import { reportFiles } from '../model/layout.ts'
import type { Municipality } from '../model/municipality.ts'
import { parseSchoolYear } from '../model/school-year.ts'
import type { Fault } from '../records/fault.ts'
import type { World } from './read-folder.ts'

/** The drafts of reports that were looked at, and what is wrong with them. */
export interface DraftsRead {
  readonly files: readonly string[]
  readonly faults: readonly Fault[]
}

export const noDrafts: DraftsRead = { files: [], faults: [] }

/** Looks at the draft of each year's report in scope. What that takes is loaded only where there is one. */
export async function readDrafts({ files, today }: World, municipality: Municipality, scope: Scope): Promise<DraftsRead> {
  const years = files.entries('').flatMap(({ name, type }) => {
    const year = type === 'folder' && scope.years?.has(name) !== false ? parseSchoolYear(name) : undefined
    return year === name && files.isFile(reportFiles(year).draft) ? [year] : []
  })
  if (scope.kinds || years.length === 0) return noDrafts
  const [{ draftFaults }, { currentStaleFigures }] = await Promise.all([
    import('./report/draft-faults.ts'),
    import('./report/stale-figures.ts'),
  ])
  const faults: Fault[] = []
  for (const year of years) {
    const asked = { files, today, municipality, year }
    faults.push(...(await draftFaults({ ...asked, staleFigures: () => currentStaleFigures(asked) })))
  }
  return { files: years.map((year) => reportFiles(year).draft), faults }
}
