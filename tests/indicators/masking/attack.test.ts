import { expect, test } from 'vitest'
import { standardProtection, type Cell, type Protection, type Relation } from '../../../src/indicators/masking/cell.ts'
import type { Entry } from '../../../src/indicators/masking/entries.ts'
import { mask } from '../../../src/indicators/masking/mask.ts'
import type { Tables } from '../../../src/indicators/masking/relations.ts'
import { tablesOf } from '../../../src/indicators/masking/tables.ts'
import { leaksOf, type Leak } from './leaks.ts'
import { townOf, type Town } from './municipalities.ts'

/** Which cells a way of masking hides; given the tables of a municipality. */
type Masking = (tables: Tables) => ReadonlySet<string>

const cellsOf = ({ entries }: Tables): readonly Cell[] => entries.map(({ cell }) => cell)

const masked = (cells: readonly Cell[], relations: readonly Relation[], protection: Partial<Protection> = {}): ReadonlySet<string> =>
  new Set(mask({ cells, relations, protection: { ...standardProtection, ...protection } }).hidden.keys())

const ours: Masking = (tables) => masked(cellsOf(tables), tables.relations)

function leaksIn(town: Town, masking: Masking): readonly Leak[] {
  const tables = tablesOf({ ...town, schools: town.ownSchools })
  const hidden = masking(tables)
  const isLine = ({ unit, step }: Entry): boolean => !unit.startsWith('andre') && step !== 'resten'
  const lines = tables.entries.filter(isLine)
  const shown = lines.flatMap(({ cell: { id, pupils, value } }) => (hidden.has(id) || value === undefined ? [] : [{ id, pupils, value }]))
  return leaksOf(town, { shown, hidden: lines.map(({ cell }) => cell.id).filter((id) => hidden.has(id)) })
}

const seeds = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => from + index)

test.for(seeds(0, 10))('an outsider with all published tables recovers nothing in a thousand municipalities (%i)', (thousand) => {
  const leaking = seeds(thousand * 1000, 1000).flatMap((seed) => leaksIn(townOf(seed), ours).map((leak) => ({ seed, ...leak })))
  expect(leaking).toEqual([])
})

const primaryOnly: Masking = (tables) => {
  const { hidden } = mask({ cells: cellsOf(tables), relations: tables.relations, protection: standardProtection })
  return new Set([...hidden].filter(([, { kind }]) => kind !== 'secondary').map(([id]) => id))
}

/** The rule of thumb: never exactly one hidden under a shown total, each table by itself. */
const neverExactlyOne: Masking = (tables) => {
  const hidden = new Set(primaryOnly(tables))
  const cells = new Map(cellsOf(tables).map((cell) => [cell.id, cell]))
  for (const relation of tables.relations) {
    if (relation.kind !== 'sum' || hidden.has(relation.total)) continue
    const shown = relation.parts
      .filter((part) => !hidden.has(part))
      .toSorted((a, b) => (cells.get(a)?.pupils ?? 0) - (cells.get(b)?.pupils ?? 0))
    const next = shown.find((part) => cells.get(part)?.standing === 'free')
    if (relation.parts.length - shown.length === 1 && next !== undefined) hidden.add(next)
  }
  return hidden
}

const isOverYears = (id: string): boolean => id.split(' ')[0]?.includes('/') === true

/** Means over years masked as if nobody had the years themselves. */
const yearsApart: Masking = ({ entries, relations }) =>
  masked(
    entries.map(({ cell }) => cell),
    relations.filter((relation) => relation.kind === 'whole' || !isOverYears(relation.total)),
  )

const ownTotalShown: Masking = (tables) => new Set([...ours(tables)].filter((id) => !id.endsWith(' eigne')))

const oneFewer: Masking = (tables) =>
  masked(
    cellsOf(tables).map((cell) => ({ ...cell, smallestGroup: cell.smallestGroup - 1 })),
    tables.relations,
  )

const weakened: readonly (readonly [string, Masking])[] = [
  ['nothing but the small groups hidden', primaryOnly],
  ['never exactly one hidden, but each table by itself', neverExactlyOne],
  ['years and means over years not held together', yearsApart],
  ["the municipality's own schools together shown beside the row that counts private ones", ownTotalShown],
  ['small remainders allowed', (tables) => masked(cellsOf(tables), tables.relations, { residual: false })],
  ['0 % and 100 % shown', (tables) => masked(cellsOf(tables), tables.relations, { unanimous: 0 })],
  ['groups of one fewer than the smallest shown', oneFewer],
  ['no width asked for', (tables) => masked(cellsOf(tables), tables.relations, { width: 0, numbers: 1 })],
]

test.for(weakened)('weakened masking is caught: %s', ([, masking]) => {
  const caught = seeds(20_000, 400).find((seed) => leaksIn(townOf(seed), masking).length > 0)
  expect(caught).toBeDefined()
})
