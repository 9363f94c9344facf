import { keyAt, valueAt } from '../../model/document.ts'
import { firstDayOf, lastDayOf } from '../../model/school-year.ts'
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

/** The conversation follows dialogue 2, so that the two hang together (source: *Etter leiardialogen skal utviklingssamtalen …*). */
export const talkTooEarly = rule('utviklingssamtale/for-tidleg', 'warning', function* (corpus) {
  for (const talk of corpus.of('utviklingssamtale')) {
    const [dialogue] = corpus.inYear('leiardialog-2', talk.year, talk.school)
    const [held, before] = [talk.data.samtale?.dato, dialogue?.data.møte?.dato]
    if (!dialogue || held === undefined || before === undefined || held >= before) continue
    if (held < firstDayOf(talk.year) || before > lastDayOf(talk.year)) continue
    const related = [{ at: valueAt(dialogue, 'møte', 'dato'), label: 'møtet' } as const]
    yield { args: { dato: before }, at: valueAt(talk, 'samtale', 'dato'), related }
  }
})

/** Part two of dialogue 2 belongs to the dialogue: one that was not held is named. */
export const talkNotHeld = rule('utviklingssamtale/ikkje-halden', 'warning', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-2')) {
    if (dialogue.status === 'ferdig' && dialogue.data.utviklingssamtale === 'ikkje halden')
      yield { args: {}, at: valueAt(dialogue, 'utviklingssamtale') }
  }
})
