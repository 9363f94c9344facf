import type { Nodes } from 'mdast'
import { editions } from '../../i18n/nn/editions.ts'
import { blocksOf, type Block, type Inline, type Section } from '../../model/report.ts'
import { textOf } from '../../records/prose.ts'

const words = editions.plainPage.glossary

/** The words of a trade that stand in some sections, each with what it means; nothing where none does. */
export function glossary(sections: readonly Section[]): readonly Section[] {
  const text = [...blocksOf(sections)].map(({ block }) => wordsOf(block)).join('\n')
  const used = words.words.filter(({ pattern }) => pattern.test(text))
  if (used.length === 0) return []
  const items = used.map(({ word, means }): readonly Inline[] => [{ strong: `${word}:` }, ` ${means}`])
  return [{ id: 'ord', title: words.title, blocks: [{ key: 'liste', type: 'list', items }], parts: [] }]
}

/** What stands in a block, for looking words up in it. */
function wordsOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.text)
    case 'task':
      return ''
    case 'draft':
      return block.sentences.join(' ')
    case 'list':
      return block.items.map(inlineText).join('\n')
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.number))].join('\n')
    case 'chart':
      return `${block.title}\n${block.description}`
    case 'quotation':
    case 'prose':
      return block.prose.map((node: Nodes) => textOf(node)).join('\n')
  }
}

const inlineText = (text: readonly Inline[]): string =>
  text.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : 'link' in part ? part.link : part.quote)).join('')
