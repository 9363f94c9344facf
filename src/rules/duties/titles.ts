import type { Corpus } from '../../model/corpus.ts'
import { titleKey } from '../../model/dialogues.ts'
import { valueAt, type Document, type KindId } from '../../model/document.ts'
import { rule } from '../rule.ts'

/** The lists whose items are known by their title, or by the goal they quote. */
const lists: readonly { readonly kind: KindId; readonly list: string; readonly key: string }[] = [
  { kind: 'leiardialog-1', list: 'mål', key: 'tittel' },
  { kind: 'utviklingsplan', list: 'mål', key: 'mål' },
  { kind: 'leiardialog-3', list: 'mål', key: 'mål' },
  { kind: 'leiardialog-3', list: 'kritiske_område', key: 'tittel' },
  ...(
    [
      'leiardialog-1',
      'leiardialog-2',
      'leiardialog-3',
      'utviklingsgruppe',
      'oppfolgingsavtale',
      'samling-elevrad',
      'dialog-foresette',
    ] as const
  ).map((kind) => ({ kind, list: 'tiltak', key: 'tittel' })),
]

/** Goals, actions and areas are known by their title, so a title stands once in its list. */
export const doubledTitles = rule('tittel/dobbel', 'error', function* (corpus: Corpus) {
  for (const { kind, list, key } of lists) {
    for (const document of corpus.of(kind)) {
      const first = new Map<string, number>()
      for (const [index, title] of titlesIn(document, list, key).entries()) {
        if (title === undefined) continue
        const earlier = first.get(titleKey(title))
        if (earlier === undefined) first.set(titleKey(title), index)
        else {
          const related = [{ at: valueAt(document, list, earlier, key), label: 'fyrste' } as const]
          yield { args: { tittel: title, liste: list }, at: valueAt(document, list, index, key), related }
        }
      }
    }
  }
})

function titlesIn({ data }: Document, list: string, key: string): readonly (string | undefined)[] {
  const items = (data as { readonly [field: string]: unknown })[list]
  return Array.isArray(items) ? items.map((item: { readonly [field: string]: string | undefined }) => item[key]) : []
}
