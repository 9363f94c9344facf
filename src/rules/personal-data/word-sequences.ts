const token = /[\p{L}\p{M}\p{N}]+/gu

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words and runs of words to look for, whole, whatever their case and what stands between them. One pass over the text however many there are. */
export class WordSequences {
  readonly #known = new Set<string>()
  /** How many words the sequences have that begin with a word, longest first. */
  readonly #lengths = new Map<string, readonly number[]>()

  constructor(sequences: Iterable<string>) {
    for (const sequence of sequences) {
      const words = tokensOf(sequence).map(({ word }) => word)
      const [first] = words
      if (first === undefined || words.length > longest) continue
      this.#known.add(words.join(' '))
      this.#lengths.set(
        first,
        [...new Set([...(this.#lengths.get(first) ?? []), words.length])].toSorted((a, b) => b - a),
      )
    }
  }

  /** Where they stand. A single name is also found with the s of the genitive, which is left out of the stretch. */
  *in(text: string): Generator<{ readonly start: number; readonly end: number }> {
    if (this.#known.size === 0) return
    const tokens = tokensOf(text)
    for (let index = 0; index < tokens.length; index += 1) {
      const found = this.#at(tokens, index)
      if (!found) continue
      yield { start: tokens[index]?.start ?? 0, end: found.end }
      index += found.words - 1
    }
  }

  #at(tokens: readonly Token[], index: number): { readonly end: number; readonly words: number } | undefined {
    const first = tokens[index]?.word ?? ''
    for (const words of this.#lengths.get(first) ?? (first.endsWith('s') ? this.#lengths.get(first.slice(0, -1)) : undefined) ?? []) {
      const run = tokens.slice(index, index + words)
      const last = run.at(-1)
      if (!last || run.length < words) continue
      const joined = run.map(({ word }) => word).join(' ')
      if (this.#known.has(joined)) return { end: last.end, words }
      if (joined.endsWith('s') && this.#known.has(joined.slice(0, -1))) return { end: last.end - 1, words }
    }
    return undefined
  }
}

/** Nobody has more names than this. */
const longest = 12

const tokensOf = (text: string): readonly Token[] =>
  [...text.normalize('NFC').matchAll(token)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
