import type { Figure, FigureSource } from '../../model/figure.ts'
import { keyOf } from '../../model/figure.ts'
import { levels, type Indicator, type Level } from '../../model/indicator.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import type { Cell, Measure, Standing } from './cell.ts'
import { bestOf } from '../comparison/series.ts'
import { groupedBy } from '../../model/grouped.ts'
import { sumOf } from './world.ts'

/** A figure as a line of the report: what one source or several say of it, or what is computed from other figures. */
export interface Entry {
  readonly cell: Cell
  readonly indicator: Indicator
  /** One year, or those of a mean over years, the latest last. */
  readonly years: readonly SchoolYear[]
  readonly step: string
  readonly level: Level
  /** As in the figure; `ownSchools` for the municipality's own schools together, `otherSchools` for the others, `resten` for pupils of no other entry. */
  readonly unit: string
  /** The sources that told of it. */
  readonly sources: readonly string[]
}

/** The unit of the municipality's own schools together, beside a row that counts others too. */
export const ownSchools = 'eigne'

/** The units of the schools that a row counts beside the municipality's own: those that the source shows, and those that it withholds. */
export const otherSchools = { shown: 'andre-viste', withheld: 'andre' } as const

export const isOfOthers = ({ unit }: Entry): boolean => unit === otherSchools.shown || unit === otherSchools.withheld

/** What is figured out before any cell is made. */
export interface Setting {
  readonly sources: ReadonlyMap<string, FigureSource>
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Smallest group of the municipality; an indicator may ask for more. */
  readonly smallestGroup: number
  /** What a public source has figures of (`occasionOf`). */
  readonly occasions: ReadonlySet<string>
}

/** One entry for each key that has, or may have, pupils behind it. A public and an internal figure of the same key are one entry. */
export function entriesOf(figures: readonly Figure[], setting: Setting): readonly Entry[] {
  return [...groupedBy(figures, keyOf)].flatMap(([, same]) => entryOf(same, setting) ?? [])
}

function entryOf(same: readonly Figure[], setting: Setting): Entry | undefined {
  const isPublic = ({ source }: Figure): boolean => setting.sources.get(source)?.access === 'offentleg'
  const valued = same.filter(({ state }) => state === 'verdi')
  const published = valued.find(isPublic)
  // What is judged must be what is shown: of several the same one that the tables take.
  const known = bestOf(valued, setting.sources)
  const figure = known ?? same.find(({ state }) => state === 'skjerma')
  const indicator = figure && setting.indicators.get(figure.indicator)
  if (!indicator) return undefined
  // What everybody can see at the source belongs to the reckoning; without it nobody knows what the rest would tell.
  const isBlind = publishedByUdir.has(indicator.group) && !setting.occasions.has(occasionOf(figure))
  const standing: Standing = published ? 'public' : same.some(({ state }) => state === 'skjerma') ? 'withheld' : 'free'
  const place = { indicator, years: [figure.year], step: figure.step, level: figure.level, unit: figure.orgNumber }
  return entryFor(
    { ...place, sources: same.map(({ source }) => source) },
    { standing, pupils: known?.pupils, value: known?.value },
    setting,
    !isBlind,
  )
}

/** The groups that Udir publishes for schools; a copy that somebody logged in has taken out shows more. */
const publishedByUdir: ReadonlySet<string> = new Set(['nasjonale-prover', 'elevundersokinga'])

export const occasionOf = ({ indicator, year, step }: Figure): string => [indicator, year, step].join(' ')

type Told = Pick<Cell, 'standing' | 'pupils' | 'value'>

export function entryFor(place: Omit<Entry, 'cell'>, told: Told, { smallestGroup }: Pick<Setting, 'smallestGroup'>, mayTell = true): Entry {
  const { indicator, years, step, level, unit } = place
  const where = [years.join('/'), step, level, unit]
  const isWide = level !== 'skule'
  return {
    ...place,
    cell: {
      standing: told.standing,
      pupils: told.pupils,
      value: told.value,
      id: [where[0], indicator.id, ...where.slice(1)].join(' '),
      // Those who answer one question need not be those who answer another: only the parts of one whole count the same pupils for certain.
      group: [where[0], indicator.partOf === undefined ? `=${indicator.id}` : indicator.partOf, ...where.slice(1)].join(' '),
      measure: measureOf(indicator),
      smallestGroup: Math.max(indicator.smallestGroup, smallestGroup),
      mayShow: mayTell && indicator.published !== undefined && levels.indexOf(level) <= levels.indexOf(indicator.published),
      // A total tells of all, and stands in more comparisons than a school; the whole municipality's is what the council reads first.
      loss: (told.pupils ?? 20) * (isWide ? (unit === ownSchools ? 3 : 5) : 1),
    },
  }
}

const measureOf = ({ unit, range, decimals }: Indicator): Measure => ({
  kind: unit === 'prosent' ? 'share' : unit === 'tal' ? 'count' : 'mean',
  least: range.least,
  most: range.most,
  step: 10 ** -decimals,
})

/** Pupils and value of several groups together; undefined when one of them is not known to us. */
export function together(cells: readonly Cell[]): { readonly pupils: number | undefined; readonly value: number } | undefined {
  const sums = cells.map(sumOf)
  const measure = cells[0]?.measure
  if (!measure || sums.includes(undefined)) return undefined
  const sum = sums.reduce<number>((all, one) => all + (one ?? 0), 0)
  if (measure.kind === 'count') return { pupils: undefined, value: sum }
  const pupils = cells.reduce((all, cell) => all + (cell.pupils ?? 0), 0)
  return { pupils, value: rounded((sum * (measure.kind === 'share' ? 100 : 1)) / pupils, measure.step) }
}

const rounded = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(6))

/** The period that the indicator is measured in that year; figures of different scales are never put together. */
export const scaleIn = ({ periods }: Indicator, year: SchoolYear): string | undefined => periodIn(periods, year)?.scale

export const periodIn = (periods: Indicator['periods'], year: SchoolYear): Indicator['periods'][number] | undefined =>
  periods.find(({ from, to }) => from <= year && (to === undefined || year <= to))
