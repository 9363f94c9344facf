import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/indicators/comparison/compare.ts'
import { tendencyOf } from '../../../src/indicators/comparison/direction.ts'
import { goalStatusOf, type GoalStatus } from '../../../src/indicators/comparison/goal.ts'
import type { Figure } from '../../../src/model/figure.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { adapted, bullying, figure, reading, year } from './material.ts'

const score = (value: number, autumn = 2025): Figure => figure({ value, uncertainty: 2, year: year(autumn) })
const share = (value: number, { id }: Indicator = bullying, autumn = 2025): Figure =>
  figure({ indicator: id, value, pupils: 80, year: year(autumn) })

const statusOf = (target: number, latest: Figure | undefined, baseline: Figure | undefined, indicator = reading): GoalStatus =>
  goalStatusOf({ target, latest, baseline, setIn: year(2024) }, indicator)

describe('the status of a goal', () => {
  test.each([
    ['nådd', 48, score(48), undefined],
    ['nådd', 48, score(50), score(46, 2023)],
    ['på veg', 50, score(48), score(47, 2023)],
    ['ikkje nådd', 50, score(48), score(48, 2023)],
    ['ikkje nådd', 50, score(48), score(49, 2023)],
    ['ikkje nådd', 50, score(48), undefined],
    ['ikkje nådd', 50, score(48), figure({ year: year(2023) })],
    ['ikkje nådd', 48.5, score(48), undefined],
  ] as const)('%s: target %d', (status, target, latest, baseline) => {
    expect(statusOf(target, latest, baseline)).toMatchObject({ status })
  })

  test.each([
    ['nådd', 5, 5],
    ['nådd', 5, 2.5],
    ['på veg', 5, 7.5],
    ['ikkje nådd', 5, 12.5],
  ] as const)('%s: at most %d %, with 10 % when the goal was set', (status, target, latest) => {
    expect(statusOf(target, share(latest), share(10, bullying, 2023), bullying)).toMatchObject({ status })
  })

  test('a movement inside the uncertainty is on the way, and known to be inside', () => {
    expect(statusOf(50, score(48), score(47, 2023))).toMatchObject({ status: 'på veg', movement: { verdict: 'innanfor' } })
  })

  test('the distance to the goal has the uncertainty of the figure alone, rounded on one side', () => {
    expect(statusOf(50, score(47), undefined)).toMatchObject({
      distance: { difference: -3, limit: 2, verdict: 'under', isNearLimit: false },
    })
    expect(statusOf(50, score(48), undefined)).toMatchObject({ distance: { verdict: 'innanfor', isNearLimit: true } })
  })

  test.each(['skjerma', 'ingen', 'ikkje-publisert'] as const)('cannot be shown for the state %s', (state) => {
    expect(statusOf(50, figure({ value: 60, state }), score(47, 2023))).toEqual({ status: 'kan ikkje visast', reason: state })
  })

  test('cannot be shown without a figure, for a neutral indicator, or on another scale than the goal', () => {
    expect(statusOf(50, undefined, undefined)).toEqual({ status: 'kan ikkje visast', reason: 'manglar' })
    expect(statusOf(5, share(5, adapted), undefined, adapted)).toEqual({ status: 'kan ikkje visast', reason: 'nøytral' })
    const ofOld = goalStatusOf({ target: 50, latest: score(52), baseline: undefined, setIn: year(2021) }, reading)
    expect(ofOld).toEqual({ status: 'kan ikkje visast', reason: 'skala' })
  })

  test('set in the first year of a scale is not reached while it is not, though nothing older can be held against it', () => {
    expect(statusOf(55, score(52), score(50, 2021))).toMatchObject({ status: 'ikkje nådd', movement: { isComparable: false } })
  })

  test('cannot be shown yet while the latest figure is older than the goal', () => {
    expect(goalStatusOf({ target: 50, latest: score(52), baseline: score(50, 2024), setIn: year(2026) }, reading)).toEqual({
      status: 'kan ikkje visast',
      reason: 'før',
    })
  })
})

describe('the way of a difference', () => {
  test.each([
    [reading, score(54), score(48, 2024), { way: 'høgare', arrow: '▲', worth: 'betre' }],
    [reading, score(42), score(48, 2024), { way: 'lågare', arrow: '▼', worth: 'svakare' }],
    [reading, score(49), score(48, 2024), { way: 'høgare', arrow: '▲', worth: undefined }],
    [reading, score(48), score(48, 2024), undefined],
    [reading, score(48), figure({ year: year(2024) }), undefined],
    [bullying, share(30), share(5, bullying, 2024), { way: 'høgare', arrow: '▲', worth: 'svakare' }],
    [bullying, share(5), share(30, bullying, 2024), { way: 'lågare', arrow: '▼', worth: 'betre' }],
    [adapted, share(30, adapted), share(5, adapted, 2024), { way: 'høgare', arrow: '▲', worth: undefined }],
  ] as const)('%#', (indicator, now, before, expected) => {
    expect(tendencyOf(compare(now, before, indicator), indicator)).toEqual(expected)
  })
})
