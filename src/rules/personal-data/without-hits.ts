import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import { WordSequences } from './word-sequences.ts'

/** What stands where a hit stood. */
const masked = '…'

/**
 * The findings with every hit replaced by `…` in their arguments, however deep, as written and in other case, spacing and form (a number that
 * YAML read has lost its leading zeros). Codes, severities and places stay.
 */
export function withoutHits(findings: readonly Finding[], hits: readonly string[]): readonly Finding[] {
  if (hits.length === 0) return findings
  const maskText = textWithoutHits(hits)
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string') return maskText(value)
    if (typeof value === 'number') return maskText(String(value)) === String(value) ? value : masked
    if (Array.isArray(value)) return value.map(mask)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(inner)]))
  }
  return findings.map((finding) => ({ ...finding, args: mask(finding.args) }) as Finding)
}

/** The findings with what the guard hit in the names of files and folders left out of their places. */
export function withoutHitsInPlaces(findings: readonly Finding[], inNames: readonly string[]): readonly Finding[] {
  if (inNames.length === 0) return findings
  const maskText = textWithoutHits(inNames)
  const maskPlace = (place: Place): Place => ({ ...place, file: maskText(place.file) })
  return findings.map((finding) => ({
    ...finding,
    place: maskPlace(finding.place),
    related: finding.related.map((other) => ({ ...other, place: maskPlace(other.place) })),
  }))
}

/** The same for a text alone, such as a title that is shown. */
export function textWithoutHits(hits: readonly string[]): (text: string) => string {
  if (hits.length === 0) return (text) => text
  const words = new WordSequences(hits)
  const numbers = new Set(hits.flatMap(numbersOf))
  const lengths = [...new Set([...numbers].map(({ length }) => length))].toSorted((a, b) => b - a)
  return (text) => maskWords(maskNumbers(text, numbers, lengths), words)
}

/** The digits of a hit that is a number, with and without leading zeros. Shorter ones would mask dates and counts. */
function numbersOf(hit: string): readonly string[] {
  const digits = /\p{L}/u.test(hit) ? '' : hit.replaceAll(/\D/g, '')
  const bare = digits.replace(/^0+/, '')
  const national = bare.length === 10 && bare.startsWith('47') ? [bare.slice(2)] : []
  return [digits, bare, ...national].filter(({ length }) => length >= 8)
}

function maskNumbers(text: string, numbers: ReadonlySet<string>, lengths: readonly number[]): string {
  if (lengths.length === 0 || !/\d/.test(text)) return text
  return text.replaceAll(/\d(?:[^\p{L}\d\n]{0,3}\d){7,}/gu, (run) => maskRun(run, numbers, lengths))
}

/** Digits with what stands between them: every stretch whose digits are one of the numbers. */
function maskRun(run: string, numbers: ReadonlySet<string>, lengths: readonly number[]): string {
  const places = [...run.matchAll(/\d/g)].map(({ index }) => index)
  const digits = run.replaceAll(/\D/g, '')
  let kept = ''
  let from = 0
  for (let index = 0; index < digits.length; index += 1) {
    const length = lengths.find((wanted) => numbers.has(digits.slice(index, index + wanted)))
    if (length === undefined) continue
    kept += run.slice(from, places[index]) + masked
    index += length - 1
    from = (places[index] ?? run.length) + 1
  }
  return kept + run.slice(from)
}

function maskWords(text: string, words: WordSequences): string {
  const composed = text.normalize('NFC')
  let kept = ''
  let from = 0
  for (const { start, end } of words.in(composed)) {
    kept += composed.slice(from, start) + masked
    from = end
  }
  return from === 0 ? text : kept + composed.slice(from)
}
