import { charts } from '../../i18n/nn/charts.ts'
import { breaksIn } from '../../indicators/comparison/scale-break.ts'
import { figureIn, type Series } from '../../indicators/comparison/series.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Block } from '../../model/report.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { isShown, type Line, type Scale, type TrendDrawing } from '../charts/drawing.ts'
import type { Material } from '../material.ts'
import { shownOrigins } from '../results/figure-origins.ts'
import { chartBlock } from './chart-block.ts'
import { spotOf } from './spots.ts'

/** What a table of scale points year by year shows of the municipality and the land. */
export interface TrendOrder {
  readonly section: string
  readonly table: string
  /** What is measured, with its step: `Nasjonal prøve i lesing, 5. trinn`. */
  readonly name: string
  readonly indicator: Indicator
  readonly years: readonly SchoolYear[]
  readonly whole: Series
  readonly land: Series
}

/** The municipality's way through the years beside the land's. None where fewer than two years on one scale are shown: then there is no way to see. */
export function trendBlocks(order: TrendOrder, { municipality, originOf }: Material): readonly Block[] {
  const { section, table, indicator, years, whole, land } = order
  if (indicator.unit !== 'skalapoeng') return []
  const own = lineOf(municipality.name, whole, order)
  const besides = lineOf(charts.land, land, order)
  const hasLand = [...besides.spots.values()].some(isShown)
  const drawing: TrendDrawing = {
    type: 'trend',
    scale: scaleOf(indicator),
    years,
    own,
    others: hasLand ? [{ ...besides, of: 'land' }] : [],
    newScaleFrom: new Set(breaksIn(indicator, years)),
  }
  if (!isWay(drawing)) return []
  const title = hasLand ? charts.titles.againstLand(order.name, municipality.name) : charts.titles.alone(order.name, municipality.name)
  const figures = years.flatMap((year) => [figureIn(whole, year), ...(hasLand ? [figureIn(land, year)] : [])])
  return [chartBlock({ section, table, title, drawing, origins: shownOrigins(figures, originOf) })]
}

const lineOf = (name: string, series: Series, { years, indicator }: TrendOrder): Line => ({
  name,
  spots: new Map(
    years.flatMap((year) => {
      const spot = spotOf(figureIn(series, year), indicator)
      return spot === undefined ? [] : [[year, spot] as const]
    }),
  ),
})

/** One standard deviation of the pupils of the land: a narrower axis would make mountains of chance. */
const leastBreadth = 10

const scaleOf = ({ range }: Indicator): Scale => ({
  name: charts.scales.skalapoeng.name,
  noun: charts.scales.skalapoeng.noun,
  sign: '',
  ...range,
  from: 'values',
  breadth: leastBreadth,
})

function isWay({ years, own, newScaleFrom }: TrendDrawing): boolean {
  let onScale = 0
  for (const year of years) {
    if (newScaleFrom.has(year)) onScale = 0
    if (isShown(own.spots.get(year))) onScale += 1
    if (onScale === 2) return true
  }
  return false
}
