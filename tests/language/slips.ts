import { wrongInfinitives } from './infinitives.ts'
import { gap, proseOf } from './prose.ts'
import { isCode, type Speller } from './speller.ts'

/** One word that should not stand where it stands. */
export interface Slip {
  readonly word: string
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What to write; undefined for an unknown word, which may be good and just not listed yet. */
  readonly instead: string | undefined
}

/** Unknown words, forbidden forms and infinitives in -e in what people read of a file. `quotations` are left alone as a whole. */
export function slipsIn(file: string, text: string, speller: Speller, quotations: readonly string[] = []): readonly Slip[] {
  const prose = proseOf(file, text, quotations)
  const lineAt = (at: number): number => prose.slice(0, at).split('\n').length
  const words = [...prose.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const verdict = isLeftOut(word) ? 'good' : speller.verdictOn(word)
    if (verdict === 'good') return []
    return [{ word, file, line: lineAt(index), instead: verdict === 'unknown' ? undefined : verdict.instead }]
  })
  const infinitives = wrongInfinitives(prose, speller.has).map(({ at, word, instead }) => ({ word, file, line: lineAt(at), instead }))
  return [...words, ...infinitives]
}

const wordPattern = new RegExp(`[\\p{L}\\p{N}\\p{M}_${gap}]+(?:[-\u2011][\\p{L}\\p{N}\\p{M}_${gap}]+)*-?`, 'gu')

/** Single letters, codes, and words of which a piece comes at run time. A word with a code in one part is judged by the others: «5-åringar». */
const isLeftOut = (word: string): boolean =>
  word.length < 2 || word.includes(gap) || word.split('-').every((part) => part.length < 2 || isCode(part))

/** Suggestions cost tens of milliseconds each. */
const mostSuggestions = 40
const mostPlaces = 3

/** One line per word, `word  file:line  (what to write)`, made to be worked through from the top. */
export function reportOn(slips: readonly Slip[], speller: Speller): string {
  const byWord = new Map<string, Slip[]>()
  for (const slip of slips) byWord.set(slip.word, [...(byWord.get(slip.word) ?? []), slip])
  const width = Math.max(...[...byWord.keys()].map((word) => word.length))
  const lines = [...byWord].map(([word, places], index) => {
    const [first] = places
    const nearest = first?.instead ?? (index < mostSuggestions ? speller.nearest(word) : undefined)
    const advice = nearest === undefined ? '' : `  (${first?.instead === undefined ? `${nearest}?` : `→ ${nearest}`})`
    return `${word.padEnd(width)}  ${placesText(places)}${advice}`
  })
  const howTo = 'Mend the text, or, if the word is good Nynorsk, add it as a line to tests/language/words.txt.'
  return `${byWord.size} word(s) to look at:\n\n${lines.join('\n')}\n\n${howTo}`
}

function placesText(places: readonly Slip[]): string {
  const shown = places.slice(0, mostPlaces).map(({ file, line }) => `${file}:${line}`)
  return shown.join(', ') + (places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : '')
}
