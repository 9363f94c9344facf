import type { Corpus } from '../../model/corpus.ts'
import {
  actionsOf,
  dialogueAfter,
  dialogueIds,
  dialogueOf,
  isOpen,
  rewordedActions,
  titleKey,
  type Action,
  type Dialogue,
  type DialogueId,
} from '../../model/dialogues.ts'
import { keyAt, valueAt, type Document } from '../../model/document.ts'
import { duty, type Duty } from '../rule.ts'
import { unanswered } from './unnamed.ts'

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
  const keys = new Set(actionsOf(next).map(({ title }) => titleKey(title)))
  const reworded = rewordedActions(dialogue, next)
  const left = actionsOf(dialogue).filter((action) => isOpen(action) && !keys.has(titleKey(action.title)))
  const unnamed = (next.data.tiltak ?? []).filter(({ tittel, frå }) => tittel === undefined && frå === dialogue.file)
  for (const action of unanswered(left, unnamed.length)) {
    const other = reworded.get(titleKey(action.title))
    const args: NotTakenUp = { tiltak: action.title, frå: dialogue.kind, skuleår: dialogue.year, framlegg: other?.title }
    const at = other ? valueAt(next, 'tiltak', other.index, 'tittel') : keyAt(next, 'tiltak')
    yield { args, at, related: [{ at: titleSpot(action), label: 'plikta' }], answeredIn: next }
  }
}

const titleSpot = ({ dialogue, index }: Action) => valueAt(dialogue, 'tiltak', index, 'tittel')

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
