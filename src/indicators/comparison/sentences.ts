import { comparison as words } from '../../i18n/nn/comparison.ts'
import { countWord } from '../../i18n/lists.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { isCounted, uncertaintyText, valueText } from './amounts.ts'
import { changeSentence, gapSentence, type Other } from './difference-sentences.ts'
import { compare } from './compare.ts'
import { goalSentence } from './goal-sentence.ts'
import { goalStatusOf } from './goal.ts'
import { hasValue, measureOf } from './measure.ts'
import { meanSentences } from './mean-sentences.ts'
import { figureIn, type Point, type Series } from './series.ts'
import { nothingTold, type Told } from './told.ts'

/** What a draft is written from. For a public text give public series alone. */
export interface DraftMaterial {
  readonly indicator: Indicator
  readonly year: SchoolYear
  /** What the unit is called: «Øystese skule», «Kvam». */
  readonly name: string
  readonly series: Series
  /** The municipality's own series, for a school. */
  readonly municipality: Series | undefined
  readonly land: Series | undefined
  /** The unit's own goals on this very step. */
  readonly goals: readonly DraftGoal[]
  /** A group of fewer pupils gets the mean of three years beside the year's own figure. */
  readonly smallBelow: number
}

export interface DraftGoal {
  readonly target: number
  /** The last figure before this year was known when the goal was set. */
  readonly setIn: SchoolYear
}

/**
 * With 30 pupils the mean of a national test (standard deviation 10) has a half-width of 3,6 points, more than what most schools differ
 * from the land; below that a single year says little.
 */
export const usualSmallGroup = 30

/**
 * Draft sentences in Nynorsk on one indicator for one unit: the level, the change since last year, against the municipality and the land,
 * the mean of three years where the group is small, and the goal. They tell what the figures say and no cause, they name no other school,
 * and where a figure is withheld they tell that alone.
 */
export function draftSentences(material: DraftMaterial): readonly string[] {
  const { indicator, year, name, series, goals } = material
  const figure = figureIn(series, year)
  const measure = measureOf(figure, indicator)
  const what = words.what(indicator.name.nn, series.step, year)
  const told = goals.map((goal) => goalTold(material, goal))
  const mean = meanSentences(material, hasValue(measure) ? figure?.pupils : measure)
  if (!hasValue(measure)) {
    const sentences = [what + words.lacks[measure](name), ...mean.sentences, ...told.flatMap((own) => own.sentences)]
    return [...sentences, ...unknown(indicator, [mean, ...told]), ...notes([series], mean.years)]
  }
  const comparisons = comparisonsOf(material)
  const all = [series, material.municipality, material.land].filter((its) => its !== undefined)
  return [
    what + levelText(name, figure, measure.value, indicator),
    ...comparisons.flatMap(({ sentences }) => sentences),
    ...mean.sentences,
    ...(isLowerBetter(indicator, comparisons) ? [words.lowerIsBetter] : []),
    ...told.flatMap((own) => own.sentences),
    ...unknown(indicator, [...comparisons, mean, ...told]),
    ...otherSchools(material),
    ...notes(all, [year, yearBefore(year), ...mean.years, ...goals.flatMap((goal) => baselineOf(series, goal)?.year ?? [])]),
  ]
}

function levelText(name: string, figure: Figure | undefined, value: number, indicator: Indicator): string {
  const { unit, range, chapter } = indicator
  const text = valueText(value, indicator)
  const onScale = unit === 'snitt' ? words.onScale(text, formatNumber(range.least), formatNumber(range.most)) : text
  const uncertainty = figure?.uncertainty === undefined ? undefined : uncertaintyText(figure.uncertainty, indicator)
  // What belongs to a chapter of the law is about pupils; in others, such as 10-FAKTOR, it is the staff who are counted.
  const pupils = chapter === undefined || unit === 'tal' ? undefined : figure?.pupils
  return words.level(name, onScale, uncertainty, pupils)
}

function comparisonsOf({ indicator, year, series, municipality, land }: DraftMaterial): readonly Told[] {
  const figure = figureIn(series, year)
  const before = figureIn(series, yearBefore(year))
  const others: readonly (readonly [Other, Series | undefined])[] = [
    ['kommunen', municipality],
    ['landet', land],
  ]
  return [
    changeSentence(compare(figure, before, indicator), before, { indicator, year }),
    ...others.map(([other, its]) => {
      const theirs = figureIn(its, year)
      return its ? gapSentence(compare(figure, theirs, indicator), other, theirs, indicator) : nothingTold
    }),
  ]
}

const isLowerBetter = ({ direction }: Indicator, told: readonly Told[]): boolean =>
  direction === 'låg' && told.some(({ differences }) => differences.some(({ verdict }) => verdict !== 'lik'))

/** Told once, for all the sentences before it. */
function unknown(indicator: Indicator, told: readonly Told[]): readonly string[] {
  const count = told.flatMap(({ differences }) => differences).filter(({ verdict }) => verdict === 'uviss').length
  return count > 0 && !isCounted(indicator) ? [words.unknown(count === 1)] : []
}

function goalTold({ indicator, year, series }: DraftMaterial, goal: DraftGoal): Told {
  const baseline = baselineOf(series, goal)
  const status = goalStatusOf({ ...goal, latest: figureIn(series, year), baseline }, indicator)
  return goalSentence({ target: goal.target, status, year, baseline }, indicator)
}

/** The last figure with a value that was known when a goal was set. */
export const baselineOf = (series: Series, { setIn }: Pick<DraftGoal, 'setIn'>): Figure | undefined =>
  [...series.points.values()].findLast(({ figure }) => figure.year < setIn && figure.state === 'verdi')?.figure

/** A municipality's figure that counts schools it does not own is never used without saying so. */
function otherSchools({ series, municipality, year }: DraftMaterial): readonly string[] {
  const point = (municipality ?? series).points.get(year)
  const others = point?.figure.state === 'verdi' ? point.otherSchools : 0
  return others > 0 ? [words.otherSchools(countWord(others), others === 1)] : []
}

/** Which of the years that are told of have provisional or internal figures. */
function notes(series: readonly Series[], years: readonly SchoolYear[]): readonly string[] {
  const valued = (year: SchoolYear): readonly Point[] =>
    series.flatMap(({ points }) => points.get(year) ?? []).filter(({ figure }) => figure.state === 'verdi')
  const yearsWhere = (holds: (point: Point) => boolean): readonly SchoolYear[] =>
    [...new Set(years)].toSorted().filter((year) => valued(year).some(holds))
  const provisional = yearsWhere(({ figure }) => figure.isProvisional)
  const internal = yearsWhere(({ isInternal }) => isInternal)
  return [...(provisional.length > 0 ? [words.provisional(provisional)] : []), ...(internal.length > 0 ? [words.internal(internal)] : [])]
}
