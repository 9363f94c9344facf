import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  change,
  dataFolder,
  errors,
  findings,
  git,
  hasStackTrace,
  kvalitet,
  read,
  snapshot,
  temporaryFolder,
  write,
  yearFolder,
} from './harness.ts'

const verdicts = (out: string): readonly string[] =>
  out
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+/, ' '))

describe('init', () => {
  const flags = ['--kommune', 'Prøve: "herad" <b>', '--nummer', '4699', '--skule', 'nord=Nord: skule', '--orgnr', 'nord=311204602']

  test('makes a sound folder with Git from flags alone', () => {
    const folder = temporaryFolder()
    const ran = kvalitet(['init', 'ny', ...flags, '--råd', 'heradsstyret'], { cwd: folder })
    expect(ran.code).toBe(0)
    expect(Object.keys(snapshot(join(folder, 'ny')))).toEqual([
      '.gitattributes',
      '.gitignore',
      'kvalitet.yaml',
      'rettleiing/for-rektorar.md',
      'rettleiing/forarbeid.md',
    ])
    expect(existsSync(join(folder, 'ny/.git'))).toBe(true)
    expect(errors(join(folder, 'ny'))).toEqual([])
  })

  test('never touches what exists, and makes only what is missing', () => {
    const folder = temporaryFolder()
    write(folder, 'ny/.gitignore', 'mitt\n')
    kvalitet(['init', 'ny', ...flags], { cwd: folder })
    unlinkSync(join(folder, 'ny/rettleiing/for-rektorar.md'))
    write(folder, 'ny/kvalitet.yaml', read(folder, 'ny/kvalitet.yaml').replace('kommunestyret', 'bystyret'))
    const before = snapshot(join(folder, 'ny'))
    const ran = kvalitet(['init', 'ny', ...flags], { cwd: folder })
    expect(verdicts(ran.out)).toEqual([
      'finst kvalitet.yaml',
      'lagar rettleiing/for-rektorar.md',
      'finst rettleiing/forarbeid.md',
      'finst .gitignore',
      'finst .gitattributes',
    ])
    expect(snapshot(join(folder, 'ny'))).toMatchObject(before)
    expect(read(folder, 'ny/.gitignore')).toBe('mitt\n')
  })

  test('makes no repository within a repository', () => {
    const folder = temporaryFolder()
    git(folder, 'init', '--quiet')
    kvalitet(['init', 'skule/dialogar', ...flags], { cwd: folder })
    expect(existsSync(join(folder, 'skule/dialogar/kvalitet.yaml'))).toBe(true)
    expect(existsSync(join(folder, 'skule/dialogar/.git'))).toBe(false)
  })
})

/** What `new-year` makes for each school, in the order of the year. */
const kindsOfSchool = [
  'leiardialog-1',
  'utviklingsplan',
  'leiardialog-2',
  'utviklingssamtale',
  'eigenvurdering',
  'leiardialog-3',
  'plangruppe',
] as const

/** Every document of a year: those of the schools, then those of the municipality. */
const filesOfYear = (...schools: readonly string[]): readonly string[] => [
  ...schools.flatMap((school) => kindsOfSchool.map((kind) => `${school}/${kind}.md`)),
  'utviklingsgruppe.md',
  'samling-elevrad.md',
  'dialog-foresette.md',
]

describe('new-year', () => {
  test('makes drafts without an error, for open schools alone', () => {
    const folder = dataFolder()
    appendFileSync(join(folder, 'kvalitet.yaml'), '')
    change(folder, 'kvalitet.yaml', '    namn: Sør skule\n', '    namn: Sør skule\n    til: 2026-07-31\n')
    const ran = kvalitet(['new-year', '2026-2027'], { cwd: folder })
    expect(verdicts(ran.out)).toEqual(['sporsmal.yaml', ...filesOfYear('nord')].map((file) => `lagar 2026-27/${file}`))
    const { all, code } = findings(folder, '--dato', '2026-08-10')
    expect(code).toBe(0)
    expect(new Set(all.map(({ severity }) => severity))).toEqual(new Set(['warning']))
    expect(new Set(all.map(({ rule }) => rule))).toEqual(new Set(['skjema/tomt-felt', 'tekst/maltekst']))
  })

  test('begins every document with the same five fields, with no quotes that YAML does not need', () => {
    const folder = yearFolder()
    for (const kind of kindsOfSchool) {
      expect(read(folder, `2026-27/nord/${kind}.md`)).toMatch(
        new RegExp(`^---\ndokument: ${kind}\nskuleår: 2026-27\nskule: nord\nstatus: utkast\nmal: \\d\n`),
      )
    }
  })

  test('changes nothing the second time, nor in a trial run, and says the same of each file', () => {
    const folder = dataFolder()
    const before = snapshot(folder)
    const trial = kvalitet(['new-year', '2026-27', '--dry-run'], { cwd: folder })
    expect(snapshot(folder)).toEqual(before)
    const real = kvalitet(['nytt-ar', '2026/27'], { cwd: folder })
    expect(trial.out).toBe(real.out)
    const made = snapshot(folder)
    const again = kvalitet(['nytt-år', '2026-27'], { cwd: folder })
    expect(again.code).toBe(0)
    expect(again.out).toBe(real.out.replaceAll('lagar', 'finst'))
    expect(snapshot(folder)).toEqual(made)
  })

  test('never replaces what a rektor wrote', () => {
    const folder = yearFolder()
    write(folder, '2026-27/nord/leiardialog-1.md', 'mine ord\n')
    unlinkSync(join(folder, '2026-27/sor/leiardialog-1.md'))
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(read(folder, '2026-27/nord/leiardialog-1.md')).toBe('mine ord\n')
    expect(existsSync(join(folder, '2026-27/sor/leiardialog-1.md'))).toBe(true)
  })

  test('commits what it made, and nothing else', () => {
    const folder = dataFolder()
    git(folder, 'add', 'kvalitet.yaml')
    const ran = kvalitet(['new-year', '2026-27', '--commit'], { cwd: folder })
    expect(ran.code).toBe(0)
    expect(git(folder, 'show', '--name-only', '--format=%s').trim().split('\n').filter(Boolean).toSorted()).toEqual(
      ['Nytt skuleår 2026-27', ...['sporsmal.yaml', ...filesOfYear('nord', 'sor')].map((file) => `2026-27/${file}`)].toSorted(),
    )
    expect(git(folder, 'status', '--porcelain')).toContain('A  kvalitet.yaml')
    expect(kvalitet(['new-year', '2026-27', '--commit'], { cwd: folder }).code).toBe(0)
    expect(git(folder, 'log', '--oneline').trim().split('\n')).toHaveLength(1)
  })

  test("asks the year's own questions", () => {
    const folder = yearFolder()
    unlinkSync(join(folder, '2026-27/nord/eigenvurdering.md'))
    change(
      folder,
      '2026-27/sporsmal.yaml',
      /spørsmål:\n[\s\S]*/,
      'spørsmål:\n  - id: S7\n    tema: laering\n    opphav: utfordring\n    tekst: "Kva: no?"\n',
    )
    change(folder, '2026-27/sporsmal.yaml', /tema:\n[\s\S]*?\nspørsmål:/, 'tema:\n  - id: laering\n    tittel: Læring\n\nspørsmål:')
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    const assessment = read(folder, '2026-27/nord/eigenvurdering.md')
    expect(assessment).toContain('### S7 Kva: no?')
    expect(assessment.match(/^ {2}S\d+:$/gm)).toEqual(['  S7:'])
  })

  test('stops at broken questions, and writes nothing', () => {
    const folder = dataFolder()
    write(folder, '2026-27/sporsmal.yaml', 'skuleår: 2026-27\nmal: 1\ntema: []\n')
    const before = snapshot(folder)
    const ran = kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('skjema/')
    expect(snapshot(folder)).toEqual(before)
  })

  test("uses the municipality's own template, and refuses one that would make a wrong document", () => {
    const folder = dataFolder()
    const front =
      '---\ndokument: leiardialog-1\nskuleår: {{yaml skuleår}}\nskule: {{yaml skule.id}}\nstatus: utkast\nmal: {{yaml mal}}\n---\n'
    write(folder, 'maler/leiardialog-1.md.hbs', `${front}\n# Vår mal: {{md skule.namn}}\n`)
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(read(folder, '2026-27/nord/leiardialog-1.md')).toContain('# Vår mal: Nord skule')
    for (const [template, rule, place] of [
      [`${front}{{skule.namn}}`, 'mal/utan-hjelpar', '8:1'],
      [`${front}{{md skule.nam}}`, 'mal/ukjend-verdi', '8:1'],
      [front.replace('status: utkast', 'status: ferdig'), 'mal/oydelagd', '1:1'],
      [front.replace('---\nd', '---js\nd'), 'felt/sprak', '1:4'],
    ] as const) {
      write(folder, 'maler/leiardialog-1.md.hbs', template)
      const ran = kvalitet(['new-year', '2027-28'], { cwd: folder })
      expect(ran.code).toBe(1)
      expect(ran.out).toContain('maler/leiardialog-1.md.hbs')
      expect(ran.out).toContain(rule)
      expect(ran.out).toContain(place)
      expect(existsSync(join(folder, '2027-28'))).toBe(false)
    }
  })

  test("puts in the process guide, and the municipality's own where it has one", () => {
    const folder = dataFolder()
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(read(folder, '2026-27/nord/leiardialog-1.md')).toMatch(/^## Prosessguide: [^]*^### 1\. [^]*^### 4\. /m)
    write(folder, 'maler/parts/prosessguide.md.hbs', '## Slik gjer me det\n\n{{md tid}}, {{md opna.minutt}}\n')
    kvalitet(['new-year', '2027-28'], { cwd: folder })
    expect(read(folder, '2027-28/nord/leiardialog-1.md')).toMatch(/\n\n## Slik gjer me det\n\n3 timar og \d+ minutt, 15\n$/)
    write(folder, 'maler/parts/prosessguide.md.hbs', 'a\n{{tid}}\n')
    const ran = kvalitet(['new-year', '2028-29'], { cwd: folder })
    expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/maler\/parts\/prosessguide\.md\.hbs[^]*2:1[^]*mal\/utan-hjelpar/)])
    expect(existsSync(join(folder, '2028-29'))).toBe(false)
  })

  test('does not write through a link out of the folder', () => {
    const folder = dataFolder()
    const elsewhere = temporaryFolder()
    mkdirSync(join(folder, '2026-27'))
    symlinkSync(elsewhere, join(folder, '2026-27/nord'))
    const ran = kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(hasStackTrace(ran)).toBe(false)
    expect(snapshot(elsewhere)).toEqual({})
    expect(existsSync(join(folder, '2026-27/sporsmal.yaml'))).toBe(false)
  })
})

describe('new', () => {
  test('makes an agreement named by its words, once', () => {
    const folder = yearFolder()
    const args = ['new', 'oppfolgingsavtale', 'nord', '--omrade', 'læring', '--tittel', 'Lesing: "mellomsteget" på Å']
    const ran = kvalitet(args, { cwd: folder })
    expect(verdicts(ran.out)).toEqual(['lagar 2026-27/nord/oppfolgingsavtale-lesing-mellomsteget-pa-a.md'])
    const made = snapshot(folder)
    expect(kvalitet(['nytt', ...args.slice(1)], { cwd: folder }).out).toContain('finst')
    expect(snapshot(folder)).toEqual(made)
    expect(errors(folder)).toEqual([])
  })

  test('never lets a second agreement pass for the first', () => {
    const folder = yearFolder()
    const agreement = (title: string) =>
      kvalitet(['new', 'oppfolgingsavtale', 'nord', '--område', 'laering', '--tittel', title], { cwd: folder }).code
    expect([agreement('Lesing på 1. trinn'), agreement('Lesing på 1. trinn'), agreement('Lesing pa 1 trinn?')]).toEqual([0, 0, 2])
  })

  test('takes the year of the day, or the one it is told', () => {
    const folder = yearFolder()
    const args = ['new', 'oppfolgingsavtale', 'nord', '--område', 'økonomi']
    expect(kvalitet([...args, '--dato', '2027-08-01'], { cwd: folder }).out).toContain('2027-28/nord/')
    expect(kvalitet([...args, '--skulear', '2025-26'], { cwd: folder }).out).toContain('2025-26/nord/')
    expect(kvalitet([...args, '--skuleaar', '2024-25'], { cwd: folder }).out).toContain('2024-25/nord/')
  })
})

describe('validate', () => {
  const dialogue = '2026-27/nord/leiardialog-1.md'

  test('finds the folder from below, by flag and by path', () => {
    const folder = yearFolder()
    const below = join(folder, '2026-27/nord')
    const paths = (out: string): ReadonlySet<string> =>
      new Set((JSON.parse(out) as { findings: { file: string }[] }).findings.map(({ file }) => file))
    expect(paths(kvalitet(['validate', '--format', 'json'], { cwd: below }).out)).toEqual(
      new Set(filesOfYear('nord', 'sor').map((file) => `2026-27/${file}`)),
    )
    expect(paths(kvalitet(['valider', '--format', 'json', 'leiardialog-1.md'], { cwd: below }).out)).toEqual(new Set([dialogue]))
    expect(paths(kvalitet(['validate', '--format', 'json', '.'], { cwd: below }).out)).toEqual(
      new Set(kindsOfSchool.map((kind) => `2026-27/nord/${kind}.md`)),
    )
    expect(paths(kvalitet(['validate', '--format', 'json', '--mappe', folder, join(folder, '2026-27/sor')], { cwd: '/' }).out).size).toBe(
      kindsOfSchool.length,
    )
  })

  test('knows what was meant by a path without its year', () => {
    const folder = yearFolder()
    kvalitet(['new-year', '2027-28'], { cwd: folder })
    const ran = kvalitet(['validate', 'nord'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('2027-28/nord')
    expect(kvalitet(['validate', 'nor'], { cwd: folder }).err).not.toContain('2027-28')
  })

  test('calls a gap remaining work in a draft and an error in a finished document', () => {
    const folder = yearFolder()
    const draft = findings(folder, dialogue)
    expect(draft.code).toBe(0)
    change(folder, dialogue, 'status: utkast', 'status: ferdig')
    const finished = findings(folder, dialogue)
    expect(finished.code).toBe(1)
    expect(finished.all.every(({ severity }) => severity === 'error')).toBe(true)
    const added = finished.all.filter(
      ({ rule, line, column }) => !draft.all.some((other) => other.rule === rule && other.line === line && other.column === column),
    )
    expect(added.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['skjema/tomt-felt 7'])
  })

  test('cuts long drafts in the whole folder, and says how to see the rest from where one stands', () => {
    const folder = yearFolder()
    for (const cwd of [folder, join(folder, '2026-27/nord'), '/']) {
      const { out } = kvalitet(['--mappe', folder, 'validate'], { cwd })
      const [, path = ''] = /Sjå alt: kvalitet validate (.+)$/m.exec(out) ?? []
      const whole = kvalitet(['validate', '--mappe', folder, path], { cwd })
      expect(whole.code).toBe(0)
      expect(whole.out).not.toContain('Sjå alt')
    }
  })

  test('lets warnings count with --streng', () => {
    const folder = yearFolder()
    expect(kvalitet(['validate'], { cwd: folder }).code).toBe(0)
    expect(kvalitet(['validate', '--streng'], { cwd: folder }).code).toBe(1)
  })

  test('writes nothing, whatever it finds', () => {
    const folder = yearFolder()
    change(folder, dialogue, 'status: utkast', 'status: ferdig')
    const before = snapshot(folder)
    kvalitet(['validate'], { cwd: folder })
    expect(snapshot(folder)).toEqual(before)
  })

  test('names a key that does not exist at the key, with the one that was meant, and a missing one at its parent', () => {
    const folder = yearFolder()
    const told = (): readonly string[] =>
      findings(folder, dialogue)
        .all.filter(({ rule }) => rule === 'skjema/ukjent-felt' || rule === 'skjema/manglar-felt')
        .map(({ rule, line, column, severity }) => `${rule} ${line}:${column} ${severity}`)
    change(folder, dialogue, '  timar:\n', '  timer: 3\n')
    expect(told()).toEqual(['skjema/ukjent-felt 10:3 error'])
    expect(kvalitet(['validate', dialogue], { cwd: folder }).out).toContain('«timar»')
    change(folder, dialogue, '  timer: 3\n', '')
    expect(told()).toEqual(['skjema/manglar-felt 8:1 warning'])
    change(folder, dialogue, 'møte:\n', 'vêr: fint\nmøte:\n')
    expect(told()).toEqual(['skjema/ukjent-felt 8:1 error', 'skjema/manglar-felt 9:1 warning'])
  })

  test.each([
    ['  - tittel:\n    område: lesing', '  - tittel: 0301\n    område: lesing', 'skjema/hermeteikn 23:13'],
    ['  - tittel:\n    område: lesing', '  - tittel: 1.10\n    område: lesing', 'skjema/hermeteikn 23:13'],
    ['  - tittel:\n    område: lesing', '  - tittel: 12:30\n    område: lesing', 'skjema/hermeteikn 23:13'],
    ['  - tittel:\n    område: lesing', '  - tittel: true\n    område: lesing', 'skjema/hermeteikn 23:13'],
    ['  timar:', '  timar: tre', 'skjema/tal 10:10'],
    ['  timar:', '  timar: 03', 'skjema/tal 10:10'],
    ['  timar:', '  timar: 30', 'skjema/utanfor 10:10'],
    ['  tal_saker:', '  tal_saker: 2,5', 'skjema/feil-type 55:14'],
    ['  dato:\n  timar', '  dato: 2026-02-30\n  timar', 'skjema/ugyldig-dato 9:9'],
    ['  dato:\n  timar', '  dato: 14.09.2026\n  timar', 'skjema/ugyldig-dato 9:9'],
    ['    varsel:', '    varsel: på plas', 'skjema/ugyldig-verdi 57:13'],
    ['    indikator: np-lesing', '    indikator: np-lesng', 'indikator/ukjend 26:16'],
    ['    ansvarleg:\n    frist', '    ansvarleg: Kari Nordmann\n    frist', 'rolle/ukjend 75:16'],
    ['møte:\n  dato:\n  timar:\n', 'møte: i dag\nx:\n  timar: 3\n', 'skjema/feil-type 8:7'],
    ['skule: nord', 'skule: sor', 'dokument/feil-stad 4:8'],
    ['skuleår: 2026-27', 'skuleår: 2025-26', 'dokument/feil-stad 3:10'],
  ])('%j as %j is told of at the value', (from, to, expected) => {
    const folder = yearFolder()
    change(folder, dialogue, from, to)
    const [rule = '', place = ''] = expected.split(' ')
    expect(errors(folder, dialogue)).toContain(`${rule} ${dialogue}:${place}`)
  })

  test('accepts comma and full stop in numbers, CRLF, a byte-order mark and decomposed letters without a word', () => {
    const folder = yearFolder()
    const before = findings(folder, dialogue).all.length
    change(folder, dialogue, '  timar:', '  timar: 3,5')
    change(folder, dialogue, '    målverdi:', '    målverdi: 50.5')
    write(folder, dialogue, `\uFEFF${read(folder, dialogue).replaceAll('\n', '\r\n').normalize('NFD')}`)
    expect(findings(folder, dialogue).all.length).toBe(before - 1)
    expect(errors(folder, dialogue)).toEqual([])
  })

  test('tells of a spot-check gap at the actions, with the routine as the other end', () => {
    const folder = yearFolder()
    change(folder, dialogue, '    evaluering:\n    dokumentasjon:', '    evaluering: delvis\n    dokumentasjon:')
    const [found] = findings(folder, dialogue).all.filter(({ rule }) => rule === 'stikkprove/utan-tiltak')
    expect(found).toMatchObject({ line: 73, column: 1, severity: 'warning', related: [{ file: dialogue, line: 60, column: 17 }] })
    change(folder, dialogue, '    tilstand: open', '    tilstand: open\n    rutine: evaluering')
    expect(findings(folder, dialogue).all.some(({ rule }) => rule === 'stikkprove/utan-tiltak')).toBe(false)
  })

  test('encodes what could break a GitHub command, with paths from the top of the repository', () => {
    const folder = temporaryFolder()
    git(folder, 'init', '--quiet')
    kvalitet(['init', 'data', '--kommune', 'A', '--nummer', '4699', '--skule', 'nord=N'], { cwd: folder })
    write(folder, 'data/2026-27/nord/notat%,x.md', 'x')
    const { out, code } = kvalitet(['validate', '--format', 'github', '--mappe', 'data'], { cwd: folder })
    expect(code).toBe(0)
    expect(out).toMatch(/^::warning file=data\/2026-27\/nord\/notat%25%2Cx\.md,line=1,col=1,title=fil\/ukjent-namn::/)
  })

  test('shows control signs in names instead of sending them to the terminal', () => {
    const folder = yearFolder()
    write(folder, '2026-27/nord/\u001B[31mraud\u202E.md', 'x')
    const { out } = kvalitet(['validate'], { cwd: folder })
    expect(out).toContain('\\u{1b}[31mraud\\u{202e}.md')
    expect(out).not.toContain('\u001B')
  })

  test('checks the documents of a folder moved to another year where they now lie', () => {
    const folder = yearFolder()
    renameSync(join(folder, '2026-27'), join(folder, '2025-26'))
    expect(new Set(errors(folder).map((error) => error.split(' ')[0]))).toEqual(new Set(['dokument/feil-stad']))
    rmSync(join(folder, '2025-26'), { recursive: true })
    expect(errors(folder)).toEqual([])
  })
})
