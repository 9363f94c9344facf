import { Paragraph, type FileChild, type IParagraphOptions } from 'docx'
import type { BlockContent, DefinitionContent, List, TableCell } from 'mdast'
import { phraseRuns, words } from './runs.ts'
import { listIndent, type Setting } from './setting.ts'
import { wordTable, type TableText } from './table.ts'
import { legal } from './xml.ts'

/** Where prose stands: in which style, how far in, and how deep in lists. */
interface Standing {
  readonly style?: string
  /** In twips, besides what the style says. */
  readonly indent: number
  readonly level: number
  readonly keepNext?: boolean
}

/** Markdown as the words of somebody else; its last paragraph stays on the page of what comes next, which says whose they are. */
export function quotedBlocks(nodes: readonly BlockContent[], setting: Setting): FileChild[] {
  const standing: Standing = { style: setting.ids.quote, indent: 0, level: 0 }
  return [...blocksIn(nodes.slice(0, -1), setting, standing), ...blocksIn(nodes.slice(-1), setting, { ...standing, keepNext: true })]
}

/** Markdown as paragraphs, lists and tables of Word. */
export const proseBlocks = (nodes: readonly BlockContent[], setting: Setting): FileChild[] =>
  blocksIn(nodes, setting, { indent: 0, level: 0 })

const blocksIn = (nodes: readonly (BlockContent | DefinitionContent)[], setting: Setting, standing: Standing): FileChild[] =>
  nodes.flatMap((node) => blockOf(node, setting, standing))

function blockOf(node: BlockContent | DefinitionContent, setting: Setting, standing: Standing): readonly FileChild[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [new Paragraph({ ...lookOf(standing), children: phraseRuns(node.children, setting) })]
    case 'blockquote':
      return blocksIn(node.children, setting, {
        ...standing,
        style: setting.ids.quote,
        indent: standing.indent + (standing.style ? 340 : 0),
      })
    case 'list':
      return listOf(node, setting, standing)
    case 'table': {
      const [head = [], ...rows] = node.children.map(({ children }, row) =>
        children.map((cell, column) => cellOf(cell, setting, { align: node.align?.[column], isHead: row === 0 })),
      )
      const table = wordTable(head, rows, setting)
      return table ? [table, afterTable(setting)] : []
    }
    case 'code':
      return [new Paragraph({ style: setting.ids.code, children: node.value.split('\n').map(codeLine) })]
    default:
      return 'value' in node ? [new Paragraph({ ...lookOf(standing), children: [words(node.value)] })] : []
  }
}

/** Keeps two tables from becoming one, and gives a table air. */
export const afterTable = ({ ids }: Setting): Paragraph =>
  new Paragraph({ style: ids.cell, spacing: { before: 0, after: 60 }, children: [] })

function lookOf({ style, indent, keepNext = false }: Standing): IParagraphOptions {
  const left = style === undefined ? indent : indent + 340
  return { ...(style === undefined ? {} : { style }), ...(indent > 0 ? { indent: { left } } : {}), keepNext }
}

/** A list; what follows the first paragraph of an item stands below it without a mark of its own. */
function listOf({ ordered, start, children }: List, setting: Setting, standing: Standing): FileChild[] {
  const place = setting.lists.open(ordered === true ? (start ?? 1) : undefined)
  const { level, style, indent } = standing
  const within = indent + listIndent(0)
  return children.flatMap((item) => {
    const [first, ...rest] = item.children
    const leads = first?.type === 'paragraph'
    const lead = new Paragraph({
      style: setting.ids.listItem,
      numbering: place(level),
      // In a quotation the line at its side is kept, so the list stands within it.
      ...(style === undefined && indent === listIndent(0) * level
        ? {}
        : { indent: { left: within + (style === undefined ? 0 : 340), hanging: 340 } }),
      children: leads ? phraseRuns(first.children, setting) : [],
    })
    return [lead, ...blocksIn(leads ? rest : item.children, setting, { ...standing, indent: within, level: level + 1 })]
  })
}

const cellOf = (
  { children }: TableCell,
  setting: Setting,
  { align, isHead }: { readonly align: string | null | undefined; readonly isHead: boolean },
): TableText => ({
  runs: phraseRuns(children, setting, isHead ? { bold: true } : {}),
  text: textIn(children),
  isRight: align === 'right',
})

const textIn = (nodes: readonly object[]): string =>
  nodes
    .map((node) => ('value' in node ? legal(String(node.value)) : 'children' in node ? textIn(node.children as readonly object[]) : ''))
    .join('')

const codeLine = (code: string, index: number) => words(code.replaceAll('\t', '    '), index > 0 ? { break: 1 } : {})
