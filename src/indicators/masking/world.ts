import type { Cell } from './cell.ts'
import type { Equation } from './elimination.ts'
import type { System } from './system.ts'

/** A value for every unknown of a system: one way in which things may be. */
export type World = readonly number[]

/** What the cell adds to its totals: pupils × value, whole pupils of a share, or the count; undefined when not known to us. */
export function sumOf({ measure, pupils, value }: Cell): number | undefined {
  if (value === undefined) return undefined
  if (measure.kind === 'count') return value
  if (pupils === undefined) return undefined
  return measure.kind === 'share' ? Math.round((pupils * value) / 100) : pupils * value
}

/** The least and the greatest sum that so many pupils can have. */
export function boundsOf({ measure }: Cell, pupils: number): { readonly least: number; readonly most: number } {
  if (measure.kind === 'count') return { least: measure.least, most: Infinity }
  if (measure.kind === 'share') return { least: 0, most: pupils }
  return { least: pupils * measure.least, most: pupils * measure.most }
}

/** How much the value moves when the sum moves by 1. */
export function valuePerSum({ measure }: Cell, pupils: number): number {
  if (measure.kind === 'count') return 1
  return (measure.kind === 'share' ? 100 : 1) / pupils
}

export const pupilsIn = (system: System, world: World, cell: number): number => world[system.pupilsOf[cell] ?? -1] ?? 1

/**
 * A world that agrees with everything we know. Where figures are unknown to us, as those that the source withholds, any world that fits the rest
 * serves: what can be computed from the tables is the same whichever of the worlds behind them is the true one. What nothing is known of is given
 * the least group there is, which protects others the least.
 */
export function worldOf(system: System): World {
  const world: (number | undefined)[] = [...system.cells.map(sumOf), ...system.groups.map(({ pupils }) => pupils)]
  const first = system.cells.length
  fillIn(
    system.equations.filter((equation) => everyUnknown(equation, (unknown) => unknown >= first)),
    world,
    pupilShares,
  )
  for (let index = first; index < world.length; index++) world[index] ??= system.groups[index - first]?.least ?? 1
  fillIn(system.equations, world, (rest, unknowns) => sumShares(system, world, rest, unknowns))
  for (const [index, cell] of system.cells.entries()) {
    const { least, most } = boundsOf(cell, world[system.pupilsOf[index] ?? -1] ?? 1)
    const middle = most === Infinity ? least : (least + most) / 2
    const sum = Math.min(most, Math.max(least, world[index] ?? middle))
    world[index] = cell.measure.kind === 'mean' ? sum : Math.round(sum)
  }
  return world.map((value) => value ?? 1)
}

const everyUnknown = (equation: Equation, holds: (unknown: number) => boolean): boolean => [...equation.keys()].every(holds)

type Shares = (rest: number, unknowns: readonly number[]) => readonly number[]

/** Shares out what an equation leaves to its unknowns, the equation with the fewest first, until none has any that it alone can tell of. */
function fillIn(equations: readonly Equation[], world: (number | undefined)[], sharesOf: Shares): void {
  for (;;) {
    const open = equations
      .map((equation) => ({ equation, unknowns: [...equation.keys()].filter((unknown) => world[unknown] === undefined) }))
      .filter(({ equation, unknowns }) => unknowns.length > 0 && new Set(unknowns.map((unknown) => equation.get(unknown))).size === 1)
      .toSorted((a, b) => a.unknowns.length - b.unknowns.length)[0]
    if (!open) return
    const sign = open.equation.get(open.unknowns[0] ?? 0) ?? 1
    let known = 0
    for (const [unknown, coefficient] of open.equation) known += coefficient * (world[unknown] ?? 0)
    const shares = sharesOf(-known / sign, open.unknowns)
    for (const [index, unknown] of open.unknowns.entries()) world[unknown] = shares[index] ?? 1
  }
}

/** As even as whole pupils allow, and at least one each. */
function pupilShares(rest: number, unknowns: readonly number[]): readonly number[] {
  const each = Math.floor(rest / unknowns.length)
  return unknowns.map((_, index) => Math.max(1, each + (index < rest - each * unknowns.length ? 1 : 0)))
}

/** The same value for each, so in proportion to pupils; what whole pupils leave over goes to the last. */
function sumShares(system: System, world: readonly (number | undefined)[], rest: number, unknowns: readonly number[]): readonly number[] {
  const weights = unknowns.map((unknown) => world[system.pupilsOf[unknown] ?? -1] ?? 1)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = unknowns.map((unknown, index) => {
    const share = (rest * (weights[index] ?? 1)) / all
    return system.cells[unknown]?.measure.kind === 'mean' ? share : Math.floor(share)
  })
  const left = rest - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, index) => (index === shares.length - 1 ? share + left : share))
}
