import { strToU8, zipSync, type Zippable } from 'fflate'
import type { OutsideFile } from '../../../src/indicators/sources/source.ts'

export type Cell = string | number | { readonly formula: string; readonly value: number } | { readonly percent: number }

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function cellXml(cell: Cell, at: string): string {
  if (cell === '') return ''
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if ('percent' in cell) return `<c r="${at}" s="1"><v>${cell.percent}</v></c>`
  return `<c r="${at}"><f>${cell.formula}</f><v>${cell.value}</v></c>`
}

export const sheetXml = (rows: readonly (readonly Cell[])[]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('')}</row>`)
    .join('')}</sheetData></worksheet>`

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The least that is a workbook (ECMA-376), with these sheets. */
export function entriesOf(...sheets: readonly string[]): Record<string, Uint8Array> {
  const numbers = sheets.map((_, index) => index + 1)
  const list = numbers.map((one) => `<sheet name="Ark${one}" sheetId="${one}" r:id="rId${one}"/>`).join('')
  const relations = numbers
    .map((one) => `<Relationship Id="rId${one}" Type="${office}/worksheet" Target="worksheets/sheet${one}.xml"/>`)
    .join('')
  const texts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${relations}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
}

export const fileOf = (entries: Zippable): OutsideFile => ({ name: 'tal.xlsx', bytes: zipSync(entries) })
export const workbook = (...rows: readonly (readonly Cell[])[]): OutsideFile => fileOf(entriesOf(sheetXml(rows)))
