import { reportFiles } from '../../model/layout.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { readSources } from '../../report/sources.ts'
import type { Files } from '../ports.ts'
import { changedSinceClosed, isClosed } from './archive.ts'
import { textOnDisk } from './on-disk.ts'
import { changedSources } from './recorded.ts'

/** How a year's report stands to what it was made from. */
export type ReportState =
  | { readonly state: 'manglar' }
  /** Nothing it was made from has changed since; `ukjend` when nobody can tell, for the list of it is gone. */
  | { readonly state: 'fersk' | 'ukjend' }
  /** What it was made from has changed; of a closed report, what belongs to it. */
  | { readonly state: 'forelda'; readonly changed: readonly string[] }
  /** Closed, and as it was then. */
  | { readonly state: 'låst' }

/** Compares what a report was made from, as noted when it was compiled, with what is there now. */
export function reportState(files: Files, year: SchoolYear): ReportState {
  const names = reportFiles(year)
  if (!files.exists(names.draft)) return { state: 'manglar' }
  if (isClosed(files, year)) {
    const changed = changedSinceClosed(files, year)
    return changed.length === 0 ? { state: 'låst' } : { state: 'forelda', changed }
  }
  const sources = readSources(textOnDisk(files, names.sources) ?? '')
  if (!sources) return { state: 'ukjend' }
  const changed = changedSources(files, sources)
  return changed.length === 0 ? { state: 'fersk' } : { state: 'forelda', changed }
}
