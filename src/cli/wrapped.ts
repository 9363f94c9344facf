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
