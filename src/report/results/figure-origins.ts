import type { StoredFigure } from '../../indicators/figures/tidy.ts'
import { figureCell } from '../../indicators/comparison/cells.ts'
import { keyOf, type Figure } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Cell, Origin } from '../../model/report.ts'

/** Tells where a figure stands in the data folder; undefined of one that stands in no file. */
export type OriginOf = (figure: Figure) => Origin | undefined

/** Where the figures of a folder stand. */
export function figureOrigins(figures: readonly StoredFigure[]): OriginOf {
  const origins = new Map(figures.map(({ figure, file, line }) => [idOf(figure), { file, line }] as const))
  return (figure) => origins.get(idOf(figure))
}

const idOf = (figure: Figure): string => `${keyOf(figure)} ${figure.source}`

/** Where the figures stand that are shown. Of one that is withheld nothing is told: its place would say that somebody here has it. */
export const shownOrigins = (figures: readonly (Figure | undefined)[], originOf: OriginOf): readonly Origin[] =>
  figures.flatMap((figure) => (figure?.state === 'verdi' ? (originOf(figure) ?? []) : []))

/** A figure of one year in a cell, with where it stands. */
export const numberCell = (figure: Figure | undefined, indicator: Indicator, originOf: OriginOf): Cell =>
  cellWith(figureCell(figure, indicator), shownOrigins([figure], originOf))

/** Words or a number in a cell of figures, with where it comes from, if anywhere. */
export const cellWith = (number: string, origins: readonly Origin[]): Cell => (origins.length === 0 ? { number } : { number, origins })
