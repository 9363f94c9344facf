import type { Origin } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { countedIn, leastSchools } from './reporting.ts'

export const routines = ['varsel', 'undersøking', 'tiltak', 'evaluering', 'dokumentasjon'] as const
export type Routine = (typeof routines)[number]
export const routineStates = ['på plass', 'delvis', 'manglar'] as const
export type RoutineState = (typeof routineStates)[number]

/** The spot checks of one round of dialogues, over all schools: never of one, and never of a case. */
export interface SpotChecks {
  readonly dialogue: 'leiardialog-1' | 'leiardialog-2'
  /** How many schools have been checked in a finished dialogue. */
  readonly schools: number
  /** How many schools there are in each state; undefined where they are too few to be counted over. */
  readonly routines: ReadonlyMap<Routine, Readonly<Record<RoutineState, number>>> | undefined
  /**
   * How many cases the checks looked at. Undefined unless every school has been checked, so that no two reports of a year differ by one school, and there
   * are as many cases as the smallest group that figures are shown for.
   */
  readonly cases: number | undefined
  readonly origins: readonly Origin[]
}

/** The rounds in which anybody has been checked, the latest last. */
export function spotChecks({ schools, corpus, year, municipality }: Material): readonly SpotChecks[] {
  return (['leiardialog-1', 'leiardialog-2'] as const).flatMap((dialogue): readonly SpotChecks[] => {
    const checked = schools
      .flatMap(({ school }) => corpus.inYear(dialogue, year, school.id))
      .flatMap((document) =>
        document.status === 'ferdig' && document.data.stikkprøve_9a ? [{ document, check: document.data.stikkprøve_9a }] : [],
      )
    if (checked.length === 0) return []
    const isTold = checked.length >= leastSchools
    const cases = checked.reduce((sum, { check }) => sum + (check.tal_saker ?? 0), 0)
    const states = (routine: Routine): Readonly<Record<RoutineState, number>> => {
      const of = (state: RoutineState): number => checked.filter(({ check }) => check.rutinar?.[routine] === state).length
      return { 'på plass': of('på plass'), delvis: of('delvis'), manglar: of('manglar') }
    }
    return [
      {
        dialogue,
        schools: checked.length,
        routines: isTold ? new Map(routines.map((routine) => [routine, states(routine)] as const)) : undefined,
        cases: isTold && checked.length === schools.length && cases >= municipality.smallestGroup ? cases : undefined,
        origins: isTold ? countedIn(checked.map(({ document }) => document)) : [],
      },
    ]
  })
}
