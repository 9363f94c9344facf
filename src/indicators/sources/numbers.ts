/** What a cell says: a number, that the source withholds it, or nothing. `problem` is a text that can't be read as one number without a guess. */
export type CellNumber =
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'withheld' }
  | { readonly state: 'empty' }
  | { readonly state: 'problem'; readonly text: string }

/** A plain space, and the spaces that typography has for thousands: no-break, figure, thin, narrow no-break. */
const space = '[ \\u00A0\\u2007\\u2009\\u202F]'
const norwegian = new RegExp(`^[-\\u2212]?(?:\\d+|\\d{1,3}(?:${space}\\d{3})+)(?:,\\d+)?$`)
const pointed = /^[-\u2212]?\d+\.\d+$/
/** Could be a decimal in English and a thousand in Norwegian: `1.234`. */
const ambiguous = /^[-\u2212]?[1-9]\d{0,2}\.\d{3}$/
const spaces = new RegExp(space, 'g')

const withheld: CellNumber = { state: 'withheld' }
const empty: CellNumber = { state: 'empty' }

/**
 * Reads a cell as Norwegian writes numbers: decimal comma, spaces between thousands, `*` for what is withheld. A decimal point is taken where it can mean
 * nothing else (`12.5`). `1.234`, `1.234,5` and `1,234.5` are problems, since a guess may be a thousand times wrong. A value has at most six decimals, as the
 * files of the data folder do (`figures/tidy.ts`); what a division left behind them is rounded away.
 */
export function cellNumber(cell: string): CellNumber {
  const text = cell.trim()
  if (text === '') return empty
  if (text === '*') return withheld
  const isNumber = norwegian.test(text) || (pointed.test(text) && !ambiguous.test(text))
  const value = isNumber ? Number(text.replaceAll(spaces, '').replace('\u2212', '-').replace(',', '.')) : Number.NaN
  return Math.abs(value) < largest ? { state: 'number', value: Number(value.toFixed(6)) } : { state: 'problem', text }
}

/** No figure of a school, a municipality or the land is as large as this, not in kroner either. */
const largest = 1e12
/** The same for counts of pupils. */
const largestCount = 1e9

/** As `cellNumber`, for counts: what is not a whole number of 0 or more is a problem. */
export function cellCount(cell: string): CellNumber {
  const read = cellNumber(cell)
  const isCount = read.state !== 'number' || (Number.isInteger(read.value) && read.value >= 0 && read.value < largestCount)
  return isCount ? read : { state: 'problem', text: cell.trim() }
}

/** As `cellNumber`, for uncertainties: what is below 0 is a problem. */
export function cellWidth(cell: string): CellNumber {
  const read = cellNumber(cell)
  return read.state === 'number' && read.value < 0 ? { state: 'problem', text: cell.trim() } : read
}

export const valueOf = (read: CellNumber): number | undefined => (read.state === 'number' ? read.value : undefined)
