import { betweenDigits, groupingOf, lineBefore, type Hit } from './hit.ts'

const gap = betweenDigits
/** Between the date and the rest, where prose is broken into lines. */
const lineBreak = String.raw`[ \t]{0,2}\r?\n[ \t>]{0,12}`
/** Signs that set letters or a table, and the space of a web page. */
const markup = String.raw`(?:[ \t]?[*_\\|:,]{1,2}[ \t]?|&nbsp;|&#160;)-?`
const candidate = new RegExp(
  String.raw`(?<!\d)(?:\d{2}${gap}?\d{2}${gap}?\d{2}(?:${gap}{0,3}|${lineBreak}|${markup})\d{3}${gap}?\d{2}|\d{3}${gap}\d{3}${gap}\d{3}${gap}?\d{2}|\d{6}${gap}\d{2}${gap}\d{3})(?!\d)`,
  'g',
)

/** The two halves with nothing but a gap between them: other signs may mean something else. */
const isAsWritten = new RegExp(String.raw`^\d{6}${gap}{1,3}\d{5}$`)
/** Groupings that people write an identity number in. `4-2-5` is how an account number is written, and is never taken for one. */
const usual = new Set(['11', '6-5', '6-3-2', '6-2-3', '3-3-3-2', '3-3-5', '2-2-2-5', '2-2-2-3-2'])

/**
 * National identity numbers in a text: `fodselsnummer` when both check digits hold (by the rule of today or that of 2032), `elleve-siffer` for
 * other eleven digits that begin with a date, which may be one with a slip in it. Account numbers are told apart by their grouping, by the word
 * before them, and by a last check digit that holds while the first one does not: a slip breaks the last one too.
 * Source: Skatteetaten, «Fødselsnummer» with the check digits from 2032; Tenor testdata for synthetic numbers.
 */
export function* identityNumbersIn(text: string): Generator<Hit> {
  const pattern = new RegExp(candidate)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [written] = match
    const kind = kindOf(text, match.index, written)
    // Digits that are none may still hold the beginning of one.
    if (kind === undefined) pattern.lastIndex = match.index + 1
    else yield { kind, start: match.index, end: match.index + written.length }
  }
}

function kindOf(text: string, start: number, written: string): 'fodselsnummer' | 'elleve-siffer' | undefined {
  const grouping = groupingOf(written.replace('&#160;', ' '))
  if (!usual.has(grouping)) return undefined
  const digits = written.replace('&#160;', ' ').replaceAll(/\D/g, '')
  const last = remainder(digits, lastWeights)
  if (isIdentityNumber(digits)) return grouping === '11' && isAfterAccountWord(text, start) ? undefined : 'fodselsnummer'
  const mayBeMistyped = (grouping === '11' || (grouping === '6-5' && isAsWritten.test(written))) && last !== 0 && beginsWithDate(digits)
  return mayBeMistyped && standsAlone(text, start, start + written.length) && !isAfterOtherNumberWord(text, start)
    ? 'elleve-siffer'
    : undefined
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const lastWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits.charCodeAt(index) - 48), 0) % 11

/**
 * Whether eleven digits are a national identity number: an ordinary one, a D-number, an H-number, a synthetic one, or an FH-number. From
 * 2032 the first check digit may leave 1, 2 or 3 as well; the last is as before. FH-numbers have no date, and only today's rule is known for them:
 * with the other a third of all account numbers of two large banks would look like one.
 */
export function isIdentityNumber(digits: string): boolean {
  if (remainder(digits, lastWeights) !== 0) return false
  const first = remainder(digits, firstWeights)
  return /^[89]/.test(digits) ? first === 0 : first <= 3 && beginsWithDate(digits)
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Added to the month: nothing; 40 in H-numbers and in the synthetic numbers of Nav, which has also used 65; 80 in those of Tenor. */
const monthShifts = [0, 40, 65, 80]

/** Whether the first six digits are day, month and year. D-numbers have 40 added to the day. The century is not told, so 29 February always may be. */
function beginsWithDate(digits: string): boolean {
  const written = Number(digits.slice(0, 2))
  const day = written > 40 ? written - 40 : written
  const month = Number(digits.slice(2, 4))
  return monthShifts.some((shift) => day >= 1 && day <= (daysInMonth[month - shift - 1] ?? 0))
}

/** `konto`, `kontonr.`, `bankkontonummer er`, `IBAN` just before the digits. */
const isAfterAccountWord = (text: string, start: number): boolean =>
  /(?:konto(?:nummer(?:et)?|nr|en)?|IBAN)\b[^\d\n]{0,15}$/i.test(lineBefore(text, start, 40)) &&
  !/fødsels|person|f\.?nr/i.test(lineBefore(text, start, 15))

/** Numbers of other kinds that happen to begin as a date does. */
const isAfterOtherNumberWord = (text: string, start: number): boolean =>
  /(?:konto\p{Ll}*|IBAN|KID(?:-nummer|-nr)?|faktura\p{Ll}*|saks?(?:nr|nummer)|journalpost|referanse\p{Ll}*|ordre\p{Ll}*|ISBN|GTIN)\b[^\d\n]{0,15}$/iu.test(
    lineBefore(text, start, 40),
  )

/** Whether the digits are no part of a decimal number, an address or a longer code. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[\p{L}_/=#&?%+,.-]$/u.test(text.slice(Math.max(0, start - 1), start)) && !/^(?:[\p{L}_/=&%]|[.,-]\d)/u.test(text.slice(end, end + 2))
