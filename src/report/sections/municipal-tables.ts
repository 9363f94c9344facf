import { results as words } from '../../i18n/nn/results.ts'
import { gapCell, trendCell } from '../../indicators/comparison/cells.ts'
import { standingOut, type MunicipalLine } from '../../indicators/comparison/standing-out.ts'
import { groupNames } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Block, Cell } from '../../model/report.ts'
import { yearBefore } from '../../model/school-year.ts'
import { comparisonBlocks } from '../chart-blocks/comparison.ts'
import type { Material } from '../material.ts'
import { numberCell, shownOrigins } from '../results/figure-origins.ts'
import { municipalLine } from '../results/municipal-line.ts'
import { keyOn, sectionId, stepsOf } from '../results/table-cells.ts'
import { draft, paragraph } from './paragraphs.ts'

/**
 * The indicators of a group as lines, the municipality and the land alone, and a draft of what stands out: one table for each step, or one for all steps
 * where they are counted rather than measured.
 */
export function municipalBlocks(group: string, indicators: readonly Indicator[], material: Material): readonly Block[] {
  const lines = indicators.flatMap((indicator) => stepsOf(indicator, material).flatMap((step) => linesOn(indicator, step, material)))
  const steps = [...new Set(lines.map(({ step }) => step))].toSorted((a, b) => Number(a) - Number(b))
  if (!isOneTable(group)) {
    return steps.flatMap((step) =>
      tableBlocks({ group, step, lines: lines.filter((one) => one.step === step).map(({ line }) => line) }, material),
    )
  }
  const abouts = [...new Set(lines.map(({ line }) => line.indicator))].flatMap(({ id, about }) =>
    about === undefined ? [] : [paragraph(`om-${id}`, [about])],
  )
  return [...tableBlocks({ group, step: '', lines: lines.map(withStep) }, material), ...abouts]
}

/** Pupils and teachers are told step by step, and ten tables of one line each say less than one of ten. */
const isOneTable = (group: string): boolean => group === 'gsi'

interface StepLine {
  readonly line: MunicipalLine
  readonly step: string
}

function linesOn(indicator: Indicator, step: string, material: Material): readonly StepLine[] {
  const line = municipalLine(indicator, step, material)
  return line ? [{ line, step }] : []
}

const withStep = ({ line, step }: StepLine): MunicipalLine => {
  const { name } = line.indicator
  return { ...line, indicator: { ...line.indicator, name: { ...name, nn: words.caption(name.nn, step) } } }
}

interface MunicipalTable {
  readonly group: string
  readonly step: string
  readonly lines: readonly MunicipalLine[]
}

function tableBlocks({ group, step, lines }: MunicipalTable, material: Material): readonly Block[] {
  const [first] = lines
  if (!first) return []
  const { year, originOf } = material
  const head = [
    words.indicator,
    words.municipalityIn(yearBefore(year)),
    words.municipalityIn(year),
    words.change,
    words.landIn(year),
    words.againstLand,
  ]
  const key = keyOn('tabell', step)
  const hasMeans = lines.some(({ indicator }) => indicator.unit === 'snitt')
  const name = words.groupOn(groupNames.get(group)?.nn ?? group, step)
  const told = standingOut(lines, year, material.municipality.name)
  const origins = shownOrigins(
    lines.flatMap(({ now, before, land }) => [now, before, land]),
    originOf,
  )
  return [
    ...comparisonBlocks({ section: sectionId(first.indicator), table: key, name, lines }, material),
    { key, type: 'table', caption: words.wholeCaption(name, hasMeans), head, rows: lines.map((line) => cellsOf(line, material)) },
    ...(told === undefined ? [] : [draft(keyOn('utkast', step), [told], origins)]),
  ]
}

/** Means have their scale in the caption, shares their sign in the cell, and counts and ratios say in their names what they are of. */
const unitless: ReadonlySet<Indicator['unit']> = new Set(['snitt', 'prosent', 'tal', 'forholdstal'])

const cellsOf = ({ indicator, before, now, land, change, gap }: MunicipalLine, { originOf }: Material): readonly Cell[] => [
  unitless.has(indicator.unit) ? nameIn(indicator) : `${nameIn(indicator)} (${words.units[indicator.unit]})`,
  numberCell(before, indicator, originOf),
  numberCell(now, indicator, originOf),
  trendCell(change, indicator),
  numberCell(land, indicator, originOf),
  gapCell(gap, indicator),
]

/** An arrow upwards is easily read as good news. */
const nameIn = ({ name, direction }: Indicator): string => (direction === 'låg' ? `${name.nn} (${words.lowerIsBetter})` : name.nn)
