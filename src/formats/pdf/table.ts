import { pdf as pdfWords } from '../../i18n/nn/pdf.ts'
import type { Cell, Table } from '../../model/report.ts'
import { columnsOf } from './columns.ts'
import type { Setting } from './document.ts'
import type { Node } from './nodes.ts'

/** A numbered table and the files that its figures are from. */
export function tableNodes({ caption, head, rows }: Table, setting: Setting): readonly Node[] {
  const { letters } = setting
  const width = Math.max(head.length, ...rows.map((row) => row.length))
  if (width === 0) return [{ as: 'paragraph', body: [letters.line(caption)] }]
  const columns = Array.from({ length: width }, (_, column) => column)
  const texts = [head, ...rows].map((row) => columns.map((column) => textOf(row[column] ?? '')))
  const isNumeric = columns.map((column) => rows.some((row) => typeof row[column] === 'object'))
  const [shownHead = [], ...shownRows] = texts.map((row) => row.map((text) => [letters.line(text)]))
  return [
    {
      as: 'table',
      caption: letters.line(caption),
      head: shownHead,
      rows: shownRows,
      ...columnsOf(
        columns.map((column) => texts.map((row) => row[column] ?? '')),
        isNumeric,
      ),
      breaks: rows.map((row) => row.some((cell) => textOf(cell).length > longestWhole)),
    },
    ...sourceNodes(rows, setting),
  ]
}

/** A row with a longer text might not fit on a page, and may be broken. */
const longestWhole = 200

/** A figure stands on one line with its uncertainty. */
const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.number.replaceAll(' ', '\u00a0'))

/** The files and lines of all the figures, since a printed cell can't tell its own. */
function sourceNodes(rows: Table['rows'], { letters, saved }: Setting): readonly Node[] {
  const linesOf = new Map<string, Set<number>>()
  for (const { file, line } of rows.flat().flatMap((cell) => (typeof cell === 'string' ? [] : (cell.origins ?? [])))) {
    linesOf.set(file, (linesOf.get(file) ?? new Set()).add(line))
  }
  if (linesOf.size === 0) return []
  const places = [...linesOf].map(([file, lines]) => pdfWords.saved(pdfWords.place(file, rangesOf([...lines])), saved.get(file)))
  return [{ as: 'source', below: 'table', text: letters.line(pdfWords.tableSource(places)) }]
}

/** «3, 5–9» */
function rangesOf(lines: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = []
  for (const line of lines.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1)
    if (range?.last === line - 1) range.last = line
    else ranges.push({ first: line, last: line })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}
