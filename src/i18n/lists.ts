/** «a, b og c» */
export function enumerate(items: readonly string[], last: 'og' | 'eller'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`
}

const numbers = ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']

/** Small counts in words, others in digits. Masculine: «éin skule». */
export const countWord = (count: number): string => numbers[count] ?? String(count)

const collator = new Intl.Collator('nn')

/** Order for lists that people read: æ, ø, å last, and «Aa» as «Å». */
export const inNorwegianOrder = (a: string, b: string): number => collator.compare(a, b)
