import type { DraftGoal, DraftMaterial } from '../../../src/indicators/comparison/sentences.ts'
import type { Figure } from '../../../src/model/figure.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { absence, adapted, bullying, figure, pupilCount, reading, series, wellbeing, year } from './material.ts'

/** The value, uncertainty and pupils of a year, or its state. */
type Short =
  readonly [value: number, uncertainty?: number | undefined, pupils?: number | undefined] | Exclude<Figure['state'], 'verdi'> | 'manglar'
interface Case {
  readonly title: string
  readonly material: DraftMaterial
}
interface Given {
  readonly indicator?: Indicator
  /** The figures of 2025-26, 2024-25 and so on backwards. */
  readonly own: readonly Short[]
  readonly municipality?: readonly Short[]
  readonly land?: readonly Short[]
  readonly goals?: readonly DraftGoal[]
  readonly changes?: Partial<Figure>
  readonly autumn?: number
  readonly name?: string
}

const steps = new Map([
  [bullying, '7'],
  [wellbeing, '7'],
  [absence, '10'],
  [pupilCount, ''],
  [adapted, ''],
])

const figuresOf = (years: readonly Short[], autumn: number, changes: Partial<Figure>): readonly Figure[] =>
  years.flatMap((short, back) => {
    const when = year(autumn - back)
    if (short === 'manglar') return []
    if (typeof short === 'string') return [figure({ ...changes, year: when, state: short })]
    const [value, uncertainty, pupils] = short
    return [figure({ ...changes, year: when, value, uncertainty, pupils, state: 'verdi' })]
  })

function caseOf(title: string, given: Given): Case {
  const { indicator = reading, own, municipality, land, goals = [], changes = {}, autumn = 2025, name = 'Kvam' } = given
  const common = { indicator: indicator.id, step: steps.get(indicator) ?? '8' }
  const level = municipality ? ({ level: 'skule', orgNumber: '973953907' } as const) : {}
  return {
    title,
    material: {
      indicator,
      year: year(autumn),
      name,
      series: series(figuresOf(own, autumn, { ...common, ...level, ...changes })),
      municipality: municipality && series(figuresOf(municipality, autumn, common)),
      land: land && series(figuresOf(land, autumn, { ...common, level: 'land', orgNumber: 'I' })),
      goals,
      smallBelow: 30,
    },
  }
}

const land: readonly Short[] = [
  [49, 0.1, 60_410],
  [49, 0.1, 60_000],
  [49, 0.1, 61_904],
]
const usualGoals = [{ target: 50, setIn: year(2024) }]
const school = 'Nord skule'

const verdicts: readonly Case[] = [
  ['uendra, likt med landet', [49, 1.8, 90], [49, 1.7, 90]],
  ['innanfor uvissa', [46, 4.1, 90], [48, 4, 90]],
  ['innanfor uvissa, avrunda tal', [47, 2.2, 90], [49, 2.1, 90]],
  ['utanfor uvissa, avrunda tal', [46, 2.6, 90], [50, 1.7, 90]],
  ['utanfor uvissa', [55, 1.8, 90], [48, 2, 90]],
  ['uvissa er ikkje kjend', [46], [48]],
].map(([title, ...own]) => caseOf(`Kommune: ${String(title)}`, { own: own as readonly Short[], land }))

const states: readonly Case[] = (['skjerma', 'ingen', 'ikkje-publisert', 'manglar'] as const).flatMap((state) => [
  caseOf(`Sjølve talet: ${state}`, {
    own: [state, [48, 2.1, 22], [50, 2.2, 24]],
    municipality: [[46, 2.6, 80]],
    land,
    goals: usualGoals,
    name: school,
  }),
  caseOf(`Året før: ${state}`, { own: [[46, 2.6, 80], state, [48, 2, 80]], land }),
  caseOf(`Landet: ${state}`, {
    own: [
      [46, 2.6, 80],
      [48, 2.1, 89],
    ],
    land: [state],
  }),
  caseOf(`Kommunen: ${state}`, {
    own: [
      [46, 2.6, 80],
      [48, 2.1, 89],
    ],
    municipality: [state],
    land,
    name: school,
  }),
])

const small: readonly Case[] = [
  caseOf('Lita gruppe', {
    own: [
      [44, 5.2, 15],
      [49, 5, 16],
      [47, 4.9, 16],
    ],
    municipality: [[46, 2.6, 80]],
    land,
    name: school,
  }),
  caseOf('Lita gruppe, likt med landet', {
    own: [
      [49, 5.2, 15],
      [49, 5, 16],
      [49, 4.9, 16],
    ],
    municipality: [[49, 2, 80]],
    land,
    name: school,
  }),
  caseOf('Lita gruppe, to år', { own: [[44, 5.2, 15], 'skjerma', [47, 4.9, 16]], municipality: [[46, 2.6, 80]], land, name: school }),
  caseOf('Lita gruppe, eitt år', { own: [[44, 5.2, 15], 'skjerma', 'skjerma'], municipality: [[46, 2.6, 80]], land, name: school }),
  caseOf('Lita gruppe, ny skala', {
    own: [
      [44, 5.2, 15],
      [47, 4.9, 16],
      [48, 5, 17],
    ],
    autumn: 2022,
    municipality: [[46, 2.6, 80]],
    name: school,
  }),
]

const goalCases: readonly Case[] = [
  caseOf('Mål: nådd', {
    own: [
      [50, 2.6, 80],
      [48, 2, 80],
      [46, 2, 80],
    ],
    goals: usualGoals,
  }),
  caseOf('Mål: nådd, innanfor uvissa', {
    own: [
      [51, 2.6, 80],
      [48, 2, 80],
      [46, 2, 80],
    ],
    goals: usualGoals,
  }),
  caseOf('Mål: på veg, innanfor uvissa', {
    own: [
      [47, 2.6, 80],
      [46, 2, 80],
      [46, 2, 80],
    ],
    goals: usualGoals,
  }),
  caseOf('Mål: på veg, utanfor uvissa', {
    own: [
      [49, 1.2, 300],
      [46, 2, 80],
      [43, 2, 80],
    ],
    goals: usualGoals,
  }),
  caseOf('Mål: ikkje nådd', {
    own: [
      [46, 2.6, 80],
      [46, 2, 80],
      [48, 2, 80],
    ],
    goals: usualGoals,
  }),
  caseOf('Mål: ikkje nådd, utan utgangspunkt', {
    own: [
      [46, 2.6, 80],
      [46, 2, 80],
    ],
    goals: [{ target: 50, setIn: year(2024) }],
  }),
  caseOf('Mål: ikkje nådd, utgangspunktet skjerma', { own: [[46, 2.6, 80], [46, 2, 80], 'skjerma'], goals: usualGoals }),
  caseOf('Mål med desimal, like ved', {
    own: [
      [48, 2.6, 80],
      [46, 2, 80],
    ],
    goals: [{ target: 48.4, setIn: year(2024) }],
  }),
  caseOf('Mål: sett på gammal skala', {
    own: [
      [51, 2, 80],
      [49, 2, 80],
      [50, 2, 80],
    ],
    autumn: 2023,
    goals: [{ target: 50, setIn: year(2021) }],
  }),
  caseOf('Mål: nøytral', {
    indicator: adapted,
    own: [
      [8.2, undefined, 300],
      [7.4, undefined, 290],
    ],
    goals: [{ target: 7, setIn: year(2024) }],
  }),
]

const kinds: readonly Case[] = [
  caseOf('Del i prosent, lågare er betre', {
    indicator: bullying,
    own: [
      [12.2, undefined, 82],
      [8.1, undefined, 86],
      [10, undefined, 80],
    ],
    land: [[10.4, undefined, 58_000]],
    goals: [{ target: 5, setIn: year(2025) }],
  }),
  caseOf('Del i prosent, betring', {
    indicator: bullying,
    own: [
      [5, undefined, 182],
      [18.1, undefined, 186],
      [20, undefined, 180],
    ],
    land: [[10.4, undefined, 58_000]],
    goals: [{ target: 4, setIn: year(2024) }],
  }),
  caseOf('Del i prosent, eitt poeng', {
    indicator: bullying,
    own: [
      [11, undefined, 400],
      [10, undefined, 390],
    ],
  }),
  caseOf('Gjennomsnitt av svar', {
    indicator: wellbeing,
    own: [
      [4.3, undefined, 82],
      [4.1, undefined, 86],
    ],
    land: [[4.3]],
    goals: [{ target: 4.5, setIn: year(2025) }],
  }),
  caseOf('Gjennomsnitt med fleire desimalar enn dei viste', {
    indicator: wellbeing,
    own: [
      [4.26, 0.1, 82],
      [4.24, 0.1, 86],
    ],
    land: [[4.24]],
  }),
  caseOf('Dagar', { indicator: absence, own: [[5], [4]], land: [[3]] }),
  caseOf('Elevtal', { indicator: pupilCount, own: [[83], [90]], land: [[56_929]] }),
  caseOf('Nøytral', {
    indicator: adapted,
    own: [
      [18.2, undefined, 300],
      [7.4, undefined, 290],
    ],
    land: [[7.9, undefined, 640_000]],
  }),
]

const marks: readonly Case[] = [
  caseOf('Førebels tal', {
    own: [
      [46, 2.6, 80],
      [48, 2.1, 89],
    ],
    land,
    changes: { isProvisional: true },
  }),
  caseOf('Internt tal', {
    own: [
      [46, 5.6, 12],
      [48, 5.1, 13],
    ],
    land,
    changes: { source: 'np-2025-intern' },
    name: school,
  }),
  caseOf('Kommunen med andre skular', {
    own: [
      [46, 2.6, 80],
      [48, 2.1, 89],
    ],
    land,
    changes: { source: 'np-andre' },
  }),
  caseOf('Ny skala', {
    own: [
      [48, 2, 76],
      [51, 2, 80],
    ],
    autumn: 2022,
  }),
  caseOf('Ny skala, og ikkje noko tal før', { own: [[48, 2, 76]], autumn: 2022 }),
]

export const cases: readonly Case[] = [...verdicts, ...states, ...small, ...goalCases, ...kinds, ...marks]
