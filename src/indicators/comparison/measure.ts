import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'

/** A result with what is known of its precision: a published figure, or a mean of several. */
export interface Measure {
  /** In the indicator's unit. */
  readonly value: number
  /**
   * Half-width of the 95 % interval, in the same unit; undefined where nothing tells it. Udir does not say of which interval its «Usikkerhet» is
   * half; its size fits 1,96 · 10/√n, that of a mean of n pupils whose standard deviation is 10.
   */
  readonly uncertainty: number | undefined
  readonly isProvisional: boolean
}

/** Why a figure has no value to compare: withheld by the source, nobody to measure, not published, or no such figure at all. */
export type Lack = 'skjerma' | 'ingen' | 'ikkje-publisert' | 'manglar'

/** What a figure measures, or why it measures nothing. The state decides: a withheld figure is never read as a number, 0 least of all. */
export function measureOf(figure: Figure | undefined, indicator: Indicator): Measure | Lack {
  if (!figure) return 'manglar'
  if (figure.state !== 'verdi') return figure.state
  if (figure.value === undefined) return 'manglar'
  return { value: figure.value, uncertainty: uncertaintyOf(figure, indicator), isProvisional: figure.isProvisional }
}

/** The measure with the value that is shown: differences are those of the shown values, so that a reader who checks finds the same. */
export const asShown = (measure: Measure, { decimals }: Pick<Indicator, 'decimals'>): Measure => ({
  ...measure,
  value: Number(measure.value.toFixed(decimals)),
})

export const hasValue = (measure: Measure | Lack): measure is Measure => typeof measure !== 'string'

/**
 * The half-width of the 95 % interval: the published one, or for a share (`prosent`) of n pupils the normal approximation
 * 1.96 · √(p(1 − p)/n), in percentage points. Undefined for other units, where n is not known, and where all are counted.
 *
 * With fewer than five pupils on either side the normal approximation is not fit for use (at 0 % it says ± 0, as if chance were not there);
 * two pupils are then added on each side first. Source: Agresti and Coull, «Approximate is better than “exact” for interval estimation of
 * binomial proportions», The American Statistician 52 (1998).
 */
function uncertaintyOf({ value, uncertainty, pupils }: Figure, { unit, isCounted }: Indicator): number | undefined {
  if (uncertainty !== undefined) return uncertainty
  if (isCounted === true) return undefined
  if (unit !== 'prosent' || value === undefined || pupils === undefined || pupils <= 0) return undefined
  const share = Math.min(Math.max(value / 100, 0), 1)
  const counted = pupils * share
  const isFew = Math.min(counted, pupils - counted) < 5
  return isFew ? halfWidth((counted + 2) / (pupils + 4), pupils + 4) : halfWidth(share, pupils)
}

const halfWidth = (share: number, pupils: number): number => 100 * 1.96 * Math.sqrt((share * (1 - share)) / pupils)
