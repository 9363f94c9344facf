import type { Level } from './indicator.ts'
import { compareText } from './place.ts'
import type { SchoolYear } from './school-year.ts'

/** Four states that are never confused: a value, withheld by the source, nobody to measure, and not (yet) published. None of the last three is 0. */
export const figureStates = ['verdi', 'skjerma', 'ingen', 'ikkje-publisert'] as const
export type FigureState = (typeof figureStates)[number]

/** What a figure is for: one indicator, one year, one step, one unit. */
export interface FigureKey {
  readonly year: SchoolYear
  readonly indicator: string
  /** `5`, or empty where the figure is for all steps together. */
  readonly step: string
  readonly level: Level
  /** Nine digits for a school; Udir's own code else: `I` for the land, `46` for a county, `4622` for a municipality. */
  readonly orgNumber: string
}

/** One measured result: a line of `indikatorar/*.csv`. */
export interface Figure extends FigureKey {
  /** In the indicator's unit; present exactly when the state is `verdi`. */
  readonly value: number | undefined
  /** Half-width of the 95 % interval, in the same unit. */
  readonly uncertainty: number | undefined
  readonly pupils: number | undefined
  readonly state: FigureState
  readonly isProvisional: boolean
  /** Id of the source in `indikatorar/kjelder.yaml`. */
  readonly source: string
}

/** Where figures come from: an export of one kind, one year and one extent. A newer one of the same id takes its place. */
export interface FigureSource {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly file: string
  /** SHA-256 of the file as it was read, in hexadecimal. */
  readonly sha256: string
  /** When the source was taken out, `2026-02-18 10:45`, where its name tells. */
  readonly extracted: string | undefined
  readonly licence: string | undefined
  /** `internt`: not to be shown without masking, such as what one sees logged in. */
  readonly access: 'offentleg' | 'internt'
  readonly notes: readonly SourceNote[]
}

/** What one should know of a source when its figures are used. */
export type SourceNote =
  /** A school of kvalitet.yaml that the source does not have; its figures are `ikkje-publisert`. */
  | { readonly kind: 'skule-manglar'; readonly school: string }
  /**
   * The municipality's figure counts schools that are not the municipality's own (private ones): how many such schools take part on the step, how
   * many of them the source withholds, and the figure of those that it shows, together.
   */
  | {
      readonly kind: 'andre-skular'
      readonly indicator: string
      readonly step: string
      readonly schools: number
      readonly withheld: number
      readonly shown?: { readonly pupils: number; readonly value: number }
    }

export const keyOf = ({ year, indicator, step, level, orgNumber }: FigureKey): string => [year, indicator, step, level, orgNumber].join(' ')

/** The order of the lines in a file: indicator, step (as a number), year, level from the widest, unit, source. */
export const compareFigures = (a: Figure, b: Figure): number =>
  compareText(a.indicator, b.indicator) ||
  Number(a.step || 0) - Number(b.step || 0) ||
  compareText(a.year, b.year) ||
  levelOrder(a.level) - levelOrder(b.level) ||
  compareText(a.orgNumber, b.orgNumber) ||
  compareText(a.source, b.source)

const levelOrder = (level: Level): number => ['land', 'fylke', 'kommune', 'skule'].indexOf(level)
