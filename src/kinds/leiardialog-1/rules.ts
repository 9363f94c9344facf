import { keyAt } from '../../model/document.ts'
import { unanswered } from '../../rules/duties/unnamed.ts'
import { duty } from '../../rules/rule.ts'

/** The central indicators that the source document names: the four basic skills and the learning environment. */
export const centralAreas = ['lesing', 'skriving', 'rekning', 'engelsk', 'læringsmiljø'] as const

/** Goals, ambitions and expectations are made clear on every central indicator (the source document, *Leiardialog 1, innhald*). */
export const areaWithoutGoal = duty('leiardialog-1/omrade-utan-mal', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-1')) {
    const goals = dialogue.data.mål
    if (!goals || goals.length === 0) continue
    const left = centralAreas.filter((område) => !goals.some((goal) => goal.område === område))
    // A goal that does not say its area may be the one.
    const unnamed = goals.filter(({ tittel, område }) => tittel !== undefined && område === undefined)
    for (const område of unanswered(left, unnamed.length)) yield { args: { område }, at: keyAt(dialogue, 'mål'), answeredIn: dialogue }
  }
})
