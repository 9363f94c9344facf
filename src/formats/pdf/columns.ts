import type { Column } from './nodes.ts'

/** How many letters of table text fit on a line of the page, were all of them wide; as a whole they are less so, figures above all. */
const line = 86
const usualLine = 96
/** How many of them the space between two columns takes. */
const gap = 2
/** The head is bold. */
const bold = 1.1

/** A column needs its longest word and wants its longest text, within reason, so that one column never takes all. */
const longestWord = 30
const longestText = 60

export interface Columns {
  readonly columns: readonly Column[]
  /** Whether there is not room for whole words. */
  readonly hyphenates: boolean
}

/**
 * The columns of a table, from the texts in each, head first. What fits is as wide as its texts; what doesn't fills the line, and each column gets
 * what its words need and then a share by what its texts want.
 */
export function columnsOf(texts: readonly (readonly string[])[], isNumeric: readonly boolean[]): Columns {
  const measured = texts.map(([head = '', ...cells]) => {
    const word = Math.max(3, bold * longestIn(wordsOf(head)), longestIn(cells.flatMap(wordsOf)))
    const whole = Math.max(3, bold * head.length, longestIn(cells))
    return { word, needs: Math.min(longestWord, word) + gap, wants: Math.min(longestText, whole) + gap }
  })
  const needed = measured.reduce((sum, { needs }) => sum + needs, 0)
  const wanted = measured.reduce((sum, { wants }) => sum + wants, 0)
  const part = wanted === needed ? 0 : Math.min(1, Math.max(0, (line - needed) / (wanted - needed)))
  const columns = measured.map(({ needs, wants }, index) => ({
    align: isNumeric[index] === true ? ('right' as const) : ('left' as const),
    share: wanted <= usualLine ? 0 : Math.round(100 * (needs + part * (wants - needs))),
  }))
  return { columns, hyphenates: needed > line || measured.some(({ word }) => word > longestWord) }
}

const wordsOf = (text: string): readonly string[] => text.split(/[ \n/]+/)
const longestIn = (texts: readonly string[]): number => texts.reduce((longest, { length }) => Math.max(longest, length), 0)
