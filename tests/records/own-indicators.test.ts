import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { findingsOf } from '../../src/app/findings.ts'
import { readSettings } from '../../src/app/settings.ts'
import { centralIndicators, standardCatalogue } from '../../src/model/catalogue.ts'
import type { Municipality } from '../../src/model/municipality.ts'

const base = readFileSync(join(import.meta.dirname, '../rules/base/kvalitet.yaml'), 'utf8')
const head = base.slice(0, base.indexOf('\nindikatorar:') + 1)
const firstLine = head.split('\n').length

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-indikatorar-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The municipality, and each finding as its rule with line (from the first line of `written`) and column. */
async function settingsWith(
  written: string,
): Promise<{ readonly municipality: Municipality | undefined; readonly found: readonly string[] }> {
  writeFileSync(join(folder, 'kvalitet.yaml'), head + written)
  const { municipality, faults } = await readSettings(diskFiles(folder))
  const findings = await findingsOf(faults, [])
  return { municipality, found: findings.map(({ code, place }) => `${code} ${place.line - firstLine + 1}:${place.column}`) }
}

const reading = 'eigne_indikatorar:\n  - id: leselyst\n    namn: Leselyst\n    eining: prosent\n'

describe('what a municipality uses', () => {
  test('all of the catalogue without a list, and the central ones first', async () => {
    const { municipality, found } = await settingsWith('')
    expect(found).toEqual([])
    expect([...(municipality?.indicators.keys() ?? [])].toSorted()).toEqual([...standardCatalogue.keys()].toSorted())
    expect(municipality?.centralIndicators).toEqual(centralIndicators)
  })

  test('its own beside it', async () => {
    const { municipality } = await settingsWith(reading)
    expect(municipality?.indicators.get('leselyst')).toMatchObject({ group: 'eigne', unit: 'prosent' })
    expect(municipality?.indicators.size).toBe(standardCatalogue.size + 1)
    expect(municipality?.centralIndicators).toEqual([...centralIndicators, 'leselyst'])
  })

  test('those of its list, with their parts and its own', async () => {
    const { municipality, found } = await settingsWith(`indikatorar: [np-engelsk, ti-faktor-meistringsklima]\n${reading}`)
    expect(found).toEqual([])
    const levels = [1, 2, 3, 4, 5].map((level) => `np-engelsk-niva-${level}`)
    expect(new Set(municipality?.indicators.keys())).toEqual(new Set(['np-engelsk', ...levels, 'ti-faktor-meistringsklima', 'leselyst']))
    expect(municipality?.centralIndicators).toEqual(['np-engelsk', 'ti-faktor-meistringsklima', 'leselyst'])
  })

  test('the catalogue where an own one takes its id, and the first of two own', async () => {
    const again = reading.replace('leselyst', 'np-lesing').replace('eigne_indikatorar:\n', '')
    const another = '  - id: leselyst\n    namn: Leselyst to\n    eining: snitt\n'
    const { municipality } = await settingsWith(reading + again + another)
    expect(municipality?.indicators.get('np-lesing')).toBe(standardCatalogue.get('np-lesing'))
    expect(municipality?.indicators.get('leselyst')).toMatchObject({ name: { nn: 'Leselyst' }, unit: 'prosent' })
  })
})

describe('what is wrong in the settings', () => {
  const period = (text: string): string => `${reading}    periodar:\n${text}`
  test.each([
    ['an unknown id', 'indikatorar:\n  - np-lesing\n  - np-lesning\n', ['oppsett/ukjend-indikator 3:5']],
    ['a whole that is unknown', `${reading}    del_av: lesing\n`, ['oppsett/ukjend-indikator 5:13']],
    ['an id of the catalogue', reading.replace('leselyst', 'fravar'), ['oppsett/dobbel-indikator 2:9']],
    ['an own id twice', `${reading}  - { id: leselyst, namn: To, eining: tal }\n`, ['oppsett/dobbel-indikator 5:11']],
    ['a range backwards', `${reading}    verdiar: { minst: 50, størst: 5 }\n`, ['oppsett/verdiar 5:23']],
    ['a year that is none', period('      - { frå: 2026-28 }\n'), ['oppsett/skulear 6:16']],
    ['a last year that is none', period('      - { til: 2026-28 }\n'), ['oppsett/skulear 6:16']],
    ['a period backwards', period('      - { frå: 2026-27, til: 2024-25 }\n'), ['oppsett/periode 6:30']],
    ['an overlap', period('      - { til: 2025-26 }\n      - { frå: 2025-26 }\n'), ['oppsett/periode-overlapp 7:16']],
    ['an overlap without an end', period('      - { frå: 2022-23 }\n      - { frå: 2025-26 }\n'), ['oppsett/periode-overlapp 7:16']],
    ['an overlap without a beginning', period('      - { til: 2022-23 }\n      - { til: 2025-26 }\n'), ['oppsett/periode-overlapp 7:9']],
    ['nothing', period('      - { til: 2022-23 }\n      - { frå: 2023-24, skala: ny }\n'), []],
    ['nothing in a range of one value', `${reading}    verdiar: { minst: 5, størst: 5 }\n`, []],
  ])('%s', async (_, written, expected) => {
    expect((await settingsWith(written)).found).toEqual(expected)
  })

  test.each([
    ['no unit', reading.replace('    eining: prosent\n', '')],
    ['an unknown unit', reading.replace('prosent', 'stjerner')],
    ['groups under 5', `${reading}    minste_gruppe: 4\n`],
    ['a name of nothing', reading.replace('Leselyst', '{ nb: Leselyst }')],
  ])('the schema stops %s', async (_, written) => {
    writeFileSync(join(folder, 'kvalitet.yaml'), head + written)
    const { breach, municipality } = await readSettings(diskFiles(folder))
    expect(municipality).toBeUndefined()
    expect(breach?.errors.every(({ instancePath }) => instancePath.startsWith('/eigne_indikatorar/0'))).toBe(true)
  })
})
