import type { Piece } from '../../model/piece.ts'
import { isAlike } from './layout.ts'
import { chunksOf, trimmedText, type Chunk, type DraftText, type Span } from './draft-text.ts'

/** A part of the draft as the owner has it. */
export interface Item {
  /** Undefined for what the owner has added. */
  readonly id: string | undefined
  readonly raw: string
  readonly text: string
}

/**
 * The draft as a sequence of pieces and of what the owner has added. A piece is what stands below its mark, as many blocks as the piece had; what follows
 * is the owner's. A piece that has lost its mark and not a word is known again by its words; one that stands twice is itself once.
 */
export function itemsOf({ spans }: DraftText, base: ReadonlyMap<string, Piece>, next: ReadonlyMap<string, Piece>): readonly Item[] {
  const chosen = chosenSpans(spans, base)
  const isForeign = (id: string | undefined): boolean => id !== undefined && !base.has(id) && !next.has(id)
  const items = spans.flatMap((span): readonly Item[] => {
    const known = span.id === undefined || chosen.get(span.id) !== span ? undefined : (base.get(span.id) ?? next.get(span.id))
    if (known && span.id !== undefined) return itemsBelow(span.id, known, span.chunks)
    return [...(isForeign(span.id) ? [foreign(span)] : []), ...span.chunks.map(added)]
  })
  return withLostMarks(items, base)
}

/** What looks like a mark, and is none of the tool's: a comment of the owner's. */
const foreign = ({ mark }: Span): Item => ({ id: undefined, raw: mark, text: mark.trim() })

const added = ({ raw, text }: Chunk): Item => ({ id: undefined, raw, text })

/** Of several spans with one id the one that nobody has edited, else the first. */
function chosenSpans(spans: readonly Span[], base: ReadonlyMap<string, Piece>): ReadonlyMap<string, Span> {
  const chosen = new Map<string, Span>()
  const isExact = (span: Span): boolean => {
    const text = base.get(span.id ?? '')?.text
    return text !== undefined && placeOf(text, span.chunks) !== undefined
  }
  for (const span of spans) {
    if (span.id === undefined || span.chunks.length === 0) continue
    const held = chosen.get(span.id)
    if (!held || (!isExact(held) && isExact(span))) chosen.set(span.id, span)
  }
  return chosen
}

function itemsBelow(id: string, piece: Piece, chunks: readonly Chunk[]): readonly Item[] {
  const count = Math.max(1, chunksOf(piece.text).length)
  const start = placeOf(piece.text, chunks) ?? 0
  const own = chunks.slice(start, start + count)
  const raw = own.map((chunk) => chunk.raw).join('')
  return [...chunks.slice(0, start).map(added), { id, raw, text: trimmedText(raw) }, ...chunks.slice(start + count).map(added)]
}

/** Where in some blocks a text stands word for word, however it is laid out; undefined where it does not. */
function placeOf(text: string, chunks: readonly Chunk[]): number | undefined {
  const wanted = chunksOf(text).map((chunk) => chunk.text)
  const found = chunks.findIndex((_, start) => wanted.every((one, index) => isAlike(one, chunks[start + index]?.text)))
  return found === -1 ? undefined : found
}

/** A text that only one piece has, and that stands without a mark, is that piece. */
function withLostMarks(items: readonly Item[], base: ReadonlyMap<string, Piece>): readonly Item[] {
  const present = new Set(items.map(({ id }) => id))
  const lost = new Map<string, string | undefined>()
  for (const { id, text } of base.values()) lost.set(text, lost.has(text) || present.has(id) ? undefined : id)
  const taken = new Set<string>()
  return items.map((item) => {
    const id = item.id === undefined ? lost.get(item.text) : undefined
    if (id === undefined || taken.has(id)) return item
    taken.add(id)
    return { ...item, id }
  })
}
