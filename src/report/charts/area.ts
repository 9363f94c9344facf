import { hatching } from './hatching.ts'
import { palette, type Fill } from './palette.ts'
import { element, type Box } from './svg.ts'

/** An area with its lines and a thin dark outline, since neighbours may be equally light. */
export function area(box: Box, fill: Fill): readonly string[] {
  const { left, top, right, bottom } = box
  const shape = { x: left, y: top, width: right - left, height: bottom - top }
  return [
    element('rect', { ...shape, fill: fill.colour }),
    ...(fill.hatching ? [hatching(box, fill.hatching)] : []),
    element('rect', { ...shape, fill: 'none', stroke: palette.ink, 'stroke-width': 1 }),
  ]
}
