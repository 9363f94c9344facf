/** A point in a file of the data folder. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  /** Path from the data folder, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The place of what has no place of its own. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 })

export const comparePlaces = (a: Place, b: Place): number => compareText(a.file, b.file) || a.line - b.line || a.column - b.column

/** Code-unit order: the same on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The line and column of an offset in a text. */
export function pointAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let lineStart = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line += 1
    lineStart = next + 1
  }
  return { line, column: offset - lineStart + 1 }
}
