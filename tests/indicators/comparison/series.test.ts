import { expect, test } from 'vitest'
import { seriesOf } from '../../../src/indicators/comparison/series.ts'
import type { Figure } from '../../../src/model/figure.ts'
import { figure, sources, year } from './material.ts'

const pointsOf = (figures: readonly Figure[]): readonly (readonly [string, number | undefined, boolean])[] =>
  [...seriesOf(figures, figure(), sources).points].map(([when, { figure: one, isInternal }]) => [when, one.value, isInternal])

test('holds the figures of its key alone, the oldest year first', () => {
  const others = [{ step: '9' }, { orgNumber: '4601' }, { indicator: 'np-rekning' }, { level: 'land' as const }]
  const figures = [
    figure({ value: 46 }),
    ...others.map((key) => figure({ ...key, value: 60, year: year(2023) })),
    figure({ value: 48, year: year(2024) }),
  ]
  expect(pointsOf(figures)).toEqual([
    ['2024-25', 48, false],
    ['2025-26', 46, false],
  ])
})

test('an internal value stands in, flagged, only where the public one is withheld or missing', () => {
  const internal = (changes: Partial<Figure>): Figure => figure({ source: 'np-2025-intern', ...changes })
  const figures = [
    internal({ value: 45 }),
    figure({ value: 46 }),
    internal({ value: 44, year: year(2024) }),
    figure({ year: year(2024), state: 'skjerma' }),
    internal({ value: 43, year: year(2023) }),
  ]
  const expected = [
    ['2023-24', 43, true],
    ['2024-25', 44, true],
    ['2025-26', 46, false],
  ]
  expect(pointsOf(figures)).toEqual(expected)
  expect(pointsOf(figures.toReversed())).toEqual(expected)
})

test('a source that nobody knows is held to be internal', () => {
  expect(pointsOf([figure({ value: 46, source: 'ukjend' })])).toEqual([['2025-26', 46, true]])
})

test('a public «no pupils» goes before an internal one without a value, and is not internal', () => {
  const [point] = seriesOf([figure({ source: 'np-2025-intern' }), figure({ state: 'ingen' })], figure(), sources).points.values()
  expect(point).toMatchObject({ figure: { state: 'ingen' }, isInternal: false })
})

test('the final figure goes before the provisional one, and the last taken out before the earlier', () => {
  const later = figure({ value: 47, source: 'np-2025-ny' })
  expect(pointsOf([figure({ value: 46 }), later])).toEqual([['2025-26', 47, false]])
  expect(pointsOf([{ ...later, isProvisional: true }, figure({ value: 46 })])).toEqual([['2025-26', 46, false]])
})

test("tells how many schools that are not the municipality's own a figure counts", () => {
  const counted = (changes: Partial<Figure>): readonly number[] => {
    const one = figure({ value: 46, source: 'np-andre', ...changes })
    return [...seriesOf([one], one, sources).points.values()].map(({ otherSchools }) => otherSchools)
  }
  expect(counted({})).toEqual([1])
  expect(counted({ step: '9' })).toEqual([0])
  expect(counted({ level: 'skule' })).toEqual([0])
})
