import { inNorwegianOrder } from '../../i18n/lists.ts'
import { comparison } from '../../i18n/nn/comparison.ts'
import { results as words } from '../../i18n/nn/results.ts'
import { amountCell } from '../../indicators/comparison/cells.ts'
import { breaksIn } from '../../indicators/comparison/scale-break.ts'
import { draftSentences, usualSmallGroup } from '../../indicators/comparison/sentences.ts'
import { figureIn, type Series } from '../../indicators/comparison/series.ts'
import { meanOf as meanOfYears } from '../../indicators/comparison/three-years.ts'
import type { Entry } from '../../indicators/masking/entries.ts'
import type { Indicator } from '../../model/indicator.ts'
import { isOpenIn, type School } from '../../model/municipality.ts'
import type { Block, Cell } from '../../model/report.ts'
import { everyYearOf, type SchoolYear } from '../../model/school-year.ts'
import { teaches } from '../../model/steps.ts'
import type { Material } from '../material.ts'
import { cellWith, numberCell, shownOrigins } from '../results/figure-origins.ts'
import { keyOn, seriesFor, stepsOf, yearsUpTo } from '../results/table-cells.ts'
import { draft } from './paragraphs.ts'

/** One table for each step: the land, the municipality and each of its schools, and a draft of what to say of the municipality. */
export function testBlocks(indicator: Indicator, material: Material): readonly Block[] {
  return stepsOf(indicator, material).flatMap((step) => {
    const { municipality, year } = material
    const key = { indicator: indicator.id, step }
    const land = seriesFor(material, { ...key, level: 'land', orgNumber: 'I' })
    const whole = seriesFor(material, { ...key, level: 'kommune', orgNumber: municipality.number })
    const schools = inNorwegianOrder(
      municipality.schools.filter((school) => isIn(school, step, year)),
      ({ name }) => name,
    )
    const lines: readonly (readonly [string, Series])[] = [
      [words.land, land],
      [words.municipality(municipality.name), whole],
      ...schools.map((school): [string, Series] => [
        school.name,
        seriesFor(material, { ...key, level: 'skule', orgNumber: school.orgNumber ?? '' }),
      ]),
    ]
    const years = everyYearOf(yearsUpTo(year).filter((one) => lines.some(([, series]) => series.points.has(one))))
    if (years.length === 0) return []
    const caption = `${words.caption(indicator.name.nn, step)} (${words.units[indicator.unit]})`
    const breaks = breaksIn(indicator, years).map((first) => ({
      key: `${keyOn(indicator.id, step)}-skala-${first}`,
      type: 'paragraph' as const,
      text: [comparison.cell.break(indicator.unit === 'skalapoeng', first)],
    }))
    return [
      tableOf({ key: keyOn(indicator.id, step), caption, years, lines, indicator }, material),
      ...breaks,
      ...draftOf(indicator, { whole, land }, material),
    ]
  })
}

const isIn = (school: School, step: string, year: SchoolYear): boolean =>
  school.orgNumber !== undefined &&
  yearsUpTo(year).some((one) => isOpenIn(school, one)) &&
  (step === '' || school.steps === undefined || teaches(school.steps, Number(step)))

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
