import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import type { Piece } from '../../../src/model/piece.ts'
import { draftText } from '../../../src/report/merge/draft-text.ts'
import { layoutKey } from '../../../src/report/merge/layout.ts'
import { mergeDrafts } from '../../../src/report/merge/merge-drafts.ts'

const table = (value: number): string =>
  `**Lesing (skalapoeng)**\n\n| Eining | 2025-26 | 2026-27 |\n| - | -: | -: |\n| Tindvik kommune | 48 ± 2,4 | ${value} ± 2,4 |`
const pieces = (value: number): readonly Piece[] => [
  { id: 'a', text: '## Læringsresultat', isOffer: false },
  { id: 'a/tal', text: table(value), isOffer: false },
  { id: 'a/sitat', text: '> Elevane les **meir** enn før.\n\n*Kjelde: nord.md, line 7*', isOffer: false },
  { id: 'a/liste', text: '- Lesing\n- Rekning', isOffer: false },
  {
    id: 'a/om',
    text: `Elevane i kommunen les godt, og me vil halda fram med å arbeida med lesing i alle faga på alle stega. Talet er ${value}.`,
    isOffer: false,
  },
]

describe('a draft that was laid out anew', () => {
  test.each([
    ['by Prettier', (text: string) => format(text, { parser: 'markdown' })],
    ['by Prettier with broken paragraphs', (text: string) => format(text, { parser: 'markdown', proseWrap: 'always', printWidth: 40 })],
    ['with other signs for lists', (text: string) => text.replaceAll(/^- /gm, '* ')],
    ['with spaces at the line ends', (text: string) => text.replaceAll(/(?<=[^\n])$/gm, '  ')],
    ['with other spaces in the marks', (text: string) => text.replaceAll('<!-- del: ', '<!--del:').replaceAll(' -->', '  -->')],
  ])('%s is untouched: it stays so, and is renewed where there is news', async (_, edit) => {
    const draft = await edit(draftText(pieces(49)))
    const same = mergeDrafts(draft, pieces(49), pieces(49))
    expect(same.text).toBe(draft)
    expect(new Set(same.verdicts.map(({ fate }) => fate))).toEqual(new Set(['uendra']))
    const renewed = mergeDrafts(draft, pieces(49), pieces(52))
    expect(renewed.verdicts.filter(({ fate }) => fate !== 'uendra')).toMatchObject([
      { id: 'a/tal', fate: 'fornya' },
      { id: 'a/om', fate: 'fornya' },
    ])
    expect(renewed.text).toContain(table(52))
  })

  test('and edited too: both changes stand where they are in different places', async () => {
    const draft = (await format(draftText(pieces(49)), { parser: 'markdown' })).replace('Tindvik kommune', 'Heile kommunen')
    expect(mergeDrafts(draft, pieces(49), pieces(52)).verdicts.find(({ id }) => id === 'a/tal')?.fate).toBe('sjå over')
  })

  test('is not one where a word, a number, a column or an emphasis is another', () => {
    const changed = [table(50), table(49).replace('-:', '-'), table(49).replaceAll('**', '*'), table(49).replace('| Tindvik', 'Tindvik')]
    for (const other of changed) expect(layoutKey(other)).not.toBe(layoutKey(table(49)))
    expect(layoutKey('snake_case')).not.toBe(layoutKey('snake*case'))
    expect(layoutKey('- ein\n- to')).not.toBe(layoutKey('- ein to'))
    expect(layoutKey('# Tittel\n\nOrd')).not.toBe(layoutKey('# Tittel Ord'))
  })
})
