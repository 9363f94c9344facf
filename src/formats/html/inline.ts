import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Inline } from '../../model/report.ts'

/** Words in which no school year is broken over two lines. */
export const textElements = (text: string): readonly ElementContent[] =>
  text.split(schoolYear).map((part, index) => (index % 2 === 1 ? h('span.whole', part) : { type: 'text', value: part }))

const schoolYear = /(?<![\d-])(\d{4}-\d{2})(?![\d-])/

/** A run of words. A link that leads nowhere a reader can go is its words alone. */
export function inlineElements(part: Inline, anchors: ReadonlySet<string>): readonly ElementContent[] {
  if (typeof part === 'string') return textElements(part)
  if ('strong' in part) return [h('strong', [...textElements(part.strong)])]
  if ('quote' in part) return [h('q', part.quote)]
  return leadsSomewhere(part.to, anchors) ? [h('a', { href: part.to }, part.link)] : textElements(part.link)
}

const leadsSomewhere = (to: string, anchors: ReadonlySet<string>): boolean =>
  to.startsWith('#') ? anchors.has(to.slice(1)) : /^(?:https?:\/\/|mailto:)/i.test(to)
