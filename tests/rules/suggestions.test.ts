import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { validate } from '../../src/app/validate.ts'
import type { Code } from '../../src/i18n/catalogue.ts'
import { dateMeant } from '../../src/model/date.ts'
import { layBase } from './page.ts'
import { files, lateSpring, swap, type Edit } from './year.ts'

const { settings, dialogue1, dialogue2, dialogue3, plan, juniorPlan, middlePlan, assessment, agreement } = files
const questions = '2026-27/sporsmal.yaml'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-framlegg-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const rename =
  (from: string, to: string): Edit =>
  (data) =>
    renameSync(join(data, from), join(data, to))

const lastAction = '12-01\n    tilstand: open\n'
const secondAction =
  'Lesestund i alle fag\n    ansvarleg: lærarar\n    frist: 2026-12-18\n    tilstand: i gang\n    frå: 2026-27/nord/leiardialog-1.md'

/** What somebody wrote, and what the finding says was meant. */
const table: readonly (readonly [what: string, rule: Code, meant: string, ...edits: readonly Edit[]])[] = [
  ['a key', 'skjema/ukjent-felt', 'møte', swap(dialogue1, '\nmøte:', '\nmote:')],
  ['a key in Bokmål', 'skjema/ukjent-felt', 'skuleår', swap(dialogue1, '\nskuleår:', '\nskoleår:')],
  ['a key of a group', 'skjema/ukjent-felt', 'timar', swap(dialogue1, '  timar:', '  timer:')],
  ['a key of the settings', 'skjema/ukjent-felt', 'skular', swap(settings, '\nskular:', '\nskoler:')],
  ['a value', 'skjema/ugyldig-verdi', 'ferdig', swap(dialogue1, 'status: ferdig', 'status: ferdg')],
  ['a value in another case', 'skjema/ugyldig-verdi', 'ferdig', swap(dialogue1, 'status: ferdig', 'status: Ferdig')],
  ['a value of two words', 'skjema/ugyldig-verdi', 'i gang', swap(dialogue2, secondAction, secondAction.replace('i gang', 'igang'))],
  [
    'a value of a rule in the settings',
    'skjema/ugyldig-verdi',
    'åtvaring',
    swap(settings, '\nkalender:', '\nreglar:\n  mote/lengd: advaring\nkalender:'),
  ],
  ['a date', 'skjema/ugyldig-dato', '2026-09-14', swap(dialogue1, 'dato: 2026-09-14', 'dato: 14.09.2026')],
  ['a kind of document', 'dokument/feil-stad', 'leiardialog-1', swap(dialogue1, 'dokument: leiardialog-1', 'dokument: lederdialog-1')],
  ['the school of a document', 'dokument/feil-stad', 'nord', swap(dialogue1, 'skule: nord', 'skule: nort')],
  ['the school of a person', 'skule/ukjend', 'nord', swap(settings, '    skule: nord', '    skule: nort')],
  ['the folder of a school', 'mappe/ukjend-skule', 'nord', (data) => mkdirSync(join(data, '2026-27/nort'))],
  ['a file', 'fil/ukjent-namn', 'plangruppe.md', rename('2026-27/nord/plangruppe.md', '2026-27/nord/plangruppa.md')],
  ['an indicator', 'indikator/ukjend', 'np-rekning', swap(dialogue1, 'indikator: np-rekning', 'indikator: np-regning')],
  [
    'an indicator of the settings',
    'oppsett/ukjend-indikator',
    'eu-trivsel',
    swap(settings, '  - eu-trivsel', '  - eu-trivsel\n  - eu-trivsl'),
  ],
  ['a role', 'rolle/ukjend', 'leiargruppe', swap(dialogue1, 'rolle: leiargruppe', 'rolle: ledergruppe')],
  ['a heading', 'tekst/omdoypt-overskrift', '### Mandat', swap(dialogue1, '### Mandat\n', '### Mandata\n')],
  ['a heading in Bokmål', 'tekst/bokmal-overskrift', '## Medverknad', swap(dialogue2, '## Medverknad\n', '## Medvirkning\n')],
  [
    'the heading of a theme',
    'tekst/omdoypt-overskrift',
    '## Leiing og samarbeid',
    swap(assessment, '## Leiing og samarbeid', '## Leiing og samarbeidet'),
  ],
  [
    'the heading of a theme in Bokmål',
    'tekst/bokmal-overskrift',
    '## Læring og grunnleggjande dugleikar',
    swap(assessment, '## Læring og grunnleggjande dugleikar', '## Læring og grunnleggende ferdigheter'),
  ],
  ['a rule in the settings', 'oppsett/ukjend-regel', 'mote/lengd', swap(settings, '\nkalender:', '\nreglar:\n  møte/lengd: av\nkalender:')],
  [
    'a rule that is silenced',
    'unntak/ukjend-regel',
    'mote/lengd',
    swap(dialogue1, '\nmal: ', '\nunntak:\n  - { regel: mote/lengde, grunn: Avtalt }\nmal: '),
  ],
  [
    'where an action comes from',
    'tilvising/ukjend',
    '2026-27/nord/leiardialog-1.md',
    swap(dialogue2, secondAction, secondAction.replace('nord/leiardialog-1.md', 'nort/leiardialog-1.md')),
  ],
  [
    'where an agreement comes from',
    'tilvising/ukjend',
    '2026-27/nord/leiardialog-3.md',
    swap(agreement, '  skuleår: 2026-27', '  skuleår: 2027-28'),
  ],
  [
    'the title of an action that is carried',
    'tiltak/ukjent-opphav',
    'Lesestund i alle fag',
    (year) => {
      swap(dialogue1, 'frist: 2026-12-01\n    tilstand: open', 'frist: 2026-12-01\n    tilstand: avslutta\n    evaluering: Alle les.')(year)
      swap(dialogue2, secondAction, secondAction.replace('Lesestund i alle', 'Lesestunder i alle'))(year)
    },
  ],
  [
    'the title of an action that is open',
    'tiltak/ikkje-teke-opp',
    'Lesestunder i alle fag',
    swap(dialogue2, secondAction, secondAction.replace('Lesestund i alle', 'Lesestunder i alle')),
  ],
  [
    'the title of an action from last year',
    'tiltak/fjoraret-ope',
    'Vaksne ute i alle friminutt',
    swap(dialogue1, 'tittel: Vaksne ute i kvart friminutt', 'tittel: Vaksne ute i alle friminutt'),
  ],
  [
    'the goal of a plan',
    'utviklingsplan/forelda',
    'Elevane skriv kvar dag',
    swap(plan, 'mål: Elevane skriv kvar dag', 'mål: Elevane skriv kvar einaste dag'),
  ],
  [
    'the goal that is assessed in dialogue 3',
    'leiardialog-3/ukjent-mal',
    'Fleire reknar sikkert',
    swap(dialogue3, 'mål: Fleire reknar sikkert', 'mål: Flere regner sikkert'),
  ],
  [
    'the goal of an answer',
    'eigenvurdering/ukjent-mal',
    'Fleire reknar sikkert',
    swap(assessment, 'mål: Fleire reknar sikkert', 'mål: Fleire reknar sikrare'),
  ],
  ['a question', 'eigenvurdering/ukjent-sporsmal', 'S2', swap(assessment, '\n  S2:', '\n  S22:')],
  ['the theme of a question', 'sporsmal/ukjent-tema', 'samarbeid', swap(questions, '    tema: samarbeid', '    tema: samarbeide')],
  [
    'the area of an agreement',
    'avtale/manglar',
    'Regelkunnskapen',
    swap(agreement, 'tittel: Regelkunnskap\n', 'tittel: Regelkunnskapen\n'),
  ],
  [
    'a department',
    'utviklingsplan/ukjend-avdeling',
    'mellomsteget',
    rename(middlePlan, middlePlan.replace('mellomsteget', 'mellomstega')),
    swap(middlePlan.replace('mellomsteget', 'mellomstega'), 'avdeling: mellomsteget', 'avdeling: mellomstega'),
  ],
  ['the department of a plan', 'dokument/feil-stad', 'smaskulen', swap(juniorPlan, 'avdeling: smaskulen', 'avdeling: småskulen')],
]

test.each(table.map(([what, rule, meant, ...edits]) => ({ what, rule, meant, edits })))(
  '$what ($rule): meant was «$meant»',
  async ({ rule, meant, edits }) => {
    for (const edit of edits) edit(folder)
    const { findings } = await validate({ files: diskFiles(folder), today: lateSpring })
    const args = findings.filter(({ code }) => code === rule).map((finding) => finding.args as { readonly [name: string]: unknown })
    expect(args.map(({ framlegg, venta, mål }) => framlegg ?? venta ?? mål)).toContain(meant)
  },
)

test('a reference is never said to mean a document that it may not name', async () => {
  swap(dialogue1, lastAction, `${lastAction}    frå: 2026-27/nord/leiardialog-22.md\n`)(folder)
  const { findings } = await validate({ files: diskFiles(folder), today: lateSpring })
  expect(findings.map(({ code, args }) => [code, (args as { readonly framlegg?: string }).framlegg])).toEqual([
    ['tilvising/ukjend', undefined],
  ])
})

describe('a date', () => {
  test.each([
    ['14.09.2026', '2026-09-14'],
    ['14.9.2026', '2026-09-14'],
    ['14. 9. 2026', '2026-09-14'],
    ['14/9-2026', '2026-09-14'],
    ['14. september 2026', '2026-09-14'],
    ['14 september 2026', '2026-09-14'],
    ['2026-9-14', '2026-09-14'],
    ['2026.09.14', '2026-09-14'],
    ['30.02.2026', undefined],
    ['2026-13-01', undefined],
    ['14.09', undefined],
    ['14.09.26', undefined],
    ['14. hausten 2026', undefined],
    ['14.09.1984', undefined],
  ])('written as %s means %s', (written, meant) => {
    expect(dateMeant(written)).toBe(meant)
  })
})
