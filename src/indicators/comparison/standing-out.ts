import { countWord } from '../../i18n/lists.ts'
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
  /** How many schools that are not its own this year's figure counts. */
  readonly otherSchools: number
}

/**
 * What stands out among many indicators, in draft sentences: the differences from the year before and from the land that are outside the uncertainty,
 * and no others, or that none is of those whose uncertainty is known. Undefined where that is of none: then nothing can be said to stand out.
 */
export function standingOut(lines: readonly MunicipalLine[], year: SchoolYear, name: string): string | undefined {
  const changes = lines.map(({ change }) => change)
  const gaps = lines.map(({ gap }) => gap)
  if (![...changes, ...gaps].some(isKnown)) return undefined
  const sentences = lines.flatMap((line) => sentencesOn(line, year))
  const against = [...(changes.some(isKnown) ? [words.theYear(yearBefore(year))] : []), ...(gaps.some(isKnown) ? [words.theLand] : [])]
  const isUnknownToo = [...changes, ...gaps].some((one) => one.isComparable && one.verdict === 'uviss')
  const told = sentences.length > 0 ? sentences : [words.nothingStandsOut(name, against, !isUnknownToo)]
  return [...told, ...(isUnknownToo ? [words.restUnknown] : []), ...notesOn(lines)].join(' ')
}

function sentencesOn({ indicator, before, land, change, gap }: MunicipalLine, year: SchoolYear): readonly string[] {
  const told = [
    ...(isOutside(change) ? changeSentence(change, before, { indicator, year }).sentences : []),
    ...(isOutside(gap) ? gapSentence(gap, 'landet', land, indicator).sentences : []),
  ]
  if (told.length === 0) return []
  return [words.outstanding(indicator.name.nn, told), ...(indicator.direction === 'låg' ? [words.lowerIsBetter] : [])]
}

function notesOn(lines: readonly MunicipalLine[]): readonly string[] {
  const figures = lines.flatMap(({ before, now, land }) => [before, now, land]).filter((figure) => figure?.state === 'verdi')
  const provisional = new Set(figures.flatMap((figure) => (figure?.isProvisional ? [figure.year] : [])))
  const others = Math.max(0, ...lines.map(({ otherSchools }) => otherSchools))
  return [
    ...(others > 0 ? [words.otherSchools(countWord(others), others === 1)] : []),
    ...(provisional.size > 0 ? [words.provisional([...provisional].toSorted())] : []),
  ]
}

const isKnown = (comparison: Comparison): boolean => comparison.isComparable && comparison.limit !== undefined
const isOutside = (comparison: Comparison): boolean =>
  comparison.isComparable && (comparison.verdict === 'over' || comparison.verdict === 'under')
