import { isClosingFence, openingFence } from '../../records/sections.ts'
import type { Piece } from '../../model/piece.ts'

const end = '<!-- slutt på konflikt -->'

/** A new text that stands below the owner's, between marks, until somebody has chosen. */
export const conflictMarks = ({ id, text }: Piece): string => `<!-- konflikt: ${id} -->\n${text}\n\n${end}\n\n`

/** The lines, counted from 1, of the marks of conflicts that nobody has resolved: the tool's, and those that Git leaves. Marks in code are none. */
export function conflictLines(text: string): readonly number[] {
  const lines: number[] = []
  let fence: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    // A merge of Git's knows no fences.
    if (/^(?:<{7}|>{7}|\|{7})(?: |$)/.test(line) || (fence === undefined && isMark(line))) lines.push(index + 1)
    if (fence === undefined) fence = openingFence(line)
    else if (isClosingFence(line, fence)) fence = undefined
  }
  return lines
}

const isMark = (line: string): boolean => /^ {0,3}<!--[ \t]*(?:konflikt:|slutt på konflikt)/.test(line)
