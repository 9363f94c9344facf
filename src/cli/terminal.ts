import { exitCode } from './exit-code.ts'
import { foldedAtWords } from './wrapped.ts'

/** Where a command speaks: findings and results to `out`, progress and notes to `note`. */
export interface Terminal {
  out(text: string): void
  note(text: string): void
  /** Whether somebody can answer questions. */
  readonly isInteractive: boolean
  readonly hasColour: boolean
  readonly width: number
}

/**
 * The process as a terminal. A closed pipe (`| head`) ends the output, not the program. Node opens each stream when it is asked for, which takes
 * a millisecond or two: most runs need the output alone.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', endOutput)
  return {
    out: (text) => void process.stdout.write(text),
    note(text) {
      if (!process.stderr.listeners('error').includes(endOutput)) process.stderr.on('error', endOutput)
      // A terminal breaks long lines in the middle of words; a file or a pipe is given each line whole.
      process.stderr.write(process.stderr.isTTY ? foldedAtWords(text, process.stderr.columns) : text)
    },
    get isInteractive() {
      return process.stdin.isTTY === true && process.stdout.isTTY === true
    },
    hasColour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb',
    width: Math.min(process.stdout.columns ?? 100, 120),
  }
}

/** A reader that has gone away is no failure; a full disk behind the output is, but there is nowhere left to say so. */
function endOutput(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') process.exitCode = exitCode.couldNotRun
}

/**
 * Names and values as they may be shown. Control signs, invisible ones, those that turn the writing direction and those that no text may hold
 * (half a surrogate pair, which a file name on Windows can have) become visible.
 */
export const shown = (text: string, { keepsLines = false }: { readonly keepsLines?: boolean } = {}): string =>
  text.replaceAll(unseen, (sign) => (keepsLines && sign === '\n' ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`))

const unseen =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFE\uFFFF\u{E0000}-\u{E007F}\p{Surrogate}]/gu
