import type { FigureStore } from '../../indicators/figures/merge.ts'
import { standardProtection, type Hiding } from '../../indicators/masking/cell.ts'
import { isOfOthers, type Entry } from '../../indicators/masking/entries.ts'
import { mask } from '../../indicators/masking/mask.ts'
import { exposureOf } from '../../indicators/masking/primary.ts'
import type { Tables } from '../../indicators/masking/relations.ts'
import { tablesOf } from '../../indicators/masking/tables.ts'
import { knownIndicators } from '../../model/catalogue.ts'
import { keyOf, type Figure, type FigureSource } from '../../model/figure.ts'
import type { Municipality } from '../../model/municipality.ts'
import { compareText } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { cellIdOf, figureShown, type ShownFigure } from './shown-figures.ts'
import { shownIndicators } from './shown-indicators.ts'

/** A cell that the report does not show, and why. */
export interface HiddenCell {
  readonly entry: Entry
  readonly hiding: Hiding
}

/** The figures as the council may see them. */
export interface Results {
  /** Every figure of the indicators that the report shows, up to its year; what must not be shown has the state `skjerma` and nothing else. */
  readonly figures: readonly Figure[]
  readonly sources: ReadonlyMap<string, FigureSource>
  /** Means over three years that may be shown. */
  readonly means: readonly Entry[]
  /** All that is shown of the municipality and its schools, means included: of these the tables take what they have room for. */
  readonly shown: readonly Entry[]
  /** What is hidden of the figures and the means, for the protocol. */
  readonly hidden: readonly HiddenCell[]
}

export const noResults: Results = { figures: [], sources: new Map(), means: [], shown: [], hidden: [] }

export interface Publishing {
  readonly municipality: Municipality
  readonly year: SchoolYear
  /** What reports have shown, of this year and of others. */
  readonly shownBefore: readonly ShownFigure[]
}

/**
 * Masks all that a report of the year may show, as one, together with what the reports of other years have shown, which everybody has. So two reports
 * laid side by side tell no more than one, also where the smallest group, the schools or the figures themselves have changed between them. What is
 * shown already, or can be computed from what the source has published, is held to be known; but a group that is too small is not shown for that.
 */
export function publicResults(store: FigureStore, publishing: Publishing): Results {
  const { municipality, year } = publishing
  const central = new Set(shownIndicators(municipality))
  const figures = store.figures
    .map(({ figure }) => figure)
    .filter((figure) => figure.year <= year && central.has(figure.indicator) && (figure.level !== 'skule' || isOwn(figure, municipality)))
  if (figures.length === 0) return noResults
  const { tables, shown, hidden } = maskedFigures(store, publishing)
  const published = publishedBySource(figures, store.sources)
  const exposed = new Map(tables.entries.filter(({ cell }) => shown.has(cell.id)).flatMap((entry) => exposureIn(entry, published)))
  const told = tables.entries.filter(
    (entry) => isTold(entry, municipality) && central.has(entry.indicator.id) && (entry.years.at(-1) ?? year) <= year,
  )
  const isVisible = ({ cell }: Entry): boolean => shown.has(cell.id) && !exposed.has(cell.id)
  const visible = new Set(told.filter((entry) => entry.years.length === 1 && isVisible(entry)).map(placeOf))
  return {
    figures: figures.map((figure) => (figure.state !== 'verdi' || visible.has(keyOf(figure)) ? figure : withheld(figure))),
    sources: store.sources,
    means: told.filter((entry) => entry.years.length > 1 && isVisible(entry)),
    shown: told.filter(isVisible),
    hidden: told.flatMap((entry) => {
      const hiding = hidden.get(entry.cell.id) ?? exposed.get(entry.cell.id)
      return hiding ? [{ entry, hiding }] : []
    }),
  }
}

const isOwn = ({ orgNumber }: { readonly orgNumber: string }, { schools }: Municipality): boolean =>
  schools.some((school) => school.orgNumber === orgNumber)

const publishedBySource = (figures: readonly Figure[], sources: ReadonlyMap<string, FigureSource>): ReadonlySet<string> =>
  new Set(figures.filter(({ state, source }) => state === 'verdi' && sources.get(source)?.access === 'offentleg').map(keyOf))

/** A figure that outsiders can have, and that we do not show all the same: the group is too small, and its source does not show it. */
function exposureIn(entry: Entry, published: ReadonlySet<string>): readonly (readonly [string, Hiding])[] {
  const rule = entry.years.length === 1 && published.has(placeOf(entry)) ? undefined : exposureOf(entry.cell, standardProtection)
  return rule ? [[entry.cell.id, { kind: 'primary', rule, protects: [], width: 0, numbers: 1, isBeyondUs: true }]] : []
}

interface Masking {
  readonly tables: Tables
  readonly shown: ReadonlySet<string>
  readonly hidden: ReadonlyMap<string, Hiding>
}

function maskedFigures({ figures: stored, sources }: FigureStore, { municipality, year, shownBefore }: Publishing): Masking {
  const before = shownBefore
  // What a report of a later year has shown is known too: a report may be made late, or again.
  const [last = year] = [year, ...before.map(({ years }) => years.slice(-yearLength) as SchoolYear)].toSorted(compareText).toReversed()
  const relevant = new Set([...shownIndicators(municipality), ...before.map(({ indicator }) => indicator)])
  const held = stored.map(({ figure }) => figure).filter((one) => one.year <= last && relevant.has(one.indicator))
  const known = new Set(held.filter(({ state }) => state === 'verdi').map(keyOf))
  // What was shown and is in no file any more is still known to everybody.
  const lost = before.flatMap((one) => figureShown(one) ?? []).filter((figure) => !known.has(keyOf(figure)))
  const figures = [...held, ...lost]
  // A school that is not in the settings any more once was, and its figures still add up with the others'.
  const schools = new Set([
    ...municipality.schools.flatMap(({ orgNumber }) => orgNumber ?? []),
    ...figures.flatMap(({ level, orgNumber }) => (level === 'skule' ? [orgNumber] : [])),
  ])
  const tables = tablesOf({
    figures,
    sources: [...sources.values()],
    indicators: knownIndicators(municipality),
    schools,
    smallestGroup: municipality.smallestGroup,
    meansUpTo: [...new Set(figures.map((figure) => figure.year))].toSorted(compareText),
    shownBefore: before.map((one) => ({ ...one, years: one.years.split('/') })),
  })
  const published = new Set(before.map(contentOf))
  const told = new Set(before.map(cellIdOf))
  const cells = tables.entries.map(({ cell, years }) => {
    if (cell.standing !== 'free') return cell
    // Who has seen a figure knows well enough what it is when it has been corrected; but one of a group that is too small now is another than was shown.
    const isKnown = published.has(`${cell.id}: ${cell.value ?? ''} ${cell.pupils ?? ''}`)
    if (isKnown || (told.has(cell.id) && !exposureOf(cell, standardProtection))) return { ...cell, standing: 'public' as const }
    // Nothing is lost with what this report does not show.
    return (years.at(-1) ?? year) > year ? { ...cell, loss: 0.001 } : cell
  })
  return { tables, ...mask({ cells, relations: tables.relations, protection: standardProtection }) }
}

const contentOf = (shown: ShownFigure): string => `${cellIdOf(shown)}: ${shown.value} ${shown.pupils ?? ''}`
const yearLength = '2025-26'.length

/** What a report may tell of: not the groups that are in the reckoning only because outsiders know they exist. */
const isTold = (entry: Entry, municipality: Municipality): boolean =>
  !isOfOthers(entry) && entry.step !== 'resten' && (entry.level !== 'skule' || isOwn({ orgNumber: entry.unit }, municipality))

/** The key of the figures that an entry tells of. */
const placeOf = ({ indicator, years: [year], step, level, unit }: Entry): string =>
  keyOf({ year: year as SchoolYear, indicator: indicator.id, step, level, orgNumber: unit })

const withheld = (figure: Figure): Figure => ({ ...figure, value: undefined, uncertainty: undefined, pupils: undefined, state: 'skjerma' })
