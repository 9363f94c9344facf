import { comparison as words } from '../../i18n/nn/comparison.ts'
import type { Difference } from './compare.ts'

/** Sentences, and the differences they tell of. */
export interface Told {
  readonly sentences: readonly string[]
  readonly differences: readonly Difference[]
}

export const nothingTold: Told = { sentences: [], differences: [] }

/**
 * The end of a sentence on a difference, with its full stop: what the uncertainty makes of it. Where nobody knows the uncertainty, that is
 * told once for all the sentences, and nothing here.
 */
export function endingOf({ verdict, isNearLimit }: Difference): string {
  if (verdict === 'uviss') return words.plainEnding
  return words.ending(verdict === 'innanfor' ? 'innanfor' : 'utanfor', isNearLimit)
}
