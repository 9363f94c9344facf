// How Udir's exports are written, byte by byte: UTF-16LE without byte-order mark, a first line `sep=<tab>`, tab between the cells, LF after
// every line and the last too, no quotes, decimal comma, and an ordinary space between the thousands.

/** The export as bytes. Every row has the cells of the header, in its order. */
export function exported(header, rows) {
  const lines = ['sep=\t', header.join('\t'), ...rows.map((row) => row.join('\t'))]
  return Buffer.from(`${lines.join('\n')}\n`, 'utf16le')
}

/** A count: `56 929`. */
export const count = (value) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')

/** A figure with a decimal comma. Rounded half up from twelve digits, so that 3,25 is not a matter of the machine's binary tail. */
export function decimal(value, digits) {
  const factor = 10 ** digits
  return (Math.round(Number((value * factor).toPrecision(12))) / factor).toFixed(digits).replace('.', ',')
}

const windows1252 = new Map([
  ['–', 0x96],
  ['’', 0x92],
])

/** A sheet as a Norwegian spreadsheet saves `CSV (semikolondelt)`: Windows-1252, semicolon, CRLF. */
export function sheet(rows) {
  const text = rows.map((row) => `${row.join(';')}\r\n`).join('')
  return Buffer.from(Array.from(text, (letter) => windows1252.get(letter) ?? letter.codePointAt(0)))
}
