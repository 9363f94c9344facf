/** A day of the year without its year, such as 1 October. */
export interface YearDay {
  readonly month: number
  readonly day: number
}

/** When the fixed things of the year happen. Days from August on lie in the autumn, the others in the spring. */
export interface Calendar {
  readonly windows: Readonly<Record<'leiardialog-1' | 'leiardialog-2' | 'leiardialog-3', { readonly from: YearDay; readonly to: YearDay }>>
  readonly deadlines: Readonly<Record<'utviklingsplan' | 'utviklingssamtale' | 'eigenvurdering' | 'tilstandsrapport', YearDay>>
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
    tilstandsrapport: on(30, 6),
  },
  agreementDays: 14,
}
