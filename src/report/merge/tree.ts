import type { Piece } from '../../model/piece.ts'
import { nodesOf, titleId, type ReportNode } from '../../model/report-nodes.ts'
import type { Block, Chart, Content, Report, Section } from '../../model/report.ts'
import { trimmedText } from './draft-text.ts'
import type { MergedItem } from './merge-drafts.ts'
import { isAlike } from './layout.ts'
import { ownId, ownParts } from './own-words.ts'

/** What the merged draft is made of, in order. */
type Part =
  | { readonly title: string; readonly level: number; readonly id: string | undefined }
  | { readonly block: Block }
  /** Markdown of the school owner's; the id of the piece that it once was, if it was one. */
  | { readonly own: string; readonly node: ReportNode | undefined }

interface MergedDraft {
  readonly report: Report
  /** The report as Markdown. */
  readonly pieces: readonly Piece[]
  readonly items: readonly MergedItem[]
}

/**
 * The report as the school owner has it: what the tool wrote and nobody has changed is as rich as it was compiled, with its sources; all else is what
 * stands in the draft. Sections follow the headings that stand there.
 */
export function treeOf({ report, pieces, items }: MergedDraft): Report {
  const nodes = new Map([...nodesOf(report)].map((node) => [node.id, node]))
  const texts = new Map(pieces.map(({ id, text }) => [id, text]))
  const parts = withOwnTogether(items.map((item) => partOf(item, nodes, texts)))
  return { ...report, ...nested(parts.flatMap(resolved), report.title) }
}

function partOf({ id, raw }: MergedItem, nodes: ReadonlyMap<string, ReportNode>, texts: ReadonlyMap<string, string>): Part {
  const node = id === undefined ? undefined : nodes.get(id)
  if (!node || !isAlike(trimmedText(raw), texts.get(node.id))) return { own: raw, node }
  return node.type === 'heading' ? { title: node.title, level: node.level, id: node.section } : { block: node.block }
}

/** A list with air in it, or a table that was cut in two, is read as one. */
function withOwnTogether(parts: readonly Part[]): readonly Part[] {
  const together: Part[] = []
  for (const part of parts) {
    const last = together.at(-1)
    if (last && 'own' in last && 'own' in part && part.node === undefined)
      together[together.length - 1] = { ...last, own: last.own + part.own }
    else together.push(part)
  }
  return together
}

type Resolved = Exclude<Part, { readonly own: string }> | { readonly content: Content }

function resolved(part: Part): readonly Resolved[] {
  if (!('own' in part)) return [part]
  const { own, node } = part
  const chart = node?.type === 'block' && node.block.type === 'chart' ? withAlternative(node.block, own) : undefined
  if (chart) return [{ block: chart }]
  return ownParts(own).map((one, index) =>
    'content' in one ? one : { ...one, id: index === 0 && node?.type === 'heading' ? node.section : undefined },
  )
}

/** A chart of which the owner has put the text alternative in other words; undefined where something else stands. */
function withAlternative(block: Extract<Block, Chart>, own: string): Block | undefined {
  const alternative = /^!\[((?:[^\]\\]|\\.)*)\]\(figurar\/[a-z0-9-]+\.svg\)$/.exec(own.trim())?.[1]?.replaceAll(/\\(.)/g, '$1')
  if (alternative === undefined) return undefined
  const beginning = `${block.title}. `
  return { ...block, description: alternative.startsWith(beginning) ? alternative.slice(beginning.length) : alternative }
}

interface Growing {
  readonly id: string
  readonly title: string
  readonly level: number
  readonly blocks: Block[]
  readonly parts: Growing[]
}

/** Sections by the levels of their headings. One that is deeper than it should be stands in the one before all the same. */
function nested(parts: readonly Resolved[], title: string): Pick<Report, 'title' | 'opening' | 'sections'> {
  const root: Growing = { id: titleId, title, level: 1, blocks: [], parts: [] }
  const taken = new Set<string>()
  const path = [root]
  let heading: string | undefined
  let count = 0
  for (const part of parts) {
    const here = path.at(-1) ?? root
    if ('block' in part) here.blocks.push(part.block)
    else if ('content' in part) here.blocks.push({ ...part.content, key: `eige-${(count += 1)}` })
    else if (part.level === 1 && heading === undefined) heading = part.title
    else {
      const level = Math.max(2, part.level)
      while (path.length > 1 && (path.at(-1)?.level ?? 0) >= level) path.pop()
      const section = { id: freeId(part.id ?? ownId(part.title), taken), title: part.title, level, blocks: [], parts: [] }
      path.at(-1)?.parts.push(section)
      path.push(section)
    }
  }
  return { title: heading ?? title, opening: root.blocks, sections: root.parts.map(sectionFrom) }
}

const sectionFrom = ({ id, title, blocks, parts }: Growing): Section => ({ id, title, blocks, parts: parts.map(sectionFrom) })

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  taken.add(id)
  return id
}
