/** A text as a reader sees it, with the way back to the places in the text as it is written. */
export interface Legible {
  readonly text: string
  /** Where a sign of the legible text stands in the written one. */
  readonly placeOf: (offset: number) => number
}

/** Signs that nobody sees: soft hyphens, joiners, marks of writing direction. They come along from phones and Word, and would split a number. */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/g
const wideDigit = /[\uff10-\uff19]/g

/** The text without what nobody sees, and with the wide digits of East Asian keyboards as ordinary ones. */
export function legible(written: string): Legible {
  const text = written.replaceAll(wideDigit, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff_10 + 48))
  const starts: number[] = []
  const lost: number[] = []
  let sum = 0
  for (const { 0: run, index } of text.matchAll(unseen)) {
    starts.push(index - sum)
    sum += run.length
    lost.push(sum)
  }
  if (sum === 0) return { text, placeOf: (offset) => offset }
  return { text: text.replaceAll(unseen, ''), placeOf: (offset) => offset + (lost[lastAtOrBefore(starts, offset)] ?? 0) }
}

/** The index of the last of ascending numbers that is not above the one sought; -1 where all are. */
function lastAtOrBefore(numbers: readonly number[], sought: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= sought) low = middle + 1
    else high = middle
  }
  return low - 1
}
