import { carryOver as words } from '../i18n/nn/carry-over.ts'
import { formatNumber } from '../i18n/numbers.ts'
import { dialogueIds, goalsOf, openActionsBefore, rewordedGoals, type DialogueId } from '../model/dialogues.ts'
import type { Document } from '../model/document.ts'
import { documentFile } from '../model/layout.ts'
import { yearBefore, type SchoolYear } from '../model/school-year.ts'
import type { CarriedItem, CarriedList } from '../records/carry-over.ts'
import { markdownText } from '../records/markdown-writer.ts'
import type { Occasion } from './kind.ts'

/** Whether nobody has filled in an item: its fields are empty, or hold what the template put there. */
export const isUntouched =
  (presets: { readonly [field: string]: readonly string[] } = {}) =>
  (item: { readonly [field: string]: unknown }): boolean =>
    Object.entries(item).every(
      ([field, value]) => value === null || value === '' || (typeof value === 'string' && presets[field]?.includes(value) === true),
    )

/**
 * The actions that are still open before a dialogue, each with the document it comes from. While a dialogue on the way can't be read, nobody
 * knows what it closed, and nothing is carried.
 */
export function openActionList(id: DialogueId, occasion: Occasion): CarriedList {
  const { corpus, year, school } = occasion
  const open = isReadableBefore(id, occasion) ? openActionsBefore(corpus, { kind: id, year }, school?.id) : []
  const items = open.map(({ title, action, dialogue }): CarriedItem => ({
    tittel: title,
    ansvarleg: action.ansvarleg,
    frist: action.frist,
    tilstand: action.tilstand === 'vidareført' ? 'open' : action.tilstand,
    ...(action.rutine === undefined ? {} : { rutine: action.rutine }),
    frå: dialogue.file,
  }))
  return { path: ['tiltak'], key: 'tittel', items, isBlank: isUntouched({ tilstand: ['open'] }) }
}

function isReadableBefore(id: DialogueId, { corpus, year, school }: Occasion): boolean {
  const earlier = id === 'leiardialog-1' ? dialogueIds : dialogueIds.slice(0, dialogueIds.indexOf(id))
  const when = id === 'leiardialog-1' ? yearBefore(year) : year
  return !earlier.some((kind) => corpus.unreadable.has(documentFile(when, school?.id, kind)))
}

/**
 * One item for each goal of the year's dialogue 1, known by the goal's title. A goal that was reworded after somebody answered it is left to
 * the one who answered: the checks tell that the quotation is old.
 */
export function goalList(path: readonly string[], { corpus, year, school }: Occasion, { fields, quoted }: GoalAnswers): CarriedList {
  const goals = goalsOf(corpus, year, school?.id)
  const reworded = new Set(rewordedGoals(quoted, goals).map(({ goal }) => goal))
  const items = goals.filter((goal) => !reworded.has(goal)).map(({ title }): CarriedItem => ({ mål: title, ...fields }))
  return { path, key: 'mål', items, isBlank: isUntouched() }
}

interface GoalAnswers {
  /** What an answer to a goal holds besides the goal. */
  readonly fields: CarriedItem
  /** The goals that the document quotes already. */
  readonly quoted: readonly string[]
}

/** The goals that items quote. */
export const quotedIn = (items: readonly { readonly mål?: string | undefined }[] | undefined): readonly string[] =>
  (items ?? []).flatMap(({ mål }) => mål ?? [])

/** The goals of the year's dialogue 1 in words, with the focus area of the school; undefined where there is none yet. */
export function goalLines(occasion: Occasion): readonly string[] | undefined {
  const { corpus, year, school } = occasion
  const [dialogue] = corpus.inYear('leiardialog-1', year, school?.id)
  const goals = goalsOf(corpus, year, school?.id)
  if (!dialogue || goals.length === 0) return undefined
  const focus = dialogue.data.innsatsområde
  return [
    words.fromDialogue1(linkTo(occasion, dialogue.file, words.links.dialogue1)),
    '',
    ...(focus === undefined ? [] : [words.focus(markdownText(focus))]),
    ...goals.map(({ title, index }) => words.goal(markdownText(title), aboutGoal(dialogue, index))),
  ]
}

function aboutGoal({ data }: Document<'leiardialog-1'>, index: number): readonly string[] {
  const { kvalitet, indikator, trinn, målverdi } = data.mål?.[index] ?? {}
  return [
    kvalitet,
    indikator && markdownText(indikator),
    trinn === undefined ? undefined : words.steps(markdownText(String(trinn))),
    målverdi === undefined ? undefined : words.target(formatNumber(målverdi)),
  ].filter((part) => part !== undefined)
}

/** The agreements of a school that nobody has closed, whatever year they are from. */
export const openAgreements = ({ corpus, school }: Occasion, until: SchoolYear): readonly Document<'oppfolgingsavtale'>[] =>
  corpus
    .ofSchool('oppfolgingsavtale', school?.id)
    .filter(({ data, year }) => year <= until && data.avslutta === undefined && data.tittel !== undefined)

export const agreementLines = (occasion: Occasion, until: SchoolYear): readonly string[] =>
  openAgreements(occasion, until).map(({ file, data }) =>
    words.agreement(
      markdownText(data.tittel ?? ''),
      linkTo(occasion, file, words.links.agreement),
      data.signert?.rektor !== undefined && data.signert.leiar_for_skule !== undefined,
    ),
  )

/** A link from a document in a school's folder of the year to another file of the data folder. */
export function linkTo({ year, school }: Occasion, file: string, text: string): string {
  const own = `${year}/${school?.id ?? ''}/`
  return `[${text}](${file.startsWith(own) ? file.slice(own.length) : `../../${file}`})`
}

/** The questions that a school gave priority, and how it assessed them. */
export function priorityLines({ corpus, school }: Occasion, year: SchoolYear): readonly string[] {
  const [assessment] = corpus.inYear('eigenvurdering', year, school?.id)
  const questions = corpus.questionsOf(year)
  return (questions?.data.spørsmål ?? []).flatMap(({ id, tekst }) => {
    const answer = assessment?.data.svar?.[id]
    const answers = answer === undefined ? [] : Array.isArray(answer) ? answer : [answer]
    const prioritised = answers.filter((one) => one.prioritert === 'ja')
    return prioritised.length === 0
      ? []
      : [words.priority(id, markdownText(tekst), prioritised.length === 1 ? prioritised[0]?.vurdering : undefined)]
  })
}
