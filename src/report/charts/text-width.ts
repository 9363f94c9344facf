import { legible } from './legible.ts'
import { textWidths } from './text-widths.ts'

/** The weights that every format of the report has. */
export type Weight = 'regular' | 'semibold'

/** How wide words become in Source Sans 3, in the unit of the size. A sign that it lacks counts as one of the widest. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  const { run, beyond }: Table = textWidths[weight]
  const thousandths = [...legible(text)].map((sign) => {
    const width = run[(sign.codePointAt(0) ?? 0) - 0x20] ?? beyond[sign] ?? 0
    return width === 0 ? 1000 : width
  })
  return (thousandths.reduce((sum, width) => sum + width, 0) * size) / 1000
}

interface Table {
  readonly run: readonly number[]
  readonly beyond: Readonly<Record<string, number>>
}

export interface Column {
  readonly width: number
  readonly size: number
  readonly weight?: Weight
  /** Most lines; what is left over is cut with «…». */
  readonly lines: number
}

/** Words in lines that fit a column: broken at spaces, and within a word only where it alone is too wide. Never without a line. */
export function linesOf(text: string, { width, size, weight = 'regular', lines }: Column): readonly string[] {
  // A column is often as wide as its widest words, but for what adding fractions leaves over.
  const fits = (line: string): boolean => widthOf(line, size, weight) <= width + 0.01
  const all: string[] = ['']
  for (const word of legible(text)
    .split(' ')
    .filter(Boolean)
    .flatMap((long) => piecesOf(long, fits))) {
    const longer = `${all.at(-1) ?? ''} ${word}`.trim()
    if (fits(longer)) all[all.length - 1] = longer
    else all.push(word)
  }
  const shown = all.slice(0, lines)
  return all.length > lines ? [...shown.slice(0, -1), cut(shown.at(-1) ?? '', fits)] : shown
}

/** A word too wide for a line, in pieces with a hyphen. */
function piecesOf(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word]
  const pieces: string[] = ['']
  for (const sign of word) {
    const longer = (pieces.at(-1) ?? '') + sign
    if (longer === sign || fits(`${longer}-`)) pieces[pieces.length - 1] = longer
    else pieces.push(sign)
  }
  return pieces.map((piece, index) => (index < pieces.length - 1 ? `${piece}-` : piece))
}

function cut(line: string, fits: (text: string) => boolean): string {
  const signs = [...line]
  while (signs.length > 0 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
