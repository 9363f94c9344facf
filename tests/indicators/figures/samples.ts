import fc from 'fast-check'
import { keyOf, type Figure, type FigureSource } from '../../../src/model/figure.ts'
import { schoolYearFrom, type SchoolYear } from '../../../src/model/school-year.ts'

interface FigureParts extends Partial<Omit<Figure, 'year'>> {
  readonly year?: string
}

export const figure = (parts: FigureParts = {}): Figure => ({
  indicator: 'np-lesing',
  step: '5',
  level: 'skule',
  orgNumber: '973953990',
  value: 52,
  uncertainty: 3.3,
  pupils: 34,
  state: 'verdi',
  isProvisional: false,
  source: 'udir-np-2025-26-5',
  ...parts,
  year: (parts.year ?? '2025-26') as SchoolYear,
})

export const source = (parts: Partial<FigureSource> = {}): FigureSource => ({
  id: 'udir-np-2025-26-5',
  publisher: 'Utdanningsdirektoratet',
  title: 'Nasjonale prøvar 2025-26, 5. trinn',
  file: '20260218-1045_Nasjonale_proever_5._trinn.csv',
  sha256: '0'.repeat(64),
  extracted: '2026-02-18 10:45',
  licence: 'NLOD 2.0',
  access: 'offentleg',
  notes: [],
  ...parts,
})

/** A value and its state, which always agree. */
const measured: fc.Arbitrary<Partial<Figure>> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10),
    uncertainty: fc.option(
      fc.integer({ min: 0, max: 99 }).map((tenths) => tenths / 10),
      { nil: undefined },
    ),
    pupils: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
    state: fc.constant('verdi' as const),
  }),
  fc
    .constantFrom('skjerma', 'ingen', 'ikkje-publisert')
    .map((state) => ({ value: undefined, uncertainty: undefined, pupils: undefined, state })),
)

const unit = fc.constantFrom(
  { level: 'land', orgNumber: 'I' } as const,
  { level: 'fylke', orgNumber: '46' } as const,
  { level: 'kommune', orgNumber: '4699' } as const,
  { level: 'skule', orgNumber: '311204602' } as const,
  { level: 'skule', orgNumber: '311204637' } as const,
)

/** Figures of one source, each cell once. */
export const figures: fc.Arbitrary<readonly Figure[]> = fc.uniqueArray(
  fc
    .record({
      unit,
      measured,
      year: fc.integer({ min: 2020, max: 2023 }),
      step: fc.constantFrom('', '5', '8', '10'),
      isProvisional: fc.boolean(),
    })
    .map(({ unit: own, measured: result, year, ...rest }) => figure({ ...own, ...result, ...rest, year: schoolYearFrom(year) })),
  { selector: keyOf, maxLength: 12 },
)
