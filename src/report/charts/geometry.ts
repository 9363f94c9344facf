import type { Box } from './svg.ts'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Segment {
  readonly from: Point
  readonly to: Point
}

export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a straight line comes into a box (Liang and Barsky). */
export function crosses({ from, to }: Segment, { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [entry, exit] = [0, 1]
  for (const [step, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (step === 0 && room < 0) return false
    if (step < 0) entry = Math.max(entry, room / step)
    if (step > 0) exit = Math.min(exit, room / step)
  }
  return entry <= exit
}
