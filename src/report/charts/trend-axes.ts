import { charts } from '../../i18n/nn/charts.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { isShown, type Scale, type TrendDrawing } from './drawing.ts'
import { palette } from './palette.ts'
import { veil } from './picture.ts'
import { rule, words } from './svg.ts'
import { widthOf } from './text-width.ts'
import { breaksOf, type Frame } from './trend-frame.ts'

/** What measures: the scale with its quiet grid, the years, and what is to be known of a year. `bottom` is where the words below the years end. */
export function axisMarks(drawing: TrendDrawing, frame: Frame): { readonly marks: readonly string[]; readonly bottom: number } {
  const below = hasWordsBelowYears(drawing, frame.step) ? wordsBelow(drawing) : new Map<SchoolYear, string>()
  const { bottom } = frame.plot
  const marks = [
    ...maskedYears(drawing, frame),
    ...grid(frame),
    words({ text: scaleText(drawing.scale, frame), x: 0, y: 14, size: 13, colour: palette.muted }),
    ...yearMarks(drawing, frame),
    ...[...below].map(([year, text]) =>
      words({ text, x: frame.x(year), y: bottom + 38, size: 13, anchor: 'middle', colour: palette.muted }),
    ),
    ...breaks(drawing, frame),
  ]
  return { marks, bottom: bottom + (below.size > 0 ? 46 : 30) }
}

/** Whether what is to be known of a year fits below it; else it is told in a note. */
export function hasWordsBelowYears(drawing: TrendDrawing, step: number): boolean {
  return [...wordsBelow(drawing).values()].every((text) => widthOf(text, 13) + 10 <= step) && widestYear(drawing) + 10 <= step
}

function wordsBelow({ years, own, others }: TrendDrawing): ReadonlyMap<SchoolYear, string> {
  const pairs = years.flatMap((year): readonly (readonly [SchoolYear, string])[] => {
    const spots = [own, ...others].map((line) => line.spots.get(year))
    if (spots[0] === 'skjerma') return [[year, charts.maskedBriefly]]
    if (!spots.some((spot) => spot !== undefined)) return [[year, charts.missingBriefly]]
    const isProvisional = spots.some((spot) => isShown(spot) && spot.isProvisional === true)
    return isProvisional ? [[year, charts.provisional]] : []
  })
  return new Map(pairs)
}

const widestYear = ({ years }: TrendDrawing): number => Math.max(...years.map((year) => widthOf(year, 13)))

/** A scale that does not begin at zero says which part of it is shown. */
function scaleText({ name, from }: Scale, { axis }: Frame): string {
  const [first, last] = [axis.ticks[0], axis.ticks.at(-1)]
  return from === 'values' && first && last ? charts.partOfScale(name, first.text, last.text) : name
}

function grid({ axis, plot, y }: Frame): readonly string[] {
  const marks = axis.ticks.flatMap(({ value, text }) => [
    rule([plot.left, y(value)], [plot.right, y(value)], { stroke: palette.grid, 'stroke-width': 1 }),
    words({ text, x: plot.left - 8, y: y(value) + 4.5, size: 13, anchor: 'end', colour: palette.muted }),
  ])
  return [...marks, rule([plot.left, plot.bottom], [plot.right, plot.bottom], { stroke: palette.axis, 'stroke-width': 1.2 })]
}

/** A mark for each year there is; where they stand close, some go without words, but never the last. */
function yearMarks(drawing: TrendDrawing, { plot, x, step }: Frame): readonly string[] {
  const every = Math.max(1, Math.ceil((widestYear(drawing) + 10) / step))
  return drawing.years.flatMap((year, index) => {
    const tick = rule([x(year), plot.bottom], [x(year), plot.bottom + 5], { stroke: palette.axis, 'stroke-width': 1.2 })
    const hasWords = (drawing.years.length - 1 - index) % every === 0
    return hasWords
      ? [tick, words({ text: year, x: x(year), y: plot.bottom + 20, size: 13, anchor: 'middle', colour: palette.muted })]
      : [tick]
  })
}

function maskedYears({ years, own }: TrendDrawing, { plot, x }: Frame): readonly string[] {
  return years
    .filter((year) => own.spots.get(year) === 'skjerma')
    .map((year) => veil({ left: x(year) - 12, top: plot.top, right: x(year) + 12, bottom: plot.bottom }))
}

/** Between the two years where the scale changes stands a line, and above it why. */
function breaks(drawing: TrendDrawing, frame: Frame): readonly string[] {
  const { top, bottom } = frame.plot
  const half = widthOf(charts.newScale, 13) / 2
  let free = 0
  return breaksOf(drawing, frame).flatMap((x) => {
    const line = rule([x, top - 4], [x, bottom], { stroke: palette.muted, 'stroke-width': 1.2, 'stroke-dasharray': '3 4' })
    if (x - half < free) return [line]
    free = x + half + 6
    return [line, words({ text: charts.newScale, x, y: top - 9, size: 13, anchor: 'middle', colour: palette.muted })]
  })
}
