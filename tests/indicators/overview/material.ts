import type { FigureSource } from '../../../src/model/figure.ts'
import { readFigures } from '../../../src/indicators/figures/tidy.ts'
import type { OverviewMaterial } from '../../../src/indicators/overview/index.ts'
import { centralIndicators, standardCatalogue } from '../../../src/model/catalogue.ts'
import type { School } from '../../../src/model/municipality.ts'
import { schoolYearFrom } from '../../../src/model/school-year.ts'

const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'

const source = (parts: Partial<FigureSource> & { readonly id: string }): FigureSource => ({
  publisher: 'Utdanningsdirektoratet',
  title: 'Nasjonale prøvar',
  file: `${parts.id}.csv`,
  sha256: '0'.repeat(64),
  extracted: '2026-02-18 10:45',
  licence: 'NLOD 2.0',
  access: 'offentleg',
  notes: [],
  ...parts,
})

const sources = [
  source({ id: 'np', notes: [{ kind: 'andre-skular', indicator: 'np-lesing', step: '5', schools: 1, withheld: 0 }] }),
  source({ id: 'eu', extracted: '2026-01-30 09:00' }),
  source({ id: 'eigne', publisher: 'Tindvik | kommune', access: 'internt', licence: undefined, extracted: undefined }),
]

export const nord: School = {
  id: 'nord',
  name: 'Nord skule',
  orgNumber: '311204602',
  steps: { from: 1, to: 7 },
  departments: [],
  from: undefined,
  to: undefined,
}

/** An overview from lines of a file of figures, which must all be right. */
export function material(lines: readonly string[], changes: Partial<OverviewMaterial> = {}): OverviewMaterial {
  const { figures, faults } = readFigures('indikatorar/prove.csv', [header, ...lines, ''].join('\n'), standardCatalogue)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return {
    store: { figures, sources: new Map(sources.map((one) => [one.id, one])) },
    indicators: standardCatalogue,
    central: centralIndicators,
    year: schoolYearFrom(2026),
    municipality: { number: '4698', language: 'nynorsk' },
    school: nord,
    goals: [],
    ...changes,
  }
}

/** Several lines of one indicator on one step, from `år eining verdi uvisse elevar`. */
export const series = (indicator: string, step: number | '', from: string, ...figures: readonly string[]): readonly string[] =>
  figures.map((figure) => {
    const [autumn = '', unit = '', value = '', uncertainty = '', pupils = '', state] = figure.split(' ')
    const [level, orgNumber] = { nord: ['skule', '311204602'], sor: ['skule', '311204637'], kommune: ['kommune', '4698'] }[unit] ?? [
      'land',
      'I',
    ]
    const isValue = /\d/.test(value)
    const cells = [schoolYearFrom(Number(autumn)), indicator, step, level, orgNumber, isValue ? value : '', uncertainty, pupils]
    return [...cells, isValue ? 'verdi' : value, state === 'førebels' ? 'ja' : 'nei', from].join(',')
  })
