import type { BlockContent, Nodes } from 'mdast'
import { compareText } from '../model/place.ts'
import { blocksOf, type Block, type Cell, type Inline, type Origin, type Report } from '../model/report.ts'
import type { History } from './material.ts'
import { savedText } from './saved.ts'
import { matcherOf } from './text-match.ts'

/** A place in the report where a text stands, and what it was made from. */
export interface Trace {
  /** The ids of the sections it stands in, from the outermost, with `/`; empty above the first section. */
  readonly path: string
  readonly key: string
  /** The words that hold the text; of a cell what it is about too. */
  readonly what: string
  /** Empty where the words are the program's own. */
  readonly origins: readonly Origin[]
}

/**
 * Where in a report a text stands: in which sentences, cells and quotations, and where these come from. Case and kinds of spaces do not count. A number is
 * a whole one: `48` is found neither in `148` nor in `48,5`.
 */
export function trace(report: Report, text: string): readonly Trace[] {
  const matches = matcherOf(text)
  return placesIn(report).flatMap(({ block, path }) =>
    piecesOf(block)
      .filter(({ words }) => matches(words))
      .map(({ what, origins }) => ({ path, key: block.key, what, origins })),
  )
}

/** Every file that the origins of a report name, each once, in order of path. */
export const filesBehind = (report: Report): readonly string[] =>
  [...new Set(placesIn(report).flatMap(({ block }) => originsOf(block).map(({ file }) => file)))].toSorted(compareText)

/** The report with when each file behind it was last saved; unchanged without Git. */
export const withSaved = (report: Report, history: History | undefined): Report => ({
  ...report,
  saved: history ? new Map(filesBehind(report).map((file) => [file, savedText(file, history)] as const)) : new Map(),
})

/** All that a block was made from, its cells and quotations included. */
export function originsOf(block: Block): readonly Origin[] {
  const own = block.origins ?? []
  if (block.type === 'quotation') return [...own, block.origin]
  return block.type === 'table' ? [...own, ...block.rows.flat().flatMap((cell) => originsIn(cell) ?? [])] : own
}

interface Standing {
  readonly block: Block
  readonly path: string
}

const placesIn = ({ opening, sections }: Report): readonly Standing[] => [
  ...opening.map((block) => ({ block, path: '' })),
  ...[...blocksOf(sections)].map(({ block, path }) => ({ block, path: path.map(({ id }) => id).join('/') })),
]

interface Piece {
  /** What is looked through. */
  readonly words: string
  readonly what: string
  readonly origins: readonly Origin[]
}

function piecesOf(block: Block): readonly Piece[] {
  const { origins = [] } = block
  const pieces = (texts: readonly string[], from = origins): readonly Piece[] =>
    texts.map((words) => ({ words, what: words, origins: from }))
  switch (block.type) {
    case 'paragraph':
      return pieces([textOf(block.text)])
    case 'task':
      return pieces([block.text])
    case 'draft':
      return pieces(block.sentences)
    case 'list':
      return block.items.flatMap((item, index) => pieces([textOf(item)], block.itemOrigins?.[index]))
    case 'table':
      return [
        ...pieces([block.caption]),
        ...block.rows.flatMap((row) =>
          row.map((cell, column) => cellPiece(cell, { caption: block.caption, about: row[0], head: block.head[column] }, origins)),
        ),
      ]
    case 'chart':
      return pieces([block.title, block.description])
    case 'quotation':
      return pieces([block.heading, ...block.prose.map(proseText)], [block.origin])
    case 'prose':
      return pieces(block.prose.map(proseText))
  }
}

interface CellPlace {
  readonly caption: string
  readonly about: Cell | undefined
  readonly head: string | undefined
}

function cellPiece(cell: Cell, { caption, about, head }: CellPlace, ofTable: readonly Origin[]): Piece {
  const words = cellText(cell)
  const around = [...(about === undefined || about === cell ? [] : [cellText(about)]), ...(head === undefined ? [] : [head])]
  return { words, what: `${caption}: ${[...around, words].join(', ')}`, origins: originsIn(cell) ?? ofTable }
}

const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.number)
const originsIn = (cell: Cell): readonly Origin[] | undefined => (typeof cell === 'string' ? undefined : cell.origins)

const textOf = (text: readonly Inline[]): string => text.map(inlineText).join('')

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('strong' in inline) return inline.strong
  return 'link' in inline ? inline.link : inline.quote
}

/** Words of different paragraphs, items and cells are words apart. */
function proseText(node: BlockContent | Nodes): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return node.type === 'break' ? ' ' : ''
  const isPhrase = ['paragraph', 'strong', 'emphasis', 'delete', 'link'].includes(node.type)
  return node.children.map((child) => proseText(child)).join(isPhrase ? '' : ' ')
}
