import { cpSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, kvalitet, read, temporaryFolder, write } from './harness.ts'

const number = '02013299997'
const school = '2026-27/nord'
const base = join(import.meta.dirname, '../rules/base')

function baseFolder(): string {
  const folder = temporaryFolder()
  cpSync(base, folder, { recursive: true })
  return folder
}

/** All that a command says, without what may stand between digits. */
function said(folder: string, ...args: readonly string[]): string {
  const { out, err } = kvalitet(args, { cwd: folder, env: { KVALITET_DATO: '2027-05-20' } })
  return (out + err).replaceAll(/(?<=\d)[ .-]+(?=\d)/g, '')
}

const ways = [
  ...['text', 'json', 'sarif', 'junit', 'github'].map((format) => ['validate', '--format', format]),
  ...['text', 'json', 'markdown'].map((format) => ['status', '2026-27', '--format', format]),
]

describe('a number in the name of a file or folder', () => {
  const names: readonly (readonly [string, (folder: string) => void])[] = [
    [
      'an agreement',
      (folder) =>
        cpSync(join(folder, school, 'oppfolgingsavtale-regelkunnskap.md'), join(folder, school, `oppfolgingsavtale-${number}.md`)),
    ],
    [
      'a plan',
      (folder) => renameSync(join(folder, school, 'utviklingsplan-smaskulen.md'), join(folder, school, `utviklingsplan-${number}.md`)),
    ],
    ['a file that is no document', (folder) => write(folder, `${school}/sak 020132 99997.docx`, 'x')],
    ['a folder of no school', (folder) => write(folder, `2026-27/${number}/notat.md`, 'x')],
  ]

  test.each(names)('%s is told of and never shown', (_, put) => {
    const folder = baseFolder()
    put(folder)
    expect(said(folder, 'validate', '--format', 'json')).toContain('persondata/fodselsnummer')
    for (const way of ways) expect([way, said(folder, ...way).includes(number)]).toEqual([way, false])
  })

  test('a pupil in the name of a file is told of and never shown', () => {
    const folder = baseFolder()
    write(folder, `${school}/Notat om eleven Marte.docx`, 'x')
    expect(said(folder, 'validate', '--format', 'json')).toContain('persondata/elevnamn')
    for (const way of ways) expect([way, said(folder, ...way).includes('Marte')]).toEqual([way, false])
  })

  test('the run of a path that is so named gives the same findings', () => {
    const folder = baseFolder()
    const file = `${school}/oppfolgingsavtale-${number}.md`
    cpSync(join(folder, school, 'oppfolgingsavtale-regelkunnskap.md'), join(folder, file))
    const own = said(folder, 'validate', '--format', 'json', file)
    expect([own.includes('persondata/fodselsnummer'), own.includes(number)]).toEqual([true, false])
  })
})

describe('new', () => {
  const agreement = ['new', 'oppfolgingsavtale', 'nord', '--skuleår', '2026-27', '--område', 'regelverk']
  const made = (folder: string): number => readdirSync(join(folder, school)).length

  test.each([`Saka til ${number}`, 'Saka om 020132 99997', 'Mobbinga av eleven Marte', 'Ring 99 88 77 66', 'Til ola@tindvik.example'])(
    'makes nothing of the title %s, and does not repeat it',
    (title) => {
      const folder = baseFolder()
      const before = made(folder)
      const { code, out, err } = kvalitet([...agreement, '--tittel', title], { cwd: folder })
      expect([code, out, made(folder)]).toEqual([2, '', before])
      for (const word of title.match(/\d[\d ]+|Marte|ola/g) ?? []) expect(err).not.toContain(word)
    },
  )

  test('makes nothing of a title that dialogue 3 has', () => {
    const folder = baseFolder()
    const before = made(folder)
    change(folder, `${school}/leiardialog-3.md`, '- tittel: Regelkunnskap', '- tittel: Regelkunnskap 02.01.32-99997')
    expect(said(folder, ...agreement)).not.toContain('99997')
    expect(made(folder)).toBe(before)
  })

  test('does not repeat the titles of several areas', () => {
    const folder = baseFolder()
    const dialogue = `${school}/leiardialog-3.md`
    const area = /  - tittel: Regelkunnskap\n(?: {4}.*\n)+/.exec(read(folder, dialogue))?.[0] ?? ''
    change(folder, dialogue, area, area + area.replace('Regelkunnskap', 'Mor til Marte'))
    const told = said(folder, ...agreement)
    expect([told.includes('Regelkunnskap'), told.includes('Marte')]).toEqual([true, false])
  })
})

describe('the report', () => {
  const assessment = `${school}/eigenvurdering.md`
  const word = 'Elevane trivst på Nord skule.'

  test.each([
    ['a number', `Ho har 020132 99997.`, '99997'],
    ['a number with a slip', `Ho har 020132 99987.`, '99987'],
    ['a name', 'Eleven Marte trivst.', 'Marte'],
    ['an address', 'Skriv til ola@tindvik.example.', 'ola@'],
  ])('holds back a word with %s, says so loudly, and publishes the rest', (_, secret, seen) => {
    const folder = baseFolder()
    change(folder, assessment, word, `${word} ${secret}`)
    const { code, err } = kvalitet(['report', '2026-27', '--streng'], { cwd: folder })
    expect([code, err.includes(`${assessment}:75`), err.includes(seen)]).toEqual([1, true, false])
    for (const format of ['md', 'html']) {
      const text = read(folder, `2026-27/rapport/tilstandsrapport.${format}`)
      expect([text.includes(seen), text.includes('Elevane trivst'), text.includes('Elevane les meir')]).toEqual([false, false, true])
    }
  })

  test('a silence with a reason lets a false alarm through, but never a number', () => {
    const folder = baseFolder()
    const silence = (rule: string) => `mal: 1\nunntak:\n  - regel: ${rule}\n    grunn: Det er ei bok.\n`
    change(folder, assessment, word, `${word} Me las boka om eleven Marte.`)
    change(folder, assessment, 'mal: 1\n', silence('persondata/elevnamn'))
    kvalitet(['report', '2026-27'], { cwd: folder })
    expect(read(folder, '2026-27/rapport/tilstandsrapport.md')).toContain('Marte')
    change(folder, assessment, 'eleven Marte', number)
    change(folder, assessment, 'persondata/elevnamn', 'persondata/fodselsnummer')
    kvalitet(['report', '2026-27'], { cwd: folder })
    expect(read(folder, '2026-27/rapport/tilstandsrapport.md')).not.toContain(number)
  })
})

test('what is cut short in a message is not cut within a number', () => {
  const folder = baseFolder()
  const heading = '#### Ei ganske lang overskrift som endar like ved seksti, 020132 99997'
  change(folder, `${school}/eigenvurdering.md`, 'Elevane trivst på Nord skule.', `Elevane.\n\n${heading}\n\nElevane trivst.`)
  expect(said(folder, 'validate')).not.toMatch(/020132|9999/)
  change(folder, `${school}/leiardialog-1.md`, /^---/, '---saka om 020132 99997')
  expect(said(folder, 'validate')).not.toMatch(/020132|9999/)
})
