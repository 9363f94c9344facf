import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnsOf, said, saidOfSurvey, saidOfThreeYears, saidOfWriting } from './fjordvik-figures.ts'

const root = join(import.meta.dirname, '../..')
const script = join(root, 'scripts/fjordvik-exports.mjs')
const committed = join(root, 'examples/eksport/fjordvik')
const years = ['2022-23', '2023-24', '2024-25', '2025-26']
const fromUdir = readdirSync(committed).filter((name) => /^\d{4}-\d{2}_/.test(name))

interface Cell {
  readonly n: number
  readonly mean: number
  readonly sd: number
}
interface Underlying {
  readonly tests: readonly {
    year: string
    step: number
    municipality: string
    schools: readonly { orgNumber: string; cells: readonly Cell[] }[]
  }[]
  readonly answers: readonly { year: string; step: number; schools: readonly { orgNumber: string; cell: { n: number; means: Cell[] } }[] }[]
}

let written = ''
let underlying: Underlying
beforeAll(() => {
  written = mkdtempSync(join(tmpdir(), 'kvalitet-eksport-'))
  execFileSync(process.execPath, [script, written])
  underlying = JSON.parse(execFileSync(process.execPath, [script, '--underlying'], { encoding: 'utf8' })) as Underlying
})
afterAll(() => rmSync(written, { recursive: true, force: true }))

test('the committed exports are those that the script writes', () => {
  expect(readdirSync(committed).toSorted()).toEqual(readdirSync(written).toSorted())
  for (const name of readdirSync(written)) {
    expect(readFileSync(join(committed, name)).equals(readFileSync(join(written, name))), name).toBe(true)
  }
})

describe.each(fromUdir)('%s', (name) => {
  const bytes = readFileSync(join(committed, name))
  const text = bytes.toString('utf16le')
  const lines = text.split('\n')

  test('is written byte for byte as Udir writes', () => {
    expect(bytes.subarray(0, 12)).toEqual(Buffer.from('sep=\t\n', 'utf16le'))
    expect(Buffer.from(text, 'utf16le').equals(bytes)).toBe(true)
    expect(text).not.toMatch(/[\r"\uFEFF\uFFFD\u00A0]/)
    expect(lines.at(-1)).toBe('')
    expect(lines.at(-2)).not.toBe('')
  })

  test('has one cell for every column in every row', () => {
    const width = lines[1]!.split('\t').length
    for (const line of lines.slice(1, -1)) expect(line.split('\t')).toHaveLength(width)
  })

  test('has the columns of its table', () => {
    const header = lines[1]!.split('\t')
    const table = /_(Indikator|Mobbing|Deltakelse)\.csv$/.exec(name)?.[1]
    if (table !== undefined) return expect(header).toEqual(columnsOf(table))
    expect(header.slice(0, 9)).toEqual(columnsOf('prøvar'))
    const parts = header.slice(9).map((column) => column.split(/\.(?! )/))
    for (const [at, [year, subject, step, owner, sex, measure]] of parts.entries()) {
      expect(name.startsWith(year!)).toBe(true)
      expect(['Engelsk', 'Lesing', 'Regning']).toContain(subject)
      expect(step).toMatch(/^[589]\. årstrinn$/)
      expect([owner, sex, measure]).toEqual([
        'Alle eierformer',
        'Alle kjønn',
        ['Skalapoeng', 'Usikkerhet', 'Antall elever deltatt'][at % 3],
      ])
    }
  })
})

/** The three cells of a test: `*` three times, or score, uncertainty and count, or nobody. */
const triple = /^(?:\*\t\*\t\*|\d\d\t\d+,\d\t\d{1,3}(?: \d{3})*|\t\t0?)$/

/** A file of the national tests: for each row its cells by subject. */
function testsOf(year: string, step: number) {
  const name = fromUdir.find((each) => each.startsWith(year) && each.includes({ 5: '-1045_', 8: '-1047_', 9: '-1049_' }[step]!))
  const [, header, ...rows] = readFileSync(join(committed, name!), 'utf16le').trimEnd().split('\n')
  const subjects = header!.split('\t').flatMap((column) => (column.endsWith('.Skalapoeng') ? [column.split('.')[1]!] : []))
  return rows.map((row) => {
    const cells = row.split('\t')
    const of = new Map(subjects.map((subject, at) => [subject, cells.slice(9 + 3 * at, 12 + 3 * at)] as const))
    return { level: cells[0], municipality: cells[3]!, orgNumber: cells[4]!, name: cells[8]!, of }
  })
}

const everyTestFile = years.flatMap((year) => [5, 8, 9].map((step) => ({ year, step })))

describe.each(everyTestFile)('national tests $year, step $step', ({ year, step }) => {
  const rows = testsOf(year, step)
  const municipalities = rows.filter((row) => row.level === '3')
  const schoolsOf = (municipality: string) => rows.filter((row) => row.level === '4' && row.municipality === municipality)

  test('hides all three measures of a cell at once', () => {
    for (const row of rows) for (const cell of row.of.values()) expect(cell.join('\t')).toMatch(triple)
  })

  test("keeps Udir's rule: nobody under ten, and never exactly one hidden school under a municipality that is shown", () => {
    for (const row of municipalities) {
      for (const [subject, cell] of row.of) {
        const schools = schoolsOf(row.orgNumber).map((school) => school.of.get(subject)!)
        const hidden = schools.filter((school) => school[0] === '*').length
        if (cell[0] === '*') expect(schools.every((school) => !/\d/.test(school[0]!))).toBe(true)
        else expect(hidden).not.toBe(1)
      }
      for (const school of [row, ...schoolsOf(row.orgNumber)]) {
        for (const cell of school.of.values()) if (/\d/.test(cell[0]!)) expect(Number(cell[2])).toBeGreaterThanOrEqual(10)
      }
    }
  })

  test('gives every municipality the weighted mean of its schools, those that are hidden too', () => {
    for (const row of municipalities) {
      const { schools } = underlying.tests.find((each) => each.year === year && each.step === step && each.municipality === row.orgNumber)!
      for (const [at, cell] of [...row.of.values()].entries()) {
        const cells = schools.map((school) => school.cells[at]!)
        const n = cells.reduce((total, each) => total + each.n, 0)
        if (cell[0] === '*') expect(n).toBeLessThan(10)
        else {
          expect(cell[2]).toBe(String(n))
          expect(Math.abs(Number(cell[0]) - cells.reduce((total, each) => total + each.n * each.mean, 0) / n)).toBeLessThan(0.5001)
        }
      }
    }
  })
})

test('Insteli is always hidden, and Storøy is gone when the school is', () => {
  for (const year of years) {
    const rows = testsOf(year, 5)
    expect([...rows.find((row) => row.orgNumber === '311204785')!.of.values()].flat().join('')).toBe('*********')
    expect(rows.some((row) => row.orgNumber === '311204823')).toBe(year < '2025-26')
  }
})

test('the schools are those of kvalitet.yaml, and one that is private', () => {
  const configured = [...readFileSync(join(root, 'examples/fjordvik/kvalitet.yaml'), 'utf8').matchAll(/orgnr: "(\d{9})"/g)]
  const exported = years.flatMap((year) => [5, 8, 9].flatMap((step) => testsOf(year, step)))
  const own = exported.filter((row) => row.level === '4' && row.municipality === '4699').map((row) => row.orgNumber)
  expect(new Set(own)).toEqual(new Set([...configured.map((match) => match[1]), '311204866']))
})

test('every organisation number has a valid check digit', () => {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
  for (const row of testsOf('2024-25', 5).filter((each) => each.level === '4')) {
    expect([...row.orgNumber].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0) % 11).toBe(0)
  }
})

test.each(said)(
  'the documents say $where: $year, step $step, $subject $score',
  ({ year, step, orgNumber, subject, score, uncertainty, n }) => {
    const cell = testsOf(year, step)
      .find((row) => row.orgNumber === orgNumber)!
      .of.get(subject)!
    expect(cell[0]).toBe(String(score))
    if (uncertainty !== undefined) expect(cell[1]).toBe(uncertainty)
    if (n !== undefined) expect(cell[2]).toBe(String(n))
  },
)

test.each(saidOfThreeYears)('the documents say $where: $subject $score over three years', ({ orgNumber, last, step, subject, score }) => {
  const three = years.slice(years.indexOf(last) - 2, years.indexOf(last) + 1)
  const cells = three.map((year) =>
    testsOf(year, step)
      .find((row) => row.orgNumber === orgNumber)!
      .of.get(subject)!
      .map(number),
  )
  const n = cells.reduce((total, cell) => total + cell[2]!, 0)
  expect(Math.round(cells.reduce((total, cell) => total + cell[0]! * cell[2]!, 0) / n)).toBe(score)
})

test.each(saidOfWriting)('the documents say %s', (start) => {
  expect(new TextDecoder('windows-1252').decode(readFileSync(join(committed, 'skriving.csv')))).toContain(`\n${start}`)
})

/** One of the tables of Elevundersøkinga, each row by column. */
function surveyOf(year: string, table: string) {
  const name = fromUdir.find((each) => each.startsWith(year) && each.endsWith(`_${table}.csv`))!
  const [, header, ...rows] = readFileSync(join(committed, name), 'utf16le').trimEnd().split('\n')
  const columns = header!.split('\t')
  return rows.map((row) => new Map(row.split('\t').map((cell, at) => [columns[at]!, cell] as const)))
}

const number = (cell: string | undefined) => Number(cell!.replace(' ', '').replace(',', '.'))

test.each(saidOfSurvey)('the documents say $where: $year, $index $mean', ({ year, orgNumber, index, mean, answers, steps }) => {
  const rows = surveyOf(year, 'Indikator').filter(
    (row) =>
      row.get('Organisasjonsnummer') === orgNumber &&
      row.get('Spoersmaalnavn') === index &&
      (steps === undefined || steps.includes(Number(row.get('TrinnKode')))),
  )
  const n = rows.reduce((total, row) => total + number(row.get('AntallBesvart')), 0)
  const weighted = rows.reduce((total, row) => total + number(row.get('AntallBesvart')) * number(row.get('Score')), 0) / n
  expect(weighted.toFixed(1)).toBe(mean)
  if (answers !== undefined) expect(n).toBe(answers)
})

describe.each(years)('Elevundersøkinga %s', (year) => {
  test("gives the municipality the weighted mean of its schools' answers", () => {
    const rows = surveyOf(year, 'Indikator').filter((row) => row.get('Organisasjonsnummer') === '4699')
    const names = [...new Set(rows.map((row) => row.get('Spoersmaalnavn')))]
    expect(rows).toHaveLength(names.length * 6)
    for (const row of rows) {
      const { schools } = underlying.answers.find((each) => each.year === year && String(each.step) === row.get('TrinnKode'))!
      const cells = schools.map((school) => school.cell.means[names.indexOf(row.get('Spoersmaalnavn'))]!)
      const n = cells.reduce((total, cell) => total + cell.n, 0)
      expect(number(row.get('AntallBesvart'))).toBe(n)
      expect(Math.abs(number(row.get('Score')) - cells.reduce((total, cell) => total + cell.n * cell.mean, 0) / n)).toBeLessThan(0.0501)
    }
  })

  test.each(['Indikator', 'Mobbing', 'Deltakelse'])('hides few in %s, and never exactly one school', (table) => {
    const measure = { Indikator: 'Score', Mobbing: 'AndelMobbet', Deltakelse: 'AndelDeltatt' }[table]!
    const rows = surveyOf(year, table)
    const groupOf = (row: ReadonlyMap<string, string>) => `${row.get('Spoersmaalkode')} ${row.get('TrinnKode')}`
    for (const each of new Set(rows.map(groupOf))) {
      const group = rows.filter((row) => groupOf(row) === each)
      const hidden = (level: string) => group.filter((row) => row.get('EnhetNivaa') === level && row.get(measure) === '*').length
      const schools = group.filter((row) => row.get('EnhetNivaa') === '4').length
      if (hidden('3') === 1) expect(hidden('4')).toBe(schools)
      else expect(hidden('4')).not.toBe(1)
    }
    for (const row of rows) {
      expect(row.get('AntallBesvart') === '*').toBe(row.get(measure) === '*')
      if (row.get(measure) !== '*') expect(number(row.get('AntallBesvart'))).toBeGreaterThanOrEqual(10)
    }
  })
})

test.each(['skriving.csv', 'grunnskulepoeng.csv'])('%s is a sheet as a Norwegian spreadsheet saves it', (name) => {
  const text = new TextDecoder('windows-1252').decode(readFileSync(join(committed, name)))
  const lines = text.split('\r\n')
  expect(lines[0]).toBe('skuleår;indikator;trinn;nivå;orgnr;verdi;uvisse;tal elevar')
  expect(lines.at(-1)).toBe('')
  for (const line of lines.slice(1, -1)) expect(line).toMatch(/^\d{4}-\d\d;[a-z]+;\d+;(kommune;4699|skule;\d{9});\d+,\d;(\d,\d)?;\d+$/)
})
