import type { Corpus } from '../../model/corpus.ts'
import { goalsOf, hasUntitledGoal, rewordedGoals, titleKey, type Goal } from '../../model/dialogues.ts'
import { keyAt, valueAt, type Document, type RelatedSpot, type Spot } from '../../model/document.ts'
import { documentFile } from '../../model/layout.ts'
import { duty, rule } from '../rule.ts'
import { unanswered, unnamedIn } from './unnamed.ts'

/** A goal's title as another document repeats it. */
interface Quotation {
  readonly text: string
  readonly at: Spot
  readonly document: Document
}

type Plan = Document<'utviklingsplan'>

/** Each goal of dialogue 1 is answered by measures in the school's plan or a department's (source: *Mellomarbeid til leiardialog i november*). */
export const goalsWithoutMeasures = duty('utviklingsplan/mal-utan-tiltak', function* (corpus) {
  for (const { plan, plans, quotations, goals } of schoolPlans(corpus)) {
    // A plan that is not made yet may be the one that answers.
    if (lacksDepartment(corpus, plan)) continue
    // A goal that is there without a whole measure lacks a field, and is told of as that.
    const quoted = new Set(quotations.map(({ text }) => titleKey(text)))
    const stale = new Set(staleIn(quotations, goals).map(({ goal }) => goal))
    const unnamed = plans.flatMap(({ data }) =>
      (data.mål ?? []).filter((own) => (own.tiltak ?? []).some(({ tittel }) => tittel !== undefined)),
    )
    const left = goals.filter((goal) => !quoted.has(titleKey(goal.title)) && !stale.has(goal))
    for (const goal of unanswered(left, unnamedIn(unnamed, 'mål'))) {
      yield { args: { mål: goal.title }, at: keyAt(plan, 'mål'), related: [{ at: titleSpot(goal), label: 'målet' }], answeredIn: plan }
    }
  }
})

/** The plan quotes the goal's words; when dialogue 1 has others since, what the plan answers is no longer the goal. */
export const staleGoals = duty('utviklingsplan/forelda', function* (corpus) {
  for (const { plan, quotations, goals } of schoolPlans(corpus)) {
    if (hasUntitledGoal(corpus, plan.year, plan.school)) continue
    for (const { goal, quotation } of staleIn(quotations, goals)) {
      const related = [{ at: titleSpot(goal), label: 'målet' } as const]
      yield { args: { sitat: quotation.text, mål: goal.title }, at: quotation.at, related, answeredIn: quotation.document }
    }
  }
})

export const unknownGoals = rule('utviklingsplan/ukjent-mal', 'error', function* (corpus) {
  for (const { plan, quotations, goals } of schoolPlans(corpus)) {
    if (hasUntitledGoal(corpus, plan.year, plan.school)) continue
    for (const { text, at } of unknownIn(quotations, goals)) yield { args: { mål: text }, at, related: goalsSpot(goals) }
  }
})

/** Each goal of dialogue 1 is assessed in dialogue 3: reached or not, and whether it goes on (design of the yearly cycle). */
export const goalsNotAssessed = duty('leiardialog-3/mal-ikkje-vurdert', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-3')) {
    const goals = goalsOf(corpus, dialogue.year, dialogue.school)
    const quotations = assessedIn(dialogue)
    const quoted = new Set(quotations.map(({ text }) => titleKey(text)))
    const reworded = new Set(staleIn(quotations, goals).map(({ goal }) => goal))
    const left = goals.filter((goal) => !quoted.has(titleKey(goal.title)) && !reworded.has(goal))
    for (const goal of unanswered(left, unnamedIn(dialogue.data.mål, 'mål'))) {
      const related = [{ at: titleSpot(goal), label: 'målet' } as const]
      yield { args: { mål: goal.title }, at: keyAt(dialogue, 'mål'), related, answeredIn: dialogue }
    }
  }
})

export const unknownAssessedGoals = rule('leiardialog-3/ukjent-mal', 'error', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-3')) {
    const goals = goalsOf(corpus, dialogue.year, dialogue.school)
    if (goals.length === 0 || hasUntitledGoal(corpus, dialogue.year, dialogue.school)) continue
    const quotations = assessedIn(dialogue)
    const stale = staleIn(quotations, goals)
    for (const quotation of quotations) {
      if (goals.some(({ title }) => titleKey(title) === titleKey(quotation.text))) continue
      const goal = stale.find((one) => one.quotation === quotation)?.goal
      const related = goal ? [{ at: titleSpot(goal), label: 'målet' } as const] : goalsSpot(goals)
      yield { args: { mål: quotation.text, framlegg: goal?.title }, at: quotation.at, related }
    }
  }
})

/** Where a school's goals stand. */
const goalsSpot = (goals: readonly Goal[]): readonly RelatedSpot[] =>
  goals.slice(0, 1).map((goal) => ({ at: keyAt(goal.dialogue, 'mål'), label: 'måla' }))

const titleSpot = ({ dialogue, index }: Goal): Spot => valueAt(dialogue, 'mål', index, 'tittel')

interface PlansOfSchool {
  /** The plan of the whole school. */
  readonly plan: Plan
  /** It and the department plans. */
  readonly plans: readonly Plan[]
  /** What they all quote. */
  readonly quotations: readonly Quotation[]
  readonly goals: readonly Goal[]
}

/** Each school's plan of a year beside the department plans and the goals; a school where a plan can't be read is left alone. */
function* schoolPlans(corpus: Corpus): Iterable<PlansOfSchool> {
  for (const plan of corpus.of('utviklingsplan')) {
    if (plan.department !== undefined || hasUnreadablePlan(corpus, plan)) continue
    const goals = goalsOf(corpus, plan.year, plan.school)
    const plans = corpus.inYear('utviklingsplan', plan.year, plan.school)
    if (goals.length > 0) yield { plan, plans, quotations: plans.flatMap(quotationsIn), goals }
  }
}

/** Whether some plan of the school could not be read: what it answers is not known. */
export const hasUnreadablePlan = (corpus: Corpus, { year, school }: Plan): boolean => corpus.hasUnreadable(year, school, 'utviklingsplan')

/** Whether a department of the school has no plan this year. */
function lacksDepartment(corpus: Corpus, { year, school }: Plan): boolean {
  const departments = corpus.municipality?.schools.find(({ id }) => id === school)?.departments ?? []
  return departments.some(({ id }) => !corpus.at(documentFile(year, school, `utviklingsplan-${id}`)))
}

const quotationsIn = (plan: Plan): readonly Quotation[] =>
  (plan.data.mål ?? []).flatMap(({ mål }, index) =>
    mål === undefined ? [] : [{ text: mål, at: valueAt(plan, 'mål', index, 'mål'), document: plan }],
  )

const assessedIn = (dialogue: Document<'leiardialog-3'>): readonly Quotation[] =>
  (dialogue.data.mål ?? []).flatMap(({ mål }, index) =>
    mål === undefined ? [] : [{ text: mål, at: valueAt(dialogue, 'mål', index, 'mål'), document: dialogue }],
  )

const strangersIn = (quotations: readonly Quotation[], goals: readonly Goal[]): readonly Quotation[] => {
  const titles = new Set(goals.map(({ title }) => titleKey(title)))
  return quotations.filter(({ text }) => !titles.has(titleKey(text)))
}

interface Stale {
  readonly quotation: Quotation
  readonly goal: Goal
}

/**
 * Quotations of a goal that has other words since: plan by plan those near a goal that the plan does not quote, and over all the plans the only
 * quotation left beside the only goal left.
 */
function staleIn(quotations: readonly Quotation[], goals: readonly Goal[]): readonly Stale[] {
  const documents = [...new Set(quotations.map(({ document }) => document))]
  const near = documents.flatMap((document) => {
    const own = quotations.filter((quotation) => quotation.document === document)
    const beside = quotations.filter((quotation) => quotation.document !== document)
    return pairsIn(own, goals, beside)
  })
  const [told, answered] = [new Set(near.map(({ quotation }) => quotation)), new Set(near.map(({ goal }) => goal))]
  const left = quotations.filter((quotation) => !told.has(quotation))
  const free = goals.filter((goal) => !answered.has(goal))
  return [...near, ...pairsIn(left, free)]
}

/** Pairs of a quotation and a goal; what others quote (`beside`) is no goal in quite other words. */
const pairsIn = (quotations: readonly Quotation[], goals: readonly Goal[], beside: readonly Quotation[] = []): readonly Stale[] =>
  rewordedGoals(textsOf(quotations), goals, textsOf(beside)).flatMap(({ quotation: text, goal }) =>
    quotations.filter((quotation) => quotation.text === text).map((quotation) => ({ quotation, goal })),
  )

const textsOf = (quotations: readonly Quotation[]): readonly string[] => quotations.map(({ text }) => text)

function unknownIn(quotations: readonly Quotation[], goals: readonly Goal[]): readonly Quotation[] {
  const stale = new Set(staleIn(quotations, goals).map(({ quotation }) => quotation))
  return strangersIn(quotations, goals).filter((quotation) => !stale.has(quotation))
}
