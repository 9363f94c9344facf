import type { BlockContent, List } from 'mdast'
import { editions } from '../../i18n/nn/editions.ts'
import type { Block, Section } from '../../model/report.ts'
import { textOf } from '../../records/prose.ts'
import { suggestedIn } from './voice.ts'

const words = editions.casePaper.proposals

/** What the council is asked to decide, or words that stand around it. */
type Part = { readonly proposal: readonly BlockContent[]; readonly isDraft: boolean } | { readonly around: BlockContent }

/** The proposals of the report as one numbered list, in the order they stand there; a task where there are none. */
export function proposalBlocks(section: Section | undefined): readonly Block[] {
  const parts = partsOf(section?.blocks ?? [])
  const proposals = parts.flatMap((part) => ('proposal' in part ? [part] : []))
  if (proposals.length === 0) return [{ key: 'oppgave', type: 'task', text: words.none }]
  const drafts = proposals.filter(({ isDraft }) => isDraft).length
  const isMixed = drafts > 0 && drafts < proposals.length
  const note: readonly Block[] =
    drafts === 0 ? [] : [{ key: 'utkast', type: 'draft', sentences: [isMixed ? words.someDrafts : words.allDrafts] }]
  return [...note, { key: 'liste', type: 'prose', prose: numbered(parts, isMixed) }]
}

/** The numbers go on after words between two proposals. */
function numbered(parts: readonly Part[], marksDrafts: boolean): readonly BlockContent[] {
  const prose: BlockContent[] = []
  let open: List | undefined
  let count = 0
  for (const part of parts) {
    if ('around' in part) {
      prose.push(part.around)
      open = undefined
      continue
    }
    if (!open) {
      open = { type: 'list', ordered: true, start: count + 1, spread: false, children: [] }
      prose.push(open)
    }
    count += 1
    const children = marksDrafts && part.isDraft ? withMark(part.proposal) : [...part.proposal]
    open.children.push({ type: 'listItem', spread: false, children })
  }
  return prose
}

function withMark([first, ...others]: readonly BlockContent[]): BlockContent[] {
  if (first?.type !== 'paragraph') return first ? [first, ...others] : others
  const mark = { type: 'strong', children: [{ type: 'text', value: words.draft }] } as const
  return [{ ...first, children: [{ ...mark, children: [...mark.children] }, { type: 'text', value: ' ' }, ...first.children] }, ...others]
}

/** A paragraph of the owner's is a proposal where nothing else is: beside lists and suggestions it leads to them. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts = blocks.flatMap((block): readonly Part[] => {
    if (block.type === 'draft') return [suggested(block.sentences.join(' '))]
    return block.type === 'prose' ? block.prose.flatMap(partsFrom) : []
  })
  if (parts.some((part) => 'proposal' in part)) return parts
  return parts.map((part) =>
    'around' in part && !textOf(part.around).trim().endsWith(':') ? { proposal: [part.around], isDraft: false } : part,
  )
}

function partsFrom(node: BlockContent): readonly Part[] {
  if (node.type === 'list') return node.children.map(({ children }) => ({ proposal: children.filter(isBlock), isDraft: false }))
  if (node.type !== 'paragraph' || /^\[Skriv her:/.test(textOf(node).trim())) return []
  const suggestion = suggestedIn(node)
  return [suggestion === undefined ? { around: node } : suggested(suggestion)]
}

const isBlock = (node: BlockContent | { readonly type: 'definition' | 'footnoteDefinition' }): node is BlockContent =>
  node.type !== 'definition' && node.type !== 'footnoteDefinition'

/** Without its number, which the list gives it. */
const suggested = (text: string): Part => ({
  proposal: [{ type: 'paragraph', children: [{ type: 'text', value: text.replace(/^\d+[.)]\s+/, '') }] }],
  isDraft: true,
})
