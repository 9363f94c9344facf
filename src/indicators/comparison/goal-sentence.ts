import { comparison as words } from '../../i18n/nn/comparison.ts'
import type { Figure } from '../../model/figure.ts'
import type { MeasuredGoal } from '../../model/goals.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { differenceText, referenceText, sizeText, valueText } from './amounts.ts'
import type { Difference } from './compare.ts'
import type { GoalStatus } from './goal.ts'
import { endingOf, type Told } from './told.ts'

interface GoalTold {
  readonly target: number
  readonly status: GoalStatus
  /** Of the latest figure; undefined where there is none. */
  readonly year: SchoolYear | undefined
  /** The figure that the movement is from. */
  readonly baseline: Figure | undefined
}

/** How it stands with a goal, in a sentence or two. */
export function goalSentence({ target, status, year, baseline }: GoalTold, indicator: Indicator): Told {
  const exact = { ...indicator, decimals: decimalsOf(target) }
  const goal = words.goal.target(valueText(target, exact), sideOf(indicator))
  if (status.status === 'kan ikkje visast') return { sentences: [words.goal.cannotTell(goal, status.reason)], differences: [] }
  const { distance, movement } = status
  if (status.status === 'nådd')
    return { sentences: [words.goal.reached(goal, distance.verdict === 'innanfor', distance.isNearLimit)], differences: [distance] }
  const finest = { ...indicator, decimals: Math.max(indicator.decimals, exact.decimals) }
  const far = words.goal.distance(sizeText(distance.difference, finest), distance.difference > 0, endingOf(distance))
  if (status.status === 'på veg' && movement.isComparable && baseline?.value !== undefined) {
    // The change since last year stands already among the sentences on the year.
    const isTold = year !== undefined && baseline.year === yearBefore(year)
    const onWay = isTold
      ? words.goal.isOnWay(goal)
      : words.goal.onWay(goal, movementText(movement, baseline.year, baseline.value, indicator))
    return { sentences: [onWay, far], differences: [movement, distance] }
  }
  return {
    sentences: [words.goal.notReached(goal), far, ...(movement.isComparable ? [] : [words.goal.noBaseline])],
    differences: [distance],
  }
}

/** What is said of a goal that there is no figure for at all. */
export function unmeasuredGoal({ indicator, target, steps = [] }: Pick<MeasuredGoal, 'indicator' | 'target' | 'steps'>): string {
  const { sentences } = goalSentence(
    { target, status: { status: 'kan ikkje visast', reason: 'manglar' }, year: undefined, baseline: undefined },
    indicator,
  )
  return words.of(indicator.name.nn, steps) + sentences.join(' ')
}

const sideOf = ({ direction }: Indicator): 'minst' | 'høgst' | undefined =>
  direction === 'nøytral' ? undefined : direction === 'høg' ? 'minst' : 'høgst'

/** A target is written as it was set: 48,5 stays so where results are whole numbers, and 5 % needs no decimal. */
const decimalsOf = (target: number): number => String(target).split('.')[1]?.length ?? 0

const movementText = (movement: Difference, year: string, value: number, indicator: Indicator): string =>
  words.goal.movement(differenceText(movement.difference, indicator), year, referenceText(value, indicator), endingOf(movement))
