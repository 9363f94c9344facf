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

/** The first years of a new way of measuring among some years in order. A year in which nothing is measured is no break by itself. */
export function breaksIn(indicator: Indicator, years: readonly SchoolYear[]): readonly SchoolYear[] {
  const measured = years.filter((year) => periodOf(indicator, year) !== undefined)
  return measured.filter((year, index) => {
    const before = measured[index - 1]
    return before !== undefined && !isComparable(indicator, before, year)
  })
}
