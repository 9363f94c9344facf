import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { asShown, hasValue, measureOf, type Lack, type Measure } from './measure.ts'
import { breakBetween } from './scale-break.ts'

/**
 * What a difference amounts to: `lik` is none at the indicator's decimals, `innanfor` is inside the uncertainty, `over` and
 * `under` are outside it, and of `uviss` nobody can say, since the uncertainty of one of the two is not known.
 */
export type Verdict = 'lik' | 'innanfor' | 'over' | 'under' | 'uviss'

export interface Difference {
  readonly isComparable: true
  /** The first less the second, in the indicator's unit; for shares percentage points. */
  readonly difference: number
  /** What a difference must be greater than to be outside the uncertainty; undefined when that is not known. */
  readonly limit: number | undefined
  readonly verdict: Verdict
  /** The verdict could be another with the unrounded values. Never for `lik`, which is about the rounded ones, nor for `uviss`. */
  readonly isNearLimit: boolean
  readonly isProvisional: boolean
}

/** Why two figures are not held against each other. `storleik`: a count of a small unit says nothing beside that of a greater one. */
export type Obstacle =
  | { readonly reason: Lack; readonly of: 'first' | 'second' }
  | { readonly reason: 'skala'; readonly since: SchoolYear | undefined }
  | { readonly reason: 'indikator' | 'trinn' | 'storleik' }

export type Comparison = Difference | ({ readonly isComparable: false } & Obstacle)

/**
 * Holds two figures of one indicator against each other: a year against another, a school against the municipality or the land.
 *
 * A difference d = a − b is outside the uncertainty when |d| > √(u₁² + u₂²), where u is the half-width of the 95 % interval of each: the
 * interval of a difference of two independent results (Altman and Bland, «Interaction revisited: the difference between two estimates»,
 * BMJ 326, 2003). A school is part of its municipality, and this year's figures may share pupils with
 * last year's; both make the true interval of the difference narrower, so the rule errs on the side of «inside».
 *
 * Values are compared as they are shown, at the indicator's decimals, and are published so. A difference of two of them is within one unit of the last decimal of the true one, so where |d| is less
 * than that from the limit, rounding could decide the verdict.
 */
export function compare(first: Figure | undefined, second: Figure | undefined, indicator: Indicator): Comparison {
  const [a, b] = [measureOf(first, indicator), measureOf(second, indicator)]
  if (!hasValue(a)) return { isComparable: false, reason: a, of: 'first' }
  if (!hasValue(b)) return { isComparable: false, reason: b, of: 'second' }
  const obstacle = first && second && obstacleBetween(first, second, indicator)
  return obstacle
    ? { isComparable: false, ...obstacle }
    : differenceOf(asShown(a, indicator), asShown(b, indicator), 10 ** -indicator.decimals)
}

function obstacleBetween(first: Figure, second: Figure, indicator: Indicator): Obstacle | undefined {
  if (first.indicator !== indicator.id || second.indicator !== indicator.id) return { reason: 'indikator' }
  if (first.step !== second.step) return { reason: 'trinn' }
  const changed = breakBetween(indicator, first.year, second.year)
  if (changed) return { reason: 'skala', ...changed }
  return indicator.unit === 'tal' && first.level !== second.level ? { reason: 'storleik' } : undefined
}

/**
 * The difference of two measures on one scale, by the values as they are given. `rounding` is how far it may be from the difference of the
 * unrounded ones.
 */
export function differenceOf(a: Measure, b: Measure, rounding: number): Difference {
  const difference = a.value - b.value
  const limit = a.uncertainty === undefined || b.uncertainty === undefined ? undefined : Math.hypot(a.uncertainty, b.uncertainty)
  const verdict = verdictOf(difference, limit)
  const isDecided = limit !== undefined && verdict !== 'lik'
  return {
    isComparable: true,
    difference,
    limit,
    verdict,
    isNearLimit: isDecided && Math.abs(Math.abs(difference) - limit) < rounding - tiny,
    isProvisional: a.isProvisional || b.isProvisional,
  }
}

function verdictOf(difference: number, limit: number | undefined): Verdict {
  if (Math.abs(difference) < tiny) return 'lik'
  if (limit === undefined) return 'uviss'
  if (Math.abs(difference) <= limit + tiny) return 'innanfor'
  return difference > 0 ? 'over' : 'under'
}

/** Less than any difference between figures, and more than what binary fractions are off by. */
const tiny = 1e-9
