import type { Mal } from '../generated/types.ts'
import type { Corpus } from './corpus.ts'
import { titleKey } from './dialogues.ts'
import type { Draft } from './document.ts'
import type { Indicator } from './indicator.ts'
import type { Municipality, School } from './municipality.ts'
import { yearAfter, yearBefore, type SchoolYear } from './school-year.ts'
import { stepsIn } from './steps.ts'

/** A goal with a target on an indicator. */
export interface MeasuredGoal {
  readonly title: string
  readonly indicator: Indicator
  /** Undefined where the goal does not say. */
  readonly steps: readonly number[] | undefined
  /** In the indicator's unit. */
  readonly target: number
  /** The first year the goal is known to have stood in a dialogue. Figures of earlier years were known when it was set. */
  readonly setIn: SchoolYear
}

/** Whose goals are asked for. */
export interface GoalQuestion {
  /** Where dialogue 1 of the year and of those before it is to be found. */
  readonly corpora: readonly Corpus[]
  readonly municipality: Municipality
  readonly school: School | undefined
  readonly year: SchoolYear
}

/** The goals with a target in dialogue 1 of a year, and when each was set. One that names an indicator nobody knows is left out. */
export const measuredGoals = (question: GoalQuestion): readonly MeasuredGoal[] =>
  goalsIn(question, question.year).flatMap(({ tittel, indikator, trinn, målverdi, frå }): readonly MeasuredGoal[] => {
    const indicator = indikator === undefined ? undefined : question.municipality.indicators.get(indikator)
    if (!indicator || tittel === undefined || målverdi === undefined) return []
    const steps = trinn === undefined ? undefined : stepsIn(trinn)
    return [{ title: tittel, indicator, steps, target: målverdi, setIn: frå === undefined ? question.year : setIn(question, tittel) }]
  })

/** The first year of those without a break that have the goal, by its title. One that was carried over is at least a year old. */
function setIn(question: GoalQuestion, title: string): SchoolYear {
  const key = titleKey(title)
  for (let since = yearBefore(question.year); ; since = yearBefore(since)) {
    const goal = goalsIn(question, since).find(({ tittel }) => tittel !== undefined && titleKey(tittel) === key)
    if (goal?.frå === undefined) return goal || since === yearBefore(question.year) ? since : yearAfter(since)
  }
}

const goalsIn = ({ corpora, school }: GoalQuestion, year: SchoolYear): readonly Draft<Mal>[] =>
  corpora.flatMap((corpus) => corpus.inYear('leiardialog-1', year, school?.id)).flatMap(({ data }) => data.mål ?? [])
