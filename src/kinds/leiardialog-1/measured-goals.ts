import { enumerate } from '../../i18n/lists.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import type { Mal } from '../../generated/types.ts'
import { periodOf } from '../../model/catalogue.ts'
import type { Corpus } from '../../model/corpus.ts'
import { keyAt, valueAt, type Document, type Draft, type Spot } from '../../model/document.ts'
import type { Indicator, Period } from '../../model/indicator.ts'
import type { Steps } from '../../model/municipality.ts'
import { stepsIn, teaches } from '../../model/steps.ts'
import { rule } from '../../rules/rule.ts'

/** A goal that names an indicator which the municipality uses. */
interface MeasuredGoal {
  readonly dialogue: Document<'leiardialog-1'>
  readonly goal: Draft<Mal>
  readonly indicator: Indicator
  /** The period that the dialogue's year lies in; undefined where the indicator is not measured that year. */
  readonly period: Period | undefined
  /** The steps that the goal is for; undefined where it does not say. */
  readonly steps: readonly number[] | undefined
  readonly at: (field: 'indikator' | 'trinn' | 'målverdi') => Spot
}

function* measuredGoals(corpus: Corpus): Iterable<MeasuredGoal> {
  for (const dialogue of corpus.of('leiardialog-1')) {
    for (const [index, goal] of (dialogue.data.mål ?? []).entries()) {
      const indicator = goal.indikator === undefined ? undefined : corpus.municipality?.indicators.get(goal.indikator)
      if (!indicator) continue
      yield {
        dialogue,
        goal,
        indicator,
        period: periodOf(indicator, dialogue.year),
        steps: goal.trinn === undefined ? undefined : stepsIn(goal.trinn),
        at: (field) => (field === 'målverdi' ? valueAt : keyAt)(dialogue, 'mål', index, field),
      }
    }
  }
}

/** An indicator that is not measured in the year of the dialogue gives no result to hold the goal against. */
export const goalOutsideYears = rule('indikator/skulear', 'error', function* (corpus) {
  for (const { indicator, period, dialogue, at } of measuredGoals(corpus)) {
    if (!period) yield { args: { indikator: indicator.id, skuleår: dialogue.year }, at: at('indikator') }
  }
})

/** Steps of which none is both measured and taught: the goal can never get a result. */
export const goalOutsideSteps = rule('indikator/trinn', 'error', function* (corpus) {
  for (const { dialogue, goal, indicator, period, steps, at } of measuredGoals(corpus)) {
    const fault = period && stepFault({ indicator, period, steps, own: corpus.school(dialogue.school)?.steps })
    if (!fault) continue
    const målte = enumerate(period.steps.map(String), 'og')
    yield {
      args: { indikator: indicator.id, trinn: steps ? String(goal.trinn) : '', målte, feil: fault },
      at: at(steps ? 'trinn' : 'indikator'),
    }
  }
})

interface AskedSteps {
  readonly indicator: Indicator
  readonly period: Period
  readonly steps: readonly number[] | undefined
  /** Those of the school, where kvalitet.yaml says. */
  readonly own: Steps | undefined
}

function stepFault({ indicator, period, steps, own }: AskedSteps): 'baklengs' | 'utan-trinn' | 'skulen' | 'målt' | 'ingen' | undefined {
  if (steps?.length === 0) return 'baklengs'
  if (period.steps.length === 0) return steps ? 'utan-trinn' : undefined
  // What is published for the municipality alone is held against its figure, whatever steps the school has.
  const isTaught = (step: number): boolean => !own || indicator.published === 'kommune' || teaches(own, step)
  const isMeasured = (step: number): boolean => period.steps.includes(step)
  // A goal that names no step is for those of the school.
  const asked = steps ?? period.steps
  if (asked.some((step) => isMeasured(step) && isTaught(step))) return undefined
  if (steps && !steps.some(isTaught)) return 'skulen'
  return steps && !steps.some(isMeasured) ? 'målt' : 'ingen'
}

/** A target that the indicator can never reach, most often written for another scale. */
export const targetOutsideRange = rule('indikator/maalverdi', 'error', function* (corpus) {
  for (const { goal, indicator, at } of measuredGoals(corpus)) {
    const { least, most } = indicator.range
    const target = goal.målverdi
    if (target === undefined || (target >= least && target <= most)) continue
    const [minst, størst] = [formatNumber(least), Number.isFinite(most) ? formatNumber(most) : '']
    yield { args: { indikator: indicator.id, verdi: formatNumber(target), minst, størst }, at: at('målverdi') }
  }
})
