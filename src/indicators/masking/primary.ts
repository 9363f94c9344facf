import type { Cell, PrimaryRule, Protection } from './cell.ts'

/** No municipality may ask for smaller groups than this. */
export const leastGroup = 5

/** Why the cell must be hidden for its own sake; undefined when it may be shown. What the source has published is not ours to hide. */
export function primaryRuleOf(cell: Cell, protection: Protection): PrimaryRule | undefined {
  if (cell.standing === 'public') return undefined
  if (cell.standing !== 'free') return 'withheld'
  return cell.mayShow ? exposureOf(cell, protection) : 'level'
}

/** How the figure would expose pupils if it were shown, whoever holds it; undefined when the group is large enough to hide them. */
export function exposureOf(cell: Cell, protection: Protection): PrimaryRule | undefined {
  const smallest = limitOf(cell)
  if (cell.measure.kind === 'count') return smallCount(cell.value, smallest)
  if (cell.pupils === undefined || cell.value === undefined) return 'unknown-size'
  if (cell.pupils < smallest) return 'small-group'
  return isUnanimous(cell) && cell.pupils < protection.unanimous * smallest ? 'unanimous' : undefined
}

export const limitOf = (cell: Cell): number => Math.max(cell.smallestGroup, leastGroup)

function smallCount(value: number | undefined, smallest: number): PrimaryRule | undefined {
  if (value === undefined) return 'unknown-size'
  return value > 0 && value < smallest ? 'small-count' : undefined
}

/**
 * Whether the figure says the same of every pupil of the group, or of all but one, as far as whole pupils tell: 99.9 % of 20 is all of them. All but one
 * belong here for the sake of all: were only 0 % and 100 % hidden in a group that is plainly not small, that it is hidden would be the figure.
 */
function isUnanimous({ measure, pupils = 0, value = 0 }: Cell): boolean {
  if (measure.kind !== 'share') return value <= measure.least || value >= measure.most
  const those = Math.round((pupils * value) / 100)
  return those <= 1 || those >= pupils - 1
}
