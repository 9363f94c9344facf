import type { Document } from '../../model/document.ts'
import { writtenText } from '../../records/sections.ts'
import { hasBlockFigures } from '../../rules/figure-block.ts'

/** What stands below one heading of a self-assessment, meant for the school and the school owner. */
export interface CandidWord {
  readonly heading: string
  readonly level: number
  readonly line: number
  /** Markdown as the school wrote it; empty where nothing is. */
  readonly text: string
  /** It has figures from the block of measured results, which nobody has masked. */
  readonly hasInternalFigures: boolean
}

/** All that a school has written, heading by heading, but for the title of the document. */
export const candidWordsOf = ({ sections }: Document<'eigenvurdering'>): readonly CandidWord[] =>
  sections
    .filter(({ level }) => level > 1)
    .map(({ text: heading, level, line, own }) => ({
      heading,
      level,
      line,
      text: writtenText(own),
      hasInternalFigures: hasBlockFigures(own),
    }))
