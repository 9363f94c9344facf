import { results as words } from '../../i18n/nn/results.ts'
import { figureCell, gapCell, trendCell } from '../../indicators/comparison/cells.ts'
import { compare } from '../../indicators/comparison/compare.ts'
import { figureIn } from '../../indicators/comparison/series.ts'
import { standingOut, type MunicipalLine } from '../../indicators/comparison/standing-out.ts'
import { groupNames } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Block, Cell } from '../../model/report.ts'
import { yearBefore } from '../../model/school-year.ts'
import type { Material } from '../material.ts'
import { keyOn, seriesFor, stepsOf } from '../results/table-cells.ts'

/** One table for each step, with the indicators of a group as lines: the municipality and the land alone, and a draft of what stands out. */
export function municipalBlocks(group: string, indicators: readonly Indicator[], material: Material): readonly Block[] {
  const { year } = material
  const steps = [...new Set(indicators.flatMap((indicator) => stepsOf(indicator, material)))].toSorted((a, b) => Number(a) - Number(b))
  return steps.flatMap((step): readonly Block[] => {
    const lines = indicators.map((indicator) => municipalLine(indicator, step, material)).filter((line) => line !== undefined)
    if (lines.length === 0) return []
    const head = [
      words.indicator,
      words.municipalityIn(yearBefore(year)),
      words.municipalityIn(year),
      words.change,
      words.landIn(year),
      words.againstLand,
    ]
    const hasMeans = indicators.some(({ unit }) => unit === 'snitt')
    const caption = words.wholeCaption(groupNames.get(group)?.nn ?? group, step, hasMeans)
    const draft = standingOut(lines, year, material.municipality.name)
    return [
      { key: keyOn('tabell', step), type: 'table', caption, head, rows: lines.map(cellsOf) },
      ...(draft === undefined ? [] : [{ key: keyOn('utkast', step), type: 'draft', sentences: [draft] } as const]),
    ]
  })
}

function municipalLine(indicator: Indicator, step: string, material: Material): MunicipalLine | undefined {
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

const cellsOf = ({ indicator, before, now, land, change, gap }: MunicipalLine): readonly Cell[] => [
  // Means have their scale in the caption, and shares their sign in the cell.
  indicator.unit === 'snitt' || indicator.unit === 'prosent' ? nameIn(indicator) : `${nameIn(indicator)} (${words.units[indicator.unit]})`,
  { number: figureCell(before, indicator) },
  { number: figureCell(now, indicator) },
  trendCell(change, indicator),
  { number: figureCell(land, indicator) },
  gapCell(gap, indicator),
]

/** An arrow upwards is easily read as good news. */
const nameIn = ({ name, direction }: Indicator): string => (direction === 'låg' ? `${name.nn} (${words.lowerIsBetter})` : name.nn)
