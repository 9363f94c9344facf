import type { Place } from '../../model/place.ts'

/** A row of a table, of text or of a workbook. */
export interface Row {
  /** Line of the file, or row of the sheet. */
  readonly line: number
  /** As they stand, not trimmed. */
  readonly cells: readonly string[]
}

/** A table from a file: its header, and its rows one at a time, so that a large file never lies in memory as cells. */
export interface Table {
  readonly header: Row
  /** Calls with each row below the header that is not blank. Stops where the text can no longer be split into rows, and tells that line. */
  readonly visit: (see: (row: Row) => void) => { readonly stoppedAt: number } | undefined
  readonly placeOf: (row: Row, cell: number) => Place
  /** Where the file ends in the middle of a line or of a character. */
  readonly cut: { readonly at: Place; readonly kvifor: 'slutt' | 'teikn' } | undefined
  /** Whether rows may be shorter than the header, as in a workbook, where trailing empty cells are no cells. */
  readonly isRagged: boolean
}

/** Columns that a table of figures may have. A survey of four years and all indexes has some two hundred. */
export const mostColumns = 500

export const cellAt = (row: Row, index: number | undefined): string => (index === undefined ? '' : (row.cells[index] ?? '').trim())

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
