import type { Corpus } from '../../model/corpus.ts'
import { goalsOf, rewordedGoals, titleKey, type Goal } from '../../model/dialogues.ts'
import { keyAt, startSpot, valueAt, type Document, type Spot } from '../../model/document.ts'
import { documentFile } from '../../model/layout.ts'
import { duty, rule } from '../rule.ts'

/** A goal's title as another document repeats it. */
interface Quotation {
  readonly text: string
  readonly at: Spot
}

type Plan = Document<'utviklingsplan'>

/** Each goal of dialogue 1 is answered by measures in the school's plan or a department's (source: *Mellomarbeid til leiardialog i november*). */
export const goalsWithoutMeasures = duty('utviklingsplan/mal-utan-tiltak', function* (corpus) {
  for (const { plan, plans, goals } of schoolPlans(corpus)) {
    // A goal that is there without a whole measure lacks a field, and is told of as that.
    const quoted = new Set(plans.flatMap((own) => quotationsIn(own).map(({ text }) => titleKey(text))))
    const stale = new Set(plans.flatMap((own) => staleIn(quotationsIn(own), goals).map(({ goal }) => goal)))
    for (const goal of goals) {
      if (quoted.has(titleKey(goal.title)) || stale.has(goal)) continue
      yield { args: { mål: goal.title }, at: keyAt(plan, 'mål'), related: [{ at: titleSpot(goal), label: 'målet' }], answeredIn: plan }
    }
  }
})

/** The plan quotes the goal's words; when dialogue 1 has others since, what the plan answers is no longer the goal. */
export const staleGoals = duty('utviklingsplan/forelda', function* (corpus) {
  for (const { plans, goals } of schoolPlans(corpus)) {
    for (const plan of plans) {
      for (const { goal, quotation } of staleIn(quotationsIn(plan), goals)) {
        const related = [{ at: titleSpot(goal), label: 'målet' } as const]
        yield { args: { sitat: quotation.text, mål: goal.title }, at: quotation.at, related, answeredIn: plan }
      }
    }
  }
})

export const unknownGoals = rule('utviklingsplan/ukjent-mal', 'error', function* (corpus) {
  for (const { plans, goals } of schoolPlans(corpus)) {
    for (const plan of plans) {
      for (const { text, at } of unknownIn(quotationsIn(plan), goals)) {
        yield { args: { mål: text }, at, related: goals.slice(0, 1).map((goal) => ({ at: keyAt(goal.dialogue, 'mål'), label: 'måla' })) }
      }
    }
  }
})

/** Each goal of dialogue 1 is assessed in dialogue 3: reached or not, and whether it goes on (design of the yearly cycle). */
export const goalsNotAssessed = duty('leiardialog-3/mal-ikkje-vurdert', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-3')) {
    const goals = goalsOf(corpus, dialogue.year, dialogue.school)
    const quotations = assessedIn(dialogue)
    const quoted = new Set(quotations.map(({ text }) => titleKey(text)))
    const reworded = new Set(staleIn(quotations, goals).map(({ goal }) => goal))
    for (const goal of goals) {
      if (quoted.has(titleKey(goal.title)) || reworded.has(goal)) continue
      const related = [{ at: titleSpot(goal), label: 'målet' } as const]
      yield { args: { mål: goal.title }, at: keyAt(dialogue, 'mål'), related, answeredIn: dialogue }
    }
  }
})

export const unknownAssessedGoals = rule('leiardialog-3/ukjent-mal', 'error', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-3')) {
    const goals = goalsOf(corpus, dialogue.year, dialogue.school)
    if (goals.length === 0) continue
    const quotations = assessedIn(dialogue)
    const stale = staleIn(quotations, goals)
    for (const quotation of quotations) {
      if (goals.some(({ title }) => titleKey(title) === titleKey(quotation.text))) continue
      const goal = stale.find((one) => one.quotation === quotation)?.goal
      const related = goal ? [{ at: titleSpot(goal), label: 'målet' } as const] : []
      yield { args: { mål: quotation.text, framlegg: goal?.title }, at: quotation.at, related }
    }
  }
})

/** Goals whose answering document does not exist: told once for each document that is missing. */
export const goalsWithoutDocument = rule('dokument/manglar', 'warning', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-1')) {
    const [goal] = goalsOf(corpus, dialogue.year, dialogue.school)
    if (!goal) continue
    for (const kind of ['utviklingsplan', 'leiardialog-3'] as const) {
      const file = documentFile(dialogue.year, dialogue.school, kind)
      if (corpus.at(file) || corpus.unreadable.has(file)) continue
      yield {
        args: { dokument: kind, fil: file, plikt: 'mål' },
        at: keyAt(dialogue, 'mål'),
        related: [{ at: startSpot(file), label: 'svaret' }],
      }
    }
  }
})

const titleSpot = ({ dialogue, index }: Goal): Spot => valueAt(dialogue, 'mål', index, 'tittel')

/** Each school's plan of a year beside the department plans and the goals; a school where a plan can't be read is left alone. */
function* schoolPlans(corpus: Corpus): Iterable<{ readonly plan: Plan; readonly plans: readonly Plan[]; readonly goals: readonly Goal[] }> {
  for (const plan of corpus.of('utviklingsplan')) {
    if (plan.department !== undefined || hasUnreadablePlan(corpus, plan)) continue
    const goals = goalsOf(corpus, plan.year, plan.school)
    if (goals.length > 0) yield { plan, plans: corpus.inYear('utviklingsplan', plan.year, plan.school), goals }
  }
}

/** Whether some plan of the school could not be read: what it answers is not known. */
export const hasUnreadablePlan = (corpus: Corpus, { year, school }: Plan): boolean =>
  [...corpus.unreadable].some((file) => file.startsWith(`${year}/${school ?? ''}/utviklingsplan`))

const quotationsIn = (plan: Plan): readonly Quotation[] =>
  (plan.data.mål ?? []).flatMap(({ mål }, index) => (mål === undefined ? [] : [{ text: mål, at: valueAt(plan, 'mål', index, 'mål') }]))

const assessedIn = (dialogue: Document<'leiardialog-3'>): readonly Quotation[] =>
  (dialogue.data.mål ?? []).flatMap(({ mål }, index) =>
    mål === undefined ? [] : [{ text: mål, at: valueAt(dialogue, 'mål', index, 'mål') }],
  )

const strangersIn = (quotations: readonly Quotation[], goals: readonly Goal[]): readonly Quotation[] => {
  const titles = new Set(goals.map(({ title }) => titleKey(title)))
  return quotations.filter(({ text }) => !titles.has(titleKey(text)))
}

/** Quotations of a goal that has other words since. */
const staleIn = (
  quotations: readonly Quotation[],
  goals: readonly Goal[],
): readonly { readonly quotation: Quotation; readonly goal: Goal }[] =>
  rewordedGoals(
    quotations.map(({ text }) => text),
    goals,
  ).flatMap(({ quotation: text, goal }) =>
    quotations.filter((quotation) => quotation.text === text).map((quotation) => ({ quotation, goal })),
  )

function unknownIn(quotations: readonly Quotation[], goals: readonly Goal[]): readonly Quotation[] {
  const stale = new Set(staleIn(quotations, goals).map(({ quotation }) => quotation))
  return strangersIn(quotations, goals).filter((quotation) => !stale.has(quotation))
}
