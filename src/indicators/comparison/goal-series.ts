import { comparison as words } from '../../i18n/nn/comparison.ts'
import type { MeasuredGoal } from '../../model/goals.ts'
import type { School } from '../../model/municipality.ts'
import { teaches } from '../../model/steps.ts'
import { seriesAcrossSteps } from './across-steps.ts'
import type { Series } from './series.ts'

/** What a goal is held against. */
export interface GoalSeries {
  /** The steps it is for, from the lowest; empty for the figure of all steps. */
  readonly steps: readonly number[]
  /** Without the years that are not published. */
  readonly series: Series
}

interface Measured {
  readonly school: School
  /** The steps that there are figures on; the empty one is for all steps. */
  readonly steps: readonly string[]
  readonly seriesOn: (step: string) => Series
}

/**
 * The series that a goal is held against. A goal for several steps is held against their figure together where there is such a figure, which is what
 * all the pupils of those steps answered; else against each step for itself. Empty where nothing is measured.
 */
export function goalSeries(goal: Pick<MeasuredGoal, 'indicator' | 'steps'>, measured: Measured): readonly GoalSeries[] {
  const held = stepsOf(goal, measured).map((step) => ({
    steps: step === '' ? [] : [Number(step)],
    series: published(measured.seriesOn(step)),
  }))
  const parts = held.filter(({ series }) => series.points.size > 0)
  const steps = parts.flatMap((one) => one.steps)
  const together =
    steps.length > 1
      ? seriesAcrossSteps(
          parts.map((one) => one.series),
          goal.indicator,
          words.together(steps),
        )
      : undefined
  return together ? [{ steps, series: together }] : held
}

/** The steps of the goal that there are figures on. A goal that names none is for the figure of all steps, or else for every step of the school. */
function stepsOf({ indicator, steps }: Pick<MeasuredGoal, 'indicator' | 'steps'>, measured: Measured): readonly string[] {
  if (!steps && measured.steps.includes('')) return ['']
  const { school } = measured
  const isAsked = (step: number): boolean => steps?.includes(step) ?? (!school.steps || teaches(school.steps, step))
  const asked = measured.steps.filter((step) => step !== '' && isAsked(Number(step))).toSorted((a, b) => Number(a) - Number(b))
  // What is measured on one step alone, or on none, may come from a source that names no step.
  const isOnMany = new Set(indicator.periods.flatMap((period) => period.steps)).size > 1
  return asked.length === 0 && !isOnMany && measured.steps.includes('') ? [''] : asked
}

const published = (series: Series): Series => ({
  ...series,
  points: new Map([...series.points].filter(([, { figure }]) => figure.state !== 'ikkje-publisert')),
})
