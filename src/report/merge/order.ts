import type { Piece } from '../../model/piece.ts'
import type { Item } from './identify.ts'

/** A place in the merged draft: a piece, or something of the owner's. */
export interface Placed {
  readonly id: string | undefined
  /** Undefined of what stands in the compilation alone. */
  readonly raw: string | undefined
}

interface ToOrder {
  readonly items: readonly Item[]
  readonly base: readonly Piece[]
  readonly next: readonly Piece[]
  /** Whether a piece is to stand in the merged draft. */
  readonly stays: (id: string) => boolean
}

/**
 * The order of the merged draft. Pieces that nobody has moved stand in the order of the new compilation; those that the owner has moved, and what the
 * owner has added, stand after what they stood after in the draft.
 */
export function inOrder({ items, base, next, stays }: ToOrder): readonly Placed[] {
  const fresh = new Set(next.map(({ id }) => id))
  const unmoved = unmovedOf(items, base)
  const isFixed = (id: string | undefined): id is string => id !== undefined && fresh.has(id) && unmoved.has(id)
  const present = new Set(items.map(({ id }) => id))
  const after = new Map<string | undefined, Placed[]>()
  let anchor: string | undefined
  const fixed = new Map<string, Placed>()
  for (const { id, raw } of items) {
    if (id !== undefined && !stays(id)) continue
    if (isFixed(id)) {
      anchor = id
      fixed.set(id, { id, raw })
    } else after.set(anchor, [...(after.get(anchor) ?? []), { id, raw }])
  }
  const skeleton = next.filter(({ id }) => fixed.has(id) || (!present.has(id) && stays(id)))
  return [
    ...(after.get(undefined) ?? []),
    ...skeleton.flatMap(({ id }) => [fixed.get(id) ?? { id, raw: undefined }, ...(after.get(id) ?? [])]),
  ]
}

/** The pieces that stand in the draft in the order of the compilation it was made from: the most that can be said not to have been moved. */
function unmovedOf(items: readonly Item[], base: readonly Piece[]): ReadonlySet<string> {
  const places = new Map(base.map(({ id }, index) => [id, index]))
  const ids = items.flatMap(({ id }) => (id !== undefined && places.has(id) ? [id] : []))
  return new Set(longestRising(ids, (id) => places.get(id) ?? 0))
}

/** The longest run of values that rise, not necessarily side by side (patience sorting, n log n). */
function longestRising<T>(values: readonly T[], orderOf: (value: T) => number): readonly T[] {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (orderAt(tails[middle]) < orderOf(value)) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tails[low - 1] : undefined
    tails[low] = index
  }
  function orderAt(index: number | undefined): number {
    const value = index === undefined ? undefined : values[index]
    return value === undefined ? Infinity : orderOf(value)
  }
  const rising: T[] = []
  for (let at = tails.at(-1); at !== undefined; at = before[at]) {
    const value = values[at]
    if (value !== undefined) rising.push(value)
  }
  return rising.toReversed()
}
