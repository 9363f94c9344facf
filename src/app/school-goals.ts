import { measuredGoals, type MeasuredGoal } from '../model/goals.ts'
import type { Municipality, School } from '../model/municipality.ts'
import { schoolYearOf } from '../model/school-year.ts'
import { readFolder, type World } from './read-folder.ts'

/** The goals of a school, and the dialogues that can't be read. */
export interface SchoolGoals {
  readonly goals: readonly MeasuredGoal[]
  readonly unread: readonly string[]
}

/**
 * The goals with a target in the last dialogue 1 of a school, this year's or an earlier one. With a dialogue that can't be read there are none: a goal may
 * have been set in it, and what was known then decides how it stands.
 */
export async function schoolGoals(world: World, municipality: Municipality, school: School): Promise<SchoolGoals> {
  const scope = { years: undefined, schools: new Set([school.id]), kinds: new Set(['leiardialog-1'] as const) }
  const { corpus } = await readFolder(world, municipality, scope)
  const unread = [...corpus.unreadable]
  const years = corpus.ofSchool('leiardialog-1', school.id).map(({ year }) => year)
  const year = years
    .filter((one) => one <= schoolYearOf(world.today))
    .toSorted()
    .at(-1)
  const isKnown = year !== undefined && unread.length === 0
  return { goals: isKnown ? measuredGoals({ corpora: [corpus], municipality, school, year }) : [], unread }
}
