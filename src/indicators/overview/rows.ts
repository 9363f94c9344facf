import { groupedBy } from '../../model/grouped.ts'
import { isPerSchool, type Indicator } from '../../model/indicator.ts'
import type { School } from '../../model/municipality.ts'
import { everyYearOf, type SchoolYear } from '../../model/school-year.ts'
import { teaches } from '../../model/steps.ts'
import { figureIn, type Series } from '../comparison/series.ts'
import { windowTo, type Overview, type OverviewMaterial } from './material.ts'

/** One indicator on one step. */
export interface Row {
  readonly indicator: Indicator
  readonly step: string
  /** The school's; the municipality's where the figure is never a school's. */
  readonly own: Series
  readonly municipality: Series | undefined
  readonly land: Series
}

/** The rows of one group of indicators, in the order of their steps. */
export interface Table {
  readonly group: string
  readonly isOfSchool: boolean
  /** At most three, the last one last. */
  readonly years: readonly SchoolYear[]
  readonly rows: readonly Row[]
  /** Some steps are left out. */
  readonly isShortened: boolean
}

/** The central indicators that have a figure for what the school teaches, as tables of one group each. */
export function tablesOf(material: OverviewMaterial, overview: Overview): readonly Table[] {
  const central = material.central.flatMap((id) => material.indicators.get(id) ?? [])
  const groups = groupedBy(central, (indicator) => `${isPerSchool(indicator) ? 'skule' : 'kommune'} ${indicator.group}`)
  return [...groups.values()].flatMap((indicators) => tableOf(indicators, material, overview) ?? [])
}

function tableOf(indicators: readonly Indicator[], material: OverviewMaterial, overview: Overview): Table | undefined {
  const [first] = indicators
  const chosen = chosenSteps(indicators, material, overview)
  const rows = chosen.flatMap(({ indicator, steps }) => steps.map((step) => rowOf(indicator, step, overview)))
  const told = windowTo(material.year).filter((year) => rows.some((row) => seriesIn(row).some((series) => isTold(series, year))))
  const years = everyYearOf(told).slice(-3)
  const withFigures = rows.filter((row) => seriesIn(row).some((series) => years.some((year) => isTold(series, year))))
  if (!first || withFigures.length === 0) return undefined
  return {
    group: first.group,
    isOfSchool: isPerSchool(first),
    years,
    rows: withFigures.toSorted((a, b) => Number(a.step) - Number(b.step)),
    isShortened: chosen.some(({ indicator, steps }) => steps.length < stepsOf(indicator, material, overview).steps.length),
  }
}

const isTold = (series: Series, year: SchoolYear): boolean => {
  const figure = figureIn(series, year)
  return figure !== undefined && figure.state !== 'ikkje-publisert'
}

/** Every series of a row. */
export const seriesIn = ({ own, municipality, land }: Row): readonly Series[] => [own, ...(municipality ? [municipality] : []), land]

function rowOf(indicator: Indicator, step: string, overview: Overview): Row {
  const isOfSchool = isPerSchool(indicator)
  const municipality = overview.series(indicator, step, 'kommune')
  return {
    indicator,
    step,
    own: isOfSchool ? overview.series(indicator, step, 'skule') : municipality,
    municipality: isOfSchool ? municipality : undefined,
    land: overview.series(indicator, step, 'land'),
  }
}

/** More rows than this are not read. Each question of Elevundersøkinga is asked on every step from 5 to 10. */
const most = 12

/**
 * The steps to show of each indicator: those that the school teaches and that have a figure. Where they make too many rows together, the last of
 * barnetrinnet and the last of ungdomstrinnet that the school has a figure for; in Elevundersøkinga 7 and 10, the obligatory ones.
 */
function chosenSteps(indicators: readonly Indicator[], material: OverviewMaterial, overview: Overview): readonly Chosen[] {
  const all = indicators.map((indicator) => stepsOf(indicator, material, overview))
  if (all.reduce((count, { steps }) => count + steps.length, 0) <= most) return all
  return all.map(({ indicator, steps, own }) => {
    const stages = [steps.filter((step) => step !== '' && Number(step) <= 7), steps.filter((step) => Number(step) > 7)]
    const last = stages.flatMap((stage) => stage.findLast((step) => own.has(step)) ?? stage.at(-1) ?? [])
    return { indicator, own, steps: [...steps.filter((step) => step === ''), ...last] }
  })
}

interface Chosen {
  readonly indicator: Indicator
  /** From the lowest; empty for all steps together. */
  readonly steps: readonly string[]
  /** The steps that the school has figures for. */
  readonly own: ReadonlySet<string>
}

function stepsOf(indicator: Indicator, { school, year }: OverviewMaterial, overview: Overview): Chosen {
  const years = new Set(windowTo(year))
  const figures = overview.of(indicator).filter((figure) => years.has(figure.year))
  const own = new Set(figures.filter(({ level }) => level === 'skule').map(({ step }) => step))
  const steps = [...new Set(figures.map(({ step }) => step))].filter((step) => isTaught(step, { indicator, school, own }))
  return { indicator, own, steps: steps.toSorted((a, b) => Number(a) - Number(b)) }
}

interface Taught {
  readonly indicator: Indicator
  readonly school: School
  /** The steps that the school has figures for. */
  readonly own: ReadonlySet<string>
}

function isTaught(step: string, { indicator, school, own }: Taught): boolean {
  const { steps } = school
  const measured = indicator.periods.flatMap((period) => period.steps)
  if (step === '' && measured.length === 0) return true
  if (!steps) return own.has(step)
  return step === '' ? measured.some((one) => teaches(steps, one)) : teaches(steps, Number(step))
}
