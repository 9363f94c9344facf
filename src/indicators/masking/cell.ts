/**
 * What a figure measures, as far as masking is concerned. Pupils and sums are what adds up from groups to their union, so a mean counts as
 * pupils × value, a share in per cent as the whole number of pupils it stands for, and a count as itself.
 */
export interface Measure {
  readonly kind: 'mean' | 'share' | 'count'
  /** The least and the greatest value that can be right, in the unit. */
  readonly least: number
  readonly most: number
  /** One step of the rounding: 0.1 for a value with one decimal. */
  readonly step: number
}

/**
 * Who holds a cell. `public`: published by the source, so that everyone has it and showing it costs nothing. `withheld`: masked by the source.
 * `free`: the municipality's to show or hide. `outside`: a group that exists, but is never shown, such as the private schools together.
 */
export type Standing = 'public' | 'withheld' | 'free' | 'outside'

/** One group of pupils on one indicator: what is shown, pupils and value together, or hidden, both together. */
export interface Cell {
  readonly id: string
  /** Cells of one group count the same pupils: the levels of mastery of one test at one school. */
  readonly group: string
  /** Undefined when it is not known to us. Counts have none: their value is the number itself. */
  readonly pupils: number | undefined
  readonly value: number | undefined
  readonly measure: Measure
  /** How many schools it stands for, which outsiders know, each with at least one pupil; 1 unless told. */
  readonly schools?: number
  readonly standing: Standing
  /** Fewest pupils that may be shown. */
  readonly smallestGroup: number
  /** False where the indicator is not published for so narrow a level. */
  readonly mayShow: boolean
  /** How much is lost when it is hidden, beside other cells of the same report. */
  readonly loss: number
}

/**
 * What outsiders know without being told. `sum`: the group of `total` is the union of the groups of `parts`, without overlap, so that both pupils
 * and sums add up. `whole`: the parts are shares of one group that together make all of it, so that their pupils sum to the group's.
 */
export type Relation =
  | { readonly kind: 'sum'; readonly total: string; readonly parts: readonly string[] }
  | { readonly kind: 'whole'; readonly group: string; readonly parts: readonly string[] }

/** How much must stay unknown. */
export interface Protection {
  /** Width of the interval in which the value of a primarily hidden cell must be able to lie, as a part of the indicator's range. */
  readonly width: number
  /** How many numbers of pupils, or counts, must be possible for a primarily hidden cell. */
  readonly numbers: number
  /** 0 % and 100 %, and what is but one pupil from them, are hidden in groups of fewer pupils than this many times the smallest group. */
  readonly unanimous: number
  /** Whether the pupils of the hidden cells under a shown total must together be at least the smallest group. */
  readonly residual: boolean
}

export const standardProtection: Protection = { width: 0.1, numbers: 3, unanimous: 2, residual: true }

/** Why a cell is hidden for its own sake. */
export type PrimaryRule = 'small-group' | 'unknown-size' | 'unanimous' | 'small-count' | 'withheld' | 'level'

/** Why a cell is hidden, and what is known to protect it: a line of the protocol, for internal use. */
export interface Hiding {
  readonly kind: 'primary' | 'secondary' | 'withheld'
  /** `protects` for what is hidden only for the sake of others. */
  readonly rule: PrimaryRule | 'protects'
  /** For a secondary: the hidden cells that would lose their protection if it were shown. */
  readonly protects: readonly string[]
  /** Width of an interval, in the unit, in which the value may lie as far as everything shown tells: proved, and seldom the whole of it. */
  readonly width: number
  /** How many numbers of pupils are possible at least. */
  readonly numbers: number
  /** True when what the source has published denies the cell the protection asked for; nothing shown adds to it. */
  readonly isBeyondUs: boolean
}

export interface Masked {
  readonly shown: ReadonlySet<string>
  readonly hidden: ReadonlyMap<string, Hiding>
}
