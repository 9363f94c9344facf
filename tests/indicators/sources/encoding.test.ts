import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTable } from '../../../src/indicators/sources/encoding.ts'

const words = 'skuleår;indikator\n2025-26;«Øvre Ås» – 50 €\n'

describe('the encoding is found by the bytes', () => {
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16LE without a mark', Buffer.from(words, 'utf16le')],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(words.replace('€', '\u0080').replace('–', '\u0096'), 'latin1')],
    ['UTF-8 with CRLF', Buffer.from(words.replaceAll('\n', '\r\n'))],
    ['UTF-8 with å in two parts', Buffer.from(words.normalize('NFD'))],
  ])('%s', (_, bytes) => {
    expect(decodeTable(bytes)).toEqual({ text: words, isCut: false })
  })

  test('every sign of Windows-1252 between 0x80 and 0x9F is the one of the Unicode table', () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index))
    const points = [...(decodeTable(Buffer.concat([Buffer.from('a'), bytes]))?.text ?? '')]
      .slice(1)
      .map((sign) => sign.codePointAt(0)?.toString(16))
    // Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT; the five that are not defined become U+FFFD.
    const table =
      '20ac fffd 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 fffd 17d fffd ' +
      'fffd 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 fffd 17e 178'
    expect(points).toEqual(table.split(' '))
  })
})

test.each([
  ['UTF-16LE', Buffer.from(words, 'utf16le').subarray(0, -1)],
  ['UTF-16BE', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16().subarray(0, -1)],
  ['UTF-8', Buffer.from('skuleår;å').subarray(0, -1)],
])('half a character at the end of %s is told', (_, bytes) => {
  expect(decodeTable(bytes)?.isCut).toBe(true)
})

test('bytes with null characters are no text', () => {
  expect(decodeTable(Buffer.from('skule\0indikator and more words to come'))).toBeUndefined()
})

test('what is written in UTF-8 or UTF-16 is read back', () => {
  const text = fc.string({ unit: 'grapheme-composite' }).map((one) => `skuleår;${one.replaceAll(/[\r\0\uFFFE]/g, '')}`.normalize('NFC'))
  fc.assert(
    fc.property(text, (written) => {
      expect(decodeTable(Buffer.from(written))?.text).toBe(written)
      expect(decodeTable(Buffer.from(`\uFEFF${written}`, 'utf16le'))?.text).toBe(written)
    }),
  )
})
