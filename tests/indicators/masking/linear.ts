/** A homogeneous equation over numbered unknowns, in whole numbers: the sum of coefficient × unknown is 0. */
export type Row = ReadonlyMap<number, number>

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Exact Gauss–Jordan elimination of the hidden unknowns, without a single rounding: rows stay in whole numbers, divided by what they have in common.
 * What is left says all that can be computed, each row with as few hidden unknowns as the order allows.
 */
export function eliminated(rows: readonly Row[], hidden: readonly number[]): readonly Row[] {
  let rest = rows.map((row) => row)
  const done: Row[] = []
  for (const unknown of hidden) {
    const pivot = rest.find((row) => row.has(unknown))
    if (!pivot) continue
    const without = (row: Row): Row => (row === pivot || !row.has(unknown) ? row : cleared(row, pivot, unknown))
    rest = rest.filter((row) => row !== pivot).map(without)
    for (const [index, row] of done.entries()) done[index] = without(row)
    done.push(pivot)
  }
  return [...done, ...rest.filter((row) => row.size > 0)]
}

function cleared(row: Row, pivot: Row, unknown: number): Row {
  const [of, by] = [row.get(unknown) ?? 0, pivot.get(unknown) ?? 1]
  const next = new Map<number, number>()
  for (const [key, value] of row) next.set(key, value * by)
  for (const [key, value] of pivot) next.set(key, (next.get(key) ?? 0) - value * of)
  let common = 0
  for (const [key, value] of next) {
    if (value === 0) next.delete(key)
    else common = divisor(common, Math.abs(value))
  }
  if (common > 1) for (const [key, value] of next) next.set(key, value / common)
  if ([...next.values()].some((value) => !Number.isSafeInteger(value))) throw new Error('The numbers outgrew exact arithmetic')
  return next
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** Narrows the bounds until no row narrows them further. Sound: what lies outside the bounds is impossible. */
export function narrowed(rows: readonly Row[], bounds: readonly Interval[], isWhole: (unknown: number) => boolean): readonly Interval[] {
  const low = bounds.map((bound) => bound.low)
  const high = bounds.map((bound) => bound.high)
  for (let round = 0, changes = true; changes && round < 40; round++) {
    changes = false
    for (const row of rows) if (narrow(row, low, high, isWhole)) changes = true
  }
  return low.map((value, index) => ({ low: value, high: high[index] ?? value }))
}

const little = 1e-7

function narrow(row: Row, low: number[], high: number[], isWhole: (unknown: number) => boolean): boolean {
  let changed = false
  let [least, most, openLow, openHigh] = [0, 0, 0, 0]
  for (const [unknown, by] of row) {
    const [from, to] = ends(by, low[unknown] ?? 0, high[unknown] ?? 0)
    if (from === -Infinity) openLow += 1
    else least += from
    if (to === Infinity) openHigh += 1
    else most += to
  }
  for (const [unknown, by] of row) {
    const [from, to] = ends(by, low[unknown] ?? 0, high[unknown] ?? 0)
    // by × unknown = −(the others)
    const top = openLow - (from === -Infinity ? 1 : 0) > 0 ? Infinity : -(least - (from === -Infinity ? 0 : from))
    const bottom = openHigh - (to === Infinity ? 1 : 0) > 0 ? -Infinity : -(most - (to === Infinity ? 0 : to))
    let [newLow, newHigh] = by > 0 ? [bottom / by, top / by] : [top / by, bottom / by]
    if (isWhole(unknown)) [newLow, newHigh] = [Math.ceil(newLow - little), Math.floor(newHigh + little)]
    if (newLow > (low[unknown] ?? 0) + little) [low[unknown], changed] = [newLow, true]
    if (newHigh < (high[unknown] ?? 0) - little) [high[unknown], changed] = [newHigh, true]
  }
  return changed
}

const ends = (by: number, low: number, high: number): [number, number] => (by > 0 ? [by * low, by * high] : [by * high, by * low])

/** Every way in which whole numbers within the bounds fulfil the rows; undefined when they are more than can be looked through. */
export function solutionsOf(
  rows: readonly Row[],
  unknowns: readonly number[],
  bounds: readonly Interval[],
  most: number,
): readonly (readonly number[])[] | undefined {
  const found: number[][] = []
  let steps = 0
  const search = (now: readonly Interval[], at: number): boolean => {
    steps += 1
    if (steps > most * 4) return false
    const unknown = unknowns[at]
    if (unknown === undefined) {
      found.push(unknowns.map((one) => now[one]?.low ?? 0))
      return found.length <= most
    }
    const { low, high } = now[unknown] ?? { low: 0, high: 0 }
    if (high - low > most) return false
    for (let value = low; value <= high; value++) {
      const next = narrowed(rows, now.toSpliced(unknown, 1, { low: value, high: value }), () => true)
      if (next.some((bound) => bound.low > bound.high + little)) continue
      if (!search(next, at + 1)) return false
    }
    return true
  }
  return search(bounds, 0) ? found : undefined
}
