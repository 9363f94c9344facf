import type { Figure, FigureSource } from '../../model/figure.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { MeasuredGoal } from '../../model/goals.ts'
import { isPerSchool, type Indicator } from '../../model/indicator.ts'
import type { School } from '../../model/municipality.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { seriesOf, type Series } from '../comparison/series.ts'
import { leastGroup } from '../masking/primary.ts'
import type { FigureStore } from '../figures/merge.ts'

/** What an overview of measured results is made from. */
export interface OverviewMaterial {
  readonly store: FigureStore
  /** Those that goals may name, by their ids. */
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Ids of those that are shown. */
  readonly central: readonly string[]
  /** The last year that figures are taken from. */
  readonly year: SchoolYear
  readonly municipality: { readonly number: string; readonly language: 'nynorsk' | 'bokmål' }
  readonly school: School
  readonly goals: readonly MeasuredGoal[]
}

/**
 * A figure of fewer than five pupils that only the municipality has, as if its source withheld it: documents are read by all rektors, and a history in Git
 * forgets nothing.
 */
function withoutFew(figure: Figure, sources: ReadonlyMap<string, FigureSource>): Figure {
  const isFew = figure.level === 'skule' && figure.state === 'verdi' && figure.pupils !== undefined && figure.pupils < leastGroup
  if (!isFew || sources.get(figure.source)?.access === 'offentleg') return figure
  return { ...figure, value: undefined, uncertainty: undefined, pupils: undefined, state: 'skjerma' }
}

/** Figures by indicator, so that each series is looked for among those of its own indicator. */
export class Overview {
  readonly sources: ReadonlyMap<string, FigureSource>
  readonly #byIndicator: ReadonlyMap<string, readonly Figure[]>
  readonly #material: OverviewMaterial

  constructor(material: OverviewMaterial) {
    this.#material = material
    this.sources = material.store.sources
    const { school, municipality, year } = material
    const units = new Set([school.orgNumber, municipality.number, 'I'])
    const figures = material.store.figures.map(({ figure }) => withoutFew(figure, this.sources))
    this.#byIndicator = groupedBy(
      figures.filter((figure) => units.has(figure.orgNumber) && figure.year <= year),
      ({ indicator }) => indicator,
    )
  }

  of({ id }: Indicator): readonly Figure[] {
    return this.#byIndicator.get(id) ?? []
  }

  /** The series of the school, the municipality or the land; a school without an organisation number, or a figure that is never a school's, has none. */
  series(indicator: Indicator, step: string, level: 'skule' | 'kommune' | 'land'): Series {
    const { school, municipality } = this.#material
    const orgNumber = level === 'land' ? 'I' : level === 'kommune' ? municipality.number : (school.orgNumber ?? '')
    const figures = level === 'skule' && !isPerSchool(indicator) ? [] : this.of(indicator)
    return seriesOf(figures, { indicator: indicator.id, step, level, orgNumber }, this.sources)
  }
}

/** A year and the three before it. */
export const windowTo = (year: SchoolYear): readonly SchoolYear[] => {
  const [a, b] = [yearBefore(year), yearBefore(yearBefore(year))]
  return [yearBefore(b), b, a, year]
}
