import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from '../../src/formats/pdf/columns.ts'

const short = ['Skule', 'Nord', 'Sør']
const long = ['Merknad', 'Ord i ei celle som er langt lengre enn det er plass til på ei line i ein tabell med fleire kolonnar.']

test('a table that fits is as wide as its texts', () => {
  expect(columnsOf([short, short], [false, true])).toEqual({
    columns: [
      { align: 'left', share: 0 },
      { align: 'right', share: 0 },
    ],
    hyphenates: false,
  })
})

test('one that does not fit fills the line, and the column with most to say gets most of it', () => {
  const { columns, hyphenates } = columnsOf([short, long, long], [false, false, false])
  expect(columns[1]?.share).toBeGreaterThan(3 * (columns[0]?.share ?? 0))
  expect(columns[1]).toEqual(columns[2])
  expect(hyphenates).toBe(false)
})

test('words are divided only where there is no room for whole ones', () => {
  const word = ['Læringsmiljøundersøkinga']
  expect(columnsOf([word, word], [false, false]).hyphenates).toBe(false)
  expect(columnsOf([word, word, word, word], [false, false, false, false]).hyphenates).toBe(true)
  expect(columnsOf([['a'.repeat(40)]], [false]).hyphenates).toBe(true)
})

test('no column is without width where the line is shared', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 }),
      (texts) => {
        const { columns } = columnsOf(
          texts,
          texts.map(() => false),
        )
        const shares = columns.map(({ share }) => share)
        expect(shares.every((share) => share === 0) || shares.every((share) => share > 0)).toBe(true)
      },
    ),
  )
})
