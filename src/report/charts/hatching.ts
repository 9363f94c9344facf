import { element, rounded, type Box } from './svg.ts'
import type { Fill } from './palette.ts'

/**
 * Lines across a rectangle, each cut to it, in one path. Not a `<pattern>`: PDF shows seams between its tiles, or a bitmap. Lines of rectangles side
 * by side meet, since all lie on one grid.
 */
export function hatching(box: Box, { way, colour, gap }: NonNullable<Fill['hatching']>): string {
  const segments = segmentsOf[way](box, way === 'up' || way === 'down' ? gap * Math.SQRT2 : gap)
  const path = segments.map(([x1, y1, x2, y2]) => `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`).join('')
  return path === '' ? '' : element('path', { d: path, stroke: colour, 'stroke-width': 1.2, fill: 'none' })
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

const segmentsOf = {
  level: ({ left, top, right, bottom }: Box, gap: number) => multiples(top, bottom, gap).map((y): Segment => [left, y, right, y]),
  upright: ({ left, top, right, bottom }: Box, gap: number) => multiples(left, right, gap).map((x): Segment => [x, top, x, bottom]),
  // x + y = sum
  up: ({ left, top, right, bottom }: Box, gap: number) =>
    multiples(left + top, right + bottom, gap).map((sum): Segment => {
      const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)]
      return [from, sum - from, to, sum - to]
    }),
  // x − y = difference
  down: ({ left, top, right, bottom }: Box, gap: number) =>
    multiples(left - bottom, right - top, gap).map((difference): Segment => {
      const [from, to] = [Math.max(left, difference + top), Math.min(right, difference + bottom)]
      return [from, from - difference, to, to - difference]
    }),
}

/** The multiples of a step strictly between two numbers. */
function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.floor(from / step) + 1
  const count = Math.ceil(to / step) - first
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step)
}
