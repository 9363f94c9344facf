import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { differenceOf, type Difference } from './compare.ts'
import { asShown, hasValue, measureOf, type Measure } from './measure.ts'
import { breakBetween } from './scale-break.ts'
import type { Series } from './series.ts'

/** A mean of two or three years, weighted by pupils. */
export interface Mean extends Measure {
  /** The years it rests on, the oldest first. */
  readonly years: readonly SchoolYear[]
  /** One of the years is internal, and so is the mean. */
  readonly isInternal: boolean
  /** The years with their weights, which sum to 1. */
  readonly parts: readonly WeightedYear[]
}

interface WeightedYear {
  readonly year: SchoolYear
  readonly weight: number
  readonly uncertainty: number | undefined
}

/**
 * Why there is no mean: too few years with a value, a new scale or definition between them, no count of pupils to weigh with, or figures that are
 * medians.
 */
export type NoMean = 'for-få-år' | 'skala' | 'elevtal' | 'median'

/**
 * The mean of the year and the two before it: Σnᵢvᵢ / Σnᵢ, with the uncertainty √Σ(nᵢuᵢ)² / Σnᵢ, that of a weighted mean of independent
 * figures. The uncertainty is undefined where that of one of the years is not known.
 *
 * It rests on the years that have a value and a count of pupils on the scale of the last year, at least two: of a year whose value is
 * withheld nothing is read, and no mean is taken across a new scale or definition.
 */
export function threeYearMean(series: Series, indicator: Indicator, year: SchoolYear): Mean | NoMean {
  const window = [yearBefore(yearBefore(year)), yearBefore(year), year]
  return meanOf(series, indicator, window)
}

/** The mean over given years, at least two of them, as `threeYearMean` takes it. The scale is that of the last of the years. */
export function meanOf(series: Series, indicator: Indicator, years: readonly SchoolYear[]): Mean | NoMean {
  if (indicator.isMedian === true) return 'median'
  const last = years.at(-1)
  const valued = years.flatMap((year) => partOf(series, indicator, year))
  const onScale = valued.filter(({ year }) => last !== undefined && !breakBetween(indicator, year, last))
  const parts = onScale.filter(({ pupils }) => pupils > 0)
  if (parts.length >= 2) return weighted(parts, indicator)
  if (onScale.length >= 2) return 'elevtal'
  return valued.length >= 2 ? 'skala' : 'for-få-år'
}

interface Part {
  readonly year: SchoolYear
  readonly measure: Measure
  /** 0 where it is not known. */
  readonly pupils: number
  readonly isInternal: boolean
}

function partOf(series: Series, indicator: Indicator, year: SchoolYear): readonly Part[] {
  const point = series.points.get(year)
  const measure = measureOf(point?.figure, indicator)
  if (!point || !hasValue(measure)) return []
  return [{ year, measure, pupils: point.figure.pupils ?? 0, isInternal: point.isInternal }]
}

/** A share is of whole pupils: its rounding is not counted twice. */
function weighted(parts: readonly Part[], { unit }: Indicator): Mean {
  const sumOf = ({ pupils: n, measure: { value } }: Part): number => (unit === 'prosent' ? 100 * Math.round((n * value) / 100) : n * value)
  const pupils = sum(parts.map((part) => part.pupils))
  const uncertainties = parts.flatMap(({ measure, pupils: n }) => (measure.uncertainty === undefined ? [] : [n * measure.uncertainty]))
  return {
    value: sum(parts.map(sumOf)) / pupils,
    uncertainty: uncertainties.length === parts.length ? Math.hypot(...uncertainties) / pupils : undefined,
    isProvisional: parts.some(({ measure }) => measure.isProvisional),
    isInternal: parts.some((part) => part.isInternal),
    years: parts.map(({ year }) => year),
    parts: parts.map(({ year, measure, pupils: n }) => ({ year, weight: n / pupils, uncertainty: measure.uncertainty })),
  }
}

/**
 * How one of the years differs from the mean that it is part of: d = x − Σwᵢxᵢ, with the limit √(((1 − w)u)² + Σ(wᵢuᵢ)²) over the other years, since
 * what the year has in common with the mean is no difference. Of a mean of two years it would say the same as the change between them. The figures are
 * rounded, and the mean once more, so the difference may be one and a half of the last decimal off.
 */
export function againstOwnMean(figure: Figure | undefined, mean: Mean, indicator: Indicator): Difference | undefined {
  const measure = measureOf(figure, indicator)
  if (!figure || !hasValue(measure) || mean.parts.length < 3) return undefined
  const terms = mean.parts.flatMap(({ year, weight, uncertainty }) =>
    uncertainty === undefined ? [] : [(year === figure.year ? 1 - weight : weight) * uncertainty],
  )
  const uncertainty = terms.length === mean.parts.length ? Math.hypot(...terms) : undefined
  const isProvisional = mean.isProvisional
  const shown = { ...asShown(measure, indicator), uncertainty, isProvisional }
  return differenceOf(shown, { ...asShown(mean, indicator), uncertainty: 0, isProvisional }, 1.5 * 10 ** -indicator.decimals)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
