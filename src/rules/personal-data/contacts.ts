import { groupingOf, lineBefore, spaces, type Hit } from './hit.ts'

/** The sign between the two halves of an address, also as it stands in links and where somebody hides it from robots. */
const atSign = /@|＠|%40|&#0*64;| ?[([{](?:at|krøllalfa)[)\]}] ?/gi
const domain = /(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/uy
const localSign = /[\p{L}\p{N}._%+'-]/u
const longestLocal = 64

/**
 * E-mail addresses, all but the allowed ones (given in lower case). Addresses of programs (`git@server:sti`) and file names such as
 * `logo@2x.png` are none; addresses in examples (`example.com`) are: who writes one here means somebody.
 */
export function* emailsIn(text: string, allowed: ReadonlySet<string>): Generator<Hit> {
  for (const match of text.matchAll(atSign)) {
    const start = startOfLocal(text, match.index)
    domain.lastIndex = match.index + match[0].length
    const host = start < match.index && domain.exec(text)?.[0]
    if (!host) continue
    const local = text.slice(start, match.index)
    const end = domain.lastIndex
    if (/\.(?:png|jpe?g|gif|svg|webp|pdf|md|js|ts|css)$/i.test(host) || (local === 'git' && text[end] === ':')) continue
    if (!allowed.has(`${local}@${host}`.toLowerCase())) yield { kind: 'e-post', start, end }
  }
}

function startOfLocal(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < longestLocal && localSign.test(text[start - 1] ?? '')) start -= 1
  while (start < end && /[.'%+-]/.test(text[start] ?? '')) start += 1
  return start
}

const eightDigits = String.raw`[2-9](?:[ \u00a0\u2009\u202f.-]?\d){7}(?!\d)`
const withCountry = String.raw`(?:(?:\(?\+|(?<!\d)00)${spaces}?47\)?${spaces}{0,2}(?:\(0\))?${spaces}?)${eightDigits}`
const grouped = String.raw`(?<!\d${spaces}?)(?:[2-9]\d(?:${spaces}\d{2}){3}|[2-9]\d{2}${spaces}\d{2}${spaces}\d{3})(?!${spaces}?\d)`
const phone = new RegExp(String.raw`${withCountry}|${grouped}|(?<!\d)${eightDigits}`, 'g')

const cue =
  /(?<!\p{L})(?:telefon(?:nummer(?:et)?|nr|en)?|tlf(?:nr)?|tel|mobil(?:telefon|nummer(?:et)?|nr|en)?|mob|ring(?:ja|jer|e|er)?|sms|vipps)(?!\p{L})[^\d\n+]{0,20}$/iu

/**
 * Norwegian phone numbers. With a country code, or after a word such as `tlf`, in any grouping. Without one: in the groupings that nothing but a
 * phone number has (`99 88 77 66`, `998 87 766`), and eight digits in a row only where they begin as mobile numbers do (4 or 9) and stand alone:
 * a parent's number that is missed stays in Git for ever, one alarm too many is silenced with a reason. Numbers of services (80, 81, 82) are nobody's.
 */
export function* phonesIn(text: string): Generator<Hit> {
  const pattern = new RegExp(phone)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [written] = match
    if (isPhone(text, match.index, written)) yield { kind: 'telefon', start: match.index, end: match.index + written.length }
    else pattern.lastIndex = match.index + 1
  }
}

function isPhone(text: string, start: number, written: string): boolean {
  const end = start + written.length
  if (/^[(+0]/.test(written)) return true
  if (/^8[012]/.test(written) || isTimeOrYears(written) || isPartOfMore(text, start, end)) return false
  const before = lineBefore(text, start, 50)
  if (cue.test(before)) return true
  if (isAmount(before, text.slice(end, end + 12))) return false
  const grouping = groupingOf(written)
  if (/[.-]/.test(written)) return false
  if (grouping === '3-2-3') return true
  const isMobile = /^[49]/.test(written)
  if (grouping === '2-2-2-2') return !isInSeries(text, start, end) && (isMobile || !/^\s*\|/.test(lineBefore(text, start, 1000)))
  return grouping === '8' && isMobile && !otherNumber.test(before) && !seal.test(before)
}

/** `2026-2027`, `2026-11-23`, `23.11.2026`, `20261123`. */
const isTimeOrYears = (written: string): boolean =>
  /^(?:19|20)\d\d\D?(?:(?:19|20)\d\d|(?:0[1-9]|1[0-2])\D?[0-3]\d)$/.test(written) || /^[0-3]\d\D?[01]\d\D?(?:19|20)\d\d$/.test(written)

/** A piece of an address on the net, a code or a decimal number. */
const isPartOfMore = (text: string, start: number, end: number): boolean =>
  /[\p{L}\d_/=#&?%.,-]$/u.test(text.slice(Math.max(0, start - 1), start)) || /^(?:[\p{L}_/=&%]|[.,-]\d)/u.test(text.slice(end, end + 2))

/** More two-digit figures on either side: a row of figures. */
const isInSeries = (text: string, start: number, end: number): boolean =>
  /\d[\s\u00a0]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[\s\u00a0]\d/.test(text.slice(end, end + 2))

const isAmount = (before: string, after: string): boolean =>
  /(?:\bkr\.?|\bNOK|€|\$)\s*$/i.test(before) || /^(?:\s*(?:kr\b|kroner|NOK|mill|mrd|tusen|%|prosent|elevar|timar)|,-|:-)/i.test(after)

/** The seal of a block that the tool brought into the text (records/marked-block.ts): hexadecimal, and now and then digits alone. */
const seal = /<!-- (?:henta|tal): $/

const otherNumber =
  /(?:sak(?:s(?:nr|nummer)?)?|journalpost|dokument(?:nr|nummer|-?id)?|faktura\p{Ll}*|referanse\p{Ll}*|ref|konto\p{Ll}*|KID|ISBN|ordre\p{Ll}*|id|nr)(?!\p{L})[^\d\n]{0,10}$/iu
