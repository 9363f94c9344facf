import { comparison as words } from '../../i18n/nn/comparison.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { briefText, isCounted, shownUncertainty, uncertaintyText, valueText } from './amounts.ts'
import type { Comparison, Difference, Verdict } from './compare.ts'
import { tendencyOf } from './direction.ts'

const { cell } = words

/**
 * A figure in a cell whose column says the unit: `48 ± 1,7`; `12,2 %`; the state in words where there is no value. Only a published
 * uncertainty is shown: one that is computed from the number of pupils would tell it.
 */
export function figureCell(figure: Figure | undefined, indicator: Indicator): string {
  if (!figure) return cell.states.manglar
  const { state, value, uncertainty } = figure
  if (state !== 'verdi') return cell.states[state]
  if (value === undefined) return cell.states.manglar
  return amountCell(value, uncertainty, indicator) + (figure.isProvisional ? ` (${cell.provisional})` : '')
}

/** A value in a cell whose column says the unit, with its uncertainty where one is given: `48 ± 1,7`. */
export function amountCell(value: number, uncertainty: number | undefined, indicator: Indicator): string {
  const shown = indicator.unit === 'prosent' ? valueText(value, indicator) : formatNumber(value, indicator.decimals)
  const spread = shownUncertainty(uncertainty, indicator)
  return shown + (spread === undefined ? '' : `\u00A0±\u00A0${uncertaintyText(spread, indicator)}`)
}

/** The change since an earlier year: `▲ opp 2 poeng, utanfor uvissa, betre`. The arrow is never alone, and absent where nothing changed. */
export function trendCell(comparison: Comparison, indicator: Indicator): string {
  if (!comparison.isComparable) return obstacleCell(comparison, indicator)
  const tendency = tendencyOf(comparison, indicator)
  if (!tendency) return [cell.same, ...provisional(comparison)].join(', ')
  const way = tendency.arrow === '▲' ? cell.up : cell.down
  const change = `${tendency.arrow} ${way} ${briefText(comparison.difference, indicator)}`
  return [change, ...qualities(comparison, indicator), ...(tendency.worth ? [tendency.worth] : []), ...provisional(comparison)].join(', ')
}

/** The distance to the municipality or the land: `2 poeng under, innanfor uvissa`. */
export function gapCell(comparison: Comparison, indicator: Indicator): string {
  if (!comparison.isComparable) return obstacleCell(comparison, indicator)
  if (comparison.verdict === 'lik') return [cell.equal, ...provisional(comparison)].join(', ')
  const side = comparison.difference > 0 ? cell.over : cell.under
  const gap = `${briefText(comparison.difference, indicator)} ${side}`
  return [gap, ...qualities(comparison, indicator), ...provisional(comparison)].join(', ')
}

function obstacleCell(comparison: Extract<Comparison, { readonly isComparable: false }>, { unit }: Indicator): string {
  const { reason } = comparison
  if (reason === 'skala') return cell.newScale(unit === 'skalapoeng')
  return reason in cell.states ? cell.states[reason as keyof typeof cell.states] : cell.notComparable
}

const verdictWords: Record<Exclude<Verdict, 'lik'>, string> = {
  innanfor: cell.innanfor,
  over: cell.utanfor,
  under: cell.utanfor,
  uviss: cell.unknown,
}

function qualities({ verdict, isNearLimit }: Difference, indicator: Indicator): readonly string[] {
  if (verdict === 'lik' || (verdict === 'uviss' && isCounted(indicator))) return []
  return [verdictWords[verdict], ...(isNearLimit ? [cell.rounded] : [])]
}

const provisional = ({ isProvisional }: Difference): readonly string[] => (isProvisional ? [cell.provisional] : [])
