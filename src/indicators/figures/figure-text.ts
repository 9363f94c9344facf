import { formatNumber } from '../../i18n/numbers.ts'
import type { Figure } from '../../model/figure.ts'

/** All that a figure says, for a finding: `51 ± 2 (83)`, or the state of one without a value. */
export const figureText = ({ state, value, uncertainty, pupils }: Figure): string => {
  if (value === undefined) return state
  const rest = [
    uncertainty === undefined ? '' : ` ± ${formatNumber(uncertainty)}`,
    pupils === undefined ? '' : ` (${formatNumber(pupils)})`,
  ]
  return formatNumber(value) + rest.join('')
}
