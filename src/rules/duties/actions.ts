import type { Corpus } from '../../model/corpus.ts'
import {
  actionsOf,
  dialogueAfter,
  dialogueIds,
  dialogueOf,
  goalsOf,
  isOpen,
  titleKey,
  type Action,
  type Dialogue,
  type DialogueId,
} from '../../model/dialogues.ts'
import { keyAt, startSpot, valueAt, type Document } from '../../model/document.ts'
import { documentFile } from '../../model/layout.ts'
import { nearest } from '../../model/nearest.ts'
import { duty, rule, type Duty } from '../rule.ts'

/** Every dialogue of every school and year. */
export const dialoguesIn = (corpus: Corpus): readonly Dialogue[] => dialogueIds.flatMap((id) => corpus.of(id) as readonly Dialogue[])

/** Those that have agreed on something: a draft may still change. */
const finishedDialogues = (corpus: Corpus): readonly Dialogue[] => dialoguesIn(corpus).filter(({ status }) => status === 'ferdig')

/** An open action is taken up in the next dialogue of the year (source: the dialogues build on each other; work until next time). */
export const actionsNotTakenUp = duty('tiltak/ikkje-teke-opp', function* (corpus) {
  for (const dialogue of finishedDialogues(corpus)) if (dialogue.kind !== 'leiardialog-3') yield* notTakenUp(corpus, dialogue)
})

/** What was open when last year ended is continued or closed in dialogue 1 (source: *Leiardialog 3 … er grunnlag for nytt skuleår*). */
export const lastYearsActions = duty('tiltak/fjoraret-ope', function* (corpus) {
  for (const dialogue of finishedDialogues(corpus)) if (dialogue.kind === 'leiardialog-3') yield* notTakenUp(corpus, dialogue)
})

interface NotTakenUp {
  readonly tiltak: string
  readonly frå: DialogueId
  readonly skuleår: string
  readonly framlegg: string | undefined
}

function* notTakenUp(corpus: Corpus, dialogue: Dialogue): Iterable<Duty<'tiltak/ikkje-teke-opp'> & Duty<'tiltak/fjoraret-ope'>> {
  const next = dialogueOf(corpus, dialogueAfter(dialogue), dialogue.school)
  if (!next) return
  const taken = actionsOf(next)
  const keys = new Set(taken.map(({ title }) => titleKey(title)))
  const earlier = new Set(actionsOf(dialogue).map(({ title }) => titleKey(title)))
  const spare = taken.filter(({ title }) => !earlier.has(titleKey(title)))
  for (const action of actionsOf(dialogue).filter(isOpen)) {
    if (keys.has(titleKey(action.title))) continue
    const framlegg = nearest(
      action.title,
      spare.map(({ title }) => title),
    )
    const reworded = spare.find(({ title }) => title === framlegg)
    const args: NotTakenUp = { tiltak: action.title, frå: dialogue.kind, skuleår: dialogue.year, framlegg }
    const at = reworded ? valueAt(next, 'tiltak', reworded.index, 'tittel') : keyAt(next, 'tiltak')
    yield { args, at, related: [{ at: titleSpot(action), label: 'plikta' }], answeredIn: next }
  }
}

const titleSpot = ({ dialogue, index }: Action) => valueAt(dialogue, 'tiltak', index, 'tittel')

/** Open actions whose next dialogue of the year does not exist: told once. Next year's documents come when that year is made. */
export const actionsWithoutDialogue = rule('dokument/manglar', 'warning', function* (corpus) {
  for (const dialogue of finishedDialogues(corpus)) {
    const next = dialogueAfter(dialogue)
    const file = documentFile(next.year, dialogue.school, next.kind)
    if (next.year !== dialogue.year || corpus.at(file) || corpus.unreadable.has(file)) continue
    // The goals of dialogue 1 have told of a missing dialogue 3 already.
    const [action] = actionsOf(dialogue).filter(isOpen)
    if (!action || (next.kind === 'leiardialog-3' && goalsOf(corpus, dialogue.year, dialogue.school).length > 0)) continue
    yield {
      args: { dokument: next.kind, fil: file, plikt: 'tiltak' },
      at: titleSpot(action),
      related: [{ at: startSpot(file), label: 'svaret' }],
    }
  }
})

/** A closed action says whether it worked (source: *utprøva og evaluera*; *planlegg og evaluerer felles utviklingstiltak*). */
export const closedWithoutEvaluation = duty('tiltak/utan-evaluering', function* (corpus) {
  const holders: readonly (Dialogue | Document<'utviklingsgruppe'>)[] = [...dialoguesIn(corpus), ...corpus.of('utviklingsgruppe')]
  for (const document of holders) {
    if (document.kind === 'leiardialog-1' && document.template < 2) continue
    for (const [index, { tittel, tilstand, evaluering }] of (document.data.tiltak ?? []).entries()) {
      if (tittel === undefined || evaluering !== undefined || (tilstand !== 'gjennomført' && tilstand !== 'avslutta')) continue
      yield { args: { tiltak: tittel, tilstand }, at: valueAt(document, 'tiltak', index, 'tilstand'), answeredIn: document }
    }
  }
})
