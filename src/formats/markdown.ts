import type { BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { report as words } from '../i18n/nn/report.ts'
import { figureIn } from '../model/layout.ts'
import type { Piece } from '../model/piece.ts'
import { nodesOf, type ReportNode } from '../model/report-nodes.ts'
import type { Block, Cell, Inline, Report } from '../model/report.ts'

/** The report as Markdown without the marks of a draft, for who only reads it. */
export const markdown = (report: Report): string =>
  `${piecesOf(report)
    .map(({ text }) => text)
    .join('\n\n')}\n`

/** The report as pieces of Markdown, in order: what the draft that the school owner edits is made of. */
export const piecesOf = (report: Report): readonly Piece[] =>
  [...nodesOf(report)].map((node) => ({ id: node.id, text: written(nodesFrom(node)), isOffer: isOffer(node) }))

const nodesFrom = (node: ReportNode): RootContent[] =>
  node.type === 'heading' ? [heading(node.level, node.title)] : blockNodes(node.block, node.section, node.level)

const isOffer = (node: ReportNode): boolean => node.type === 'block' && (node.block.type === 'task' || node.block.type === 'draft')

const written = (children: RootContent[]): string =>
  toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-', resourceLink: true },
  ).trim()

function blockNodes(block: Block, section: string, level: number): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.text)]
    case 'task':
      // As raw text: the brackets are the sign that somebody must write here.
      return [{ type: 'html', value: `[Skriv her: ${block.text.replaceAll(/[[\]<>]/g, '')}]` }]
    case 'draft':
      return [paragraph([{ strong: words.draft }, ` ${block.sentences.join(' ')}`])]
    case 'list':
      return [
        {
          type: 'list',
          spread: false,
          children: block.items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
        },
      ]
    case 'table':
      return [
        paragraph([{ strong: block.caption }]),
        { type: 'table', align: alignment(block.rows), children: [row(block.head), ...block.rows.map(row)] },
      ]
    case 'chart': {
      const image: PhrasingContent = { type: 'image', url: figureIn(section, block.key), alt: `${block.title}. ${block.description}` }
      return [{ type: 'paragraph', children: [image] }]
    }
    case 'quotation':
      return [heading(level + 1, block.heading), { type: 'blockquote', children: [...block.prose] }, source(block.origin)]
    case 'prose':
      return [...block.prose]
  }
}

const source = ({ file, line }: { readonly file: string; readonly line: number }): BlockContent => ({
  type: 'paragraph',
  children: [{ type: 'emphasis', children: [{ type: 'text', value: words.source(file, line) }] }],
})

const deepest = 6
const heading = (depth: number, text: string): RootContent => ({
  type: 'heading',
  depth: Math.min(depth, deepest) as 1 | 2 | 3 | 4 | 5 | 6,
  children: [{ type: 'text', value: text }],
})
const paragraph = (text: readonly Inline[]): { type: 'paragraph'; children: PhrasingContent[] } => ({
  type: 'paragraph',
  children: text.map(phrase),
})

function phrase(inline: Inline): PhrasingContent {
  if (typeof inline === 'string') return { type: 'text', value: inline }
  if ('strong' in inline) return { type: 'strong', children: [{ type: 'text', value: inline.strong }] }
  if ('quote' in inline) return { type: 'text', value: `«${inline.quote}»` }
  // Links within the report belong to the formats that have anchors.
  if (inline.to.startsWith('#')) return { type: 'strong', children: [{ type: 'text', value: inline.link }] }
  return { type: 'link', url: inline.to, children: [{ type: 'text', value: inline.link }] }
}

const row = (cells: readonly Cell[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({
    type: 'tableCell',
    children: [{ type: 'text', value: typeof cell === 'string' ? cell : cell.number }],
  })),
})

const alignment = (rows: readonly (readonly Cell[])[]): ('right' | null)[] =>
  (rows[0] ?? []).map((cell) => (typeof cell === 'string' ? null : 'right'))
