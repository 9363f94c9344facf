import {
  BookmarkEnd,
  BookmarkStart,
  ExternalHyperlink,
  InternalHyperlink,
  NoBreakHyphen,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import type { PhrasingContent } from 'mdast'
import type { Inline } from '../../model/report.ts'
import { bookmarkOf } from './bookmarks.ts'
import type { Setting } from './setting.ts'
import { legal } from './xml.ts'

/** How words look beside what their paragraph says. */
type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font' | 'style' | 'noProof' | 'break'>

/** Words as Word's runs; nothing in them can be a field or markup, since all of them are text. */
export const words = (text: string, look: Look = {}): TextRun => new TextRun({ ...look, text: legal(text) })

/** Words in which no school year is broken over two lines. */
export const wordsWithWholeYears = (text: string, look: Look = {}): TextRun[] =>
  legal(text)
    .split(/(\b\d{4}-\d{2}\b)/)
    .map((part, index) => {
      if (index % 2 === 0) return words(part, look)
      const [from = '', to = ''] = part.split('-')
      return new TextRun({ ...look, children: [from, new NoBreakHyphen(), to] })
    })

/** A heading's words with a bookmark on them. The library's own bookmark has another number every time. */
export function bookmarked(name: string, text: string, { bookmarks }: Setting): ParagraphChild[] {
  const number = bookmarks.get(name) ?? 0
  return [new BookmarkStart(name, number), words(text), new BookmarkEnd(number)] as unknown as ParagraphChild[]
}

export const inlineRuns = (text: readonly Inline[], setting: Setting): ParagraphChild[] => text.map((part) => inlineRun(part, setting))

function inlineRun(part: Inline, setting: Setting): ParagraphChild {
  if (typeof part === 'string') return words(part)
  if ('strong' in part) return words(part.strong, { bold: true })
  if ('quote' in part) return words(`«${part.quote}»`)
  const [run] = linked(part.to, [words(part.link, { style: setting.ids.link })], setting)
  return run ?? words(part.link)
}

/** Runs as a link where the target is one that may be followed; else nothing. */
function linked(to: string, runs: readonly ParagraphChild[], { bookmarks }: Setting): readonly ParagraphChild[] {
  const anchor = bookmarkOf(to.slice(1))
  if (to.startsWith('#')) return bookmarks.has(anchor) ? [new InternalHyperlink({ anchor, children: runs })] : []
  const address = safeAddress(to)
  return address === undefined ? [] : [new ExternalHyperlink({ link: address, children: runs })]
}

/** Word can't open longer ones. */
const longestAddress = 2_000

/** An address that opens a page or a letter, written so that no reader of the file can take it for anything else. */
function safeAddress(to: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)[^\s<>"\\]+$/i.test(to) || !URL.canParse(legal(to))) return undefined
  const { href, protocol } = new URL(legal(to))
  return ['https:', 'http:', 'mailto:'].includes(protocol) && href.length <= longestAddress ? href : undefined
}

/** Markdown's words as runs. */
export const phraseRuns = (nodes: readonly PhrasingContent[], setting: Setting, look: Look = {}): ParagraphChild[] =>
  nodes.flatMap((node) => phraseRun(node, setting, look))

function phraseRun(node: PhrasingContent, setting: Setting, look: Look): readonly ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [words(node.value, look)]
    case 'inlineCode':
      return [words(node.value, { ...look, font: 'Consolas', noProof: true })]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'strong':
      return phraseRuns(node.children, setting, { ...look, bold: true })
    case 'emphasis':
      return phraseRuns(node.children, setting, { ...look, italics: true })
    case 'delete':
      return phraseRuns(node.children, setting, { ...look, strike: true })
    case 'link': {
      const runs = linked(node.url, phraseRuns(node.children, setting, { ...look, style: setting.ids.link }), setting)
      return runs.length > 0 ? runs : phraseRuns(node.children, setting, look)
    }
    default:
      return 'value' in node ? [words(node.value, look)] : 'children' in node ? phraseRuns(node.children, setting, look) : []
  }
}
