import { decodedText } from '../../records/decode.ts'
import type { Files } from '../ports.ts'

/** What stands at a name of the report: nothing, a text with `\n` line ends, or bytes that are no text. */
export type OnDisk =
  | { readonly text: string; readonly hasWindowsLines: boolean; readonly bytes: Uint8Array }
  | { readonly bytes: Uint8Array }
  | { readonly unreadable: true }
  | undefined

export function onDisk(files: Files, file: string): OnDisk {
  const content = files.read(file, largestReport)
  if ('missing' in content) return undefined
  if (!('bytes' in content)) return { unreadable: true }
  const bytes = Uint8Array.from(content.bytes)
  const decoded = decodedText(bytes)
  // A text with such signs is none: it is a file of another kind, or one that was damaged.
  if (!decoded || decoded.text.includes('\0')) return { bytes }
  return { text: decoded.text.replaceAll('\r\n', '\n'), hasWindowsLines: /^[^\n]*\r\n/.test(decoded.text), bytes }
}

/** The text that stands there; undefined of nothing, and of what is no text. */
export function textOnDisk(files: Files, file: string): string | undefined {
  const there = onDisk(files, file)
  return there !== undefined && 'text' in there ? there.text : undefined
}

/** In bytes; a report of a hundred pages with pictures stays below. */
const largestReport = 50_000_000
