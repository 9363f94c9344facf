type Paint = (text: string) => string

/** How the parts of a text are told apart, and how wide a text is in a terminal. */
export interface Style {
  readonly file: Paint
  readonly error: Paint
  readonly warning: Paint
  readonly note: Paint
  readonly fine: Paint
  readonly hint: Paint
  readonly dim: Paint
  readonly widthOf: (text: string) => number
}

const asIs: Paint = (text) => text

/** Colours where there is a terminal for them; a pipe gets none and needs no library for it. `texts` are those that will be measured. */
export async function styleFor(texts: readonly string[], hasColour: boolean): Promise<Style> {
  const widthOf = texts.every(isSimple) ? lengthOf : (await import('string-width')).default
  if (!hasColour) return { file: asIs, error: asIs, warning: asIs, note: asIs, fine: asIs, hint: asIs, dim: asIs, widthOf }
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  const { yellow: warning, blue: note, green: fine, cyan: hint, dim } = chalk
  return { file: chalk.bold.underline, error: chalk.red.bold, warning, note, fine, hint, dim, widthOf }
}

const lengthOf = (text: string): number => text.length

/** European letters and common signs take one cell each; the library that knows all others takes long to load. */
const isSimple = (text: string): boolean => /^[\u0020-\u007E\u00A0-\u024F\u2010-\u203A\u2190-\u21FF\u2713\u2717]*$/.test(text)
