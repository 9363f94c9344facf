import { spawn } from '@lydell/node-pty'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { readStatus } from '../../src/app/status.ts'
import { validate } from '../../src/app/validate.ts'
import { daysAfter, type IsoDate } from '../../src/model/date.ts'
import { change, dataFolder, findings, hasStackTrace, kvalitet, read, snapshot, temporaryFolder, write, yearFolder } from './harness.ts'

interface Row {
  readonly kind: string
  readonly department?: string
  readonly title?: string
  readonly file: string
  readonly state: string
  readonly remaining: number | null
  readonly deadline: string | null
  readonly line: number | null
  readonly origin?: { readonly file: string; readonly line: number }
}
interface Action {
  readonly title: string
  readonly state: string
  readonly responsible: string
  readonly deadline: string | null
  readonly overdue: boolean
  readonly file: string
  readonly line: number
}
interface Json {
  readonly version: number
  readonly year: string
  readonly today: string
  readonly schools: readonly {
    readonly id: string
    readonly name: string
    readonly documents: readonly Row[]
    readonly actions: readonly Action[]
    readonly agreements: readonly (Omit<Action, 'state'> & {
      readonly signed: boolean
      readonly openActions: number
      readonly overdueActions: number
    })[]
  }[]
  readonly municipality: readonly Row[]
  readonly actions: readonly Action[]
}

function status(folder: string, ...args: readonly string[]): Json {
  const { code, out, err } = kvalitet(['status', '--format', 'json', ...args], { cwd: folder })
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Json
}

const school = (all: Json, id = 'nord'): Json['schools'][number] => {
  const found = all.schools.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const rowOf = (all: Json, kind: string): Row | undefined => school(all).documents.find((row) => row.kind === kind)
const statesOf = (rows: readonly Row[]): string => rows.map(({ kind, state }) => `${kind} ${state}`).join(', ')

const dialogue = (number: number, year = '2026-27'): string => `${year}/nord/leiardialog-${number}.md`
const emptyAction = '  - tittel:\n    ansvarleg:\n    frist:\n    tilstand: open\n'
const action = (title: string, state: string, deadline = '2026-11-01'): string =>
  `  - tittel: ${title}\n    ansvarleg: rektor\n    frist: ${deadline}\n    tilstand: ${state}\n`
const setActions = (folder: string, file: string, ...actions: readonly string[]): void =>
  change(folder, file, /^tiltak:\n(?: .*\n)+/m, `tiltak:\n${actions.join('')}`)
const setArea = (folder: string, title: string): void =>
  change(
    folder,
    dialogue(3),
    /^kritiske_område:\n/m,
    `kritiske_område:\n  - tittel: ${title}\n    område: læring\n    tekst: Mange elevar les for seint.\n`,
  )
const setPartTwo = (folder: string, date: string): void => change(folder, dialogue(3), /^del_to:\n {2}dato:/m, `del_to:\n  dato: ${date}`)

describe('the states of a year', () => {
  const schoolDays = [
    ['2026-10-01', 'leiardialog-1'],
    ['2026-10-31', 'utviklingsplan'],
    ['2026-12-10', 'leiardialog-2'],
    ['2026-12-20', 'utviklingssamtale'],
    ['2027-03-31', 'eigenvurdering'],
    ['2027-05-31', 'leiardialog-3'],
    ['2027-05-31', 'plangruppe'],
  ] as const

  test('a deadline is the last day in time, on every day of the year, for status and validate alike', async () => {
    const folder = yearFolder()
    const files = diskFiles(folder)
    const days = [
      '2026-08-01',
      '2027-01-01',
      '2027-02-28',
      '2027-07-31',
      ...schoolDays.flatMap(([day]) => [day, daysAfter(day as IsoDate, 1)]),
    ]
    for (const today of days.map((day) => day as IsoDate)) {
      const late = schoolDays.filter(([day]) => day < today).map(([, kind]) => kind)
      const isJune = today > '2027-05-31'
      const all = await readStatus({ files, today })
      if ('settings' in all) throw new Error('settings')
      for (const { documents } of all.schools) {
        expect([today, ...documents.filter(({ state }) => state === 'forseinka').map(({ kind }) => kind)]).toEqual([today, ...late])
        expect(documents.filter(({ state }) => state === 'utkast').length).toBe(schoolDays.length - late.length)
      }
      expect(all.municipality.documents.map(({ state }) => state)).toEqual(Array(3).fill(isJune ? 'forseinka' : 'utkast'))
      const told = (await validate({ files, today })).findings.filter(({ code }) => code === 'frist/passert')
      expect(told.length).toBe(2 * late.length + (isJune ? 3 : 0))
      for (const { place, severity } of told) {
        expect(read(folder, place.file).split('\n')[place.line - 1]).toBe('status: utkast')
        expect([place.column, severity]).toEqual([9, 'warning'])
      }
    }
  })

  test('are those of the day that --dato names', () => {
    const folder = yearFolder()
    const all = status(folder, '--dato', '2026-10-31')
    expect([all.version, all.year, all.today]).toEqual([1, '2026-27', '2026-10-31'])
    expect(all.schools.map(({ id, name }) => `${id} ${name}`)).toEqual(['nord Nord skule', 'sor Sør skule'])
    expect(statesOf(school(all, 'sor').documents.slice(0, 2))).toBe('leiardialog-1 forseinka, utviklingsplan utkast')
  })

  test('follow the calendar of the municipality', () => {
    const folder = yearFolder()
    write(
      folder,
      'kvalitet.yaml',
      `${read(folder, 'kvalitet.yaml')}\nkalender:\n  leiardialog-1:\n    frå: 15. august\n    til: 20. november\n`,
    )
    expect(rowOf(status(folder), 'leiardialog-1')).toMatchObject({ state: 'utkast', deadline: '2026-11-20' })
    expect(rowOf(status(folder, '--dato', '2026-11-21'), 'leiardialog-1')?.state).toBe('forseinka')
  })

  test('are told apart: missing, late, finished, unreadable', () => {
    const folder = yearFolder()
    rmSync(join(folder, dialogue(1)))
    rmSync(join(folder, dialogue(2)))
    change(folder, '2026-27/nord/utviklingsplan.md', 'status: utkast', 'status: ferdig')
    write(folder, '2026-27/nord/plangruppe.md', '---\ndokument: [\n---\n')
    const all = status(folder)
    expect(statesOf(school(all).documents)).toBe(
      'leiardialog-1 forseinka, utviklingsplan ferdig, leiardialog-2 manglar, utviklingssamtale utkast, eigenvurdering utkast, leiardialog-3 utkast, plangruppe uleseleg',
    )
    expect(rowOf(all, 'leiardialog-1')).toEqual({
      kind: 'leiardialog-1',
      file: dialogue(1),
      state: 'forseinka',
      remaining: null,
      deadline: '2026-10-01',
      line: null,
    })
    expect(rowOf(all, 'plangruppe')).toMatchObject({ remaining: null, line: 2 })
    const { out } = kvalitet(['status'], { cwd: folder })
    expect(out).toMatch(/^Nord skule +! – +✓ \d+ +– +… \d+ +… \d+ +… \d+ +\? +·$/m)
  })

  test('count what validate finds in the document, and point at the first', () => {
    const folder = yearFolder()
    const file = dialogue(2)
    const { all } = findings(folder, file)
    const own = all.filter((finding) => finding.file === file && finding.severity !== 'note' && finding.rule !== 'dokument/manglar')
    expect(rowOf(status(folder), 'leiardialog-2')).toMatchObject({ remaining: own.length, line: own[0]?.line })
    expect(kvalitet(['status'], { cwd: folder }).out).toContain(`${own.length} ting står att  ${file}:${own[0]?.line}\n`)
  })

  test('a finished document shows what is still wrong in it; one without faults is not listed', () => {
    const folder = yearFolder()
    const file = '2026-27/nord/utviklingssamtale.md'
    change(folder, file, 'status: utkast', 'status: ferdig')
    expect(rowOf(status(folder), 'utviklingssamtale')).toMatchObject({ state: 'ferdig', remaining: expect.any(Number) as number })
    expect(kvalitet(['status'], { cwd: folder }).out).toContain('må rettast')
    write(
      folder,
      file,
      '---\ndokument: utviklingssamtale\nskuleår: 2026-27\nskule: nord\nstatus: ferdig\nmal: 1\nferdigstilt: 2026-11-15\nførebuing:\n  skjema_sendt: 2026-11-10\n  leiar_for_skule: ja\n  rektor: ja\nsamtale:\n  dato: 2026-11-14\n  timar: 1.5\nstadfesta:\n  leiar_for_skule: 2026-11-15\n  rektor: 2026-11-15\noppfølging:\n  avtalt: nei\n---\n\n# Utviklingssamtalen 2026-27\n',
    )
    expect(rowOf(status(folder), 'utviklingssamtale')).toMatchObject({ state: 'ferdig', remaining: 0, line: null })
    expect(kvalitet(['status'], { cwd: folder }).out).not.toContain(file)
    expect(rowOf(status(folder, '--dato', '2027-06-01'), 'utviklingssamtale')?.state).toBe('ferdig')
  })

  test("sum a school's plans in one cell, by the worst of them", () => {
    const folder = dataFolder()
    change(
      folder,
      'kvalitet.yaml',
      '    namn: Nord skule\n',
      '    namn: Nord skule\n    avdelingar:\n      - id: smaskulen\n        namn: Småskulen\n',
    )
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    const plans = (): readonly Row[] =>
      school(status(folder, '--dato', '2026-09-01')).documents.filter(({ kind }) => kind === 'utviklingsplan')
    expect(plans().map(({ department, state }) => `${department ?? ''} ${state}`)).toEqual([' utkast', 'smaskulen utkast'])
    const left = plans().reduce((sum, { remaining }) => sum + (remaining ?? 0), 0)
    expect(kvalitet(['status', '--dato', '2026-09-01'], { cwd: folder }).out).toMatch(new RegExp(`^Nord skule +… \\d+ +… ${left} `, 'm'))
    rmSync(join(folder, '2026-27/nord/utviklingsplan-smaskulen.md'))
    expect(plans().map(({ state }) => state)).toEqual(['utkast', 'manglar'])
    const { out } = kvalitet(['status', '--dato', '2026-09-01'], { cwd: folder })
    expect(out).toMatch(/^Nord skule +… \d+ +– \d+ /m)
    expect(out).toContain('Utviklingsplan, Småskulen')
  })
})

describe('agreements', () => {
  test('are missing for each critical area of dialogue 3, and late some days after the dialogue', () => {
    const folder = yearFolder()
    expect(rowOf(status(folder), 'oppfolgingsavtale')).toBeUndefined()
    setArea(folder, 'Lesing på mellomsteget')
    expect(rowOf(status(folder), 'oppfolgingsavtale')).toMatchObject({ state: 'manglar', deadline: null, title: 'Lesing på mellomsteget' })
    setPartTwo(folder, '2027-05-20')
    const on = (day: string): Row | undefined => rowOf(status(folder, '--dato', day), 'oppfolgingsavtale')
    expect(on('2027-06-03')).toMatchObject({ state: 'manglar', deadline: '2027-06-03', line: null })
    expect(on('2027-06-04')).toMatchObject({ state: 'forseinka', origin: { file: dialogue(3) } })
    const row = on('2027-06-04')
    expect(read(folder, dialogue(3)).split('\n')[(row?.origin?.line ?? 0) - 1]).toContain('Lesing på mellomsteget')
    kvalitet(['new', 'oppfolgingsavtale', 'nord', '--område', 'læring', '--skuleår', '2026-27'], { cwd: folder })
    expect(on('2027-06-03')).toMatchObject({ state: 'utkast', deadline: '2027-06-03', file: row?.file })
    expect(on('2027-06-04')?.state).toBe('forseinka')
    expect(findings(folder, '--dato', '2027-06-04').all.some(({ rule, file }) => rule === 'frist/passert' && file === row?.file)).toBe(true)
    change(folder, row?.file ?? '', 'status: utkast', 'status: ferdig')
    expect(on('2027-06-04')?.state).toBe('ferdig')
  })

  test('are stale when dialogue 3 says something else since', () => {
    const folder = yearFolder()
    setArea(folder, 'Lesing')
    kvalitet(['new', 'oppfolgingsavtale', 'nord', '--område', 'læring', '--skuleår', '2026-27'], { cwd: folder })
    const file = rowOf(status(folder), 'oppfolgingsavtale')?.file ?? ''
    change(folder, file, 'status: utkast', 'status: ferdig')
    expect(rowOf(status(folder), 'oppfolgingsavtale')?.state).toBe('ferdig')
    change(folder, dialogue(3), 'Mange elevar les for seint.', 'Mange elevar les for lite.')
    expect(rowOf(status(folder), 'oppfolgingsavtale')?.state).toBe('forelda')
    expect(kvalitet(['status'], { cwd: folder }).out).toMatch(/^Nord skule .* ≠/m)
  })

  test('stay open through the years until they are ended', () => {
    const folder = yearFolder()
    setArea(folder, 'Lesing')
    kvalitet(['new', 'oppfolgingsavtale', 'nord', '--område', 'læring', '--skuleår', '2026-27'], { cwd: folder })
    const file = rowOf(status(folder), 'oppfolgingsavtale')?.file ?? ''
    kvalitet(['new-year', '2027-28'], { cwd: folder })
    change(folder, file, emptyAction.replace('frist:\n', 'frist:\n    kontroll:\n'), action('Lesetimar', 'open', '2027-10-01'))
    const next = (day: string): Json['schools'][number]['agreements'] => school(status(folder, '2027-28', '--dato', day)).agreements
    expect(next('2027-10-01')).toEqual([
      {
        title: 'Lesing',
        signed: false,
        openActions: 1,
        overdueActions: 0,
        deadline: '2027-10-01',
        file,
        line: expect.any(Number) as number,
      },
    ])
    expect(next('2027-10-02')).toMatchObject([{ overdueActions: 1 }])
    change(folder, file, 'avslutta:', 'avslutta: 2027-11-01')
    expect(next('2027-10-31').length).toBe(1)
    expect(next('2027-11-01')).toEqual([])
  })
})

describe('actions', () => {
  test('count once, in the latest state that a later dialogue gives them', () => {
    const folder = yearFolder()
    setActions(folder, dialogue(1), action('Lesetimar', 'open'), action('Nye bøker', 'i gang'), action('Foreldremøte', 'gjennomført'))
    setActions(folder, dialogue(2), action('lesetimar ', 'vidareført', '2027-02-01'), action('Nye  bøker', 'avslutta'))
    const told = (day: string): readonly string[] =>
      school(status(folder, '--dato', day)).actions.map(({ title, state, overdue, file }) => `${title} ${state} ${overdue} ${file}`)
    expect(told('2027-02-01')).toEqual([`lesetimar vidareført false ${dialogue(2)}`])
    expect(told('2027-02-02')).toEqual([`lesetimar vidareført true ${dialogue(2)}`])
    const [one] = school(status(folder)).actions
    expect(read(folder, one?.file ?? '').split('\n')[(one?.line ?? 0) - 1]).toContain('lesetimar')
    const { out } = kvalitet(['status', '--dato', '2027-02-02'], { cwd: folder })
    expect(out).toContain(`! lesetimar (rektor, fristen var 1. februar)  ${dialogue(2)}:${one?.line}\n`)
  })

  test('of last year that nobody has taken up are open still, and those of the development group stand by themselves', () => {
    const folder = yearFolder('2025-26')
    setActions(folder, dialogue(3, '2025-26'), action('Gamalt', 'open', '2026-06-01'))
    change(folder, dialogue(3, '2025-26'), 'status: utkast', 'status: ferdig')
    mkdirSync(join(folder, '2026-27'))
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    setActions(folder, '2026-27/utviklingsgruppe.md', action('Felles kurs', 'open', '2026-11-15'))
    expect(school(status(folder)).actions).toMatchObject([{ title: 'Gamalt', file: dialogue(1), overdue: true }])
    setActions(folder, dialogue(2), action('Gamalt', 'gjennomført'))
    expect(school(status(folder)).actions).toEqual([])
    expect(school(status(folder, '2025-26')).actions).toEqual([])
    for (const number of [1, 2, 3]) rmSync(join(folder, dialogue(number)))
    expect(school(status(folder)).actions).toMatchObject([{ title: 'Gamalt', file: dialogue(3, '2025-26') }])
    expect(status(folder).actions).toMatchObject([{ title: 'Felles kurs', overdue: true }])
  })

  test('with personal data in the title are told of without it, in every format', () => {
    const folder = yearFolder()
    setActions(folder, dialogue(1), action('Oppfølging av eleven Kari Nordmann', 'open'))
    for (const format of ['text', 'json', 'markdown']) {
      const { out } = kvalitet(['status', '--format', format], { cwd: folder })
      expect(out).toContain('Oppfølging av')
      expect(out).not.toContain('Kari')
    }
  })
})

/** The lines of the tables, down to the legend. */
const tablesIn = (out: string): readonly string[] => out.slice(0, out.indexOf('Forelda:')).split('\n')

describe('the table', () => {
  const named = (count: number): string => {
    const folder = temporaryFolder()
    const names = [
      'Norheimsund skule',
      'Øystese barneskule',
      'Ein skule med eit svært langt namn som ikkje får plass',
      '学校学校学校学校学校学校',
    ]
    const schools = Array.from({ length: count }, (_, index) => ['--skule', `s${index}=${names[index] ?? `Skule ${index}`}`]).flat()
    kvalitet(['init', '.', '--kommune', 'Kommunen med eit langt namn', '--nummer', '4699', ...schools], { cwd: folder })
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    return folder
  }

  test.each([6, 24])('of %i schools fits 80 columns, with its columns under each other', (count) => {
    const folder = named(count)
    const { out, code } = kvalitet(['status'], { cwd: folder })
    expect(code).toBe(0)
    const lines = tablesIn(out)
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([])
    const head = lines.findIndex((line) => line.startsWith('Skule '))
    const column = stringWidth((lines[head] ?? '').split('Eigenv.')[0] ?? '')
    const rows = lines.slice(head + 2, head + 2 + count)
    expect(rows.every((row) => cellAt(row, column).startsWith('… '))).toBe(true)
    expect(out).toContain('Ein skule med eit svært langt namn som ikkje får plass\n')
  })

  test('tells schools apart whose long names begin alike', () => {
    const folder = temporaryFolder()
    const schools = Array.from({ length: 25 }, (_, index) => [
      '--skule',
      `s${index}=Den lange skulen i Øvre Æsdal, avdeling ${index}`,
    ]).flat()
    kvalitet(['init', '.', '--kommune', 'Prøve', '--nummer', '4699', ...schools], { cwd: folder })
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    const lines = tablesIn(kvalitet(['status'], { cwd: folder }).out)
    const column = lines.find((line) => line.startsWith('Skule '))?.indexOf('LD1')
    const rows = lines.filter((line) => line.startsWith('Den lang'))
    const names = rows.map((row) => row.slice(0, column))
    expect([rows.length, new Set(names).size]).toEqual([25, 25])
    expect(rows.filter((line) => stringWidth(line) > 80)).toEqual([])
  })

  test('says the same with and without colour, in a terminal of 80 columns', async () => {
    const folder = yearFolder()
    const run = async (environment: Readonly<Record<string, string>>): Promise<string> => {
      const terminal = spawn(process.execPath, [join(import.meta.dirname, '../../bin/kvalitet.js'), 'status'], {
        cwd: folder,
        cols: 80,
        rows: 60,
        env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', KVALITET_DATO: '2026-11-16', ...environment },
      })
      let screen = ''
      terminal.onData((data) => (screen += data))
      await new Promise((resolve) => terminal.onExit(resolve))
      return screen.replaceAll('\r\n', '\n')
    }
    const [coloured, plain] = [await run({}), await run({ NO_COLOR: '1' })]
    expect(coloured).toContain('\u001B[31')
    expect(plain).not.toContain('\u001B')
    expect(stripVTControlCharacters(coloured)).toBe(plain)
    expect(plain.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
  })

  test('is Markdown that shows names as they were written', () => {
    const folder = dataFolder()
    change(folder, 'kvalitet.yaml', 'namn: Nord skule', 'namn: "Nord | <b>skule</b>"')
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    const { out } = kvalitet(['oversyn', '--format', 'markdown'], { cwd: folder })
    expect(out).toContain('| Nord \\| \\<b\\>skule\\</b\\> | ! ')
    expect(out).toContain('| ! Leiardialog 1 | 1. oktober |')
    const columns = out
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(0, 5)
      .map((line) => line.split(/(?<!\\)\|/).length)
    expect(new Set(columns)).toEqual(new Set([11]))
  })
})

/** What stands from a column of the terminal on. */
function cellAt(row: string, column: number): string {
  let width = 0
  return [...new Intl.Segmenter().segment(row)]
    .map(({ segment }) => segment)
    .filter((segment) => (width += stringWidth(segment)) > column)
    .join('')
}

describe('the command', () => {
  test('takes the year of the day; one that does not exist is told of', () => {
    const folder = yearFolder()
    expect(status(folder, '--dato', '2027-07-31').year).toBe('2026-27')
    expect(status(folder, '2026/27', '--dato', '2030-01-01').year).toBe('2026-27')
    for (const args of [['--dato', '2027-08-01'], ['2025-26'], ['2026']]) {
      const ran = kvalitet(['status', ...args], { cwd: folder })
      expect([ran.code, ran.out, hasStackTrace(ran)]).toEqual([2, '', false])
    }
  })

  test('points at files from where the user stands', () => {
    const folder = yearFolder()
    const { out } = kvalitet(['status'], { cwd: join(folder, '2026-27/nord') })
    expect(out).toContain(`  ../../${dialogue(1)}:`)
    expect(kvalitet(['status', '--mappe', folder], { cwd: '/' }).out).toContain(`${folder.slice(1)}/${dialogue(1)}:`)
  })

  test('writes nothing, shows control signs, and stops at settings that can not be trusted', () => {
    const folder = yearFolder()
    setActions(folder, dialogue(1), action('"Les\\u001B[31m raudt\\u202E"', 'open'))
    const before = snapshot(folder)
    for (const format of ['text', 'markdown']) {
      const { out } = kvalitet(['status', '--format', format], { cwd: folder })
      expect(out).not.toMatch(/[\u001B\u202E]/)
    }
    expect(kvalitet(['status', '--format', 'json'], { cwd: folder }).out).not.toMatch(/[\u001B\u202E]/)
    expect(snapshot(folder)).toEqual(before)
    change(folder, 'kvalitet.yaml', 'skular:', 'skuler:')
    const ran = kvalitet(['status', '--format', 'json'], { cwd: folder })
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain('skjema/ukjent-felt')
  })
})
