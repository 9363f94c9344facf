/** «a, b og c» */
export function enumerate(items: readonly string[], last: 'og' | 'eller'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`
}

const numbers = ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']

/** Small counts in words, others in digits. Masculine: «éin skule». */
export const countWord = (count: number): string => numbers[count] ?? String(count)

/** A list that people read, in order of a name: æ, ø, å last, and «Aa» as «Å». */
export function inNorwegianOrder<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const collator = new Intl.Collator('nn')
  return items.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
}
