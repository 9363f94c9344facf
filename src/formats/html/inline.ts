import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Inline } from '../../model/report.ts'

/** A run of words. A link that leads nowhere a reader can go is its words alone. */
export function inlineElement(part: Inline, anchors: ReadonlySet<string>): ElementContent {
  if (typeof part === 'string') return { type: 'text', value: part }
  if ('strong' in part) return h('strong', part.strong)
  if ('quote' in part) return h('q', part.quote)
  return leadsSomewhere(part.to, anchors) ? h('a', { href: part.to }, part.link) : { type: 'text', value: part.link }
}

const leadsSomewhere = (to: string, anchors: ReadonlySet<string>): boolean =>
  to.startsWith('#') ? anchors.has(to.slice(1)) : /^(?:https?:\/\/|mailto:)/i.test(to)
