import type { Cell, PrimaryRule, Protection } from './cell.ts'
import type { Equation } from './elimination.ts'
import { partsLinkedBy, type System } from './system.ts'
import { boundsOf, pupilsIn, type World } from './world.ts'

/** A system with what its masking needs throughout: a world, and why each cell must be hidden for its own sake. */
export interface Case {
  readonly system: System
  readonly world: World
  readonly rules: readonly (PrimaryRule | undefined)[]
  readonly protection: Protection
  /** What the source has published already determines these, so that hiding them would hide nothing. */
  readonly isPublic: readonly boolean[]
}

/** Hidden cells that hang together: what one of them is bounds the others. Moves within them leave everything shown as it is. */
export interface View {
  /** Tells views of one case apart. */
  readonly key: string
  readonly cells: readonly number[]
  readonly inside: ReadonlySet<number>
  /** The unknowns that hold hidden numbers of pupils. */
  readonly pupils: readonly number[]
  /** The equations that any of these stand in. */
  readonly equations: readonly Equation[]
  readonly equationNumbers: ReadonlySet<number>
}

/** The hidden cells as views, each apart from the others. */
export function viewsOf({ system, world }: Case, hidden: ReadonlySet<number>): readonly View[] {
  const order = [...hidden].toSorted((a, b) => a - b)
  const place = new Map(order.map((cell, index) => [cell, index]))
  const byEquation = new Map<number, number[]>()
  for (const cell of order) {
    for (const equation of system.equationsOf[cell] ?? [])
      byEquation.set(equation, [...(byEquation.get(equation) ?? []), place.get(cell) ?? 0])
  }
  const part = partsLinkedBy(order.length, [...byEquation.values()])
  const parts = new Map<number, number[]>()
  for (const [index, cell] of order.entries()) parts.set(part[index] ?? 0, [...(parts.get(part[index] ?? 0) ?? []), cell])
  return [...parts.values()].map((cells) => viewOf(system, world, cells, hidden))
}

function viewOf(system: System, world: World, cells: readonly number[], hidden: ReadonlySet<number>): View {
  const equationNumbers = new Set(cells.flatMap((cell) => system.equationsOf[cell] ?? []))
  const pupils = new Set(cells.map((cell) => system.pupilsOf[cell]).filter((unknown) => unknown !== undefined))
  return {
    key: cells.join(' '),
    inside: new Set(cells),
    cells: cells.toSorted((a, b) => (world[system.pupilsOf[b] ?? b] ?? 0) - (world[system.pupilsOf[a] ?? a] ?? 0) || a - b),
    pupils: [...pupils].filter((unknown) => groupAt(system, unknown).cells.every((cell) => hidden.has(cell))),
    equations: [...equationNumbers].flatMap((index) => system.equations[index] ?? []),
    equationNumbers,
  }
}

export function groupAt(system: System, unknown: number): System['groups'][number] {
  return system.groups[unknown - system.cells.length] ?? { cells: [], pupils: undefined, limit: 0, least: 1 }
}

/**
 * The least and the greatest sum of a hidden cell in a world that an outsider must reckon with: one where what is hidden for being small is small
 * too.
 */
export function sumBounds({ system, rules }: Case, world: World, index: number): { readonly least: number; readonly most: number } {
  const cell = system.cells[index] as Cell
  if (rules[index] === 'small-count') return { least: 1, most: cell.smallestGroup - 1 }
  return boundsOf(cell, pupilsIn(system, world, index))
}

/** The same for a number of pupils. */
export function pupilBounds({ system }: Case, unknown: number): { readonly least: number; readonly most: number } {
  const { pupils, limit, least } = groupAt(system, unknown)
  return { least, most: pupils !== undefined && pupils < limit ? limit - 1 : Infinity }
}
