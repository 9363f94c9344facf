import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Code } from '../../src/i18n/catalogue.ts'
import type { Severity } from '../../src/model/finding.ts'
import { layBase } from './page.ts'
import { files, placeOf, reopen, schoolStart, swap, toldOf, type Edit, type Mark } from './year.ts'

const { dialogue1, dialogue2, dialogue3, plan, agreement } = files

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-overskrift-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const change = (...edits: readonly Edit[]): void => edits.forEach((edit) => edit(folder))
const told = async (): Promise<readonly string[]> => (await toldOf(folder)).map(({ rule, severity, at }) => `${severity} ${rule} ${at}`)
const line = (severity: Severity, rule: Code, mark: Mark): string => `${severity} ${rule} ${placeOf(folder, mark)}`

describe('headings', () => {
  const mandate = '### Mandat\n\nTeama avgjer sjølve korleis dei deler inn elevane.\n\n'

  test('renamed', async () => {
    change(swap(dialogue1, '### Mandat\n', '### Mandata\n'))
    expect(await told()).toEqual([line('error', 'tekst/omdoypt-overskrift', [dialogue1, '▸### Mandata'])])
  })
  test('doubled', async () => {
    change(swap(dialogue1, mandate, `${mandate}### Mandat\n\nLeiargruppa fordeler timane.\n\n`))
    expect(await told()).toEqual([line('warning', 'tekst/dobbel-overskrift', [dialogue1, '▸### Mandat\n\nLeiargruppa'])])
  })
  test('moved', async () => {
    change(swap(dialogue1, mandate, ''), swap(dialogue1, '## Planar for', `${mandate}## Planar for`))
    expect(await told()).toEqual([line('warning', 'tekst/flytta-overskrift', [dialogue1, '▸### Mandat'])])
  })
  test('deleted', async () => {
    change(swap(dialogue1, mandate, ''))
    expect(await told()).toEqual([line('error', 'tekst/manglar-overskrift', [dialogue1, '▸### Roller'])])
  })
  test('the same in drafts are remaining work', async () => {
    change(reopen(dialogue1), swap(dialogue1, mandate, ''))
    expect((await toldOf(folder, schoolStart)).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['tekst/manglar-overskrift', 'warning'],
    ])
  })
})

describe('headings in Bokmål', () => {
  const translated: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [dialogue1]: {
      'Grunnlaget frå i fjor': 'Grunnlaget fra i fjor',
      'Mål, ambisjonar og forventingar': 'Mål, ambisjoner og forventninger',
      'Grunnleggjande dugleikar': 'Grunnleggende ferdigheter',
      'Stikkprøve av aktivitetsplikta (9-A)': 'Stikkprøve av aktivitetsplikten (9-A)',
      'Medarbeidarresultat frå 10-FAKTOR': 'Medarbeiderresultat fra 10-FAKTOR',
      'Samhandling mellom skuleeigar og rektor': 'Samhandling mellom skoleeier og rektor',
      'Planar for korleis skulen skal nå måla': 'Planer for hvordan skolen skal nå målene',
    },
    [plan]: {
      'Grunnleggjande dugleikar på alle trinn': 'Grunnleggende ferdigheter på alle trinn',
      'Sosial læring og eit trygt og godt læringsmiljø': 'Sosial læring og et trygt og godt læringsmiljø',
      'Revisjon etter leiardialog 2': 'Revisjon etter lederdialog 2',
    },
    [dialogue2]: {
      'Sidan leiardialog 1': 'Siden lederdialog 1',
      Økonomi: 'Økonomi',
      'Nasjonale prøvar': 'Nasjonale prøver',
      Medverknad: 'Medvirkning',
      'Revisjon av planane': 'Revisjon av planene',
    },
    [dialogue3]: {
      'Del ein: det breie dialogmøtet': 'Del en: det brede dialogmøtet',
      'Elevane og dei føresette': 'Elevene og de foresatte',
      'Kva nådde me?': 'Hva nådde vi?',
      'Det me tek med oss til neste år': 'Det vi tar med oss til neste år',
      'Del to: plangruppa og skuleeigar': 'Del to: plangruppen og skoleeier',
    },
    [agreement]: {
      'Kva området gjeld': 'Hva området gjelder',
      'Det me er samde om': 'Det vi er enige om',
      'Oppfølging og kontroll': 'Oppfølging og kontroll',
    },
  }

  test.each(Object.entries(translated))('in %s are each told apart, where they stand', async (file, headings) => {
    const changed = Object.entries(headings).filter(([own, other]) => own !== other)
    change(...changed.map(([own, other]) => swap(file, `# ${own}\n`, `# ${other}\n`)))
    const rules = (await toldOf(folder)).map(({ rule, at }) => `${rule} ${at}`)
    expect(rules).toEqual(
      changed.map(([, other]) => `tekst/bokmal-overskrift ${placeOf(folder, [file, `# ${other}\n`]).replace(/\d+$/, '1')}`),
    )
  })
})
