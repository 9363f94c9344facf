import type { BlockContent, ListItem } from 'mdast'
import { textOf } from '../../records/prose.ts'

/** Prose that was cut to fit. */
export interface Shortened {
  readonly prose: readonly BlockContent[]
  readonly isCut: boolean
}

/**
 * The beginning of some prose, in whole blocks, list items and sentences, of about as many letters as there is room for. Where not even a sentence fits,
 * it is cut between words, with a sign of it.
 */
export function shortened(prose: readonly BlockContent[], room: number): Shortened {
  const kept: BlockContent[] = []
  let left = room
  for (const node of prose) {
    const length = textOf(node).length
    if (length <= left) {
      kept.push(node)
      left -= length
      continue
    }
    const beginning = beginningOf(node, left, kept.length === 0)
    return { prose: [...kept, ...(beginning ? [beginning] : [])], isCut: true }
  }
  return { prose: kept, isCut: false }
}

function beginningOf(node: BlockContent, room: number, mustSaySomething: boolean): BlockContent | undefined {
  if (node.type === 'list') {
    const items = itemsWithin(node.children, room)
    return items.length === 0 ? undefined : { ...node, children: items }
  }
  const text = sentencesWithin(textOf(node), room) || (mustSaySomething ? wordsWithin(textOf(node), room) : '')
  return text === '' ? undefined : { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

function itemsWithin(items: readonly ListItem[], room: number): ListItem[] {
  const kept: ListItem[] = []
  let left = room
  for (const item of items) {
    left -= textOf(item).length
    if (left < 0) break
    kept.push(item)
  }
  return kept
}

/** Neither a number nor a single letter before the point ends a sentence. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[^\d\s]{2}[.!?])\s+(?=[\p{Lu}«])/u)

function sentencesWithin(text: string, room: number): string {
  const kept: string[] = []
  let left = room
  for (const sentence of sentencesOf(text)) {
    left -= sentence.length + 1
    if (left < 0) break
    kept.push(sentence)
  }
  return kept.join(' ')
}

/** Never within a letter that takes two places. */
const wordsWithin = (text: string, room: number): string => {
  const beginning = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')
  return `${beginning.includes(' ') ? beginning.slice(0, beginning.lastIndexOf(' ')) : beginning} …`
}
