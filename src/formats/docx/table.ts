import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type ParagraphChild } from 'docx'
import type { Setting } from './setting.ts'
import { colours } from './styles.ts'

/** A cell: its runs, the text they say, and whether it stands to the right as figures do. */
export interface TableText {
  readonly runs: readonly ParagraphChild[]
  readonly text: string
  readonly isRight: boolean
}

/**
 * A table whose first row is repeated on every page and whose rows are not broken. Undefined where there is no column at all. Rows that are too short
 * are filled up: Word opens no file where a row has no cell.
 */
export function wordTable(head: readonly TableText[], rows: readonly (readonly TableText[])[], setting: Setting): Table | undefined {
  const all = head.length > 0 ? [head, ...rows] : rows
  const columns = Math.min(Math.max(0, ...all.map(({ length }) => length)), mostColumns)
  if (columns === 0) return undefined
  const filled = all.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? nothing))
  const widths = columnWidths(filled, setting.textWidth)
  const staysWhole = linesIn(filled, widths) <= mostWhole
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: head.length > 0, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    margins: { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 80, right: 80 },
    borders: { top: none, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: filled.map((row, index) => {
      const isHead = head.length > 0 && index === 0
      const isLast = index === filled.length - 1
      return rowOf(row, { isHead, keepsNext: !isLast && (isHead || staysWhole), widths, setting })
    }),
  })
}

/** In lines: a table that is no longer stands on one page. */
const mostWhole = 12
/** What Word can open. */
const mostColumns = 63
const nothing: TableText = { runs: [], text: '', isRight: false }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const
const rule = { style: BorderStyle.SINGLE, size: 10, color: colours.ink } as const

interface RowOptions {
  readonly isHead: boolean
  readonly keepsNext: boolean
  readonly widths: readonly number[]
  readonly setting: Setting
}

const rowOf = (row: readonly TableText[], { isHead, keepsNext, widths, setting }: RowOptions): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: row.map(
      ({ runs, isRight }, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          ...(isHead ? { shading: { type: 'clear', color: 'auto', fill: colours.wash }, borders: { bottom: rule } } : {}),
          children: [
            new Paragraph({
              style: setting.ids.cell,
              alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
              keepNext: keepsNext,
              children: [...runs],
            }),
          ],
        }),
    ),
  })

/** In twips: a letter in the size of tables, a bold one as in the head, and the space at the sides of a cell. */
const [letter, boldLetter, sides] = [98, 120, 180]
/** In letters: a column of running text asks for no more, and no word gets more for its own sake. */
const [wish, longest] = [60, 28]

/**
 * Shares the width of the page. Where there is room, each column gets its longest text, head and all; else its longest word, and what is left is given
 * by how much text stands below the head. Columns of figures then stay narrow, and no word is broken unless the words are too many.
 */
export function columnWidths(rows: readonly (readonly { readonly text: string }[])[], total: number): readonly number[] {
  const [heads = [], ...below] = rows
  const columns = heads.map(({ text }, column) => ({ head: text, texts: below.map((row) => row[column]?.text ?? '') }))
  const needs = columns.map(
    ({ head, texts }) => sides + Math.max(wordWidth(head, boldLetter), ...texts.map((text) => wordWidth(text, letter))),
  )
  const body = columns.map(({ texts }, column) => Math.max(needs[column] ?? 0, ...texts.map((text) => sides + textWidth(text, letter))))
  const wishes = columns.map(({ head }, column) => Math.max(body[column] ?? 0, sides + textWidth(head, boldLetter)))
  const wants = sum(wishes) <= total ? wishes : body
  const [needed, wanted] = [sum(needs), sum(wants)]
  if (needed >= total) return needs.map((need) => Math.floor((need * total) / needed))
  if (wanted <= total) return wants.map((want) => Math.floor((want * total) / wanted))
  return needs.map((need, column) => Math.floor(need + ((total - needed) * ((wants[column] ?? need) - need)) / (wanted - needed)))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
const textWidth = (text: string, each: number): number => Math.min(text.length, wish) * each
const wordWidth = (text: string, each: number): number =>
  Math.min(Math.max(...text.split(/[ \n]/).map(({ length }) => length)), longest) * each

/** How many lines a table takes, about. */
const linesIn = (rows: readonly (readonly TableText[])[], widths: readonly number[]): number =>
  sum(rows.map((row) => Math.max(1, ...row.map(({ text }, column) => Math.ceil((text.length * letter) / ((widths[column] ?? 0) - sides))))))
