import { expect, test } from 'vitest'
import { tablesOf } from '../../../src/indicators/masking/tables.ts'
import type { Figure, FigureSource } from '../../../src/model/figure.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { schoolYearFrom } from '../../../src/model/school-year.ts'

const indicator: Indicator = {
  id: 'np-lesing',
  name: { nn: 'Lesing', nb: 'Lesing' },
  group: 'nasjonale-prover',
  unit: 'skalapoeng',
  range: { least: 0, most: 100 },
  decimals: 0,
  direction: 'høg',
  quality: 'resultatkvalitet',
  chapter: 'læringsresultat',
  codes: [],
  periods: [
    { from: schoolYearFrom(2014), to: schoolYearFrom(2021), steps: [5], obligatory: [5], scale: '2014' },
    { from: schoolYearFrom(2022), to: undefined, steps: [5], obligatory: [5], scale: '2022' },
  ],
  smallestGroup: 10,
  published: 'skule',
  partOf: undefined,
}

const source = (access: FigureSource['access'], notes: FigureSource['notes'] = []): FigureSource => ({
  id: access,
  publisher: '',
  title: '',
  file: '',
  sha256: '',
  extracted: undefined,
  licence: undefined,
  access,
  notes,
})

function figure(
  level: Figure['level'],
  orgNumber: string,
  told: { readonly pupils: number; readonly value: number } | 'skjerma',
  more: Partial<Figure> = {},
): Figure {
  const known = told === 'skjerma' ? { state: told, value: undefined, pupils: undefined } : { state: 'verdi' as const, ...told }
  const place = { year: schoolYearFrom(2025), indicator: 'np-lesing', step: '5', level, orgNumber }
  return { ...place, ...known, uncertainty: undefined, isProvisional: false, source: 'offentleg', ...more }
}

const internal: Partial<Figure> = { source: 'internt' }

const tables = (figures: readonly Figure[], notes: FigureSource['notes'] = []) =>
  tablesOf({
    figures,
    sources: [source('offentleg', notes), source('internt')],
    indicators: new Map([[indicator.id, indicator]]),
    schools: new Set(['a', 'b']),
    smallestGroup: 10,
    meansUpTo: [schoolYearFrom(2025)],
  })

const cellIn = ({ entries }: ReturnType<typeof tables>, id: string) => entries.find(({ cell }) => cell.id === id)?.cell

test('what the source withholds stays withheld, with the figures that we hold', () => {
  const made = tables([figure('skule', 'a', 'skjerma'), figure('skule', 'a', { pupils: 8, value: 47 }, internal)])
  expect(cellIn(made, '2025-26 np-lesing 5 skule a')).toMatchObject({ standing: 'withheld', pupils: 8, value: 47 })
})

test('the private schools are what the municipality’s row has more than its own schools', () => {
  const figures = [
    figure('kommune', '4622', { pupils: 80, value: 50 }),
    figure('skule', 'a', { pupils: 60, value: 51 }),
    figure('skule', 'b', 'skjerma'),
    figure('skule', 'b', { pupils: 12, value: 46 }, internal),
  ]
  const made = tables(figures, [{ kind: 'andre-skular', indicator: 'np-lesing', step: '5', schools: 1, withheld: 1 }])
  expect(cellIn(made, '2025-26 np-lesing 5 kommune andre')).toMatchObject({ standing: 'outside', pupils: 8, value: 48.5 })
  expect(cellIn(made, '2025-26 np-lesing 5 kommune eigne')).toMatchObject({ standing: 'free', pupils: 72, value: 50 })
  expect(made.relations).toContainEqual({
    kind: 'sum',
    total: '2025-26 np-lesing 5 kommune 4622',
    parts: ['2025-26 np-lesing 5 kommune eigne', '2025-26 np-lesing 5 kommune andre'],
  })
})

test('a mean over three years is weighted by pupils', () => {
  const years = [
    { year: 2023, pupils: 8, value: 40 },
    { year: 2024, pupils: 12, value: 50 },
    { year: 2025, pupils: 20, value: 55 },
  ]
  const made = tables(years.map(({ year, ...told }) => figure('skule', 'a', told, { ...internal, year: schoolYearFrom(year) })))
  expect(cellIn(made, '2023-24/2024-25/2025-26 np-lesing 5 skule a')).toMatchObject({ pupils: 40, value: 51 })
})

test.for([
  ['a break of scale', [2020, 2021, 2022], 2022],
  ['a year that is not known to us', [2023, 2024, 2025], 2025],
] as const)('no mean is made over %s', ([reason, years, last]) => {
  const figures = years.map((year) =>
    figure('skule', 'a', reason.startsWith('a year') && year === 2024 ? 'skjerma' : { pupils: 20, value: 50 }, {
      ...internal,
      year: schoolYearFrom(year),
    }),
  )
  const made = tablesOf({
    figures,
    sources: [source('internt')],
    indicators: new Map([[indicator.id, indicator]]),
    schools: new Set(['a']),
    smallestGroup: 10,
    meansUpTo: [schoolYearFrom(last)],
  })
  expect(made.entries.filter(({ level, years: of }) => level === 'skule' && of.length > 1)).toEqual([])
})

test('pupils of steps that have no figure are a rest of their own', () => {
  const made = tables([
    figure('skule', 'a', { pupils: 60, value: 50 }, { ...internal, step: '' }),
    figure('skule', 'a', { pupils: 25, value: 52 }, internal),
    figure('skule', 'a', { pupils: 28, value: 48 }, { ...internal, step: '6' }),
  ])
  expect(cellIn(made, '2025-26 np-lesing resten skule a')).toMatchObject({ standing: 'outside', pupils: 7 })
})
