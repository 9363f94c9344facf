import { besideName, reportFiles } from '../../model/layout.ts'
import type { Piece } from '../../model/piece.ts'
import { CannotRun } from '../../model/problem.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { unsealed } from '../../model/seal.ts'
import { conflictLines } from '../../report/merge/conflicts.ts'
import { draftText, piecesIn, readDraft } from '../../report/merge/draft-text.ts'
import { itemsOf } from '../../report/merge/identify.ts'
import { mergeDrafts, type MergedItem, type Verdict } from '../../report/merge/merge-drafts.ts'
import { staleFigures, type StaleFigure } from '../../report/merge/stale-figures.ts'
import type { Files } from '../ports.ts'
import { onDisk, textOnDisk } from './on-disk.ts'
import { knownStaleFigures } from './stale-figures.ts'

/** What the owner has said shall happen to an edited draft whose last compilation is lost: the new one beside it, or the draft kept as the owner's own. */
export const lostBaseChoices = ['ved', 'behald'] as const
export type LostBaseChoice = (typeof lostBaseChoices)[number]

/** What becomes of the draft. */
export type DraftPlan =
  | MergedDraft
  /** Marks of a conflict stand in it, the tool's or Git's: nothing is done until somebody has resolved it. */
  | { readonly does: 'ventar'; readonly lines: readonly number[] }
  /** The new compilation is to lie beside it. */
  | { readonly does: 'ved'; readonly file: string; readonly text: string }

export interface MergedDraft {
  readonly does: 'flettar'
  /** With `\n` line ends. */
  readonly text: string
  readonly hasWindowsLines: boolean
  readonly items: readonly MergedItem[]
  readonly verdicts: readonly Verdict[]
  /** The lines of the text where a conflict stands. */
  readonly conflicts: readonly number[]
  readonly stale: readonly StaleFigure[]
}

interface DraftOrder {
  readonly files: Files
  readonly year: SchoolYear
  /** The report as the records give it now. */
  readonly pieces: readonly Piece[]
  readonly lostBase: LostBaseChoice | undefined
}

/** Holds the draft against the new compilation. What can't be told apart for sure stops with the ways out; nothing is guessed. */
export function planDraft({ files, year, pieces, lostBase }: DraftOrder): DraftPlan {
  const names = reportFiles(year)
  const draft = onDisk(files, names.draft)
  if (draft === undefined) return renewed(pieces, false)
  if (!('text' in draft)) throw new CannotRun('rapport/uleseleg', { sti: names.draft })
  const { text, hasWindowsLines } = draft
  const lines = conflictLines(text)
  if (lines.length > 0) return { does: 'ventar', lines }
  const written = textOnDisk(files, names.base)
  const base = written === undefined ? undefined : unsealed(written)
  if (text === base) return renewed(pieces, hasWindowsLines, piecesIn(base))
  if (text === draftText(pieces)) return renewed(pieces, hasWindowsLines, pieces)
  if (text === written) return renewed(pieces, hasWindowsLines)
  if (base === undefined && lostBase === 'ved') return { does: 'ved', file: freeName(files, names.draft), text: draftText(pieces) }
  if (base === undefined && lostBase === undefined)
    throw new CannotRun('rapport/utan-grunnlag', { sti: names.draft, grunnlag: names.base, finst: written !== undefined })
  if (!readDraft(text).isWhole) throw new CannotRun('rapport/avkutta', { sti: names.draft })
  const known = knownStaleFigures(files, year)
  if (!known) throw new CannotRun('rapport/endra-tal', { sti: names.stale })
  if (base === undefined) return { ...kept(text, pieces), hasWindowsLines }
  const { text: merged, items, verdicts } = mergeDrafts(text, piecesIn(base), pieces)
  return {
    does: 'flettar',
    text: merged,
    hasWindowsLines,
    items,
    verdicts,
    conflicts: conflictLines(merged),
    stale: staleFigures(known, verdicts),
  }
}

/** The plain compilation: there is no draft, or nobody has edited it. */
function renewed(pieces: readonly Piece[], hasWindowsLines: boolean, base: readonly Piece[] = []): MergedDraft {
  const { text, items, verdicts } = mergeDrafts(draftText(base), base, pieces)
  return { does: 'flettar', text, hasWindowsLines, items, verdicts, conflicts: [], stale: [] }
}

/** The draft as the owner's own: what differs from the new compilation is the owner's, and what is not there was taken out. */
function kept(text: string, pieces: readonly Piece[]): Omit<MergedDraft, 'hasWindowsLines'> {
  const { verdicts } = mergeDrafts(text, pieces, pieces)
  const known = new Map(pieces.map((piece) => [piece.id, piece]))
  return { does: 'flettar', text, items: itemsOf(readDraft(text), known, known), verdicts, conflicts: [], stale: [] }
}

/** The first name beside the draft that is free. */
function freeName(files: Files, draft: string): string {
  let number = 1
  while (files.exists(besideName(draft, 'ny', number))) number += 1
  return besideName(draft, 'ny', number)
}
