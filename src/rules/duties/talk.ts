import { keyAt, startSpot, valueAt } from '../../model/document.ts'
import { documentFile } from '../../model/layout.ts'
import { duty, rule } from '../rule.ts'

/** The conversation that dialogue 2 says was held has its date (source: *Leiardialog 2, del 2: utviklingssamtale*). */
export const talkWithoutDate = duty('utviklingssamtale/ikkje-stadfesta', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-2')) {
    if (dialogue.data.utviklingssamtale !== 'halden') continue
    for (const talk of corpus.inYear('utviklingssamtale', dialogue.year, dialogue.school)) {
      // A finished one without its date has that as a gap of its own.
      if (talk.data.samtale?.dato !== undefined || talk.status === 'ferdig') continue
      const related = [{ at: valueAt(dialogue, 'utviklingssamtale'), label: 'plikta' } as const]
      yield { args: {}, at: keyAt(talk, 'samtale'), related, answeredIn: talk }
    }
  }
})

/** The document of a conversation that was held does not exist. */
export const talkWithoutDocument = rule('dokument/manglar', 'warning', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-2')) {
    const file = documentFile(dialogue.year, dialogue.school, 'utviklingssamtale')
    if (dialogue.data.utviklingssamtale !== 'halden' || corpus.at(file) || corpus.unreadable.has(file)) continue
    yield {
      args: { dokument: 'utviklingssamtale', fil: file, plikt: 'samtale' },
      at: valueAt(dialogue, 'utviklingssamtale'),
      related: [{ at: startSpot(file), label: 'svaret' }],
    }
  }
})

/** Part two of dialogue 2 belongs to the dialogue: one that was not held is named. */
export const talkNotHeld = rule('utviklingssamtale/ikkje-halden', 'warning', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-2')) {
    if (dialogue.status === 'ferdig' && dialogue.data.utviklingssamtale === 'ikkje halden')
      yield { args: {}, at: valueAt(dialogue, 'utviklingssamtale') }
  }
})
