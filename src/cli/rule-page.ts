import type { Code, ListItem, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Style } from './reporters/style.ts'
import { wrapped } from './wrapped.ts'

/** A page in Markdown as people read it in a terminal: lines of at most `width` cells, code indented and never broken. */
export function rulePageText(page: string, style: Style, width: number): string {
  const parts = fromMarkdown(page).children.map((block) => linesOf(block, style, width).join('\n'))
  return `${parts.join('\n\n')}\n`
}

function linesOf(block: RootContent, style: Style, width: number): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [style.file(block.children.map(plainText).join(''))]
    case 'paragraph':
      return wrapped(block.children.map(plainText).join('').trim().replaceAll(/\s+/g, ' '), width, style)
    case 'list':
      return block.children.flatMap((item, index) =>
        itemLines(item, block.ordered ? `${(block.start ?? 1) + index}. ` : '- ', style, width),
      )
    case 'code':
      return codeLines(block, style)
    default:
      return 'children' in block ? block.children.flatMap((child) => linesOf(child as RootContent, style, width)) : []
  }
}

function itemLines({ children }: ListItem, sign: string, style: Style, width: number): readonly string[] {
  const indent = ' '.repeat(sign.length + 2)
  const lines = children.flatMap((child) => linesOf(child, style, width - indent.length))
  return lines.map((line, index) => (index === 0 ? `  ${sign}${line}` : indent + line))
}

/** The file that the example is about stands above it. */
function codeLines({ meta, value }: Code, style: Style): readonly string[] {
  const title = meta ? [style.dim(`  ${meta}:`)] : []
  return [...title, ...value.split('\n').map((line) => (line === '' ? '' : `    ${style.hint(line)}`))]
}

/** Inline code keeps its backticks: signs such as --- and # would else be lost in the sentence. */
const plainText = (node: PhrasingContent): string =>
  'children' in node
    ? node.children.map(plainText).join('')
    : node.type === 'inlineCode'
      ? `\`${node.value}\``
      : 'value' in node
        ? node.value
        : ''
