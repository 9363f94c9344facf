import { editions } from '../../i18n/nn/editions.ts'
import type { Document } from '../../model/document.ts'
import type { Material } from '../material.ts'

const words = editions.internal.assessments

/** How far a school says it has come, with one question or one of its goals. */
export interface ToldAnswer {
  /** The question; undefined where the answer is of one goal among several. */
  readonly id: string | undefined
  readonly question: string
  readonly level: string
  readonly isPrioritised: string
}

/** Every answer of a self-assessment in the order of the questions, those to questions that nobody has asked last. */
export function answersOf({ data, file }: Document<'eigenvurdering'>, { questions, hasPersonalData }: Material): readonly ToldAnswer[] {
  const asked = new Map((questions?.data.spørsmål ?? []).map(({ id, tekst }) => [id, `${id} ${tekst}`]))
  const answers = data.svar ?? {}
  const ids = [...new Set([...asked.keys(), ...Object.keys(answers)])]
  return ids.flatMap((id): readonly ToldAnswer[] => {
    const answer = answers[id]
    if (answer === undefined) return []
    if (!isPerGoal(answer)) return [{ id, question: asked.get(id) ?? id, ...verdictOf(answer) }]
    return answer.map(({ mål, ...own }) => {
      const goal = mål === undefined ? words.unknown : hasPersonalData(mål, file) ? words.withheldGoal : mål
      return { id: undefined, question: words.goal(id, goal), ...verdictOf(own) }
    })
  })
}

type Answer = NonNullable<NonNullable<Document<'eigenvurdering'>['data']['svar']>[string]>
const isPerGoal = (answer: Answer): answer is Extract<Answer, readonly unknown[]> => Array.isArray(answer)

interface Verdict {
  readonly vurdering?: number
  readonly prioritert?: string
}

const verdictOf = ({ vurdering, prioritert }: Verdict): Pick<ToldAnswer, 'level' | 'isPrioritised'> => ({
  level: vurdering === undefined ? words.unknown : (words.levels[vurdering] ?? String(vurdering)),
  isPrioritised: prioritert ?? words.unknown,
})
