import type { Mal } from '../generated/types.ts'
import type { Corpus } from './corpus.ts'
import { titleKey } from './dialogues.ts'
import type { Document, Draft } from './document.ts'
import type { Indicator } from './indicator.ts'
import type { Municipality, School } from './municipality.ts'
import { yearBefore, type SchoolYear } from './school-year.ts'
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
  goalsIn(question, question.year).flatMap((goal): readonly MeasuredGoal[] => {
    const { tittel, indikator, trinn, målverdi } = goal
    const indicator = indikator === undefined ? undefined : question.municipality.indicators.get(indikator)
    if (!indicator || tittel === undefined || målverdi === undefined) return []
    const steps = trinn === undefined ? undefined : stepsIn(trinn)
    return [{ title: tittel, indicator, steps, target: målverdi, setIn: setIn(question, goal) }]
  })

/**
 * The first year of those without a break in which the goal stood with the same indicator, steps and target: with another of them it is another goal. One
 * that was carried over from a dialogue that is not there is at least a year old.
 */
function setIn(question: GoalQuestion, goal: Goal): SchoolYear {
  let [year, known] = [question.year, goal]
  while (known.frå !== undefined) {
    const earlier = asItStood(known, goalsIn(question, year), goalsIn(question, yearBefore(year)))
    // A goal that says it was carried over, from a dialogue that is not there, is at least a year old.
    if (!earlier) return dialoguesIn(question, yearBefore(year)).length > 0 ? year : yearBefore(year)
    if (!isSameAim(earlier, known)) return year
    ;[year, known] = [yearBefore(year), earlier]
  }
  return year
}

type Goal = Draft<Mal>

/** The goal of the year before that a goal comes from: of the same title; or, where it has been put in other words, the one of its area and aim. */
function asItStood(goal: Goal, siblings: readonly Goal[], before: readonly Goal[]): Goal | undefined {
  const same = before.find((one) => keyOf(one) === keyOf(goal))
  if (same) return same
  const taken = new Set(siblings.map(keyOf))
  const others = before.filter((one) => !taken.has(keyOf(one)) && one.område === goal.område && isSameAim(one, goal))
  return others.length === 1 ? others[0] : undefined
}

const keyOf = ({ tittel }: Goal): string => titleKey(tittel ?? '')

const isSameAim = (a: Goal, b: Goal): boolean =>
  a.indikator === b.indikator && String(a.trinn ?? '') === String(b.trinn ?? '') && a.målverdi === b.målverdi

const goalsIn = (question: GoalQuestion, year: SchoolYear): readonly Goal[] =>
  dialoguesIn(question, year).flatMap(({ data }) => data.mål ?? [])

const dialoguesIn = ({ corpora, school }: GoalQuestion, year: SchoolYear): readonly Document<'leiardialog-1'>[] =>
  corpora.flatMap((corpus) => corpus.inYear('leiardialog-1', year, school?.id))
