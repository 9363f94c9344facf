import { catalogue } from '../generated/catalogue.ts'
import type { EigenIndikator, EigenPeriode, Indikator, Indikatorar, IndikatorPeriode } from '../generated/types.ts'
import type { Indicator, Level, Period, Unit } from './indicator.ts'
import { schoolYearFrom, type SchoolYear } from './school-year.ts'

/** The group of the indicators that a municipality has made itself; their figures lie in `indikatorar/eigne.csv`. */
export const ownGroup = 'eigne'

/** Where a period that names no first year begins: before any figure. */
const earliest = schoolYearFrom(1900)

const allSteps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** What can be right, and how exact a figure is, where nothing else is said. A count or a sum of money has no greatest value. */
const standards: Readonly<Record<Unit, { readonly least: number; readonly most: number; readonly decimals: number }>> = {
  skalapoeng: { least: 20, most: 80, decimals: 0 },
  snitt: { least: 1, most: 5, decimals: 1 },
  prosent: { least: 0, most: 100, decimals: 1 },
  poeng: { least: -Infinity, most: Infinity, decimals: 1 },
  karakter: { least: 1, most: 6, decimals: 1 },
  dagar: { least: 0, most: Infinity, decimals: 1 },
  timar: { least: 0, most: Infinity, decimals: 1 },
  tal: { least: 0, most: Infinity, decimals: 0 },
  forholdstal: { least: 0, most: Infinity, decimals: 1 },
  kroner: { least: -Infinity, most: Infinity, decimals: 0 },
}

/**
 * What an entry of the catalogue or of `eigne_indikatorar` means. An own one may say no more than id, name and unit: it then has the range and
 * decimals of its unit and no direction, may be for any year and any step or the whole school, and is held back for groups under 10.
 */
export function indicatorFrom(entry: Indikator | EigenIndikator, group: string): Indicator {
  const { least, most, decimals } = standards[entry.eining]
  return {
    id: entry.id,
    name: namesOf(entry.namn),
    group,
    unit: entry.eining,
    range: { least: entry.verdiar?.minst ?? least, most: entry.verdiar?.størst ?? most },
    decimals: entry.desimalar ?? decimals,
    direction: entry.retning ?? 'nøytral',
    quality: entry.kvalitet ?? 'resultatkvalitet',
    chapter: entry.kapittel,
    codes: entry.kodar ?? [],
    periods: (entry.periodar ?? [{}]).map((period) => periodFrom(period, entry.eining)),
    smallestGroup: entry.minste_gruppe ?? 10,
    published: publishedFrom(entry.publisert ?? 'skule'),
    partOf: entry.del_av,
    ...(entry.talt === true ? { isCounted: true } : {}),
    ...(entry.median === true ? { isMedian: true } : {}),
    ...(entry.om === undefined ? {} : { about: entry.om }),
    ...(entry.kjelde === undefined ? {} : { source: entry.kjelde }),
  }
}

const namesOf = (name: Indikator['namn'] | EigenIndikator['namn']): Indicator['name'] =>
  typeof name === 'string' ? { nn: name, nb: name } : { nn: name.nn, nb: name.nb ?? name.nn }

const periodFrom = ({ frå, til, trinn, obligatorisk, skala }: Partial<IndikatorPeriode> & EigenPeriode, unit: Unit): Period => ({
  from: (frå as SchoolYear | undefined) ?? earliest,
  to: til as SchoolYear | undefined,
  steps: trinn ?? allSteps,
  obligatory: obligatorisk ?? trinn ?? allSteps,
  scale: skala ?? unit,
})

const publishedFrom = (level: Level | 'aldri'): Level | undefined => (level === 'aldri' ? undefined : level)

/** The indicators of some groups by their ids, in the order they are written. */
export const catalogueOf = (groups: Readonly<Record<string, Indikatorar>>): ReadonlyMap<string, Indicator> =>
  new Map(
    Object.entries(groups).flatMap(([group, { indikatorar }]) =>
      indikatorar.map((entry) => [entry.id, indicatorFrom(entry, group)] as const),
    ),
  )

/** Every indicator that the package knows (catalogue/), by its id. */
export const standardCatalogue: ReadonlyMap<string, Indicator> = catalogueOf(catalogue)

/** Every indicator that figures may be of: the package's, and the municipality's own, whether or not it uses them in its goals. */
export const knownIndicators = (
  municipality: { readonly indicators: ReadonlyMap<string, Indicator> } | undefined,
): ReadonlyMap<string, Indicator> => new Map([...standardCatalogue, ...(municipality?.indicators ?? [])])

/** The indicators that documents and reports show until the municipality has chosen its own, of all that may be used in goals. */
export const centralIndicators: readonly string[] = Object.values(catalogue).flatMap(({ indikatorar }) =>
  indikatorar.filter(({ sentral }) => sentral === true).map(({ id }) => id),
)

/** What the groups of the catalogue are called, by their ids: `nasjonale-prover` is «Nasjonale prøvar». */
export const groupNames: ReadonlyMap<string, Indicator['name']> = new Map(
  Object.entries(catalogue).map(([group, { namn }]) => [group, namn]),
)

/** The time a year lies in; undefined where the indicator was not measured that year. */
export const periodOf = (indicator: Indicator, year: SchoolYear): Period | undefined =>
  indicator.periods.find(({ from, to }) => from <= year && (to === undefined || year <= to))

/**
 * Whether an indicator has a figure for a step in a year; without a step, whether it has any figure that year. An indicator of whole schools or
 * municipalities is measured on no step.
 */
export function isMeasured(indicator: Indicator, year: SchoolYear, step?: number): boolean {
  const period = periodOf(indicator, year)
  return period !== undefined && (step === undefined || period.steps.includes(step))
}

/** Whether every school must take part that year, on a step, or where no step is told apart. */
export function isObligatory(indicator: Indicator, year: SchoolYear, step: string): boolean {
  const period = periodOf(indicator, year)
  return period !== undefined && (period.obligatory.length === period.steps.length || period.obligatory.includes(Number(step)))
}

/** Whether the figures of two years may be held against each other: both measured, on one scale. */
export function isComparable(indicator: Indicator, year: SchoolYear, other: SchoolYear): boolean {
  const [one, another] = [periodOf(indicator, year), periodOf(indicator, other)]
  return one !== undefined && another !== undefined && one.scale === another.scale
}

/**
 * The indicator that a source means by a code or by the name in a column header, whatever its case and spacing; the id is understood too. Groups use
 * the same names (`Engelsk`, `Trivsel`), so a reader that knows which survey or test it reads says which group.
 */
export function indicatorByCode(name: string, indicators: ReadonlyMap<string, Indicator>, group?: string): Indicator | undefined {
  const wanted = codeKey(name)
  return [...indicators.values()].find(
    (indicator) =>
      (group === undefined || indicator.group === group) &&
      (indicator.id === wanted || indicator.codes.some((code) => codeKey(code) === wanted)),
  )
}

const codeKey = (code: string): string => code.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
