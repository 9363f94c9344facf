import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'

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
