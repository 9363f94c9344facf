import { mkdirSync, rmSync, symlinkSync, chmodSync, chownSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, dataFolder, errors, findings, hasStackTrace, kvalitet, snapshot, temporaryFolder, write, yearFolder } from './harness.ts'

const dialogue = '2026-27/nord/leiardialog-1.md'

describe('a file that is not what it should be', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty', '', 'fil/tom 1:1'],
    ['without front matter', '# Leiardialog\n', 'felt/ingen 1:1'],
    ['with unclosed fields', '---\ndokument: leiardialog-1\n', 'felt/ikkje-avslutta 1:1'],
    ['with a language after the fence', '---js\nprocess.exit(7)\n---\n', 'felt/sprak 1:4'],
    ['with a tab for indent', '---\nmøte:\n\tdato: 2026-09-01\n---\n', 'yaml/tabulator 3:1'],
    ['with a key twice', '---\nskule: nord\nskule: nord\n---\n', 'yaml/dobbelt-felt 3:1'],
    ['in Latin-1', Buffer.from('---\nskuleår: 2026-27\n---\n', 'latin1'), 'fil/teiknsett 2:6'],
    ['with a blank line first', '\n---\nskule: nord\n---\n', 'felt/blank-linje 1:1'],
    ['with a null byte', '---\nskule: no\0rd\n---\n', 'fil/nullteikn 2:10'],
    ['of ten megabytes', `---\nskule: nord\n---\n${'tekst '.repeat(1_700_000)}`, 'fil/for-stor 1:1'],
    [
      'with sixty thousand keys',
      `---\n${Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n')}\n---\n`,
      'felt/for-mykje 1:1',
    ],
    ['with an alias bomb', '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n', 'yaml/anker 2:4'],
    ['nested two thousand levels deep', `---\na: ${'['.repeat(2000)}${']'.repeat(2000)}\n---\n`, 'yaml/for-djup'],
  ]

  test.each(cases)('%s', (_, content, expected) => {
    const folder = yearFolder()
    write(folder, dialogue, content)
    const ran = kvalitet(['validate'], { cwd: folder })
    expect(ran.code).toBe(1)
    expect(hasStackTrace(ran)).toBe(false)
    const [only, ...others] = errors(folder)
    expect(others).toEqual([])
    const [rule = '', place = ''] = expected.split(' ')
    expect(only).toContain(`${rule} ${dialogue}:${place}`)
  })

  test('two documents nested two thousand levels deep do not end the process', () => {
    const folder = yearFolder()
    const deep = `---\na: ${'['.repeat(2000)}${']'.repeat(2000)}\n---\n`
    write(folder, dialogue, deep)
    write(folder, '2026-27/sor/leiardialog-1.md', deep)
    expect(errors(folder).map((error) => error.split(' ')[0])).toEqual(['yaml/for-djup', 'yaml/for-djup'])
  })

  test('a folder where a file should be, and a link', () => {
    const folder = yearFolder()
    rmSync(join(folder, dialogue))
    mkdirSync(join(folder, dialogue))
    rmSync(join(folder, '2026-27/sor/leiardialog-1.md'))
    symlinkSync('/etc/hostname', join(folder, '2026-27/sor/leiardialog-1.md'))
    expect(errors(folder)).toEqual([`fil/mappe ${dialogue}:1:1`, 'fil/lenkje 2026-27/sor/leiardialog-1.md:1:1'])
  })

  test('a folder of an unknown school and a year that is none', () => {
    const folder = yearFolder()
    mkdirSync(join(folder, '2026-27/nort'))
    mkdirSync(join(folder, '2026-28'))
    const { all, code } = findings(folder)
    expect(code).toBe(1)
    expect(errors(folder)).toEqual(['mappe/ukjend-skule 2026-27/nort:1:1', 'mappe/ugyldig-skulear 2026-28:1:1'])
    expect(all).not.toHaveLength(0)
  })

  test('one bad file hides no other', () => {
    const folder = yearFolder()
    write(folder, dialogue, '---\na: [\n---\n')
    change(folder, '2026-27/sor/leiardialog-1.md', 'tal_saker:', 'tal_saker: mange')
    change(folder, '2026-27/sor/eigenvurdering.md', 'dokument: eigenvurdering', 'dokument: eigenvurdring')
    expect(errors(folder)).toEqual([
      'yaml/klamme 2026-27/nord/leiardialog-1.md:2:4',
      'dokument/feil-stad 2026-27/sor/eigenvurdering.md:2:11',
      'skjema/tal 2026-27/sor/leiardialog-1.md:55:14',
    ])
  })
})

describe('a named file that can not be checked', () => {
  test.each([
    ['2026-27/sporsmal.yaml', 'tema: [', 'yaml/klamme'],
    ['2026-27/sporsmal.yaml', 'skuleår: 2026-27\nmal: 1\ntema: []\n', 'skjema/manglar-felt'],
    ['kvalitet.yaml', 'kommune: { namn: A, nummer: 4699 }\nskular:\n  - { id: nord, namn: A, orgnr: 123456789 }\n', 'oppsett/orgnr'],
  ])('is not called sound: %s', (file, content, rule) => {
    const folder = yearFolder()
    write(folder, file, content)
    expect(errors(folder, '2026-27/nord/eigenvurdering.md').some((error) => error.startsWith(`${rule} ${file}`))).toBe(true)
  })
})

describe('settings that can not be trusted', () => {
  test('hide no fault of any document', () => {
    const folder = yearFolder()
    change(folder, 'kvalitet.yaml', 'nummer: "4699"', 'nummer: 0301')
    change(folder, '2026-27/nord/leiardialog-1.md', 'status: utkast', 'status: ferdg')
    change(folder, '2026-27/nord/leiardialog-1.md', 'tal_saker:', 'tal_saker: mange')
    expect(errors(folder)).toEqual([
      'skjema/ugyldig-verdi 2026-27/nord/leiardialog-1.md:5:9',
      'skjema/tal 2026-27/nord/leiardialog-1.md:55:14',
      'skjema/hermeteikn kvalitet.yaml:4:11',
    ])
  })
})

describe('what may be about a person', () => {
  test('is told of, but not repeated, in any format', () => {
    const folder = yearFolder()
    change(folder, '2026-27/nord/leiardialog-1.md', '    ansvarleg:\n    frist', '    ansvarleg: Kari Nordmann\n    frist')
    change(folder, '2026-27/nord/leiardialog-1.md', 'innsatsområde:', 'innsatsområde: 01019012345')
    change(folder, '2026-27/nord/leiardialog-1.md', 'tal_saker:', 'tal_saker: "01019012345"')
    change(folder, '2026-27/nord/leiardialog-1.md', '  timar:', '  01019012345: x\n  timar:')
    expect(errors(folder).map((error) => error.split(' ')[0])).toEqual([
      'skjema/ukjent-felt',
      'skjema/hermeteikn',
      'skjema/tal',
      'rolle/ukjend',
    ])
    for (const format of ['text', 'json', 'github']) {
      expect(kvalitet(['validate', '--format', format], { cwd: folder }).out).not.toMatch(/Nordmann|01019012345/)
    }
  })
})

describe('a body of hostile length', () => {
  test.each([
    ['comments that are never closed', 'a<!-- '.repeat(100_000)],
    ['placeholders that are never closed', '[Skriv her '.repeat(60_000)],
    ['placeholders', '[Skriv her]\n'.repeat(40_000)],
    ['one word', 'x'.repeat(900_000)],
    ['headings', '#\n'.repeat(200_000)],
    ['headings of one question', '### S1\n'.repeat(60_000)],
  ])(
    'of %s is checked, and the report made, without delay',
    (_, body) => {
      const folder = yearFolder()
      change(folder, '2026-27/nord/eigenvurdering.md', /(### Til tilstandsrapporten\n)/, `$1\n${body}\n`)
      const ran = kvalitet(['validate', '2026-27/nord'], { cwd: folder })
      expect([0, 1]).toContain(ran.code)
      expect(kvalitet(['report', '2026-27'], { cwd: folder }).code).toBe(0)
    },
    20_000,
  )
})

describe('settings that are wrong', () => {
  test.each([
    ['a broken file', 'kommune: [', 'yaml/klamme'],
    ['an empty file', '', 'fil/tom'],
    ['a list', '- a\n', 'felt/ikkje-felt'],
    ['without schools', 'kommune: { namn: A, nummer: "4699" }\n', 'skjema/manglar-felt kvalitet.yaml:1:1'],
    [
      'a municipality number that loses its zero',
      'kommune:\n  namn: Oslo\n  nummer: 0301\nskular:\n  - { id: a, namn: A }\n',
      'skjema/hermeteikn kvalitet.yaml:3:11',
    ],
    [
      'an organisation number with a wrong control digit',
      'kommune:\n  namn: A\n  nummer: 4699\nskular:\n  - id: a\n    namn: A\n    orgnr: "311204603"\n',
      'oppsett/orgnr kvalitet.yaml:7:12',
    ],
    [
      'an id used twice',
      'kommune: { namn: A, nummer: 4699 }\nskular:\n  - { id: a, namn: A }\n  - { id: a, namn: B }\n',
      'oppsett/dobbel-id kvalitet.yaml:4:11',
    ],
    ['an unknown key', 'kommune: { namn: A, nummer: 4699 }\nskolar:\n  - { id: a, namn: A }\n', 'skjema/ukjent-felt kvalitet.yaml:2:1'],
    [
      'a day that does not exist',
      'kommune: { namn: A, nummer: 4699 }\nskular:\n  - { id: a, namn: A }\nkalender:\n  eigenvurdering: { frist: 31. april }\n',
      'oppsett/dag kvalitet.yaml:5:28',
    ],
  ])('%s', (_, settings, expected) => {
    const folder = temporaryFolder()
    write(folder, 'kvalitet.yaml', settings)
    expect(errors(folder).some((error) => error.startsWith(expected))).toBe(true)
    for (const command of [
      ['new-year', '2026-27'],
      ['report', '2026-27'],
      ['new', 'oppfolgingsavtale', 'a', '--område', 'læring'],
    ]) {
      const before = snapshot(folder)
      const ran = kvalitet(command, { cwd: folder })
      expect(ran.code).toBe(1)
      expect(hasStackTrace(ran)).toBe(false)
      expect(snapshot(folder)).toEqual(before)
    }
  })
})

describe('a command that can not run says why and ends with 2', () => {
  const stops = (args: readonly string[], folder: string, env: Readonly<Record<string, string>> = {}, uid?: number): string => {
    const ran = kvalitet(args, { cwd: folder, env, ...(uid === undefined ? {} : { uid }) })
    expect(ran.code).toBe(2)
    expect(ran.out).toBe('')
    expect(hasStackTrace(ran)).toBe(false)
    expect(ran.err).toMatch(/^Kan ikkje køyra: .+\n {2}→ .+\n$/s)
    return ran.err
  }

  test('without a data folder', () => {
    const folder = temporaryFolder()
    for (const args of [['validate'], ['new-year', '2026-27'], ['report', '2025-26']]) stops(args, folder)
  })

  test.each([
    [['validat']],
    [['validate', '--formatt', 'json']],
    [['validate', '--format', 'xml']],
    [['validate', '--format']],
    [['validate', 'finst-ikkje.md']],
    [['validate', '/etc']],
    [['validate', 'rettleiing/for-rektorar.md']],
    [['validate', '--mappe', '/finst/ikkje']],
    [['validate', '--dato', '2026-02-30']],
    [['new-year']],
    [['new-year', '2026-28']],
    [['new-year', 'i-år']],
    [['new-year', '2026-27', 'ekstra']],
    [['report', '2025']],
    [['report', '2019-20']],
    [['help', 'finst']],
    [['report', '2025-26', '--format', 'docx']],
    [['new', 'oppfolgingsavtale', 'nort', '--område', 'læring']],
    [['new', 'oppfolgingsavtal', 'nord', '--område', 'læring']],
    [['new', 'oppfolgingsavtale', 'nord', '--område', 'mat']],
    [['new', 'oppfolgingsavtale', 'nord']],
  ])('%j', (args) => {
    stops(args, dataFolder())
  })

  test.each([
    [[]],
    [['--kommune', 'A']],
    [['--kommune', 'A', '--nummer', '301', '--skule', 'a=A']],
    [['--kommune', 'A', '--nummer', '4699', '--skule', 'Å=A']],
    [['--kommune', 'A', '--nummer', '4699', '--skule', 'a=A', '--skule', 'a=B']],
    [['--kommune', 'A', '--nummer', '4699', '--skule', 'rapport=A']],
    [['--kommune', ' ', '--nummer', '4699', '--skule', 'a=A']],
    [['--kommune', 'A', '--nummer', '4699', '--skule', 'a=A', '--orgnr', 'a=123456789']],
  ])('init %j, with nobody to ask', (args) => {
    const folder = temporaryFolder()
    stops(['init', 'ny', ...args], folder)
    expect(snapshot(folder)).toEqual({})
  })

  test('without Git', () => {
    const folder = temporaryFolder()
    const args = ['init', 'ny', '--kommune', 'A', '--nummer', '4699', '--skule', 'a=A']
    stops(args, folder, { PATH: '/nonexistent' })
    expect(snapshot(folder)).toEqual({})
    const data = dataFolder()
    const before = snapshot(data)
    stops(['new-year', '2026-27', '--commit'], data, { PATH: '/nonexistent' })
    expect(snapshot(data)).toEqual(before)
    expect(kvalitet(['new-year', '2026-27'], { cwd: data, env: { PATH: '/nonexistent' } }).code).toBe(0)
    expect(kvalitet(['report', '2026-27'], { cwd: data, env: { PATH: '/nonexistent' } }).code).toBe(0)
  })

  test('in a folder outside Git, when asked to commit', () => {
    const folder = temporaryFolder()
    write(folder, 'kvalitet.yaml', 'kommune: { namn: A, nummer: 4699 }\nskular:\n  - { id: a, namn: A }\n')
    stops(['new-year', '2026-27', '--commit'], folder)
    expect(Object.keys(snapshot(folder))).toEqual(['kvalitet.yaml'])
  })

  test('in a folder that can not be written, leaving nothing half-written', () => {
    const folder = dataFolder()
    write(folder, '2026-27/sor', 'ei fil der ei mappe skal vera')
    const before = snapshot(folder)
    stops(['new-year', '2026-27'], folder)
    expect(snapshot(folder)).toEqual(before)
  })

  test('in a folder that is read-only for the user', () => {
    const folder = dataFolder()
    const isRoot = process.getuid?.() === 0
    if (isRoot) chownSync(folder, 65534, 65534)
    chmodSync(folder, 0o555)
    const before = snapshot(folder)
    stops(['new-year', '2026-27'], folder, {}, isRoot ? 65534 : undefined)
    expect(snapshot(folder)).toEqual(before)
    chmodSync(folder, 0o755)
  })
})
