import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { standardProtection } from '../../../src/indicators/masking/cell.ts'
import { mask } from '../../../src/indicators/masking/mask.ts'
import { cellsOf, tablesOf } from '../../../src/indicators/masking/tables.ts'
import type { Figure, FigureSource } from '../../../src/model/figure.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { parseSchoolYear, schoolYearFrom } from '../../../src/model/school-year.ts'
import { idOf } from './municipalities.ts'
import { grouped } from './random.ts'

interface Row {
  readonly figure: Figure
  readonly municipality: string
}

const rows: readonly Row[] = gunzipSync(readFileSync(new URL('../../fixtures/udir-masking/nasjonale-prover.tsv.gz', import.meta.url)))
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => rowOf(line.split('\t')))

function rowOf([
  year = '',
  indicator = '',
  step = '',
  municipality = '',
  level,
  orgNumber = '',
  value = '',
  pupils = '',
]: readonly string[]): Row {
  const isMasked = value === '*'
  const known = isMasked ? { value: undefined, pupils: undefined } : { value: Number(value), pupils: Number(pupils) }
  const figure: Figure = {
    year: parseSchoolYear(year) ?? schoolYearFrom(0),
    indicator,
    step,
    level: level === 'kommune' ? 'kommune' : 'skule',
    orgNumber,
    ...known,
    uncertainty: undefined,
    state: isMasked ? 'skjerma' : 'verdi',
    isProvisional: false,
    source: 'udir',
  }
  return { figure, municipality }
}

/** A municipality, and one test in one year. */
const tables = grouped(rows, ({ figure, municipality }) => [municipality, figure.year, figure.indicator, figure.step].join(' ')).map(
  (table) => ({
    total: table.find(({ figure }) => figure.level === 'kommune')?.figure,
    schools: table.flatMap(({ figure }) => (figure.level === 'skule' ? [figure] : [])),
  }),
)

test('the source shows no school of fewer than ten, and never hides exactly one under a total that it shows', () => {
  const shown = rows.flatMap(({ figure }) => (figure.level === 'skule' && figure.pupils !== undefined ? [figure.pupils] : []))
  expect(Math.min(...shown)).toBe(10)
  const underTotals = tables
    .filter(({ total }) => total?.state === 'verdi')
    .map(({ schools }) => schools.filter(({ state }) => state === 'skjerma').length)
  expect(underTotals.filter((hidden) => hidden > 0).length).toBeGreaterThan(800)
  expect(underTotals.filter((hidden) => hidden === 1)).toEqual([])
})

const indicators = new Map(
  ['np-engelsk', 'np-lesing', 'np-rekning'].map((id): [string, Indicator] => [
    id,
    {
      id,
      name: { nn: id, nb: id },
      group: 'nasjonale-prover',
      unit: 'skalapoeng',
      range: { least: 0, most: 100 },
      decimals: 0,
      direction: 'høg',
      quality: 'resultatkvalitet',
      chapter: 'læringsresultat',
      codes: [],
      periods: [],
      smallestGroup: 10,
      published: 'skule',
      partOf: undefined,
    },
  ]),
)

const sources = (['offentleg', 'internt'] as const).map((access): FigureSource => ({
  id: access === 'offentleg' ? 'udir' : 'intern',
  publisher: '',
  title: '',
  file: '',
  sha256: '',
  extracted: undefined,
  licence: undefined,
  access,
  notes: [],
}))

const shownOf = (figures: readonly Figure[]): ReadonlySet<string> => {
  const schools = new Set(figures.flatMap(({ level, orgNumber }) => (level === 'skule' ? [orgNumber] : [])))
  const report = tablesOf({ figures, sources, indicators, schools, smallestGroup: 10, meansUpTo: [] })
  return mask({ cells: cellsOf(report), relations: report.relations, protection: standardProtection }).shown
}

test.for([
  ['with the published rows alone', (figures: readonly Figure[]) => figures],
  // As if the municipality saw its own schools logged in: invented figures that fit the total.
  ['when the municipality holds figures for what is withheld', (figures: readonly Figure[]) => [...figures, ...inventedFor(figures)]],
] as const)('ours shows what the source shows and nothing that it withholds, %s', ([, withMore]) => {
  for (const { total, schools } of tables) {
    const figures = [...(total ? [total] : []), ...schools]
    const shown = shownOf(withMore(figures))
    const of = (state: Figure['state']): readonly string[] => figures.filter((figure) => figure.state === state).map(idOf)
    expect(of('verdi').filter((id) => !shown.has(id))).toEqual([])
    expect(of('skjerma').filter((id) => shown.has(id))).toEqual([])
    // All schools here count as the municipality's own. Together they are the row of the source, and hidden with it.
    if (total?.state === 'skjerma') expect([...shown].filter((id) => id.endsWith(' eigne'))).toEqual([])
  }
})

function inventedFor(figures: readonly Figure[]): readonly Figure[] {
  return figures
    .filter(({ level, state }) => level === 'skule' && state === 'skjerma')
    .map((figure, index) => ({ ...figure, state: 'verdi', pupils: 3 + (index % 9), value: 44 + (index % 11), source: 'intern' }))
}
