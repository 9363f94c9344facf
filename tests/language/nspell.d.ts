/** The part of nspell that the spelling check uses; the package has no types of its own. */
declare module 'nspell' {
  export interface Speller {
    /** Whether the dictionary has the word, in this form and with these capitals. */
    correct(word: string): boolean
    /** Words like it, the likeliest first. Slow: tens of milliseconds. */
    suggest(word: string): readonly string[]
  }
  /** Reads a Hunspell dictionary. */
  export default function nspell(affixes: Buffer, words: Buffer): Speller
}
