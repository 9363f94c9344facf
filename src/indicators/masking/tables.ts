import type { Figure, FigureSource, SourceNote } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import type { Cell } from './cell.ts'
import {
  type Entry,
  type Setting,
  entriesOf,
  entryFor,
  isOfOthers,
  occasionOf as publicOccasion,
  otherSchools,
  ownSchools,
  periodIn,
  scaleIn,
  together,
} from './entries.ts'
import { groupedBy } from '../../model/grouped.ts'
import { meanOf, sumTo, tableOf, type Tables } from './relations.ts'
import { contentOf, shownTables, type FigureShown } from './shown-before.ts'
import { sumOf } from './world.ts'

/** What a report is to be made of. Figures of years that are shown no more belong here too, if they once were shown: nobody forgets them. */
export interface ReportFigures {
  readonly figures: readonly Figure[]
  readonly sources: readonly FigureSource[]
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Organisation numbers of the municipality's own schools. */
  readonly schools: ReadonlySet<string>
  readonly smallestGroup: number
  /** The years for which a mean over three years is shown, as the latest of the three. */
  readonly meansUpTo: readonly SchoolYear[]
  /** Figures, and means over years, that have been shown before. */
  readonly shownBefore?: readonly FigureShown[]
}

/** Puts the figures together as outsiders can: schools to totals, steps to schools, years to means, parts to wholes. */
export function tablesOf(report: ReportFigures): Tables {
  const sources = new Map(report.sources.map((source) => [source.id, source]))
  const isPublic = ({ source }: Figure): boolean => sources.get(source)?.access === 'offentleg'
  const setting: Setting = { ...report, sources, occasions: new Set(report.figures.filter(isPublic).map(publicOccasion)) }
  const told = entriesOf(report.figures, setting)
  const totals = tableBy(told.filter(isOfMunicipality(report)), tableOf, (lines) => municipalTables(lines, setting))
  const steps = tableBy([...told, ...totals.entries], placeOf, (lines) => stepTables(lines, setting))
  const yearly = [...told, ...totals.entries]
  const means = tableBy(yearly, seriesOf, (lines) => meansOver(lines, setting, report.meansUpTo))
  const old = shownTables(report.shownBefore ?? [], { yearly, known: new Set(means.entries.map(({ cell }) => contentOf(cell))), setting })
  const entries = [...yearly, ...steps.entries, ...means.entries, ...old.entries]
  const wholes = tableBy(entries, wholeOf, (lines) => wholeTables(lines, setting))
  return { entries, relations: [totals, steps, means, old, wholes].flatMap(({ relations }) => relations) }
}

function tableBy(entries: readonly Entry[], keyOf: (entry: Entry) => string, tablesIn: (entries: readonly Entry[]) => Tables): Tables {
  const tables = [...groupedBy(entries, keyOf).values()].map(tablesIn)
  return { entries: tables.flatMap((table) => table.entries), relations: tables.flatMap((table) => table.relations) }
}

const isOfMunicipality =
  ({ schools }: ReportFigures) =>
  ({ level, unit }: Entry): boolean =>
    level === 'kommune' || (level === 'skule' && schools.has(unit))

const placeOf = ({ indicator, years, level, unit }: Entry): string => [indicator.id, years[0], level, unit].join(' ')
const seriesOf = ({ indicator, step, level, unit }: Entry): string => [indicator.id, step, level, unit].join(' ')
const wholeOf = ({ cell, indicator }: Entry): string => (indicator.partOf === undefined ? `=${cell.id}` : cell.group)

const nothing: Tables = { entries: [], relations: [] }

/** Schools, the municipality's own together, the others together, and the row of the source that counts all of them. */
function municipalTables(lines: readonly Entry[], setting: Setting): Tables {
  const all = lines.find(({ level }) => level === 'kommune')
  const schools = lines.filter(({ level }) => level === 'skule')
  const [first] = schools
  if (!first) return nothing
  const others = all ? othersIn(all, schools, setting) : []
  if (all && others.length === 0) return withoutOthers(all, schools, setting)
  const own = together(schools.map(({ cell }) => cell)) ?? unknown
  const total = entryFor({ ...first, level: 'kommune', unit: ownSchools }, { ...own, standing: 'free' }, setting)
  const relations = [sumTo(total, schools)]
  if (!all) return { entries: [total], relations }
  return { entries: [total, ...others], relations: [...relations, sumTo(all, [total, ...others])] }
}

/** A line that stands for pupils we know nothing of: it is hidden, and no mean over years is made without it. */
const unknown = { pupils: undefined, value: undefined }

/** The row of the source is the municipality's own schools; said so, where the two differ in other years and are followed over time. */
function withoutOthers(all: Entry, schools: readonly Entry[], setting: Setting): Tables {
  const relations = [sumTo(all, schools)]
  if (all.cell.standing === 'free') return { entries: [], relations }
  const own = entryFor({ ...all, unit: ownSchools }, { ...all.cell, standing: all.cell.standing === 'public' ? 'public' : 'free' }, setting)
  return { entries: [own], relations: [...relations, sumTo(own, schools)] }
}

/**
 * The schools that the source counts beside the municipality's own: those that it shows, together, and those that it withholds, together. Of the latter
 * what is left of the total is known to us when our own are.
 */
function othersIn(all: Entry, schools: readonly Entry[], setting: Setting): readonly Entry[] {
  const note = noteOn(all, setting)
  const place = { ...all, unit: otherSchools.withheld, sources: [] }
  if (!note) {
    const rest = restOf(all, schools)
    return rest ? [entryFor(place, { ...rest, standing: 'outside' }, setting)] : []
  }
  const open =
    note.schools > note.withheld || note.shown
      ? [entryFor({ ...place, unit: otherSchools.shown }, { ...unknown, ...note.shown, standing: 'public' }, setting)]
      : []
  if (note.withheld === 0) return open
  const rest = restOf(all, [...schools, ...open])
  const withheld = entryFor(place, { ...unknown, ...rest, standing: 'outside' }, setting)
  return [...open, { ...withheld, cell: { ...withheld.cell, schools: note.withheld } }]
}

function noteOn({ sources, indicator, step }: Entry, setting: Setting): (SourceNote & { readonly kind: 'andre-skular' }) | undefined {
  return sources
    .flatMap((source) => setting.sources.get(source)?.notes ?? [])
    .find((note) => note.kind === 'andre-skular' && note.indicator === indicator.id && note.step === step && note.schools > 0) as
    (SourceNote & { readonly kind: 'andre-skular' }) | undefined
}

/** What is left of a total when its parts are taken away; undefined when nothing is, or when we cannot tell. */
function restOf(total: Entry, parts: readonly Entry[]): { readonly pupils: number | undefined; readonly value: number } | undefined {
  const known = together(parts.map(({ cell }) => cell))
  const sums = [sumOf(total.cell), ...parts.map(({ cell }) => sumOf(cell))]
  if (!known || sums.includes(undefined)) return undefined
  const sum = sums.reduce<number>((rest, one, index) => (index === 0 ? (one ?? 0) : rest - (one ?? 0)), 0)
  const { kind, least, most } = total.cell.measure
  if (kind === 'count') return sum > 0 ? { pupils: undefined, value: sum } : undefined
  const pupils = (total.cell.pupils ?? 0) - (known.pupils ?? 0)
  if (pupils <= 0) return undefined
  return { pupils, value: Math.min(most, Math.max(least, (sum * (kind === 'share' ? 100 : 1)) / pupils)) }
}

/** Steps and all steps together. Pupils of steps that have no entry are a rest of their own. */
function stepTables(lines: readonly Entry[], setting: Setting): Tables {
  const all = lines.find(({ step }) => step === '')
  const steps = lines.filter(({ step }) => step !== '')
  if (!all || steps.length === 0 || isOfOthers(all) || all.level === 'land' || all.level === 'fylke') return nothing
  const rest = restOf(all, steps)
  if (!rest) return { entries: [], relations: [sumTo(all, steps)] }
  const left = entryFor({ ...all, step: 'resten', sources: [] }, { ...rest, standing: 'outside' }, setting)
  return { entries: [left], relations: [sumTo(all, [...steps, left])] }
}

/** Means over three years, or two of them, weighted by pupils, where every year that has pupils is known to us. */
function meansOver(lines: readonly Entry[], setting: Setting, upTo: readonly SchoolYear[]): Tables {
  const [first] = lines
  if (!first || isOfOthers(first) || first.cell.measure.kind === 'count' || first.level === 'land' || first.level === 'fylke')
    return nothing
  const means = upTo.flatMap((last) => {
    const years = [yearBefore(yearBefore(last)), yearBefore(last), last]
    const parts = lines.filter((line) => years.includes(line.years[0] ?? last))
    const mean = together(parts.map(({ cell }) => cell))
    const scales = new Set(parts.map((part) => scaleIn(part.indicator, part.years[0] ?? last)))
    const isOfThatYear = parts.some((part) => part.years[0] === last)
    if (!mean || !isOfThatYear || parts.length < 2 || scales.size > 1) return []
    return [meanOf(parts, { ...mean, standing: 'free' }, setting)]
  })
  return { entries: means.map(({ entry }) => entry), relations: means.map(({ entry, parts }) => sumTo(entry, parts)) }
}

/** All parts of a whole: only when every one that is measured that year has an entry do they sum to it. */
function wholeTables(lines: readonly Entry[], { indicators }: Setting): Tables {
  const [first] = lines
  const whole = first?.indicator.partOf
  if (!first || whole === undefined || first.cell.measure.kind !== 'share') return nothing
  const all = [...indicators.values()].filter(
    ({ partOf, periods }) => partOf === whole && first.years.every((year) => isMeasuredOn(periods, year, first.step)),
  )
  if (all.length < 2 || all.length !== lines.length) return nothing
  return { entries: [], relations: [{ kind: 'whole', group: first.cell.group, parts: lines.map(({ cell }) => cell.id) }] }
}

/** Of a whole school no step is told apart. On 5. step there are three levels of mastery, on 8. and 9. five. */
function isMeasuredOn(periods: Indicator['periods'], year: SchoolYear, step: string): boolean {
  const period = periodIn(periods, year)
  return periods.length === 0 || (period !== undefined && (step === '' || period.steps.length === 0 || period.steps.includes(Number(step))))
}

export const cellsOf = ({ entries }: Tables): readonly Cell[] => entries.map(({ cell }) => cell)
