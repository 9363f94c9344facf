import type { Element, ElementContent, RootContent } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { h } from 'hastscript'
import type { BlockContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { html as words } from '../../i18n/nn/html.ts'

/** Prose is harmless already; the allow-list is a second lock, should a library let something through. */
export const proseElements = (prose: readonly BlockContent[]): readonly ElementContent[] => prose.flatMap((node) => safeElements(node))

function safeElements(node: BlockContent): readonly ElementContent[] {
  const tree = sanitize(toHast(node), defaultSchema)
  const children: readonly RootContent[] = tree.type === 'root' ? tree.children : [tree]
  return children.flatMap((child) => (child.type === 'doctype' ? [] : [withTables(child)]))
}

/** Tables that somebody wrote get what those of the report have: heads that say what they are the heads of, and a place to scroll in. */
function withTables(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { align, ...properties } = node.properties
  const scope = node.tagName === 'th' ? { scope: 'col' } : {}
  const className = align === 'right' ? { className: ['number'] } : {}
  const element: Element = { ...node, properties: { ...properties, ...scope, ...className }, children: node.children.map(withTables) }
  return node.tagName === 'table' ? h('div.scroll', { role: 'group', ariaLabel: words.table, tabIndex: 0 }, element) : element
}
