import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../src/i18n/numbers.ts'
import { cellCount, cellNumber, valueOf } from '../../../src/indicators/sources/numbers.ts'
import { meanUncertainty, shareUncertainty } from '../../../src/indicators/sources/sampling.ts'

describe('a cell', () => {
  test.each([
    ['51', 51],
    ['2,0', 2],
    [' 49 ', 49],
    ['56 929', 56929],
    ['56\u00A0929', 56929],
    ['56\u2009929', 56929],
    ['1\u202F056\u202F929,25', 1056929.25],
    ['1056929', 1056929],
    ['0', 0],
    ['-3,5', -3.5],
    ['\u22123,5', -3.5],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['1234.5', 1234.5],
    ['1,234', 1.234],
  ])('%j is %d', (text, value) => {
    expect(cellNumber(text)).toEqual({ state: 'number', value })
  })

  test.each([
    '1.234',
    '1.234,5',
    '1,234.5',
    '1.234.567',
    '56 92',
    '5 6',
    '12,',
    ',5',
    '1e3',
    '0x10',
    'ca. 50',
    '<5',
    '..',
    '-',
    '12,5 %',
    'NaN',
    'Infinity',
  ])('%j is a problem and never a guess', (text) => {
    expect(cellNumber(text)).toEqual({ state: 'problem', text })
  })

  test('withheld and empty are states of their own', () => {
    expect([cellNumber('*'), cellNumber(' '), cellNumber('')].map(({ state }) => state)).toEqual(['withheld', 'empty', 'empty'])
  })

  test.each(['83,5', '-1', '1,234'])('%j is no count', (text) => {
    expect(cellCount(text).state).toBe('problem')
  })

  test('what the program writes, it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const value = whole / 10 ** decimals
        expect(valueOf(cellNumber(formatNumber(value, decimals)))).toBe(value)
      }),
    )
  })
})

describe('uncertainty', () => {
  test('of a mean is 1.96 s / √n', () => {
    expect(meanUncertainty(0.8, 64)).toBe(0.2)
    expect(meanUncertainty(0.8, 0)).toBeUndefined()
  })

  test('of a share is in percentage points, and none is certain because nobody or everybody answered so', () => {
    expect(shareUncertainty(50, 100)).toBe(9.8)
    expect(shareUncertainty(0, 60)).toBe(5)
    expect(shareUncertainty(100, 60)).toBe(5)
    expect(shareUncertainty(0, 2)).toBe(100)
    expect(shareUncertainty(101, 60)).toBeUndefined()
  })
})
