import type { Piece } from '../../model/piece.ts'
import type { MergedItem } from './merge-drafts.ts'
import { figuresIn } from './stale-figures.ts'
import { layoutKey } from './layout.ts'
import { changesBetween } from './words.ts'

/** A figure that somebody has put in the place of the one that the compilation has. */
export interface OtherFigure {
  readonly id: string
  readonly here: string
  readonly source: string
}

/**
 * The figures of a draft that differ from those of the compilation while the words around them are as they were: what was typed wrong, or changed on
 * purpose. A sentence that was written anew has figures of its own, which nobody can hold against others.
 */
export const otherFigures = (items: readonly MergedItem[], pieces: ReadonlyMap<string, Piece>): readonly OtherFigure[] =>
  items.flatMap(({ id, raw }) => {
    const piece = id === undefined ? undefined : pieces.get(id)
    if (!piece) return []
    return changesBetween(layoutKey(piece.text), layoutKey(raw.trim())).flatMap(({ before, after }) => {
      const [source, here] = [figuresIn(before), figuresIn(after)]
      const isFigureAlone = !/\p{L}/u.test(before + after) && source.length === here.length
      return isFigureAlone
        ? here.flatMap((figure, index) => (figure === source[index] ? [] : [{ id: piece.id, here: figure, source: source[index] ?? '' }]))
        : []
    })
  })

/** The ids of the pieces in which a school's words are not as the school wrote them. A quotation that was taken out, or shortened to a beginning, is none. */
export const changedQuotations = (items: readonly MergedItem[], pieces: ReadonlyMap<string, Piece>): readonly string[] =>
  items.flatMap(({ id, raw }) => {
    const quoted = quotedWords(pieces.get(id ?? '')?.text ?? '')
    const here = quotedWords(raw)
    return id === undefined || quoted === '' || here === '' || quoted.startsWith(here) ? [] : [id]
  })

const quotedWords = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => /^ {0,3}> ?(.*)$/.exec(line)?.[1] ?? [])
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
