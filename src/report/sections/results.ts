import { comparison } from '../../i18n/nn/comparison.ts'
import { report } from '../../i18n/nn/report.ts'
import { results as words } from '../../i18n/nn/results.ts'
import { inNorwegianOrder } from '../../i18n/lists.ts'
import { amountCell, figureCell, gapCell, trendCell } from '../../indicators/comparison/cells.ts'
import { compare } from '../../indicators/comparison/compare.ts'
import { breaksIn } from '../../indicators/comparison/scale-break.ts'
import { draftSentences, usualSmallGroup } from '../../indicators/comparison/sentences.ts'
import { figureIn, seriesOf, type Series, type SeriesKey } from '../../indicators/comparison/series.ts'
import { standingOut, type MunicipalLine } from '../../indicators/comparison/standing-out.ts'
import { meanOf as meanOfYears } from '../../indicators/comparison/three-years.ts'
import { ownSchools, type Entry } from '../../indicators/masking/entries.ts'
import type { Indicator } from '../../model/indicator.ts'
import { groupNames, isObligatory } from '../../model/catalogue.ts'
import { isOpenIn, type School } from '../../model/municipality.ts'
import type { Block, Cell, Section } from '../../model/report.ts'
import { everyYearOf, schoolYearFrom, firstYearOf, yearBefore, type SchoolYear } from '../../model/school-year.ts'
import type { Material } from '../material.ts'
import type { Results } from '../results/publication.ts'
import { shownOf, type ShownFigure } from '../results/shown-figures.ts'

type ChapterName = keyof typeof report.chapters

/** How many years a table shows. */
const shownYears = 4

/** The figures of a chapter, as the council may see them: tests school by school, all else for the municipality alone. */
export function resultParts(chapter: ChapterName, material: Material): readonly Section[] {
  const { municipality } = material
  const ids = municipality.centralIndicators.flatMap((id) => municipality.indicators.get(id) ?? [])
  const own = ids.filter((indicator) => indicator.chapter === chapter)
  const groups = [...new Set(own.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const indicators = own.filter((indicator) => indicator.group === group)
    const blocks = isBySchool(group) ? indicators.flatMap((one) => testBlocks(one, material)) : municipalBlocks(group, indicators, material)
    return blocks.length === 0 ? [] : [{ id: `resultat-${group}`, title: groupNames.get(group)?.nn ?? group, blocks, parts: [] }]
  })
}

/** Figures that are shown have been masked, whoever they are from, so none of them is marked as internal. */
function seriesFor({ results }: Material, key: SeriesKey): Series {
  const series = seriesOf(results.figures, key, results.sources)
  return { ...series, points: new Map([...series.points].map(([year, point]) => [year, { ...point, isInternal: false }])) }
}

/** The steps that all schools must take part on and that have figures, in the year of the report or the three before. */
function stepsOf(indicator: Indicator, { results, year }: Material): readonly string[] {
  const steps = results.figures
    .filter((figure) => figure.indicator === indicator.id && figure.year >= firstShown(year) && figure.level !== 'land')
    .filter((figure) => isObligatory(indicator, figure.year, figure.step))
    .map(({ step }) => step)
  return [...new Set(steps)].toSorted((a, b) => Number(a) - Number(b))
}

const firstShown = (year: SchoolYear): SchoolYear => schoolYearFrom(firstYearOf(year) - shownYears + 1)

/** Whether a figure of a year, not a mean, has a cell in one of the tables of the report. */
export const hasCell = (entry: Entry, year: SchoolYear): boolean => {
  const { indicator, years, step } = entry
  const [first, ...more] = years
  return (
    first !== undefined &&
    more.length === 0 &&
    first >= (isBySchool(indicator.group) ? firstShown(year) : yearBefore(year)) &&
    hasLine(entry) &&
    isObligatory(indicator, first, step)
  )
}

/** The municipality has a line in every table, its schools in some; all of its own schools together have none. */
const hasLine = ({ indicator, level, unit }: Entry): boolean =>
  (level === 'kommune' && unit !== ownSchools) || (level === 'skule' && isBySchool(indicator.group))

/** All that the tables show of the municipality and its schools, so that later reports can reckon with it. */
export const shownInTables = ({ shown, means }: Results, year: SchoolYear): readonly ShownFigure[] =>
  [
    ...shown.filter((entry) => hasCell(entry, year)),
    ...means.filter((entry) => isBySchool(entry.indicator.group) && hasLine(entry) && entry.years.at(-1) === year),
  ].flatMap((entry) => shownOf(entry) ?? [])

/** National tests have a table with every school; of all else only the municipality is shown. */
const isBySchool = (group: string): boolean => group === 'nasjonale-prover'

const yearsUpTo = (year: SchoolYear): readonly SchoolYear[] =>
  Array.from({ length: shownYears }, (_, index) => schoolYearFrom(firstYearOf(firstShown(year)) + index))

/** One table for each step: the land, the municipality and each of its schools, and a draft of what to say of the municipality. */
function testBlocks(indicator: Indicator, material: Material): readonly Block[] {
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
    const breaks = breaksIn(indicator, years).map((first) => paragraph(comparison.cell.break(indicator.unit === 'skalapoeng', first)))
    return [tableOf({ caption, years, lines, indicator }, material), ...breaks, ...draftOf(indicator, { whole, land }, material)]
  })
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text: [text] })

const isIn = (school: School, step: string, year: SchoolYear): boolean =>
  school.orgNumber !== undefined &&
  yearsUpTo(year).some((one) => isOpenIn(school, one)) &&
  (step === '' || school.steps === undefined || (school.steps.from <= Number(step) && Number(step) <= school.steps.to))

interface TestTable {
  readonly caption: string
  readonly years: readonly SchoolYear[]
  readonly lines: readonly (readonly [string, Series])[]
  readonly indicator: Indicator
}

/** With a column of means over three years when any may be shown: for a small group they say more than the single years. */
function tableOf(table: TestTable, { results, year }: Material): Block {
  const { caption, years, lines, indicator } = table
  const means = meanColumn(table, results, year)
  return {
    type: 'table',
    caption,
    head: [words.unit, ...years, ...(means ? [means.head] : [])],
    rows: lines.map(([name, series], index) => [
      name,
      ...years.map((one): Cell => ({ number: figureCell(figureIn(series, one), indicator) })),
      ...(means ? [means.cells[index] ?? ''] : []),
    ]),
  }
}

interface Column {
  readonly head: string
  readonly cells: readonly Cell[]
}

/** Most lines have means of the same years, which stand in the head; the others say which. */
function meanColumn({ lines, indicator }: TestTable, results: Results, year: SchoolYear): Column | undefined {
  const means = lines.map(([, series]) => meanOf(series, results, year))
  const [usual] = means.flatMap((mean) => (mean ? [mean.years] : [])).toSorted((a, b) => b.length - a.length)
  if (!usual) return undefined
  const cells = lines.map(([, series], index): Cell => {
    const entry = means[index]
    // The land hides nobody, so nothing decides whether its mean may be shown.
    const mean = series.level === 'land' ? { years: usual, value: undefined } : entry && { years: entry.years, value: entry.cell.value }
    if (!mean) return { number: '–' }
    const others = mean.years.join() === usual.join() ? '' : ` (${mean.years.join(', ')})`
    return { number: meanCell(mean, series, indicator) + others }
  })
  return { head: words.mean(usual), cells }
}

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
  if (told === undefined) return '–'
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

function draftOf(indicator: Indicator, { whole, land }: Wide, { municipality, year }: Material): readonly Block[] {
  if (!whole.points.has(year)) return []
  const draft = {
    indicator,
    year,
    name: municipality.name,
    series: whole,
    municipality: undefined,
    land,
    goals: [],
    smallBelow: usualSmallGroup,
  }
  return [{ type: 'paragraph', text: [{ strong: words.draft.trimEnd() }, ' ', draftSentences(draft).join(' ')] }]
}

/** One table for each step, with the indicators of a group as lines: the municipality and the land alone, and a draft of what stands out. */
function municipalBlocks(group: string, indicators: readonly Indicator[], material: Material): readonly Block[] {
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
      { type: 'table', caption, head, rows: lines.map(cellsOf) },
      ...(draft === undefined ? [] : [{ type: 'paragraph', text: [{ strong: words.draft.trimEnd() }, ' ', draft] } as const]),
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
