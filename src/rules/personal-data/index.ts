import type { Municipality } from '../../model/municipality.ts'
import { startOf } from '../../model/place.ts'
import { checkFence } from '../../records/fence.ts'
import { error, faultOf, type Fault } from '../../records/fault.ts'
import { emailsIn, phonesIn } from './contacts.ts'
import { conversationIn } from './conversation.ts'
import type { Hit, HitKind } from './hit.ts'
import { identityNumbersIn } from './identity-numbers.ts'
import { legible } from './legible.ts'
import { pupilNamesIn, type ProperNames } from './names.ts'
import { WordSequences } from './word-sequences.ts'

/** What the guard must know to leave the right things alone, and to find what the municipality itself has listed. */
export interface GuardContext {
  /** In lower case. */
  readonly allowedEmails: ReadonlySet<string>
  readonly names: ProperNames
  readonly ownList: WordSequences
}

/** A file to look through, as text in NFC. */
export interface Guarded {
  /** Path from the data folder, with `/`. */
  readonly file: string
  readonly text: string
  /** The kind of document; `undefined` for a file that is YAML alone, where only identity numbers are looked for. */
  readonly kind: string | undefined
}

/** What the guard tells, and the texts it found: for masking alone, never to be shown or kept. */
export interface Guarding {
  readonly faults: readonly Fault[]
  readonly hits: readonly string[]
}

/** Looks through the whole of a file, fields and text, whether or not it can be parsed. The faults hold places and nothing of what was found. */
export function personalDataFaults({ file, text: written, kind }: Guarded, context: GuardContext): Guarding {
  const { text, placeOf } = legible(written)
  const found: readonly (readonly Hit[])[] = [
    [...identityNumbersIn(text)],
    ...(kind === undefined
      ? []
      : [
          [...emailsIn(text, context.allowedEmails)],
          [...phonesIn(text)],
          [...listedIn(text, context.ownList)],
          [...pupilNamesIn(text, context.names)],
        ]),
  ]
  const conversation = kind === 'utviklingssamtale' ? [...conversationIn(text, bodyOf(file, text))] : []
  const inWritten = ({ kind: taken, start, end }: Hit): Hit => ({ kind: taken, start: placeOf(start), end: placeOf(end - 1) + 1 })
  return {
    faults: faultsAt(file, written, atMost(mostOfAKind, [...found.reduce(joined), ...conversation].map(inWritten))),
    // The lines of a conversation are whole sentences, which no finding quotes: masking them would blot out common words elsewhere.
    hits: [...new Set(found.flat().flatMap((hit) => [text.slice(hit.start, hit.end), written.slice(...edgesOf(inWritten(hit)))]))],
  }
}

const edgesOf = ({ start, end }: Hit): readonly [number, number] => [start, end]

/** Looks through the name of a file or folder. Digits alone are often the number of a scan or a case, and are told of only when they are somebody's. */
export function personalDataInName(path: string, context: GuardContext): Guarding {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const found: readonly (readonly Hit[])[] = [
    [...identityNumbersIn(name)].filter(({ kind }) => kind === 'fodselsnummer'),
    [...emailsIn(name, context.allowedEmails)],
    [...listedIn(name, context.ownList)],
    [...pupilNamesIn(name, context.names)],
  ]
  const hits = found.reduce(joined)
  return {
    faults: [...new Set(hits.map(({ kind }) => kind))].map((kind) =>
      error({ code: `persondata/${kind}`, args: { iNamn: true }, at: startOf(path) }),
    ),
    hits: hits.map(({ start, end }) => name.slice(start, end)),
  }
}

/** What the settings give the guard; without settings that can be trusted it knows no names, and is stricter. */
export const guardContextOf = (municipality: Municipality | undefined, ownList: readonly string[]): GuardContext => ({
  allowedEmails: new Set((municipality?.people ?? []).flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()]))),
  names: {
    people: new Set((municipality?.people ?? []).flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()]))),
    words: new Set(
      [
        municipality?.name ?? '',
        ...(municipality?.schools ?? []).flatMap(({ name, departments }) => [name, ...departments.map((one) => one.name)]),
      ]
        .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
        .filter((word) => word.length > 1),
    ),
  },
  ownList: new WordSequences(ownList.filter((name) => name.length > 1)),
})

function* listedIn(text: string, list: WordSequences): Generator<Hit> {
  for (const stretch of list.in(text)) yield { kind: 'namneliste', ...stretch }
}

/** Where the text below the fields begins. Without fields that open and close nobody can tell, and that is told of on its own. */
function bodyOf(file: string, text: string): number {
  const fence = checkFence(file, text)
  return 'code' in fence ? text.length : fence.body
}

/** Two lists in order of place as one. What overlaps a hit of the first list, which comes from a surer check, is left out. */
function joined(surer: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  let index = 0
  const free = others.filter(({ start, end }) => {
    while (index < surer.length && (surer[index]?.end ?? 0) <= start) index += 1
    return (surer[index]?.start ?? end) >= end
  })
  return free.length === 0 ? surer : [...surer, ...free].toSorted((a, b) => a.start - b.start)
}

/** More places than these are told of when the first are mended: nobody reads ninety thousand findings. */
const mostOfAKind = 100

function atMost(most: number, hits: readonly Hit[]): readonly Hit[] {
  const counts = new Map<HitKind, number>()
  return hits.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= most
  })
}

function faultsAt(file: string, text: string, hits: readonly Hit[]): readonly Fault[] {
  let line = 1
  let lineStart = 0
  return hits
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, start }) => {
      for (let newline = text.indexOf('\n', lineStart); newline !== -1 && newline < start; newline = text.indexOf('\n', lineStart)) {
        line += 1
        lineStart = newline + 1
      }
      const bare = { code: `persondata/${kind}` as const, args: {}, at: { file, line, column: start - lineStart + 1 } }
      return kind === 'elleve-siffer' ? faultOf('warning', bare) : error(bare)
    })
}
