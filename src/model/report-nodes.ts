import type { Block, Report, Section } from './report.ts'

/** A heading or a block of a report, with its id: the path of the sections it stands in, and its own name. */
export type ReportNode =
  | { readonly id: string; readonly type: 'heading'; readonly level: number; readonly title: string; readonly section: string }
  | { readonly id: string; readonly type: 'block'; readonly level: number; readonly block: Block; readonly section: string }

/** The id of the title, and the beginning of those of what stands below it. */
export const titleId = 'tittel'

/** All that a report holds, in order. A heading has the path of its section, so that whatever stands in it has that as its beginning. */
export function* nodesOf({ title, opening, sections }: Report): Iterable<ReportNode> {
  yield { id: titleId, type: 'heading', level: 1, title, section: titleId }
  for (const block of opening) yield { id: `${titleId}/${block.key}`, type: 'block', level: 1, block, section: titleId }
  for (const section of sections) yield* nodesIn(section, section.id, 2)
}

function* nodesIn({ id: section, title, blocks, parts }: Section, id: string, level: number): Iterable<ReportNode> {
  yield { id, type: 'heading', level, title, section }
  for (const block of blocks) yield { id: `${id}/${block.key}`, type: 'block', level, block, section }
  for (const part of parts) yield* nodesIn(part, `${id}/${part.id}`, level + 1)
}
