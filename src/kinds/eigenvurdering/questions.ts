import type { Corpus } from '../../model/corpus.ts'
import type { Document, Question, Questions } from '../../model/document.ts'
import { questionsFile } from '../../model/layout.ts'
import { startOf } from '../../model/place.ts'
import { duty } from '../../rules/rule.ts'

export interface Assessed {
  readonly assessment: Document<'eigenvurdering'>
  readonly questions: Questions
}

/** Every self-assessment beside the questions of its year; those of a year without readable questions are left out. */
export function* assessments(corpus: Corpus): Iterable<Assessed> {
  for (const assessment of corpus.of('eigenvurdering')) {
    const questions = corpus.questionsOf(assessment.year)
    if (questions) yield { assessment, questions }
  }
}

/** A question about the school's own goals is answered once for each of them. */
export const isPerGoal = ({ opphav }: Question): boolean => opphav === 'utviklingsmål'

/** Without the year's questions no answer can be checked. A question file with faults of its own is told of there. */
export const withoutQuestions = duty('eigenvurdering/utan-sporsmal', function* (corpus) {
  for (const assessment of corpus.of('eigenvurdering')) {
    const fil = questionsFile(assessment.year)
    if (corpus.questionsOf(assessment.year) || corpus.unreadable.has(fil)) continue
    yield { args: { fil }, at: startOf(assessment.file), answeredIn: assessment }
  }
})
