import type { Equation } from './elimination.ts'
import { groupAt, type Case, type View } from './view.ts'

/**
 * Whether nothing that is ours to hide tells of the cell, so that what outsiders know of it they know from the source alone. A shown cell tells of
 * it when it stands in an equation with it, or with a hidden cell that in turn hangs together with it.
 */
export function isIsolated(which: Case, view: View, cell: number): boolean {
  const live = liveEquations(which, view, cell)
  const met = new Set([cell])
  for (const member of met) {
    for (const number of which.system.equationsOf[member] ?? []) {
      if (!live.has(number)) continue
      for (const other of membersOf(which, which.system.equations[number])) {
        if (view.cells.includes(other)) met.add(other)
        else if (isOurs(which, other)) return false
      }
    }
  }
  return true
}

/** Cells that may be hidden for the sake of the view: ours, shown, and in an equation with a cell of it. Hiding any other changes nothing for it. */
export function helpersOf(which: Case, view: View): readonly number[] {
  const members = [...view.equationNumbers].flatMap((number) => membersOf(which, which.system.equations[number]))
  const inside = new Set(view.cells)
  return [...new Set(members)].filter((cell) => !inside.has(cell) && isOurs(which, cell))
}

export const isOurs = ({ system, isPublic }: Case, cell: number): boolean =>
  system.cells[cell]?.standing === 'free' && isPublic[cell] !== true

/**
 * A hidden total that stands in no other equation may be whatever its parts make it: its equation tells nothing of them, though it does tell of the
 * total itself.
 */
function liveEquations(which: Case, view: View, asked: number): ReadonlySet<number> {
  const { equations, equationsOf } = which.system
  const live = new Set(view.equationNumbers)
  const sumEquations = (cell: number): readonly number[] =>
    (equationsOf[cell] ?? []).filter((number) => live.has(number) && equations[number]?.has(cell))
  for (let before = -1; before !== live.size;) {
    before = live.size
    for (const cell of view.cells) {
      const only = sumEquations(cell)
      if (cell === asked || only.length !== 1 || equations[only[0] ?? -1]?.get(cell) !== 1) continue
      for (const number of equationsOf[cell] ?? []) if (isTotalOf(which, equations[number], cell)) live.delete(number)
    }
  }
  return live
}

/** Whether the equation says what the cell, or its pupils, are the total of. */
function isTotalOf({ system }: Case, equation: Equation | undefined, cell: number): boolean {
  return equation?.get(cell) === 1 || equation?.get(system.pupilsOf[cell] ?? -1) === 1
}

/** The cells that an equation speaks of; of pupils it speaks to all cells that count them. */
function membersOf({ system }: Case, equation: Equation | undefined): readonly number[] {
  const unknowns = [...(equation?.keys() ?? [])]
  return unknowns.flatMap((unknown) => (unknown < system.cells.length ? [unknown] : groupAt(system, unknown).cells))
}
