import type { DocumentStatus } from '../../app/status.ts'
import { longDate } from '../../i18n/dates.ts'
import { kindNames, status as words } from '../../i18n/nn/status.ts'
import type { IsoDate } from '../../model/date.ts'
import type { Place } from '../../model/place.ts'
import { schoolYearOf, type SchoolYear } from '../../model/school-year.ts'

/** What a document is called: its kind, and of which department. */
export const nameOf = ({ kind, department }: DocumentStatus): string =>
  [kindNames[kind].name, ...(department ? [department.name] : [])].join(', ')

/** How a document stands, in words; of an agreement also what it is about. */
export const standingOf = (document: DocumentStatus): string =>
  document.title === undefined ? stateText(document) : `${stateText(document)}: «${document.title}»`

function stateText({ state, exists, remaining }: DocumentStatus): string {
  if (state === 'uleseleg') return words.unreadable
  if (!exists) return words.missing
  if (state === 'ferdig') return (remaining ?? 0) > 0 ? words.toMend(remaining ?? 0) : words.legend.ferdig
  const left = words.remaining(remaining ?? 0)
  if (state === 'forelda') return remaining === 0 ? words.stale : `${words.stale}, ${left}`
  return remaining === 0 ? words.nothingRemaining : left
}

/** The day and the school year that a text is about. */
export interface Moment {
  readonly today: IsoDate
  readonly year: SchoolYear
}

/** «innan 10. desember», «fristen var 1. oktober». */
export function deadlineText(deadline: IsoDate | undefined, moment: Moment): string {
  if (deadline === undefined) return words.noDeadline
  return deadline < moment.today ? words.wasDue(dayText(deadline, moment)) : words.due(dayText(deadline, moment))
}

/** A date, with its year only where it lies outside the school year. */
export const dayText = (date: IsoDate, { year }: Moment): string =>
  schoolYearOf(date) === year ? longDate(date).replace(/ \d{4}$/, '') : longDate(date)

/** `file:line`, as editors and terminals open it. */
export const pointText = ({ file, line }: Pick<Place, 'file' | 'line'>): string => `${file}:${line}`
