import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { validate } from '../../src/app/validate.ts'
import { codes, type Code } from '../../src/i18n/catalogue.ts'
import type { Finding } from '../../src/model/finding.ts'
import { isLocked, nearestRule } from '../../src/model/rule-ids.ts'
import type { SchoolYear } from '../../src/model/school-year.ts'
import { silenced, silenceFaults } from '../../src/rules/silences.ts'
import type { Silence } from '../../src/records/silences.ts'
import { layBase } from './page.ts'
import { files, lateSpring, swap, toldOf, type Edit } from './year.ts'

const { dialogue1, dialogue2, dialogue3, settings } = files

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-unntak-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const silencing = (file: string, ...rules: readonly string[]): Edit =>
  swap(file, '\nmal: ', `\nunntak:\n${rules.map((rule) => `  - { regel: ${rule}, grunn: Avtalt med skuleeigar }\n`).join('')}mal: `)
const setting = (...lines: readonly string[]): Edit =>
  swap(settings, '\nkvalitetsplan:', `\nreglar:\n${lines.map((line) => `  ${line}\n`).join('')}\nkvalitetsplan:`)
const shortMeeting: Edit = swap(dialogue1, '  timar: 3,5\n', '  timar: 1\n')
const hardlyRead: Edit = swap(dialogue2, 'status: ferdig', 'status: ferdg')

const change = (...edits: readonly Edit[]): void => edits.forEach((edit) => edit(folder))
const told = async (): Promise<readonly string[]> => (await toldOf(folder)).map(({ rule, severity, at }) => `${severity} ${rule} ${at}`)
const toldIn = async (...paths: readonly string[]): Promise<readonly string[]> =>
  (await validate({ files: diskFiles(folder), today: lateSpring }, paths)).findings.map(({ code }) => code)

describe('a silence', () => {
  test('takes away the findings of its rule in its document, and they are counted', async () => {
    change(shortMeeting)
    expect(await told()).toEqual([expect.stringContaining(`warning mote/lengd ${dialogue1}`)])
    change(silencing(dialogue1, 'mote/lengd'))
    expect(await told()).toEqual([])
    expect((await validate({ files: diskFiles(folder), today: lateSpring })).silenced).toBe(1)
  })

  test('leaves the same rule in other documents, and other rules in its own', async () => {
    change(shortMeeting, swap(dialogue1, '### Mandat\n', '### Mandata\n'), silencing(dialogue2, 'mote/lengd'))
    expect((await told()).map((one) => one.split(' ')[1])).toEqual(['mote/lengd', 'tekst/omdoypt-overskrift', 'unntak/unodvendig'])
  })

  test('holds in a document that breaks its schema too', async () => {
    change(shortMeeting, swap(dialogue1, '### Mandat\n', '### Mandata\n'), silencing(dialogue1, 'tekst/omdoypt-overskrift'))
    change(swap(dialogue1, 'status: ferdig', 'status: ferdg'))
    expect((await told()).map((one) => one.split(' ')[1])).toEqual(['skjema/ugyldig-verdi'])
  })

  test('of a rule that does not exist is an error at the rule, with what was meant', async () => {
    change(silencing(dialogue1, 'møte/lengd'))
    expect(await told()).toEqual([`error unntak/ukjend-regel ${dialogue1}:7:14`])
  })

  test.each(['skjema/manglar-felt', 'persondata/fodselsnummer', 'unntak/unodvendig', 'oppsett/orgnr'])(
    'of %s is not allowed',
    async (rule) => {
      change(silencing(dialogue1, rule))
      expect(await told()).toEqual([`error unntak/ikkje-lov ${dialogue1}:7:14`])
    },
  )

  test('of what nobody may silence leaves the finding there', async () => {
    change(swap(dialogue1, '  timar: 3,5\n', ''), silencing(dialogue1, 'skjema/manglar-felt'))
    expect((await told()).map((one) => one.split(' ')[1]).toSorted()).toEqual(['skjema/manglar-felt', 'unntak/ikkje-lov'])
  })

  test('without a reason is a gap, but holds', async () => {
    change(shortMeeting, swap(dialogue1, '\nmal: ', '\nunntak:\n  - regel: mote/lengd\nmal: '))
    expect((await told()).map((one) => one.split(' ').slice(0, 2))).toEqual([['error', 'skjema/manglar-felt']])
  })
})

describe('a silence that silences nothing', () => {
  test('is told at its rule, as a warning', async () => {
    change(silencing(dialogue1, 'tekst/tom-del'))
    expect(await told()).toEqual([`warning unntak/unodvendig ${dialogue1}:7:14`])
  })

  test.each([
    ['the document is broken', [silencing(dialogue2, 'tekst/tom-del'), hardlyRead]],
    ['a document that it answers is broken', [silencing(dialogue3, 'tiltak/ikkje-teke-opp'), hardlyRead]],
    ['the settings are broken', [silencing(dialogue1, 'mote/lengd'), swap(settings, 'skular:', 'skolar:')]],
    ['the deadline has not passed', [silencing(dialogue1, 'frist/passert')]],
  ])('is not told while %s', async (_, edits) => {
    change(...edits)
    expect((await told()).filter((one) => one.includes('unntak/'))).toEqual([])
  })

  test('is told in a run over the document alone, whatever its rule reaches for', async () => {
    change(silencing(dialogue1, 'mote/lengd', 'tilvising/annan-skule'))
    expect(await toldIn(dialogue1)).toEqual(['unntak/unodvendig', 'unntak/unodvendig'])
    expect(await toldIn()).toEqual(['unntak/unodvendig', 'unntak/unodvendig'])
    expect(await toldIn(dialogue3)).toEqual([])
  })
})

describe('a severity in kvalitet.yaml', () => {
  test.each([
    ['feil', ['error']],
    ['åtvaring', ['warning']],
    ['merknad', ['note']],
    ['av', []],
  ])('%s', async (written, severities) => {
    change(shortMeeting, setting(`mote/lengd: ${written}`))
    expect((await toldOf(folder)).map(({ severity }) => severity)).toEqual(severities)
  })

  test('changes no other rule', async () => {
    change(swap(dialogue1, '### Mandat\n', '### Mandata\n'), setting('mote/lengd: av'))
    expect((await told()).map((one) => one.split(' ').slice(0, 2))).toEqual([['error', 'tekst/omdoypt-overskrift']])
  })

  test('of a rule that is turned off leaves its silences in peace', async () => {
    change(shortMeeting, setting('mote/lengd: av'), silencing(dialogue1, 'mote/lengd'))
    expect(await told()).toEqual([])
  })

  test('of a rule that does not exist, or that no municipality may change, is an error at the rule', async () => {
    change(setting('møte/lengd: av', 'skjema/manglar-felt: av', 'Lengd: av'), swap(dialogue1, '  timar: 3,5\n', ''))
    const [gap, ...own] = await toldOf(folder)
    expect([gap?.rule, gap?.severity]).toEqual(['skjema/manglar-felt', 'error'])
    expect(own.map(({ rule, at }) => [rule, at.split(':')[2]])).toEqual([
      ['oppsett/ukjend-regel', '3'],
      ['oppsett/regel-laast', '3'],
      ['oppsett/ukjend-regel', '3'],
    ])
  })
})

describe('over any findings', () => {
  const names = ['a.md', 'b.md']
  const anyFinding = fc
    .record({ code: fc.constantFrom(...codes), file: fc.constantFrom(...names) })
    .map(
      ({ code, file }) => ({ code, args: {}, severity: 'warning', related: [], place: { file, line: 1, column: 1 } }) as unknown as Finding,
    )
  const anySilence = fc
    .record({ rule: fc.oneof(fc.constantFrom(...codes), fc.string()), file: fc.constantFrom(...names) })
    .map(({ rule, file }): Silence => ({ rule, file, year: '2026-27' as SchoolYear, school: 'nord', at: { file, line: 1, column: 1 } }))

  test('what is left and what is taken are all there was, what is locked is left, and each silence is used, unused or wrong', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), fc.array(anySilence), (findings, silences) => {
        const { findings: left, taken, unused } = silenced(findings, silences)
        expect(left.length + taken.length).toBe(findings.length)
        expect(findings.filter((finding) => left.includes(finding))).toEqual(left)
        expect(taken.filter(({ code }) => isLocked(code))).toEqual([])
        for (const silence of silences) {
          const isWrong = [...silenceFaults([silence])].length > 0
          const isUsed = taken.some(({ code, place }) => code === silence.rule && place.file === silence.file)
          const isUnused = unused.some(({ rule, file }) => rule === silence.rule && file === silence.file)
          expect([isWrong, isUsed, isUnused].filter(Boolean)).toHaveLength(1)
        }
      }),
    )
  })
})

test.each<[string, Code | undefined]>([
  ['møte/lengd', 'mote/lengd'],
  ['Mote/Lengd', 'mote/lengd'],
  ['mote/lengde', 'mote/lengd'],
  ['lengd', 'mote/lengd'],
  ['manglar-felt', 'skjema/manglar-felt'],
  ['tekst/overskrift-manglar-heilt', undefined],
])('«%s» means %s', (written, meant) => {
  expect(nearestRule(written)).toBe(meant)
})
