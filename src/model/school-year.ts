import { isoDate, type IsoDate } from './date.ts'

/** A school year as `2026-27`; it runs from 1 August to 31 July. */
export type SchoolYear = string & { readonly __brand: 'SchoolYear' }

const written = /^(\d{4})\s*[-/–]\s*(\d{4}|\d{2})$/

/** Reads `2026-27`, `2026-2027` and `2026/27`; undefined when the second year does not follow the first. */
export function parseSchoolYear(text: string): SchoolYear | undefined {
  const match = written.exec(text.trim())
  if (!match) return undefined
  const [, first = '', second = ''] = match
  const next = String(Number(first) + 1)
  return second === next || second === next.slice(2) ? schoolYearFrom(Number(first)) : undefined
}

/** The school year that begins in August of the given year. */
export const schoolYearFrom = (year: number): SchoolYear => `${year}-${String((year + 1) % 100).padStart(2, '0')}` as SchoolYear

/** The calendar year of the autumn. */
export const firstYearOf = (year: SchoolYear): number => Number(year.slice(0, 4))

export const yearBefore = (year: SchoolYear): SchoolYear => schoolYearFrom(firstYearOf(year) - 1)
export const yearAfter = (year: SchoolYear): SchoolYear => schoolYearFrom(firstYearOf(year) + 1)

/** Every year from the first to the last of some years: one that is left out would look as if it were not there. */
export function everyYearOf(years: readonly SchoolYear[]): readonly SchoolYear[] {
  const inOrder = years.toSorted()
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (first === undefined || last === undefined) return []
  return Array.from({ length: firstYearOf(last) - firstYearOf(first) + 1 }, (_, index) => schoolYearFrom(firstYearOf(first) + index))
}

export const firstDayOf = (year: SchoolYear): IsoDate => isoDate(firstYearOf(year), 8, 1)
export const lastDayOf = (year: SchoolYear): IsoDate => isoDate(firstYearOf(year) + 1, 7, 31)

/** The school year that a day is in. */
export function schoolYearOf(day: IsoDate): SchoolYear {
  const year = Number(day.slice(0, 4))
  return schoolYearFrom(Number(day.slice(5, 7)) >= 8 ? year : year - 1)
}
