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

/** Whether steps can be taken together: answers to the same questions can, tests and grades are not one measure on several steps. */
export const isPooled = ({ unit }: Indicator): boolean => unit === 'snitt' || unit === 'prosent'

/**
 * The figures of several steps together, year by year, called by `step`. The years are those in which the same steps are measured as in the last
 * one: with others it would be other pupils' answers that moved. Undefined where the last year has no figure together.
 */
export function seriesAcrossSteps(parts: readonly Series[], indicator: Indicator, step: string): Series | undefined {
  const [first] = parts
  const years = [...new Set(parts.flatMap(({ points }) => [...points.keys()]))].toSorted()
  const all = years.flatMap((year) => together(year, parts, indicator, step) ?? [])
  const last = all.at(-1)
  if (!first || !last?.point) return undefined
  const same = all.flatMap(({ year, steps, point }) => (point && steps === last.steps ? [[year, point] as const] : []))
  return { ...first, step, points: new Map(same) }
}

interface Together {
  readonly year: SchoolYear
  /** Those that are measured. */
  readonly steps: string
  readonly point: Point | undefined
}

function together(year: SchoolYear, parts: readonly Series[], indicator: Indicator, step: string): Together | undefined {
  const points = parts.flatMap((series) => series.points.get(year) ?? []).filter(({ figure }) => figure.state !== 'ikkje-publisert')
  if (points.length === 0) return undefined
  const figures = points.map(({ figure }) => figure)
  const figure = acrossSteps(figures, indicator, step)
  return {
    year,
    steps: figures.flatMap((one) => (one.state === 'ingen' ? [] : [one.step])).join(' '),
    point: figure && { figure, isInternal: points.some((point) => point.isInternal), otherSchools: 0 },
  }
}
