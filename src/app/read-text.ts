import { formatNumber } from '../i18n/numbers.ts'
import { failureWords } from '../i18n/nn/failures.ts'
import { startOf } from '../model/place.ts'
import { decode, largestFile, type Decoded } from '../records/decode.ts'
import { error, type Fault } from '../records/fault.ts'
import type { Files } from './ports.ts'

/** The text of a file in the data folder, or the finding that says why there is none. `undefined`: there is no such file. */
export function readText(files: Files, file: string): Decoded | { readonly fault: Fault } | undefined {
  const content = files.read(file, largestFile)
  if ('bytes' in content) return decode(file, content.bytes)
  const at = startOf(file)
  if ('missing' in content) return undefined
  if ('folder' in content) return { fault: error({ code: 'fil/mappe', args: {}, at }) }
  if ('link' in content) return { fault: error({ code: 'fil/lenkje', args: {}, at }) }
  if ('failed' in content) return { fault: error({ code: 'fil/ulesleg', args: { grunn: failureWords[content.failed] }, at }) }
  return { fault: error({ code: 'fil/for-stor', args: { storleik: megabytes(content.size), grense: megabytes(largestFile) }, at }) }
}

const megabytes = (bytes: number): string => `${formatNumber(bytes / 1_000_000, 1)} MB`
