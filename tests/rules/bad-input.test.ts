import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Code } from '../../src/i18n/catalogue.ts'
import type { Severity } from '../../src/model/finding.ts'
import { layBase } from './page.ts'
import { files, placeOf, remove, reopen, schoolStart, swap, toldOf, write, type Edit, type Mark } from './year.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-innhald-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const { dialogue1, dialogue2, dialogue3, plan, agreement, closedAgreement, talk, planGroup, developmentGroup, juniorPlan, assessment } =
  files
const change = (...edits: readonly Edit[]): void => edits.forEach((edit) => edit(folder))
const told = async (): Promise<readonly string[]> => (await toldOf(folder)).map(({ rule, severity, at }) => `${severity} ${rule} ${at}`)
const line = (severity: Severity, rule: Code, mark: Mark): string => `${severity} ${rule} ${placeOf(folder, mark)}`

describe('a document that can not be read gives its own finding, and no other document a false one', () => {
  const documents = Object.values(files).filter((file) => file.endsWith('.md'))
  test.each(documents)('%s without a word', async (file) => {
    change(write(file, ''))
    expect((await toldOf(folder)).map(({ rule, at }) => [rule, at])).toEqual([['fil/tom', `${file}:1:1`]])
  })
  test.each(documents)('%s with a field that is none', async (file) => {
    change(swap(file, '\nstatus: ferdig\n', '\nstatus: ferdig\ntull: ja\n'))
    expect(await told()).toEqual([line('error', 'skjema/ukjent-felt', [file, '▸tull: ja'])])
  })
  test.each(documents)('%s with a date that is none', async (file) => {
    change(swap(file, '\nferdigstilt: ', '\nferdigstilt: om lag '))
    expect(await told()).toEqual([line('error', 'skjema/ugyldig-dato', [file, '\nferdigstilt: ▸'])])
  })
  test.each(documents)('%s with fields that can not be read', async (file) => {
    change(swap(file, '\nstatus: ferdig\n', '\nstatus: [ferdig\n'))
    expect((await toldOf(folder)).map(({ rule, at }) => [rule, at.split(':')[0]])).toEqual([['yaml/klamme', file]])
  })
})

describe('a document that is missing is told of by what refers to it or waits for its answer, and by nothing else', () => {
  test.each<readonly [file: string, told: readonly (readonly [Code, Mark])[]]>([
    [
      files.lastDialogue3,
      [
        ['tilvising/ukjend', [dialogue1, '51\n    frå: ▸']],
        ['tilvising/ukjend', [dialogue1, 'skulestart.\n    frå: ▸']],
      ],
    ],
    [dialogue1, [['dokument/manglar', [dialogue2, 'det verkar.\n    frå: ▸']]]],
    [juniorPlan, [['utviklingsplan/manglar-avdeling', [plan, 'dokument: ▸']]]],
    [talk, [['dokument/manglar', [dialogue2, 'utviklingssamtale: ▸halden']]]],
    [assessment, [['dokument/manglar', [dialogue3, 'eigenvurdering: ▸gjennomgått']]]],
    [agreement, [['avtale/manglar', [dialogue3, 'tittel: ▸Regelkunnskap']]]],
    [dialogue3, [['dokument/manglar', [dialogue1, 'alle fag\n▸mål:']]]],
    [planGroup, []],
    [developmentGroup, []],
  ])('%s', async (file, expected) => {
    change(remove(file))
    expect((await toldOf(folder)).map(({ rule, at }) => [rule, at])).toEqual(expected.map(([rule, mark]) => [rule, placeOf(folder, mark)]))
  })
})

describe('references', () => {
  test.each([
    ['nothing', '2026-27/nord/leiardialog-9.md', 'tilvising/ukjend'],
    ['a year that does not exist', '2019-20/nord/leiardialog-3.md', 'tilvising/ukjend'],
    ['a way out of the folder', '../../nord/leiardialog-3.md', 'tilvising/ukjend'],
    ['the wrong kind', '2026-27/nord/eigenvurdering.md', 'tilvising/feil-slag'],
    ['a kind that has no goals', '2026-27/nord/leiardialog-2.md', 'tilvising/feil-slag'],
    ['a document of the whole municipality', '2026-27/utviklingsgruppe.md', 'tilvising/feil-slag'],
    ['another school', files.otherSchool, 'tilvising/annan-skule'],
  ] as const)('of a goal to %s', async (_, to, rule) => {
    change(swap(dialogue1, 'indikator: skriving\n', `indikator: skriving\n    frå: ${to}\n`))
    expect(await told()).toEqual([line('error', rule, [dialogue1, 'skriving\n    frå: ▸'])])
  })

  test('that are no path at all are a fault of form, told once', async () => {
    change(swap(dialogue1, 'indikator: skriving\n', 'indikator: skriving\n    frå: leiardialog 3 i fjor\n'))
    expect(await told()).toEqual([line('error', 'skjema/feil-form', [dialogue1, 'skriving\n    frå: ▸'])])
  })
})

test('an action of a dialogue that is still a draft binds nobody', async () => {
  const action = '  - tittel: Bokbyte\n    ansvarleg: lærarar\n    frist: 2026-11-01\n    tilstand: open\n'
  change(reopen(dialogue1), swap(dialogue1, '\ntiltak:\n', `\ntiltak:\n${action}`))
  expect(await toldOf(folder, schoolStart)).toEqual([])
})

describe('cycles', () => {
  test('of an action through three dialogues are told once, where the reference points ahead', async () => {
    change(swap(dialogue1, '12-01\n    tilstand: open\n', `12-01\n    tilstand: open\n    frå: ${dialogue3}\n`))
    expect(await toldOf(folder)).toEqual([
      {
        rule: 'tiltak/ring',
        severity: 'error',
        at: placeOf(folder, [dialogue1, '12-01\n    tilstand: open\n    frå: ▸']),
        related: [placeOf(folder, [dialogue2, 'tilstand: i gang\n    frå: ▸'])],
      },
    ])
  })

  test('of a goal over two years are told once', async () => {
    const last = dialogue1.replace('2026-27', '2025-26')
    const carried = (file: string): Edit => swap(file, 'indikator: skriving\n', `indikator: skriving\n    frå: `)
    change(
      write(
        last,
        readFileSync(join(folder, dialogue1), 'utf8')
          .replaceAll('2025-26', '2024-25')
          .replaceAll('2026', '2025')
          .replace('2025-27', '2025-26'),
      ),
      carried(dialogue1),
      carried(last),
      swap(dialogue1, 'indikator: skriving\n    frå: ', `indikator: skriving\n    frå: ${last}\n`),
      swap(last, 'indikator: skriving\n    frå: ', `indikator: skriving\n    frå: ${dialogue1}\n`),
    )
    expect((await toldOf(folder)).filter(({ rule }) => rule === 'tiltak/ring' || rule === 'tiltak/framover')).toEqual([
      {
        rule: 'tiltak/ring',
        severity: 'error',
        at: placeOf(folder, [last, 'skriving\n    frå: ▸']),
        related: [placeOf(folder, [dialogue1, 'skriving\n    frå: ▸'])],
      },
    ])
  })
})

describe('agreements', () => {
  test('three for one area: the second and the third are told of', async () => {
    const third = '2026-27/nord/oppfolgingsavtale-tredje.md'
    change(swap(closedAgreement, 'tittel: Vikarbudsjettet', 'tittel: Regelkunnskap'))
    change(write(third, readFileSync(join(folder, closedAgreement), 'utf8')))
    expect(await told()).toEqual([
      line('error', 'avtale/dobbel', [third, '\ntittel: ▸']),
      line('error', 'avtale/dobbel', [closedAgreement, '\ntittel: ▸']),
    ])
  })

  test('the duty of a missing agreement is a warning while dialogue 3 is a draft', async () => {
    change(
      swap(dialogue3, 'tekst: Ikkje alle', 'tekst: Ikkje alle'),
      reopen(dialogue3),
      swap(agreement, 'dokument: leiardialog-3', 'dokument: eigenvurdering'),
    )
    change(swap(agreement, 'tittel: Regelkunnskap\nområde', 'tittel: Noko heilt anna\nområde'))
    expect((await toldOf(folder, schoolStart)).map(({ rule, severity }) => [rule, severity])).toEqual([['avtale/manglar', 'warning']])
  })
})

test('a conversation that is said to be held lacks its date: told with both ends, beside the empty field', async () => {
  change(reopen(talk), swap(talk, 'samtale:\n  dato: 2026-12-08', 'samtale:\n  dato:'))
  expect(await toldOf(folder, schoolStart)).toEqual([
    {
      rule: 'utviklingssamtale/ikkje-stadfesta',
      severity: 'warning',
      at: placeOf(folder, [talk, '▸samtale:']),
      related: [placeOf(folder, [dialogue2, 'utviklingssamtale: ▸'])],
    },
    { rule: 'skjema/tomt-felt', severity: 'warning', at: placeOf(folder, [talk, 'samtale:\n  ▸dato:']), related: [] },
  ])
})

test.each([
  [dialogue1, 'ansvarleg: leiargruppe', 'ansvarleg: Berit Nordmann', 'ansvarleg: ▸Berit'],
  [dialogue2, 'timar: 3\n  ansvarleg: leiar for skule', 'timar: 3\n  ansvarleg: nokon', 'ansvarleg: ▸nokon'],
  [plan, 'ansvarleg: sosiallærar', 'ansvarleg: hjelpar', 'ansvarleg: ▸hjelpar'],
  [planGroup, '- rolle: avdelingsleiar', '- rolle: fagfolk', '- rolle: ▸fagfolk'],
  [developmentGroup, 'ansvarleg: utviklingsrettleiar', 'ansvarleg: konsulent', 'ansvarleg: ▸konsulent'],
])('a role nobody has, in %s', async (file, good, bad, mark) => {
  change(swap(file, good, bad))
  expect((await told()).filter((one) => !one.includes('mote/feil-ansvarleg'))).toEqual([line('error', 'rolle/ukjend', [file, mark])])
})
