import type { Piece } from '../../model/piece.ts'
import { linesInCode } from './fences.ts'

const end = '<!-- slutt på konflikt -->'

/** A new text that stands below the owner's, between marks, until somebody has chosen. */
export const conflictMarks = ({ id, text }: Piece): string => `<!-- konflikt: ${id} -->\n${text}\n\n${end}\n\n`

/** The lines, counted from 1, of the marks of conflicts that nobody has resolved: the tool's, and those that Git leaves. Marks in code are none. */
export function conflictLines(text: string): readonly number[] {
  const lines = text.split('\n')
  const inCode = linesInCode(lines)
  // A merge of Git's knows no fences. Seven bars alone are a row of a table.
  return lines.flatMap((line, index) =>
    /^(?:(?:<{7}|>{7})(?: |$)|\|{7} [^|\s])/.test(line) || (!inCode[index] && isMark(line)) ? [index + 1] : [],
  )
}

const isMark = (line: string): boolean => /^ {0,3}<!--[ \t]*(?:konflikt:|slutt på konflikt)/.test(line)
