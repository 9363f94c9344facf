import { createHash } from 'node:crypto'
import { isClosingFence, openingFence } from './sections.ts'
import { newlineOf } from './yaml-text.ts'

/** What became of the marked block of a text. */
export interface BlockEdit {
  readonly text: string
  /** `edited`: somebody has changed what stands between the marks, or the marks themselves, and all of it stays. */
  readonly state: 'renewed' | 'unchanged' | 'edited' | 'none'
}

/** The block that the tool fills, sealed with a hash of what it wrote there: another content is somebody's own, and stays. */
export function withBlock(body: string, block: string | undefined): BlockEdit {
  const found = block === undefined ? 'none' : marksIn(body)
  if (block === undefined || typeof found === 'string') return { text: body, state: found === 'unsure' ? 'edited' : 'none' }
  const { start, from, to, end, seal } = found
  const written = body.slice(from, to).replaceAll('\r\n', '\n').trim()
  if (seal !== sealOf(written)) return { text: body, state: 'edited' }
  const wanted = block.trim()
  if (written === wanted) return { text: body, state: 'unchanged' }
  const lines = [`<!-- henta: ${sealOf(wanted)} -->`, '', ...wanted.split('\n'), '', '<!-- slutt på henta -->']
  return { text: body.slice(0, start) + lines.join(newlineOf(body)) + body.slice(end), state: 'renewed' }
}

/** Where a block stands, from its first mark to its last, and what is between them. */
interface Marks {
  readonly start: number
  readonly from: number
  readonly to: number
  readonly end: number
  readonly seal: string
}

const firstMark = /^ {0,3}<!-- henta: (tomt|[0-9a-f]{8}) -->[ \t]*\r?$/
const lastMark = /^ {0,3}<!-- slutt på henta -->(?=[ \t]*\r?$)/

/** The one block of a text. Marks in code are an example of a block; two blocks, or one without an end, are somebody's own work. */
function marksIn(body: string): Marks | 'none' | 'unsure' {
  let fence: string | undefined
  let first: Pick<Marks, 'start' | 'from' | 'seal'> | undefined
  let found: Marks | undefined
  for (let start = 0; start < body.length;) {
    const newline = body.indexOf('\n', start)
    const below = newline === -1 ? body.length : newline + 1
    const line = body.slice(start, newline === -1 ? below : newline)
    const seal = fence === undefined ? firstMark.exec(line)?.[1] : undefined
    const last = fence === undefined && first && !found ? lastMark.exec(line) : null
    if (seal !== undefined) {
      if (first) return 'unsure'
      first = { start, from: below, seal }
    } else if (first && last) found = { ...first, to: start, end: start + last[0].length }
    else if (fence === undefined) fence = openingFence(line)
    else if (isClosingFence(line, fence)) fence = undefined
    start = below
  }
  return found ?? (first ? 'unsure' : 'none')
}

const sealOf = (text: string): string => (text === '' ? 'tomt' : createHash('sha256').update(text).digest('hex').slice(0, 8))
