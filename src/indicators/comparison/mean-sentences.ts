import { comparison as words } from '../../i18n/nn/comparison.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { isCounted, referenceText, sizeText, uncertaintyText, valueText } from './amounts.ts'
import { differenceOf } from './compare.ts'
import type { Other } from './difference-sentences.ts'
import { asShown, type Lack } from './measure.ts'
import type { Series } from './series.ts'
import { endingOf, nothingTold, type Told } from './told.ts'
import { meanOf, threeYearMean, type Mean } from './three-years.ts'

interface MeanMaterial {
  readonly indicator: Indicator
  readonly year: SchoolYear
  readonly series: Series
  readonly land: Series | undefined
  readonly smallBelow: number
}

/** With the years that the mean rests on. */
interface MeanTold extends Told {
  readonly years: readonly SchoolYear[]
}

/**
 * The mean of three years and how it stands to the land in the same years: for a small group, and where the year's own figure is withheld
 * but those of other years are not. `group` is the number of pupils this year, where it is known, or why there is no figure.
 */
export function meanSentences(material: MeanMaterial, group: number | undefined | Lack): MeanTold {
  const { indicator, year, series, land, smallBelow } = material
  const isSmall = typeof group === 'number' && group < smallBelow
  const nothing = { ...nothingTold, years: [] }
  if (isCounted(indicator) || !(isSmall || group === 'skjerma')) return nothing
  const mean = threeYearMean(series, indicator, year)
  if (typeof mean === 'string') return isSmall ? { ...nothing, sentences: [words.noMean[mean]] } : nothing
  const gap = land ? againstMean(mean, land, 'landet', indicator) : nothingTold
  return { ...gap, sentences: [meanText(mean, isSmall, series, indicator), ...gap.sentences], years: mean.years }
}

function meanText(mean: Mean, isSmall: boolean, series: Series, indicator: Indicator): string {
  // Only a published uncertainty is shown; one computed from the pupils would tell how many they are.
  const isPublished = mean.years.every((year) => series.points.get(year)?.figure.uncertainty !== undefined)
  const uncertainty = isPublished && mean.uncertainty !== undefined ? uncertaintyText(mean.uncertainty, indicator) : undefined
  return words.mean(isSmall, mean.years, valueText(mean.value, indicator), uncertainty)
}

function againstMean(mean: Mean, others: Series, other: Other, indicator: Indicator): Told {
  const theirs = meanOf(others, indicator, mean.years)
  if (typeof theirs === 'string' || theirs.years.length !== mean.years.length) return nothingTold
  const gap = differenceOf(asShown(mean, indicator), asShown(theirs, indicator), 10 ** -indicator.decimals)
  const size = sizeText(gap.difference, indicator)
  const text =
    gap.verdict === 'lik'
      ? words.meanEqual(other)
      : words.meanGap(size, gap.difference > 0, other, referenceText(theirs.value, indicator), endingOf(gap))
  return { sentences: [text], differences: [gap] }
}
