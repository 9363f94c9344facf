import { carryOver as words } from '../../i18n/nn/carry-over.ts'
import type { CarriedList, CarryOver } from '../../records/carry-over.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import { agreementLines, goalList, linkTo, openActionList, quotedIn, priorityLines } from '../carried.ts'
import type { Occasion } from '../kind.ts'

/** The goals of dialogue 1 to be assessed, the open actions, and what the self-assessment gave weight. */
export const carryOver = (occasion: Occasion): CarryOver => ({
  lists: [goalsToAssess(occasion), openActionList('leiardialog-3', occasion)],
  block: blockOf(occasion),
})

const goalsToAssess = (occasion: Occasion): CarriedList => {
  const [dialogue] = occasion.corpus.inYear('leiardialog-3', occasion.year, occasion.school?.id)
  return goalList(['mål'], occasion, { fields: { resultat: undefined, vidare: undefined }, quoted: quotedIn(dialogue?.data.mål) })
}

function blockOf(occasion: Occasion): string {
  const { corpus, year, school } = occasion
  const [assessment] = corpus.inYear('eigenvurdering', year, school?.id)
  const lines = [...ownAssessments(occasion), ...priorityLines(occasion, year), ...agreementLines(occasion, year)]
  if (!assessment || lines.length === 0) return words.noAssessmentYet
  return [words.fromAssessment(linkTo(occasion, assessment.file, words.links.assessment)), '', ...lines].join('\n')
}

/** What the school itself said of each goal. */
function ownAssessments({ corpus, year, school }: Occasion): readonly string[] {
  const answers = corpus.inYear('eigenvurdering', year, school?.id).flatMap(({ data }) => Object.values(data.svar ?? {}))
  return answers
    .filter((answer) => Array.isArray(answer))
    .flatMap((perGoal) =>
      perGoal.flatMap(({ mål, vurdering }) =>
        mål === undefined || vurdering === undefined ? [] : [words.ownAssessment(markdownText(mål), vurdering)],
      ),
    )
}
