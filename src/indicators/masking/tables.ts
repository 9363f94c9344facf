import type { Figure, FigureSource, SourceNote } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import type { Cell, Relation } from './cell.ts'
import { entriesOf, entryFor, scaleIn, together, type Entry, type Setting } from './entries.ts'
import { groupedBy } from '../../model/grouped.ts'
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
}

/** All tables of a report: its lines, and how they add up. */
export interface Tables {
  readonly entries: readonly Entry[]
  readonly relations: readonly Relation[]
}

/** Puts the figures together as outsiders can: schools to totals, steps to schools, years to means, parts to wholes. */
export function tablesOf(report: ReportFigures): Tables {
  const setting: Setting = { ...report, sources: new Map(report.sources.map((source) => [source.id, source])) }
  const told = entriesOf(report.figures, setting)
  const totals = tableBy(told.filter(isOfMunicipality(report)), occasionOf, (lines) => municipalTables(lines, setting))
  const steps = tableBy([...told, ...totals.entries], placeOf, (lines) => stepTables(lines, setting))
  const yearly = [...told, ...totals.entries]
  const means = tableBy(yearly, seriesOf, (lines) => meansOver(lines, setting, report.meansUpTo))
  const entries = [...yearly, ...steps.entries, ...means.entries]
  const wholes = tableBy(entries, wholeOf, (lines) => wholeTables(lines, setting))
  return { entries, relations: [totals, steps, means, wholes].flatMap(({ relations }) => relations) }
}

function tableBy(entries: readonly Entry[], keyOf: (entry: Entry) => string, tablesIn: (entries: readonly Entry[]) => Tables): Tables {
  const tables = [...groupedBy(entries, keyOf).values()].map(tablesIn)
  return { entries: tables.flatMap((table) => table.entries), relations: tables.flatMap((table) => table.relations) }
}

const isOfMunicipality =
  ({ schools }: ReportFigures) =>
  ({ level, unit }: Entry): boolean =>
    level === 'kommune' || (level === 'skule' && schools.has(unit))

const occasionOf = ({ indicator, years, step }: Entry): string => [indicator.id, years[0], step].join(' ')
const placeOf = ({ indicator, years, level, unit }: Entry): string => [indicator.id, years[0], level, unit].join(' ')
const seriesOf = ({ indicator, step, level, unit }: Entry): string => [indicator.id, step, level, unit].join(' ')
const wholeOf = ({ cell, indicator }: Entry): string => (indicator.partOf === undefined ? `=${cell.id}` : cell.group)

const nothing: Tables = { entries: [], relations: [] }

const sumTo = (total: Entry, parts: readonly Entry[]): Relation => ({
  kind: 'sum',
  total: total.cell.id,
  parts: parts.map(({ cell }) => cell.id),
})

/** Schools, the municipality's own together, the others together, and the row of the source that counts all of them. */
function municipalTables(lines: readonly Entry[], setting: Setting): Tables {
  const all = lines.find(({ level }) => level === 'kommune')
  const schools = lines.filter(({ level }) => level === 'skule')
  const [first] = schools
  if (!first) return nothing
  const others = all && othersIn(all, schools, setting)
  if (all && !others) return withoutOthers(all, schools, setting)
  const own = together(schools.map(({ cell }) => cell)) ?? unknown
  const total = entryFor({ ...first, level: 'kommune', unit: 'eigne' }, { ...own, standing: 'free' }, setting)
  const relations = [sumTo(total, schools)]
  if (!all || !others) return { entries: [total], relations }
  return { entries: [total, others], relations: [...relations, sumTo(all, [total, others])] }
}

/** A line that stands for pupils we know nothing of: it is hidden, and no mean over years is made without it. */
const unknown = { pupils: undefined, value: undefined }

/** The row of the source is the municipality's own schools; said so, where the two differ in other years and are followed over time. */
function withoutOthers(all: Entry, schools: readonly Entry[], setting: Setting): Tables {
  const relations = [sumTo(all, schools)]
  if (all.cell.standing === 'free') return { entries: [], relations }
  const own = entryFor({ ...all, unit: 'eigne' }, { ...all.cell, standing: all.cell.standing === 'public' ? 'public' : 'free' }, setting)
  return { entries: [own], relations: [...relations, sumTo(own, schools)] }
}

/**
 * The schools that the source counts beside the municipality's own. When some of them are published, the hidden ones have no known size: they are
 * taken to be as small as can be, which protects others the least.
 */
function othersIn(all: Entry, schools: readonly Entry[], setting: Setting): Entry | undefined {
  const note = noteOn(all, setting)
  const rest = restOf(all, schools)
  const place = { ...all, unit: 'andre', sources: [] }
  if (!note) return rest && entryFor(place, { ...rest, standing: 'outside' }, setting)
  if (note.withheld === 0) return entryFor(place, { ...unknown, standing: 'public' }, setting)
  if (note.withheld === note.schools) return entryFor(place, { ...unknown, ...rest, standing: 'outside' }, setting)
  return entryFor(place, { pupils: note.withheld, value: undefined, standing: 'outside' }, setting)
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
  if (!all || steps.length === 0 || all.unit === 'andre' || all.level === 'land' || all.level === 'fylke') return nothing
  const rest = restOf(all, steps)
  if (!rest) return { entries: [], relations: [sumTo(all, steps)] }
  const left = entryFor({ ...all, step: 'resten', sources: [] }, { ...rest, standing: 'outside' }, setting)
  return { entries: [left], relations: [sumTo(all, [...steps, left])] }
}

/** Means over three years, weighted by pupils, where every year that has pupils is known to us. */
function meansOver(lines: readonly Entry[], setting: Setting, upTo: readonly SchoolYear[]): Tables {
  const [first] = lines
  if (!first || first.unit === 'andre' || first.cell.measure.kind === 'count' || first.level === 'land' || first.level === 'fylke')
    return nothing
  const means = upTo.flatMap((last) => {
    const years = [yearBefore(yearBefore(last)), yearBefore(last), last]
    const parts = lines.filter((line) => years.includes(line.years[0] ?? last))
    const mean = together(parts.map(({ cell }) => cell))
    const scales = new Set(parts.map((part) => scaleIn(part.indicator, part.years[0] ?? last)))
    const isOfThatYear = parts.some((part) => part.years[0] === last)
    if (!mean || !isOfThatYear || parts.length < 2 || scales.size > 1) return []
    return [{ entry: entryFor({ ...first, years, sources: [] }, { ...mean, standing: 'free' }, setting), parts }]
  })
  return { entries: means.map(({ entry }) => entry), relations: means.map(({ entry, parts }) => sumTo(entry, parts)) }
}

/** All parts of a whole: only when every one that is measured that year has an entry do they sum to it. */
function wholeTables(lines: readonly Entry[], { indicators }: Setting): Tables {
  const [first] = lines
  const whole = first?.indicator.partOf
  if (!first || whole === undefined || first.cell.measure.kind !== 'share') return nothing
  const all = [...indicators.values()].filter(
    ({ partOf, periods }) => partOf === whole && (periods.length === 0 || isMeasuredIn(first.years, periods)),
  )
  if (all.length < 2 || all.length !== lines.length) return nothing
  return { entries: [], relations: [{ kind: 'whole', group: first.cell.group, parts: lines.map(({ cell }) => cell.id) }] }
}

const isMeasuredIn = (years: readonly SchoolYear[], periods: Indicator['periods']): boolean =>
  years.every((year) => scaleIn({ periods } as Indicator, year) !== undefined)

export const cellsOf = ({ entries }: Tables): readonly Cell[] => entries.map(({ cell }) => cell)
