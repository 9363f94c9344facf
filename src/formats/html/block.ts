import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { html as words } from '../../i18n/nn/html.ts'
import { report as common } from '../../i18n/nn/report.ts'
import type { Block, Inline, Origin } from '../../model/report.ts'
import { chartElement } from './chart.ts'
import { inlineElements, textElements } from './inline.ts'
import { proseElements } from './prose.ts'
import { originText, sourceNote } from './source-note.ts'
import { headingOf, type Standing } from './standing.ts'
import { tableElement } from './table.ts'

/** A block and, below it, the note on where it comes from. */
export const blockElements = (block: Block, standing: Standing): readonly ElementContent[] => [
  ...contentElements(block, standing),
  ...sourceNote(block, standing.saved),
]

function contentElements(block: Block, { level, anchors }: Standing): readonly ElementContent[] {
  const phrase = (text: readonly Inline[]): ElementContent[] => text.flatMap((part) => inlineElements(part, anchors))
  switch (block.type) {
    case 'paragraph':
      return [h('p', phrase(block.text))]
    case 'task':
      return [h('div.offer.task', { role: 'note' }, h('p', [h('strong', common.task), ` ${block.text}`]))]
    case 'draft':
      return [
        h('div.offer.draft', { role: 'note' }, [
          h('p.label', [h('strong', words.draft), h('span', ` – ${words.notYetOwn}`)]),
          h('p', [...textElements(block.sentences.join(' '))]),
        ]),
      ]
    case 'prose':
      return [h('div.prose', [...proseElements(block.prose)])]
    case 'chart':
      return [chartElement(block)]
    case 'list':
      return [
        h(
          'ul',
          block.items.map((item, index) => h('li', originAttribute(block.itemOrigins?.[index]), phrase(item))),
        ),
      ]
    case 'table':
      return [tableElement(block)]
    case 'quotation':
      return [
        h(headingOf(level + 1), block.heading),
        h('blockquote', { dataKjelde: originText([block.origin]) }, [...proseElements(block.prose)]),
      ]
  }
}

const originAttribute = (origins: readonly Origin[] | undefined): { readonly dataKjelde?: string } =>
  origins === undefined ? {} : { dataKjelde: originText(origins) }
