import type { Element } from 'hast'
import { h } from 'hastscript'
import { report as words } from '../../i18n/nn/report.ts'
import type { Section } from '../../model/report.ts'

/** The list of contents: the chapters and their parts. Ids of the page itself begin with `_`, which no section's does. */
export const contents = (sections: readonly Section[]): Element =>
  h('nav', { ariaLabelledBy: '_innhaldsliste' }, [
    h('h2#_innhaldsliste', words.contents),
    h(
      'ol',
      sections.map(({ id, title, parts }) => h('li', [link(id, title), parts.length > 0 ? partsOf(parts) : undefined])),
    ),
  ])

const partsOf = (parts: readonly Section[]): Element =>
  h(
    'ol',
    parts.map(({ id, title }) => h('li', link(id, title))),
  )

const link = (id: string, title: string): Element => h('a', { href: `#${id}` }, title)
