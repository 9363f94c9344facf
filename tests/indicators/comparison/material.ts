import { seriesOf, type Series } from '../../../src/indicators/comparison/series.ts'
import { standardCatalogue } from '../../../src/model/catalogue.ts'
import type { Figure, FigureSource } from '../../../src/model/figure.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { schoolYearFrom, type SchoolYear } from '../../../src/model/school-year.ts'

export const year = (autumn: number): SchoolYear => schoolYearFrom(autumn)

function known(id: string): Indicator {
  const indicator = standardCatalogue.get(id)
  if (!indicator) throw new Error(`the catalogue has no ${id}`)
  return indicator
}

/** One of each kind that is told in its own way. */
export const reading = known('np-lesing')
export const bullying = known('eu-mobbing')
export const wellbeing = known('eu-trivsel')
export const absence = known('fravar')
export const pupilCount = known('gsi-elevtal')
export const adapted = known('gsi-individuelt-tilrettelagd')

export const figure = (changes: Partial<Figure> = {}): Figure => ({
  year: year(2025),
  indicator: reading.id,
  step: '8',
  level: 'kommune',
  orgNumber: '4622',
  value: undefined,
  uncertainty: undefined,
  pupils: undefined,
  state: changes.value === undefined ? 'skjerma' : 'verdi',
  isProvisional: false,
  source: 'np-2025',
  ...changes,
})

const source = (id: string, changes: Partial<FigureSource> = {}): FigureSource => ({
  id,
  publisher: 'Utdanningsdirektoratet',
  title: 'Nasjonale prøvar',
  file: `${id}.csv`,
  sha256: '0'.repeat(64),
  extracted: undefined,
  licence: undefined,
  access: 'offentleg',
  notes: [],
  ...changes,
})

export const sources: ReadonlyMap<string, FigureSource> = new Map(
  [
    source('np-2025'),
    source('np-2025-ny', { extracted: '2026-03-01 10:00' }),
    source('np-2025-intern', { access: 'internt' }),
    source('np-andre', { notes: [{ kind: 'andre-skular', indicator: reading.id, step: '8', schools: 1, withheld: 0 }] }),
  ].map((one) => [one.id, one]),
)

/** A series of one unit from its figures, whatever else they say. */
export function series(figures: readonly Figure[]): Series {
  const first = figures[0] ?? figure()
  return seriesOf(figures, first, sources)
}
