import type { Indicator } from '../model/indicator.ts'
import type { SchoolYear } from '../model/school-year.ts'

/** How an indicator is measured now, or was measured last. */
export interface OpenPeriod {
  /** Empty when the figure is for a whole school or municipality. */
  readonly steps: readonly number[]
  /** The first year that is measured on the scale of today; undefined where nobody has said. */
  readonly since: SchoolYear | undefined
  /** The last year, when the indicator is no longer measured or its end is known. */
  readonly until: SchoolYear | undefined
  readonly scale: string
}

/** The period that the year lies in; else the last that has begun, else the first. */
export function openSteps({ periods }: Indicator, year: SchoolYear): OpenPeriod {
  const begun = periods.filter(({ from }) => from <= year)
  const now = begun.at(-1) ?? periods[0]
  if (!now) return { steps: [], since: undefined, until: undefined, scale: '' }
  const first = periods.slice(0, periods.indexOf(now) + 1).toReversed()
  const other = first.findIndex(({ scale }) => scale !== now.scale)
  const since = (other === -1 ? first.at(-1) : first[other - 1])?.from
  return { steps: now.steps, since: since !== undefined && since > '1900-01' ? since : undefined, until: now.to, scale: now.scale }
}

/** The steps that an indicator is or has been measured on, in order. */
export const everySteps = ({ periods }: Indicator): readonly number[] =>
  [...new Set(periods.flatMap(({ steps }) => steps))].toSorted((a, b) => a - b)
