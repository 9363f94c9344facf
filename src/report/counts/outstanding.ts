import type { Comparison } from '../../indicators/comparison/compare.ts'
import { tendencyOf } from '../../indicators/comparison/direction.ts'
import type { MunicipalLine } from '../../indicators/comparison/standing-out.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Material } from '../material.ts'
import { municipalLine } from '../results/municipal-line.ts'
import { shownIndicators } from '../results/shown-indicators.ts'
import { stepsOf } from '../results/table-cells.ts'

/** A figure of the municipality that differs from another by more than the uncertainty. */
export interface Outstanding {
  readonly indicator: Indicator
  readonly step: string
  readonly against: 'landet' | 'fjoråret'
  /** Which way, or how good that is where one way is better. */
  readonly how: 'betre' | 'svakare' | 'høgare' | 'lågare'
  readonly now: Figure
  readonly other: Figure
  /** Rounding could decide on which side of the limit it is. */
  readonly isNearLimit: boolean
}

/** What stands out among all figures of the municipality that the report shows. */
export interface MainPicture {
  readonly outstanding: readonly Outstanding[]
  /** How many differences were held against their uncertainty; of 0 nothing can be said. */
  readonly compared: { readonly landet: number; readonly fjoråret: number }
  /** Whether there are figures of the year at all, shown or not. */
  readonly hasFigures: boolean
  /** Every figure that was compared. */
  readonly figures: readonly Figure[]
  /** How many schools that are not the municipality's own its figures count at most. */
  readonly otherSchools: number
  readonly provisional: readonly string[]
}

export function mainPicture(material: Material): MainPicture {
  const { municipality, results, year } = material
  const lines = shownIndicators(municipality)
    .flatMap((id) => municipality.indicators.get(id) ?? [])
    .flatMap((indicator) => stepsOf(indicator, material).flatMap((step) => told(municipalLine(indicator, step, material), step)))
  const known = (pick: (line: MunicipalLine) => Comparison): number => lines.filter(({ line }) => isKnown(pick(line))).length
  const compared = lines.filter(({ line }) => isKnown(line.gap) || isKnown(line.change))
  const figures = compared.flatMap(({ line: { now, land, before, gap, change } }) =>
    [now, isKnown(gap) ? land : undefined, isKnown(change) ? before : undefined].filter((figure) => figure !== undefined),
  )
  return {
    outstanding: compared.flatMap(({ line, step }) => outstandingIn(line, step)),
    compared: { landet: known(({ gap }) => gap), fjoråret: known(({ change }) => change) },
    hasFigures: results.figures.some((figure) => figure.year === year && figure.level !== 'land' && figure.level !== 'fylke'),
    figures,
    otherSchools: Math.max(0, ...compared.map(({ line }) => line.otherSchools)),
    provisional: [...new Set(figures.flatMap((figure) => (figure.isProvisional ? [figure.year] : [])))].toSorted(),
  }
}

interface ToldLine {
  readonly line: MunicipalLine
  readonly step: string
}

const told = (line: MunicipalLine | undefined, step: string): readonly ToldLine[] => (line ? [{ line, step }] : [])

function outstandingIn({ indicator, now, land, before, gap, change }: MunicipalLine, step: string): readonly Outstanding[] {
  const pairs = [
    { against: 'landet' as const, comparison: gap, other: land },
    { against: 'fjoråret' as const, comparison: change, other: before },
  ]
  return pairs.flatMap(({ against, comparison, other }) => {
    if (!comparison.isComparable || (comparison.verdict !== 'over' && comparison.verdict !== 'under') || !now || !other) return []
    const tendency = tendencyOf(comparison, indicator)
    const how = tendency?.worth ?? tendency?.way ?? 'høgare'
    return [{ indicator, step, against, how, now, other, isNearLimit: comparison.isNearLimit }]
  })
}

const isKnown = (comparison: Comparison): boolean => comparison.isComparable && comparison.limit !== undefined
