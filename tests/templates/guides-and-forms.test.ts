import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate } from '../../src/records/template.ts'

const filled = (name: string, values: object): string => {
  const result = fillTemplate(name, readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8'), values)
  if ('fault' in result) throw new Error(JSON.stringify(result.fault))
  return result.text
}

const common = { kommune: { namn: 'Fjordvik kommune' }, skule: { namn: 'Tindvik skule' }, skuleår: '2026-27', skuleeigar: 'leiar for skule' }

test('the form of the utviklingssamtale has its phases, an hour and a half, and room to write', () => {
  const text = filled('skjema/utviklingssamtale.md.hbs', common)
  expect(text).toContain('Tindvik skule')
  expect(text.match(/^## .*$/gm)).toEqual([
    '## Kvifor me snakkar saman',
    '## Det me ventar av kvarandre',
    '## Førebuing',
    '## Samtalen: 1 time og 30 minutt',
    '## Det me avtalar',
    '## Etterarbeid',
  ])
  const minutes = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))
  expect(minutes.reduce((sum, number) => sum + number, 0)).toBe(90)
  for (const who of ['### Rektor', '### Leiar for skule']) expect(text.split(`${who}\n`)[1]?.split('##')[0]?.match(/^\\_+$/gm)).toHaveLength(6)
})

test('the guide to the preparatory work names the deadline, the law, and every level of the assessment', () => {
  const text = filled('rettleiing/forarbeid.md.hbs', { ...common, råd: 'kommunestyret', kalender: { eigenvurdering: '31. mars' } })
  expect(text).toContain('31. mars')
  expect(text).toContain('§ 17-12')
  for (const word of ['organiseringa', 'tilrettelegginga', 'gjennomføringa']) expect(text).toContain(`*${word}*`)
  for (const [level, meaning] of [
    [1, 'langt att'],
    [2, 'eit stykke att'],
    [3, 'godt i gang'],
    [4, 'på plass'],
  ]) {
    expect(text).toMatch(new RegExp(`^\\| ${level} \\| ${meaning} \\|`, 'm'))
    expect(readFileSync(new URL('../../templates/eigenvurdering.md.hbs', import.meta.url), 'utf8')).toContain(`${level} = ${meaning}`)
  }
})
