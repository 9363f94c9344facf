import { formatNumber } from '../../i18n/numbers.ts'
import type { Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Block } from '../../model/report.ts'
import type { LevelRow, LevelsDrawing, Value } from '../charts/drawing.ts'
import type { Material } from '../material.ts'
import { shownOrigins } from '../results/figure-origins.ts'
import { chartBlock } from './chart-block.ts'
import { spotOf } from './spots.ts'

/** What a table of levels shows this year. */
export interface LevelsOrder {
  readonly section: string
  readonly table: string
  readonly title: string
  /** All levels of the test, from the lowest. */
  readonly levels: readonly { readonly name: string; readonly indicator: Indicator }[]
  readonly rows: readonly LevelFigures[]
}

/** A unit with its figures, one for each level. */
export interface LevelFigures {
  readonly name: string
  readonly isLand: boolean
  readonly figures: readonly (Figure | undefined)[]
}

/** How pupils are spread over the levels. None unless the test has three levels or five, and somebody besides the land is shown. */
export function levelsChart({ section, table, title, levels, rows }: LevelsOrder, { originOf }: Material): readonly Block[] {
  const indicators = levels.map(({ indicator }) => indicator)
  const drawn = rows.map((row) => ({ ...row, shares: sharesOf(row, indicators) }))
  const shown = drawn.filter(({ shares }) => shares !== 'skjerma' && shares !== undefined)
  const drawing = drawingOf(
    levels.map(({ name }) => name),
    drawn,
  )
  if (!drawing || shown.every(({ isLand }) => isLand)) return []
  const origins = shownOrigins(
    shown.flatMap(({ figures }) => figures),
    originOf,
  )
  return [chartBlock({ section, table, title, drawing, origins })]
}

type Shares = readonly Value[] | 'skjerma' | undefined

/** With one of its levels hidden, a bar would show how large that is. */
function sharesOf({ figures }: LevelFigures, indicators: readonly Indicator[]): Shares {
  const spots = indicators.map((indicator, index) => spotOf(figures[index], indicator))
  if (spots.includes('skjerma')) return 'skjerma'
  const values = spots.flatMap((spot) => (spot === undefined || spot === 'skjerma' ? [] : [{ ...spot, text: formatNumber(spot.value, 0) }]))
  return values.length === spots.length ? values : undefined
}

interface Drawn {
  readonly name: string
  readonly shares: Shares
}

function drawingOf(names: readonly string[], rows: readonly Drawn[]): LevelsDrawing | undefined {
  const [threeNames, fiveNames] = [threeOf(names), fiveOf(names)]
  if (threeNames) return { type: 'levels', levels: threeNames, rows: rowsOf(rows, threeOf) }
  return fiveNames && { type: 'levels', levels: fiveNames, rows: rowsOf(rows, fiveOf) }
}

const rowsOf = <Some>(rows: readonly Drawn[], take: (values: readonly Value[]) => Some | undefined): readonly LevelRow<Some>[] =>
  rows.map(({ name, shares }) => {
    if (shares === undefined || shares === 'skjerma') return { name, shares }
    const taken = take(shares)
    return taken === undefined ? { name, shares: undefined } : { name, shares: taken }
  })

function threeOf<T>([a, b, c, ...more]: readonly T[]): readonly [T, T, T] | undefined {
  return a !== undefined && b !== undefined && c !== undefined && more.length === 0 ? [a, b, c] : undefined
}

function fiveOf<T>([a, b, c, d, e, ...more]: readonly T[]): readonly [T, T, T, T, T] | undefined {
  const isFive = a !== undefined && b !== undefined && c !== undefined && d !== undefined && e !== undefined && more.length === 0
  return isFive ? [a, b, c, d, e] : undefined
}
