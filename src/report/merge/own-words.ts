import type { BlockContent, Table as TableNode } from 'mdast'
import { slugOf } from '../../model/slug.ts'
import type { Cell, Content, Table } from '../../model/report.ts'
import { partsOf, textOf } from '../../records/prose.ts'

/** A heading or a block that the school owner has written. */
export type OwnPart = { readonly title: string; readonly level: number } | { readonly content: Content }

/** Markdown of the school owner's as parts of the report, made harmless. A table below a line in bold has that as its caption, as the tables of the tool have. */
export function ownParts(markdown: string): readonly OwnPart[] {
  const parts: OwnPart[] = []
  let prose: BlockContent[] = []
  const close = (): void => {
    if (prose.length > 0) parts.push({ content: { type: 'prose', prose } })
    prose = []
  }
  for (const part of partsOf(markdown)) {
    if ('heading' in part) {
      close()
      parts.push({ title: part.heading, level: part.level })
      continue
    }
    for (const node of part.prose) {
      const caption = node.type === 'table' ? captionOf(prose.at(-1)) : undefined
      if (node.type === 'table' && caption !== undefined) {
        prose.pop()
        close()
        parts.push({ content: tableFrom(node, caption) })
      } else prose.push(node)
    }
  }
  close()
  return parts
}

/** The text of a paragraph that is bold as a whole. */
function captionOf(node: BlockContent | undefined): string | undefined {
  const [only, ...more] = node?.type === 'paragraph' ? node.children : []
  return only?.type === 'strong' && more.length === 0 ? textOf(only) : undefined
}

function tableFrom({ children, align }: TableNode, caption: string): Table {
  const [head = [], ...rows] = children.map((row) => row.children.map((cell) => textOf(cell)))
  const cellIn = (text: string, column: number): Cell => (align?.[column] === 'right' ? { number: text } : text)
  return { type: 'table', caption, head, rows: rows.map((row) => row.map(cellIn)) }
}

/** The id of a heading that the school owner has written. */
export const ownId = (title: string): string => `eige-${slugOf(title, 40) || 'del'}`
