import type { Element } from 'hast'
import { h } from 'hastscript'
import { html as words } from '../../i18n/nn/html.ts'
import type { Section } from '../../model/report.ts'
import { blockElements } from './block.ts'
import { headingOf, type Standing } from './standing.ts'

/** A section with its heading, its blocks and all that lies in it. */
export function sectionElement({ id, title, blocks, parts }: Section, standing: Standing): Element {
  const { level, hasContents } = standing
  return h('section', { id, ariaLabelledBy: `${id}_tittel` }, [
    h(headingOf(level), { id: `${id}_tittel` }, title),
    ...blocks.flatMap((block) => blockElements(block, standing)),
    ...parts.map((part) => sectionElement(part, { ...standing, level: level + 1 })),
    level === 2 && hasContents ? h('p.back', h('a', { href: '#_innhaldsliste' }, words.toContents)) : undefined,
  ])
}
