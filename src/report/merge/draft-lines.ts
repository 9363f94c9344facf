import { report } from '../../i18n/nn/report.ts'
import { hasPlaceholder } from '../../records/sections.ts'
import { linesInCode } from './fences.ts'

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

const mark = /^ {0,3}<!--[ \t]*del:[ \t]*([a-z0-9-]+(?:\/[a-z0-9-]+)*)[ \t]*-->[ \t]*$/

/** The lines of a draft that are no marks and stand in no code. */
export function linesOf(text: string): readonly DraftLine[] {
  const lines: DraftLine[] = []
  let id: string | undefined
  let chapter = ''
  const all = text.split('\n')
  const inCode = linesInCode(all)
  for (const [index, written] of all.entries()) {
    if (inCode[index]) continue
    const marked = mark.exec(written)?.[1]
    if (marked !== undefined) id = marked
    else {
      chapter = /^ {0,3}## +(.*?)[ #]*$/.exec(written)?.[1] ?? chapter
      lines.push({ text: written, line: index + 1, id, chapter })
    }
  }
  return lines
}

/** Whether a line has what the owner is asked to make their own, and nobody has; also as editors and formatters write it anew. */
export const isUnfinished = ({ text }: DraftLine): boolean =>
  hasPlaceholder(text) || text.includes(`**${report.draft}**`) || text.includes(`__${report.draft}__`)
