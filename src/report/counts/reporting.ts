import type { Origin } from '../../model/report.ts'

/**
 * Fewest schools that something is counted over: of one or two, each of them could tell what the other has answered, and everybody knows who they are.
 */
export const leastSchools = 3

/**
 * Documents that something is counted over, each whole: where a list begins in one tells what stands above it, such as an area that school and owner hold to
 * be critical.
 */
export const countedIn = (documents: readonly { readonly file: string }[]): readonly Origin[] =>
  documents.map(({ file }) => ({ file, line: 1 }))
