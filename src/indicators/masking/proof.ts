import type { Cell } from './cell.ts'
import { reduced, type Equation } from './elimination.ts'
import { moved, type Moved, type Moving } from './moves.ts'
import { exposureOf } from './primary.ts'
import { groupAt, pupilBounds, sumBounds, type Case, type View } from './view.ts'
import { boundsOf, pupilsIn, valuePerSum, type World } from './world.ts'

/** What two possible worlds with the same tables prove about a hidden cell. */
export interface Proof {
  /** Width, in the unit, of an interval of possible values. */
  readonly width: number
  /** How many numbers of pupils, or counts, are possible; Infinity where the number is no secret. */
  readonly numbers: number
  /** The cells that the worlds differ in. Where all of them are hidden the proof holds, whatever else is. */
  readonly support: readonly number[]
}

/** What is asked for. */
export interface Demand {
  /** Must be reached, or for a cell that is hidden only for others, passed. */
  readonly width: number
  readonly numbers: number
  /** Whether the width must hold even for one who knows how many pupils there are in every group. */
  readonly withPupilsKnown: boolean
}

/**
 * A cell that exposes pupils is asked an interval even towards those who know the size of every group, as neighbours do. One that is hidden for the
 * sake of others, or is large, must only not be computable.
 */
export function demandOn({ system, rules, protection }: Case, index: number): Demand {
  const cell = system.cells[index] as Cell
  const { measure } = cell
  const isPlain = rules[index] === undefined || exposureOf(cell, protection) === undefined
  const number = isPlain ? 2 : protection.numbers
  if (measure.kind === 'count') return { width: 0, numbers: number, withPupilsKnown: true }
  const width = isPlain ? measure.step * 1.001 : protection.width * (measure.most - measure.least)
  return { width, numbers: number, withPupilsKnown: !isPlain }
}

export interface Prover {
  readonly proofOf: (cell: number) => Proof
  /** Ways in which the cell could not be moved as far as is asked: what of the view stood in the way, and what still could move. */
  readonly standstillsOf: (cell: number) => readonly Standstill[]
}

export interface Standstill {
  /** True when the target cannot move at all, whatever the bounds. */
  readonly isComputed: boolean
  readonly equations: readonly Equation[]
  /** The target last. */
  readonly unknowns: readonly number[]
}

/** Proves what it can of hidden cells, no further than is asked for. */
export function proverOf(which: Case, view: View): Prover {
  const sums = sumMoves(which, view)
  const pupils = pupilMoves(which, view)
  return {
    proofOf: (cell) => {
      const demand = demandOn(which, cell)
      const unknown = which.system.pupilsOf[cell]
      if (unknown === undefined) return countProof(which, sums, cell, demand)
      const isHidden = view.pupils.includes(unknown)
      const resized = isHidden ? ends(pupils, which.world, unknown, demand.numbers - 1).map(({ world }) => world) : []
      const numbers = isHidden ? 1 + Math.abs((resized[0]?.[unknown] ?? 0) - (resized[1]?.[unknown] ?? 0)) : Infinity
      const still = valueEnds(which, sums, cell, demand, [which.world])
      const isEnough = widthOf(which, cell, still) >= demand.width || demand.withPupilsKnown
      const worlds = isEnough ? still : [...still, ...valueEnds(which, sums, cell, demand, resized)]
      return { width: widthOf(which, cell, worlds), numbers, support: supportOf(which, [...worlds, ...resized]) }
    },
    standstillsOf: (cell) => {
      const demand = demandOn(which, cell)
      const unknown = which.system.pupilsOf[cell]
      const wanted = unknown === undefined ? demand.numbers - 1 : demand.width / perSumOf(which, which.world, cell)
      const ofPupils =
        unknown !== undefined && view.pupils.includes(unknown) ? standstills(pupils, which.world, unknown, demand.numbers - 1) : []
      return [...standstills(sums, which.world, cell, wanted), ...ofPupils]
    },
  }
}

/** Both ways from a world. */
const ends = (moving: Moving, world: World, target: number, wanted: number): readonly [Moved, Moved] => [
  moved(moving, world, target, 1, wanted),
  moved(moving, world, target, -1, wanted),
]

function standstills(moving: Moving, world: World, target: number, wanted: number): readonly Standstill[] {
  const both = ends(moving, world, target, wanted)
  const reach = (both[0].world[target] ?? 0) - (both[1].world[target] ?? 0)
  if (reach >= wanted - 1e-9) return []
  return both.map(({ unknowns }) => ({
    isComputed: reach === 0 && unknowns.length === moving.unknowns.length,
    equations: moving.equations,
    unknowns: [...unknowns.filter((unknown) => unknown !== target), target],
  }))
}

function countProof(which: Case, sums: Moving, cell: number, demand: Demand): Proof {
  const worlds = ends(sums, which.world, cell, demand.numbers - 1).map(({ world }) => world)
  const width = (worlds[0]?.[cell] ?? 0) - (worlds[1]?.[cell] ?? 0)
  return { width, numbers: width + 1, support: supportOf(which, worlds) }
}

/** The cells whose sum or pupils are not the same in all worlds. */
function supportOf({ system, world }: Case, worlds: readonly World[]): readonly number[] {
  const differing = [...world.keys()].filter((unknown) => worlds.some((other) => other[unknown] !== world[unknown]))
  return [...new Set(differing.flatMap((unknown) => (unknown < system.cells.length ? [unknown] : groupAt(system, unknown).cells)))]
}

const perSumOf = ({ system }: Case, world: World, cell: number): number =>
  valuePerSum(system.cells[cell] as Cell, pupilsIn(system, world, cell))

/** Worlds in which the value is as low and as high as sums can make it, from each of the given worlds. */
function valueEnds(which: Case, sums: Moving, cell: number, demand: Demand, worlds: readonly World[]): readonly World[] {
  return worlds.flatMap((world) => ends(sums, world, cell, demand.width / perSumOf(which, world, cell)).map((end) => end.world))
}

/** The distance between the least and the greatest value of a cell. */
function widthOf(which: Case, cell: number, worlds: readonly World[]): number {
  const values = worlds.map((world) => (world[cell] ?? 0) * perSumOf(which, world, cell))
  return Math.max(...values) - Math.min(...values) + 1e-9
}

/** Sums move while every group keeps its size. */
function sumMoves(which: Case, { cells, equations }: View): Moving {
  return {
    equations,
    unknowns: cells,
    solved: reduced(equations, cells),
    isWhole: (unknown) => which.system.cells[unknown]?.measure.kind !== 'mean',
    boundsIn: (world, unknown) => sumBounds(which, world, unknown),
    carriedOut: added,
  }
}

function added(world: World, steps: ReadonlyMap<number, number>): number[] {
  const next = [...world]
  for (const [unknown, step] of steps) next[unknown] = (next[unknown] ?? 0) + step
  return next
}

/** Pupils move between groups, and take their results with them. */
function pupilMoves(which: Case, { pupils, equations }: View): Moving {
  const { system } = which
  const unknowns = pupils.toSorted((a, b) => (which.world[b] ?? 0) - (which.world[a] ?? 0) || a - b)
  const ofPupils = equations.filter((equation) => [...equation.keys()].every((unknown) => unknown >= system.cells.length))
  return {
    equations: ofPupils,
    unknowns,
    solved: reduced(ofPupils, unknowns),
    isWhole: () => true,
    boundsIn: (_, unknown) => pupilBounds(which, unknown),
    carriedOut: (world, steps) => withSomeResults(which, world, steps),
  }
}

function withSomeResults(which: Case, world: World, steps: ReadonlyMap<number, number>): World | undefined {
  for (const profile of profilesOf(which, steps)) {
    const next = withResults(which, world, steps, profile)
    if (next) return next
  }
  return undefined
}

/** What one moved pupil adds to the sum of a cell. */
type Profile = (cell: number) => number

/** Kinds of pupils that may be the ones who move: average, weak, strong, and one for each part of a whole. */
function profilesOf({ system, world }: Case, steps: ReadonlyMap<number, number>): readonly Profile[] {
  const losing = [...steps].filter(([, step]) => step < 0).flatMap(([unknown]) => groupAt(system, unknown).cells)
  return Array.from({ length: Math.max(6, system.wholeColumns.length) }, (_, kind) => (cell) => {
    const { measure } = system.cells[cell] as Cell
    const column = system.columnOf[cell] ?? 0
    const part = system.wholeColumns.indexOf(column)
    if (part !== -1) return kind % system.wholeColumns.length === part ? 1 : 0
    if (measure.kind === 'share') return kind % 2
    const alike = losing.filter((other) => system.columnOf[other] === column)
    const pupils = alike.reduce((sum, other) => sum + pupilsIn(system, world, other), 0)
    const average = alike.reduce((sum, other) => sum + (world[other] ?? 0), 0) / Math.max(1, pupils)
    return [average, measure.least, measure.most][kind % 3] ?? average
  })
}

function withResults({ system }: Case, world: World, steps: ReadonlyMap<number, number>, profile: Profile): World | undefined {
  const next = added(world, steps)
  for (const [unknown, step] of steps) {
    for (const cell of groupAt(system, unknown).cells) {
      const sum = (next[cell] ?? 0) + step * profile(cell)
      const { least, most } = boundsOf(system.cells[cell] as Cell, next[unknown] ?? 1)
      if (sum < least - 1e-9 || sum > most + 1e-9) return undefined
      next[cell] = sum
    }
  }
  return next
}
