import type { Mal } from '../../generated/types.ts'
import { rewordedGoals, titleKey } from '../../model/dialogues.ts'
import type { Document, Draft } from '../../model/document.ts'
import type { Origin } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { countedIn, leastSchools } from './reporting.ts'

export const goalResults = ['nådd', 'delvis nådd', 'ikkje nådd'] as const
export type GoalResult = (typeof goalResults)[number]
export type ResultCounts = Readonly<Record<GoalResult, number>>

const areas = ['lesing', 'skriving', 'rekning', 'engelsk', 'læringsmiljø', 'struktur', 'anna'] as const
/** `andre`: areas with goals of too few schools, put together. */
export type GoalArea = (typeof areas)[number] | 'andre'

/** How the goals of the year went, over all schools: never for one. */
export interface GoalCounts {
  /** How many schools have assessed their goals in a finished dialogue 3. */
  readonly schools: number
  /** Empty where the schools are too few to be counted over. */
  readonly areas: readonly { readonly area: GoalArea; readonly counts: ResultCounts }[]
  readonly total: ResultCounts
  /** How many of the goals name an indicator and a target. */
  readonly measured: number
  /** The documents the counts are over, all of them for every count: which school has which result is not told. */
  readonly origins: readonly Origin[]
}

interface AssessedGoal {
  readonly school: string
  readonly area: GoalArea
  readonly result: GoalResult
  readonly isMeasured: boolean
}

export function goalCounts(material: Material): GoalCounts {
  const { schools, corpus, year } = material
  const dialogues = schools.flatMap(({ school }) => corpus.inYear('leiardialog-3', year, school.id)).filter(isFinished)
  const assessed = dialogues.flatMap((dialogue) => goalsIn(dialogue, material))
  const told = new Set(assessed.map(({ school }) => school)).size
  const isTold = told >= leastSchools
  return {
    schools: told,
    areas: isTold ? byArea(assessed) : [],
    total: countsOf(isTold ? assessed : []),
    measured: isTold ? assessed.filter(({ isMeasured }) => isMeasured).length : 0,
    origins: isTold ? countedIn(dialogues) : [],
  }
}

const isFinished = ({ status }: Document): boolean => status === 'ferdig'

/** The goals that dialogue 3 assesses, with the area that dialogue 1 gave each. */
function goalsIn(dialogue: Document<'leiardialog-3'>, { corpus, year }: Material): readonly AssessedGoal[] {
  const set = corpus.inYear('leiardialog-1', year, dialogue.school).flatMap(({ data }) => data.mål ?? [])
  const assessed = dialogue.data.mål ?? []
  const reworded = rewordedGoals(
    assessed.flatMap(({ mål }) => mål ?? []),
    set.flatMap(({ tittel }) => (tittel === undefined ? [] : [{ title: tittel }])),
  )
  return assessed.flatMap(({ mål, resultat }): readonly AssessedGoal[] => {
    if (resultat === undefined) return []
    const title = reworded.find(({ quotation }) => quotation === mål)?.goal.title ?? mål
    const goal = set.find(({ tittel }) => tittel !== undefined && title !== undefined && titleKey(tittel) === titleKey(title))
    return [{ school: dialogue.school ?? '', area: goal?.område ?? 'anna', result: resultat, isMeasured: hasTarget(goal) }]
  })
}

const hasTarget = (goal: Draft<Mal> | undefined): boolean => goal?.indikator !== undefined && goal.målverdi !== undefined

/** Areas of too few schools are put together, with the next smallest where even that is of too few. */
function byArea(assessed: readonly AssessedGoal[]): GoalCounts['areas'] {
  const schoolsIn = (goals: readonly AssessedGoal[]): number => new Set(goals.map(({ school }) => school)).size
  const groups = areas
    .map((area) => ({ area, goals: assessed.filter((goal) => goal.area === area) }))
    .filter(({ goals }) => goals.length > 0)
    .toSorted((a, b) => schoolsIn(a.goals) - schoolsIn(b.goals))
  let taken = groups.filter(({ goals }) => schoolsIn(goals) < leastSchools).length
  const together = (): readonly AssessedGoal[] => groups.slice(0, taken).flatMap(({ goals }) => goals)
  while (taken > 0 && taken < groups.length && schoolsIn(together()) < leastSchools) taken += 1
  const apart = new Set(groups.slice(taken).map(({ area }) => area))
  return [
    ...areas.filter((area) => apart.has(area)).map((area) => ({ area, counts: countsOf(assessed.filter((goal) => goal.area === area)) })),
    ...(taken > 0 ? [{ area: 'andre' as const, counts: countsOf(together()) }] : []),
  ]
}

const countsOf = (goals: readonly AssessedGoal[]): ResultCounts => {
  const of = (result: GoalResult): number => goals.filter((goal) => goal.result === result).length
  return { nådd: of('nådd'), 'delvis nådd': of('delvis nådd'), 'ikkje nådd': of('ikkje nådd') }
}
