/** What a stretch of text was taken for; also the last part of the rule id. */
export type HitKind = 'fodselsnummer' | 'elleve-siffer' | 'e-post' | 'telefon' | 'elevnamn' | 'namneliste' | 'samtaleinnhald'

/** A stretch of a text, in UTF-16 units from its beginning; `end` is the first unit after it. */
export interface Hit {
  readonly kind: HitKind
  readonly start: number
  readonly end: number
}

/** What may stand between the digits of one number: spaces of every width, full stop, slash, and hyphens of every length. */
export const betweenDigits = String.raw`[ \t\u00a0\u2000-\u200a\u202f./\u2010-\u2014\u2212-]`
/** The spaces alone. */
export const spaces = String.raw`[ \t\u00a0\u2000-\u200a\u202f]`

/** How the digits of a number are grouped, as in `6-5`. */
export const groupingOf = (written: string): string =>
  written
    .split(/\D+/)
    .map(({ length }) => length)
    .join('-')

/** The rest of the line before an offset, at most `longest` units. */
export function lineBefore(text: string, offset: number, longest: number): string {
  const before = text.slice(Math.max(0, offset - longest), offset)
  return before.slice(before.lastIndexOf('\n') + 1)
}
