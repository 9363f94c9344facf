import type { Document } from '../../model/document.ts'
import type { Corpus } from '../../model/corpus.ts'
import { keyAt, valueAt } from '../../model/document.ts'
import { lawOf } from '../../model/law.ts'
import { duty } from '../rule.ts'

type SpotChecked = Document<'leiardialog-1'> | Document<'leiardialog-2'>

/** The two dialogues that take a spot check of the routines of the duty to act. */
const spotChecked = (corpus: Corpus): readonly SpotChecked[] => [...corpus.of('leiardialog-1'), ...corpus.of('leiardialog-2')]

/** A routine that is not wholly in place must be mended by an action (source: *stikkprøve av rutinar*; kommunelova § 25-1 on deviations). */
export const gapWithoutAction = duty('stikkprove/utan-tiltak', function* (corpus) {
  for (const dialogue of spotChecked(corpus)) {
    for (const [rutine, tilstand] of Object.entries(dialogue.data.stikkprøve_9a?.rutinar ?? {})) {
      if (tilstand !== 'delvis' && tilstand !== 'manglar') continue
      if (dialogue.data.tiltak?.some((action) => action.rutine === rutine)) continue
      yield {
        args: { rutine, tilstand },
        at: keyAt(dialogue, 'tiltak'),
        related: [{ at: valueAt(dialogue, 'stikkprøve_9a', 'rutinar', rutine), label: 'plikta' }],
        answeredIn: dialogue,
      }
    }
  }
})

/** The routines that an action may mend when plans lack what the law says they shall state. */
const planRoutines: readonly (string | undefined)[] = ['tiltak', 'evaluering', 'dokumentasjon']

/** A plan states five things (opplæringslova § 12-4, letters a to e; before 1 August 2024 § 9 A-4): what is lacking must be mended. */
export const planElementWithoutAction = duty('stikkprove/plan-utan-tiltak', function* (corpus) {
  for (const dialogue of spotChecked(corpus)) {
    if (dialogue.data.tiltak?.some(({ rutine }) => planRoutines.includes(rutine))) continue
    for (const [element, state] of Object.entries(dialogue.data.stikkprøve_9a?.planelement ?? {})) {
      if (state !== 'nei') continue
      yield {
        args: { element, paragraf: lawOf(dialogue.year).dutyToAct.section },
        at: keyAt(dialogue, 'tiltak'),
        related: [{ at: valueAt(dialogue, 'stikkprøve_9a', 'planelement', element), label: 'plikta' }],
        answeredIn: dialogue,
      }
    }
  }
})
