import { createHash } from 'node:crypto'

const sealPattern = /\n<!-- kvalitet:([0-9a-f]{64}) -->\n$/

/** Signs a text that the tool makes, with a last line that Markdown and HTML show nobody, so that it can tell later whether somebody has edited it. */
export const sealed = (text: string): string => `${text}\n<!-- kvalitet:${digestOf(text)} -->\n`

/** Whether a text is as the tool made it. Line ends may have been changed by Git. */
export const isUntouched = (file: string): boolean => unsealed(file) !== undefined

/** The text that was signed; undefined when somebody has edited it, or the signature is gone. */
export function unsealed(file: string): string | undefined {
  const text = file.replaceAll('\r\n', '\n')
  const seal = sealPattern.exec(text)
  return seal !== null && seal[1] === digestOf(text.slice(0, seal.index)) ? text.slice(0, seal.index) : undefined
}

/** SHA-256 in hexadecimal. */
export const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const mark = '\n%kvalitet:'

/** Signs a file of bytes in which a last line that begins with `%` is a remark, as in PDF. */
export const sealedBytes = (bytes: Uint8Array): Uint8Array => Buffer.concat([bytes, Buffer.from(`${mark}${digestOf(bytes)}\n`)])

/** Whether such a file is as the tool made it. */
export function isUntouchedBytes(file: Uint8Array): boolean {
  const bytes = Buffer.from(file)
  const at = bytes.lastIndexOf(mark)
  return at !== -1 && bytes.subarray(at).toString('latin1') === `${mark}${digestOf(bytes.subarray(0, at))}\n`
}
