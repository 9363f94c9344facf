import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Deepest nesting that is kept as written; prose that people write stays below ten. */
const deepest = 40

/**
 * Markdown from a document as a tree that can do no harm wherever it is shown: raw HTML becomes text, images become their alternative
 * text, links lead only to `https`, `http` and `mailto`, headings become bold lines.
 */
export function proseOf(markdown: string): readonly BlockContent[] {
  if (/(?:^|\n)\s*(?:>\s*){40}/.test(markdown)) return [plain(markdown)]
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return tree.children.flatMap((node) => blocksFrom(node, 0))
}

/** The first sentence of the prose, as text; the whole first paragraph when no sentence ends. */
export function firstSentenceOf(prose: readonly BlockContent[]): string {
  const [first] = prose
  const text = first ? textOf(first).replaceAll(/\s+/g, ' ').trim() : ''
  return /^.*?[^\d\s]{2,}[.!?](?=\s+\p{Lu}|$)/u.exec(text)?.[0] ?? text
}

const plain = (text: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: text }] })

function blocksFrom(node: RootContent, depth: number): readonly BlockContent[] {
  if (depth > deepest) return [plain(textOf(node))]
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasingFrom(node.children) }]
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: phrasingFrom(node.children) }] }]
    case 'blockquote':
      return [{ type: 'blockquote', children: node.children.flatMap((child) => blocksFrom(child, depth + 1)) }]
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          spread: false,
          ...(node.start ? { start: node.start } : {}),
          children: node.children.map((item) => ({
            type: 'listItem',
            spread: false,
            children: item.children.flatMap((child) => blocksFrom(child, depth + 1)),
          })),
        },
      ]
    case 'table':
      return [
        {
          type: 'table',
          ...(node.align ? { align: node.align } : {}),
          children: node.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({ type: 'tableCell', children: phrasingFrom(cell.children) })),
          })),
        },
      ]
    case 'code':
      return [{ type: 'code', value: node.value }]
    case 'html':
      return node.value.startsWith('<!--') ? [] : [plain(node.value)]
    case 'thematicBreak':
    case 'definition':
      return []
    default:
      return [plain(textOf(node))]
  }
}

const phrasingFrom = (nodes: readonly PhrasingContent[]): PhrasingContent[] => nodes.flatMap(phraseFrom)

function phraseFrom(node: PhrasingContent): readonly PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ type: node.type, value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, children: phrasingFrom(node.children) }]
    case 'link':
      return isSafe(node.url) ? [{ type: 'link', url: node.url, children: phrasingFrom(node.children) }] : phrasingFrom(node.children)
    case 'linkReference':
      return phrasingFrom(node.children)
    case 'image':
    case 'imageReference':
      return [text(node.alt ?? '')]
    case 'html':
      return node.value.startsWith('<!--') ? [] : [text(node.value)]
    case 'footnoteReference':
      return [text(`[${node.label ?? node.identifier}]`)]
    default:
      return [text(textOf(node))]
  }
}

const text = (value: string): Text => ({ type: 'text', value })

/** Only links that a browser or Word opens as a page or a letter. */
const isSafe = (url: string): boolean => /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(url)

function textOf(node: Nodes | Root): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}
