import { comparison } from '../../i18n/nn/comparison.ts'
import { results as words } from '../../i18n/nn/results.ts'
import { breaksIn } from '../../indicators/comparison/scale-break.ts'
import { figureIn } from '../../indicators/comparison/series.ts'
import { knownIndicators } from '../../model/catalogue.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { isOpenIn } from '../../model/municipality.ts'
import type { Block } from '../../model/report.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { levelsChart, type LevelFigures } from '../chart-blocks/levels.ts'
import type { Material } from '../material.ts'
import { numberCell } from '../results/figure-origins.ts'
import { hasColumn, isLevel, keyOn, sectionId, seriesFor } from '../results/table-cells.ts'
import { testUnits, type TestUnit } from './test-units.ts'

/** The levels of mastery of a test that are shown on one step. */
export interface LevelsOfTest {
  /** The id of the test. */
  readonly test: string
  readonly levels: readonly Indicator[]
  readonly step: string
}

/**
 * How the pupils of a year are spread over the levels of a test: one table with a column for each level, and a chart where all levels are shown. The
 * municipality has a line for the year before too, which the summary holds it against.
 */
export function levelBlocks({ test, levels, step }: LevelsOfTest, material: Material): readonly Block[] {
  const { municipality, year, originOf } = material
  const all = levelsOn(test, step, material)
  const columns = all.filter(({ indicator }) => levels.some(({ id }) => id === indicator.id))
  const indicators = columns.map(({ indicator }) => indicator)
  const units = testUnits(step, material).flatMap((unit) => rowsOf(unit, { indicators, step }, material))
  const last = rowOf(municipalityIn(material), { indicators, step, year: yearBefore(year) }, material)
  const [first] = indicators
  if (!first || ![...units, last].some((row) => !row.isLand && hasFigures(row))) return []
  const section = sectionId(first)
  const key = `${keyOn(test, step)}-niva`
  const name = words.caption(knownIndicators(municipality).get(test)?.name.nn ?? test, step)
  const lines = units.flatMap((row) =>
    row.isMunicipality && hasFigures(last) ? [row, { ...last, name: words.inYear(row.name, yearBefore(year)) }] : [row],
  )
  return [
    ...(columns.length < all.length
      ? []
      : levelsChart({ section, table: key, title: words.levelsTitle(name, year), levels: columns, rows: units }, material)),
    {
      key,
      type: 'table',
      caption: words.levelsCaption(name, year),
      head: [words.unit, ...columns.map((column) => column.name)],
      rows: lines.map((row) => [row.name, ...indicators.map((indicator, index) => numberCell(row.figures[index], indicator, originOf))]),
    },
    ...(hasFigures(last) ? breakBlocks(key, first, year) : []),
  ]
}

interface Column {
  readonly name: string
  readonly indicator: Indicator
}

/** All levels that the test has on the step, from the lowest, also those that the municipality does not show. */
function levelsOn(test: string, step: string, { municipality, year }: Material): readonly Column[] {
  const all = [...knownIndicators(municipality).values()].filter((one) => isLevel(one) && one.partOf === test && hasColumn(one, year, step))
  return all.map((indicator, index) => ({ name: words.level(index + 1, all.length), indicator }))
}

interface Row extends LevelFigures {
  readonly isMunicipality: boolean
}

interface RowOrder {
  readonly indicators: readonly Indicator[]
  readonly step: string
}

const hasFigures = ({ figures }: LevelFigures): boolean => figures.some((figure) => figure !== undefined)

/** A unit's line; none of a school that was closed by then and has no figures. */
function rowsOf(unit: TestUnit, order: RowOrder, material: Material): readonly Row[] {
  const row = rowOf(unit, { ...order, year: material.year }, material)
  const isOpen = unit.school === undefined || isOpenIn(unit.school, material.year)
  return isOpen || hasFigures(row) ? [row] : []
}

function rowOf(
  { name, level, orgNumber }: Pick<TestUnit, 'name' | 'level' | 'orgNumber'>,
  { indicators, step, year }: RowOrder & { readonly year: SchoolYear },
  material: Material,
): Row {
  const figures = indicators.map(({ id }): Figure | undefined =>
    figureIn(seriesFor(material, { indicator: id, step, level, orgNumber }), year),
  )
  return { name, isLand: level === 'land', isMunicipality: level === 'kommune', figures }
}

const municipalityIn = ({ municipality }: Material): Pick<TestUnit, 'name' | 'level' | 'orgNumber'> => ({
  name: municipality.name,
  level: 'kommune',
  orgNumber: municipality.number,
})

/** Limits between levels are those of a scale: with a new scale last year's shares are of other levels. */
const breakBlocks = (key: string, level: Indicator, year: SchoolYear): readonly Block[] =>
  breaksIn(level, [yearBefore(year), year]).map((first) => ({
    key: `${key}-skala-${first}`,
    type: 'paragraph',
    text: [comparison.cell.break(true, first)],
  }))
