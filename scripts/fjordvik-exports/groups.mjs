// What is made of the invented underlying numbers: the figures of a municipality from its schools, and what is hidden.

/** Fewest pupils that Udir's files show a figure for. */
export const fewest = 10

/** The group that all the cells make together: `n` pupils, their mean and standard deviation. Undefined when nobody is in any of them. */
export function together(cells) {
  const n = sum(cells.map((cell) => cell.n))
  if (n === 0) return undefined
  const mean = sum(cells.map((cell) => cell.n * cell.mean)) / n
  const variance = sum(cells.map((cell) => cell.n * (cell.sd ** 2 + (cell.mean - mean) ** 2))) / n
  return { n, mean, sd: Math.sqrt(variance) }
}

/**
 * Udir's rule as its files show it: too few are hidden, a municipality with too few hides its schools, and never is exactly one school hidden
 * under a municipality that is shown; then the smallest of the others is hidden too. A school with nobody is neither hidden nor shown.
 *
 * @param whole the municipality's cell, or undefined when nobody is in it
 * @param cells the schools' cells in the order of the file, undefined where nobody is
 * @param tooFew tells of a cell whether it must be hidden for its own sake
 * @returns whether the municipality and each of the schools is hidden
 */
export function hidden(whole, cells, tooFew) {
  if (whole === undefined || tooFew(whole)) return { whole: whole !== undefined, parts: cells.map((cell) => cell !== undefined) }
  const parts = cells.map((cell) => cell !== undefined && tooFew(cell))
  if (parts.filter(Boolean).length === 1) {
    const shown = cells.flatMap((cell, at) => (cell === undefined || parts[at] ? [] : [{ at, n: cell.n }]))
    const smallest = shown.toSorted((a, b) => a.n - b.n)[0]
    if (smallest !== undefined) parts[smallest.at] = true
  }
  return { whole: false, parts }
}

export const sum = (values) => values.reduce((total, value) => total + value, 0)
