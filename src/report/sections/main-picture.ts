import { comparison } from '../../i18n/nn/comparison.ts'
import { reportSections } from '../../i18n/nn/report-sections.ts'
import { enumerate } from '../../i18n/lists.ts'
import { referenceText } from '../../indicators/comparison/amounts.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Block } from '../../model/report.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { actionCounts } from '../counts/actions.ts'
import { goalCounts } from '../counts/goals.ts'
import { mainPicture, type MainPicture, type Outstanding } from '../counts/outstanding.ts'
import type { Material } from '../material.ts'
import { shownOrigins } from '../results/figure-origins.ts'
import { totalOf } from './goals.ts'
import { draft, paragraph } from './paragraphs.ts'

const words = reportSections.picture

/** The main picture as draft sentences: what stands out in the figures, the goals, and the measures, each of the whole municipality. */
export const pictureBlocks = (material: Material): readonly Block[] => [
  figureBlock(material),
  ...goalBlocks(material),
  ...actionBlocks(material),
]

function figureBlock(material: Material): Block {
  const { year, originOf } = material
  const picture = mainPicture(material)
  const { landet, fjoråret } = picture.compared
  if (landet + fjoråret === 0) return paragraph('utan-tal', [(picture.hasFigures ? words.nothingToCompare : words.noFigures)(year)])
  return draft('tal', figureSentences(picture, year), shownOrigins(picture.figures, originOf))
}

function figureSentences({ outstanding, compared, otherSchools, provisional }: MainPicture, year: SchoolYear): readonly string[] {
  const last = yearBefore(year)
  const near = outstanding.filter(({ isNearLimit }) => isNearLimit).length
  const isTold = (against: Outstanding['against']): boolean => outstanding.some((one) => one.against === against)
  const silent = [
    ...(compared.landet > 0 && !isTold('landet') ? ['landet'] : []),
    ...(compared.fjoråret > 0 && !isTold('fjoråret') ? [last] : []),
  ]
  return [
    ...[...groupedBy(outstanding, ({ against, how, step }) => [against, how, step].join(' ')).values()].map((group) =>
      groupSentence(group, last),
    ),
    ...(near > 0 ? [words.nearLimit(near, outstanding.length)] : []),
    ...(silent.length > 0 ? [words.none(enumerate(silent, 'eller'))] : []),
    words.chance(compared.landet + compared.fjoråret),
    ...(otherSchools > 0 ? [words.otherSchools(otherSchools)] : []),
    ...(provisional.length > 0 ? [comparison.provisional(provisional)] : []),
  ]
}

function groupSentence(group: readonly Outstanding[], last: SchoolYear): string {
  const [first] = group
  if (!first) return ''
  const figures = group.map(({ indicator, now, other }) => ({
    name: indicator.name.nn,
    now: referenceText(now.value ?? 0, indicator),
    other: referenceText(other.value ?? 0, indicator),
  }))
  return words.outstanding(words.onStep(first.step), first.against === 'landet' ? words.land : words.year(last), first.how, figures)
}

function goalBlocks(material: Material): readonly Block[] {
  const { total, schools, origins } = goalCounts(material)
  const all = totalOf(total)
  if (all === 0) return []
  const counts = { reached: total.nådd, partly: total['delvis nådd'], not: total['ikkje nådd'] }
  return [
    draft(
      'mal',
      [
        reportSections.goals.sentence(all, counts),
        ...(schools < material.schools.length ? [reportSections.goals.from(schools, material.schools.length)] : []),
      ],
      origins,
    ),
  ]
}

function actionBlocks(material: Material): readonly Block[] {
  const { total, states, origins } = actionCounts(material)
  return total === 0 ? [] : [draft('tiltak', [reportSections.actions.sentence(total, states)], origins)]
}
