import type { Element, ElementContent, RootContent } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { toHast } from 'mdast-util-to-hast'
import { report as words } from '../i18n/nn/report.ts'
import type { Block, Cell, Inline, Report, Section } from '../model/report.ts'
import { isUntouched, sealed } from '../model/seal.ts'
import { style } from './html-style.ts'
import type { Rendering } from './index.ts'

export const rendering: Rendering = {
  render: async (report) => html(report),
  isUntouched: (content) => isUntouched(Buffer.from(content).toString('utf8')),
}

/** The report as one HTML file that needs nothing else: no script, no font or picture from elsewhere. */
export function html(report: Report): string {
  const { title, municipality, year, opening, sections } = report
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    h('title', `${title} – ${municipality}`),
    h('style', style),
  ])
  const body = h('body', [
    h('a.skip', { href: '#innhald' }, words.skip),
    h('header', [
      h('p.municipality', municipality),
      h('h1', withWholeYear(title, year)),
      h(
        'div.notice',
        opening.flatMap((block) => blockElements(block, 1)),
      ),
    ]),
    h('div.page', [
      contents(sections),
      h(
        'main#innhald',
        sections.map((section) => sectionElement(section, 2)),
      ),
    ]),
  ])
  const page = toHtml({ type: 'root', children: [{ type: 'doctype' }, h('html', { lang: 'nn' }, [head, body])] })
  return sealed(page)
}

/** The school year is not broken over two lines. */
const withWholeYear = (title: string, year: string): ElementContent[] =>
  title.split(year).flatMap((part, index) => [...(index > 0 ? [h('span.whole', year)] : []), { type: 'text', value: part } as const])

const contents = (sections: readonly Section[]): Element =>
  h('nav', { ariaLabelledBy: 'innhaldsliste' }, [
    h('h2#innhaldsliste', words.contents),
    h(
      'ol',
      sections.map(({ id, title, parts }) =>
        h('li', [h('a', { href: `#${id}` }, title), parts.length > 0 ? contentsOf(parts) : undefined]),
      ),
    ),
  ])

const contentsOf = (parts: readonly Section[]): Element =>
  h(
    'ol',
    parts.map(({ id, title }) => h('li', h('a', { href: `#${id}` }, title))),
  )

function sectionElement({ id, title, blocks, parts }: Section, level: number): Element {
  return h('section', { id, ariaLabelledBy: `${id}-tittel` }, [
    h(headingOf(level), { id: `${id}-tittel` }, title),
    ...blocks.flatMap((block) => blockElements(block, level)),
    ...parts.map((part) => sectionElement(part, level + 1)),
  ])
}

/** HTML has six levels; what lies deeper has the last. */
const headingOf = (level: number): string => `h${Math.min(level, 6)}`

function blockElements(block: Block, level: number): readonly ElementContent[] {
  switch (block.type) {
    case 'paragraph':
      return [h('p', block.text.map(inline))]
    case 'task':
      return [h('p.task', [h('strong', words.task), ` ${block.text}`])]
    case 'draft':
      return [h('p.task', [h('strong', words.draft), ` ${block.sentences.join(' ')}`])]
    case 'prose':
      return block.prose.flatMap((node) => safeElements(node))
    case 'chart':
      return [
        h('figure.chart', [
          h('img', {
            src: `data:image/svg+xml,${encodeURIComponent(block.svg)}`,
            alt: block.description,
            width: block.width,
            height: block.height,
          }),
          h('figcaption', block.title),
        ]),
      ]
    case 'list':
      return [
        h(
          'ul',
          block.items.map((item) => h('li', item.map(inline))),
        ),
      ]
    case 'table':
      return [tableElement(block.caption, block.head, block.rows)]
    case 'quotation':
      return [
        h(headingOf(level + 1), block.heading),
        h('figure.quotation', [
          h(
            'blockquote',
            block.prose.flatMap((node) => safeElements(node)),
          ),
          h('figcaption', words.source(block.origin.file, block.origin.line)),
        ]),
      ]
  }
}

/** Prose is harmless already; the allow-list is a second lock, should a library let something through. */
function safeElements(node: Parameters<typeof toHast>[0]): readonly ElementContent[] {
  const tree = sanitize(toHast(node), defaultSchema)
  const children: readonly RootContent[] = tree.type === 'root' ? tree.children : [tree]
  return children.filter((child) => child.type !== 'doctype')
}

function inline(part: Inline): ElementContent {
  if (typeof part === 'string') return { type: 'text', value: part }
  if ('strong' in part) return h('strong', part.strong)
  if ('quote' in part) return h('q', part.quote)
  return h('a', { href: part.to }, part.link)
}

/** A wide table scrolls by itself on a phone, and the keyboard can reach it there. */
const tableElement = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Element =>
  h('div.table', { role: 'region', ariaLabel: caption, tabIndex: 0 }, [
    h('table', [
      h('caption', caption),
      h(
        'thead',
        h(
          'tr',
          head.map((text, index) => h('th', { scope: 'col', className: isNumeric(rows, index) ? ['number'] : [] }, text)),
        ),
      ),
      h(
        'tbody',
        rows.map(([first = '', ...rest]) =>
          h('tr', [
            h('th', { scope: 'row' }, cellText(first)),
            ...rest.map((cell) => h('td', { className: typeof cell === 'string' ? [] : ['number'] }, cellText(cell))),
          ]),
        ),
      ),
    ]),
  ])

const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.number)
const isNumeric = (rows: readonly (readonly Cell[])[], column: number): boolean => typeof rows[0]?.[column] === 'object'
