import { carryOver as words } from '../../i18n/nn/carry-over.ts'
import { headings } from '../../i18n/nn/headings.ts'
import { yearBefore } from '../../model/school-year.ts'
import type { CarryOver } from '../../records/carry-over.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import { goalLines, goalList, priorityLines, quotedIn } from '../carried.ts'
import { figureBlock } from '../figures.ts'
import type { Occasion } from '../kind.ts'
import { isPerGoal } from './questions.ts'

/** Every question of the year, the goals of dialogue 1 under each question about goals, and what the school gave priority last year. */
export const carryOver = (occasion: Occasion): CarryOver => ({
  keys: occasion.questions.spørsmål.map((question) => ({
    path: ['svar'],
    key: question.id,
    fields: isPerGoal(question) ? [] : ['vurdering', 'prioritert'],
  })),
  headings: occasion.questions.spørsmål.map(({ id, tekst, tema }) => ({
    id,
    heading: `${id} ${markdownText(tekst)}`,
    text: words.reasons,
    within: occasion.questions.tema.find((theme) => theme.id === tema)?.tittel ?? '',
    above: headings.eigenvurdering.publicWord,
  })),
  lists: occasion.questions.spørsmål
    .filter(isPerGoal)
    .map(({ id }) =>
      goalList(['svar', id], occasion, { fields: { vurdering: undefined, prioritert: undefined }, quoted: quotedUnder(id, occasion) }),
    ),
  block: [...(goalLines(occasion) ?? [words.nothingYet]), ...lastYear(occasion)].join('\n'),
  figures: figureBlock(occasion),
})

/** The goals that the school has answered under a question. */
function quotedUnder(id: string, { corpus, year, school }: Occasion): readonly string[] {
  const [assessment] = corpus.inYear('eigenvurdering', year, school?.id)
  const answer = assessment?.data.svar?.[id]
  return Array.isArray(answer) ? quotedIn(answer) : []
}

function lastYear(occasion: Occasion): readonly string[] {
  const last = yearBefore(occasion.year)
  const lines = priorityLines(occasion, last)
  return lines.length === 0 ? [] : ['', words.prioritiesOf(last), '', ...lines]
}
