import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import loadDictionary from 'dictionary-nn'
import nspell, { type Speller as Dictionary } from 'nspell'

/** What the check thinks of one word: good, forbidden (with what to write), or in no list. */
export type Verdict = 'good' | 'unknown' | { readonly instead: string }

export interface Speller {
  readonly verdictOn: (word: string) => Verdict
  /** Whether the dictionary or the field's own list has exactly this form; compounds are not looked for. */
  readonly has: (word: string) => boolean
  /** The nearest word of the dictionary, if any. Slow. */
  readonly nearest: (word: string) => string | undefined
}

/** The lists beside this file. Lines that begin with # are headings. */
export const linesOf = (list: 'words.txt' | 'denied.txt'): readonly string[] =>
  readFileSync(join(import.meta.dirname, list), 'utf8')
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Endings that stand after a hyphen, as in «SFO-en» and «pdf-ar». */
const endings = new Set(['a', 'ar', 'ane', 'en', 'et', 'er', 'ene', 'i'])
const shortestPart = 4

/** Reads the dictionary, which takes about a second and 160 MB: once for all. */
export async function readDictionary(): Promise<Dictionary> {
  const { aff, dic } = await promisify(loadDictionary)()
  return nspell(aff, dic)
}

/**
 * Judges words. In order: the forbidden forms, which always win; the dictionary; the field's own words; words put together of two that are
 * known. Each distinct word is judged once.
 */
export function spellerOf(dictionary: Dictionary, own: readonly string[], denied: readonly string[]): Speller {
  const ownWords = new Set(own)
  const parts = shortParts(own)
  const insteadOf = deniedFrom(denied)
  const has = once((word: string) => ownWords.has(word) || ownWords.has(uncapitalised(word)) || dictionary.correct(word))
  const allowed = (word: string): boolean => insteadOf(word) === undefined && has(word)
  const isGood = (word: string): boolean => has(word) || isCompound(word.toLowerCase(), allowed, parts) || isHyphenated(word, isGood)
  const verdictOn = once((word: string): Verdict => {
    const instead = insteadOf(word)
    if (instead !== undefined) return { instead }
    return isGood(word) || (word.endsWith('-') && isFirstPart(word.slice(0, -1), isGood)) ? 'good' : 'unknown'
  })
  return { verdictOn, has, nearest: (word) => dictionary.suggest(word)[0] }
}

/** Finds the advice for a form in lines of the form `skole* → skule`; the star stands for any letters. */
function deniedFrom(lines: readonly string[]): (word: string) => string | undefined {
  const rules = lines.map((line) => {
    const [form = '', instead = ''] = line.split('→').map((part) => part.trim())
    if (!/^\*?[\p{L}-]+\*?$/u.test(form) || instead === '') throw new Error(`denied.txt: «${line}» is not «form → what to write»`)
    return { form, pattern: new RegExp(`^${form.replaceAll('*', '.*')}$`, 'u'), instead }
  })
  const exact = new Map(rules.filter(({ form }) => !form.includes('*')).map(({ form, instead }) => [form, instead]))
  const patterns = rules.filter(({ form }) => form.includes('*'))
  const insteadOf = (word: string): string | undefined => exact.get(word) ?? patterns.find(({ pattern }) => pattern.test(word))?.instead
  return once((word: string) => {
    const whole = word.toLowerCase()
    const parts = whole.split('-').filter((part, index) => index === 0 || !endings.has(part))
    return [whole, ...parts].map(insteadOf).find((instead) => instead !== undefined)
  })
}

interface ShortParts {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
}

/** The parts that the list allows although they are short: `fag-` begins a word, `-mål` ends one. */
const shortParts = (own: readonly string[]): ShortParts => ({
  first: new Set(own.filter((line) => line.endsWith('-')).map((line) => line.slice(0, -1))),
  last: new Set(own.filter((line) => line.startsWith('-')).map((line) => line.slice(1))),
})

/** Two known words in one, such as «leiardialog» and «utviklingsgruppe». Any part shorter than four letters would let nearly anything through. */
function isCompound(word: string, allowed: (part: string) => boolean, short: ShortParts): boolean {
  const begins = (part: string): boolean => short.first.has(part) || (part.length >= shortestPart && isFirstPart(part, allowed))
  const ends = (part: string): boolean => short.last.has(part) || (part.length >= shortestPart && allowed(part))
  for (let at = 2; at <= word.length - 2; at++) if (ends(word.slice(at)) && begins(word.slice(0, at))) return true
  return false
}

/** Every part is good by itself, or is an ending: «SFO-leiar», «Markdown-filene», «id-en». Parts of one letter or with digits stand for themselves. */
function isHyphenated(word: string, isGood: (part: string) => boolean): boolean {
  const [first = '', ...rest] = word.split('-')
  if (rest.length === 0) return false
  const isPart = (part: string): boolean => part.length === 1 || isCode(part) || isGood(part)
  return (isPart(first) || isFirstPart(first, isGood)) && rest.every((part) => endings.has(part) || isPart(part))
}

/** The first part of a compound may be bound with s or e: «utvikling·s·gruppe», «barn·e·hage». */
function isFirstPart(part: string, isGood: (part: string) => boolean): boolean {
  return isGood(part) || (/[se]$/.test(part) && part.length > shortestPart && isGood(part.slice(0, -1)))
}

/** Names of things rather than words: «S14», «np05», «tal_saker», «SvarPåSpørsmål». */
export const isCode = (word: string): boolean => /[\p{N}_]|\p{Ll}\p{Lu}/u.test(word)

const uncapitalised = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

function once<T>(judge: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    if (!known.has(word)) known.set(word, judge(word))
    return known.get(word) as T
  }
}
