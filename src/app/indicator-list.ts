import { groupNames } from '../model/catalogue.ts'
import type { Indicator } from '../model/indicator.ts'
import type { Municipality } from '../model/municipality.ts'
import { schoolYearOf, type SchoolYear } from '../model/school-year.ts'
import type { IsoDate } from '../model/date.ts'
import { openSteps, type OpenPeriod } from './indicator-periods.ts'
import type { FiguresOfFolder } from './read-figures.ts'

/** An indicator in a list: when and on which steps it is measured, and the years that the folder has figures for. */
export interface ListedIndicator extends OpenPeriod {
  readonly indicator: Indicator
  /** The oldest first. */
  readonly years: readonly SchoolYear[]
  /** What it is split up into: the levels of mastery of a test. */
  readonly parts: readonly ListedIndicator[]
}

export interface IndicatorGroup {
  readonly id: string
  /** Undefined for the municipality's own. */
  readonly name: string | undefined
  readonly indicators: readonly ListedIndicator[]
}

export interface IndicatorList {
  readonly groups: readonly IndicatorGroup[]
  readonly hasFigures: boolean
}

/** The indicators that a municipality uses, group by group in the order of the catalogue, its own last. */
export function indicatorList({ indicators }: Municipality, { store }: FiguresOfFolder, today: IsoDate): IndicatorList {
  const years = yearsOf(store.figures.map(({ figure }) => figure))
  const used = [...indicators.values()]
  const listedOf = (indicator: Indicator): ListedIndicator => ({
    indicator,
    years: years.get(indicator.id) ?? [],
    parts: [],
    ...openSteps(indicator, schoolYearOf(today)),
  })
  const listed = used
    .filter(({ partOf }) => partOf === undefined || !indicators.has(partOf))
    .map((indicator): ListedIndicator => {
      const parts = used.filter(({ partOf }) => partOf === indicator.id)
      return { ...listedOf(indicator), parts: parts.map(listedOf) }
    })
  const ids = new Set([...groupNames.keys(), ...listed.map(({ indicator }) => indicator.group)])
  const groups = [...ids].map((id) => ({
    id,
    name: groupNames.get(id)?.nn,
    indicators: listed.filter(({ indicator }) => indicator.group === id),
  }))
  return { groups: groups.filter((group) => group.indicators.length > 0), hasFigures: store.figures.length > 0 }
}

function yearsOf(
  figures: readonly { readonly indicator: string; readonly year: SchoolYear }[],
): ReadonlyMap<string, readonly SchoolYear[]> {
  const sets = new Map<string, Set<SchoolYear>>()
  for (const { indicator, year } of figures) {
    const own = sets.get(indicator)
    if (own) own.add(year)
    else sets.set(indicator, new Set([year]))
  }
  return new Map([...sets].map(([id, years]) => [id, [...years].toSorted()]))
}
