import type { FigureKey } from '../../model/figure.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Cell, Relation } from './cell.ts'
import { entryFor, isOfOthers, ownSchools, together, type Entry, type Setting } from './entries.ts'
import { meanOf, sumTo, tableOf, type MeanOfParts, type Tables } from './relations.ts'

/** A figure as it was shown. */
export interface FigureShown extends Omit<FigureKey, 'year'> {
  /** Its year, or those that a mean was over. */
  readonly years: readonly string[]
  readonly value: number
  readonly pupils: number | undefined
}

/** What the figures of today make. */
interface Today {
  readonly yearly: readonly Entry[]
  /** The contents of the means. */
  readonly known: ReadonlySet<string>
  readonly setting: Setting
}

/**
 * What was shown once, as it was then; known to everybody, also where it has been corrected since. Sums and means that were shown are of the figures of
 * that time: of each the one that was shown, or else the one that we hold. Where these do not make the sum, nobody knows what did, and it is left out.
 */
export function shownTables(shownBefore: readonly FigureShown[], today: Today): Tables {
  const { yearly, setting } = today
  const lines = new Map(yearly.map((line) => [line.cell.id, line]))
  const editions = groupedBy(
    shownBefore.filter(({ years }) => years.length === 1).flatMap((shown, index) => editionOf(shown, index, lines, setting) ?? []),
    ({ line }) => line.cell.id,
  )
  const asShown = (line: Entry): readonly Entry[] => [line, ...(editions.get(line.cell.id) ?? []).map(({ entry }) => entry)]
  const corrected = [...editions.values()].flatMap((all) => all.map(({ entry }) => entry))
  const totals = [...groupedBy(yearly, tableOf).values()].flatMap((table) =>
    table.some(({ cell }) => editions.has(cell.id)) ? totalsIn(table, asShown) : [],
  )
  const means = shownBefore
    .filter(({ years }) => years.length > 1)
    .flatMap((shown, index) => oldMean(shown, index, { ...today, asShown }) ?? [])
  return {
    entries: [...corrected, ...means.map(({ entry }) => entry)],
    relations: [...totals, ...means.map(({ entry, parts }) => sumTo(entry, parts))],
  }
}

interface Edition {
  /** What stands there now. */
  readonly line: Entry
  readonly entry: Entry
}

/** A figure that was shown and is another now, as a cell of its own; undefined where it is the same. */
function editionOf(shown: FigureShown, index: number, lines: ReadonlyMap<string, Entry>, setting: Setting): Edition | undefined {
  const { years, indicator, step, level, orgNumber, pupils, value } = shown
  const line = lines.get([years.join('/'), indicator, step, level, orgNumber].join(' '))
  if (!line || (line.cell.value === value && line.cell.pupils === pupils)) return undefined
  return { line, entry: asOnce(entryFor({ ...line, sources: [] }, { pupils, value, standing: 'public' }, setting), index) }
}

const asOnce = (entry: Entry, index: number): Entry => ({
  ...entry,
  cell: { ...entry.cell, id: `${entry.cell.id} før ${index}`, group: `${entry.cell.group} før ${index}` },
})

/** The sums of a table in which something has been corrected, with figures of one time each. */
function totalsIn(table: readonly Entry[], asShown: (line: Entry) => readonly Entry[]): readonly Relation[] {
  const schools = table.filter(({ level }) => level === 'skule')
  const all = table.find((line) => line.level === 'kommune' && line.unit !== ownSchools && !isOfOthers(line))
  if (!all || schools.length === 0) return []
  return asShown(all).flatMap((total) => {
    const parts = combinationFor(total, schools.map(asShown))
    return parts && ![total, ...parts].every((entry) => table.includes(entry)) ? [sumTo(total, parts)] : []
  })
}

interface MeansToMake extends Today {
  readonly asShown: (line: Entry) => readonly Entry[]
}

function oldMean(shown: FigureShown, index: number, { yearly, known, asShown, setting }: MeansToMake): MeanOfParts | undefined {
  const { years, indicator, step, level, orgNumber, pupils, value } = shown
  const lines = yearly.filter(
    (entry) =>
      entry.indicator.id === indicator &&
      entry.step === step &&
      entry.level === level &&
      entry.unit === orgNumber &&
      years.includes(entry.years[0] ?? ''),
  )
  if (lines.length === 0 || lines.length !== years.length) return undefined
  const { entry } = meanOf(lines, { pupils, value, standing: 'public' }, setting)
  if (known.has(contentOf(entry.cell))) return undefined
  const parts = combinationFor(entry, lines.map(asShown))
  return parts && { entry: asOnce(entry, index), parts }
}

export const contentOf = ({ id, value, pupils }: Cell): string => `${id}: ${value ?? ''} ${pupils ?? ''}`

/** Most combinations of editions that are tried. */
const mostTries = 256

/** One edition of each part that together make the total: as many pupils, and the sum as near as rounding allows. */
function combinationFor(total: Entry, parts: readonly (readonly Entry[])[]): readonly Entry[] | undefined {
  let combinations: readonly (readonly Entry[])[] = [[]]
  for (const editions of parts) {
    combinations = combinations.flatMap((one) => editions.map((edition) => [...one, edition]))
    if (combinations.length > mostTries) return undefined
  }
  return combinations.find((one) => makes(total, one))
}

function makes({ cell: total }: Entry, parts: readonly Entry[]): boolean {
  const sum = together(parts.map(({ cell }) => cell))
  if (!sum || total.value === undefined || sum.pupils !== total.pupils) return false
  return Math.abs(sum.value - total.value) <= total.measure.step * 1.000001
}
