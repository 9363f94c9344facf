import type { SchoolYear } from './school-year.ts'

/** What a figure counts. `snitt` is a mean of answers 1 to 5, `forholdstal` pupils per teacher. */
export type Unit = 'skalapoeng' | 'snitt' | 'prosent' | 'poeng' | 'karakter' | 'dagar' | 'timar' | 'tal' | 'forholdstal' | 'kroner'

/** Which way is better; `nøytral` where neither is, such as the share of pupils with an individual plan. */
export type Direction = 'høg' | 'låg' | 'nøytral'

/** Whom a figure is for, from the widest to the narrowest. */
export const levels = ['land', 'fylke', 'kommune', 'skule'] as const
export type Level = (typeof levels)[number]

/** A time in which an indicator is measured in one way. Figures of periods with different scales are never held against each other. */
export interface Period {
  readonly from: SchoolYear
  /** Undefined: until further notice. */
  readonly to: SchoolYear | undefined
  /** The steps that are measured; empty when the figure is for a whole school or municipality. */
  readonly steps: readonly number[]
  /** Those of the steps where every school must take part; the others are for the schools' own work. */
  readonly obligatory: readonly number[]
  /** Names the scale or definition; a change of it is a break in the series. */
  readonly scale: string
}

/** What one figure means: an entry of the catalogue, or the municipality's own in kvalitet.yaml. */
export interface Indicator {
  readonly id: string
  readonly name: { readonly nn: string; readonly nb: string }
  /** The group of the catalogue it stands in, which is also the name of the file its figures lie in: `nasjonale-prover`. */
  readonly group: string
  readonly unit: Unit
  /** The least and the greatest value that can be right, in the unit, both included; infinite where there is no bound. */
  readonly range: { readonly least: number; readonly most: number }
  readonly decimals: number
  readonly direction: Direction
  readonly quality: 'strukturkvalitet' | 'prosesskvalitet' | 'resultatkvalitet'
  /** The chapter of the report that the law asks for (opplæringslova § 17-12); undefined for what belongs to none of the three. */
  readonly chapter: 'læringsmiljø' | 'læringsresultat' | 'gjennomføring' | undefined
  /** What sources call it: codes, and names in column headers. Matched without regard to case. */
  readonly codes: readonly string[]
  readonly periods: readonly Period[]
  /** Fewest pupils that a figure may be shown for, unless the municipality asks for more. */
  readonly smallestGroup: number
  /** The narrowest level that may be published: `kommune` for what is never shown for a single school, undefined for what is never published. */
  readonly published: Level | undefined
  /** The indicator that this splits up: the levels of mastery of a test, whose shares sum to 100 % of its pupils. */
  readonly partOf: string | undefined
  /** All are counted, as in a register, so that there is no chance in the figure, whatever its unit. */
  readonly isCounted?: boolean
  /** The figure is a median: those of several groups or years do not add up, and have no mean. */
  readonly isMedian?: boolean
  /** What one must know to read the figure right, in Nynorsk. */
  readonly about?: string
  /** Who makes the figure, as it is credited: `Utdanningsdirektoratet, Statistikkbanken`. */
  readonly source?: string
}

/** What is published for municipalities alone, such as surveys of the staff, is never a school's. */
export const isPerSchool = ({ published }: Indicator): boolean => published === undefined || published === 'skule'
