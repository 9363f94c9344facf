import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longDate, parseYearDay } from '../../src/i18n/dates.ts'
import { enumerate, inNorwegianOrder } from '../../src/i18n/lists.ts'
import { formatNumber } from '../../src/i18n/numbers.ts'
import { daysAfter, parseDate, type IsoDate } from '../../src/model/date.ts'
import { lawOf } from '../../src/model/law.ts'
import { nearest } from '../../src/model/nearest.ts'
import { isOrgNumber } from '../../src/model/org-number.ts'
import { pointAt } from '../../src/model/place.ts'
import { firstDayOf, lastDayOf, parseSchoolYear, schoolYearFrom, schoolYearOf } from '../../src/model/school-year.ts'
import { slugOf } from '../../src/model/slug.ts'

const year = (text: string) => {
  const parsed = parseSchoolYear(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}

describe('days after a day', () => {
  test.each([
    ['2027-05-20', 14, '2027-06-03'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2027-05-20', 0, '2027-05-20'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(daysAfter(from as IsoDate, days)).toBe(to)
  })

  test('come back by the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysAfter(daysAfter('2027-01-15' as IsoDate, days), -days)).toBe('2027-01-15')
      }),
    )
  })
})

describe('school years', () => {
  test.each([
    ['2026-27', '2026-27'],
    ['2026-2027', '2026-27'],
    ['2026/27', '2026-27'],
    ['1999-00', '1999-00'],
    ['2026-28', undefined],
    ['2026-26', undefined],
    ['2026', undefined],
    ['26-27', undefined],
  ])('%s is read as %s', (written, expected) => {
    expect(parseSchoolYear(written)).toBe(expected)
  })

  test('run from 1 August to 31 July, and every day lies in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2098 }), (first) => {
        const own = schoolYearFrom(first)
        expect(schoolYearOf(firstDayOf(own))).toBe(own)
        expect(schoolYearOf(lastDayOf(own))).toBe(own)
        expect(parseSchoolYear(own)).toBe(own)
      }),
    )
  })

  test('lie under the act of 2023 from 2024-25 on', () => {
    expect([lawOf(year('2023-24')), lawOf(year('2024-25'))]).toMatchObject([
      { dutyToAct: { section: '§ 9 A-4' }, report: '§ 13-3 e' },
      { dutyToAct: { section: '§ 12-4' }, report: '§ 17-12' },
    ])
  })
})

describe('organisation numbers', () => {
  test.each(['973953990', '973954008', '973953915', '973953923', '973953966', '973953907'])('%s, of a school in Kvam, passes', (number) => {
    expect(isOrgNumber(number)).toBe(true)
  })

  test('with one digit changed never pass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digits = [...'973953990']
        digits[place] = String((Number(digits[place]) + change) % 10)
        expect(isOrgNumber(digits.join(''))).toBe(false)
      }),
    )
  })
})

describe('what was most likely meant', () => {
  test.each([
    ['timer', ['dato', 'timar', 'deltakarar'], 'timar'],
    ['skolear', ['skuleår', 'skule'], 'skuleår'],
    ['lærar', ['rektor', 'lærarar'], 'lærarar'],
    ['på plas', ['på plass', 'delvis', 'manglar'], 'på plass'],
    ['heilt anna', ['dato', 'timar'], undefined],
  ])('%s is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })
})

describe('small words', () => {
  test('names become ASCII for files', () => {
    expect(['Øvre Ås skule', 'Lesing: «mellomsteget»', 'Čáhput é', '???'].map((words) => slugOf(words))).toEqual([
      'ovre-as-skule',
      'lesing-mellomsteget',
      'cahput-e',
      '',
    ])
  })

  test('dates that do not exist are no dates', () => {
    expect(
      ['2026-02-28', '2026-02-29', '2028-02-29', '2026-13-01', '2026-1-1', '14.09.2026'].map((text) => parseDate(text) !== undefined),
    ).toEqual([true, false, true, false, false, false])
  })

  test('numbers, dates and lists are Norwegian', () => {
    expect([formatNumber(1234567.5), formatNumber(-3), formatNumber(2, 1), formatNumber(1500)]).toEqual([
      '1\u00A0234\u00A0567,5',
      '\u22123',
      '2,0',
      '1500',
    ])
    expect(longDate('2026-10-01')).toBe('1. oktober 2026')
    expect([parseYearDay('1. oktober'), parseYearDay('1.10.')]).toEqual([{ month: 10, day: 1 }, undefined])
    expect([enumerate(['a'], 'og'), enumerate(['a', 'b', 'c'], 'eller')]).toEqual(['a', 'a, b eller c'])
    expect(inNorwegianOrder(['Ålvik', 'Øystese', 'Aas', 'Zeta', 'Ære'], (name) => name)).toEqual(
      ['Zeta', 'Ære', 'Øystese', 'Ålvik', 'Aas'].toSorted((a, b) => new Intl.Collator('nn').compare(a, b)),
    )
  })

  test('a point in a text lies on its line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'æ'), { maxLength: 30 }), fc.nat(30), (signs, at) => {
        const text = signs.join('')
        const offset = Math.min(at, text.length)
        const before = text.slice(0, offset).split('\n')
        expect(pointAt(text, offset)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 })
      }),
    )
  })
})
