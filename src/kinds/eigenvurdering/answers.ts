import type { MalSvar } from '../../generated/types.ts'
import type { Corpus } from '../../model/corpus.ts'
import { goalsOf, hasUntitledGoal, rewordedGoals, titleKey, type Goal } from '../../model/dialogues.ts'
import { keyAt, valueAt, type Draft, type Document, type Section } from '../../model/document.ts'
import { nearest } from '../../model/nearest.ts'
import { isFilled } from '../../records/sections.ts'
import { unanswered, unnamedIn } from '../../rules/duties/unnamed.ts'
import { duty, rule } from '../../rules/rule.ts'
import { themeSectionOf } from './public-words.ts'
import { assessments, isPerGoal } from './questions.ts'

/** Every question of the year is assessed (the source document: *eigenvurdering etter felles mal*). */
export const missingAnswers = duty('eigenvurdering/ubesvart', function* (corpus) {
  for (const { assessment, questions } of assessments(corpus)) {
    const answers = assessment.data.svar
    if (!answers) continue
    for (const [index, question] of questions.data.spørsmål.entries()) {
      if (answers[question.id] !== undefined || (isPerGoal(question) && goalsOf(corpus, assessment.year, assessment.school).length === 0))
        continue
      yield {
        args: { spørsmål: question.id, tekst: question.tekst, perMål: isPerGoal(question) },
        at: keyAt(assessment, 'svar', question.id),
        related: [{ at: valueAt(questions, 'spørsmål', index, 'id'), label: 'spørsmålet' }],
        answeredIn: assessment,
      }
    }
  }
})

export const unknownQuestions = rule('eigenvurdering/ukjent-sporsmal', 'error', function* (corpus) {
  for (const { assessment, questions } of assessments(corpus)) {
    const known = questions.data.spørsmål.map(({ id }) => id)
    const spare = known.filter((id) => assessment.data.svar?.[id] === undefined)
    for (const id of Object.keys(assessment.data.svar ?? {})) {
      if (known.includes(id)) continue
      const related = [{ at: keyAt(questions, 'spørsmål'), label: 'spørsmåla' } as const]
      yield { args: { spørsmål: id, framlegg: nearest(id, spare) }, at: keyAt(assessment, 'svar', id), related }
    }
  }
})

/** One answer where one is asked for, one per goal where the question is about the goals. */
export const wrongForm = rule('eigenvurdering/form', 'error', function* (corpus) {
  for (const { assessment, questions } of assessments(corpus)) {
    for (const question of questions.data.spørsmål) {
      const answer = assessment.data.svar?.[question.id]
      const perMål = isPerGoal(question)
      if (answer !== undefined && Array.isArray(answer) !== perMål) {
        yield { args: { spørsmål: question.id, perMål }, at: keyAt(assessment, 'svar', question.id) }
      }
    }
  }
})

/** Each goal of dialogue 1 is assessed under every question about the goals. One that was reworded is told of at the answer. */
export const goalAnswers = duty('eigenvurdering/mal-ubesvart', function* (corpus) {
  for (const { assessment, goals, id, answers } of goalQuestions(corpus)) {
    const quoted = answers.flatMap(({ mål }) => mål ?? [])
    const reworded = new Set(rewordedGoals(quoted, goals).map(({ goal }) => goal.title))
    const left = goals.filter(({ title }) => !reworded.has(title) && !quoted.some((mål) => titleKey(mål) === titleKey(title)))
    for (const { title, dialogue, index } of unanswered(left, unnamedIn(answers, 'mål'))) {
      yield {
        args: { spørsmål: id, mål: title },
        at: keyAt(assessment, 'svar', id),
        related: [{ at: valueAt(dialogue, 'mål', index, 'tittel'), label: 'målet' }],
        answeredIn: assessment,
      }
    }
  }
})

export const goalUnknown = rule('eigenvurdering/ukjent-mal', 'error', function* (corpus) {
  for (const { assessment, goals, id, answers } of goalQuestions(corpus)) {
    if (goals.length === 0 || hasUntitledGoal(corpus, assessment.year, assessment.school)) continue
    const titles = goals.map(({ title }) => title)
    for (const [index, { mål }] of answers.entries()) {
      if (mål === undefined || titles.some((title) => titleKey(title) === titleKey(mål))) continue
      const related = goals.slice(0, 1).map(({ dialogue }) => ({ at: keyAt(dialogue, 'mål'), label: 'måla' }) as const)
      yield { args: { mål, framlegg: nearest(mål, titles) }, at: valueAt(assessment, 'svar', id, index, 'mål'), related }
    }
  }
})

/** The reasons stand under a heading that begins with the question's id. Left-over template text is told of on its own. */
export const missingReasons = duty('eigenvurdering/utan-tekst', function* (corpus) {
  for (const { assessment, questions } of assessments(corpus)) {
    const reasons = reasonsIn(assessment.sections)
    for (const [index, question] of questions.data.spørsmål.entries()) {
      const own = reasons.get(question.id) ?? []
      if (
        own.some(({ whole }) => isFilled(whole)) ||
        (isPerGoal(question) && goalsOf(corpus, assessment.year, assessment.school).length === 0)
      )
        continue
      const theme = questions.themes.find(({ id }) => id === question.tema)
      const line = own[0]?.line ?? (theme && themeSectionOf(assessment, theme))?.line ?? 1
      const related = [{ at: valueAt(questions, 'spørsmål', index, 'id'), label: 'spørsmålet' } as const]
      yield { args: { spørsmål: question.id }, at: { file: assessment.file, line, column: 1 }, related, answeredIn: assessment }
    }
  }
})

/** The sections that answer each question, by the id their heading begins with (`S3 …`, in upper or lower case). */
function reasonsIn(sections: readonly Section[]): ReadonlyMap<string, readonly Section[]> {
  const reasons = new Map<string, Section[]>()
  for (const section of sections) {
    const id = section.key.startsWith('s') ? /^s\d+(?!\d)/.exec(section.key)?.[0].toUpperCase() : undefined
    if (id === undefined) continue
    const known = reasons.get(id)
    if (known) known.push(section)
    else reasons.set(id, [section])
  }
  return reasons
}

function* goalQuestions(corpus: Corpus): Iterable<{
  readonly assessment: Document<'eigenvurdering'>
  readonly goals: readonly Goal[]
  readonly id: string
  readonly answers: readonly Draft<MalSvar>[]
}> {
  for (const { assessment, questions } of assessments(corpus)) {
    const goals = goalsOf(corpus, assessment.year, assessment.school)
    for (const { id } of questions.data.spørsmål.filter(isPerGoal)) {
      const answers = assessment.data.svar?.[id]
      if (Array.isArray(answers)) yield { assessment, goals, id, answers }
    }
  }
}
