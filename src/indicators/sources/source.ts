import type { Figure, FigureSource } from '../../model/figure.ts'
import type { Municipality } from '../../model/municipality.ts'
import type { Place } from '../../model/place.ts'
import type { Fault } from '../../records/fault.ts'

/** A file from outside the data folder, as the user named it. */
export interface OutsideFile {
  /** As the user wrote it; the file of every place. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The size of a file so large that it was not read, in bytes. */
  readonly tooLarge?: number | undefined
}

/** A figure, and the cell of the file it was read from. */
export interface PlacedFigure {
  readonly figure: Figure
  readonly at: Place
}

/** One source of a file: a file with three years gives three. */
export interface SourceRead {
  readonly source: FigureSource
  readonly figures: readonly PlacedFigure[]
}

/** What a file gave: its sources, and what is wrong with it. With an error that is not accepted, nothing of the file is used. */
export interface FileRead {
  readonly name: string
  /** What the file was taken for, in the words of the catalogue of texts; undefined when nobody knows it. */
  readonly kind: 'nasjonale-prover' | 'elevundersokinga' | 'eigne' | undefined
  readonly sources: readonly SourceRead[]
  readonly faults: readonly Fault[]
}

export interface ReadingRules {
  readonly municipality: Municipality
  /** The findings that the user accepts with `--godta`. */
  readonly accepted: ReadonlySet<string>
  /** Overrides who may see the figures; by default exports are public, unless they show groups that are never public, and own sheets are not. */
  readonly access: FigureSource['access'] | undefined
}
