import type { Corpus } from '../../model/corpus.ts'
import {
  compareDialogues,
  dialogueAfter,
  dialogueIds,
  isDialogue,
  originsIn,
  rewordedActions,
  titleKey,
  type Dialogue,
} from '../../model/dialogues.ts'
import { keyAt, valueAt, type Document, type Spot } from '../../model/document.ts'
import { nearest } from '../../model/nearest.ts'
import { parseSchoolYear } from '../../model/school-year.ts'
import { rule } from '../rule.ts'
import { dialoguesIn } from './actions.ts'
import { missingIn } from './missing.ts'

/** An action or goal that says where it was carried from. */
interface Carried {
  readonly dialogue: Dialogue
  readonly list: 'tiltak' | 'mål'
  readonly title: string
  readonly from: string
  readonly at: Spot
}

function* carriedIn(corpus: Corpus): Iterable<Carried> {
  for (const dialogue of dialoguesIn(corpus)) {
    for (const list of ['tiltak', 'mål'] as const) {
      for (const [index, { title, from }] of originsIn(dialogue, list).entries()) {
        if (from !== undefined) yield { dialogue, list, title: title ?? '', from, at: valueAt(dialogue, list, index, 'frå') }
      }
    }
  }
}

/** What a dialogue has that can be carried on: its actions; the goals it sets, or assesses. */
const titlesIn = (dialogue: Dialogue, list: Carried['list']): readonly string[] =>
  itemsIn(dialogue, list).filter((title) => title !== undefined)

const itemsIn = (dialogue: Dialogue, list: Carried['list']): readonly (string | undefined)[] =>
  list === 'mål' && dialogue.kind === 'leiardialog-3'
    ? (dialogue.data.mål ?? []).map(({ mål }) => mål)
    : originsIn(dialogue, list).map(({ title }) => title)

/** A reference to a document that does not exist. What lies outside what was read is not known, and not told of. */
export const unknownOrigins = rule('tilvising/ukjend', 'error', function* (corpus) {
  const missing = missingIn(corpus)
  for (const { dialogue, from, at } of carriedIn(corpus)) {
    if (isKnown(corpus, from) || !covers(corpus, from) || missing.has(from)) continue
    const own = dialogueIds.flatMap((id) => corpus.ofSchool(id, dialogue.school) as readonly Dialogue[])
    const earlier = own.filter((other) => compareDialogues(other, dialogue) < 0)
    yield { args: { fil: from, framlegg: nearestFile(from, earlier) }, at }
  }
  for (const agreement of corpus.of('oppfolgingsavtale')) {
    const { dokument, skuleår } = agreement.data.funne_i ?? {}
    if (dokument === undefined || skuleår === undefined) continue
    const fil = `${skuleår}/${agreement.school ?? ''}/${dokument}.md`
    if (isKnown(corpus, fil) || !covers(corpus, fil) || missing.has(fil)) continue
    const own = corpus.ofSchool<Document['kind']>(dokument, agreement.school)
    yield {
      args: {
        fil,
        framlegg: nearestFile(
          fil,
          own.toSorted((a, b) => Number(b.year === agreement.year) - Number(a.year === agreement.year)),
        ),
      },
      at: valueAt(agreement, 'funne_i', 'dokument'),
    }
  }
})

/** Whether a document that was read names one that was not looked for: what it owes that one can't be told. */
export const refersBeyond = (corpus: Corpus): boolean =>
  corpus.isLimited &&
  ([...carriedIn(corpus)].some(({ from }) => !covers(corpus, from)) ||
    corpus.of('oppfolgingsavtale').some(({ school, data }) => !covers(corpus, `${data.funne_i?.skuleår ?? ''}/${school ?? ''}`)))

/** The document that a path was most likely meant for: one whose year, school or name alone is written otherwise. */
function nearestFile(path: string, documents: readonly Document[]): string | undefined {
  const steps = path.split('/')
  const files = documents.map(({ file }) => file)
  return nearest(
    path,
    files.filter((file) => file.split('/').filter((step, index) => step !== steps[index]).length === 1),
  )
}

const isKnown = (corpus: Corpus, file: string): boolean => corpus.at(file) !== undefined || corpus.unreadable.has(file)

/** Whether the documents of a path would have been read, had they been there. */
function covers(corpus: Corpus, file: string): boolean {
  const [year = '', school = ''] = file.split('/')
  return parseSchoolYear(year) === undefined || corpus.covers(year, school)
}

/** A reference to a document that holds no actions or goals to carry. */
export const originsOfWrongKind = rule('tilvising/feil-slag', 'error', function* (corpus) {
  for (const { list, from, at } of carriedIn(corpus)) {
    const origin = corpus.at(from)
    if (origin && !canGive(origin, list)) yield { args: { fil: from, dokument: origin.kind, liste: list }, at }
  }
})

const canGive = ({ kind }: Document, list: Carried['list']): boolean =>
  isDialogue(kind) ? list === 'tiltak' || kind !== 'leiardialog-2' : false

export const originsOfOtherSchools = rule('tilvising/annan-skule', 'error', function* (corpus) {
  for (const { dialogue, list, from, at } of carriedIn(corpus)) {
    const origin = corpus.at(from)
    if (origin && canGive(origin, list) && origin.school !== dialogue.school) yield { args: { fil: from, skule: origin.school ?? '' }, at }
  }
})

/** Whether the list, or the title of an item there, is still to be written: it may be the one. */
const hasUntitled = (dialogue: Dialogue, list: Carried['list']): boolean =>
  dialogue.data[list as 'tiltak'] === undefined || itemsIn(dialogue, list).some((title) => title === undefined)

/** Carried items whose origin is a dialogue of the same school that can be followed. */
function* followable(corpus: Corpus): Iterable<Carried & { readonly origin: Dialogue }> {
  for (const carried of carriedIn(corpus)) {
    const origin = corpus.at(carried.from)
    if (origin && isDialogue(origin.kind) && canGive(origin, carried.list) && origin.school === carried.dialogue.school)
      yield { ...carried, origin: origin as Dialogue }
  }
}

/** The document is there, but has no such action or goal. */
export const originsWithoutItem = rule('tiltak/ukjent-opphav', 'error', function* (corpus) {
  for (const carried of followable(corpus)) {
    const { title, list, origin, from, at } = carried
    const titles = titlesIn(origin, list)
    if (title === '' || hasUntitled(origin, list) || isReworded(carried) || titles.some((known) => titleKey(known) === titleKey(title)))
      continue
    const related = [{ at: keyAt(origin, list), label: 'kjelda' } as const]
    yield { args: { tittel: title, liste: list, fil: from, framlegg: nearest(title, titles) }, at, related }
  }
})

/** Whether the action is one that was not taken up under its own words: that is told of where it should have been. */
function isReworded({ dialogue, origin, list, title }: Carried & { readonly origin: Dialogue }): boolean {
  const next = dialogueAfter(origin)
  if (list !== 'tiltak' || origin.status !== 'ferdig' || next.kind !== dialogue.kind || next.year !== dialogue.year) return false
  return [...rewordedActions(origin, dialogue).values()].some((action) => action.title === title)
}

/** What is carried comes from an earlier dialogue. */
export const originsAhead = rule('tiltak/framover', 'error', function* (corpus) {
  for (const carried of followable(corpus)) {
    if (isAhead(carried) && (carried.from === carried.dialogue.file || !ringThrough(corpus, carried)))
      yield { args: { fil: carried.from }, at: carried.at }
  }
})

const isAhead = ({ dialogue, origin }: { readonly dialogue: Dialogue; readonly origin: Dialogue }): boolean =>
  compareDialogues(origin, dialogue) >= 0

/** Two or more that name each other as their origin. Told where the reference points ahead, so that each ring is told once. */
export const originsInRing = rule('tiltak/ring', 'error', function* (corpus) {
  for (const carried of followable(corpus)) {
    const back = isAhead(carried) && carried.from !== carried.dialogue.file ? ringThrough(corpus, carried) : undefined
    if (back) yield { args: { tittel: carried.title }, at: carried.at, related: [{ at: back, label: 'kjelda' }] }
  }
})

/** Where following the origins of a title comes back to the dialogue it began in; undefined where it ends elsewhere. */
function ringThrough(corpus: Corpus, { dialogue, list, title, from }: Carried): Spot | undefined {
  const seen = new Set<string>()
  for (let file = from; !seen.has(file);) {
    seen.add(file)
    const here = corpus.at(file)
    if (!here || !isDialogue(here.kind)) return undefined
    const origins = originsIn(here as Dialogue, list)
    const index = origins.findIndex((origin) => origin.title !== undefined && titleKey(origin.title) === titleKey(title))
    const next = origins[index]?.from
    if (next === undefined) return undefined
    if (next === dialogue.file) return valueAt(here, list, index, 'frå')
    file = next
  }
  return undefined
}
