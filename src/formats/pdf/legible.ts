import { pdf as words } from '../../i18n/nn/pdf.ts'

/** Makes texts such that the typeface can show all of them, and remembers what it could not. */
export interface Legible {
  /** On one line, with what can't be shown named in words; long words may be broken. */
  readonly line: (text: string) => string
  /** As `line`, with line ends and spaces kept. */
  readonly lines: (text: string) => string
  /** The same letters without marks for where to break: for titles, text alternatives and pictures. */
  readonly unbroken: (text: string) => string
  /** The code points that the typeface lacked, in order. */
  readonly lacked: () => readonly number[]
}

/**
 * PDF/UA forbids a letter without a glyph, and another typeface would be a different one on each machine. So a run of letters that ours lacks (emoji,
 * Arabic, Chinese …) becomes «[2 teikn manglar]», and the report ends with a note of which they are: nothing goes away in silence.
 */
export function legible(letters: ReadonlySet<number>): Legible {
  const lacked = new Set<number>()
  const named = (text: string): string => {
    let shown = ''
    let missing = 0
    const tell = (): void => {
      if (missing > 0) shown += words.missing(missing)
      missing = 0
    }
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0
      if (code === lineEnd || letters.has(code)) {
        tell()
        shown += letter
        continue
      }
      lacked.add(code)
      // A mark on a letter, or a colour of skin, is no letter of its own.
      if (missing === 0 || !/[\p{M}\u{1f3fb}-\u{1f3ff}]/u.test(letter)) missing += 1
    }
    tell()
    return shown
  }
  const unbroken = (text: string): string => named(visible(text).replaceAll(/\s+/g, plainSpace))
  return {
    unbroken,
    line: (text) => breakable(unbroken(text)),
    lines: (text) => breakable(named(visible(text))),
    lacked: () => [...lacked].toSorted((a, b) => a - b),
  }
}

const lineEnd = 0x0a

/** Kept: the spaces that hold words together. */
const plainSpace = (space: string): string => (/^[\u00a0\u202f]+$/.test(space) ? space : ' ')

/** Without what nobody sees: control characters, marks of direction and other invisible ones. Half characters become U+FFFD. */
const visible = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/(?!\n)\p{Cc}|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]|\p{Bidi_Control}/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')

/** A path gets places to break after each folder, and a word longer than people write gets some too, else it would run off the page. */
const breakable = (text: string): string =>
  text.replaceAll(/\S{25,}/gu, (word) => word.replaceAll(/\/(?=[^/])/g, '/\u200b').replaceAll(/[^\s\u200b]{40,}/gu, chopped))

const chopped = (word: string): string => word.replaceAll(/(.{12})(?=.)/gu, '$1\u200b')
