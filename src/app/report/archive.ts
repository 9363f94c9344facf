import { digestOf } from '../../model/seal.ts'
import { reportFiles, reportFolder } from '../../model/layout.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { hashesInArchive } from '../../report/archive-list.ts'
import { hashOfContent } from '../../report/sources.ts'
import type { Files } from '../ports.ts'
import { onDisk, textOnDisk } from './on-disk.ts'

/** Whether a year's report has been closed: the list for the archive lies beside it. It stays closed when somebody changes it, list and all. */
export const isClosed = (files: Files, year: SchoolYear): boolean => files.exists(reportFiles(year).archive)

/** The files of a closed report that are not as they were then; the list for the archive where it can't be read, or does not name the draft. */
export function changedSinceClosed(files: Files, year: SchoolYear): readonly string[] {
  const { archive, draft } = reportFiles(year)
  const hashes = hashesInArchive(textOnDisk(files, archive) ?? '')
  if (!hashes.has(draft)) return [archive]
  return [...hashes].flatMap(([file, hash]) =>
    file.startsWith(`${reportFolder(year)}/`) && archiveHash(files, file) !== hash ? [file] : [],
  )
}

/** The hash of a file for the archive: of a text with `\n` line ends, of anything else as it is; empty of what is not there. */
export function archiveHash(files: Files, file: string): string {
  const there = onDisk(files, file)
  if (there === undefined || !('bytes' in there)) return ''
  return 'text' in there ? hashOfContent(there.bytes) : digestOf(there.bytes)
}
