import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { compare, differenceOf, type Comparison, type Difference } from './compare.ts'
import { asShown, hasValue, measureOf, type Lack } from './measure.ts'

/**
 * How it stands with a goal of a certain value.
 *
 * - `nådd`: the latest value, as it is shown, is the target or better.
 * - `på veg`: not reached, but better than the baseline by more than rounding hides. It may still be inside the uncertainty, which
 *   `movement` tells.
 * - `ikkje nådd`: neither; also when there is no baseline on the same scale to have moved from, which is then told in `movement`.
 * - `kan ikkje visast`: the latest figure has no value, the indicator has no better or worse, or the scale is new since the goal was set.
 */
export type GoalStatus =
  | {
      readonly status: 'nådd' | 'på veg' | 'ikkje nådd'
      /** The latest value less the target. The target is exact, so the limit is the uncertainty of the figure. */
      readonly distance: Difference
      /** The latest figure against the baseline; undefined where the goal has none. */
      readonly movement: Comparison | undefined
    }
  | { readonly status: 'kan ikkje visast'; readonly reason: Lack | 'nøytral' | 'skala' }

export interface Goal {
  /** In the indicator's unit. Whether it is within the indicator's range is for a rule to say. */
  readonly target: number
  readonly latest: Figure | undefined
  /** The figure that was known when the goal was set; `none` where nobody has said which. */
  readonly baseline: Figure | undefined | 'none'
}

export function goalStatusOf({ target, latest, baseline }: Goal, indicator: Indicator): GoalStatus {
  const { direction, decimals } = indicator
  if (direction === 'nøytral') return { status: 'kan ikkje visast', reason: 'nøytral' }
  const measure = measureOf(latest, indicator)
  if (!hasValue(measure)) return { status: 'kan ikkje visast', reason: measure }
  const movement = baseline === 'none' ? undefined : compare(latest, baseline, indicator)
  if (movement && !movement.isComparable && movement.reason === 'skala') return { status: 'kan ikkje visast', reason: 'skala' }
  const sign = direction === 'høg' ? 1 : -1
  const shown = asShown(measure, indicator)
  const distance = differenceOf(shown, { value: target, uncertainty: 0, isProvisional: false }, 10 ** -decimals / 2)
  if (sign * (shown.value - target) >= 0) return { status: 'nådd', distance, movement }
  const isOnWay = movement?.isComparable === true && movement.verdict !== 'lik' && sign * movement.difference > 0
  return { status: isOnWay ? 'på veg' : 'ikkje nådd', distance, movement }
}
