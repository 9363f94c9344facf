import { charts } from '../../i18n/nn/charts.ts'
import { area } from './area.ts'
import type { LevelRow, LevelsDrawing, Value } from './drawing.ts'
import { levelFills, palette, type Fill } from './palette.ts'
import { notes, nothing, onVeil, veil, width, type Picture } from './picture.ts'
import { plate, rule, words, type Box } from './svg.ts'
import { linesOf, widthOf } from './text-width.ts'

type Row = LevelRow<readonly Value[]>

const barHeight = 30

/** How the pupils are spread over the levels: a bar of whole length for each unit, and its name before it. */
export function levelsPicture(drawing: LevelsDrawing): Picture {
  const rows: readonly Row[] = drawing.rows
  if (!rows.some(({ shares }) => shares !== undefined && shares !== 'skjerma')) {
    return nothing(rows.some(({ shares }) => shares === 'skjerma') ? 'masked' : 'nothing')
  }
  const fills = fillsFor(drawing.levels)
  const key = keyMarks(drawing.levels, fills)
  const left = barStart(rows)
  const placed = placedRows(rows, left - 16, key.bottom + 12)
  const bottom = placed.at(-1)?.bottom ?? key.bottom
  const below = notes(provisionalNote(rows), bottom + 26)
  return {
    height: Math.ceil(below.bottom + 6),
    marks: [...key.marks, ...grid(left, key.bottom + 8, bottom), ...placed.flatMap((row) => rowMarks(row, left, fills)), ...below.marks],
  }
}

/** With three levels the outermost look as they do with five. */
function fillsFor(levels: readonly string[]): readonly Fill[] {
  const [lowest, , middle, , highest] = levelFills
  return levels.length === 3 ? [lowest, { ...middle, hatching: undefined }, highest] : levelFills
}

/** A swatch and a name for each level, in lines as wide as the chart. */
function keyMarks(levels: readonly string[], fills: readonly Fill[]): { readonly marks: readonly string[]; readonly bottom: number } {
  let [x, y] = [0, 0]
  const marks = fills.flatMap((fill, index) => {
    const [text = ''] = linesOf(levels[index] ?? '', { width: width - 30, size: 13, lines: 1 })
    const room = 28 + widthOf(text, 13)
    if (x > 0 && x + room > width) [x, y] = [0, y + 22]
    const box = { left: x + 0.75, top: y + 1.75, right: x + 20.75, bottom: y + 15.75 }
    const mark = [...area(box, fill), words({ text, x: x + 27, y: y + 13.5, size: 13 })]
    x += room + 18
    return mark
  })
  return { marks, bottom: y + 18 }
}

function barStart(rows: readonly Row[]): number {
  const widths = rows.flatMap((row) => [widthOf(row.name, 15, 'semibold'), widthOf(belowOf(row), 13)])
  return Math.min(210, Math.max(...widths)) + 16
}

/** What stands below the name. A masked row has no number of pupils, whatever its object holds. */
function belowOf(row: Row): string {
  return row.shares !== 'skjerma' && row.shares !== undefined && 'below' in row ? (row.below ?? '') : ''
}

interface PlacedRow {
  readonly row: Row
  readonly name: readonly string[]
  readonly below: readonly string[]
  readonly top: number
  readonly bottom: number
}

function placedRows(rows: readonly Row[], column: number, top: number): readonly PlacedRow[] {
  let from = top
  return rows.map((row) => {
    const name = linesOf(row.name, { width: column, size: 15, weight: 'semibold', lines: 3 })
    const below = belowOf(row) === '' ? [] : linesOf(belowOf(row), { width: column, size: 13, lines: 2 })
    const height = Math.max(barHeight + 14, name.length * 18 + below.length * 16 + 10)
    const placed = { row, name, below, top: from, bottom: from + height }
    from += height
    return placed
  })
}

/** Quarters of the whole, quietly. */
function grid(left: number, top: number, bottom: number): readonly string[] {
  return [0, 25, 50, 75, 100].flatMap((share) => {
    const x = left + ((width - 1 - left) * share) / 100
    const anchor = share === 0 ? 'start' : share === 100 ? 'end' : 'middle'
    return [
      rule([x, top], [x, bottom + 4], { stroke: palette.grid, 'stroke-width': 1 }),
      words({ text: `${share}\u00A0%`, x, y: bottom + 19, size: 13, anchor, colour: palette.muted }),
    ]
  })
}

function rowMarks({ row, name, below, top, bottom }: PlacedRow, left: number, fills: readonly Fill[]): readonly string[] {
  const middle = (top + bottom) / 2
  const first = middle - (name.length * 18 + below.length * 16) / 2 + 13.5
  const bar = { left, top: middle - barHeight / 2, right: width - 1, bottom: middle + barHeight / 2 }
  return [
    ...name.map((text, index) => words({ text, x: 0, y: first + index * 18, weight: 'semibold' })),
    ...below.map((text, index) => words({ text, x: 0, y: first + name.length * 18 - 1 + index * 16, size: 13, colour: palette.muted })),
    ...(row.shares === undefined || row.shares === 'skjerma' ? without(row.shares, bar) : shareMarks(row.shares, bar, fills)),
  ]
}

function without(why: 'skjerma' | undefined, bar: Box): readonly string[] {
  const text = { x: (bar.left + bar.right) / 2, y: (bar.top + bar.bottom) / 2 + 5, anchor: 'middle', colour: palette.muted } as const
  if (why === undefined) return [words({ ...text, text: charts.missing, x: bar.left + 8, anchor: 'start' })]
  const masked = { ...text, text: charts.masked }
  return [veil(bar), ...onVeil(masked)]
}

/** Shares that were rounded may sum to a little more or less than all, and fill the bar in any case; what is truly missing stays open. */
function shareMarks(shares: readonly Value[], bar: Box, fills: readonly Fill[]): readonly string[] {
  const total = shares.reduce((sum, { value }) => sum + value, 0)
  const whole = Math.abs(total - 100) <= 3 ? total : Math.max(total, 100)
  let from = bar.left
  return shares.flatMap(({ value, text }, index) => {
    const fill = fills[index]
    const box = { ...bar, left: from, right: from + (value / whole) * (bar.right - bar.left) }
    from = box.right
    return fill && box.right > box.left ? [...area(box, fill), ...numberIn(box, text, fill)] : []
  })
}

function numberIn({ left, top, right, bottom }: Box, text: string, { colour, ink, hatching: lines }: Fill): readonly string[] {
  if (widthOf(text, 15, 'semibold') + 8 > right - left) return []
  const number = { text, x: (left + right) / 2, y: (top + bottom) / 2 + 5.2, anchor: 'middle', weight: 'semibold', colour: ink } as const
  return lines ? [plate(number, colour), words(number)] : [words(number)]
}

function provisionalNote(rows: readonly Row[]): readonly string[] {
  const names = rows
    .filter(({ shares }) => shares !== undefined && shares !== 'skjerma' && shares.some(({ isProvisional }) => isProvisional === true))
    .map(({ name }) => name)
  return names.length === 0 ? [] : [charts.provisionalRows(names)]
}
