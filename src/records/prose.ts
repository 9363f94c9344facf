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
  if (isTooMuch(markdown)) return [plain(markdown)]
  try {
    const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    return tree.children.flatMap((node) => blocksFrom(node, 0))
  } catch (cause) {
    // Markup within markup without end: shown as it is written.
    if (cause instanceof RangeError) return [plain(markdown)]
    throw cause
  }
}

/** A heading, or the blocks between two headings. */
export type ProsePart = { readonly heading: string; readonly level: number } | { readonly prose: readonly BlockContent[] }

/** Markdown as `proseOf` reads it, but with its headings as what they are. */
export function partsOf(markdown: string): readonly ProsePart[] {
  if (isTooMuch(markdown)) return [{ prose: [plain(markdown)] }]
  try {
    const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    return tree.children.map((node) =>
      node.type === 'heading' ? { heading: textOf(node).trim(), level: node.depth } : { prose: blocksFrom(node, 0) },
    )
  } catch (cause) {
    if (cause instanceof RangeError) return [{ prose: [plain(markdown)] }]
    throw cause
  }
}

/** Prose that is longer is shown as plain text: ten pages on one theme are no public word, and the parser's time grows with its square. */
const longest = 20_000

const isTooMuch = (markdown: string): boolean =>
  markdown.length > longest || isTooDeep(markdown) || (markdown.match(/[*_~[\]]/g)?.length ?? 0) > mostSigns

/** More signs of emphasis and links are an attack: ten pages have some hundreds, and the parser's time grows with their square. */
const mostSigns = 2000

/** Whether a line opens more quotations and lists than people do. */
const isTooDeep = (markdown: string): boolean =>
  markdown.split('\n').some((line) => /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){20}/.test(line))

/** The first sentence of the prose, as text; the whole first paragraph when no sentence ends. */
export function firstSentenceOf(prose: readonly BlockContent[]): string {
  const [first] = prose
  const text = first ? textOf(first).slice(0, 2000).replaceAll(/\s+/g, ' ').trim() : ''
  for (const { index } of text.matchAll(/[.!?](?=\s+\p{Lu}|$)/gu)) {
    // Neither a number («1. oktober») nor a single letter ends a sentence.
    if (/[^\d\s]{2}$/u.test(text.slice(Math.max(0, index - 2), index))) return text.slice(0, index + 1)
  }
  return text
}

const plain = (text: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: text }] })

function blocksFrom(node: RootContent, depth: number): readonly BlockContent[] {
  if (depth > deepest) return [plain(textOf(node))]
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasingFrom(node.children, depth + 1) }]
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: phrasingFrom(node.children, depth + 1) }] }]
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
            children: row.children.map((cell) => ({ type: 'tableCell', children: phrasingFrom(cell.children, depth + 1) })),
          })),
        },
      ]
    case 'code':
      return [{ type: 'code', value: node.value }]
    case 'html':
      return isHidden(node.value) ? [] : [plain(node.value)]
    case 'thematicBreak':
    case 'definition':
      return []
    default:
      return [plain(textOf(node))]
  }
}

const phrasingFrom = (nodes: readonly PhrasingContent[], depth: number): PhrasingContent[] =>
  nodes.flatMap((node) => phraseFrom(node, depth))

function phraseFrom(node: PhrasingContent, depth: number): readonly PhrasingContent[] {
  if (depth > deepest) return [text(textOf(node))]
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ type: node.type, value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, children: phrasingFrom(node.children, depth + 1) }]
    case 'link':
      return isSafe(node.url)
        ? [{ type: 'link', url: node.url, children: phrasingFrom(node.children, depth + 1) }]
        : phrasingFrom(node.children, depth + 1)
    case 'linkReference':
      return phrasingFrom(node.children, depth + 1)
    case 'image':
    case 'imageReference':
      return [text(node.alt ?? '')]
    case 'html':
      return isHidden(node.value) ? [] : [text(node.value)]
    case 'footnoteReference':
      return [text(`[${node.label ?? node.identifier}]`)]
    default:
      return [text(textOf(node))]
  }
}

/** Comments, declarations and instructions: what no reader of Markdown sees. */
const isHidden = (html: string): boolean => /^<[!?]/.test(html)

const text = (value: string): Text => ({ type: 'text', value })

/** Only links that a browser or Word opens as a page or a letter. */
const isSafe = (url: string): boolean => /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(url)

/** The words of a node, without their markup. */
export function textOf(node: Nodes | Root): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}
