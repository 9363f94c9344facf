import { comparison as words } from '../../i18n/nn/comparison.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { differenceText, isCounted, referenceText, sizeText, uncertaintyText, valueText } from './amounts.ts'
import { differenceOf, type Difference } from './compare.ts'
import type { Other } from './difference-sentences.ts'
import { asShown, type Lack } from './measure.ts'
import { figureIn, type Series } from './series.ts'
import { endingOf, nothingTold, type Told } from './told.ts'
import { againstOwnMean, meanOf, threeYearMean, type Mean } from './three-years.ts'

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
 * The mean of three years. For a small group, and where the year's own figure is withheld but those of other years are not, it is told with how it
 * stands to the land in the same years; for others only how the year stands to it. `group` is the number of pupils this year, where it is known,
 * or why there is no figure.
 */
export function meanSentences(material: MeanMaterial, group: number | undefined | Lack): MeanTold {
  const { indicator, year, series, land, smallBelow } = material
  const isSmall = typeof group === 'number' && group < smallBelow
  const nothing = { ...nothingTold, years: [] }
  if (isCounted(indicator)) return nothing
  const mean = threeYearMean(series, indicator, year)
  if (typeof mean === 'string') return isSmall ? { ...nothing, sentences: [words.noMean[mean]] } : nothing
  const own = againstOwnMean(figureIn(series, year), mean, indicator)
  if (!isSmall && group !== 'skjerma') return own ? { ...aboutYear(own, mean, year, indicator), years: mean.years } : nothing
  const gap = land ? againstMean(mean, land, 'landet', indicator) : nothingTold
  const told = [gap, own ? aboutYear(own, undefined, year, indicator) : nothingTold]
  return {
    sentences: [meanText(mean, isSmall, series, indicator), ...told.flatMap(({ sentences }) => sentences)],
    differences: told.flatMap(({ differences }) => differences),
    years: mean.years,
  }
}

/** How the year stands to the mean that it is part of; without the mean where that has just been told. */
function aboutYear(own: Difference, mean: Mean | undefined, year: SchoolYear, indicator: Indicator): Told {
  const reference = mean && words.meanOf(mean.years, referenceText(mean.value, indicator))
  const text =
    own.verdict === 'lik'
      ? words.yearEqual(year, reference)
      : words.yearAgainst(year, differenceText(own.difference, indicator), reference, endingOf(own))
  return { sentences: [text], differences: [own] }
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
  // A mean of rounded figures is itself rounded when it is shown: each of the two may be a whole unit off.
  const gap = differenceOf(asShown(mean, indicator), asShown(theirs, indicator), 2 * 10 ** -indicator.decimals)
  const size = sizeText(gap.difference, indicator)
  const text =
    gap.verdict === 'lik'
      ? words.meanEqual(other)
      : words.meanGap(size, gap.difference > 0, other, referenceText(theirs.value, indicator), endingOf(gap))
  return { sentences: [text], differences: [gap] }
}
