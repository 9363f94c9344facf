import { columns } from '../../src/indicators/figures/tidy.ts'
import { temporaryFolder, write } from './harness.ts'

/** One line of a file of figures, where what is left out is empty. */
export interface Line {
  readonly year: string
  readonly unit: string
  readonly value?: number
  readonly uncertainty?: number
  readonly pupils?: number
  readonly state?: string
  readonly isProvisional?: boolean
  readonly indicator?: string
  readonly step?: string
  readonly source?: string
}

const level = (unit: string): string => ({ 1: 'land', 2: 'fylke', 4: 'kommune' })[unit.length] ?? 'skule'

const text = ({ year, unit, value, uncertainty, pupils, state, isProvisional, indicator, step, source }: Line): string =>
  [
    year,
    indicator ?? 'np-lesing',
    step ?? '5',
    level(unit),
    unit,
    value ?? '',
    uncertainty ?? '',
    pupils ?? '',
    state ?? 'verdi',
    isProvisional === true ? 'ja' : 'nei',
    source ?? 'udir-np',
  ].join(',')

export const csv = (lines: readonly Line[]): string => `${[columns.join(','), ...lines.map(text)].join('\n')}\n`

export const nord = '311204602'
export const ostre = '311204637'
export const as = '311204718'

export const settings = `kommune:
  namn: Prøve herad
  nummer: "4699"
  målform: nynorsk
skular:
  - { id: ostre, namn: Østre skule, orgnr: "${ostre}", trinn: 1-10 }
  - { id: nord, namn: Nord skule, orgnr: "${nord}", trinn: 1-7 }
  - { id: as, namn: Ås skule, orgnr: "${as}", trinn: 1-7, til: 2024-07-31 }
  - { id: vik, namn: Vik skule, trinn: 1-7 }
`

const source = (id: string, access: string, rest = ''): string =>
  `  - id: ${id}
    utgivar: ${access === 'internt' ? 'Prøve herad' : 'Utdanningsdirektoratet'}
    tittel: Nasjonale prøvar
    fil: ${id}.csv
    sha256: ${'a'.repeat(64)}
${access === 'internt' ? '' : '    uttrekk: 2026-02-18 10:45\n    lisens: NLOD 2.0\n'}    tilgang: ${access}
${rest}`

export const sources = `kjelder:
${source('eige', 'internt')}${source('udir-np', 'offentleg', '    merknader:\n      - andre_skular: { indikator: np-lesing, trinn: 5, tal: 1, skjerma: 1 }\n')}`

/** Seven years on two scales, with every state a figure can have. */
export const publicLines: readonly Line[] = [
  ...['2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25', '2025-26'].flatMap((year, index): readonly Line[] => {
    const isProvisional = year === '2025-26'
    return [
      { year, unit: 'I', value: 50, uncertainty: 0.1, isProvisional },
      { year, unit: '46', value: 49, uncertainty: 0.2, isProvisional },
      { year, unit: '4699', value: 47 + (index % 3), uncertainty: 1.8, pupils: 90, isProvisional },
      { year, unit: nord, value: 46 + index, uncertainty: 3.1, pupils: 24, isProvisional },
    ]
  }),
  { year: '2022-23', unit: as, value: 52, uncertainty: 5.2, pupils: 12 },
  { year: '2023-24', unit: as, state: 'skjerma' },
  { year: '2023-24', unit: ostre, state: 'ingen' },
  { year: '2024-25', unit: ostre, state: 'ikkje-publisert' },
  { year: '2025-26', unit: ostre, state: 'skjerma' },
  { year: '2025-26', unit: '4699', step: '8', value: 51, uncertainty: 2, pupils: 30 },
]

export const internalLines: readonly Line[] = [{ year: '2025-26', unit: ostre, value: 44, uncertainty: 6.2, pupils: 8, source: 'eige' }]

/** A data folder with settings and figures. */
export function indicatorFolder(
  files: Readonly<Record<string, string>> = {
    'nasjonale-prover.csv': csv(publicLines),
    'nasjonale-prover-intern.csv': csv(internalLines),
    'kjelder.yaml': sources,
  },
): string {
  const folder = temporaryFolder()
  write(folder, 'kvalitet.yaml', settings)
  for (const [name, content] of Object.entries(files)) write(folder, `indikatorar/${name}`, content)
  return folder
}
