import { isUtf8 } from 'node:buffer'

export interface DecodedText {
  /** Without byte-order mark, in NFC, with `\n` alone as line break. */
  readonly text: string
  /** Whether the bytes end in the middle of a character. */
  readonly isCut: boolean
}

/**
 * The text of a table from outside, whatever it was saved as: a byte-order mark decides; else UTF-16LE where every other byte is mostly zero (Udir's
 * exports have no mark), else UTF-8 if all of it is, else Windows-1252. Undefined when it is no text.
 */
export function decodeTable(bytes: Uint8Array): DecodedText | undefined {
  const { text, isCut } = decodeBytes(bytes)
  // What has a null character, or none of the letters it claims, is no text.
  if (text.includes('\0') || text.includes('\uFFFE')) return undefined
  // Nothing below U+0300 changes under NFC.
  const composed = /[^\u0000-\u02FF]/.test(text) ? text.normalize('NFC') : text
  return { text: composed.includes('\r') ? composed.replaceAll(/\r\n?/g, '\n') : composed, isCut }
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2))
  if (first === 0xfe && second === 0xff) return utf16(swapped(bytes.subarray(2)))
  if (first === 0xef && second === 0xbb && third === 0xbf) return eightBits(bytes.subarray(3))
  return looksLikeUtf16(bytes) ? utf16(bytes) : eightBits(bytes)
}

/** Latin letters have a zero as their second byte; a share of 35 % leaves room for a first kilobyte with many other signs. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1024)
  let zeros = 0
  for (let index = 1; index < sample.length; index += 2) if (sample[index] === 0) zeros += 1
  return sample.length >= 2 && zeros > (sample.length / 2) * 0.35
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const utf16 = (bytes: Uint8Array): DecodedText => ({
  text: viewOf(bytes).toString('utf16le', 0, bytes.length - (bytes.length % 2)),
  isCut: bytes.length % 2 === 1,
})

function swapped(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return bytes.length % 2 === 0 ? copy.swap16() : Buffer.concat([copy.swap16(), Buffer.from([0])])
}

function eightBits(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes)) return { text: viewOf(bytes).toString('utf8'), isCut: false }
  const cut = cutCharacter(bytes)
  if (cut > 0) return { text: viewOf(bytes.subarray(0, bytes.length - cut)).toString('utf8'), isCut: true }
  return { text: windows1252(bytes), isCut: false }
}

/** Bytes at the end that begin a UTF-8 character which the rest of lacks; 0 unless all before them is UTF-8 with characters outside ASCII. */
function cutCharacter(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length += 1) {
    const start = bytes[bytes.length - length] ?? 0
    if (start < 0x80) return 0
    if (start < 0xc2) continue
    const needed = start < 0xe0 ? 2 : start < 0xf0 ? 3 : 4
    const before = bytes.subarray(0, bytes.length - length)
    return needed > length && isUtf8(before) && before.some((byte) => byte >= 0x80) ? length : 0
  }
  return 0
}

/** 0x80 to 0x9F of Windows-1252 (Unicode Consortium, CP1252.TXT); the TextDecoder of Node 20 gives control characters for them. */
const between80And9f = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

const windows1252 = (bytes: Uint8Array): string =>
  viewOf(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (sign) => between80And9f[sign.charCodeAt(0) - 0x80] ?? '\uFFFD')
