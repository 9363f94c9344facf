import { comparison as words } from '../../i18n/nn/comparison.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import type { Comparison } from './compare.ts'
import { changeSentence, gapSentence } from './difference-sentences.ts'

/** One indicator for the municipality: this year, the year before, and the land. */
export interface MunicipalLine {
  readonly indicator: Indicator
  readonly before: Figure | undefined
  readonly now: Figure | undefined
  readonly land: Figure | undefined
  readonly change: Comparison
  readonly gap: Comparison
}

/**
 * What stands out among many indicators, in draft sentences: the differences from the year before and from the land that are outside the uncertainty,
 * and no others, or that there are none. Undefined where of no difference the uncertainty is known: then nothing can be said to stand out.
 */
export function standingOut(lines: readonly MunicipalLine[], year: SchoolYear, name: string): string | undefined {
  const differences = lines.flatMap(({ change, gap }) => [change, gap]).filter((one) => one.isComparable && one.limit !== undefined)
  if (differences.length === 0) return undefined
  const sentences = lines.flatMap(({ indicator, before, land, change, gap }) => {
    const told = [
      ...(isOutside(change) ? changeSentence(change, before, { indicator, year }).sentences : []),
      ...(isOutside(gap) ? gapSentence(gap, 'landet', land, indicator).sentences : []),
    ]
    const isLowerBetter = told.length > 0 && indicator.direction === 'låg'
    return told.length === 0 ? [] : [words.outstanding(indicator.name.nn, told), ...(isLowerBetter ? [words.lowerIsBetter] : [])]
  })
  return sentences.length > 0 ? sentences.join(' ') : words.nothingStandsOut(name, yearBefore(year))
}

const isOutside = (comparison: Comparison): boolean =>
  comparison.isComparable && (comparison.verdict === 'over' || comparison.verdict === 'under')
