import { comparison } from '../../i18n/nn/comparison.ts'
import { results as words } from '../../i18n/nn/results.ts'
import { amountCell } from '../../indicators/comparison/cells.ts'
import { breaksIn } from '../../indicators/comparison/scale-break.ts'
import { draftSentences, usualSmallGroup } from '../../indicators/comparison/sentences.ts'
import { figureIn, type Series } from '../../indicators/comparison/series.ts'
import { meanOf as meanOfYears } from '../../indicators/comparison/three-years.ts'
import type { Entry } from '../../indicators/masking/entries.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Block, Cell } from '../../model/report.ts'
import { everyYearOf, type SchoolYear } from '../../model/school-year.ts'
import { trendBlocks } from '../chart-blocks/trend.ts'
import type { Material } from '../material.ts'
import { cellWith, numberCell, shownOrigins } from '../results/figure-origins.ts'
import { isLevel, keyOn, sectionId, seriesFor, stepsOf, yearsUpTo } from '../results/table-cells.ts'
import { levelBlocks } from './level-tables.ts'
import { draft } from './paragraphs.ts'
import { testUnits } from './test-units.ts'

/**
 * Tests, one after the other, step by step: how the land, the municipality and each of its schools have done through the years, with a chart and a draft of what
 * to say of the municipality, and then how the pupils are spread over the levels of mastery.
 */
export function testBlocks(indicators: readonly Indicator[], material: Material): readonly Block[] {
  const tests = groupedBy(indicators, (indicator) => (isLevel(indicator) ? indicator.partOf : undefined) ?? indicator.id)
  return [...tests].flatMap(([test, own]) => {
    const levels = own.filter(isLevel)
    const steps = [...new Set(own.flatMap((one) => stepsOf(one, material)))].toSorted((a, b) => Number(a) - Number(b))
    return steps.flatMap((step) => [
      ...own.filter((one) => !isLevel(one)).flatMap((one) => yearBlocks(one, step, material)),
      ...levelBlocks({ test, levels, step }, material),
    ])
  })
}

function yearBlocks(indicator: Indicator, step: string, material: Material): readonly Block[] {
  if (!stepsOf(indicator, material).includes(step)) return []
  const lines = testUnits(step, material).map(({ name, level, orgNumber }): readonly [string, Series] => [
    name,
    seriesFor(material, { indicator: indicator.id, step, level, orgNumber }),
  ])
  const years = everyYearOf(yearsUpTo(material.year).filter((one) => lines.some(([, series]) => series.points.has(one))))
  const [land, whole] = (['land', 'kommune'] as const).map((level) => lines.find(([, series]) => series.level === level)?.[1])
  if (years.length === 0 || !land || !whole) return []
  const key = keyOn(indicator.id, step)
  const name = words.caption(indicator.name.nn, step)
  const breaks = breaksIn(indicator, years).map((first) => ({
    key: `${key}-skala-${first}`,
    type: 'paragraph' as const,
    text: [comparison.cell.break(indicator.unit === 'skalapoeng', first)],
  }))
  return [
    ...trendBlocks({ section: sectionId(indicator), table: key, name, indicator, years, whole, land }, material),
    tableOf({ key, caption: `${name} (${words.units[indicator.unit]})`, years, lines, indicator }, material),
    ...breaks,
    ...draftOf(indicator, { whole, land }, material),
  ]
}

interface TestTable {
  readonly key: string
  readonly caption: string
  readonly years: readonly SchoolYear[]
  readonly lines: readonly (readonly [string, Series])[]
  readonly indicator: Indicator
}

/** With a column of means over three years when any may be shown: for a small group they say more than the single years. */
function tableOf(table: TestTable, material: Material): Block {
  const { key, caption, years, lines, indicator } = table
  const means = meanColumn(table, material)
  return {
    key,
    type: 'table',
    caption,
    head: [words.unit, ...years, ...(means ? [means.head] : [])],
    rows: lines.map(([name, series], index) => [
      name,
      ...years.map((one) => numberCell(figureIn(series, one), indicator, material.originOf)),
      ...(means ? [means.cells[index] ?? ''] : []),
    ]),
  }
}

interface Column {
  readonly head: string
  readonly cells: readonly Cell[]
}

/** Most lines have means of the same years, which stand in the head; the others say which. */
function meanColumn({ lines, indicator }: TestTable, { results, year, originOf }: Material): Column | undefined {
  const means = lines.map(([, series]) => meanOf(series, results, year))
  const [usual] = means.flatMap((mean) => (mean ? [mean.years] : [])).toSorted((a, b) => b.length - a.length)
  if (!usual) return undefined
  const cells = lines.map(([, series], index): Cell => {
    const entry = means[index]
    // The land hides nobody, so nothing decides whether its mean may be shown.
    const mean = series.level === 'land' ? { years: usual, value: undefined } : entry && { years: entry.years, value: entry.cell.value }
    if (!mean) return { number: noMean }
    const others = mean.years.join() === usual.join() ? '' : ` (${mean.years.join(', ')})`
    const origins = shownOrigins(
      mean.years.map((one) => figureIn(series, one)),
      originOf,
    )
    const number = meanCell(mean, series, indicator)
    return cellWith(number + others, number === noMean ? [] : origins)
  })
  return { head: words.mean(usual), cells }
}

const noMean = '–'

interface ToldMean {
  readonly years: readonly SchoolYear[]
  /** As it was masked; undefined of what needs no masking. */
  readonly value: number | undefined
}

/** The uncertainty stands only where all the years of the mean do: that of a hidden year would tell how many pupils it was. */
function meanCell({ years, value }: ToldMean, series: Series, indicator: Indicator): string {
  const shown = meanOfYears(series, indicator, years)
  const isWhole = typeof shown !== 'string' && shown.years.length === years.length
  const told = value ?? (isWhole ? shown.value : undefined)
  if (told === undefined) return noMean
  const isPublished = isWhole && years.every((year) => figureIn(series, year)?.uncertainty !== undefined)
  const provisional = isWhole && shown.isProvisional ? ` (${comparison.cell.provisional})` : ''
  return amountCell(told, isPublished ? shown.uncertainty : undefined, indicator) + provisional
}

const meanOf = ({ indicator, step, level, orgNumber }: Series, { means }: Material['results'], year: SchoolYear): Entry | undefined =>
  means.find(
    (entry) =>
      entry.indicator.id === indicator &&
      entry.step === step &&
      entry.level === level &&
      entry.unit === orgNumber &&
      entry.years.at(-1) === year,
  )

interface Wide {
  readonly whole: Series
  readonly land: Series
}

function draftOf(indicator: Indicator, { whole, land }: Wide, { municipality, year, originOf }: Material): readonly Block[] {
  if (!whole.points.has(year)) return []
  const sentences = draftSentences({
    indicator,
    year,
    name: municipality.name,
    series: whole,
    municipality: undefined,
    land,
    goals: [],
    smallBelow: usualSmallGroup,
  })
  // They tell of this year and the one before, and of the mean of three.
  const figures = [whole, land].flatMap((series) => yearsUpTo(year).map((one) => figureIn(series, one)))
  return [draft(`${keyOn(indicator.id, whole.step)}-utkast`, sentences, shownOrigins(figures, originOf))]
}
