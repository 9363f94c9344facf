import { comparison } from '../../i18n/nn/comparison.ts'
import { overview as words } from '../../i18n/nn/overview.ts'
import type { Figure } from '../../model/figure.ts'
import type { MeasuredGoal } from '../../model/goals.ts'
import { isPerSchool, type Indicator } from '../../model/indicator.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import { isPooled } from '../comparison/across-steps.ts'
import { valueText } from '../comparison/amounts.ts'
import { figureCell } from '../comparison/cells.ts'
import type { Difference } from '../comparison/compare.ts'
import { goalSeries } from '../comparison/goal-series.ts'
import { goalStatusOf, type GoalStatus } from '../comparison/goal.ts'
import type { Point, Series } from '../comparison/series.ts'
import type { Overview, OverviewMaterial } from './material.ts'
import { nameOf } from './table.ts'

/** A line for each goal, and the figures they rest on. */
export interface GoalsTold {
  readonly lines: readonly string[]
  readonly figures: readonly Figure[]
}

/** Each goal against the latest figure of the year or before it, with what was known when it was set. */
export function goalsTold(material: OverviewMaterial, overview: Overview): GoalsTold {
  const told = material.goals.flatMap((goal) => standingsOf(goal, material, overview).map((standing) => ({ goal, standing })))
  return {
    lines: told.map(({ goal, standing }) => `- ${lineOf(goal, standing, material)}`),
    figures: told.flatMap(({ standing: { latest, baseline } }) => [latest, baseline].flatMap((point) => point?.figure ?? [])),
  }
}

/** How it stands with a goal on one step, or on several together. */
interface Standing {
  readonly steps: string
  readonly latest: Point | undefined
  /** The last figure that was known when the goal was set; undefined also while nothing has been measured since. */
  readonly baseline: Point | undefined
}

function standingsOf(goal: MeasuredGoal, { school }: OverviewMaterial, overview: Overview): readonly Standing[] {
  const { indicator, steps } = goal
  const level = isPerSchool(indicator) ? 'skule' : 'kommune'
  const measured = new Set(overview.of(indicator).flatMap((figure) => (figure.level === level ? [figure.step] : [])))
  const seriesOn = (step: string): Series => overview.series(indicator, step, level)
  const found = goalSeries(goal, { school, steps: [...measured], seriesOn })
  if (found.length === 0) return [{ steps: stepsText(steps ?? [], isPooled(indicator)), latest: undefined, baseline: undefined }]
  return found.map((one) => ({ steps: stepsText(one.steps, true), ...endsOf(one.series, goal) }))
}

function endsOf({ points }: Series, { setIn }: MeasuredGoal): Pick<Standing, 'latest' | 'baseline'> {
  const latest = [...points.values()].at(-1)
  const baseline = [...points.values()].findLast(({ figure }) => figure.year < setIn && figure.state === 'verdi')
  return { latest, baseline: latest && latest.figure.year >= setIn ? baseline : undefined }
}

function stepsText(steps: readonly number[], isTogether: boolean): string {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return words.goal.step(String(first))
  return isTogether ? `, ${comparison.together(steps)}` : words.goal.span(String(first), String(last))
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
  const status = goalStatusOf({ target, latest: latest?.figure, baseline: baseline?.figure, setIn }, indicator)
  if (status.status === 'kan ikkje visast' || !latest) {
    const reason = status.status === 'kan ikkje visast' ? status.reason : 'manglar'
    if (latest && reason === 'før') return `${said}: ${words.goal.notYet(valueOf(latest, indicator), latest.figure.year)}`
    return `${said}: ${words.goal.cannotTell(comparison.goal.reasons[reason], latest?.figure.year)}`
  }
  const { year } = latest.figure
  const told = words.goal.told(comparison.goal.statuses[status.status], valueOf(latest, indicator), year)
  return `${said}: ${told}${wayText(status, baseline, indicator)}`
}

const valueOf = ({ figure, isInternal }: Point, indicator: Indicator): string =>
  figureCell(figure, indicator) + (isInternal ? ` (${words.internal})` : '')

/** What the uncertainty makes of a difference; nothing where there is none. */
function certaintyOf({ verdict, isNearLimit }: Difference): string {
  if (verdict === 'lik') return ''
  return verdict === 'uviss' ? words.goal.unknown : comparison.certainty(verdict === 'innanfor' ? 'innanfor' : 'utanfor', isNearLimit)
}

/** How far it is to the goal, or how it has moved. */
function wayText(
  { status, distance, movement }: Exclude<GoalStatus, { readonly status: 'kan ikkje visast' }>,
  baseline: Standing['baseline'],
  indicator: Indicator,
): string {
  if (status === 'på veg' && movement.isComparable && baseline)
    return words.goal.from(valueOf(baseline, indicator), baseline.figure.year, certaintyOf(movement))
  const certainty = certaintyOf(distance)
  return certainty === '' ? '' : words.goal.distance(certainty)
}
