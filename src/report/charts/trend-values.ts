import { charts } from '../../i18n/nn/charts.ts'
import type { TrendDrawing } from './drawing.ts'
import { crosses, overlaps, type Segment } from './geometry.ts'
import { palette } from './palette.ts'
import { boxOf, plate, words, type Box, type Words } from './svg.ts'
import { widthOf } from './text-width.ts'
import { breaksOf, runsOf, type Frame, type Place } from './trend-frame.ts'
import { bandsOf } from './trend-lines.ts'

/** What is written in the plot itself: our own figures but the last, which stands at the end of the line, and what the band means. */
export function valueMarks(drawing: TrendDrawing, frame: Frame): { readonly marks: readonly string[]; readonly notes: readonly string[] } {
  const inTheWay = segmentsOf(drawing, frame)
  const places = runsOf(drawing.own, drawing, frame).flat()
  const taken: Box[] = places.map(({ x, y }) => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }))
  const marks = tellingPlaces(places, frame.step).flatMap((place) => {
    const best = bestPlace(place, frame, inTheWay, taken)
    if (!best) return []
    taken.push(boxOf(best.text))
    return best.isClear ? [words(best.text)] : [plate(best.text, palette.paper, 0.85), words(best.text)]
  })
  const band = bandWords(drawing, frame, inTheWay, taken)
  return {
    marks: band.text ? [...marks, plate(band.text, palette.paper, 0.85), words(band.text)] : marks,
    notes: band.note ? [band.note] : [],
  }
}

/** All but the last, whose figure stands at the end of the line; where there is no room for all, the first, the highest and the lowest of them. */
function tellingPlaces(places: readonly Place[], step: number): readonly Place[] {
  const before = places.slice(0, -1)
  const widest = Math.max(...before.map(({ value: { text } }) => widthOf(text, 15, 'semibold')))
  if (widest + 8 <= step) return before
  const byHeight = before.toSorted((a, b) => a.y - b.y)
  const telling = new Set([before[0], byHeight[0], byHeight.at(-1)])
  return before.filter((place) => telling.has(place))
}

/** All lines, and the points that stand alone. */
function segmentsOf(drawing: TrendDrawing, frame: Frame): readonly Segment[] {
  const { plot, y } = frame
  const goal = drawing.goal ? y(drawing.goal.value.value) : undefined
  const breaks = breaksOf(drawing, frame).map((x) => ({ from: { x, y: plot.top }, to: { x, y: plot.bottom } }))
  const runs = [drawing.own, ...drawing.others].flatMap((line) => runsOf(line, drawing, frame))
  return [
    ...breaks,
    ...(goal === undefined ? [] : [{ from: { x: plot.left, y: goal }, to: { x: plot.right, y: goal } }]),
    ...runs.flatMap((run) => run.map((place, index) => ({ from: run[index - 1] ?? place, to: place }))),
  ]
}

/** Below the point if that is free, else above it or at its sides; on a plate where a line crosses all of them; undefined where other words stand. */
function bestPlace(
  { x, y, value: { text } }: Place,
  { plot }: Frame,
  inTheWay: readonly Segment[],
  taken: readonly Box[],
): { readonly text: Words; readonly isClear: boolean } | undefined {
  const look = { text, weight: 'semibold', colour: palette.own } as const
  const candidates: readonly Words[] = [
    { ...look, x, y: y + 22, anchor: 'middle' },
    { ...look, x, y: y - 12, anchor: 'middle' },
    { ...look, x: x + 11, y: y + 5 },
    { ...look, x: x - 11, y: y + 5, anchor: 'end' },
  ]
  const free = candidates.filter((candidate) => {
    const box = boxOf(candidate)
    return isWithin(box, { ...plot, top: plot.top - 12 }) && !taken.some((other) => overlaps(box, other))
  })
  const costs = free.map((candidate) => inTheWay.filter((segment) => crosses(segment, boxOf(candidate))).length)
  const least = Math.min(...costs)
  const best = free[costs.indexOf(least)]
  return best && { text: best, isClear: least === 0 }
}

/** Words on the band stand below its lowest point, or as near as they find room; a note says it where there is none in the plot. */
function bandWords(
  drawing: TrendDrawing,
  frame: Frame,
  inTheWay: readonly Segment[],
  taken: readonly Box[],
): { readonly text?: Words; readonly note?: string } {
  const bands = bandsOf(drawing, frame)
  const places = bands.flat()
  const lowest = places.toSorted((a, b) => b.bottom - a.bottom)[0]
  if (!lowest) return {}
  const look = {
    text: bands.some((band) => band.length > 1) ? charts.band : charts.interval,
    size: 13,
    colour: palette.own,
    anchor: 'middle',
  } as const
  const half = widthOf(look.text, look.size) / 2
  const candidates = [lowest.bottom + 17, lowest.bottom + 36].flatMap((y) =>
    shifts.map((shift): Words => ({ ...look, x: clamped(lowest.x + shift, frame.plot.left + half + 4, frame.plot.right - half - 4), y })),
  )
  const text = candidates.find((candidate) => {
    const { left, top, right, bottom } = boxOf(candidate)
    const box = { left: left - 4, top: top - 4, right: right + 4, bottom: bottom + 3 }
    return isWithin(box, frame.plot) && !taken.some((other) => overlaps(box, other)) && !inTheWay.some((segment) => crosses(segment, box))
  })
  return text ? { text } : { note: look.text }
}

const shifts = [0, 30, -30, 60, -60, 90, -90, 130, -130]

const clamped = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
