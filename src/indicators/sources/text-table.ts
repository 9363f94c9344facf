import { startOf, type Place } from '../../model/place.ts'
import type { DecodedText } from './encoding.ts'
import { isBlank, mostColumns, type Row, type Table } from './table.ts'

type CsvParser = typeof import('csv-parse/sync')

/** Longest row that is read, in characters; a quotation mark that is never closed would else swallow the file. */
const longestRow = 200_000

/**
 * A text as a table: an optional `sep=` line, a header whose most common sign of tab, semicolon and comma is the delimiter, rows. Undefined when there is
 * no header. A text without quotation marks needs no CSV parser, which is loaded for the others alone.
 */
export async function textTable(file: string, { text, isCut }: DecodedText): Promise<Table | undefined> {
  const skipped = /^"?sep=[^\n]{0,20}\n/i.exec(text)?.[0].length ?? 0
  const body = skipped === 0 ? text : text.slice(skipped)
  const linesBefore = skipped === 0 ? 0 : 1
  const delimiter = delimiterOf(body)
  const split = body.includes('"') ? quotedRows(await import('csv-parse/sync')) : plainRows
  let header: Row | undefined
  const visit: Table['visit'] = (see) => {
    let isFirst = true
    const stopped = split(body, delimiter, ({ line, cells }) => {
      if (isBlank(cells)) return
      if (!isFirst) see({ line: line + linesBefore, cells })
      isFirst = false
    })
    return stopped && { stoppedAt: stopped.stoppedAt + linesBefore }
  }
  split(firstLines(body), delimiter, ({ line, cells }) => {
    if (!isBlank(cells)) header ??= { line: line + linesBefore, cells }
  })
  const isOpenEnded = isCut || !text.endsWith('\n')
  const cut = isOpenEnded ? ({ at: endOf(file, text), kvifor: isCut ? 'teikn' : 'slutt' } as const) : undefined
  return header && { header, visit, placeOf: placesIn(file, text, delimiter), cut, isRagged: false }
}

/** Enough of a text to hold its header, and no more. */
const firstLines = (body: string): string => {
  const end = body.indexOf('\n', longestRow)
  return end === -1 || body.length <= longestRow ? body : body.slice(0, end + 1)
}

/** The sign that stands most often in the first line that is not blank, outside of quotation marks. */
function delimiterOf(body: string): string {
  const line = /\S[^\n]{0,100000}/.exec(body)?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  const count = (sign: string): number => line.split(sign).length
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function plainRows(body: string, delimiter: string, see: (row: Row) => void): undefined {
  let start = 0
  for (let line = 1; start < body.length; line += 1) {
    const found = body.indexOf('\n', start)
    const end = found === -1 ? body.length : found
    // One cell more than there may be is enough to know it, whatever follows.
    see({ line, cells: body.slice(start, end).split(delimiter, mostColumns + 1) })
    start = end + 1
  }
}

/** With quotation marks, as RFC 4180 has them; one in the middle of a cell is a sign like others. */
const quotedRows =
  ({ parse, CsvError }: CsvParser) =>
  (body: string, delimiter: string, see: (row: Row) => void): { readonly stoppedAt: number } | undefined => {
    let linesSeen = 0
    try {
      parse(body, {
        delimiter,
        record_delimiter: '\n',
        relax_quotes: true,
        relax_column_count: true,
        max_record_size: longestRow,
        on_record: (cells: unknown, { lines }: { readonly lines: number }) => {
          see({ line: linesSeen + 1, cells: cells as readonly string[] })
          linesSeen = lines
          return null
        },
      })
      return undefined
    } catch (cause) {
      if (!(cause instanceof CsvError)) throw cause
      return { stoppedAt: linesSeen + 1 }
    }
  }

function endOf(file: string, text: string): Place {
  return { file, line: lineStarts(text).length, column: text.length - text.lastIndexOf('\n') }
}

/** The line and column where a cell begins, found in the text when somebody asks. */
function placesIn(file: string, text: string, delimiter: string): Table['placeOf'] {
  let starts: readonly number[] | undefined
  return ({ line }, cell) => {
    starts ??= lineStarts(text)
    const start = starts[line - 1]
    return start === undefined ? startOf(file) : { file, ...cellStart(text, start, delimiter, cell, line) }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1)
  return starts
}

function cellStart(text: string, from: number, delimiter: string, cell: number, firstLine: number): { line: number; column: number } {
  let [line, lineStart, at] = [firstLine, from, from]
  for (let left = cell; left > 0 && at < text.length; left -= 1) {
    let isQuoted = text[at] === '"'
    if (isQuoted) at += 1
    for (; at < text.length && (isQuoted || (text[at] !== delimiter && text[at] !== '\n')); at += 1) {
      if (text[at] === '\n') [line, lineStart] = [line + 1, at + 1]
      if (!isQuoted || text[at] !== '"') continue
      // Two together are one that is quoted.
      if (text[at + 1] === '"') at += 1
      else isQuoted = false
    }
    if (text[at] === '\n') break
    at += 1
  }
  return { line, column: at - lineStart + 1 }
}
