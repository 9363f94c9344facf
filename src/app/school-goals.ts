import { measuredGoals, type MeasuredGoal } from '../model/goals.ts'
import type { Municipality, School } from '../model/municipality.ts'
import { schoolYearOf } from '../model/school-year.ts'
import { readFolder, type World } from './read-folder.ts'

/** The goals with a target in the last dialogue 1 of a school, this year's or an earlier one. What can't be read has no goals here; `validate` tells of it. */
export async function schoolGoals(world: World, municipality: Municipality, school: School): Promise<readonly MeasuredGoal[]> {
  const scope = { years: undefined, schools: new Set([school.id]), kinds: new Set(['leiardialog-1'] as const) }
  const { corpus } = await readFolder(world, municipality, scope)
  const years = corpus.ofSchool('leiardialog-1', school.id).map(({ year }) => year)
  const year = years
    .filter((one) => one <= schoolYearOf(world.today))
    .toSorted()
    .at(-1)
  return year === undefined ? [] : measuredGoals({ corpora: [corpus], municipality, school, year })
}
