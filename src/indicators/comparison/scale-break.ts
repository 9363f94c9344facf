import { isComparable, periodOf } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'

/** A change of scale or definition. */
export interface Break {
  /** The first year of the newer way of measuring; undefined when the newer of the two years has none. */
  readonly since: SchoolYear | undefined
}

/** The break between two years, whichever comes first; undefined where both are measured in one way. */
export function breakBetween(indicator: Indicator, one: SchoolYear, other: SchoolYear): Break | undefined {
  return isComparable(indicator, one, other) ? undefined : { since: periodOf(indicator, one > other ? one : other)?.from }
}
