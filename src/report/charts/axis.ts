import { formatNumber } from '../../i18n/numbers.ts'
import type { Scale } from './drawing.ts'

/** The part of a scale that an axis shows, with the values that are marked on it. */
export interface Axis {
  readonly least: number
  readonly most: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
}

/** An axis that has room for all the values, is no narrower than the scale asks, and shows nothing that the scale has not. */
export function axisFor(scale: Scale, values: readonly number[]): Axis {
  const isFromZero = scale.from === 'zero'
  const lowest = Math.min(...values, ...(isFromZero ? [0] : []))
  const highest = Math.max(...values)
  const missing = Math.max(0, scale.breadth - (highest - lowest))
  const wanted = isFromZero ? [lowest, highest + missing] : [lowest - missing / 2, highest + missing / 2]
  const [low = 0, high = 0] = within(wanted, scale)
  const step = niceStep((high - low) / 5)
  const least = Math.max(Math.floor(low / step + slack) * step, scale.least)
  const most = Math.min(Math.ceil(high / step - slack) * step, scale.most)
  return { least, most, ticks: ticksBetween(least, most, step, scale.sign) }
}

/** An axis that shows the whole scale, which has bounds. */
export function wholeAxis({ least, most, sign }: Pick<Scale, 'least' | 'most' | 'sign'>): Axis {
  return { least, most, ticks: ticksBetween(least, most, niceStep((most - least) / 5), sign) }
}

/** Dividing decimal fractions leaves a little over or under. */
const slack = 1e-9

/** Moved inside the bounds of the scale without becoming narrower, as far as the scale reaches. */
function within([low = 0, high = 0]: readonly number[], { least, most }: Scale): readonly number[] {
  const upward = Math.max(0, least - low)
  const downward = Math.max(0, high - most)
  return [Math.max(least, low - downward), Math.min(most, high + upward)]
}

/** The first of 1, 2 and 5 times a power of ten that is no less than asked for. */
function niceStep(asked: number): number {
  if (!(asked > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(asked) + slack)
  return ([1, 2, 5].find((factor) => factor * power >= asked * (1 - slack)) ?? 10) * power
}

function ticksBetween(least: number, most: number, step: number, sign: Scale['sign']): Axis['ticks'] {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + slack))
  const first = Math.ceil(least / step - slack)
  const count = Math.floor(most / step + slack) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const value = Number(((first + index) * step).toFixed(decimals))
    return { value, text: formatNumber(value, decimals) + (sign === '%' ? '\u00A0%' : '') }
  })
}
