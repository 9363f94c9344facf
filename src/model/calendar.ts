import { isoDate, type IsoDate } from './date.ts'
import { firstYearOf, type SchoolYear } from './school-year.ts'

/** A day of the year without its year, such as 1 October. */
export interface YearDay {
  readonly month: number
  readonly day: number
}

export type Deadline =
  | 'utviklingsplan'
  | 'utviklingssamtale'
  | 'eigenvurdering'
  | 'plangruppe'
  | 'utviklingsgruppe'
  | 'samling-elevrad'
  | 'dialog-foresette'
  | 'tilstandsrapport'

/** When the fixed things of the year happen. Days from August on lie in the autumn, the others in the spring. */
export interface Calendar {
  readonly windows: Readonly<Record<'leiardialog-1' | 'leiardialog-2' | 'leiardialog-3', { readonly from: YearDay; readonly to: YearDay }>>
  readonly deadlines: Readonly<Record<Deadline, YearDay>>
  /** Days after dialogue 3 by which an agreement is signed. */
  readonly agreementDays: number
}

const on = (day: number, month: number): YearDay => ({ day, month })

export const standardCalendar: Calendar = {
  windows: {
    'leiardialog-1': { from: on(15, 8), to: on(1, 10) },
    'leiardialog-2': { from: on(1, 11), to: on(10, 12) },
    'leiardialog-3': { from: on(1, 4), to: on(31, 5) },
  },
  deadlines: {
    utviklingsplan: on(31, 10),
    utviklingssamtale: on(20, 12),
    eigenvurdering: on(31, 3),
    plangruppe: on(31, 5),
    utviklingsgruppe: on(31, 5),
    'samling-elevrad': on(31, 5),
    'dialog-foresette': on(31, 5),
    tilstandsrapport: on(30, 6),
  },
  agreementDays: 14,
}

/** The date of a day in a school year: August to December in its autumn, January to July in its spring. */
export const dateIn = (year: SchoolYear, { month, day }: YearDay): IsoDate => isoDate(firstYearOf(year) + (month >= 8 ? 0 : 1), month, day)
