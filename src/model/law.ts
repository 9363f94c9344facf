import { firstYearOf, type SchoolYear } from './school-year.ts'

/**
 * Which Education Act a school year lies under: the act of 2023 (LOV-2023-06-09-30) came into force on 1 August 2024, the first day of the
 * school year 2024-25. What the council is told of stands in its § 17-12, before that in § 13-3 e of the act of 1998; the duty to act
 * stands in chapter 12 (§ 12-4), before that in chapter 9 A (§ 9 A-4). Sources: Lovdata; Prop. 57 L (2022–2023).
 */
export const lawOf = (year: SchoolYear): 'current' | 'former' => (firstYearOf(year) >= 2024 ? 'current' : 'former')
