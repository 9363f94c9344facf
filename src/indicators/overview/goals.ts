import { comparison } from '../../i18n/nn/comparison.ts'
import { overview as words } from '../../i18n/nn/overview.ts'
import type { Figure } from '../../model/figure.ts'
import { isComparable, periodOf } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import { teaches } from '../../model/steps.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import { acrossSteps, isPooled } from '../comparison/across-steps.ts'
import { valueText } from '../comparison/amounts.ts'
import { figureCell } from '../comparison/cells.ts'
import type { Difference } from '../comparison/compare.ts'
import { goalStatusOf, type GoalStatus } from '../comparison/goal.ts'
import type { Series } from '../comparison/series.ts'
import { isPerSchool, type MeasuredGoal, type Overview, type OverviewMaterial } from './material.ts'
import { nameOf } from './table.ts'

/** How it stands with a goal on one step, or on several together. */
interface Standing {
  readonly steps: string
  readonly latest: YearPoint | undefined
  /** The last figure that was known when the goal was set; `none` while nothing has been measured since. */
  readonly baseline: YearPoint | undefined | 'none'
}

/** A line for each goal, and the figures they rest on. */
export interface GoalsTold {
  readonly lines: readonly string[]
  readonly figures: readonly Figure[]
}

/**
 * Each goal against the latest figure of the year or before it, with what was known when it was set. A goal for several steps is held against
 * their figure together where there is such a figure, which is what all the pupils of those steps answered; else against each step for itself.
 */
export function goalsTold(material: OverviewMaterial, overview: Overview): GoalsTold {
  const told = material.goals.flatMap((goal) => standingsOf(goal, material, overview).map((standing) => ({ goal, standing })))
  return {
    lines: told.map(({ goal, standing }) => `- ${lineOf(goal, standing, material)}`),
    figures: told.flatMap(({ standing: { latest, baseline } }) =>
      [latest, baseline].flatMap((point) => (point === undefined || point === 'none' ? [] : [point.figure])),
    ),
  }
}

function standingsOf(goal: MeasuredGoal, material: OverviewMaterial, overview: Overview): readonly Standing[] {
  const { indicator, steps } = goal
  const level = isPerSchool(indicator) ? 'skule' : 'kommune'
  const seriesOn = (step: string): Series => overview.series(indicator, step, level)
  const measured = stepsWithFigures(goal, material, overview)
  if (measured.length === 0)
    return [standingOf(goal, stepsText(steps ?? [], isPooled(indicator) ? words.goal.together : words.goal.span), [])]
  const all = measured.map((step) => ({ step, points: pointsOf(seriesOn(step)) }))
  const [only] = all
  if (only && all.length === 1) return [standingOf(goal, words.goal.step(only.step), only.points)]
  const together = standingOf(
    goal,
    stepsText(measured.map(Number), words.goal.together),
    pointsTogether(
      all.map(({ points }) => points),
      indicator,
    ),
  )
  return together.latest ? [together] : all.map(({ step, points }) => standingOf(goal, words.goal.step(step), points))
}

/** The steps of the goal that there are figures on. A goal that names none is for the figure of all steps, or else for every step of the school. */
function stepsWithFigures({ indicator, steps }: MeasuredGoal, { school }: OverviewMaterial, overview: Overview): readonly string[] {
  const level = isPerSchool(indicator) ? 'skule' : 'kommune'
  const measured = [...new Set(overview.of(indicator).flatMap((figure) => (figure.level === level ? [figure.step] : [])))]
  if (!steps && measured.includes('')) return ['']
  const isAsked = (step: number): boolean => steps?.includes(step) ?? (!school.steps || teaches(school.steps, step))
  const asked = measured.filter((step) => step !== '' && isAsked(Number(step))).toSorted((a, b) => Number(a) - Number(b))
  // What is measured on one step alone, or on none, may come from a source that names no step.
  const isOnMany = new Set(indicator.periods.flatMap((period) => period.steps)).size > 1
  return asked.length === 0 && !isOnMany && measured.includes('') ? [''] : asked
}

function stepsText(steps: readonly number[], several: (from: string, to: string) => string): string {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? words.goal.step(String(first)) : several(String(first), String(last))
}

interface YearPoint {
  readonly figure: Figure
  readonly isInternal: boolean
  /** The steps that the figure is for. */
  readonly steps: string
}

const pointsOf = (series: Series): readonly YearPoint[] =>
  [...series.points.values()]
    .filter(({ figure }) => figure.state !== 'ikkje-publisert')
    .map(({ figure, isInternal }) => ({ figure, isInternal, steps: figure.step }))

/** The figure of all the steps in each year that has one. The last year decides: without a figure for it, there is none at all. */
function pointsTogether(all: readonly (readonly YearPoint[])[], indicator: Indicator): readonly YearPoint[] {
  const years = [...new Set(all.flatMap((points) => points.map(({ figure }) => figure.year)))].toSorted()
  const together = years.map((year): YearPoint | undefined => {
    const parts = all.flatMap((points) => points.filter(({ figure }) => figure.year === year))
    const counted = parts.filter(({ figure }) => figure.state !== 'ingen')
    const figure = acrossSteps(
      parts.map((part) => part.figure),
      indicator,
      'samla',
    )
    return figure && { figure, isInternal: parts.some((part) => part.isInternal), steps: counted.map(({ steps }) => steps).join(' ') }
  })
  return together.at(-1) ? together.filter((point) => point !== undefined) : []
}

function standingOf({ setIn }: MeasuredGoal, steps: string, points: readonly YearPoint[]): Standing {
  const latest = points.at(-1)
  if (!latest) return { steps, latest, baseline: 'none' }
  const known = points.findLast(({ figure }) => figure.year < setIn && figure.state === 'verdi')
  // With another set of steps it would be other pupils' answers that moved.
  const baseline = known?.steps === latest.steps ? known : undefined
  return { steps, latest, baseline: latest.figure.year < setIn ? 'none' : baseline }
}

function lineOf(goal: MeasuredGoal, standing: Standing, { municipality }: OverviewMaterial): string {
  const { title, indicator, target, setIn } = goal
  const { latest, baseline } = standing
  const exact = { ...indicator, decimals: String(target).split('.')[1]?.length ?? 0 }
  const said = words.goal.line({
    title: markdownText(title),
    side: indicator.direction === 'nøytral' ? undefined : indicator.direction === 'høg' ? 'minst' : 'høgst',
    target: valueText(target, exact),
    name: nameOf(indicator, municipality.language),
    steps: standing.steps + (isPerSchool(indicator) ? '' : words.goal.ofMunicipality),
  })
  const status = goalStatusOf({ target, latest: latest?.figure, baseline: baseline === 'none' ? baseline : baseline?.figure }, indicator)
  if (status.status === 'kan ikkje visast' || !latest) {
    const reason = status.status === 'kan ikkje visast' ? status.reason : 'manglar'
    return `${said}: ${words.goal.cannotTell(comparison.goal.reasons[reason], latest?.figure.year)}`
  }
  const { year } = latest.figure
  // A target is on the scale of the year it was set.
  if (periodOf(indicator, setIn) && !isComparable(indicator, setIn, year))
    return `${said}: ${words.goal.cannotTell(comparison.goal.reasons.skala, year)}`
  if (year < setIn) return `${said}: ${words.goal.notYet(valueOf(latest, indicator), year)}`
  const told = words.goal.told(comparison.goal.statuses[status.status], valueOf(latest, indicator), year)
  return `${said}: ${told}${wayText(status, baseline, indicator)}`
}

const valueOf = ({ figure, isInternal }: YearPoint, indicator: Indicator): string =>
  figureCell(figure, indicator) + (isInternal ? ` (${words.internal})` : '')

/** What the uncertainty makes of a difference; nothing where there is none, or nobody knows. */
const certaintyOf = ({ verdict, isNearLimit }: Difference): string =>
  verdict === 'lik' || verdict === 'uviss' ? '' : words.goal.certainty(verdict === 'innanfor', isNearLimit)

/** How far it is to the goal, or how it has moved. */
function wayText(
  { status, distance, movement }: Exclude<GoalStatus, { readonly status: 'kan ikkje visast' }>,
  baseline: Standing['baseline'],
  indicator: Indicator,
): string {
  if (status === 'på veg' && movement?.isComparable && baseline && baseline !== 'none')
    return words.goal.from(valueOf(baseline, indicator), baseline.figure.year, certaintyOf(movement))
  const certainty = certaintyOf(distance)
  return certainty === '' ? '' : words.goal.distance(certainty)
}
