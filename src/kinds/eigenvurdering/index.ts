import { headings } from '../../i18n/nn/headings.ts'
import { always, heading } from '../../rules/headings.ts'
import { oneDocument, type Kind, type Occasion } from '../kind.ts'
import { carryOver } from './carry-over.ts'
import { goalAnswers, missingAnswers, missingReasons, unknownQuestions, wrongForm, goalUnknown } from './answers.ts'
import { missingMeetings } from './meetings.ts'
import { bokmalThemes, headingsInWord, internalFiguresInWord, missingPublicWords, missingThemes, renamedThemes } from './public-words.ts'
import { withoutQuestions } from './questions.ts'

const text = headings.eigenvurdering

/** The school's self-assessment, delivered in March: an answer to every question of the year and a public word on each theme. */
export const eigenvurdering: Kind<'eigenvurdering'> = {
  ...oneDocument('eigenvurdering', 'school'),
  templateVersion: 1,
  due: ({ deadlines }) => deadlines.eigenvurdering,
  headings: [heading(2, text.work, always), heading(2, text.results, always)],
  values: ({ questions }) => ({ ...answersOf(questions), tema: themesOf(questions) }),
  carryOver,
  rules: [
    withoutQuestions,
    missingAnswers,
    unknownQuestions,
    wrongForm,
    goalAnswers,
    goalUnknown,
    missingReasons,
    missingThemes,
    renamedThemes,
    bokmalThemes,
    missingPublicWords,
    headingsInWord,
    internalFiguresInWord,
    missingMeetings,
  ],
}

const answersOf = (questions: Occasion['questions']): object => ({
  svar: questions.spørsmål.map(({ id, opphav }) => ({ id, perMål: opphav === 'utviklingsmål' })),
})

/** The themes with their questions, in the order of the question file. */
const themesOf = ({ tema, spørsmål }: Occasion['questions']): readonly object[] =>
  tema.map(({ id, tittel }) => ({ tittel, spørsmål: spørsmål.filter((question) => question.tema === id) }))
