import type { Indicator } from '../../model/indicator.ts'
import type { Comparison } from './compare.ts'

/** Which way a difference goes, and whether that is good. */
export interface Tendency {
  readonly way: 'høgare' | 'lågare'
  /** Beside it there is always a word: nothing is told by a sign or a colour alone. */
  readonly arrow: '▲' | '▼'
  /** Only outside the uncertainty, and only where the indicator has a direction. */
  readonly worth: 'betre' | 'svakare' | undefined
}

/** Undefined, with no arrow, for what cannot be compared and for what rounds to nothing. */
export function tendencyOf(comparison: Comparison, { direction }: Indicator): Tendency | undefined {
  if (!comparison.isComparable || comparison.verdict === 'lik') return undefined
  const { difference, verdict } = comparison
  const isHigher = difference > 0
  const isSure = verdict === 'over' || verdict === 'under'
  return {
    way: isHigher ? 'høgare' : 'lågare',
    arrow: isHigher ? '▲' : '▼',
    worth: !isSure || direction === 'nøytral' ? undefined : isHigher === (direction === 'høg') ? 'betre' : 'svakare',
  }
}
