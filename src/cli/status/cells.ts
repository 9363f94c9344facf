import type { DocumentStatus, State, Status } from '../../app/status.ts'
import { kindIds, kindOf } from '../../kinds/index.ts'
import type { IsoDate } from '../../model/date.ts'
import type { KindId } from '../../model/document.ts'

/** The sign of each state: told apart without colour. */
export const signs = { ferdig: '✓', utkast: '…', manglar: '–', forseinka: '!', forelda: '≠', uleseleg: '?' } as const satisfies Record<
  State,
  string
>

/** The sign of what nobody needs. */
export const noneSign = '·'

/** From the state that somebody should look at first, to the one that needs nothing. */
const worstFirst: readonly State[] = ['uleseleg', 'forseinka', 'forelda', 'manglar', 'utkast', 'ferdig']

/** All documents of one kind in one place of a table. */
export interface Cell {
  readonly state: State | undefined
  /** `… 12`: the sign, and how many things are left where there are any; `! –` is late and not even made. */
  readonly text: string
}

/** A school's plans, or agreements, share a cell: it shows the worst state, and what is left in all of them. */
export function cellOf(documents: readonly DocumentStatus[], kind: KindId): Cell {
  const own = documents.filter((document) => document.kind === kind)
  const state = worstFirst.find((known) => own.some((document) => document.state === known))
  const left = own.reduce((sum, { remaining }) => sum + (remaining ?? 0), 0)
  const isMissing = state === 'forseinka' && own.every(({ exists }) => !exists)
  return { state, text: [state ? signs[state] : noneSign, ...(isMissing ? [signs.manglar] : left > 0 ? [left] : [])].join(' ') }
}

/** The kinds of a school's documents in the order of the columns: agreements last, since they follow from all the others. */
const order: readonly KindId[] = [...kindIds.filter((id) => id !== 'oppfolgingsavtale'), 'oppfolgingsavtale']
export const schoolKinds = order.filter((id) => kindOf(id).belongsTo === 'school')
export const municipalKinds = order.filter((id) => kindOf(id).belongsTo === 'municipality')

/** `1.10.`; nothing where the documents of the kind have no common deadline. That of an agreement follows from each school's own dialogue 3. */
export function commonDeadline(documents: readonly DocumentStatus[], kind: KindId): string {
  const dates = new Set(documents.filter((document) => document.kind === kind).map(({ deadline }) => deadline))
  const [date] = dates
  return kind !== 'oppfolgingsavtale' && dates.size === 1 && date !== undefined ? shortDate(date) : ''
}

const shortDate = (date: IsoDate): string => `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.`

/** What is not done, in order of deadline; those without one last. */
export const unfinished = (documents: readonly DocumentStatus[]): readonly DocumentStatus[] =>
  documents
    .filter(({ state, remaining }) => state !== 'ferdig' || (remaining ?? 0) > 0)
    .toSorted((a, b) => ((a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : (a.deadline ?? '9') > (b.deadline ?? '9') ? 1 : 0))

export const documentsOf = (schools: Status['schools']): readonly DocumentStatus[] => schools.flatMap(({ documents }) => documents)
