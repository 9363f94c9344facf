/** What a sheet holds that must be known before it is read. Rows and columns count from 1. */
export interface SheetFacts {
  readonly formulas: readonly { readonly line: number; readonly column: number }[]
}

export const mostRows = 50_000
const mostColumns = 500

/** Formulas of one sheet that are looked for; those after them change nothing. */
const mostFormulas = 1_000

/** What the sheets of a workbook hold; undefined when one is larger than any sheet of figures: a lone cell far out makes a reader fill all before it. */
export function sheetsOf(entries: ReadonlyMap<string, Uint8Array>): readonly SheetFacts[] | undefined {
  const sheets: SheetFacts[] = []
  for (const [name, bytes] of entries) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    const facts = factsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
    if (!facts) return undefined
    sheets.push(facts)
  }
  return sheets
}

/** Rows and cells with their address, the extent of the sheet, and formulas. Never past the next `<`, so that its time grows with the text alone. */
const cellsAndFormulas = /<(?:\w+:)?(?:(?:c|row|dimension)\b[^<>]*?\s(?:r|ref)\s*=\s*["']([^"'<]*)["']|f[\s/>])/g

function factsOf(xml: string): SheetFacts | undefined {
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

/** `A` is 1, `Z` 26, `AA` 27; 1 for none. */
const columnNumber = (letters: string): number =>
  letters === '' ? 1 : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
