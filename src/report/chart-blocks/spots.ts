import { referenceText, shownUncertainty } from '../../indicators/comparison/amounts.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Spot } from '../charts/drawing.ts'

/**
 * A figure as a chart may draw it: rounded as the table shows it, since a picture is read as exactly as it is drawn, and with the uncertainty that the table
 * shows, if any. Whatever the table has no number for is no figure here.
 */
export function spotOf(figure: Figure | undefined, indicator: Indicator): Spot {
  if (figure?.state === 'skjerma') return 'skjerma'
  if (figure?.state !== 'verdi' || figure.value === undefined) return undefined
  const { value, uncertainty, isProvisional } = figure
  return {
    value: Number(value.toFixed(indicator.decimals)),
    text: referenceText(value, indicator),
    spread: shownUncertainty(uncertainty, indicator),
    isProvisional,
  }
}
