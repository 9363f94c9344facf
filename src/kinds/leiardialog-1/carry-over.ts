import { carryOver as words } from '../../i18n/nn/carry-over.ts'
import { headings } from '../../i18n/nn/headings.ts'
import type { Mal } from '../../generated/types.ts'
import type { Document, Draft } from '../../model/document.ts'
import { rewordedGoals, titleKey } from '../../model/dialogues.ts'
import { yearBefore } from '../../model/school-year.ts'
import type { CarriedItem, CarriedList, CarryOver } from '../../records/carry-over.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import { headingKey, writtenText } from '../../records/sections.ts'
import { agreementLines, isUntouched, linkTo, openActionList, priorityLines } from '../carried.ts'
import { figureBlock } from '../figures.ts'
import type { Occasion } from '../kind.ts'

/** From last year: the goals that go on, the open actions, and what dialogue 3 and the self-assessment said. */
export function carryOver(occasion: Occasion): CarryOver {
  const actions = openActionList('leiardialog-1', occasion)
  return { lists: [goalsThatGoOn(occasion), actions], block: blockOf(occasion, actions.items.length), figures: figureBlock(occasion) }
}

const dialogue3Of = ({ corpus, year, school }: Occasion): Document<'leiardialog-3'> | undefined =>
  corpus.inYear('leiardialog-3', yearBefore(year), school?.id)[0]

/** Goals that dialogue 3 carries on, with all that dialogue 1 said of them; they take the template's place for the same area. */
function goalsThatGoOn(occasion: Occasion): CarriedList {
  const { corpus, year, school } = occasion
  const dialogue3 = dialogue3Of(occasion)
  const earlier = corpus.inYear('leiardialog-1', yearBefore(year), school?.id).flatMap(({ data }) => data.mål ?? [])
  const goals = (dialogue3?.data.mål ?? []).flatMap(({ mål, vidare }): readonly GoalItem[] => {
    if (vidare !== 'ja' || mål === undefined) return []
    const goal = earlier.find(({ tittel }) => tittel !== undefined && titleKey(tittel) === titleKey(mål))
    return [{ title: mål, item: { ...fieldsOf(goal ?? {}), tittel: mål, frå: dialogue3?.file } }]
  })
  const items = withoutReworded(goals, occasion)
  const areas = items.flatMap(({ område }) => (typeof område === 'string' ? [område] : []))
  const isBlank = isUntouched({ område: areas, indikator: [...occasion.municipality.indicators.keys()] })
  return { path: ['mål'], key: 'tittel', items, isBlank: (item) => areas.includes(String(item['område'])) && isBlank(item) }
}

interface GoalItem {
  readonly title: string
  readonly item: CarriedItem
}

/**
 * Without the goals that dialogue 1 has put in other words: added as they were, they would stand there twice. New words may be near the old, or
 * stand in a goal of the same area that says it comes from the same document.
 */
function withoutReworded(goals: readonly GoalItem[], { corpus, year, school }: Occasion): readonly CarriedItem[] {
  const written = corpus.inYear('leiardialog-1', year, school?.id).flatMap(({ data }) => data.mål ?? [])
  const titles = written.flatMap(({ tittel }) => tittel ?? [])
  const near = new Set(rewordedGoals(titles, goals).map(({ goal }) => goal))
  const carried = new Set(goals.map(({ title }) => titleKey(title)))
  const renamed = written.filter(({ tittel }) => tittel !== undefined && !carried.has(titleKey(tittel)))
  const isRenamed = ({ item }: GoalItem): boolean => renamed.some(({ frå, område }) => frå === item['frå'] && område === item['område'])
  return goals.filter((goal) => !near.has(goal) && !isRenamed(goal)).map(({ item }) => item)
}

function fieldsOf({ område, kvalitet, indikator, trinn, målverdi }: Draft<Mal>): CarriedItem {
  return {
    tittel: undefined,
    område,
    kvalitet,
    ...(indikator === undefined ? {} : { indikator }),
    ...(indikator === undefined && trinn === undefined ? {} : { trinn }),
    ...(indikator === undefined && målverdi === undefined ? {} : { målverdi }),
  }
}

function blockOf(occasion: Occasion, openActions: number): string {
  const { corpus, year, school } = occasion
  const last = yearBefore(year)
  const dialogue3 = dialogue3Of(occasion)
  const [assessment] = corpus.inYear('eigenvurdering', last, school?.id)
  const lines = [
    ...(dialogue3?.data.mål ?? []).flatMap(({ mål, resultat, vidare }) =>
      mål === undefined ? [] : [words.assessedGoal(markdownText(mål), resultat ?? words.notAssessed, vidare === 'ja')],
    ),
    ...criticalLines(dialogue3),
    ...priorityLines(occasion, last),
    ...agreementLines(occasion, last),
    ...(openActions > 0 ? [words.actions(openActions)] : []),
  ]
  const conclusion = conclusionOf(dialogue3)
  const unread = [...corpus.unreadable].some((file) => file.startsWith(`${last}/${school?.id ?? ''}/`)) ? [words.unreadFrom(last)] : []
  if (lines.length === 0 && conclusion.length === 0) {
    return unread[0] ?? (dialogue3 || assessment ? words.nothingWrittenIn(last) : words.nothingFrom(last))
  }
  const sources = [
    ...(dialogue3 ? [linkTo(occasion, dialogue3.file, words.links.dialogue3)] : []),
    ...(assessment ? [linkTo(occasion, assessment.file, words.links.assessment)] : []),
  ]
  return [words.from([last, ...sources].join(', ')), ...unread, '', ...lines, ...conclusion].join('\n')
}

function criticalLines(dialogue3: Document<'leiardialog-3'> | undefined): readonly string[] {
  const areas = dialogue3?.data.kritiske_område
  if (!Array.isArray(areas)) return []
  return areas.flatMap(({ tittel, område }) => (tittel === undefined ? [] : [words.critical(markdownText(tittel), område ?? '')]))
}

/** Longest conclusion that is quoted; the rest is a click away. */
const longest = 1500

/** What dialogue 3 said of what goes on to next year, as a quotation. */
function conclusionOf(dialogue3: Document<'leiardialog-3'> | undefined): readonly string[] {
  const key = headingKey(headings['leiardialog-3'].onward)
  const written = writtenText(dialogue3?.sections.find((section) => section.key === key)?.whole ?? '')
  if (written === '') return []
  const end = Math.max(written.lastIndexOf(' ', longest), written.lastIndexOf('\n', longest))
  const shortened = written.length > longest ? `${written.slice(0, end > 0 ? end : longest).replace(/[\uD800-\uDBFF]$/, '')} …` : written
  // A comment that is opened within a comment would hide all that follows in the document it is carried to.
  return [
    '',
    words.onward,
    '',
    ...shortened
      .replaceAll('<!--', '&lt;!--')
      .split(/\r?\n/)
      .map((line) => `> ${line}`.trimEnd()),
  ]
}
