import { schoolYearFrom, type SchoolYear } from '../../../src/model/school-year.ts'
import { formatNumber } from '../../../src/i18n/numbers.ts'
import type {
  ComparisonDrawing,
  Drawing,
  LevelsDrawing,
  Line,
  Scale,
  Spot,
  TrendDrawing,
  Value,
} from '../../../src/report/charts/drawing.ts'

export const scalePoints: Scale = { name: 'Skalapoeng', noun: 'skalapoeng', sign: '', least: 20, most: 80, from: 'values', breadth: 10 }
export const shares: Scale = { name: 'Delen elevar', noun: '', sign: '%', least: 0, most: 100, from: 'zero', breadth: 10 }
export const means: Scale = { name: 'Snitt på skalaen 1–5', noun: '', sign: '', least: 1, most: 5, from: 'values', breadth: 2 }

export const value = (number: number, spread?: number, decimals = 0, sign = ''): Value => ({
  value: number,
  text: formatNumber(number, decimals) + sign,
  spread,
})
const yearsFrom = (first: number, count: number): readonly SchoolYear[] =>
  Array.from({ length: count }, (_, index) => schoolYearFrom(first + index))
/** A line from a year on; undefined leaves the year without a figure. */
export const line = (name: string, first: number, spots: readonly Spot[]): Line => ({
  name,
  spots: new Map(spots.flatMap((spot, index) => (spot === undefined ? [] : [[schoolYearFrom(first + index), spot] as const]))),
})

export const trend = (given: Partial<TrendDrawing> & Pick<TrendDrawing, 'own'>): TrendDrawing => ({
  type: 'trend',
  scale: scalePoints,
  years: yearsFrom(2022, 4),
  others: [],
  newScaleFrom: new Set(),
  ...given,
})

const school = line('Fjordvik ungdomsskule', 2022, [value(48, 1.7), value(46, 1.8), value(49, 1.6), value(51, 1.7)])
const municipality = line('Fjordvik kommune', 2022, [value(49), value(48), value(49), value(50)])
const land = line('Landet', 2022, [value(50), value(50), value(50), value(50)])

const ordinary = trend({
  own: school,
  others: [
    { ...land, of: 'land' },
    { ...municipality, of: 'kommune' },
  ],
  goal: { name: 'Mål 2028', value: value(52) },
})

const long = 'Ytre Sørfjorden og Breidvikjastølane oppvekst- og kultursenter, avdeling for ungdomstrinnet ved Nedre Langvatnet'

const twelve = trend({
  scale: shares,
  years: yearsFrom(2014, 12),
  own: line(
    'Fjordvik kommune',
    2014,
    [12.2, 13.1, 11.8, 9.4, 10.2, 10.8, undefined, 14.2, 13.9, 12.7, 11.1, 12.2].map((share, index) =>
      share === undefined ? undefined : index < 3 ? value(share, 2.2, 1, '\u00A0%') : value(share, undefined, 1, '\u00A0%'),
    ),
  ),
  others: [
    {
      ...line(
        'Landet',
        2014,
        [9.2, 9.4, 9.1, 9.0, 8.7, 8.1, 8.0, 8.2, 9.9, 10.5, 10.9, 11.1].map((share) => value(share, undefined, 1, '\u00A0%')),
      ),
      of: 'land',
    },
  ],
  newScaleFrom: new Set([schoolYearFrom(2018)]),
})

const levelNames = ['Nivå 1', 'Nivå 2', 'Nivå 3', 'Nivå 4', 'Nivå 5'] as const
const five = (...numbers: readonly [number, number, number, number, number]) =>
  numbers.map((number) => value(number)) as unknown as readonly [Value, Value, Value, Value, Value]

const levels: LevelsDrawing = {
  type: 'levels',
  levels: levelNames,
  rows: [
    { name: 'Fjordvik ungdomsskule', below: '64 elevar', shares: five(12, 19, 38, 22, 9) },
    { name: 'Strandskulen', shares: 'skjerma' },
    { name: 'Breidvika skule', below: '41 elevar', shares: five(2, 20, 44, 27, 7) },
    { name: 'Kvammaskulen', shares: undefined },
    { name: 'Fjordvik kommune', below: '148 elevar', shares: five(10, 20, 40, 22, 8) },
    { name: 'Landet', shares: five(9, 18, 41, 22, 10) },
  ],
}

const three: LevelsDrawing = {
  type: 'levels',
  levels: ['Nivå 1 (lågast)', 'Nivå 2', 'Nivå 3 (høgast)'],
  rows: [
    { name: 'Fjordvik kommune', below: '52 elevar', shares: [value(24), value(53), value(23)] },
    { name: 'Landet', shares: [value(23), value(52), value(25)] },
  ],
}

const compared = (name: string, own: Spot, against: Spot): ComparisonDrawing['rows'][number] => ({ name, own, against })
const mean = (number: number, spread?: number): Value => value(number, spread, 1)

const comparison: ComparisonDrawing = {
  type: 'comparison',
  scale: means,
  own: 'Fjordvik kommune',
  against: 'Landet',
  rows: [
    compared('Trivsel', mean(4.3, 0.1), mean(4.1)),
    compared('Støtte frå lærarane', mean(3.9, 0.15), mean(4)),
    compared('Støtte heimanfrå', mean(4.1, 0.1), mean(4.1)),
    compared('Fagleg utfordring', mean(4.2, 0.1), mean(4.2)),
    compared('Vurdering for læring', mean(3.3, 0.2), mean(3.6)),
    compared('Mobbing på skulen', 'skjerma', mean(4.6)),
    compared('Læringskultur', undefined, mean(3.8)),
    compared('Motivasjon', { ...mean(3.4, 0.2), isProvisional: true }, undefined),
    compared('Elevdemokrati og medverknad', mean(3.2, 0.15), 'skjerma'),
    compared('Felles reglar', mean(4, 0.1), mean(3.9)),
  ],
}

const comparedShares: ComparisonDrawing = {
  type: 'comparison',
  scale: shares,
  own: 'Fjordvik kommune',
  against: 'Landet',
  rows: [
    compared('Lesing: elevar på dei to lågaste nivåa', value(31, 4, 0, '\u00A0%'), value(27, undefined, 0, '\u00A0%')),
    compared('Rekning: elevar på dei to lågaste nivåa', value(100, 4, 0, '\u00A0%'), value(0, undefined, 0, '\u00A0%')),
    compared('Engelsk: elevar på dei to lågaste nivåa', value(0, 4, 0, '\u00A0%'), value(100, undefined, 0, '\u00A0%')),
  ],
}

const evil = 'A <script>alert("1")</script> & «B» \'C\' \u0000\u0008\u202Eesrever\u202C\u200F ]]> \uD800 {{x}} | \uFFFE'

/** Drawings of every type, good and bad. */
export const samples: Readonly<Record<string, Drawing>> = {
  ordinary,
  masked: trend({
    own: line('Strandskulen', 2022, [value(48, 1.7), 'skjerma', value(49, 2.4), { ...value(47, 2.3), isProvisional: true }]),
    others: [{ ...land, of: 'land' }],
  }),
  'last masked': trend({
    own: line('Strandskulen', 2022, [value(48, 1.7), value(47, 2), value(49, 2.4), 'skjerma']),
    others: [{ ...land, of: 'land' }],
  }),
  'two scales and a gap': twelve,
  'one to five': trend({
    scale: means,
    own: line('Fjordvik kommune', 2022, [mean(4.1, 0.1), mean(4.2, 0.1), mean(4, 0.1), mean(4.8, 0.1)]),
    others: [{ ...line('Landet', 2022, [mean(4), mean(4.1), mean(4), mean(3.9)]), of: 'land' }],
  }),
  'one point': trend({
    years: yearsFrom(2025, 1),
    own: line('Fjordvik kommune', 2025, [value(48, 1.7)]),
    others: [{ ...line('Landet', 2025, [value(50)]), of: 'land' }],
  }),
  'one year apart': trend({
    years: [2022, 2024, 2025].map(schoolYearFrom),
    own: line('Fjordvik kommune', 2022, [value(48, 1.7), undefined, value(49, 2), value(50)]),
  }),
  'no point': trend({ own: line('Fjordvik kommune', 2022, []) }),
  'no year': trend({ years: [], own: line('Fjordvik kommune', 2022, []) }),
  'all masked': trend({ own: line('Fjordvik kommune', 2022, ['skjerma', 'skjerma']) }),
  'six equal lines': trend({
    own: school,
    others: (['land', 'fylke', 'kommune', 'kommune', 'fylke'] as const).map((of, index) => ({
      ...school,
      name: `Eining ${index + 1}`,
      of,
    })),
  }),
  'long names': trend({
    own: { ...school, name: long },
    others: [{ ...municipality, name: long, of: 'kommune' }],
    goal: { name: 'Utviklingsmålsetjingsformuleringsdokumentasjon', value: value(48) },
  }),
  'ends of the scale': trend({
    scale: shares,
    own: line('Fjordvik kommune', 2022, [
      value(0, 3, 0, '\u00A0%'),
      value(100, 2, 0, '\u00A0%'),
      value(0, undefined, 0, '\u00A0%'),
      value(100, 1, 0, '\u00A0%'),
    ]),
  }),
  'evil trend': trend({
    own: { ...school, name: evil },
    scale: { ...scalePoints, name: evil },
    goal: { name: evil, value: { value: 50, text: evil } },
  }),
  levels,
  'three levels': three,
  'levels all masked': { type: 'levels', levels: levelNames, rows: [{ name: 'Strandskulen', shares: 'skjerma' }] },
  'levels without rows': { type: 'levels', levels: levelNames, rows: [] },
  'evil levels': {
    type: 'levels',
    levels: [evil, evil, evil, long, long],
    rows: [
      { name: evil, below: evil, shares: five(0, 0, 0, 0, 100) },
      { name: long, below: '41 elevar', shares: five(1, 1, 1, 1, 96) },
      { name: long, shares: 'skjerma' },
    ],
  },
  'twelve rows': {
    type: 'levels',
    levels: levelNames,
    rows: Array.from({ length: 12 }, (_, index) => ({
      name: `Skule ${index + 1}`,
      below: `${20 + index} elevar`,
      shares: five(index * 4, 56 - index * 4, 24, 13, 7),
    })),
  },
  comparison,
  'compared shares': comparedShares,
  'evil comparison': {
    ...comparison,
    own: evil,
    against: evil,
    rows: [compared(evil, { value: 3, text: evil }, 'skjerma'), compared(long, mean(1, 1), mean(5)), compared(long, 'skjerma', mean(5))],
  },
  'comparison without rows': { ...comparison, rows: [] },
  states: {
    type: 'states',
    counts: { open: value(6), 'i gang': value(11), vidareført: value(4), gjennomført: value(9), avslutta: value(0) },
  },
  'no actions': {
    type: 'states',
    counts: { open: value(0), 'i gang': value(0), vidareført: value(0), gjennomført: value(0), avslutta: value(0) },
  },
}
