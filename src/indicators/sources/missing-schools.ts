import type { SourceNote } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { isOpenIn } from '../../model/municipality.ts'
import type { Place } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { teachesStep } from '../../model/steps.ts'
import type { Reading } from './reading.ts'
import type { PlacedFigure } from './source.ts'
import { stepsInOrder } from './source-meta.ts'

/** What a file measures, and where it says so. */
export interface MeasuredCell {
  readonly indicator: Indicator
  readonly step: string
  readonly isProvisional: boolean
  readonly at: Place
}

/**
 * The municipality's schools that were open in the year and teach a step that the file measures, but have no row: their figures are not published, which
 * is not the same as nobody to measure. Schools whose steps kvalitet.yaml does not tell can't be known to lack any.
 */
export function missingSchools(
  { units, table, log }: Reading,
  year: SchoolYear,
  present: ReadonlySet<string>,
  measured: readonly MeasuredCell[],
): { readonly figures: readonly PlacedFigure[]; readonly notes: readonly SourceNote[] } {
  const missing = [...units.schools].filter(([orgNumber, school]) => !present.has(orgNumber) && isOpenIn(school, year))
  const lacking = missing.flatMap(([orgNumber, school]) => {
    const cells = measured.filter(({ step }) => teachesStep(school, step))
    return cells.length === 0 ? [] : [{ orgNumber, school, cells }]
  })
  for (const { school, cells } of lacking) {
    const at = cells[0]?.at ?? table.placeOf(table.header, 0)
    const args = { skule: school.id, skuleår: year, trinn: stepsInOrder(cells.map(({ step }) => step)) }
    log.note({ code: 'import/skule-manglar', args, at })
  }
  return {
    figures: lacking.flatMap(({ orgNumber, cells }) => cells.map((cell) => notPublished(year, orgNumber, cell))),
    notes: lacking.map(({ school }) => ({ kind: 'skule-manglar', school: school.id })),
  }
}

const notPublished = (year: SchoolYear, orgNumber: string, { indicator, step, isProvisional, at }: MeasuredCell): PlacedFigure => ({
  figure: {
    year,
    indicator: indicator.id,
    step,
    level: 'skule',
    orgNumber,
    value: undefined,
    uncertainty: undefined,
    pupils: undefined,
    state: 'ikkje-publisert',
    isProvisional,
    source: '',
  },
  at,
})
