interface Wish {
  /** Where its middle would be if it were alone. */
  readonly at: number
  readonly height: number
}

/**
 * Where labels stand so that none lies over another and all lie between two bounds, moved as little as can be (least squares). In the order given:
 * the positions of the middles. Labels with the same wish stand in the order given. There is room for all of them between the bounds.
 */
export function pushedApart(
  wishes: readonly Wish[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly number[] {
  const order = wishes.map((_, index) => index).toSorted((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b)
  const sorted = order.flatMap((index) => wishes[index] ?? [])
  const heights = sorted.map(({ height }) => height)
  // How far the middle of each is below the top of the first when they stand without room between them.
  const offsets = heights.map((height, index) => heights.slice(0, index).reduce((sum, other) => sum + other, 0) + height / 2)
  const total = heights.reduce((sum, height) => sum + height, 0)
  const tops = neverFalling(sorted.map(({ at }, index) => at - (offsets[index] ?? 0)))
  const placed = tops.map((top, index) => Math.min(Math.max(top, least), Math.max(least, most - total)) + (offsets[index] ?? 0))
  return wishes.map((_, index) => placed[order.indexOf(index)] ?? 0)
}

/** The nearest numbers to those given that never fall: falling neighbours are pooled into their mean. */
function neverFalling(values: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = []
  for (const value of values) {
    let pool = { sum: value, count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}
