import { charts } from '../../i18n/nn/charts.ts'
import { wholeAxis, type Axis } from './axis.ts'
import { isShown, type ComparisonDrawing, type Spot, type Value } from './drawing.ts'
import { palette } from './palette.ts'
import { notes, nothing, onVeil, veil, width, type Picture } from './picture.ts'
import { element, pathOf, rule, words, type Box } from './svg.ts'
import { linesOf, widthOf } from './text-width.ts'

type Row = ComparisonDrawing['rows'][number]

/** A row for each indicator on one whole scale: what is ours as a dot with its uncertainty, what it is held against as a diamond, and both in figures. */
export function comparisonPicture(drawing: ComparisonDrawing): Picture {
  const spots = drawing.rows.flatMap(({ own, against }) => [own, against])
  if (!spots.some(isShown)) return nothing(spots.includes('skjerma') ? 'masked' : 'nothing')
  const key = keyMarks(drawing)
  const frame = frameOf(drawing, key.bottom)
  const rows = placedRows(drawing.rows, frame)
  const bottom = rows.at(-1)?.bottom ?? frame.top
  const below = notes(provisionalNote(drawing.rows), bottom + 26)
  return {
    height: Math.ceil(below.bottom + 6),
    marks: [
      ...key.marks,
      ...headMarks(drawing, frame),
      ...axisMarks(frame, bottom),
      ...rows.flatMap((row) => rowMarks(row, frame)),
      ...below.marks,
    ],
  }
}

/** Names beside the marks they belong to. */
function keyMarks({ own, against, rows }: ComparisonDrawing): { readonly marks: readonly string[]; readonly bottom: number } {
  const hasInterval = rows.some((row) => isShown(row.own) && row.own.spread !== undefined)
  const [ownName = ''] = linesOf(hasInterval ? charts.withInterval(own) : own, {
    width: width - 44,
    size: 15,
    weight: 'semibold',
    lines: 1,
  })
  const [againstName = ''] = linesOf(against, { width: width - 30, size: 15, lines: 1 })
  const ownWidth = 44 + widthOf(ownName, 15, 'semibold') + 24
  const isOneLine = ownWidth + 23 + widthOf(againstName, 15) <= width
  const second = isOneLine ? { x: ownWidth, y: 10 } : { x: 0, y: 33 }
  const marks = [
    ...(hasInterval ? [interval(0, 34, 10)] : []),
    dot(17, 10),
    words({ text: ownName, x: 42, y: 15, weight: 'semibold', colour: palette.own }),
    diamond(second.x + 9, second.y),
    words({ text: againstName, x: second.x + 23, y: second.y + 5 }),
  ]
  return { marks, bottom: second.y + 10 }
}

interface Frame {
  readonly axis: Axis
  readonly names: number
  readonly plot: { readonly left: number; readonly right: number }
  /** Where the columns of figures end. */
  readonly columns: { readonly own: number; readonly against: number }
  readonly top: number
  readonly x: (value: number) => number
}

function frameOf({ scale, rows }: ComparisonDrawing, top: number): Frame {
  const axis = wholeAxis(scale)
  const names = Math.min(230, Math.max(...rows.map(({ name }) => widthOf(name, 15))))
  const widest = (spots: readonly Spot[]): number =>
    Math.max(30, ...spots.map((spot) => widthOf(figureText(spot), isShown(spot) ? 15 : 13, 'semibold')))
  // Letters that touch the edge are cut when the picture is made smaller.
  const against = width - 4
  const own = against - widest(rows.map((row) => row.against)) - 18
  const plot = { left: names + 24, right: own - widest(rows.flatMap((row) => (isShown(row.own) ? [row.own] : []))) - 24 }
  const perUnit = (plot.right - plot.left) / (axis.most - axis.least)
  return { axis, names, plot, columns: { own, against }, top: top + 30, x: (value) => plot.left + (value - axis.least) * perUnit }
}

function figureText(spot: Spot): string {
  if (spot === undefined) return charts.missingBriefly
  return spot === 'skjerma' ? charts.maskedBriefly : (linesOf(spot.text, { width: 110, size: 15, weight: 'semibold', lines: 1 })[0] ?? '')
}

/** Above the rows: the scale, and over each column of figures the mark of what it belongs to. */
function headMarks({ scale }: ComparisonDrawing, { plot, columns, top }: Frame): readonly string[] {
  return [
    ...linesOf(scale.name, { width: plot.right - plot.left, size: 13, lines: 1 }).map((text) =>
      words({ text, x: plot.left, y: top - 9, size: 13, colour: palette.muted }),
    ),
    dot(columns.own - 8, top - 13),
    diamond(columns.against - 9, top - 13),
  ]
}

function axisMarks({ axis, x, top }: Frame, bottom: number): readonly string[] {
  return axis.ticks.flatMap(({ value, text }) => [
    rule([x(value), top], [x(value), bottom + 4], { stroke: palette.grid, 'stroke-width': 1 }),
    words({ text, x: x(value), y: bottom + 19, size: 13, anchor: 'middle', colour: palette.muted }),
  ])
}

interface PlacedRow {
  readonly row: Row
  readonly name: readonly string[]
  readonly top: number
  readonly bottom: number
}

function placedRows(rows: readonly Row[], { names, top }: Frame): readonly PlacedRow[] {
  let from = top
  return rows.map((row) => {
    const name = linesOf(row.name, { width: names, size: 15, lines: 3 })
    const placed = { row, name, top: from, bottom: from + Math.max(34, name.length * 18 + 12) }
    from = placed.bottom
    return placed
  })
}

function rowMarks({ row: { own, against }, name, top, bottom }: PlacedRow, frame: Frame): readonly string[] {
  const { plot, columns } = frame
  const middle = (top + bottom) / 2
  const first = middle - name.length * 9 + 14
  const marks = isShown(own)
    ? [
        rule([plot.left, middle], [plot.right, middle], { stroke: palette.grid, 'stroke-width': 1 }),
        ...valueMarks(own, against, middle, frame),
        words({ text: figureText(own), x: columns.own, y: middle + 5, anchor: 'end', weight: 'semibold', colour: palette.own }),
      ]
    : without(own, middle, frame)
  const quiet = isShown(against) ? {} : ({ size: 13, colour: palette.muted } as const)
  return [
    ...name.map((text, index) => words({ text, x: 0, y: first + index * 18 })),
    ...marks,
    words({ text: figureText(against), x: columns.against, y: middle + 5, anchor: 'end', ...quiet }),
  ]
}

/** The distance between the two as a thin line, the uncertainty as a pale one, and the marks on top. */
function valueMarks(own: Value, against: Spot, y: number, { plot, x }: Frame): readonly string[] {
  const { value, spread } = own
  const other = isShown(against) ? x(against.value) : undefined
  const inside = (place: number): number => Math.max(plot.left, Math.min(plot.right, place))
  return [
    ...(spread === undefined ? [] : [interval(inside(x(value - spread)), inside(x(value + spread)), y)]),
    ...(other === undefined ? [] : [rule([x(value), y], [other, y], { stroke: palette.axis, 'stroke-width': 1.6 })]),
    // The dot lies inside the diamond where both are equal.
    ...(other === undefined ? [] : [diamond(other, y)]),
    dot(x(value), y),
  ]
}

function without(why: 'skjerma' | undefined, y: number, { plot }: Frame): readonly string[] {
  if (why === undefined) return [words({ text: charts.missing, x: plot.left + 8, y: y + 4.5, size: 13, colour: palette.muted })]
  const box: Box = { left: plot.left, top: y - 12, right: plot.right, bottom: y + 12 }
  const [text = ''] = linesOf(charts.masked, { width: plot.right - plot.left - 12, size: 13, lines: 1 })
  const masked = { text, x: (plot.left + plot.right) / 2, y: y + 4.5, size: 13, anchor: 'middle', colour: palette.muted } as const
  return [veil(box), ...onVeil(masked)]
}

const interval = (from: number, to: number, y: number): string =>
  element('rect', { x: from, y: y - 5.5, width: Math.max(1, to - from), height: 11, rx: 2, fill: palette.band })

const dot = (x: number, y: number): string => element('circle', { cx: x, cy: y, r: 5, fill: palette.own })

const diamond = (x: number, y: number): string =>
  element('path', {
    d: `${pathOf([
      [x - 8, y],
      [x, y - 8],
      [x + 8, y],
      [x, y + 8],
    ])}Z`,
    fill: palette.paper,
    stroke: palette.ink,
    'stroke-width': 1.8,
  })

function provisionalNote(rows: readonly Row[]): readonly string[] {
  const names = rows
    .filter(({ own, against }) => [own, against].some((spot) => isShown(spot) && spot.isProvisional === true))
    .map(({ name }) => name)
  return names.length === 0 ? [] : [charts.provisionalRows(names)]
}
