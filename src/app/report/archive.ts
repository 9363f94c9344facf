import { reportFiles } from '../../model/layout.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { hashInArchive } from '../../report/archive-list.ts'
import { hashOfContent } from '../../report/sources.ts'
import type { Files } from '../ports.ts'
import { onDisk, textOnDisk } from './on-disk.ts'

/** Whether a year's report is closed: the list for the archive names the draft as it is now. */
export function isLocked(files: Files, year: SchoolYear): boolean {
  const names = reportFiles(year)
  const list = textOnDisk(files, names.archive)
  const draft = list === undefined ? undefined : onDisk(files, names.draft)
  return list !== undefined && draft !== undefined && 'bytes' in draft && hashInArchive(list, names.draft) === hashOfContent(draft.bytes)
}
