import type { Figure } from '../../model/figure.ts'
import { isComparable, periodOf } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { compare, differenceOf, type Comparison, type Difference } from './compare.ts'
import { asShown, hasValue, measureOf, type Lack } from './measure.ts'

/**
 * How it stands with a goal of a certain value.
 *
 * - `nådd`: the latest value, as it is shown, is the target or better.
 * - `på veg`: not reached, but better than the baseline by more than rounding hides. It may still be inside the uncertainty, which
 *   `movement` tells.
 * - `ikkje nådd`: neither; also when there is no baseline on the same scale to have moved from, which is then told in `movement`.
 * - `kan ikkje visast`: the latest figure has no value, or is from before the goal was set (`før`), the indicator has no better or worse, or
 *   the scale is new since the goal was set.
 */
export type GoalStatus =
  | {
      readonly status: 'nådd' | 'på veg' | 'ikkje nådd'
      /** The latest value less the target. The target is exact, so the limit is the uncertainty of the figure. */
      readonly distance: Difference
      /** The latest figure against the baseline. */
      readonly movement: Comparison
    }
  | { readonly status: 'kan ikkje visast'; readonly reason: Lack | 'nøytral' | 'skala' | 'før' }

export interface Goal {
  /** In the indicator's unit. Whether it is within the indicator's range is for a rule to say. */
  readonly target: number
  readonly latest: Figure | undefined
  /** The last figure that was known when the goal was set. */
  readonly baseline: Figure | undefined
  /** The target is on the scale of this year. */
  readonly setIn: SchoolYear
}

export function goalStatusOf({ target, latest, baseline, setIn }: Goal, indicator: Indicator): GoalStatus {
  const { direction, decimals } = indicator
  if (direction === 'nøytral') return { status: 'kan ikkje visast', reason: 'nøytral' }
  const measure = measureOf(latest, indicator)
  if (!latest || !hasValue(measure)) return { status: 'kan ikkje visast', reason: hasValue(measure) ? 'manglar' : measure }
  const movement = compare(latest, baseline, indicator)
  const isOnOther = periodOf(indicator, setIn) !== undefined && !isComparable(indicator, setIn, latest.year)
  if (isOnOther) return { status: 'kan ikkje visast', reason: 'skala' }
  if (latest.year < setIn) return { status: 'kan ikkje visast', reason: 'før' }
  const sign = direction === 'høg' ? 1 : -1
  const shown = asShown(measure, indicator)
  const distance = differenceOf(shown, { value: target, uncertainty: 0, isProvisional: false }, 10 ** -decimals / 2)
  if (sign * (shown.value - target) >= 0) return { status: 'nådd', distance, movement }
  const isOnWay = movement.isComparable && movement.verdict !== 'lik' && sign * movement.difference > 0
  return { status: isOnWay ? 'på veg' : 'ikkje nådd', distance, movement }
}
