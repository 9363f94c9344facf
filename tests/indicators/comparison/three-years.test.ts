import fc from 'fast-check'
import { expect, test } from 'vitest'
import { againstOwnMean, threeYearMean, type Mean } from '../../../src/indicators/comparison/three-years.ts'
import type { Figure } from '../../../src/model/figure.ts'
import { bullying, figure, reading, series, year } from './material.ts'

const meanIn = (figures: readonly Figure[], autumn = 2025): ReturnType<typeof threeYearMean> =>
  threeYearMean(series(figures), reading, year(autumn))

// Udir, nasjonale prøver i lesing, 8. step, Kvam.
const kvam: readonly Figure[] = [
  figure({ year: year(2022), value: 50, uncertainty: 1.8, pupils: 81 }),
  figure({ year: year(2023), value: 48, uncertainty: 1.7, pupils: 122 }),
  figure({ year: year(2024), value: 48, uncertainty: 2.1, pupils: 89 }),
  figure({ year: year(2025), value: 46, uncertainty: 2.6, pupils: 80 }),
]

test('is weighted by pupils, with the uncertainty of a weighted mean', () => {
  const mean = meanIn(kvam) as Mean
  expect(mean.years).toEqual(['2023-24', '2024-25', '2025-26'])
  // (48·122 + 48·89 + 46·80) / 291, and √((122·1,7)² + (89·2,1)² + (80·2,6)²) / 291
  expect(mean.value).toBeCloseTo(47.4502, 4)
  expect(mean.uncertainty).toBeCloseTo(1.1964, 4)
})

test('rests on two years when the third is withheld, and reads nothing of that one', () => {
  const hidden = kvam.map((one): Figure => (one.year === '2024-25' ? { ...one, state: 'skjerma' } : one))
  expect(meanIn(hidden)).toMatchObject({ years: ['2023-24', '2025-26'] })
  expect(meanIn(hidden)).toEqual(meanIn(hidden.filter(({ state }) => state === 'verdi')))
})

test('is not there for one year alone', () => {
  expect(meanIn(kvam.slice(3))).toBe('for-få-år')
  expect(meanIn([])).toBe('for-få-år')
})

test('is never taken across a new scale', () => {
  const before = [2020, 2021].map((autumn) => figure({ year: year(autumn), value: 60, uncertainty: 2, pupils: 80 }))
  expect(meanIn([...before, ...kvam], 2022)).toBe('skala')
  expect(meanIn([...before, ...kvam], 2023)).toMatchObject({ years: ['2022-23', '2023-24'] })
})

test('asks for counts of pupils, and is without uncertainty where one year is', () => {
  expect(meanIn(kvam.map((one) => ({ ...one, pupils: undefined })))).toBe('elevtal')
  expect(meanIn(kvam.map((one, index) => (index === 3 ? { ...one, uncertainty: undefined } : one)))).toMatchObject({
    uncertainty: undefined,
  })
})

test('is provisional and internal when one of its years is', () => {
  expect(meanIn(kvam)).toMatchObject({ isProvisional: false, isInternal: false })
  const changed = kvam.map((one, index) => (index === 3 ? { ...one, isProvisional: true, source: 'np-2025-intern' } : one))
  expect(meanIn(changed)).toMatchObject({ isProvisional: true, isInternal: true })
})

test('lies between the least and the greatest, with no more uncertainty than the greatest', () => {
  const anyPart = fc.record({
    value: fc.double({ min: 10, max: 90, noNaN: true }),
    uncertainty: fc.double({ min: 0, max: 10, noNaN: true }),
    pupils: fc.integer({ min: 1, max: 60_000 }),
  })
  fc.assert(
    fc.property(fc.array(anyPart, { minLength: 2, maxLength: 3 }), (parts) => {
      const mean = meanIn(parts.map((part, index) => figure({ ...part, year: year(2025 - index) }))) as Mean
      const values = parts.map(({ value }) => value)
      expect(mean.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
      expect(mean.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      expect(mean.uncertainty).toBeLessThanOrEqual(Math.max(...parts.map(({ uncertainty }) => uncertainty)) + 1e-9)
    }),
  )
})

test('a median has none', () => {
  expect(threeYearMean(series(kvam), { ...reading, isMedian: true }, year(2025))).toBe('median')
})

test('a year is held against the mean that it is part of without what they have in common', () => {
  const against = againstOwnMean(kvam[3], meanIn(kvam) as Mean, reading)
  // 46 − 47, and √((122/291 · 1,7)² + (89/291 · 2,1)² + (211/291 · 2,6)²)
  expect(against).toMatchObject({ difference: -1, verdict: 'innanfor' })
  expect(against?.limit).toBeCloseTo(2.1153, 4)
  // Of two years it would be the change between them once more.
  expect(againstOwnMean(kvam[3], meanIn(kvam.slice(2)) as Mean, reading)).toBeUndefined()
  expect(againstOwnMean(undefined, meanIn(kvam) as Mean, reading)).toBeUndefined()
})

test('of shares is that of the pupils they stand for, so that what is rounded in each year is not rounded again', () => {
  // 14 of 68, 28 of 96 and 19 of 114 are 61 of 278.
  const shares = [
    [2023, 20.6, 68],
    [2024, 29.2, 96],
    [2025, 16.7, 114],
  ] as const
  const of = shares.map(([autumn, value, pupils]) =>
    figure({ indicator: bullying.id, year: year(autumn), value, pupils, uncertainty: undefined }),
  )
  expect((threeYearMean(series(of), bullying, year(2025)) as Mean).value).toBeCloseTo(6100 / 278, 9)
})
