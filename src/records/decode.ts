import { isUtf8 } from 'node:buffer'
import { pointAt } from '../model/place.ts'
import { error, type Fault } from './fault.ts'

/** Largest file that is read, in bytes. A long self-assessment is some 100 kB. */
export const largestFile = 1_000_000

export interface Decoded {
  readonly text: string
  /** The byte-order mark that the file began with, if any. */
  readonly mark: '' | '\uFEFF'
  /** Whether the text is what stands in the file, nothing composed or mended. */
  readonly isAsWritten: boolean
}

/** The text of a file, without byte-order mark and in NFC (å from macOS is two characters), or why it can't be read. */
export function decode(file: string, bytes: Uint8Array): Decoded | { readonly fault: Fault } {
  const decoded = decodedText(bytes)
  if (!decoded) return { fault: error({ code: 'fil/teiknsett', args: {}, at: { file, ...placeOfBadByte(bytes) } }) }
  const { text } = decoded
  const nul = text.indexOf('\0')
  if (nul !== -1) return { fault: error({ code: 'fil/nullteikn', args: {}, at: { file, ...pointAt(text, nul) } }) }
  if (text.trim() === '') return { fault: error({ code: 'fil/tom', args: {}, at: { file, line: 1, column: 1 } }) }
  const conflict = /^<{7} /m.exec(text)
  if (conflict) return { fault: error({ code: 'fil/konflikt', args: {}, at: { file, ...pointAt(text, conflict.index) } }) }
  return decoded
}

/** The text of some bytes, whatever stands in it, without byte-order mark and in NFC; undefined when they are not UTF-8. */
export function decodedText(bytes: Uint8Array): Decoded | undefined {
  if (!isUtf8(bytes)) return undefined
  const decoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const marked = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded
  // Nothing below U+0300 changes under NFC.
  const composed = /[^\u0000-\u02FF]/.test(marked) ? marked.normalize('NFC') : marked
  // A carriage return alone ends a line in Markdown, and must do so here.
  const text = /\r(?!\n)/.test(composed) ? composed.replaceAll(/\r(?!\n)/g, '\n') : composed
  return { text, mark: marked === decoded ? '' : '\uFEFF', isAsWritten: text === marked }
}

/** The first byte that is not UTF-8, found by halving: every prefix before it is sound, save a sequence cut at its end. */
function placeOfBadByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let sound = 0
  let broken = bytes.length
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (isSoundPrefix(bytes.subarray(0, middle))) sound = middle
    else broken = middle
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, sound))
  return pointAt(before, before.replace(/\uFFFD+$/, '').length)
}

function isSoundPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
