import { pointAt } from '../model/place.ts'
import { faultOf, type Fault } from '../records/fault.ts'
import { editedBlockAt } from '../records/marked-block.ts'
import type { Record } from '../records/record.ts'

/** Measured results that somebody has edited: they are the tool's, so that nobody need wonder whether a figure is the source's. */
export function* editedFigureFaults({ file, body, bodyLine }: Record): Iterable<Fault> {
  const start = editedBlockAt(body, 'tal')
  if (start === undefined) return
  const { line } = pointAt(body, start)
  yield faultOf('warning', { code: 'tal/retta-for-hand', args: {}, at: { file, line: bodyLine + line, column: 1 } })
}
