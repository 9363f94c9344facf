import type { BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { report as words } from '../i18n/nn/report.ts'
import type { Block, Cell, Inline, Report, Section } from '../model/report.ts'

/** The report as Markdown: the draft that the school owner edits. */
export function markdown({ title, notice, sections }: Report): string {
  const children: RootContent[] = [heading(1, title), paragraph([notice]), ...sections.flatMap((section) => sectionNodes(section, 2))]
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-', resourceLink: true },
  )
}

const sectionNodes = ({ title, blocks, parts }: Section, level: 2 | 3): readonly RootContent[] => [
  heading(level, title),
  ...blocks.flatMap((block) => blockNodes(block, level)),
  ...parts.flatMap((part) => sectionNodes(part, 3)),
]

function blockNodes(block: Block, level: 2 | 3): readonly RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.text)]
    case 'task':
      // As raw text: the brackets are the sign that somebody must write here.
      return [{ type: 'html', value: `[Skriv her: ${block.text.replaceAll(/[[\]<>]/g, '')}]` }]
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
    case 'quotation':
      return [heading(level === 2 ? 3 : 4, block.heading), { type: 'blockquote', children: [...block.prose] }, source(block.origin)]
  }
}

const source = ({ file, line }: { readonly file: string; readonly line: number }): BlockContent => ({
  type: 'paragraph',
  children: [{ type: 'emphasis', children: [{ type: 'text', value: words.source(file, line) }] }],
})

const heading = (depth: 1 | 2 | 3 | 4, text: string): RootContent => ({ type: 'heading', depth, children: [{ type: 'text', value: text }] })
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
