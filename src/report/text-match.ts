/**
 * Tells whether a text stands in some words. Case, kinds of spaces and line breaks do not count, and an empty text stands nowhere. A number at the ends of the
 * text is a whole one: `48` stands neither in `148`, in `48,5`, in `1 048` nor in `−48`, and `26` not in `2025-26`.
 */
export function matcherOf(text: string): (words: string) => boolean {
  const sought = text.replaceAll(/(^|\s)-(?=\d)/g, '$1\u2212').trim()
  if (sought === '') return () => false
  // Who types a number types ordinary spaces.
  const forms = new Set([spaced(sought), spaced(sought.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00A0'))])
  return (words) => [...forms].some((form) => stands(spaced(words), form))
}

/** A no-break space within a number stays a sign of its own, so that `12` is not found in `12 345`. */
const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/(?<=\d)[\u00A0\u202F](?=\d{3}(?!\d))/g, thousands)
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .toLowerCase()

const thousands = '\uE000'

function stands(words: string, sought: string): boolean {
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1)) {
    const end = at + sought.length
    const isWholeBefore = !/^\d/.test(sought) || !/(?:\d[.,\uE000-]?|\u2212)$/.test(words.slice(Math.max(0, at - 2), at))
    const isWholeAfter = !/\d$/.test(sought) || !/^[.,\uE000-]?\d/.test(words.slice(end, end + 2))
    if (isWholeBefore && isWholeAfter) return true
  }
  return false
}
