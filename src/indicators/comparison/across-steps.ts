import type { Figure } from '../../model/figure.ts'
import type { Point, Series } from './series.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'

/**
 * The figure of several steps together in one year: Σnᵢvᵢ / Σnᵢ over the steps, with the uncertainty √Σ(nᵢuᵢ)² / Σnᵢ where that of each is
 * published. Steps with nobody to measure count for nothing. `step` names the steps together, such as `5-7`.
 *
 * Undefined where it would not be what the pupils of those steps answered: of tests and grades, which are not one measure on several steps, and
 * when a step has a withheld or missing value or no count of pupils.
 */
export function acrossSteps(figures: readonly Figure[], indicator: Indicator, step: string): Figure | undefined {
  if (!isPooled(indicator)) return undefined
  const taken = figures.filter(({ state }) => state !== 'ingen')
  const [first] = taken
  const parts = taken.flatMap(({ value, pupils, uncertainty }) =>
    value === undefined || pupils === undefined || pupils === 0 ? [] : [{ value, pupils, uncertainty }],
  )
  if (!first || parts.length < taken.length) return undefined
  const pupils = sum(parts.map((part) => part.pupils))
  const spreads = parts.flatMap((part) => (part.uncertainty === undefined ? [] : [part.pupils * part.uncertainty]))
  return {
    ...first,
    step,
    value: sum(parts.map((part) => part.pupils * part.value)) / pupils,
    uncertainty: spreads.length === parts.length ? Math.hypot(...spreads) / pupils : undefined,
    pupils,
    isProvisional: taken.some((figure) => figure.isProvisional),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Whether steps can be taken together: answers to the same questions can; tests, their levels of mastery and grades are not one measure on several steps. */
export const isPooled = ({ unit, partOf }: Indicator): boolean => partOf === undefined && (unit === 'snitt' || unit === 'prosent')

/**
 * The figures of several steps together, year by year, called by `step`, for the years in which all of them are measured: with some of them it would be
 * other pupils' answers that moved. Undefined where the last year has no figure of them all.
 */
export function seriesAcrossSteps(parts: readonly Series[], indicator: Indicator, step: string): Series | undefined {
  const [first] = parts
  const years = [...new Set(parts.flatMap(({ points }) => [...points.keys()]))].toSorted()
  const all = years.flatMap((year) => together(year, parts, indicator, step) ?? [])
  const whole = all.flatMap(({ year, count, point }) => (point && count === parts.length ? [[year, point] as const] : []))
  const isLast = whole.at(-1)?.[0] === all.at(-1)?.year
  return first && whole.length > 0 && isLast ? { ...first, step, points: new Map(whole) } : undefined
}

interface Together {
  readonly year: SchoolYear
  /** How many of the steps are measured, also those without pupils. */
  readonly count: number
  readonly point: Point | undefined
}

function together(year: SchoolYear, parts: readonly Series[], indicator: Indicator, step: string): Together | undefined {
  const points = parts.flatMap((series) => series.points.get(year) ?? []).filter(({ figure }) => figure.state !== 'ikkje-publisert')
  if (points.length === 0) return undefined
  const figures = points.map(({ figure }) => figure)
  const figure = acrossSteps(figures, indicator, step)
  return {
    year,
    count: figures.length,
    point: figure && { figure, isInternal: points.some((point) => point.isInternal), otherSchools: 0 },
  }
}
