import { determines, reduced, type Equation } from './elimination.ts'
import { isOurs } from './isolation.ts'
import { limitOf } from './primary.ts'
import type { Standstill } from './proof.ts'
import { groupAt, type Case, type View } from './view.ts'
import type { Cell } from './cell.ts'

export interface Remainder {
  readonly cells: readonly number[]
  /** Why their sum cannot move. */
  readonly standstill: Standstill
}

/** An unknown of its own for what the members sum to. */
const sumOfMembers = -1

/**
 * Hidden cells whose pupils together are fewer than the smallest group, while what is shown gives their common figure: a small group, published in
 * disguise. Found by eliminating every larger hidden group, which leaves what can be computed of the small ones alone. What the source's own tables
 * give away is not counted, since nothing we hide can take it back.
 */
export function smallRemainders(which: Case, view: View): readonly Remainder[] {
  const small = (unknown: number): boolean => sizeOf(which, unknown) < limitAt(which, unknown)
  const unknowns = countable(which, view)
  const large = unknowns.filter((unknown) => !small(unknown))
  const rest = unknowns.filter(small)
  if (rest.length === 0) return []
  const equations = view.equations.filter((equation) => [...equation.keys()].every((unknown) => isCountable(which, unknown)))
  const candidates = combined(rowsOf(equations, large, rest)).filter((row) => hasOneSign(row) && isTooSmall(which, rest, row))
  if (candidates.length === 0) return []
  const isFromSource = toldBySource(which, view, equations, rest)
  return candidates
    .filter((row) => !isFromSource(row))
    .map((row) => {
      const members = rest.filter((_, index) => row[index] !== 0)
      const together: Equation = new Map([[sumOfMembers, -1], ...members.map((unknown): [number, number] => [unknown, 1])])
      return {
        cells: members.flatMap((unknown) => cellsAt(which, unknown)),
        standstill: { isComputed: true, equations: [...equations, together], unknowns: [...unknowns, sumOfMembers] },
      }
    })
}

/** The unknowns that say how large a group is: its pupils, or the count itself. */
const isCountable = ({ system }: Case, unknown: number): boolean =>
  unknown >= system.cells.length || system.cells[unknown]?.measure.kind === 'count'

const countable = (which: Case, view: View): readonly number[] => [...view.pupils, ...view.cells.filter((cell) => isCountable(which, cell))]

/** A count of none is nobody's. */
const sizeOf = ({ world }: Case, unknown: number): number => world[unknown] ?? 1

const limitAt = ({ system }: Case, unknown: number): number =>
  unknown < system.cells.length ? limitOf(system.cells[unknown] as Cell) : groupAt(system, unknown).limit

const cellsAt = ({ system }: Case, unknown: number): readonly number[] =>
  unknown < system.cells.length ? [unknown] : groupAt(system, unknown).cells

/** What can be computed of the small ones alone, from their least and from their last. */
function rowsOf(equations: readonly Equation[], large: readonly number[], small: readonly number[]): readonly (readonly number[])[] {
  const rowsIn = (order: readonly number[]): readonly (readonly number[])[] => {
    const { rows, pivots } = reduced(equations, [...large, ...order])
    const places = small.map((unknown) => large.length + order.indexOf(unknown))
    return rows.filter((_, index) => (pivots[index] ?? 0) >= large.length).map((row) => places.map((place) => row[place] ?? 0))
  }
  const rows = [...rowsIn(small), ...rowsIn(small.toReversed())]
  return [...new Map(rows.map((row) => [row.join(' '), row])).values()]
}

/** The rows, and the sum and difference of every two that share a member: what two say of different members, each says better alone. */
function combined(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const found = [...rows]
  for (const [index, one] of rows.entries()) {
    for (let next = index + 1; next < rows.length; next++) {
      const other = rows[next] ?? one
      if (!one.some((value, place) => value !== 0 && other[place] !== 0)) continue
      for (const sign of [1, -1]) found.push(one.map((value, place) => value + sign * (other[place] ?? 0)))
    }
  }
  return found
}

const hasOneSign = (row: readonly number[]): boolean =>
  row.some((value) => value !== 0) && (row.every((value) => value >= 0) || row.every((value) => value <= 0))

function isTooSmall(which: Case, unknowns: readonly number[], row: readonly number[]): boolean {
  const members = unknowns.filter((_, index) => row[index] !== 0)
  const size = members.reduce((sum, unknown) => sum + sizeOf(which, unknown), 0)
  return size > 0 && size < Math.max(...members.map((unknown) => limitAt(which, unknown)))
}

/** Whether the source alone tells what the members of a row sum to. */
function toldBySource(
  which: Case,
  view: View,
  equations: readonly Equation[],
  unknowns: readonly number[],
): (row: readonly number[]) => boolean {
  const met = [...new Set(equations.flatMap((equation) => [...equation.keys()]))]
  const ours = met.filter((unknown) => cellsAt(which, unknown).some((cell) => isOurs(which, cell)))
  const all = [...new Set([...countable(which, view), ...ours])]
  const solved = reduced(equations, all)
  const places = all.map((unknown) => unknowns.indexOf(unknown))
  return (row) =>
    determines(
      solved,
      places.map((place) => row[place] ?? 0),
    )
}
