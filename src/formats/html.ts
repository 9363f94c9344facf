import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { report as words } from '../i18n/nn/report.ts'
import type { Report, Section } from '../model/report.ts'
import { sealed } from '../model/seal.ts'
import { blockElements } from './html/block.ts'
import { contents } from './html/contents.ts'
import { fontFaces } from './html/fonts.ts'
import { textElements } from './html/inline.ts'
import { printStyle } from './html/print-style.ts'
import { sectionElement } from './html/section.ts'
import { style } from './html/style.ts'
import type { Means } from './means.ts'

/** The report as one HTML file that needs nothing else: no script, and no font or picture from elsewhere. */
export function html(report: Report, means: Pick<Means, 'font'>): string {
  const { title, municipality } = report
  const body = written(bodyElement(report))
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('title', `${title} – ${municipality}`),
    h('style', `${fontFaces(title + municipality + body, means.font)}${style}${printStyle(report)}`),
  ])
  return sealed(legible(`<!doctype html><html lang="nn">${written(head)}${body}</html>`))
}

/** Nothing is fetched and nothing runs, whatever a text in the report holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

const written = (element: Element): string => toHtml(element)

/** One kind of line end and no NUL: what reading the file back gives, so that the seal holds. */
const legible = (page: string): string => page.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')

function bodyElement({ title, municipality, opening, sections, saved, isPaper }: Report): Element {
  const common = { saved, anchors: new Set(idsOf(sections)), hasContents: !isPaper }
  return h('body', [
    h('a.skip', { href: '#_innhald' }, words.skip),
    h('header', [
      h('p.municipality', municipality),
      h('h1', [...textElements(title)]),
      h(
        'div.notice',
        opening.flatMap((block) => blockElements(block, { ...common, level: 1 })),
      ),
    ]),
    h(isPaper ? 'div.page.paper' : 'div.page', [
      isPaper ? undefined : contents(sections),
      h(
        'main#_innhald',
        { tabIndex: -1 },
        sections.map((section) => sectionElement(section, { ...common, level: 2 })),
      ),
    ]),
  ])
}

const idsOf = (sections: readonly Section[]): readonly string[] => sections.flatMap(({ id, parts }) => [id, ...idsOf(parts)])
