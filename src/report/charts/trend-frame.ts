import { firstYearOf, type SchoolYear } from '../../model/school-year.ts'
import { axisFor, type Axis } from './axis.ts'
import { isShown, type Line, type TrendDrawing, type Value } from './drawing.ts'
import { width } from './picture.ts'
import type { Box } from './svg.ts'
import { endLabels, type EndLabel } from './trend-ends.ts'
import { widthOf } from './text-width.ts'

/** A figure with its place in the plot. */
export interface Place {
  readonly year: SchoolYear
  readonly x: number
  readonly y: number
  readonly value: Value
  /** Where the ends of its interval are; undefined where it has none. */
  readonly interval: { readonly top: number; readonly bottom: number } | undefined
}

/** Where everything of a trend has its place. */
export interface Frame {
  readonly plot: Box
  readonly axis: Axis
  readonly labels: readonly EndLabel[]
  readonly x: (year: SchoolYear) => number
  readonly y: (value: number) => number
  /** Least room between two years. */
  readonly step: number
}

export function frameOf(drawing: TrendDrawing): Frame {
  const axis = axisFor(drawing.scale, extremesOf(drawing))
  const labels = endLabels(drawing)
  const tickWidth = Math.max(...axis.ticks.map(({ text }) => widthOf(text, 13)))
  const room = labels.reduce((sum, { height }) => sum + height, 0)
  const labelWidth = Math.max(0, ...labels.map((label) => label.width))
  const plot = { left: tickWidth + 10, top: 40, right: width - labelWidth - 24, bottom: 40 + Math.max(170, room) }
  const { x, step } = yearPlaces(drawing.years, plot)
  const perUnit = (plot.bottom - plot.top) / (axis.most - axis.least)
  return { plot, axis, labels, x, step, y: (value) => plot.bottom - (value - axis.least) * perUnit }
}

/** The figures of a line, in runs of years that follow each other on one scale. */
export function runsOf(line: Line, { years, newScaleFrom }: TrendDrawing, frame: Frame): readonly (readonly Place[])[] {
  const runs: Place[][] = []
  let before: SchoolYear | undefined
  for (const year of years) {
    const spot = line.spots.get(year)
    if (isShown(spot)) {
      const follows = before !== undefined && firstYearOf(year) === firstYearOf(before) + 1 && !newScaleFrom.has(year)
      const run = follows ? runs.at(-1) : undefined
      if (run) run.push(placeOf(year, spot, frame))
      else runs.push([placeOf(year, spot, frame)])
    }
    before = isShown(spot) ? year : undefined
  }
  return runs
}

function placeOf(year: SchoolYear, value: Value, { axis, x, y }: Frame): Place {
  const { spread } = value
  // No interval reaches beyond what can be right.
  const inside = (end: number): number => y(Math.max(axis.least, Math.min(axis.most, end)))
  const interval = spread === undefined ? undefined : { top: inside(value.value + spread), bottom: inside(value.value - spread) }
  return { year, x: x(year), y: y(value.value), value, interval }
}

/** Where, between two years, the scale becomes another. */
export const breaksOf = ({ years, newScaleFrom }: TrendDrawing, { x }: Frame): readonly number[] =>
  years.slice(1).flatMap((year, index) => (newScaleFrom.has(year) ? [(x(years[index] ?? year) + x(year)) / 2] : []))

/** All that must find room on the axis. */
function extremesOf({ years, own, others, goal }: TrendDrawing): readonly number[] {
  const values = years.flatMap((year) => [own, ...others].map(({ spots }) => spots.get(year))).filter(isShown)
  const ends = values.flatMap(({ value, spread = 0 }) => [value - spread, value + spread])
  return goal ? [...ends, goal.value.value] : ends
}

/** School years stand as far from each other as they are in time, with half a label free at both ends. */
function yearPlaces(years: readonly SchoolYear[], { left, right }: Box): Pick<Frame, 'x' | 'step'> {
  const margin = 28
  const numbers = years.map(firstYearOf)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (first === last) return { x: () => (left + right) / 2, step: right - left }
  const perYear = (right - left - 2 * margin) / (last - first)
  const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0))
  return { x: (year) => left + margin + (firstYearOf(year) - first) * perYear, step: Math.min(...gaps) * perYear }
}
