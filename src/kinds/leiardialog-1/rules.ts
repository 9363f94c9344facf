import { keyAt } from '../../model/document.ts'
import { duty } from '../../rules/rule.ts'

/** The central indicators that the source document names: the four basic skills and the learning environment. */
export const centralAreas = ['lesing', 'skriving', 'rekning', 'engelsk', 'læringsmiljø'] as const

/** Goals, ambitions and expectations are made clear on every central indicator (the source document, *Leiardialog 1, innhald*). */
export const areaWithoutGoal = duty('leiardialog-1/omrade-utan-mal', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-1')) {
    const goals = dialogue.data.mål
    if (!goals || goals.length === 0) continue
    for (const område of centralAreas) {
      if (!goals.some((goal) => goal.område === område)) yield { args: { område }, at: keyAt(dialogue, 'mål'), answeredIn: dialogue }
    }
  }
})
