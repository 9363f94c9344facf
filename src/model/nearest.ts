/** The candidate that was most likely meant, for «meinte du»; undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const folded = fold(candidate)
    // What is cut short was meant, the longer it is the surer: `resultat` for `resultatkvalitet`.
    const isBeginning = wanted.length >= 4 && folded.startsWith(wanted) && (folded.length <= wanted.length + 4 || wanted.length >= 8)
    const distance = isBeginning ? Math.min(limit, 1) : distanceBetween(wanted, folded, bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** So that `skolear`, `skuleår` and `Skuleår` lie near each other. */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .slice(0, 80)
    .toLowerCase()
    .replaceAll(/aa|å/g, 'a')
    .replaceAll(/oe|ø/g, 'o')
    .replaceAll(/ae|æ/g, 'a')
    .replaceAll(/[-_ ]/g, '')

/** Edits (insert, delete, replace, swap of neighbours) between two words, or `limit` when there are at least that many. */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1)
      row.push(edits)
    }
    if (Math.min(...row) >= limit) return limit
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? limit, limit)
}
