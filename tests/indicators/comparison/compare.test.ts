import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Comparison } from '../../../src/indicators/comparison/compare.ts'
import type { Figure } from '../../../src/model/figure.ts'
import { absence, adapted, bullying, figure, pupilCount, reading, wellbeing, year } from './material.ts'

/**
 * Udir, Statistikkbanken, nasjonale prøver 2022-23 to 2025-26, all schools: the land's score, then the score of Kvam (4622) with its
 * uncertainty. The land's uncertainty is 0,1 throughout.
 */
const kvam: Readonly<Record<string, readonly (readonly [land: number, own: number, uncertainty: number])[]>> = {
  '5 engelsk': [
    [50, 49, 2],
    [50, 48, 1.9],
    [51, 50, 1.9],
    [50, 51, 2],
  ],
  '5 lesing': [
    [50, 50, 2.1],
    [49, 50, 1.8],
    [49, 49, 1.9],
    [49, 51, 2],
  ],
  '5 rekning': [
    [50, 49, 2.1],
    [50, 50, 1.8],
    [49, 48, 1.8],
    [49, 49, 2],
  ],
  '8 engelsk': [
    [50, 48, 2],
    [50, 48, 1.7],
    [50, 52, 1.8],
    [51, 49, 2.2],
  ],
  '8 lesing': [
    [50, 50, 1.8],
    [49, 48, 1.7],
    [49, 48, 2.1],
    [49, 46, 2.6],
  ],
  '8 rekning': [
    [50, 50, 1.6],
    [49, 49, 1.6],
    [48, 48, 1.8],
    [49, 47, 2.2],
  ],
}

const told = Object.entries(kvam).flatMap(([name, years]) =>
  years.map(([land, own, uncertainty], index) => {
    const [step = ''] = name.split(' ')
    const common = { year: year(2022 + index), step }
    const second = figure({ ...common, level: 'land', orgNumber: 'I', value: land, uncertainty: 0.1 })
    return { name: `${name} ${year(2022 + index)}`, comparison: compare(figure({ ...common, value: own, uncertainty }), second, reading) }
  }),
)
const where = (holds: (comparison: Comparison & { readonly isComparable: true }) => boolean): readonly string[] =>
  told.flatMap(({ name, comparison }) => (comparison.isComparable && holds(comparison) ? [name] : []))

describe('Kvam against the land, 24 comparisons', () => {
  test('every one can be made', () => {
    expect(where(() => true)).toHaveLength(24)
  })

  test('four are outside the uncertainty', () => {
    expect(where(({ verdict }) => verdict === 'under')).toEqual(['5 engelsk 2023-24', '8 engelsk 2023-24', '8 lesing 2025-26'])
    expect(where(({ verdict }) => verdict === 'over')).toEqual(['8 engelsk 2024-25'])
  })

  test('rounding could turn all four, and the eight of those inside whose limit is less than one point away', () => {
    expect(where(({ verdict, isNearLimit }) => isNearLimit && verdict !== 'innanfor')).toEqual([
      '5 engelsk 2023-24',
      '8 engelsk 2023-24',
      '8 engelsk 2024-25',
      '8 lesing 2025-26',
    ])
    expect(where(({ verdict, isNearLimit }) => isNearLimit && verdict === 'innanfor')).toEqual([
      '5 engelsk 2024-25',
      '5 lesing 2023-24',
      '5 lesing 2025-26',
      '5 rekning 2024-25',
      '8 engelsk 2022-23',
      '8 engelsk 2025-26',
      '8 lesing 2023-24',
      '8 rekning 2025-26',
    ])
  })

  test('eight have the same whole number of points', () => {
    expect(where(({ verdict }) => verdict === 'lik')).toEqual([
      '5 lesing 2022-23',
      '5 lesing 2024-25',
      '5 rekning 2023-24',
      '5 rekning 2025-26',
      '8 lesing 2022-23',
      '8 rekning 2022-23',
      '8 rekning 2023-24',
      '8 rekning 2024-25',
    ])
  })
})

const share = (value: number, pupils: number | undefined, when = 2025): Figure =>
  figure({ indicator: bullying.id, step: '7', value, pupils, year: year(when) })

describe('shares without a published uncertainty', () => {
  test('get the normal approximation in percentage points', () => {
    const comparison = compare(share(10, 400), share(20, 100), bullying)
    expect(comparison).toMatchObject({ difference: -10, verdict: 'under' })
    expect(comparison.isComparable && comparison.limit).toBeCloseTo(Math.hypot(1.96 * 1.5, 1.96 * 4))
  })

  test('0 % of a few pupils is not without chance', () => {
    expect(compare(share(0, 12), share(8.3, 12), bullying)).toMatchObject({ verdict: 'innanfor' })
  })

  test('say nothing of chance when the number of pupils is not known', () => {
    expect(compare(share(10, undefined), share(20, 100), bullying)).toMatchObject({
      verdict: 'uviss',
      limit: undefined,
      isNearLimit: false,
    })
  })

  test('what is not a share says nothing of chance either', () => {
    const mean = (value: number): Figure => figure({ indicator: wellbeing.id, value, pupils: 60 })
    expect(compare(mean(4.3), mean(4.1), wellbeing)).toMatchObject({ verdict: 'uviss' })
  })
})

describe('what cannot be compared', () => {
  const shown = figure({ value: 48, uncertainty: 1.7 })

  test.each(['skjerma', 'ingen', 'ikkje-publisert'] as const)('a figure in the state %s, whichever of the two', (state) => {
    // A value beside the state would be an error elsewhere; it must not come out here.
    const hidden = figure({ value: 0, pupils: 4, state })
    expect(compare(hidden, shown, reading)).toEqual({ isComparable: false, reason: state, of: 'first' })
    expect(compare(shown, hidden, reading)).toEqual({ isComparable: false, reason: state, of: 'second' })
  })

  test('a figure that does not exist', () => {
    expect(compare(shown, undefined, reading)).toEqual({ isComparable: false, reason: 'manglar', of: 'second' })
  })

  test('years before and after a new scale, which tells the first year of the new one', () => {
    const before = figure({ year: year(2021), value: 50 })
    const reason = { isComparable: false, reason: 'skala', since: year(2022) }
    expect(compare(figure({ year: year(2022), value: 48 }), before, reading)).toEqual(reason)
    expect(compare(before, figure({ year: year(2022), value: 48 }), reading)).toEqual(reason)
  })

  test('a year the indicator is not measured', () => {
    const gone = { ...reading, periods: reading.periods.map((period) => ({ ...period, to: period.to ?? year(2024) })) }
    expect(compare(shown, figure({ year: year(2024), value: 48 }), gone)).toEqual({
      isComparable: false,
      reason: 'skala',
      since: undefined,
    })
  })

  test('different steps, and different indicators', () => {
    expect(compare(figure({ step: '9', value: 53 }), shown, reading)).toEqual({ isComparable: false, reason: 'trinn' })
    expect(compare(figure({ indicator: 'np-engelsk', value: 53 }), shown, reading)).toEqual({ isComparable: false, reason: 'indikator' })
  })

  test('how many pupils a school has and how many the land has', () => {
    const count = (level: Figure['level'], value: number): Figure => figure({ indicator: pupilCount.id, level, value })
    expect(compare(count('skule', 83), count('land', 56_929), pupilCount)).toEqual({ isComparable: false, reason: 'storleik' })
    expect(compare(count('skule', 83), count('skule', 80), pupilCount)).toMatchObject({ difference: 3 })
  })
})

test('what rounds to nothing is nothing, however small the uncertainty', () => {
  const days = (value: number): Figure => figure({ indicator: absence.id, value, uncertainty: 0 })
  expect(compare(days(4.04), days(4), absence)).toMatchObject({ verdict: 'lik', isNearLimit: false })
  expect(compare(days(4.06), days(4), absence)).toMatchObject({ verdict: 'over' })
})

test('one provisional figure makes the comparison provisional', () => {
  const second = figure({ value: 50, isProvisional: true, year: year(2024) })
  expect(compare(figure({ value: 48 }), second, reading)).toMatchObject({ isProvisional: true })
})

describe('laws', () => {
  const indicators = [reading, bullying, wellbeing, absence, adapted]
  const anyIndicator = fc.constantFrom(...indicators)
  const anyFigure = fc
    .record({
      value: fc.double({ min: 0, max: 100, noNaN: true }),
      uncertainty: fc.option(fc.double({ min: 0, max: 10, noNaN: true }), { nil: undefined }),
      pupils: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
      state: fc.constantFrom('verdi', 'verdi', 'verdi', 'skjerma', 'ingen', 'ikkje-publisert'),
      isProvisional: fc.boolean(),
    })
    .map((values) => figure(values))
  const of = (one: Figure, { id }: { readonly id: string }): Figure => ({ ...one, indicator: id })
  const turned = { lik: 'lik', innanfor: 'innanfor', over: 'under', under: 'over', uviss: 'uviss' } as const

  test('turning a comparison round turns its sign and nothing else', () => {
    fc.assert(
      fc.property(anyIndicator, anyFigure, anyFigure, (indicator, a, b) => {
        const one = compare(of(a, indicator), of(b, indicator), indicator)
        const other = compare(of(b, indicator), of(a, indicator), indicator)
        expect(other.isComparable).toBe(one.isComparable)
        if (!one.isComparable || !other.isComparable) return
        expect(other.difference).toBeCloseTo(-one.difference, 12)
        expect(other).toMatchObject({
          verdict: turned[one.verdict],
          isNearLimit: one.isNearLimit,
          isProvisional: one.isProvisional,
        })
      }),
    )
  })

  test('a figure is like itself', () => {
    fc.assert(
      fc.property(anyIndicator, anyFigure, (indicator, one) => {
        fc.pre(one.state === 'verdi')
        expect(compare(of(one, indicator), of(one, indicator), indicator)).toMatchObject({ difference: 0, verdict: 'lik' })
      }),
    )
  })

  test('more uncertainty never brings a difference outside it', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, fc.double({ min: 0, max: 10, noNaN: true }), (a, b, more) => {
        const known = { uncertainty: 1, state: 'verdi' as const }
        const verdictWith = (uncertainty: number): string | false => {
          const comparison = compare({ ...a, ...known, uncertainty }, { ...b, ...known }, reading)
          return comparison.isComparable && comparison.verdict
        }
        if (verdictWith(1) === 'innanfor') expect(verdictWith(1 + more)).toBe('innanfor')
        if (verdictWith(1) === 'lik') expect(verdictWith(1 + more)).toBe('lik')
      }),
    )
  })

  test('a withheld figure gives no number, whatever stands beside its state', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (a, b) => {
        const comparison = compare({ ...a, state: 'skjerma' }, b, reading)
        expect(comparison).toEqual({ isComparable: false, reason: 'skjerma', of: 'first' })
      }),
    )
  })
})
