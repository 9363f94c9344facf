import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { validate } from '../../src/app/validate.ts'
import { hintOf, messageOf } from '../../src/i18n/catalogue.ts'
import type { IsoDate } from '../../src/model/date.ts'
import type { Finding } from '../../src/model/finding.ts'
import { namesFile } from '../../src/model/layout.ts'
import { withoutHits } from '../../src/rules/personal-data/without-hits.ts'
import { baseText, layBase } from './page.ts'

const dialogue = '2026-27/nord/leiardialog-1.md'
const questions = '2026-27/sporsmal.yaml'
const settings = 'kvalitet.yaml'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-vern-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, content: string | Uint8Array): void => writeFileSync(join(folder, file), content)
const change = (file: string, from: string | RegExp, to: string): void => {
  const text = baseText(file)
  expect(text.search(from)).not.toBe(-1)
  write(file, text.replace(from, to))
}
const findings = async (): Promise<readonly Finding[]> =>
  (await validate({ files: diskFiles(folder), today: '2027-05-20' as IsoDate })).findings
const told = async (): Promise<readonly string[]> =>
  (await findings()).map(({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`)
/** All that any reporter can show. */
const shown = async (): Promise<string> =>
  JSON.stringify((await findings()).map((finding) => [finding, messageOf(finding), hintOf(finding)]))

describe('the guard in a run over a folder', () => {
  test('looks through fields and text', async () => {
    change(dialogue, 'innsatsområde: Lesing i alle fag', 'innsatsområde: Lesing med eleven Marte')
    expect(await told()).toEqual([`persondata/elevnamn ${dialogue}:${lineOf(dialogue, 'innsatsområde')}:34`])
  })

  test.each([
    ['YAML that breaks', (text: string) => text.replace('innsatsområde: ', 'innsatsområde: [')],
    ['fields that never close', (text: string) => text.replace(/\n---\n/, '\n')],
    ['no fields', (text: string) => text.slice(4)],
    ['a conflict in Git', (text: string) => `${text}\n<<<<<<< HEAD\n`],
    ['a character that is nothing', (text: string) => `${text}\n\0`],
  ])('%s does not hide a number', async (_, broken) => {
    write(dialogue, `${broken(baseText(dialogue))}\nSaka gjeld 02013299997.\n`)
    const found = await told()
    expect(found.filter((one) => one.startsWith('persondata/fodselsnummer'))).toHaveLength(1)
    expect(found.length).toBeGreaterThan(1)
    expect(await shown()).not.toContain('02013299997')
  })

  test('an old character set does not hide a number', async () => {
    write(dialogue, Buffer.from(`${baseText(dialogue)}\nSaka gjeld 02013299997.\n`, 'latin1'))
    expect((await told()).map((one) => one.split(' ')[0]).toSorted()).toContain('persondata/fodselsnummer')
  })

  test('numbers are found in the questions and the settings, broken or not; addresses there are in their place', async () => {
    write(questions, `${baseText(questions)}# 02013299997\n`)
    write(settings, `${baseText(settings)}# 30108299920, ring 99 88 77 66 eller skriv til kari@tindvik.example\n`)
    const lines = (file: string) => baseText(file).split('\n').length
    expect(await told()).toEqual([
      `persondata/fodselsnummer ${questions}:${lines(questions)}:3`,
      `persondata/fodselsnummer ${settings}:${lines(settings)}:3`,
    ])
    write(settings, '[ 30108299920\n')
    expect((await told()).filter((one) => one.startsWith('persondata'))).toContain(`persondata/fodselsnummer ${settings}:1:3`)
    expect(await shown()).not.toContain('30108299920')
  })

  test('addresses and names in the settings may stand in the documents, without regard to case', async () => {
    change(settings, '  - rolle: rektor\n', '  - rolle: rektor\n    namn: Berit Nordmann\n    e-post: Rektor@tindvik.example\n')
    change(dialogue, 'korleis dei deler inn elevane', '$&: Berit Nordmann på 5. trinn (rektor@tindvik.example)')
    expect(await told()).toEqual([])
  })

  test.each(['2026-27/rapport/tilstandsrapport.md', '2026-27/nord/notat.md', '2026-27/nord/README.md', '2026-27/liste.csv'])(
    'numbers are found in %s, which is no document; addresses may stand there',
    async (file) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      write(file, 'Skriv til kari@tindvik.example.\n\nHo har 020132 99997.\n')
      expect((await told()).filter((one) => one.startsWith('persondata/'))).toEqual([`persondata/fodselsnummer ${file}:3:8`])
      expect(await shown()).not.toContain('99997')
    },
  )

  test('the list of names is kept out of Git from the first day', () => {
    const ignored = readFileSync(new URL('../../templates/gitignore.hbs', import.meta.url), 'utf8').split('\n')
    expect(ignored).toContain(`/${namesFile}`)
  })

  test('the list of names is read, and one that can not be read is told of', async () => {
    change(dialogue, 'korleis dei deler inn elevane', '$& med Storm')
    write('namneliste.txt', '\uFEFF# Nord skule\r\nStorm # 7. trinn\r\n\r\n')
    expect((await told()).map((one) => one.split(' ')[0])).toEqual(['persondata/namneliste'])
    write('namneliste.txt', Buffer.from('Bjørg\n', 'latin1'))
    expect(await told()).toEqual(['fil/teiknsett namneliste.txt:1:3'])
  })
})

describe('no finding repeats', () => {
  test.each([
    ['an unknown field', 'innsatsområde: Lesing i alle fag', 'innsatsområde: Lesing i alle fag\nEleven Marte: ja', 'Marte'],
    ['an unknown role', 'rolle: rektor', 'rolle: mor til Marte', 'Marte'],
    ['a number as a field', 'innsatsområde: Lesing i alle fag', 'innsatsområde: Lesing i alle fag\n020132 99997: ja', '99997'],
    ['a number that has lost its zero', 'mal: 2', 'mal: 02013299997', '2013299997'],
    ['an address as a role', 'rolle: rektor', 'rolle: marte@tindvik.example', 'marte'],
    ['a phone number as a role', 'rolle: rektor', 'rolle: tlf 99 88 77 66', '88'],
  ])('%s', async (_, from, to, secret) => {
    change(dialogue, from, to)
    const codes = (await findings()).map(({ code }) => code)
    expect(codes.some((code) => code.startsWith('persondata/'))).toBe(true)
    expect(codes.some((code) => !code.startsWith('persondata/'))).toBe(true)
    expect((await shown()).toLowerCase()).not.toContain(secret.toLowerCase())
  })
})

test('whatever line of a document a number is put into, it is found, and shown nowhere', async () => {
  const text = baseText(dialogue).split('\n')
  const numbers = ['02013299997', '020132 99997', '30108299920', '30108299939', '02013299903']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...numbers),
      fc.integer({ min: 0, max: text.length - 1 }),
      fc.constantFrom(
        (line: string, number: string) => `${line} ${number}`,
        (line: string, number: string) => `${number} ${line}`,
        (line: string, number: string) => `${line}\n${number}: ja`,
        (line: string, number: string) => line.replace(/: .*/, `: ${number}`).replace(/^(?!.*\d{5})/, `${number} `),
      ),
      async (number, place, put) => {
        write(dialogue, text.with(place, put(text[place] ?? '', number)).join('\n'))
        expect((await told()).filter((one) => one.startsWith('persondata/fodselsnummer'))).toHaveLength(1)
        expect((await shown()).replaceAll(/[\s.-]/g, '')).not.toContain(number.replaceAll(' ', '').replace(/^0/, ''))
      },
    ),
    { numRuns: 150 },
  )
})

describe('withoutHits', () => {
  const finding = (args: object): Finding =>
    ({
      code: 'skjema/ukjent-felt',
      severity: 'error',
      args,
      place: { file: 'Kari.md', line: 1, column: 1 },
      related: [],
    }) as unknown as Finding
  const maskedArgs = (args: object, ...hits: string[]): unknown => withoutHits([finding(args)], hits)[0]?.args

  test.each([
    ['Eleven Kari.', ['Kari'], 'Eleven ….'],
    ['KARI, kari og Karis', ['Kari'], '…, … og …s'],
    ['Karianne og kariert', ['Kari'], 'Karianne og kariert'],
    ['felt_kari_5', ['Kari'], 'felt_…_5'],
    ['Kari  Nordvik / kari_nordvik', ['Kari Nordvik'], '… / …'],
    ['02013299997, 020132 99997 og 02.01.32-99997', ['020132-99997'], '…, … og …'],
    ['2013299997', ['02013299997'], '…'],
    ['«99887766» og +47 998 87 766', ['99 88 77 66'], '«…» og +47 …'],
    ['99887766', ['+47 99 88 77 66'], '…'],
    ['Skriv til OLA@x.no no', ['ola@x.no'], 'Skriv til … no'],
    ['bjo\u0308rn', ['björn'], '…'],
    ['2026-09-14 og 311204602', ['Kari', '02013299997'], '2026-09-14 og 311204602'],
  ])('%s without %j', (text, hits, expected) => {
    expect(maskedArgs({ a: [{ b: text }], c: undefined, d: true }, ...hits)).toEqual({ a: [{ b: expected }], c: undefined, d: true })
  })

  test('masks numbers that are numbers, and leaves others, the code, the place and the severity', () => {
    const [first] = withoutHits([finding({ mal: 2_013_299_997, kjend: 1 })], ['02013299997', 'skjema', 'Kari'])
    expect(first).toEqual(finding({ mal: '…', kjend: 1 }))
  })

  test('leaves nothing of any hit, wherever it stands', () => {
    const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,8}$/)
    const digits = fc.stringMatching(/^[1-9]\d{10}$/)
    fc.assert(
      fc.property(fc.array(fc.oneof(word, digits), { minLength: 1, maxLength: 5 }), fc.string(), fc.string(), (hits, before, after) => {
        const text = hits
          .map(
            (hit) => `${before.replaceAll(/[\p{L}\p{M}\p{N}]/gu, '')} ${hit.toUpperCase()} ${after.replaceAll(/[\p{L}\p{M}\p{N}]/gu, '')}`,
          )
          .join(' og ')
        const left = JSON.stringify(maskedArgs({ text }, ...hits)).toLowerCase()
        return hits.every((hit) => !left.includes(hit.toLowerCase()))
      }),
    )
  })
})

const lineOf = (file: string, start: string): number =>
  baseText(file)
    .split('\n')
    .findIndex((line) => line.startsWith(start)) + 1
