import { seriesOf, type Series, type SeriesKey } from '../../indicators/comparison/series.ts'
import { ownSchools, type Entry } from '../../indicators/masking/entries.ts'
import { isObligatory, periodOf, standardCatalogue } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import { firstYearOf, schoolYearFrom, yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { slugOf } from '../../model/slug.ts'
import type { Material } from '../material.ts'
import type { Results } from './publication.ts'
import { shownOf, type ShownFigure } from './shown-figures.ts'

/** How many years a table shows. */
const shownYears = 4

/** Figures that are shown have been masked, whoever they are from, so none of them is marked as internal. */
export function seriesFor({ results }: Material, key: SeriesKey): Series {
  const series = seriesOf(results.figures, key, results.sources)
  return { ...series, points: new Map([...series.points].map(([year, point]) => [year, { ...point, isInternal: false }])) }
}

/** The steps that all schools must take part on and that have figures, in the year of the report or the three before. */
export function stepsOf(indicator: Indicator, { results, year }: Material): readonly string[] {
  const steps = results.figures
    .filter((figure) => figure.indicator === indicator.id && figure.year >= firstShown(year) && figure.level !== 'land')
    .filter((figure) => isObligatory(indicator, figure.year, figure.step))
    .map(({ step }) => step)
  return [...new Set(steps)].toSorted((a, b) => Number(a) - Number(b))
}

/** The id of the section that tells of an indicator's group. A group may belong to several chapters; in all but the one of its first indicator the id names the chapter. */
export const sectionId = ({ group, chapter }: Pick<Indicator, 'group' | 'chapter'>): string =>
  chapter === homes.get(group) ? `resultat-${group}` : `resultat-${group}-${slugOf(chapter ?? 'andre')}`

/** The municipality's own indicators are at home in no chapter. */
const homes: ReadonlyMap<string, Indicator['chapter']> = new Map(
  [...standardCatalogue.values()].toReversed().map(({ group, chapter }) => [group, chapter]),
)

/** The key of a block that is about one step, or about all where the step is empty. */
export const keyOn = (name: string, step: string): string => (step === '' ? name : `${name}-${step}`)

const firstShown = (year: SchoolYear): SchoolYear => schoolYearFrom(firstYearOf(year) - shownYears + 1)

/** Whether a figure of a year, not a mean, has a cell in one of the tables of the report. */
export const hasCell = (entry: Entry, year: SchoolYear): boolean => {
  const { indicator, years, step } = entry
  const [first, ...more] = years
  return (
    first !== undefined &&
    more.length === 0 &&
    first >= oldestCell(entry, year) &&
    hasLine(entry) &&
    (isLevel(indicator) ? hasColumn(indicator, year, step) : isObligatory(indicator, first, step))
  )
}

/** The oldest year that has a cell: of levels of mastery the schools have this year alone, and the municipality the year before too. */
function oldestCell({ indicator, level }: Entry, year: SchoolYear): SchoolYear {
  if (!isBySchool(indicator.group)) return yearBefore(year)
  if (!isLevel(indicator)) return firstShown(year)
  return level === 'kommune' ? yearBefore(year) : year
}

/** The municipality has a line in every table, its schools in some; all of its own schools together have none. */
const hasLine = ({ indicator, level, unit }: Entry): boolean =>
  (level === 'kommune' && unit !== ownSchools) || (level === 'skule' && isBySchool(indicator.group))

/** All that the tables show of the municipality and its schools, so that later reports can reckon with it. */
export const shownInTables = ({ shown, means }: Results, year: SchoolYear): readonly ShownFigure[] =>
  [
    ...shown.filter((entry) => hasCell(entry, year)),
    ...means.filter((entry) => hasMeans(entry.indicator) && hasLine(entry) && entry.years.at(-1) === year),
  ].flatMap((entry) => shownOf(entry) ?? [])

/** A column of means stands in the tables of years. */
const hasMeans = (indicator: Indicator): boolean => isBySchool(indicator.group) && !isLevel(indicator)

/** A level of mastery of a test: those of one test stand in one table. */
export const isLevel = ({ group, partOf }: Indicator): boolean => isBySchool(group) && partOf !== undefined

/** Whether a level has a column in the table of a step: it is one of those that the test has there in the year of the report, three on 5. step, five later. */
export function hasColumn(level: Indicator, year: SchoolYear, step: string): boolean {
  const period = periodOf(level, year)
  return period !== undefined && (period.steps.length === 0 || period.obligatory.includes(Number(step)))
}

/** National tests have a table with every school; of all else only the municipality is shown. */
export const isBySchool = (group: string): boolean => group === 'nasjonale-prover'

export const yearsUpTo = (year: SchoolYear): readonly SchoolYear[] =>
  Array.from({ length: shownYears }, (_, index) => schoolYearFrom(firstYearOf(firstShown(year)) + index))
