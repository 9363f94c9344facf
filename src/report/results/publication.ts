import type { FigureStore } from '../../indicators/figures/merge.ts'
import { standardProtection, type Hiding } from '../../indicators/masking/cell.ts'
import type { Entry } from '../../indicators/masking/entries.ts'
import { mask } from '../../indicators/masking/mask.ts'
import { tablesOf, type Tables } from '../../indicators/masking/tables.ts'
import { keyOf, type Figure, type FigureSource } from '../../model/figure.ts'
import type { Municipality } from '../../model/municipality.ts'
import { compareText } from '../../model/place.ts'
import { firstYearOf, schoolYearFrom, type SchoolYear } from '../../model/school-year.ts'

/** A cell that the report does not show, and why. */
export interface HiddenCell {
  readonly entry: Entry
  readonly hiding: Hiding
}

/** The figures as the council may see them. */
export interface Results {
  /** Every figure of the central indicators up to the year of the report; what must not be shown has the state `skjerma` and nothing else. */
  readonly figures: readonly Figure[]
  readonly sources: ReadonlyMap<string, FigureSource>
  /** Means over three years that may be shown. */
  readonly means: readonly Entry[]
  /** What is hidden of the figures and the means, for the protocol. */
  readonly hidden: readonly HiddenCell[]
}

export const noResults: Results = { figures: [], sources: new Map(), means: [], hidden: [] }

/**
 * Masks all that a report of the year may show, together with all that the reports of the years before may have shown: those are masked first, in their
 * turn, and what they showed counts as public. So a figure that is hidden stays hidden, and two reports laid side by side tell no more than one.
 */
export function publicResults({ figures: stored, sources }: FigureStore, municipality: Municipality, year: SchoolYear): Results {
  const central = new Set(municipality.centralIndicators)
  const figures = stored
    .map(({ figure }) => figure)
    .filter((figure) => figure.year <= year && central.has(figure.indicator) && (figure.level !== 'skule' || isOwn(figure, municipality)))
  const years = [...new Set(figures.map((figure) => figure.year))].toSorted(compareText)
  let published: ReadonlySet<string> = new Set()
  let last: Masking | undefined
  for (const upTo of reportYears(years, year)) {
    last = maskedUpTo(upTo, { figures, sources, municipality, published })
    published = new Set([...published, ...last.shown])
  }
  if (!last) return noResults
  const { tables, shown, hidden } = last
  const told = tables.entries.filter(isTold)
  const visible = new Set(tables.entries.filter((entry) => entry.years.length === 1 && shown.has(entry.cell.id)).map(placeOf))
  return {
    figures: figures.map((figure) => (figure.state !== 'verdi' || visible.has(keyOf(figure)) ? figure : withheld(figure))),
    sources,
    means: told.filter((entry) => entry.years.length > 1 && shown.has(entry.cell.id)),
    hidden: told.flatMap((entry) => {
      const hiding = hidden.get(entry.cell.id)
      return hiding ? [{ entry, hiding }] : []
    }),
  }
}

const isOwn = ({ orgNumber }: Figure, { schools }: Municipality): boolean => schools.some((school) => school.orgNumber === orgNumber)

/** One report a year, from the first year with figures: a year without figures shows nothing new. */
function reportYears(years: readonly SchoolYear[], year: SchoolYear): readonly SchoolYear[] {
  const [first] = years
  if (first === undefined) return []
  return Array.from({ length: firstYearOf(year) - firstYearOf(first) + 1 }, (_, index) => schoolYearFrom(firstYearOf(first) + index))
}

interface Order {
  readonly figures: readonly Figure[]
  readonly sources: ReadonlyMap<string, FigureSource>
  readonly municipality: Municipality
  /** Cells that earlier reports have shown. */
  readonly published: ReadonlySet<string>
}

interface Masking {
  readonly tables: Tables
  readonly shown: ReadonlySet<string>
  readonly hidden: ReadonlyMap<string, Hiding>
}

function maskedUpTo(year: SchoolYear, { figures, sources, municipality, published }: Order): Masking {
  const upTo = figures.filter((figure) => figure.year <= year)
  const tables = tablesOf({
    figures: upTo,
    sources: [...sources.values()],
    indicators: municipality.indicators,
    schools: new Set(municipality.schools.flatMap(({ orgNumber }) => orgNumber ?? [])),
    smallestGroup: municipality.smallestGroup,
    meansUpTo: [...new Set(upTo.map((figure) => figure.year))].toSorted(compareText),
  })
  const cells = tables.entries.map(({ cell }) =>
    published.has(cell.id) && cell.standing === 'free' ? { ...cell, standing: 'public' as const } : cell,
  )
  const { shown, hidden } = mask({ cells, relations: tables.relations, protection: standardProtection })
  return { tables, shown, hidden }
}

/** What a report may tell of: not the groups that are in the reckoning only because outsiders know they exist. */
const isTold = ({ unit, step }: Entry): boolean => unit !== 'andre' && step !== 'resten'

/** The key of the figures that an entry tells of. */
const placeOf = ({ indicator, years: [year], step, level, unit }: Entry): string =>
  keyOf({ year: year as SchoolYear, indicator: indicator.id, step, level, orgNumber: unit })

const withheld = (figure: Figure): Figure => ({ ...figure, value: undefined, uncertainty: undefined, pupils: undefined, state: 'skjerma' })
