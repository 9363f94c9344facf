import { comparison as words } from '../../i18n/nn/comparison.ts'
import { periodOf } from '../../model/catalogue.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { firstYearOf, yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { differenceText, referenceText, sizeText } from './amounts.ts'
import type { Comparison } from './compare.ts'
import { breakBetween } from './scale-break.ts'
import { endingOf, nothingTold, type Told } from './told.ts'

/** Whom a unit is held against. Never a school. */
export type Other = 'kommunen' | 'landet'

interface Subject {
  readonly indicator: Indicator
  readonly year: SchoolYear
}

/** The change since the year before, or why it cannot be told. Nothing where the year's own figure has no value. */
export function changeSentence(change: Comparison, before: Figure | undefined, subject: Subject): Told {
  const { indicator, year } = subject
  if (!change.isComparable) return { ...nothingTold, sentences: obstacleSentence(change, subject) }
  if (before?.value === undefined) return nothingTold
  const last = yearBefore(year)
  const then = referenceText(before.value, indicator)
  const text =
    change.verdict === 'lik'
      ? words.unchanged(last)
      : words.change(differenceText(change.difference, indicator), last, then, endingOf(change))
  return { sentences: [text], differences: [change] }
}

function obstacleSentence(change: Extract<Comparison, { readonly isComparable: false }>, subject: Subject): readonly string[] {
  const { indicator, year } = subject
  switch (change.reason) {
    case 'skala':
      return [newScaleText(indicator, change.since)]
    case 'skjerma':
    case 'ingen':
    case 'ikkje-publisert':
    case 'manglar':
      return change.of === 'first' ? [] : [changedScale(subject) ?? words.noChange[change.reason](yearBefore(year))]
    case 'indikator':
    case 'trinn':
    case 'storleik':
      return []
  }
}

/** When the scale is new this year, that is why last year's figure is of no use, whether it is there or not. */
function changedScale({ indicator, year }: Subject): string | undefined {
  const last = yearBefore(year)
  const changed = breakBetween(indicator, year, last)
  return changed && periodOf(indicator, last) ? newScaleText(indicator, changed.since) : undefined
}

const newScaleText = ({ unit }: Indicator, since: SchoolYear | undefined): string =>
  since === undefined ? words.otherScale : words.newScale(unit === 'skalapoeng', firstYearOf(since))

/** Against the municipality or the land, or why not. Nothing where the unit's own figure has no value. */
export function gapSentence(gap: Comparison, other: Other, its: Figure | undefined, indicator: Indicator): Told {
  if (!gap.isComparable) return { ...nothingTold, sentences: 'of' in gap && gap.of === 'second' ? [words.noOther[gap.reason](other)] : [] }
  if (its?.value === undefined) return nothingTold
  const theirs = referenceText(its.value, indicator)
  const text =
    gap.verdict === 'lik'
      ? words.equal(other)
      : words.gap(sizeText(gap.difference, indicator), gap.difference > 0, other, theirs, endingOf(gap))
  return { sentences: [text], differences: [gap] }
}
