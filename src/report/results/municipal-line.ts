import { compare } from '../../indicators/comparison/compare.ts'
import { figureIn } from '../../indicators/comparison/series.ts'
import type { MunicipalLine } from '../../indicators/comparison/standing-out.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore } from '../../model/school-year.ts'
import type { Material } from '../material.ts'
import { seriesFor } from './table-cells.ts'

/** One indicator on one step for the municipality, this year and last, beside the land; undefined where there is no figure of either year. */
export function municipalLine(indicator: Indicator, step: string, material: Material): MunicipalLine | undefined {
  const { municipality, year } = material
  const key = { indicator: indicator.id, step }
  const whole = seriesFor(material, { ...key, level: 'kommune', orgNumber: municipality.number })
  const land = figureIn(seriesFor(material, { ...key, level: 'land', orgNumber: 'I' }), year)
  const [now, before] = [figureIn(whole, year), figureIn(whole, yearBefore(year))]
  if (!now && !before) return undefined
  const point = whole.points.get(year)
  const otherSchools = point?.figure.state === 'verdi' ? point.otherSchools : 0
  return { indicator, before, now, land, change: compare(now, before, indicator), gap: compare(now, land, indicator), otherSchools }
}
