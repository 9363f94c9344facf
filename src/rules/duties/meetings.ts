import type { Mote } from '../../generated/types.ts'
import type { Calendar } from '../../model/calendar.ts'
import { dateIn } from '../../model/calendar.ts'
import type { Corpus } from '../../model/corpus.ts'
import { keyAt, valueAt, type Document, type Draft, type KindId, type Path } from '../../model/document.ts'
import type { Municipality } from '../../model/municipality.ts'
import { firstDayOf, lastDayOf } from '../../model/school-year.ts'
import { hasUnknownRole } from '../references.ts'
import { rule } from '../rule.ts'

/** Roles that stand for each other: one of them must be there. The first is named when none is. */
type Seat = readonly [string, ...string[]]

/** What the source document says of one meeting: where its fields stand, when it is, and who is there. */
interface MeetingDemand {
  readonly kind: KindId
  readonly path: string
  readonly window?: keyof Calendar['windows']
  readonly seats: readonly Seat[]
}

const owner: Seat = ['skuleeigar', 'leiar for skule']
const leadership: Seat = ['leiargruppe', 'avdelingsleiar']

/** Source: *Kven* under each dialogue. Each group of a meeting may answer for its own members. */
const meetings: readonly MeetingDemand[] = [
  { kind: 'leiardialog-1', path: 'møte', window: 'leiardialog-1', seats: [owner, ['rektor'], leadership] },
  { kind: 'leiardialog-2', path: 'møte', window: 'leiardialog-2', seats: [owner, ['rektor'], leadership] },
  {
    kind: 'leiardialog-3',
    path: 'del_ein',
    window: 'leiardialog-3',
    seats: [
      ['elevar', 'elevråd'],
      ['føresette', 'FAU', 'samarbeidsutval'],
      ['lærarar'],
      ['andre tilsette', 'tilsette', 'SFO-leiar', 'sosiallærar'],
      leadership,
      ['tillitsvald'],
      ['verneombod'],
      ['rektor'],
      owner,
    ],
  },
  { kind: 'leiardialog-3', path: 'del_to', window: 'leiardialog-3', seats: [['plangruppe', 'lærarar'], owner] },
  { kind: 'samling-elevrad', path: 'møte', seats: [['elevråd', 'elevar'], owner] },
  { kind: 'dialog-foresette', path: 'møte', seats: [['føresette', 'FAU', 'samarbeidsutval'], owner] },
]

interface Held {
  readonly document: Document
  readonly demand: MeetingDemand
  readonly meeting: Draft<Mote>
  readonly municipality: Municipality
}

/** Every meeting that somebody has written of and that no *avvik* answers for. What has happened is never an error. */
function* heldMeetings(corpus: Corpus): Iterable<Held> {
  const { municipality } = corpus
  if (!municipality) return
  for (const demand of meetings) {
    for (const document of corpus.of(demand.kind)) {
      const meeting = (document.data as { readonly [field: string]: unknown })[demand.path] as Draft<Mote> | undefined
      if (meeting && meeting.avvik === undefined) yield { document, demand, meeting, municipality }
    }
  }
}

/** Source: *Når*. The window is the calendar's in kvalitet.yaml. A date outside the school year is told of as that. */
export const outsideWindow = rule('mote/utanfor-vindauge', 'warning', function* (corpus) {
  for (const { document, demand, meeting, municipality } of heldMeetings(corpus)) {
    const window = demand.window && municipality.calendar.windows[demand.window]
    const { dato } = meeting
    if (!window || dato === undefined || !isInYear(dato, document)) continue
    const [frå, til] = [dateIn(document.year, window.from), dateIn(document.year, window.to)]
    if (frå <= til && (dato < frå || dato > til)) yield { args: { dato, frå, til }, at: valueAt(document, demand.path, 'dato') }
  }
})

const isInYear = (date: string, { year }: Document): boolean => date >= firstDayOf(year) && date <= lastDayOf(year)

/** How long each kind of meeting lasts, in hours, and the fields whose hours count together. Source: *Tidsbruk*. */
const lengths: readonly { readonly kind: KindId; readonly paths: readonly Path[]; readonly from: number; readonly to: number }[] = [
  { kind: 'leiardialog-1', paths: [['møte']], from: 3, to: 4 },
  { kind: 'leiardialog-2', paths: [['møte']], from: 2, to: 4 },
  { kind: 'leiardialog-3', paths: [['del_ein'], ['del_to']], from: 3, to: 4 },
  { kind: 'utviklingssamtale', paths: [['samtale']], from: 1, to: 2 },
]

/** The two parts of dialogue 3 count together, and so does an *avvik* in either. */
export const wrongLength = rule('mote/lengd', 'warning', function* (corpus) {
  for (const { kind, paths, from, to } of lengths) {
    for (const document of corpus.of(kind)) {
      const parts = paths.map((path) => fieldAt(document, path))
      const hours = parts.map((part) => part?.timar)
      if (parts.some((part) => part?.avvik !== undefined) || hours.some((hour) => hour === undefined)) continue
      const total = hours.reduce<number>((sum, hour) => sum + (hour ?? 0), 0)
      const [first = []] = paths
      if (total < from || total > to)
        yield { args: { timar: total, frå: from, til: to, delar: paths.length }, at: valueAt(document, ...first, 'timar') }
    }
  }
})

const fieldAt = ({ data }: Document, [field = '']: Path): Draft<Mote> | undefined =>
  (data as { readonly [field: string]: unknown })[field] as Draft<Mote> | undefined

/** Source: *Kven*. A list without a single whole entry is not yet filled in, and told of as that. */
export const missingRoles = rule('mote/manglar-rolle', 'warning', function* (corpus) {
  for (const { document, demand, meeting, municipality } of heldMeetings(corpus)) {
    const present = (meeting.deltakarar ?? []).flatMap(({ rolle, tal }) => (rolle === undefined || tal === undefined ? [] : [rolle]))
    if (present.length === 0 || present.length < (meeting.deltakarar ?? []).length || hasUnknownRole(municipality, present)) continue
    for (const seat of demand.seats) {
      const accepted = seat === owner ? [...seat, municipality.owner] : seat
      if (present.some((role) => accepted.includes(role))) continue
      yield { args: { rolle: seat[0], eller: seat.slice(1).join(', ') }, at: keyAt(document, demand.path, 'deltakarar') }
    }
  }
})

/** Source: *Leiardialog 2, deltakarar*: leiar for skule is responsible for planning and holding the meeting. */
export const wrongConvener = rule('mote/feil-ansvarleg', 'warning', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-2')) {
    const { ansvarleg, avvik } = dialogue.data.møte ?? {}
    if (ansvarleg === undefined || avvik !== undefined || isOwner(corpus, ansvarleg) || hasUnknownRole(corpus.municipality, [ansvarleg]))
      continue
    yield { args: { rolle: ansvarleg }, at: valueAt(dialogue, 'møte', 'ansvarleg') }
  }
})

/** Whether a role is that of the school owner, as everybody or as the municipality calls it. */
export const isOwner = ({ municipality }: Corpus, role: string): boolean => owner.includes(role) || role === municipality?.owner
