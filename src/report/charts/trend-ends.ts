import { charts } from '../../i18n/nn/charts.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { isShown, type Line, type TrendDrawing, type Value } from './drawing.ts'
import { palette } from './palette.ts'
import { pushedApart } from './push-apart.ts'
import { rule, words } from './svg.ts'
import { linesOf, widthOf } from './text-width.ts'
import type { Frame } from './trend-frame.ts'
import { styles, type LineKind } from './trend-styles.ts'

/** What stands at the right end of a line: its last figure and its name. */
export interface EndLabel {
  readonly kind: LineKind
  readonly value: Value
  readonly figure: string
  /** Undefined for a goal, which holds for all years. */
  readonly year: SchoolYear | undefined
  readonly name: readonly string[]
  /** How far the name is moved in, for the figure. */
  readonly indent: number
  readonly width: number
  readonly height: number
}

/** A label for each line that has a figure, first the one the chart is about: of equal ones, it stands on top. */
export function endLabels({ years, own, others, goal }: TrendDrawing): readonly EndLabel[] {
  const lines = [['own', own] as const, ...others.map((line) => [line.of, line] as const)]
  const ends = lines.flatMap(([kind, line]) => {
    const year = lastYearOf(line, years)
    const value = year === undefined ? undefined : line.spots.get(year)
    if (year === undefined || !isShown(value)) return []
    return [labelOf(kind, value, year, year === years.at(-1) ? line.name : charts.nameIn(line.name, year))]
  })
  return goal ? [...ends, labelOf('goal', goal.value, undefined, goal.name)] : ends
}

const lastYearOf = ({ spots }: Line, years: readonly SchoolYear[]): SchoolYear | undefined =>
  years.findLast((year) => isShown(spots.get(year)))

const widest = 200

function labelOf(kind: LineKind, value: Value, year: SchoolYear | undefined, text: string): EndLabel {
  const { weight } = styles[kind]
  const [figure = ''] = linesOf(value.text, { width: 110, size: 15, weight: 'semibold', lines: 1 })
  const indent = widthOf(figure, 15, 'semibold') + 7
  const name = linesOf(text, { width: Math.max(90, widest - indent), size: 15, weight, lines: 3 })
  const width = indent + Math.max(...name.map((line) => widthOf(line, 15, weight)))
  return { kind, value, figure, year, name, indent, width, height: 4 + 18 * name.length }
}

/** The labels, pushed apart, each with a thin line to the end of what it names. */
export function endMarks({ labels, plot, x, y }: Frame): readonly string[] {
  const wishes = labels.map(({ value, height }) => ({ at: y(value.value) + height / 2 - firstLine, height }))
  const middles = pushedApart(wishes, { least: plot.top - firstLine, most: plot.bottom + firstLine })
  return labels.flatMap((label, index) => {
    const top = (middles[index] ?? 0) - label.height / 2
    const end = { x: label.year === undefined ? plot.right : x(label.year), y: y(label.value.value) }
    return [leader(end, { x: plot.right + 15, y: top + firstLine }), ...labelMarks(label, plot.right + 20, top)]
  })
}

/** From the top of a label to the middle of its first line. */
const firstLine = 11

function leader(end: { readonly x: number; readonly y: number }, label: { readonly x: number; readonly y: number }): string {
  const look = { stroke: palette.leader, 'stroke-width': 1 }
  const from = end.x + (end.x > label.x - 16 ? 2 : 9)
  return rule([from, end.y], [label.x, label.y], look)
}

function labelMarks({ kind, figure, name, indent }: EndLabel, x: number, top: number): readonly string[] {
  const { colour, weight } = styles[kind]
  const baseline = top + 16
  return [
    words({ text: figure, x, y: baseline, weight: 'semibold', colour }),
    ...name.map((text, index) => words({ text, x: x + indent, y: baseline + index * 18, weight, colour })),
  ]
}
