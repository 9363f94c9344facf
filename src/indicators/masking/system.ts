import type { Cell, Relation } from './cell.ts'
import type { Equation } from './elimination.ts'
import { groupedBy } from '../../model/grouped.ts'
import { limitOf } from './primary.ts'

/** Pupils that are counted together. Their number is hidden as long as every cell that counts them is. */
export interface Group {
  readonly cells: readonly number[]
  readonly pupils: number | undefined
  /** Fewest pupils that may be shown. */
  readonly limit: number
  /** Fewest pupils that there can be. */
  readonly least: number
}

/**
 * Cells that are linked by relations, as one system of linear equations. Unknown number i is the sum of cell i; unknown number cells + j the pupils
 * of group j. Tables that share no relation are systems of their own and are masked apart.
 */
export interface System {
  readonly cells: readonly Cell[]
  readonly groups: readonly Group[]
  /** The unknown that holds the pupils of each cell; undefined for counts. */
  readonly pupilsOf: readonly (number | undefined)[]
  readonly equations: readonly Equation[]
  /** The equations that each cell's sum or pupils stand in. */
  readonly equationsOf: readonly (readonly number[])[]
  /** Cells that measure the same thing, and so add up with each other, have the same number. */
  readonly columnOf: readonly number[]
  /** The columns that are shares of a whole, so that a pupil belongs to exactly one of them. */
  readonly wholeColumns: readonly number[]
}

/** One system for each set of cells that relations link, in the order of their first cells. A relation that names an unknown cell is left out. */
export function systemsOf(cells: readonly Cell[], relations: readonly Relation[]): readonly System[] {
  const numbers = new Map(cells.map((cell, index) => [cell.id, index]))
  const known = relations.filter((relation) => membersOf(relation).every((id) => numbers.has(id)))
  const byGroup = groupedBy(cells.keys(), (index) => cells[index]?.group)
  const links = [...known.map((relation) => membersOf(relation).map((id) => numbers.get(id) ?? 0)), ...byGroup.values()]
  const part = partsLinkedBy(cells.length, links)
  const relationsOf = groupedBy(known, (relation) => part[numbers.get(membersOf(relation)[0] ?? '') ?? 0])
  return [...groupedBy(cells.keys(), (index) => part[index])].map(([key, members]) =>
    systemOf(
      members.flatMap((index) => cells[index] ?? []),
      relationsOf.get(key) ?? [],
    ),
  )
}

const membersOf = (relation: Relation): readonly string[] =>
  relation.kind === 'sum' ? [relation.total, ...relation.parts] : relation.parts

/** For each of the first numbers, the least number that it is linked to, directly or through others. */
export function partsLinkedBy(count: number, links: readonly (readonly number[])[]): readonly number[] {
  const parent = Array.from({ length: count }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  for (const link of links) {
    for (const member of link) {
      const [one, other] = [rootOf(link[0] ?? member), rootOf(member)]
      parent[Math.max(one, other)] = Math.min(one, other)
    }
  }
  return parent.map((_, index) => rootOf(index))
}

function systemOf(cells: readonly Cell[], relations: readonly Relation[]): System {
  const numbers = new Map(cells.map((cell, index) => [cell.id, index]))
  const numberOf = (id: string): number => numbers.get(id) ?? 0
  const grouped = [...groupedBy(cells.keys(), (index) => cells[index]?.group)]
  const groupNumbers = new Map(grouped.map(([group], index) => [group, cells.length + index]))
  const pupilsOf = cells.map((cell) => (cell.measure.kind === 'count' ? undefined : groupNumbers.get(cell.group)))
  const sums = relations.filter((relation) => relation.kind === 'sum')
  const wholes = relations.filter((relation) => relation.kind === 'whole')
  const equations = [
    ...sums.map(({ total, parts }) => balance(numberOf(total), parts.map(numberOf))),
    ...pupilEquations(sums, (id) => pupilsOf[numberOf(id)]),
    ...wholes.map(({ group, parts }) => balance(groupNumbers.get(group) ?? 0, parts.map(numberOf))),
  ]
  const columnOf = partsLinkedBy(
    cells.length,
    sums.map(({ total, parts }) => [total, ...parts].map(numberOf)),
  )
  return {
    cells,
    groups: grouped.map(([, members]) => groupOf(cells, members)),
    pupilsOf,
    equations,
    equationsOf: cells.map((_, index) => [...equations.keys()].filter((key) => touches(equations[key], index, pupilsOf[index]))),
    columnOf,
    wholeColumns: [...new Set(wholes.flatMap(({ parts }) => parts.map((part) => columnOf[numberOf(part)] ?? 0)))],
  }
}

const groupOf = (cells: readonly Cell[], members: readonly number[]): Group => ({
  cells: members,
  pupils: members.map((index) => cells[index]?.pupils).find((pupils) => pupils !== undefined),
  limit: Math.max(...members.map((index) => (cells[index] ? limitOf(cells[index]) : 0))),
  least: Math.max(...members.map((index) => cells[index]?.schools ?? 1)),
})

/** The total less its parts is 0. */
const balance = (total: number, parts: readonly number[]): Equation =>
  new Map([[total, 1], ...parts.map((part): [number, number] => [part, -1])])

/** Parts of one whole count the same pupils, so that their relations say the same of pupils: each is told once. */
function pupilEquations(
  sums: readonly (Relation & { readonly kind: 'sum' })[],
  pupilsOf: (id: string) => number | undefined,
): readonly Equation[] {
  const told = new Map<string, Equation>()
  for (const { total, parts } of sums) {
    const whole = pupilsOf(total)
    const members = parts.map(pupilsOf).filter((part) => part !== undefined)
    if (whole === undefined || members.length < parts.length) continue
    told.set([whole, ...members.toSorted((a, b) => a - b)].join(' '), balance(whole, members))
  }
  return [...told.values()]
}

const touches = (equation: Equation | undefined, sum: number, pupils: number | undefined): boolean =>
  equation !== undefined && (equation.has(sum) || (pupils !== undefined && equation.has(pupils)))
