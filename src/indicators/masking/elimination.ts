/** A linear relation between numbered unknowns: the sum of coefficient × unknown is known. */
export type Equation = ReadonlyMap<number, number>

/** Equations in reduced form: each has a pivot, an unknown that stands in no other. */
export interface Reduced {
  readonly rows: readonly Float64Array[]
  /** The column of each row's pivot. */
  readonly pivots: readonly number[]
  /** Columns of unknowns that are held where they are. */
  readonly held: ReadonlySet<number>
}

const nothing = 1e-9

/**
 * Gauss–Jordan elimination of the equations on the given unknowns; what is not among them counts as known. An unknown that stands earlier in the
 * list is more willingly made a pivot. Masking spends most of its time here, hence the plain loops.
 */
export function reduced(equations: readonly Equation[], unknowns: readonly number[]): Reduced {
  const rows = matrixOf(equations, unknowns)
  const pivots: number[] = []
  for (let column = 0; column < unknowns.length && pivots.length < rows.length; column++) {
    const top = pivots.length
    let found = top
    while (found < rows.length && at(rows, found, column) === 0) found++
    const pivot = rows[found]
    if (!pivot) continue
    rows[found] = rows[top] ?? pivot
    rows[top] = pivot
    scale(pivot, pivot[column] ?? 1)
    for (let index = 0; index < rows.length; index++) if (index !== top) subtract(rows[index] ?? pivot, pivot, at(rows, index, column))
    pivots.push(column)
  }
  return { rows: rows.slice(0, pivots.length), pivots, held: new Set() }
}

const at = (rows: readonly Float64Array[], row: number, column: number): number => rows[row]?.[column] ?? 0

function matrixOf(equations: readonly Equation[], unknowns: readonly number[]): Float64Array[] {
  const columns = new Map<number, number>()
  for (let column = 0; column < unknowns.length; column++) columns.set(unknowns[column] ?? 0, column)
  const rows: Float64Array[] = []
  for (const equation of equations) {
    let row: Float64Array | undefined
    for (const [unknown, coefficient] of equation) {
      const column = columns.get(unknown)
      if (column === undefined) continue
      row ??= new Float64Array(unknowns.length)
      row[column] = coefficient
    }
    if (row) rows.push(row)
  }
  return rows
}

function scale(row: Float64Array, by: number): void {
  if (by !== 1) for (let index = 0; index < row.length; index++) row[index] = (row[index] ?? 0) / by
}

function subtract(row: Float64Array, pivot: Float64Array, times: number): void {
  if (times === 0) return
  for (let index = 0; index < row.length; index++) {
    const other = pivot[index] ?? 0
    if (other === 0) continue
    const value = (row[index] ?? 0) - times * other
    row[index] = Math.abs(value) < nothing ? 0 : value
  }
}

/** The same equations with some unknowns held where they are. The one in the column `last` is the last that is made a pivot in their place. */
export function holding(solved: Reduced, columns: readonly number[], last: number): Reduced {
  const rows = solved.rows.map((row) => row.slice())
  const pivots = [...solved.pivots]
  const held = new Set([...solved.held, ...columns])
  for (const column of columns) {
    const index = pivots.indexOf(column)
    const pivot = rows[index]
    if (!pivot) continue
    const isFree = (other: number): boolean => pivot[other] !== 0 && !held.has(other) && !pivots.includes(other)
    const free = pivot.findIndex((_, other) => other !== last && isFree(other))
    const next = free === -1 && isFree(last) ? last : free
    if (next === -1) continue
    scale(pivot, pivot[next] ?? 1)
    for (const row of rows) if (row !== pivot) subtract(row, pivot, row[next] ?? 0)
    pivots[index] = next
  }
  return { rows, pivots, held }
}

/**
 * A direction in which the unknowns can move while every equation still holds, and the unknown in the given column moves with them; the steps are
 * whole numbers, positive in that column. Undefined when the equations determine it.
 */
export function directionOf({ rows, pivots, held }: Reduced, unknowns: number, column: number): readonly number[] | undefined {
  if (held.has(column)) return undefined
  const own = pivots.indexOf(column)
  const free = own === -1 ? column : freeIn(rows[own], pivots, held)
  if (free === -1) return undefined
  const direction = Array.from({ length: unknowns }, () => 0)
  direction[free] = 1
  for (let row = 0; row < rows.length; row++) direction[pivots[row] ?? 0] = -at(rows, row, free)
  const by = direction[column] ?? 1
  return inWholeNumbers(by === 1 ? direction : direction.map((value) => value / by))
}

/** The first column of a row that is neither a pivot nor held; −1 when there is none. */
function freeIn(row: Float64Array | undefined, pivots: readonly number[], held: ReadonlySet<number>): number {
  return row?.findIndex((value, column) => value !== 0 && !held.has(column) && !pivots.includes(column)) ?? -1
}

/** The least multiple in whole numbers. Tables of sums seldom need more than the direction itself. */
function inWholeNumbers(direction: readonly number[]): readonly number[] | undefined {
  if (direction.every(Number.isInteger)) return direction
  for (let times = 2; times <= 60; times++) {
    const whole = direction.map((value) => Math.round(value * times))
    if (whole.every((value, index) => Math.abs(value - (direction[index] ?? 0) * times) < nothing * 100)) return whole
  }
  return undefined
}

/** Whether the equations determine the sum of coefficient × unknown. */
export function determines({ rows, pivots }: Reduced, combination: readonly number[]): boolean {
  const rest = Float64Array.from(combination)
  for (const [index, row] of rows.entries()) subtract(rest, row, rest[pivots[index] ?? 0] ?? 0)
  return rest.every((value) => value === 0)
}

/**
 * What the equations determine the last of the unknowns by: those of the known that it is computed from. Empty when it is not determined, or by
 * nothing among them.
 */
export function determinedBy(equations: readonly Equation[], unknowns: readonly number[], known: readonly number[]): readonly number[] {
  const { rows, pivots } = reduced(equations, [...unknowns, ...known])
  const row = rows[pivots.indexOf(unknowns.length - 1)]
  return known.filter((_, index) => (row?.[unknowns.length + index] ?? 0) !== 0)
}
