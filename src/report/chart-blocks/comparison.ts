import { charts } from '../../i18n/nn/charts.ts'
import type { MunicipalLine } from '../../indicators/comparison/standing-out.ts'
import type { Block } from '../../model/report.ts'
import { isShown, type ComparisonDrawing } from '../charts/drawing.ts'
import type { Material } from '../material.ts'
import { shownOrigins } from '../results/figure-origins.ts'
import { chartBlock } from './chart-block.ts'
import { spotOf } from './spots.ts'

/** What a table of indicators shows of the municipality and the land this year. */
export interface ComparisonOrder {
  readonly section: string
  readonly table: string
  /** What is measured, with its step: `Elevundersøkinga, 7. trinn`. */
  readonly name: string
  readonly lines: readonly MunicipalLine[]
}

const scale = { least: 1, most: 5 } as const

/**
 * The means from 1 to 5 of the municipality against those of the land. All else is left to the table: shares of some few per cent would lie in a heap at the
 * end of their scale. None where fewer than two rows have both figures, since one row says no more as a picture.
 */
export function comparisonBlocks({ section, table, name, lines }: ComparisonOrder, material: Material): readonly Block[] {
  const { municipality, year, originOf } = material
  const means = lines.filter(
    ({ indicator: { unit, range } }) => unit === 'snitt' && range.least === scale.least && range.most === scale.most,
  )
  const rows = means.map(({ indicator, now, land }) => ({
    name: indicator.name.nn,
    own: spotOf(now, indicator),
    against: spotOf(land, indicator),
  }))
  if (rows.filter(({ own, against }) => isShown(own) && isShown(against)).length < 2) return []
  const drawing: ComparisonDrawing = {
    type: 'comparison',
    scale: { ...charts.scales.snitt, ...scale, sign: '' },
    own: municipality.name,
    against: charts.land,
    rows,
  }
  const origins = shownOrigins(
    means.flatMap(({ now, land }) => [now, land]),
    originOf,
  )
  return [chartBlock({ section, table, title: charts.titles.againstLandIn(name, municipality.name, year), drawing, origins })]
}
