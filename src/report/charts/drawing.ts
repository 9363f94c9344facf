import type { SchoolYear } from '../../model/school-year.ts'

/**
 * What a chart is drawn from. Figures come with their text, so that a chart shows the very words of the table after it; only the marks of an axis
 * are written by the chart itself. Values are finite numbers.
 */
export type Drawing = TrendDrawing | LevelsDrawing | ComparisonDrawing | StatesDrawing

/** A figure that may be shown. */
export interface Value {
  readonly value: number
  /** With its sign, if it has one, as people read it: `48`, `12,2 %`. In bars of levels whole per cent without the sign: `19`. */
  readonly text: string
  /** Half the width of the 95 % interval, in the unit of the value; only one that is published. */
  readonly spread?: number | undefined
  readonly isProvisional?: boolean
}

/** `skjerma`: there is a figure, and it is not to be shown. Undefined: there is none. */
export type Spot = Value | 'skjerma' | undefined

export const isShown = (spot: Spot): spot is Value => spot !== undefined && spot !== 'skjerma'

/** What an axis measures. */
export interface Scale {
  /** Above the axis: `Skalapoeng`, `Delen elevar, i prosent`, `Snitt på skalaen 1–5`. */
  readonly name: string
  /** What follows a figure in a sentence: `skalapoeng`; empty where its text says it all. */
  readonly noun: string
  /** What follows a mark of the axis. */
  readonly sign: '' | '%'
  /** The least and the greatest value that can be right; infinite where there is no bound. */
  readonly least: number
  readonly most: number
  /** Where the axis of a trend begins: at zero for shares and counts, near the values where zero means nothing, such as scale points. */
  readonly from: 'zero' | 'values'
  /** The least part of the scale that a trend shows, in its unit, so that chance does not look like a mountain. */
  readonly breadth: number
}

/** A line of a trend. */
export interface Line {
  readonly name: string
  /** A year that is not there has no figure. */
  readonly spots: ReadonlyMap<SchoolYear, Value | 'skjerma'>
}

/** How a figure moves, year by year. */
export interface TrendDrawing {
  readonly type: 'trend'
  readonly scale: Scale
  /** In order, each once; one that is left out stays open on the axis. */
  readonly years: readonly SchoolYear[]
  /** The line the chart is about, with the band of its uncertainty. */
  readonly own: Line
  /** What it is seen against. */
  readonly others: readonly (Line & { readonly of: 'land' | 'fylke' | 'kommune' })[]
  readonly goal?: { readonly name: string; readonly value: Value } | undefined
  /** Years from which on another scale or way of measuring holds: no line is drawn into them. */
  readonly newScaleFrom: ReadonlySet<SchoolYear>
}

type Three<T> = readonly [T, T, T]
type Five<T> = readonly [T, T, T, T, T]

/** A row of levels: the share of each level in per cent, from the lowest. */
export type LevelRow<Shares> =
  | {
      readonly name: string
      /** Below the name, such as `48 elevar`. A row that is masked has no place for it. */
      readonly below?: string | undefined
      readonly shares: Shares
    }
  | { readonly name: string; readonly shares: 'skjerma' | undefined }

/** How the pupils are spread over the levels of mastery, three or five of them, from the lowest. A row with a masked share is masked as a whole. */
export type LevelsDrawing = { readonly type: 'levels' } & (
  | { readonly levels: Three<string>; readonly rows: readonly LevelRow<Three<Value>>[] }
  | { readonly levels: Five<string>; readonly rows: readonly LevelRow<Five<Value>>[] }
)

/** Several indicators on one scale, which is shown whole: what is ours against what it is held against. */
export interface ComparisonDrawing {
  readonly type: 'comparison'
  readonly scale: Pick<Scale, 'name' | 'noun' | 'sign' | 'least' | 'most'>
  readonly own: string
  readonly against: string
  readonly rows: readonly { readonly name: string; readonly own: Spot; readonly against: Spot }[]
}

/** The states of an action, in the order of the table. */
export const actionStates = ['gjennomført', 'avslutta', 'vidareført', 'i gang', 'open'] as const
export type ActionState = (typeof actionStates)[number]

/** How many actions there are in each state. */
export interface StatesDrawing {
  readonly type: 'states'
  readonly counts: Readonly<Record<ActionState, Value>>
}
