import type { Piece } from '../../model/piece.ts'
import { linesInCode } from './fences.ts'

/** A block of Markdown as it stands in a file. */
export interface Chunk {
  /** With the empty lines below it. */
  readonly raw: string
  readonly text: string
}

/** What stands below a mark, until the next. */
export interface Span {
  /** Undefined for what stands above the first mark. */
  readonly id: string | undefined
  /** The mark itself with the empty lines below it. */
  readonly mark: string
  readonly chunks: readonly Chunk[]
}

/** A file of pieces as it was read. */
export interface DraftText {
  readonly spans: readonly Span[]
  /** The last mark is there: the file was not cut off. */
  readonly isWhole: boolean
}

const piece = /^ {0,3}<!--[ \t]*del:[ \t]*([a-z0-9-]+(?:\/[a-z0-9-]+)*)[ \t]*-->[ \t]*$/
const endMark = '<!-- slutt på rapporten -->'
const isEnd = (line: string): boolean => /^<!--\s*slutt på rapporten\s*-->$/.test(line.trim())

export const markOf = (id: string): string => `<!-- del: ${id} -->\n`

/** The pieces as one file. */
export const draftText = (pieces: readonly Piece[]): string => pieces.map(({ id, text }) => `${markOf(id)}${text}\n\n`).join('') + closing

/** What the last piece is followed by. */
export const closing = `${endMark}\n`

/** Splits a text with `\n` line ends at its marks, and what stands between them in blocks of Markdown. Marks in code are none. Nothing is left out. */
export function readDraft(text: string): DraftText {
  const spans: { id: string | undefined; mark: string; body: string }[] = [{ id: undefined, mark: '', body: '' }]
  let isWhole = false
  for (const { line, written, isCode } of linesIn(text)) {
    const last = spans.at(-1)
    const id = isCode ? undefined : piece.exec(written)?.[1]
    if (id !== undefined) {
      spans.push({ id, mark: line, body: '' })
      // What stands below the last mark may be half of something else.
      isWhole = false
    } else if (!isCode && isEnd(written)) isWhole = true
    else if (last) last.body += line
  }
  return { spans: spans.map(spanOf).filter(({ id, chunks }) => id !== undefined || chunks.length > 0), isWhole }
}

function spanOf({ id, mark, body }: { readonly id: string | undefined; readonly mark: string; readonly body: string }): Span {
  const chunks = chunksOf(body)
  return { id, mark, chunks }
}

/**
 * The blocks of a text, each with the empty lines below it: what empty lines part, outside of code. A list with air in it is several, which only makes
 * its parts easier to tell apart.
 */
export function chunksOf(body: string): readonly Chunk[] {
  const chunks: string[] = []
  let isOpen = false
  for (const { line, written, isCode } of linesIn(body)) {
    const isEmpty = !isCode && written.trim() === ''
    if (chunks.length === 0 || (!isEmpty && !isOpen && chunks.at(-1)?.trim() !== '')) chunks.push(line)
    else chunks[chunks.length - 1] += line
    isOpen = !isEmpty
  }
  return chunks.filter((raw) => raw.trim() !== '').map((raw) => ({ raw, text: trimmedText(raw) }))
}

/** The lines of a text, each with and without its line end. */
function linesIn(text: string): readonly { readonly line: string; readonly written: string; readonly isCode: boolean }[] {
  const lines = text.split(/(?<=\n)/).map((line) => ({ line, written: line.replace(/\n$/, '') }))
  const inCode = linesInCode(lines.map(({ written }) => written))
  return lines.map((line, index) => ({ ...line, isCode: inCode[index] ?? false }))
}

/** A block without the empty lines above and below it. */
export const trimmedText = (raw: string): string => raw.replace(/^(?:[ \t]*\n)+/, '').trimEnd()

/** The pieces of a compilation that was written as a file: each is all that stands below its mark. */
export const piecesIn = (text: string): readonly Piece[] =>
  readDraft(text).spans.flatMap(({ id, chunks }) =>
    id === undefined ? [] : [{ id, text: trimmedText(chunks.map(({ raw }) => raw).join('')), isOffer: false }],
  )
