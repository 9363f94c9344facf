import type { Column } from './nodes.ts'

/** How many letters of table text fit on a line of the page, and how many of them the space between two columns takes. */
const line = 98
const gap = 2.5

/** A column needs its longest word and wants its longest text, within reason, so that one column never takes all. */
const longestWord = 22
const longestText = 60

/**
 * The columns of a table, from the texts in each, head first. What fits is as wide as its texts; what doesn't fills the line, and each column gets
 * what its words need and then a share by what its texts want.
 */
export function columnsOf(texts: readonly (readonly string[])[], isNumeric: readonly boolean[]): readonly Column[] {
  const measured = texts.map((column) => ({
    needs: Math.min(longestWord, Math.max(3, ...column.flatMap((text) => text.split(/[\s/]+/).map((word) => word.length)))) + gap,
    wants: Math.min(longestText, Math.max(3, ...column.map((text) => text.length))) + gap,
  }))
  const needed = measured.reduce((sum, { needs }) => sum + needs, 0)
  const wanted = measured.reduce((sum, { wants }) => sum + wants, 0)
  const part = wanted === needed ? 0 : Math.min(1, Math.max(0, (line - needed) / (wanted - needed)))
  return measured.map(({ needs, wants }, index) => ({
    align: isNumeric[index] === true ? 'right' : 'left',
    share: wanted <= line ? 0 : Math.round(100 * (needs + part * (wants - needs))),
  }))
}
