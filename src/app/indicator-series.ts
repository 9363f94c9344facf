import { inNorwegianOrder } from '../i18n/lists.ts'
import { unmeasuredGoal } from '../indicators/comparison/goal-sentence.ts'
import { goalSeries, type GoalSeries } from '../indicators/comparison/goal-series.ts'
import { breaksIn } from '../indicators/comparison/scale-break.ts'
import { draftSentences, usualSmallGroup } from '../indicators/comparison/sentences.ts'
import { seriesOf, type Point, type Series } from '../indicators/comparison/series.ts'
import type { IsoDate } from '../model/date.ts'
import type { Figure, FigureSource } from '../model/figure.ts'
import type { MeasuredGoal } from '../model/goals.ts'
import { isPerSchool, type Indicator, type Level } from '../model/indicator.ts'
import { isOpenIn, type Municipality, type School } from '../model/municipality.ts'
import { teachesStep } from '../model/steps.ts'
import { everyYearOf, schoolYearOf, type SchoolYear } from '../model/school-year.ts'
import { openSteps, type OpenPeriod } from './indicator-periods.ts'
import type { FiguresOfFolder } from './read-figures.ts'

/** What is asked for: an indicator, of all schools or one, on all steps or one. */
export interface SeriesQuestion {
  readonly indicator: Indicator
  readonly school: School | undefined
  readonly step: number | undefined
  /** The goals of the school, of which those on the indicator are told of. */
  readonly goals: readonly MeasuredGoal[]
}

/** The figures of an indicator as they are to be read: step by step, the land, the county, the municipality and the schools. */
export interface IndicatorSeries extends OpenPeriod {
  readonly indicator: Indicator
  readonly municipality: Pick<Municipality, 'name' | 'number'>
  readonly school: School | undefined
  readonly step: number | undefined
  readonly tables: readonly StepTable[]
  /** Draft sentences on the school's goals that no table tells of: for several steps together, for a figure that is not the school's, or without any figure. */
  readonly goals: readonly string[]
  /** The sources of the figures of the tables, in order of id. */
  readonly sources: readonly FigureSource[]
}

/** What one step has. */
export interface StepTable {
  /** Empty where the figures are for all steps together. */
  readonly step: string
  /** From the first year of any figure to the last, also those without. */
  readonly years: readonly SchoolYear[]
  /** The first years of a new scale or definition, of those in the table. */
  readonly breaks: readonly SchoolYear[]
  /** From the widest; schools in order of name, never of result. */
  readonly rows: readonly SeriesRow[]
  /** The year that the sentences are on; undefined where there are none. */
  readonly toldYear: SchoolYear | undefined
  /** Draft sentences on that year, for the school that was asked for, else for the municipality. */
  readonly sentences: readonly string[]
  /** How many schools that are not its own the municipality's latest figure counts. */
  readonly otherSchools: number
}

/** One unit's series. */
export interface SeriesRow {
  readonly level: Level
  /** Undefined for what has no name in kvalitet.yaml: the land and the county. */
  readonly name: string | undefined
  readonly school: School | undefined
  readonly series: Series
}

/**
 * The series of an indicator. A step is there when it has a figure, of a school also only when the school has that step. A school that is closed is
 * there with the years it has; one that is not in kvalitet.yaml has no name to stand under, and is told of by `validate`.
 */
export function indicatorSeries(
  question: SeriesQuestion,
  municipality: Municipality,
  { store }: FiguresOfFolder,
  today: IsoDate,
): IndicatorSeries {
  const { indicator, school } = question
  const figures = store.figures.map(({ figure }) => figure).filter((figure) => figure.indicator === indicator.id)
  const own = school ? question.goals.filter((goal) => goal.indicator.id === indicator.id) : []
  const told = school ? own.flatMap((goal) => heldAgainst(goal, { school, municipality, figures, sources: store.sources })) : []
  const of = { ...question, municipality, figures, sources: store.sources, told }
  const tables = stepsOf(of)
    .map((step) => tableOf(step, of))
    .filter(({ years }) => years.length > 0)
  return {
    ...openSteps(indicator, schoolYearOf(today)),
    indicator,
    municipality,
    school,
    step: question.step,
    tables,
    goals: own.filter(({ steps }) => isAsked(steps, question.step)).flatMap((goal) => goalTexts(goal, tables, of)),
    sources: sourcesOf(tables, store.sources),
  }
}

/** A goal that names no step is for every step. */
const isAsked = (steps: readonly number[] | undefined, step: number | undefined): boolean =>
  step === undefined || steps === undefined || steps.includes(step)

interface Material extends SeriesQuestion {
  readonly municipality: Municipality
  readonly figures: readonly Figure[]
  readonly sources: ReadonlyMap<string, FigureSource>
  /** Goals with what they are held against. */
  readonly told: readonly HeldGoal[]
}

interface HeldGoal extends GoalSeries {
  readonly goal: MeasuredGoal
}

/** A goal for what is never a school's is held against the municipality. */
function heldAgainst(
  goal: MeasuredGoal,
  { school, municipality, figures, sources }: { readonly school: School } & Pick<Material, 'municipality' | 'figures' | 'sources'>,
): readonly HeldGoal[] {
  const { indicator } = goal
  const level = isPerSchool(indicator) ? 'skule' : 'kommune'
  const orgNumber = level === 'skule' ? (school.orgNumber ?? '') : municipality.number
  const steps = [...new Set(figures.flatMap((figure) => (figure.level === level && figure.orgNumber === orgNumber ? [figure.step] : [])))]
  const seriesOn = (step: string): Series => seriesOf(figures, { indicator: indicator.id, step, level, orgNumber }, sources)
  return goalSeries(goal, { school, steps, seriesOn }).map((held) => ({ ...held, goal }))
}

/** Whether a goal is told of among the sentences of its step: it is for that alone, and they are on its latest figure. */
const isInTable = ({ steps, series }: HeldGoal, { step, toldYear }: Pick<StepTable, 'step' | 'toldYear'>): boolean =>
  steps.length < 2 && series.level === 'skule' && series.step === step && lastYearOf(series) === toldYear

const lastYearOf = ({ points }: Series): SchoolYear | undefined => [...points.keys()].at(-1)

/** What is told of a goal that no table tells of, and of one that there is nothing to hold against. */
function goalTexts(
  goal: MeasuredGoal,
  tables: readonly StepTable[],
  { told, school, municipality, indicator }: Material,
): readonly string[] {
  const held = told.filter((one) => one.goal === goal)
  const none = { municipality: undefined, land: undefined, smallBelow: usualSmallGroup }
  const texts = held
    .filter((one) => !tables.some((table) => isInTable(one, table)))
    .flatMap(({ series }) => {
      const name = series.level === 'skule' ? (school?.name ?? '') : municipality.name
      const year = lastYearOf(series)
      return year === undefined ? [] : [draftSentences({ indicator, year, name, series, goals: [goal], ...none }).join(' ')]
    })
  const hasFigures = held.some(({ series }) => series.points.size > 0)
  return hasFigures ? texts : [unmeasuredGoal(goal)]
}

function stepsOf({ figures, school, step: asked }: Material): readonly string[] {
  const found = [...new Set(figures.map(({ step }) => step))].toSorted((a, b) => Number(a) - Number(b))
  const wanted = asked === undefined ? found : found.filter((step) => step === String(asked))
  return school ? wanted.filter((step) => hasStep(school, step, figures)) : wanted
}

/** A school has a step that it teaches, and one that it has figures for whatever kvalitet.yaml says. */
const hasStep = (school: School, step: string, figures: readonly Figure[]): boolean =>
  step === '' ||
  teachesStep(school, step) ||
  figures.some((figure) => figure.level === 'skule' && figure.orgNumber === school.orgNumber && figure.step === step)

function tableOf(step: string, material: Material): StepTable {
  const { indicator } = material
  const found = rowsOf(step, material)
  const years = everyYearOf(found.flatMap(({ series }) => [...series.points.keys()]))
  const rows = found.filter((row) => isShown(row, { years, found, asked: material.school }))
  const breaks = breaksIn(indicator, years)
  const points = rows.filter(({ level }) => level === 'kommune').flatMap(({ series }) => [...series.points.values()])
  const otherSchools = points.findLast((point) => point.otherSchools > 0)?.otherSchools ?? 0
  return { step, years, breaks, rows, ...sentencesOf(rows, years, material), otherSchools }
}

function rowsOf(step: string, { indicator, school: asked, municipality, figures, sources }: Material): readonly SeriesRow[] {
  const rowOf = (level: Level, orgNumber: string, school?: School): SeriesRow => ({
    level,
    name: level === 'kommune' ? municipality.name : school?.name,
    school,
    series: seriesOf(figures, { indicator: indicator.id, step, level, orgNumber }, sources),
  })
  const schools = asked ? [asked] : inNorwegianOrder(municipality.schools, ({ name }) => name)
  return [
    rowOf('land', 'I'),
    ...(asked ? [] : [rowOf('fylke', municipality.number.slice(0, 2))]),
    rowOf('kommune', municipality.number),
    ...schools.map((school) => rowOf('skule', school.orgNumber ?? '', school)),
  ]
}

interface Beside {
  readonly years: readonly SchoolYear[]
  readonly found: readonly SeriesRow[]
  readonly asked: School | undefined
}

/** Also a school that teaches the step and has no figure where other schools have: left out, it would look as if it were not there. */
function isShown({ series, school }: SeriesRow, { years, found, asked }: Beside): boolean {
  if (series.points.size > 0 || (school !== undefined && school === asked)) return true
  const areSchoolsMeasured = found.some((row) => row.school !== undefined && row.series.points.size > 0)
  return school !== undefined && areSchoolsMeasured && teachesStep(school, series.step) && years.some((year) => isOpenIn(school, year))
}

function sentencesOf(
  rows: readonly SeriesRow[],
  years: readonly SchoolYear[],
  material: Material,
): Pick<StepTable, 'toldYear' | 'sentences'> {
  const { indicator, school, told } = material
  const rowOf = (level: Level): SeriesRow | undefined => rows.find((row) => row.level === level)
  const row = rowOf(school ? 'skule' : 'kommune')
  const year = row && latestOf(row, years)
  if (!row || year === undefined) return { toldYear: undefined, sentences: [] }
  const municipality = school ? rowOf('kommune')?.series : undefined
  const name = row.name ?? material.municipality.name
  const goals = told.filter((held) => isInTable(held, { step: row.series.step, toldYear: year })).map(({ goal }) => goal)
  const land = rowOf('land')?.series
  return {
    toldYear: year,
    sentences: draftSentences({ indicator, year, name, series: row.series, municipality, land, goals, smallBelow: usualSmallGroup }),
  }
}

/** The last year of the table; of a school the last in which it was open. */
const latestOf = ({ school, series }: SeriesRow, years: readonly SchoolYear[]): SchoolYear | undefined =>
  years.findLast((year) => series.points.has(year) || !school || isOpenIn(school, year))

function sourcesOf(tables: readonly StepTable[], sources: ReadonlyMap<string, FigureSource>): readonly FigureSource[] {
  const points: readonly Point[] = tables.flatMap(({ rows }) => rows.flatMap(({ series }) => [...series.points.values()]))
  const ids = [...new Set(points.map(({ figure }) => figure.source))].toSorted()
  return ids.flatMap((id) => sources.get(id) ?? [])
}
