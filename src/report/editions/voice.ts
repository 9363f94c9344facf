import type { BlockContent } from 'mdast'
import { report as words } from '../../i18n/nn/report.ts'
import type { Block, Section } from '../../model/report.ts'
import { textOf } from '../../records/prose.ts'
import { withParts } from './edition.ts'

/** Suggested sentences that nobody has made their own, and what they are about. */
export interface Suggestion {
  /** The block it is in the report; that of the first of the owner's words where these are marked as a draft still. */
  readonly key: string
  /** The section it stands in. */
  readonly title: string
  /** What the table above it shows; undefined where none stands above it. */
  readonly caption: string | undefined
  readonly sentences: readonly string[]
}

/** What a section of the report says, and who says it. */
export interface Voice {
  /** The school owner's own words, in paragraphs and lists: no tables, no code, and no quotations, which are others' words. */
  readonly own: readonly BlockContent[]
  readonly suggestions: readonly Suggestion[]
  /** The owner has been asked to write, and has not. */
  readonly isWaiting: boolean
}

const silent: Voice = { own: [], suggestions: [], isWaiting: false }

/** Parts in which the words are the schools', also where the owner has edited them. */
const isSchools = ({ id }: Section): boolean => /^(?:tema|skule)-/.test(id) || id === 'skulane'

/** The voices of a section and its parts; nobody's where there is no such section. */
export function voiceOf(section: Section | undefined): Voice {
  if (!section) return silent
  const heard = withParts(section)
    .filter((part) => part === section || !isSchools(part))
    .map(voiceIn)
  return {
    own: heard.flatMap(({ own }) => own),
    suggestions: heard.flatMap(({ suggestions }) => suggestions),
    isWaiting: heard[0]?.isWaiting ?? false,
  }
}

/** Whether the owner's own words are all that is to be said: there are some, and nothing is left to write. */
export const isOwn = ({ own, isWaiting }: Voice): boolean => own.length > 0 && !isWaiting

function voiceIn({ title, blocks }: Section): Voice {
  const own: BlockContent[] = []
  const suggestions: Suggestion[] = []
  let isWaiting = false
  let caption: string | undefined
  for (const block of blocks) {
    if (block.type === 'table') ({ caption } = block)
    else if (block.type === 'task') isWaiting = true
    else if (block.type === 'draft') suggestions.push({ key: block.key, title, caption, sentences: block.sentences })
    else if (block.type === 'prose') {
      for (const node of block.prose.filter(isRunningText)) {
        const suggestion = suggestedIn(node)
        if (isAskedFor(node)) isWaiting = true
        else if (suggestion === undefined) own.push(node)
        else suggestions.push({ key: block.key, title, caption, sentences: [suggestion] })
      }
    }
  }
  return { own, suggestions, isWaiting }
}

const isRunningText = (node: BlockContent): boolean => (node.type === 'paragraph' || node.type === 'list') && textOf(node).trim() !== ''

/** Template text that was left where the owner wrote beside it. */
const isAskedFor = (node: BlockContent): boolean => /^\[Skriv her:/.test(textOf(node).trim())

/** The sentences of a paragraph that still has the mark of a draft before it. */
export function suggestedIn(node: BlockContent): string | undefined {
  const [first] = node.type === 'paragraph' ? node.children : []
  if (first?.type !== 'strong' || textOf(first).trim() !== words.draft) return undefined
  return textOf(node).trim().slice(words.draft.length).trim()
}

/** The suggestions as one block, marked as what they are. */
export const draftOf = (key: string, sentences: readonly string[]): readonly Block[] =>
  sentences.length === 0 ? [] : [{ key, type: 'draft', sentences }]
