import { CannotRun } from '../model/problem.ts'
import { parseSchoolYear, type SchoolYear } from '../model/school-year.ts'

/** A school year as the user typed it. */
export function schoolYearArgument(written: string): SchoolYear {
  const year = parseSchoolYear(written)
  if (year === undefined) throw new CannotRun('kommando/skulear', { verdi: written })
  return year
}
