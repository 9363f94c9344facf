import type { Corpus } from '../../model/corpus.ts'
import { actionsOf, dialogueAfter, goalsOf, isDialogue, isOpen, originsIn, type Dialogue } from '../../model/dialogues.ts'
import { keyAt, startSpot, valueAt, type Document, type KindId, type Spot } from '../../model/document.ts'
import { documentFile } from '../../model/layout.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { rule } from '../rule.ts'
import { dialoguesIn } from './actions.ts'

/** A document that does not exist, and the first place that needs it. */
interface Missing {
  readonly file: string
  readonly kind: KindId
  readonly need: 'mål' | 'tiltak' | 'samtale' | 'grunnlag' | 'kjelde'
  readonly at: Spot
}

/** Documents that others wait for, or rest on: each is told of once, at the first place that needs it, and by no other rule. */
export const missingDocuments = rule('dokument/manglar', 'warning', function* (corpus) {
  for (const { file, kind, need, at } of missingIn(corpus).values()) {
    yield { args: { dokument: kind, fil: file, plikt: need }, at, related: [{ at: startSpot(file), label: 'svaret' }] }
  }
})

/** By path. Documents that are there but can't be read are not missing. */
export function missingIn(corpus: Corpus): ReadonlyMap<string, Missing> {
  const missing = new Map<string, Missing>()
  for (const need of needsIn(corpus)) {
    if (!corpus.at(need.file) && !corpus.unreadable.has(need.file) && !missing.has(need.file)) missing.set(need.file, need)
  }
  return missing
}

function* needsIn(corpus: Corpus): Iterable<Missing> {
  for (const dialogue of dialoguesIn(corpus)) {
    yield* goalNeeds(corpus, dialogue)
    yield* actionNeeds(dialogue)
    if (dialogue.kind === 'leiardialog-2' && dialogue.data.utviklingssamtale === 'halden')
      yield needOf(dialogue, 'utviklingssamtale', 'samtale', valueAt(dialogue, 'utviklingssamtale'))
    if (dialogue.kind === 'leiardialog-3' && dialogue.data.eigenvurdering === 'gjennomgått')
      yield needOf(dialogue, 'eigenvurdering', 'grunnlag', valueAt(dialogue, 'eigenvurdering'))
    yield* sourceNeeds(corpus, dialogue)
  }
  for (const agreement of corpus.of('oppfolgingsavtale')) {
    const { dokument, skuleår } = agreement.data.funne_i ?? {}
    if (dokument === undefined || skuleår === undefined || !hasYear(corpus, skuleår as SchoolYear, agreement.school)) continue
    const file = documentFile(skuleår as SchoolYear, agreement.school, dokument)
    yield { file, kind: dokument, need: 'kjelde', at: valueAt(agreement, 'funne_i', 'dokument') }
  }
}

const needOf = ({ year, school }: Document, kind: KindId, need: Missing['need'], at: Spot): Missing => ({
  file: documentFile(year, school, kind),
  kind,
  need,
  at,
})

/** The goals of dialogue 1 are answered in the plan and assessed in dialogue 3. */
function* goalNeeds(corpus: Corpus, dialogue: Dialogue): Iterable<Missing> {
  if (dialogue.kind !== 'leiardialog-1' || goalsOf(corpus, dialogue.year, dialogue.school).length === 0) return
  for (const kind of ['utviklingsplan', 'leiardialog-3'] as const) yield needOf(dialogue, kind, 'mål', keyAt(dialogue, 'mål'))
}

/** Open actions are taken up in the next dialogue of the year; next year's documents come when that year is made. */
function* actionNeeds(dialogue: Dialogue): Iterable<Missing> {
  const next = dialogueAfter(dialogue)
  const [action] = actionsOf(dialogue).filter(isOpen)
  if (!action || dialogue.status !== 'ferdig' || next.year !== dialogue.year) return
  yield needOf(dialogue, next.kind, 'tiltak', valueAt(dialogue, 'tiltak', action.index, 'tittel'))
}

/** What is carried names the dialogue it came from; one of a year that the school has documents from should be there. */
function* sourceNeeds(corpus: Corpus, dialogue: Dialogue): Iterable<Missing> {
  for (const list of ['tiltak', 'mål'] as const) {
    for (const [index, { from }] of originsIn(dialogue, list).entries()) {
      const [year = '', school = '', name = ''] = from?.split('/') ?? []
      const kind = name.replace(/\.md$/, '')
      if (from === undefined || school !== dialogue.school || !isDialogue(kind)) continue
      if (hasYear(corpus, year as SchoolYear, school)) yield { file: from, kind, need: 'kjelde', at: valueAt(dialogue, list, index, 'frå') }
    }
  }
}

/** Whether the school has some document of the year: then one that is not there was taken away, or never made. */
const hasYear = (corpus: Corpus, year: SchoolYear, school: string | undefined): boolean => corpus.hasDocuments(year, school)
