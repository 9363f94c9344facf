import { expect, test } from 'vitest'
import { foldedAtWords } from '../../src/cli/wrapped.ts'

test('lines are broken between words, and what belongs to an item stands below it', () => {
  const text = 'Ingenting er skrive. Rett det som er gale.\n\n  - eigenvurderinga frå Nord skule (har feil)\n  → Køyr på nytt.\n'
  expect(foldedAtWords(text, 30).split('\n')).toEqual([
    'Ingenting er skrive. Rett det',
    'som er gale.',
    '',
    '  - eigenvurderinga frå Nord',
    '    skule (har feil)',
    '  → Køyr på nytt.',
    '',
  ])
})

test('colours take no room, and a word that is longer than the line stands alone', () => {
  const coloured = '\u001B[2mein to tre\u001B[22m'
  expect(foldedAtWords(coloured, 10)).toBe(coloured)
  expect(foldedAtWords('sjå kvalitetsdialogane/2026-27/nord no', 10)).toBe('sjå\nkvalitetsdialogane/2026-27/nord\nno')
})
