import { conflictMarks } from './conflicts.ts'
import { closing, markOf, readDraft } from './draft-text.ts'
import type { Piece } from '../../model/piece.ts'
import { headingsOverOwnWords } from './gone-sections.ts'
import { itemsOf, type Item } from './identify.ts'
import { isAlike, layoutKey } from './layout.ts'
import { inOrder } from './order.ts'
import { canBothStand, changesBetween, type Change } from './words.ts'

/** What became of a piece. */
export type Fate =
  /** As it was, in the draft and at the source. */
  | 'uendra'
  /** Nobody had edited it, and the source is new. */
  | 'fornya'
  /** New in this compilation. */
  | 'ny'
  /** The owner's words stand. */
  | 'eigar'
  /** The owner's words stand, and what they were made from has changed. */
  | 'sjå over'
  /** Changed in the same place by both: both texts stand in the draft. */
  | 'konflikt'
  /** The owner took it out, and it stays out. */
  | 'sletta'
  /** Nobody had edited it, and it is no more. */
  | 'borte'

export interface Verdict {
  readonly id: string
  readonly fate: Fate
  /** What is new at the source, where the owner should know of it. */
  readonly changes: readonly Change[]
}

export interface Merged {
  /** The draft with `\n` line ends. */
  readonly text: string
  /** The pieces of the compilation and of the one before, in the order of the new one. */
  readonly verdicts: readonly Verdict[]
  /** The sequence that the text is made of. */
  readonly items: readonly MergedItem[]
}

export interface MergedItem {
  /** Undefined for the owner's own. */
  readonly id: string | undefined
  readonly raw: string
}

/**
 * Merges a draft with a new compilation, piece by piece. `base` is the compilation that the draft was made from. An untouched piece is renewed, an edited
 * one is kept, one that was deleted stays deleted, one that was moved stays where it is, and what was added stays by its neighbours. Where nothing is new,
 * the text is the draft, byte for byte.
 */
export function mergeDrafts(draft: string, base: readonly Piece[], next: readonly Piece[]): Merged {
  const [old, fresh] = [byId(base), byId(next)]
  const items = itemsOf(readDraft(draft), old, fresh)
  const held = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])))
  const decisions = new Map<string, Decision>(
    [...new Set([...fresh.keys(), ...old.keys()])].map(
      (id) => [id, decide(old.get(id), fresh.get(id), held.get(id), { old, held })] as const,
    ),
  )
  const headings = headingsOverOwnWords(items, {
    isGone: (id) => decisions.get(id)?.fate === 'borte',
    isOwn: ({ id }) => id === undefined || (!fresh.has(id) && decisions.get(id)?.raw !== undefined),
  })
  for (const id of headings) decisions.set(id, keptThoughGone(held.get(id), old.get(id)))
  const verdicts = [...decisions].map(([id, { fate, changes = [] }]) => ({ id, fate, changes }))
  if (verdicts.every(({ fate }) => isQuiet.has(fate)) && isInSameOrder(base, next)) return { text: draft, verdicts, items }
  const merged = inOrder({ items, base, next, stays: (id) => decisions.get(id)?.raw !== undefined }).flatMap(
    (one): readonly MergedItem[] => {
      const decision = one.id === undefined ? undefined : decisions.get(one.id)
      if (!decision) return [{ id: undefined, raw: one.raw ?? '' }]
      return [{ id: one.id, raw: decision.raw ?? '' }]
    },
  )
  return { text: textOf(merged, fresh), verdicts, items: merged }
}

/** Fates that leave the draft as it is. */
const isQuiet: ReadonlySet<Fate> = new Set(['uendra', 'eigar', 'sjå over', 'sletta'])

/** Whether what both compilations have stands in one order in them. */
function isInSameOrder(base: readonly Piece[], next: readonly Piece[]): boolean {
  const [old, fresh] = [byId(base), byId(next)]
  const common = next.filter(({ id }) => old.has(id))
  return base.filter(({ id }) => fresh.has(id)).every(({ id }, index) => common[index]?.id === id)
}

const byId = (pieces: readonly Piece[]): ReadonlyMap<string, Piece> => new Map(pieces.map((piece) => [piece.id, piece]))

interface Decision {
  readonly fate: Fate
  /** What is to stand in the draft; undefined for nothing. */
  readonly raw?: string
  readonly changes?: readonly Change[]
}

interface Known {
  readonly old: ReadonlyMap<string, Piece>
  readonly held: ReadonlyMap<string, Item>
}

function decide(old: Piece | undefined, fresh: Piece | undefined, held: Item | undefined, known: Known): Decision {
  if (!held) {
    if (old || !fresh) return { fate: 'sletta' }
    return isInDeletedSection(fresh.id, known) ? { fate: 'sletta' } : { fate: 'ny', raw: written(fresh) }
  }
  const isEdited = !isAlike(held.text, old?.text)
  if (!fresh) return isEdited ? keptThoughGone(held, old) : { fate: 'borte' }
  // What somebody has laid out anew stays so for as long as it says what the source says.
  if (held.text === fresh.text || (held.text !== old?.text && isAlike(held.text, fresh.text))) return { fate: 'uendra', raw: held.raw }
  if (!isEdited) return { fate: 'fornya', raw: written(fresh) }
  if (fresh.text === old?.text) return { fate: 'eigar', raw: held.raw }
  const changes = changesBetween(old?.text ?? '', fresh.text)
  if (fresh.isOffer || (old && canBothStand(layoutKey(old.text), layoutKey(held.text), layoutKey(fresh.text))))
    return { fate: 'sjå over', raw: held.raw, changes }
  return { fate: 'konflikt', raw: `${withSpace(held.raw)}${conflictMarks(fresh)}`, changes }
}

const keptThoughGone = (held: Item | undefined, old: Piece | undefined): Decision => ({
  fate: 'sjå over',
  raw: held?.raw ?? '',
  changes: [{ before: old?.text ?? '', after: '' }],
})

const written = ({ text }: Piece): string => `${text}\n\n`

/** Nothing comes into a section that the owner has taken out, whole. */
function isInDeletedSection(id: string, { old, held }: Known): boolean {
  const steps = id.split('/')
  return steps.some((_, depth) => {
    const section = steps.slice(0, depth + 1).join('/')
    const isOf = (one: string): boolean => one === section || one.startsWith(`${section}/`)
    return [...old.keys()].some(isOf) && ![...held.keys()].some(isOf)
  })
}

/** A piece that is gone at the source, and was edited, is the owner's from now on. Of the text only its end is looked at: looking at all of it each time would take minutes. */
function textOf(items: readonly MergedItem[], fresh: ReadonlyMap<string, Piece>): string {
  const parts: string[] = []
  let end = ''
  const add = (text: string): void => {
    const space = spaceAfter(end)
    parts.push(space, text)
    end = (end + space + text).slice(-2)
  }
  for (const { id, raw } of items) add((id !== undefined && fresh.has(id) ? markOf(id) : '') + raw)
  add(closing)
  return parts.join('')
}

/** What parts a text from the block that follows it: an empty line. */
const spaceAfter = (text: string): string => (text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n')

const withSpace = (text: string): string => text + spaceAfter(text)
