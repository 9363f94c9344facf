import type { Piece } from '../../model/piece.ts'
import { nodesOf } from '../../model/report-nodes.ts'
import type { Report } from '../../model/report.ts'
import type { MergedItem, Fate, Verdict } from '../../report/merge/merge-drafts.ts'
import { standingFigures, type StaleFigure } from '../../report/merge/stale-figures.ts'

/** What becomes of a piece of the draft, for people. */
export interface PieceVerdict {
  readonly fate: Fate
  readonly id: string
  /** The titles of the sections it stands in, from the outermost; of what is no longer in the report, none. */
  readonly path: readonly string[]
  /** How it begins, without its markup; empty for a heading. */
  readonly words: string
  /** What is new at the source, where the owner should know of it: figures, or else how the new text begins. */
  readonly changes: readonly { readonly before: string; readonly after: string }[]
}

interface Merged {
  readonly verdicts: readonly Verdict[]
  readonly items: readonly MergedItem[]
  readonly stale: readonly StaleFigure[]
}

/** The verdicts with words that tell people which piece is meant. A piece with a figure that has changed since is to be looked over until it is not there. */
export function pieceVerdicts(report: Report, pieces: readonly Piece[], { verdicts, items, stale }: Merged): readonly PieceVerdict[] {
  const titles = new Map([...nodesOf(report)].flatMap((node) => (node.type === 'heading' ? [[node.id, node.title] as const] : [])))
  const fresh = new Map(pieces.map(({ id, text }) => [id, text]))
  const own = new Map(items.map(({ id, raw }) => [id, raw]))
  const standing = standingFigures(stale, items)
  return verdicts.map(({ id, fate }) => {
    const figures = (fate === 'konflikt' ? stale : standing).filter((one) => one.id === id)
    const told = fate === 'eigar' && figures.length > 0 ? 'sjå over' : fate
    return {
      id,
      fate: told,
      path: pathOf(id, titles),
      words: titles.has(id) ? '' : beginningOf(own.get(id) ?? fresh.get(id) ?? ''),
      changes: changesOf(told, figures, fresh.get(id)),
    }
  })
}

function changesOf(fate: Fate, figures: readonly StaleFigure[], fresh: string | undefined): PieceVerdict['changes'] {
  if (fate !== 'sjå over' && fate !== 'konflikt') return []
  if (figures.length > 0) return figures.map(({ before, after }) => ({ before, after }))
  return [{ before: '', after: fresh === undefined ? '' : beginningOf(fresh, 160) }]
}

function pathOf(id: string, titles: ReadonlyMap<string, string>): readonly string[] {
  const steps = id.split('/')
  return steps.flatMap((_, depth) => titles.get(steps.slice(0, depth + 1).join('/')) ?? [])
}

/** The first line of a text without its markup, as far as a block is known by it. */
function beginningOf(text: string, longest = 60): string {
  const [line = ''] = text.trim().split('\n')
  const words = line
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)/g, '$1$2')
    .replaceAll(/[*_`#>]|^\s*[-|]\s?/g, '')
    .replaceAll(/\\(.)/g, '$1')
    .trim()
  return words.length > longest ? `${words.slice(0, longest).replace(/\s+\S*$/, '')} …` : words
}
