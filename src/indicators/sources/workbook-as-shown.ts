/** The number formats for shares that every workbook has: `0%` and `0.00%` (ECMA-376, 18.8.30). */
const builtIn = ['9', '10']

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')

/**
 * The entries of a workbook as one sees it. A cell that shows 12,5 % holds 0.125, which would be read as an eighth of a per cent: such cells become the text
 * `12,5 %`. A cell that shows an error, `#DIV/0!`, becomes that text: the reader would have it as no cell at all. The extent that a sheet claims is taken away: some programs write a wrong one, and the reader leaves out what lies outside of it.
 */
export function asShown(entries: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const styles = shareStyles(textOf(entries.get('xl/styles.xml') ?? new Uint8Array()))
  return new Map([...entries].map(([name, bytes]) => [name, name.startsWith('xl/worksheets/') ? sheetAsShown(bytes, styles) : bytes]))
}

/** The styles of cells, by their number, whose format is that of a share. */
function shareStyles(xml: string): ReadonlySet<string> {
  const own = [...xml.matchAll(/<(?:\w+:)?numFmt\b(?:[^<>"]|"[^"<]*")*>/g)].flatMap(([tag]) =>
    /formatCode\s*=\s*"[^"]*%/.test(tag) ? (attribute(tag, 'numFmtId') ?? []) : [],
  )
  const formats = new Set([...builtIn, ...own])
  const [, after = ''] = xml.split(/<(?:\w+:)?cellXfs\b/, 2)
  const [cellStyles = ''] = after.split(/<\/(?:\w+:)?cellXfs>/, 1)
  const all = [...cellStyles.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].map(([tag]) => attribute(tag, 'numFmtId') ?? '')
  return new Set(all.flatMap((format, index) => (formats.has(format) ? [String(index)] : [])))
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1]

const errorCell = /(<(?:\w+:)?c\b[^<>]*?\s)t\s*=\s*"e"/g
const extent = /<(\w+:)?dimension\b[^<>]*(?:\/>|>\s*<\/\1?dimension>)/

function sheetAsShown(bytes: Uint8Array, styles: ReadonlySet<string>): Uint8Array {
  const xml = textOf(bytes)
    .replace(extent, '')
    .replaceAll(errorCell, '$1t="str"')
    .replaceAll(
      /<((?:\w+:)?)c\b([^<>]*)>(\s*<\1v>)([^<]*)(?=<)/g,
      (cell, prefix: string, attributes: string, open: string, value: string) => {
        const tag = `<c ${attributes}>`
        const number = Number(value)
        if (!styles.has(attribute(tag, 's') ?? '') || ![undefined, 'n'].includes(attribute(tag, 't')) || !Number.isFinite(number))
          return cell
        const shown = String(Number((number * 100).toPrecision(15))).replace('.', ',')
        return `<${prefix}c${attributes.replace(/\st\s*=\s*"n"/, '')} t="str">${open}${shown} %`
      },
    )
  return Buffer.from(xml)
}
