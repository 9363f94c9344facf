import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import { columnsOf } from './columns.ts'
import type { Legible } from './legible.ts'
import type { Node, Phrase } from './nodes.ts'

/** What lies deeper is set as plain text: Typst stops at some seventy levels of layout, and no page has room for ten. */
const deepest = 8

/** Somebody's Markdown, already made harmless, as nodes of the template. */
export const proseNodes = (prose: readonly (BlockContent | DefinitionContent)[], letters: Legible, depth = 0): readonly Node[] =>
  prose.flatMap((node) => blockNodes(node, letters, depth))

/** How many letters there are in it. */
export const lengthOf = (prose: readonly (BlockContent | DefinitionContent)[]): number =>
  prose.reduce((length, node) => length + textOf(node).length, 0)

function blockNodes(node: BlockContent | DefinitionContent, letters: Legible, depth: number): readonly Node[] {
  if (depth >= deepest) return [{ as: 'paragraph', body: [letters.line(textOf(node))] }]
  switch (node.type) {
    case 'paragraph':
      return [{ as: 'paragraph', body: phrasesOf(node.children, letters) }]
    case 'heading':
      return [{ as: 'paragraph', body: [{ as: 'strong', body: phrasesOf(node.children, letters) }] }]
    case 'blockquote':
      return [{ as: 'quotation', whole: false, body: proseNodes(node.children, letters, depth + 1) }]
    case 'list': {
      const items = node.children.map((item) => proseNodes(item.children, letters, depth + 1))
      return [node.ordered === true ? { as: 'numbered', start: node.start ?? 1, items } : { as: 'list', items }]
    }
    case 'table':
      return [tableNode(node, letters)]
    case 'code':
      return [{ as: 'code', text: letters.lines(node.value) }]
    case 'html':
      return [{ as: 'paragraph', body: [letters.line(node.value)] }]
    case 'thematicBreak':
    case 'definition':
    case 'footnoteDefinition':
      return []
  }
}

function tableNode({ children, align = [] }: Table, letters: Legible): Node {
  const width = Math.max(...children.map((row) => row.children.length))
  const cells = children.map((row) => Array.from({ length: width }, (_, column) => row.children[column]?.children ?? []))
  const texts = Array.from({ length: width }, (_, column) => cells.map((row) => (row[column] ?? []).map(textOf).join('')))
  const [head = [], ...rows] = cells.map((row) => row.map((cell) => phrasesOf(cell, letters)))
  const isNumeric = texts.map((_, column) => align?.[column] === 'right')
  return { as: 'table', head, rows, ...columnsOf(texts, isNumeric), breaks: rows.map(() => true) }
}

const phrasesOf = (nodes: readonly PhrasingContent[], letters: Legible, depth = 0): readonly Phrase[] =>
  nodes.flatMap((node) => phraseOf(node, letters, depth))

function phraseOf(node: PhrasingContent, letters: Legible, depth: number): readonly Phrase[] {
  if (depth >= deepest) return [letters.line(textOf(node))]
  switch (node.type) {
    case 'text':
    case 'html':
      return [letters.line(node.value)]
    case 'inlineCode':
      return [{ as: 'code', text: letters.line(node.value) }]
    case 'break':
      return [{ as: 'break' }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ as: marks[node.type], body: phrasesOf(node.children, letters, depth + 1) }]
    case 'link':
      return linked(node.url, phrasesOf(node.children, letters, depth + 1))
    case 'linkReference':
      return phrasesOf(node.children, letters, depth + 1)
    default:
      return [letters.line(textOf(node))]
  }
}

const marks = { strong: 'strong', emphasis: 'emph', delete: 'strike' } as const

/** Only what opens as a page or a letter becomes a link; a link without words has nothing to click on. */
export function linked(to: string, body: readonly Phrase[]): readonly Phrase[] {
  const isSafe = /^(?:https?:\/\/|mailto:)[^\s<>"\p{C}]+$/iu.test(to) && to.length <= longestLink
  if (!isSafe || body.every((part) => part === '')) return body
  return [{ as: 'link', to: to.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent), body }]
}

/** Typst stops at 8 000. */
const longestLink = 2000

function textOf(node: BlockContent | DefinitionContent | ListItem | TableRow | TableCell | PhrasingContent): string {
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  if (!('children' in node)) return ''
  // What stands in different blocks or cells is not one word.
  const between = hasBlocks.has(node.type) ? ' ' : ''
  return node.children.map(textOf).join(between)
}

const hasBlocks: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'])
