import { createHash } from 'node:crypto'
import type { Report, Section } from '../../model/report.ts'

/** A heading that the table of contents names. */
export interface Heading {
  readonly title: string
  readonly level: 1 | 2
  readonly bookmark: string
}

/**
 * The name of the bookmark on a heading. Word takes ASCII letters, digits and `_`, forty at most, and hides those that begin with `_` from people.
 */
export function bookmarkOf(...path: readonly string[]): string {
  const name = `_k_${path.join('.').replaceAll('-', '_').replaceAll('.', '__')}`
  return name.length <= 40 ? name : `${name.slice(0, 23)}_${createHash('sha256').update(path.join('.')).digest('hex').slice(0, 16)}`
}

/** The headings of the two upper levels in order, which Word too finds when it makes the table of contents anew. */
export const headingsOf = ({ sections }: Report): readonly Heading[] => sections.flatMap((section) => headingsIn(section, 1))

function headingsIn({ id, title, blocks, parts }: Section, level: 1 | 2): readonly Heading[] {
  const own: Heading = { title, level, bookmark: bookmarkOf(id) }
  if (level === 2) return [own]
  const quoted = blocks.flatMap((block) =>
    block.type === 'quotation' ? [{ title: block.heading, level: 2, bookmark: bookmarkOf(id, block.key) } as const] : [],
  )
  return [own, ...quoted, ...parts.flatMap((part) => headingsIn(part, 2))]
}

/** The numbers that Word knows the bookmarks by, from 1 in the order of the report. */
export const bookmarkNumbers = ({ sections }: Report): ReadonlyMap<string, number> =>
  new Map(sections.flatMap(bookmarksIn).map((name, index) => [name, index + 1]))

const bookmarksIn = ({ id, blocks, parts }: Section): readonly string[] => [
  bookmarkOf(id),
  ...blocks.flatMap((block) => (block.type === 'quotation' ? bookmarkOf(id, block.key) : [])),
  ...parts.flatMap(bookmarksIn),
]
