import type { Piece } from '../../model/piece.ts'
import { nodesOf } from '../../model/report-nodes.ts'
import type { Report } from '../../model/report.ts'
import type { MergedItem, Fate, Verdict } from '../../report/merge/merge-drafts.ts'
import type { StaleFigure } from '../../report/merge/stale-figures.ts'
import type { Change } from '../../report/merge/words.ts'

/** What becomes of a piece of the draft, for people. */
export interface PieceVerdict {
  readonly fate: Fate
  readonly id: string
  /** The titles of the sections it stands in, from the outermost; of what is no longer in the report, none. */
  readonly path: readonly string[]
  /** How it begins, without its markup; empty for a heading. */
  readonly words: string
  /** What is new at the source, where the owner should know of it. */
  readonly changes: readonly Change[]
}

interface Merged {
  readonly verdicts: readonly Verdict[]
  readonly items: readonly MergedItem[]
}

/** The verdicts with words that tell people which piece is meant. A piece with a figure that has changed since is to be looked over until it is not there. */
export function pieceVerdicts(
  report: Report,
  pieces: readonly Piece[],
  { verdicts, items }: Merged,
  standing: readonly StaleFigure[],
): readonly PieceVerdict[] {
  const titles = new Map([...nodesOf(report)].flatMap((node) => (node.type === 'heading' ? [[node.id, node.title] as const] : [])))
  const texts = new Map<string | undefined, string>([
    ...items.map(({ id, raw }) => [id, raw] as const),
    ...pieces.map(({ id, text }) => [id, text] as const),
  ])
  return verdicts.map(({ id, fate, changes }) => {
    const left = standing.filter((one) => one.id === id).map(({ before, after }) => ({ before, after }))
    return {
      id,
      fate: fate === 'eigar' && left.length > 0 ? 'sjå over' : fate,
      path: pathOf(id, titles),
      words: titles.has(id) ? '' : beginningOf(texts.get(id) ?? ''),
      changes: changes.length > 0 ? changes : left,
    }
  })
}

function pathOf(id: string, titles: ReadonlyMap<string, string>): readonly string[] {
  const steps = id.split('/')
  return steps.flatMap((_, depth) => titles.get(steps.slice(0, depth + 1).join('/')) ?? [])
}

/** Enough to know a block by. */
const longest = 60

function beginningOf(text: string): string {
  const [line = ''] = text.split('\n')
  const words = line
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)/g, '$1$2')
    .replaceAll(/[*_`#>]|^\s*[-|]\s?/g, '')
    .replaceAll(/\\(.)/g, '$1')
    .trim()
  return words.length > longest ? `${words.slice(0, longest).replace(/\s+\S*$/, '')} …` : words
}
