import {
  actionsOf,
  compareDialogues,
  dialogueBefore,
  dialogueIds,
  dialogueOf,
  isDialogue,
  isOpen,
  titleKey,
  type Dialogue,
} from '../model/dialogues.ts'
import type { Corpus } from '../model/corpus.ts'
import type { DialogTiltak } from '../generated/types.ts'
import type { IsoDate } from '../model/date.ts'
import { valueAt, type Document, type Draft } from '../model/document.ts'
import { compareText, type Place } from '../model/place.ts'
import { yearAfter, yearBefore, type SchoolYear } from '../model/school-year.ts'
import type { Evidence } from './status.ts'

/** An action that still binds somebody, in its latest state. */
export interface OpenAction {
  readonly title: string
  readonly state: string | undefined
  /** The role that answers for it. */
  readonly responsible: string | undefined
  readonly deadline: IsoDate | undefined
  readonly isOverdue: boolean
  readonly place: Place
}

/** An agreement that nobody has ended. */
export interface OpenAgreement {
  readonly title: string
  /** Whether both parties have signed. */
  readonly isSigned: boolean
  readonly openActions: number
  readonly overdueActions: number
  /** The first deadline among its open actions. */
  readonly deadline: IsoDate | undefined
  readonly place: Place
}

/** A place in a list of actions. */
interface Listed {
  readonly action: Draft<DialogTiltak>
  readonly document: Document
  readonly index: number
}

/**
 * The open actions that a year and the year before it agreed on, each in the latest state that any dialogue gives it, in order of deadline. One that
 * has been carried on is told of where it must be answered next. Without a school: those of the municipality's development group.
 */
export function openActions({ corpus, placeOf, told }: Evidence, year: SchoolYear, school: string | undefined): readonly OpenAction[] {
  const latest = new Map<string, Listed>()
  const copies = new Map<string, Listed>()
  const current = new Set<string>()
  for (const listed of school === undefined ? ofGroup(corpus, year) : ofDialogues(corpus, year, school)) {
    const key = titleKey(listed.action.tittel ?? '')
    if (listed.document.year <= year) current.add(key)
    // A draft that takes an action up may not have said yet how it stands.
    if (latest.has(key) || listed.action.tilstand === undefined) continue
    if (isUnansweredCopy(corpus, listed)) copies.set(key, listed)
    else latest.set(key, listed)
  }
  return [...latest]
    .filter(([key, { action }]) => current.has(key) && isOpen({ state: action.tilstand }))
    .map(([key, agreed]) => whereToAnswer(agreed, copies.get(key)))
    .map(({ action, document, index }) => ({
      title: told(action.tittel ?? ''),
      state: action.tilstand,
      responsible: action.ansvarleg === undefined ? undefined : told(action.ansvarleg),
      deadline: action.frist as IsoDate | undefined,
      isOverdue: isPast(action.frist, corpus.today),
      place: placeOf(valueAt(document, 'tiltak', index, 'tittel')),
    }))
    .toSorted(byDeadline)
}

/** The dialogue that an agreed action was carried to and is not held yet; else where it was agreed. */
const whereToAnswer = (agreed: Listed, copy: Listed | undefined): Listed => (copy?.action.frå === agreed.document.file ? copy : agreed)

/**
 * Whether an action stands in a dialogue that is not held yet just as it was carried there: then it says nothing of how the action stands.
 * A draft that was carried to early may hold what an earlier dialogue has closed since.
 */
function isUnansweredCopy(corpus: Corpus, { action, document }: Listed): boolean {
  const source = action.frå === undefined ? undefined : corpus.at(action.frå)
  if (!source || !isDialogue(source.kind) || document.status === 'ferdig' || isHeld(document as Dialogue, corpus.today)) return false
  const original = actionsOf(source as Dialogue).find(({ title }) => titleKey(title) === titleKey(action.tittel ?? ''))?.action
  return original !== undefined && likeness(original) === likeness(action)
}

/** A meeting with a date ahead is planned, not held. */
function isHeld({ data }: Dialogue, today: IsoDate): boolean {
  const date = 'møte' in data ? data.møte?.dato : 'del_ein' in data ? (data.del_ein?.dato ?? data.del_to?.dato) : undefined
  return date !== undefined && date <= today
}

/** What carrying on keeps; *vidareført* is open where it comes. */
const likeness = ({ ansvarleg, frist, tilstand }: Draft<DialogTiltak>): string =>
  JSON.stringify([ansvarleg, frist, tilstand === 'vidareført' ? 'open' : tilstand])

/** The actions of a school's dialogues, the newest dialogue first, back to dialogue 1 of the year before. */
function* ofDialogues(corpus: Corpus, year: SchoolYear, school: string): Iterable<Listed> {
  const years = dialogueIds.flatMap((id) => corpus.of(id).map((dialogue) => dialogue.year))
  const newest = years.reduce((last, one) => (one > last ? one : last), year)
  const first = { kind: 'leiardialog-1', year: yearBefore(year) } as const
  let at = dialogueBefore({ kind: 'leiardialog-1', year: yearAfter(newest) })
  for (; compareDialogues(at, first) >= 0; at = dialogueBefore(at)) {
    const dialogue = dialogueOf(corpus, at, school)
    for (const { action, index } of dialogue ? actionsOf(dialogue) : []) yield { action, document: dialogue as Document, index }
  }
}

function* ofGroup(corpus: Corpus, year: SchoolYear): Iterable<Listed> {
  const groups = corpus.of('utviklingsgruppe').filter((group) => group.year >= yearBefore(year))
  for (const document of groups.toSorted((a, b) => compareText(b.year, a.year))) {
    for (const [index, action] of (document.data.tiltak ?? []).entries()) {
      if (action.tittel !== undefined) yield { action, document, index }
    }
  }
}

/** The agreements of a school that are not ended on the day, whatever year they are from, in order of deadline. */
export const openAgreements = ({ corpus, placeOf, told }: Evidence, year: SchoolYear, school: string): readonly OpenAgreement[] =>
  corpus
    .of('oppfolgingsavtale')
    .filter((agreement) => agreement.school === school && agreement.year <= year && !isEnded(agreement, corpus.today))
    .map((agreement) => {
      const { data } = agreement
      const open = (data.tiltak ?? []).filter(({ tittel, tilstand }) => tittel !== undefined && isOpen({ state: tilstand }))
      return {
        title: told(data.tittel ?? ''),
        isSigned: data.signert?.rektor !== undefined && data.signert.leiar_for_skule !== undefined,
        openActions: open.length,
        overdueActions: open.filter(({ frist }) => isPast(frist, corpus.today)).length,
        deadline: open.flatMap(({ frist }) => frist ?? []).toSorted(compareText)[0] as IsoDate | undefined,
        place: placeOf(valueAt(agreement, 'tittel')),
      }
    })
    .toSorted(byDeadline)

const isEnded = ({ data }: Document<'oppfolgingsavtale'>, today: IsoDate): boolean => data.avslutta !== undefined && data.avslutta <= today

const isPast = (date: string | undefined, today: IsoDate): boolean => date !== undefined && date < today

interface Dated {
  readonly deadline: IsoDate | undefined
}

/** Those without a deadline last; else the order they had. */
const byDeadline = (a: Dated, b: Dated): number => compareText(a.deadline ?? '9', b.deadline ?? '9')
