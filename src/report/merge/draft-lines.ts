import { isClosingFence, openingFence } from '../../records/sections.ts'
import { report } from '../../i18n/nn/report.ts'

/** A line of the draft, and where it stands. */
export interface DraftLine {
  readonly text: string
  /** Counted from 1. */
  readonly line: number
  /** The piece whose mark is the last above it. */
  readonly id: string | undefined
  /** The chapter it stands in. */
  readonly chapter: string
}

const mark = /^ {0,3}<!-- del: ([a-z0-9-]+(?:\/[a-z0-9-]+)*) -->[ \t]*$/

/** The lines of a draft that are no marks and stand in no code. */
export function linesOf(text: string): readonly DraftLine[] {
  const lines: DraftLine[] = []
  let fence: string | undefined
  let id: string | undefined
  let chapter = ''
  for (const [index, written] of text.split('\n').entries()) {
    const marked = fence === undefined ? mark.exec(written)?.[1] : undefined
    if (marked !== undefined) id = marked
    else if (fence === undefined) {
      chapter = /^ {0,3}## +(.*?)[ #]*$/.exec(written)?.[1] ?? chapter
      lines.push({ text: written, line: index + 1, id, chapter })
    }
    if (fence === undefined) fence = openingFence(written)
    else if (isClosingFence(written, fence)) fence = undefined
  }
  return lines
}

/** Whether a line begins what the owner is asked to make their own, and nobody has. */
export const isUnfinished = ({ text }: DraftLine): boolean => /^ {0,3}\[Skriv her:/.test(text) || text.startsWith(`**${report.draft}**`)
