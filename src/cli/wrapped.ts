/** Words on lines of at most `width` cells; a word longer than that stands alone. */
export function wrapped(words: string, width: number, { widthOf }: { readonly widthOf: (text: string) => number }): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A text of several lines in a terminal of some width, broken between words; what a line was indented with, or its list sign, stands before its rest too. */
export const foldedAtWords = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const [before = ''] = /^ *(?:[-→] )?/.exec(line) ?? []
      const lines = wrapped(line.slice(before.length), width - before.length, { widthOf: plainWidth })
      return lines.map((one, index) => (index === 0 ? before : ' '.repeat(before.length)) + one)
    })
    .join('\n')

/** Without colours. Notes are in letters of one cell each. */
const plainWidth = (text: string): number => text.replaceAll(/\u001B\[[\d;]*m/g, '').length
