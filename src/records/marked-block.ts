import { createHash } from 'node:crypto'
import { isClosingFence, openingFence } from './sections.ts'
import { newlineOf } from './yaml-text.ts'

/** What became of the marked block of a text. */
export interface BlockEdit {
  readonly text: string
  /**
   * `edited`: somebody has changed what stands between the marks, or the marks themselves, and all of it stays. `absent`: the text has no marks.
   * `none`: nothing was to be set in.
   */
  readonly state: 'renewed' | 'unchanged' | 'edited' | 'absent' | 'none'
}

/** The blocks that the tool fills: what earlier documents said, and measured results. */
export type BlockName = 'henta' | 'tal'

/** A block that the tool fills, sealed with a hash of what it wrote there: another content is somebody's own, and stays. */
export function withBlock(body: string, name: BlockName, block: string | undefined): BlockEdit {
  if (block === undefined) return { text: body, state: 'none' }
  const found = marksIn(body, name)
  if (!found) return { text: body, state: 'absent' }
  if ('unsureFrom' in found || isEdited(body, name, found)) return { text: body, state: 'edited' }
  const { start, end } = found
  const written = writtenIn(body, found)
  const wanted = block.trim()
  if (written === wanted) return { text: body, state: 'unchanged' }
  const lines = [`<!-- ${name}: ${sealOf(wanted)} -->`, '', ...wanted.split('\n'), '', `<!-- slutt på ${name} -->`]
  return { text: body.slice(0, start) + lines.join(newlineOf(body)) + body.slice(end), state: 'renewed' }
}

/** Where a block begins that somebody has edited, as an offset; undefined where it stands as the tool wrote it, and where there is none. */
export function editedBlockAt(body: string, name: BlockName): number | undefined {
  const found = body.includes('<!--') ? marksIn(body, name) : undefined
  if (!found) return undefined
  if ('unsureFrom' in found) return found.unsureFrom
  return isEdited(body, name, found) ? found.start : undefined
}

const writtenIn = (body: string, { from, to }: Marks): string => body.slice(from, to).replaceAll('\r\n', '\n').trim()

/** Measured results are the tool's, so where somebody has taken them away they may come again; an emptied `henta` is somebody's choice. */
function isEdited(body: string, name: BlockName, found: Marks): boolean {
  const written = writtenIn(body, found)
  return found.seal !== sealOf(written) && !(name === 'tal' && written === '')
}

/** Where a block stands, from its first mark to its last, and what is between them. */
interface Marks {
  readonly start: number
  readonly from: number
  readonly to: number
  readonly end: number
  readonly seal: string
}

const marks: { readonly [name in BlockName]: { readonly first: RegExp; readonly last: RegExp } } = {
  henta: { first: /^ {0,3}<!-- henta: (tomt|[0-9a-f]{8}) -->[ \t]*\r?$/, last: /^ {0,3}<!-- slutt på henta -->(?=[ \t]*\r?$)/ },
  tal: { first: /^ {0,3}<!-- tal: (tomt|[0-9a-f]{8}) -->[ \t]*\r?$/, last: /^ {0,3}<!-- slutt på tal -->(?=[ \t]*\r?$)/ },
}

/** What was a mark of figures, or is the last without the first: what stands there is the tool's no more, and looks as if it were. */
const looseMark = /^ {0,3}<!--[ \t]*(?:tal[ \t]*:|slutt på tal\b)/

/** The one block of a text. Marks in code are an example of a block; two blocks, or one without an end, are somebody's own work. */
function marksIn(body: string, name: BlockName): Marks | { readonly unsureFrom: number } | undefined {
  let fence: string | undefined
  let first: Pick<Marks, 'start' | 'from' | 'seal'> | undefined
  let found: Marks | undefined
  let loose: number | undefined
  for (let start = 0; start < body.length;) {
    const newline = body.indexOf('\n', start)
    const below = newline === -1 ? body.length : newline + 1
    const line = body.slice(start, newline === -1 ? below : newline)
    const seal = fence === undefined ? marks[name].first.exec(line)?.[1] : undefined
    const last = fence === undefined && first && !found ? marks[name].last.exec(line) : null
    if (seal !== undefined) {
      if (first) return { unsureFrom: first.start }
      first = { start, from: below, seal }
    } else if (fence === undefined && !first && looseMark.test(line)) loose ??= start
    else if (first && last) found = { ...first, to: start, end: start + last[0].length }
    else if (fence === undefined) fence = openingFence(line)
    else if (isClosingFence(line, fence)) fence = undefined
    start = below
  }
  const unsureFrom = first?.start ?? (name === 'tal' ? loose : undefined)
  return found ?? (unsureFrom === undefined ? undefined : { unsureFrom })
}

const sealOf = (text: string): string => (text === '' ? 'tomt' : createHash('sha256').update(text).digest('hex').slice(0, 8))
