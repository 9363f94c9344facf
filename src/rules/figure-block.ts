import { overview } from '../i18n/nn/overview.ts'
import { pointAt } from '../model/place.ts'
import { faultOf, type Fault } from '../records/fault.ts'
import { editedBlockAt } from '../records/marked-block.ts'
import type { Record } from '../records/record.ts'
import { withoutFigureBlock } from '../records/sections.ts'

/** Measured results that somebody has edited: they are the tool's, so that nobody need wonder whether a figure is the source's. */
export function* editedFigureFaults({ file, body, bodyLine }: Record): Iterable<Fault> {
  const start = editedBlockAt(body, 'tal')
  if (start === undefined) return
  const { line } = pointAt(body, start)
  yield faultOf('warning', { code: 'tal/retta-for-hand', args: {}, at: { file, line: bodyLine + line, column: 1 } })
}

const { columns, internal } = overview
const fromBlock = new RegExp(
  `\\(${internal}\\)|<!--\\s*(?:tal\\s*:|slutt på tal)|^[ \\t>]*\\|\\s*${columns.indicator}\\s*\\|\\s*${columns.step}\\s*\\|`,
  'im',
)

/**
 * Whether a text has been given figures from the block of measured results: a figure that is marked as internal, the head of one of its tables, or a mark
 * without its mate. The block itself, with both its marks, is never part of what people have written.
 */
export const hasBlockFigures = (text: string): boolean => fromBlock.test(withoutFigureBlock(text))
