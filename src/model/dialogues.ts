import type { DialogTiltak } from '../generated/types.ts'
import type { Corpus } from './corpus.ts'
import type { Document, Draft } from './document.ts'
import { nearest } from './nearest.ts'
import { yearAfter, yearBefore, type SchoolYear } from './school-year.ts'

/** The three dialogues of a year, in their order. */
export const dialogueIds = ['leiardialog-1', 'leiardialog-2', 'leiardialog-3'] as const
export type DialogueId = (typeof dialogueIds)[number]
export const isDialogue = (kind: string): kind is DialogueId => (dialogueIds as readonly string[]).includes(kind)
export type Dialogue = { [K in DialogueId]: Document<K> }[DialogueId]

/** A dialogue in a school's chain: which one, and of which year. */
export interface Occurrence {
  readonly kind: DialogueId
  readonly year: SchoolYear
}

/** The dialogue that comes before: dialogue 3 of last year before dialogue 1. */
export function dialogueBefore({ kind, year }: Occurrence): Occurrence {
  const index = dialogueIds.indexOf(kind)
  const before = dialogueIds[index - 1]
  return before ? { kind: before, year } : { kind: 'leiardialog-3', year: yearBefore(year) }
}

/** The dialogue that comes after: next year's dialogue 1 after dialogue 3. */
export function dialogueAfter({ kind, year }: Occurrence): Occurrence {
  const after = dialogueIds[dialogueIds.indexOf(kind) + 1]
  return after ? { kind: after, year } : { kind: 'leiardialog-1', year: yearAfter(year) }
}

export const dialogueOf = (corpus: Corpus, { kind, year }: Occurrence, school: string | undefined): Dialogue | undefined =>
  corpus.inYear(kind, year, school)[0] as Dialogue | undefined

/** Negative where the first comes before the second in a school's chain of dialogues. */
export const compareDialogues = (a: Occurrence, b: Occurrence): number =>
  a.year === b.year ? dialogueIds.indexOf(a.kind) - dialogueIds.indexOf(b.kind) : a.year < b.year ? -1 : 1

/** What was agreed in a dialogue, with its place in the list. */
export interface Action {
  readonly title: string
  readonly state: string | undefined
  readonly action: Draft<DialogTiltak>
  readonly dialogue: Dialogue
  readonly index: number
}

/** The actions that have a title: one without can't be followed. */
export const actionsOf = (dialogue: Dialogue): readonly Action[] =>
  (dialogue.data.tiltak ?? []).flatMap((action, index) =>
    action.tittel === undefined ? [] : [{ title: action.tittel, state: action.tilstand, action, dialogue, index }],
  )

/** An action that still binds somebody; *vidareført* binds in the next dialogue. */
export const isOpen = ({ state }: { readonly state: string | undefined }): boolean =>
  state === 'open' || state === 'i gang' || state === 'vidareført'

/** Two titles are the same whatever their spacing and case: what people copy by hand differs in both. */
export const titleKey = (title: string): string =>
  (mayDiffer.test(title) ? title.normalize('NFC').replaceAll(/\s+/g, ' ').trim() : title).toLowerCase()

/** Most titles are composed and spaced as they should be, and the rules ask for each many times. Nothing below U+0300 changes under NFC. */
const mayDiffer = /[^\u0020-\u007E\u00A1-\u02FF]|^ | $|  /

/**
 * What is still open before a dialogue, each action in its latest state. Only finished dialogues have agreed on anything: what stands in a draft
 * may be a copy that nobody has looked at. A dialogue that was never held does not make what was agreed before it disappear. Dialogue 1 looks
 * back on last year, the others on their own.
 */
export function openActionsBefore(corpus: Corpus, occurrence: Occurrence, school: string | undefined): readonly Action[] {
  const latest = new Map<string, Action>()
  const isFirst = occurrence.kind === 'leiardialog-1'
  const first: Occurrence = { kind: 'leiardialog-1', year: isFirst ? yearBefore(occurrence.year) : occurrence.year }
  for (let at = dialogueBefore(occurrence); compareDialogues(at, first) >= 0; at = dialogueBefore(at)) {
    const dialogue = dialogueOf(corpus, at, school)
    for (const action of dialogue?.status === 'ferdig' ? actionsOf(dialogue) : []) {
      if (!latest.has(titleKey(action.title))) latest.set(titleKey(action.title), action)
    }
  }
  return [...latest.values()].filter(isOpen)
}

/** A goal that a school and its owner agreed on in dialogue 1. */
export interface Goal {
  readonly title: string
  readonly dialogue: Document<'leiardialog-1'>
  readonly index: number
}

/** The goals of a school's year that have a title. */
export const goalsOf = (corpus: Corpus, year: SchoolYear, school: string | undefined): readonly Goal[] =>
  corpus
    .inYear('leiardialog-1', year, school)
    .flatMap((dialogue) =>
      (dialogue.data.mål ?? []).flatMap(({ tittel }, index) => (tittel === undefined ? [] : [{ title: tittel, dialogue, index }])),
    )

/** Whether a goal of dialogue 1 still lacks its title: nobody can tell what does not quote it. */
export const hasUntitledGoal = (corpus: Corpus, year: SchoolYear, school: string | undefined): boolean =>
  corpus.inYear('leiardialog-1', year, school).some(({ data }) => (data.mål ?? []).some(({ tittel }) => tittel === undefined))

/**
 * Texts that quote no goal but are near one that nobody else quotes: the goal was reworded after it was quoted. What other documents quote (`known`)
 * is no goal in quite other words.
 */
export function rewordedGoals<G extends Pick<Goal, 'title'>>(
  quotations: readonly string[],
  goals: readonly G[],
  known: readonly string[] = [],
): readonly { readonly quotation: string; readonly goal: G }[] {
  const titles = new Set(goals.map(({ title }) => titleKey(title)))
  const strangers = quotations.filter((quotation) => !titles.has(titleKey(quotation)))
  if (strangers.length === 0) return []
  const quoted = new Set(quotations.map(titleKey))
  const free = goals.filter(({ title }) => !quoted.has(titleKey(title)))
  const [only] = free
  const isKnown = only !== undefined && known.some((other) => titleKey(other) === titleKey(only.title))
  // One quotation that nobody knows beside one goal that nobody quotes: the same goal in quite other words.
  if (only && !isKnown && free.length === 1 && strangers.length === 1) return strangers.map((quotation) => ({ quotation, goal: only }))
  return strangers.flatMap((quotation) => {
    const meant = nearest(
      quotation,
      free.map(({ title }) => title),
    )
    const goal = free.find(({ title }) => title === meant)
    return goal ? [{ quotation, goal }] : []
  })
}

/** The title of an item, and the document it says it was carried from. */
export interface Origin {
  readonly title: string | undefined
  readonly from: string | undefined
}

/** Where the actions or goals of a dialogue say that they come from, in their order. */
export function originsIn(dialogue: Dialogue, list: 'tiltak' | 'mål'): readonly Origin[] {
  if (list === 'tiltak') return (dialogue.data.tiltak ?? []).map(({ tittel, frå }) => ({ title: tittel, from: frå }))
  if (dialogue.kind === 'leiardialog-1') return (dialogue.data.mål ?? []).map(({ tittel, frå }) => ({ title: tittel, from: frå }))
  return []
}

/**
 * Open actions of a dialogue that the next one took up in other words: those near, and the only one that says it comes from here beside the
 * only one that is not taken up. By the key of the old title.
 */
export function rewordedActions(dialogue: Dialogue, next: Dialogue): ReadonlyMap<string, Action> {
  const taken = actionsOf(next)
  const keys = new Set(taken.map(({ title }) => titleKey(title)))
  const earlier = new Set(actionsOf(dialogue).map(({ title }) => titleKey(title)))
  const free = actionsOf(dialogue).filter((action) => isOpen(action) && !keys.has(titleKey(action.title)))
  const spare = taken.filter(({ title }) => !earlier.has(titleKey(title)))
  const pairs = new Map<string, Action>()
  for (const action of free) {
    const meant = nearest(
      action.title,
      spare.map(({ title }) => title),
    )
    const other = spare.find(({ title }) => title === meant)
    if (other) pairs.set(titleKey(action.title), other)
  }
  const [left, ...more] = free.filter(({ title }) => !pairs.has(titleKey(title)))
  const [carried, ...others] = spare.filter((action) => action.action.frå === dialogue.file && ![...pairs.values()].includes(action))
  if (left && carried && more.length === 0 && others.length === 0) pairs.set(titleKey(left.title), carried)
  return pairs
}
