import type { IsoDate } from './date.ts'
import { firstDayOf, type SchoolYear } from './school-year.ts'

/** The provisions that the documents lean on, in the words that stand beside them. */
export interface Law {
  /** First day the act was in force. */
  readonly from: IsoDate
  readonly act: string
  /** The duty to act for a safe and good school environment: chapter and section. */
  readonly dutyToAct: { readonly chapter: string; readonly section: string }
  /** What the council is told of every year. */
  readonly report: string
  /** The schools' regular assessment of their own teaching. */
  readonly assessment: string
}

/**
 * The Education Acts in the order they came into force: the act of 2023 on 1 August 2024, the first day of the school year 2024-25. Sources:
 * Lovdata, LOV-2023-06-09-30 and LOV-1998-07-17-61; Prop. 57 L (2022–2023). A new act is a new row.
 */
const laws: readonly [Law, ...Law[]] = [
  {
    from: '1999-08-01' as IsoDate,
    act: 'opplæringslova av 1998',
    dutyToAct: { chapter: 'kapittel 9 A', section: '§ 9 A-4' },
    report: '§ 13-3 e',
    assessment: 'forskrifta § 2-1',
  },
  {
    from: '2024-08-01' as IsoDate,
    act: 'opplæringslova',
    dutyToAct: { chapter: 'kapittel 12, før kapittel 9 A', section: '§ 12-4' },
    report: '§ 17-12',
    assessment: '§ 17-12',
  },
]

/** The law that a school year lies under: the act in force on its first day. */
export const lawOf = (year: SchoolYear): Law => laws.findLast(({ from }) => from <= firstDayOf(year)) ?? laws[0]
