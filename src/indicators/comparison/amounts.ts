import { comparison as words } from '../../i18n/nn/comparison.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import type { Indicator } from '../../model/indicator.ts'

/** A value with its unit: `48 skalapoeng`, `12,2 %`. */
export const valueText = (value: number, { unit, decimals }: Indicator): string => words.units[unit].value(formatNumber(value, decimals))

/** A value that another is held against, in brackets after it: `49`, `12,2 %`. */
export const referenceText = (value: number, indicator: Indicator): string =>
  indicator.unit === 'prosent' || indicator.unit === 'kroner' ? valueText(value, indicator) : formatNumber(value, indicator.decimals)

/** The size of a difference with its unit, and no sign: `2 skalapoeng`, `3,1 prosentpoeng`. */
export const sizeText = (difference: number, { unit, decimals }: Indicator): string =>
  words.units[unit].difference(formatNumber(Math.abs(difference), decimals))

/** `2 skalapoeng høgare` */
export function differenceText(difference: number, indicator: Indicator): string {
  const { more, less } = words.units[indicator.unit]
  return `${sizeText(difference, indicator)} ${difference > 0 ? more : less}`
}

/** The same in a cell: `2 poeng`. */
export const briefText = (difference: number, { unit, decimals }: Indicator): string =>
  words.units[unit].brief(formatNumber(Math.abs(difference), decimals))

/** The uncertainty that is shown beside a value, as exact as its text; undefined where it would be «± 0,0», since nothing measured is without uncertainty. */
export function shownUncertainty(uncertainty: number | undefined, { decimals }: Indicator): number | undefined {
  const shown = uncertainty === undefined ? 0 : Number(uncertainty.toFixed(Math.max(1, decimals)))
  return shown > 0 ? shown : undefined
}

/** With one decimal at least, as Udir publishes it beside whole numbers. */
export const uncertaintyText = (uncertainty: number, { decimals }: Indicator): string => formatNumber(uncertainty, Math.max(1, decimals))

/** Counted rather than measured: there is no chance in such figures to speak of. */
export const isCounted = ({ unit, isCounted: isSaid }: Indicator): boolean =>
  isSaid === true || unit === 'tal' || unit === 'kroner' || unit === 'forholdstal'
