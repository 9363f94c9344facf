/**
 * A text without what a formatter may change and nobody reads: widths of tables, spaces at line ends, the sign of a list or of emphasis, and where a
 * paragraph is broken. Two texts with one key say the same.
 */
export const layoutKey = (text: string): string =>
  text
    .split('\n')
    .map((line) => lineKey(line))
    .join('\n')
    .replaceAll(/(?<=^[\p{L}«(*].*)\n(?=[\p{L}«(])/gmu, ' ')

const lineKey = (line: string): string =>
  (isBelowTableHead(line) ? line.replaceAll(/-+/g, '-') : line)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\| ?/g, '|')
    .trimEnd()
    .replace(/^( ?)[*+] /, '$1- ')
    .replaceAll(/(?<![\p{L}\d\\])_|(?<!\\)_(?![\p{L}\d])/gu, '*')

const isBelowTableHead = (line: string): boolean => line.includes('|') && /^[\s|:-]+$/.test(line)
