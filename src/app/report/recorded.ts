import { ownStyles } from '../../model/layout.ts'
import { compareText } from '../../model/place.ts'
import { hashOfContent, hashOfNames, isBehindReport, notThere, type SourceHash } from '../../report/sources.ts'
import type { FileContent, Files } from '../ports.ts'
import { largestFile } from '../../records/decode.ts'

/** A data folder that remembers what was read of it. */
export interface Recorded {
  readonly files: Files
  /** Every file and folder behind a report that was read, with the hash of what was there, in order of name. */
  readonly sources: () => readonly SourceHash[]
}

export function recorded(files: Files): Recorded {
  const hashes = new Map<string, string>()
  return {
    files: {
      ...files,
      read(file, largest) {
        const content = files.read(file, largest)
        if (isBehindReport(file)) hashes.set(file, hashOf(content))
        return content
      },
      entries(folder) {
        const entries = files.entries(folder)
        if (folder !== '' && !folder.endsWith('/rapport')) hashes.set(`${folder}/`, hashOfFolder(files, folder))
        return entries
      },
    },
    sources: () => [...hashes].map(([file, hash]) => ({ file, hash })).toSorted((a, b) => compareText(a.file, b.file)),
  }
}

/** The files and folders that are not as they were. */
export const changedSources = (files: Files, sources: readonly SourceHash[]): readonly string[] =>
  sources.flatMap(({ file, hash }) => {
    const now = file.endsWith('/')
      ? hashOfFolder(files, file.slice(0, -1))
      : hashOf(files.read(file, file === ownStyles ? largestStyles : largestFile))
    return now === hash ? [] : [file]
  })

/** In bytes. A letterhead with pictures stays below. */
export const largestStyles = 20_000_000

const hashOf = (content: FileContent): string => ('bytes' in content ? hashOfContent(content.bytes) : notThere)

/** A file that has come or gone is a change; one that no report is made from is none. */
const hashOfFolder = (files: Files, folder: string): string =>
  hashOfNames(files.entries(folder).flatMap(({ name }) => (isBehindReport(`${folder}/${name}`) ? [name] : [])))
