/**
 * A text without what a formatter may change and nobody reads: widths of tables, spaces at line ends, the sign of a list or of emphasis, and where a
 * paragraph is broken. Two texts with one key say the same.
 */
export function layoutKey(text: string): string {
  const lines = text.split('\n').map((line) => lineKey(line))
  let key = lines[0] ?? ''
  for (const [index, line] of lines.slice(1).entries()) key += (goesOn(lines[index] ?? '', line) ? ' ' : '\n') + line
  return key
}

/** Whether two lines are of one paragraph, as far as their beginnings tell. */
const goesOn = (above: string, line: string): boolean => /^[\p{L}«(*]/u.test(above) && /^[\p{L}«(]/u.test(line)

const lineKey = (line: string): string =>
  (isBelowTableHead(line) ? line.replaceAll(/-+/g, '-') : line)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\| ?/g, '|')
    .trimEnd()
    .replace(/^( ?)[*+] /, '$1- ')
    .replaceAll(/(?<![\p{L}\d\\])_|(?<!\\)_(?![\p{L}\d])/gu, '*')

const isBelowTableHead = (line: string): boolean => line.includes('|') && /^[\s|:-]+$/.test(line)

/** Whether two texts say the same, however they are laid out. */
export const isAlike = (one: string, other: string | undefined): boolean =>
  other !== undefined && (one === other || layoutKey(one) === layoutKey(other))
