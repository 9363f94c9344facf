import { directionOf, holding, type Equation, type Reduced } from './elimination.ts'
import type { World } from './world.ts'

/** What may be moved, and how far. */
export interface Moving {
  readonly equations: readonly Equation[]
  /** The unknowns that may move; those that stand first are more willingly made to follow others. */
  readonly unknowns: readonly number[]
  /** The equations solved for the unknowns, which many moves begin with. */
  readonly solved: Reduced
  readonly isWhole: (unknown: number) => boolean
  readonly boundsIn: (world: World, unknown: number) => { readonly least: number; readonly most: number }
  /** What else a move changes; undefined when it cannot be made. */
  readonly carriedOut: (world: World, steps: ReadonlyMap<number, number>) => World | undefined
}

const nothing = 1e-9

/** Where a move ended, and the unknowns that could still have moved, the target among them. */
export interface Moved {
  readonly world: World
  readonly unknowns: readonly number[]
}

/**
 * Moves one unknown upwards (`sign` 1) or downwards (−1), by `wanted` or as far as it goes, with others following so that every equation holds.
 * Where another is stopped by its bound it is held there, and a way without it is looked for. Not always the farthest there is, but a world that is
 * possible, which is proof enough.
 */
export function moved(moving: Moving, from: World, target: number, sign: 1 | -1, wanted: number): Moved {
  const { unknowns } = moving
  const column = unknowns.indexOf(target)
  let world = from
  let solved = moving.solved
  const here = (): Moved => ({ world, unknowns: unknowns.filter((_, index) => !solved.held.has(index)) })
  for (let left = wanted; left > nothing;) {
    const direction = directionOf(solved, unknowns.length, column)?.map((value) => value * sign)
    if (!direction) return here()
    const { steps, stopped } = stepAlong(moving, world, unknowns, direction, left / Math.abs(direction[column] ?? 1))
    const next = steps.size > 0 ? moving.carriedOut(world, steps) : undefined
    left -= Math.abs(steps.get(target) ?? 0)
    if (steps.size > 0 && !next) return here()
    world = next ?? world
    if (left > nothing && (stopped.length === 0 || stopped.includes(column))) return here()
    if (left > nothing) solved = holding(solved, stopped, column)
  }
  return here()
}

interface Step {
  readonly steps: ReadonlyMap<number, number>
  /** Columns of those that a bound keeps from moving further this way. */
  readonly stopped: readonly number[]
}

function stepAlong(moving: Moving, world: World, unknowns: readonly number[], direction: readonly number[], wanted: number): Step {
  const moves = unknowns.map((unknown, column) => ({ unknown, column, by: direction[column] ?? 0 })).filter(({ by }) => by !== 0)
  const inWholes = moves.some(({ unknown }) => moving.isWhole(unknown))
  const reaches = moves.map(({ unknown, column, by }) => {
    const { least, most } = moving.boundsIn(world, unknown)
    const reach = (by > 0 ? most - (world[unknown] ?? 0) : (world[unknown] ?? 0) - least) / Math.abs(by)
    return { column, reach: Math.max(0, inWholes ? Math.floor(reach + nothing) : reach) }
  })
  const farthest = Math.min(...reaches.map(({ reach }) => reach))
  const times = Math.min(farthest, inWholes ? Math.ceil(wanted - nothing) : wanted)
  return {
    steps: new Map(times > nothing ? moves.map(({ unknown, by }) => [unknown, by * times]) : []),
    stopped: reaches.filter(({ reach }) => reach <= farthest + nothing).map(({ column }) => column),
  }
}
