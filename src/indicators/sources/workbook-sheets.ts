import { mostColumns } from './table.ts'

/** What a sheet holds that must be known before it is read. Rows and columns count from 1. */
export interface SheetFacts {
  /** As the user sees it; undefined where the workbook does not tell. */
  readonly name: string | undefined
  readonly formulas: readonly { readonly line: number; readonly column: number }[]
}

export const mostRows = 50_000

/** A cell needs no address, and takes far more room when it is read than as text. */
const mostCells = 1_000_000

/** Formulas of one sheet that are looked for; those after them change nothing. */
const mostFormulas = 1_000

/** What the sheets of a workbook hold; undefined when one is larger than any sheet of figures: a lone cell far out makes a reader fill all before it. */
export function sheetsOf(entries: ReadonlyMap<string, Uint8Array>): readonly SheetFacts[] | undefined {
  const sheets: SheetFacts[] = []
  const names = namesIn(entries)
  for (const [name, bytes] of entries) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    const facts = factsOf(textOf(bytes))
    if (!facts) return undefined
    sheets.push({ name: names.get(name), ...facts })
  }
  return sheets
}

/** Rows and cells with their address, the extent of the sheet, and formulas. Never past the next `<`, so that its time grows with the text alone. */
const cellsAndFormulas = /<(?:\w+:)?(?:(?:c|row|dimension)\b[^<>]*?\s(?:r|ref)\s*=\s*["']([^"'<]*)["']|f[\s/>])/g

const textOf = (bytes: Uint8Array | undefined): string =>
  bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : ''

/** What the sheets are called, by the entries that hold them. */
function namesIn(entries: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const attribute = (tag: string, name: string): string => new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*"([^"<>]*)"`).exec(tag)?.[1] ?? ''
  const tags = (entry: string, name: string): readonly string[] =>
    [...textOf(entries.get(entry)).matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^<>]*`, 'g'))].map(([tag]) => tag)
  const targets = new Map(tags('xl/_rels/workbook.xml.rels', 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
  return new Map(
    tags('xl/workbook.xml', 'sheet').map((tag) => {
      const [, id = ''] = /\s\w+:id\s*=\s*"([^"<>]*)"/.exec(tag) ?? []
      return [`xl/${(targets.get(id) ?? '').replace(/^\/?(?:xl\/)?/, '')}`, attribute(tag, 'name')]
    }),
  )
}

function factsOf(xml: string): Pick<SheetFacts, 'formulas'> | undefined {
  if (hasMoreCells(xml)) return undefined
  const formulas: { line: number; column: number }[] = []
  let last = { line: 1, column: 1 }
  for (const [, reference] of xml.matchAll(cellsAndFormulas)) {
    if (reference !== undefined) {
      // Whatever is no plain address may be one that a reader understands otherwise.
      const [, letters, digits] = /^(?:[A-Z]+\d+:)?([A-Z]{0,3})(\d{1,7})$/.exec(reference) ?? []
      last = { line: Number(digits ?? Infinity), column: columnNumber(letters ?? '') }
    } else if (formulas.length < mostFormulas) formulas.push(last)
    if (last.line > mostRows || last.column > mostColumns) return undefined
  }
  return { formulas }
}

function hasMoreCells(xml: string): boolean {
  const cell = /<(?:\w+:)?(?:c|row)[\s/>]/g
  let count = 0
  while (count <= mostCells && cell.test(xml)) count += 1
  return count > mostCells
}

/** `A` is 1, `Z` 26, `AA` 27; 1 for none. */
const columnNumber = (letters: string): number =>
  letters === '' ? 1 : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** `E2` for the second row's fifth cell. */
export const addressOf = (line: number, column: number): string => `${lettersOf(column)}${line}`

const lettersOf = (column: number): string =>
  (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))
