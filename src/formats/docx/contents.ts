import { convertToXmlComponent, type FileChild, type XmlElement } from 'docx'
import { report as words } from '../../i18n/nn/report.ts'
import type { Heading } from './bookmarks.ts'
import type { StyleIds } from './styles.ts'
import { legal } from './xml.ts'

/**
 * The table of contents as Word makes its own, with the headings in it already, so that it is not empty before Word makes it anew. Page numbers are left
 * for Word: nobody else knows where its pages end. Empty without headings.
 */
export function contentsOf(headings: readonly Heading[], ids: StyleIds): readonly FileChild[] {
  if (headings.length === 0) return []
  const last = headings.length - 1
  const entries = headings.map((heading, index) =>
    element('w:p', {}, [
      element('w:pPr', {}, [element('w:pStyle', { 'w:val': heading.level === 1 ? ids.contents1 : ids.contents2 })]),
      ...(index === 0 ? [fieldSign('begin'), instruction, fieldSign('separate')] : []),
      element('w:hyperlink', { 'w:anchor': heading.bookmark, 'w:history': '1' }, [run(heading.title)]),
      ...(index === last ? [fieldSign('end')] : []),
    ]),
  )
  const title = element('w:p', {}, [element('w:pPr', {}, [element('w:pStyle', { 'w:val': ids.contentsHeading })]), run(words.contents)])
  const gallery = element('w:docPartObj', {}, [
    element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    element('w:docPartUnique', {}),
  ])
  const control = element('w:sdt', {}, [element('w:sdtPr', {}, [gallery]), element('w:sdtContent', {}, [title, ...entries])])
  return [asBlock(control)]
}

const element = (name: string, attributes: Readonly<Record<string, string>>, elements: XmlElement[] = []): XmlElement => ({
  type: 'element',
  name,
  attributes: { ...attributes },
  elements,
})

const run = (text: string): XmlElement =>
  element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', text: legal(text) }])])

const fieldSign = (type: 'begin' | 'separate' | 'end'): XmlElement => element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })])

/** The two upper levels of headings, as links. */
const instruction = element('w:r', {}, [
  element('w:instrText', { 'xml:space': 'preserve' }, [{ type: 'text', text: ' TOC \\o "1-2" \\h \\z \\u ' }]),
])

/** The library writes any component of its own as a block, though its types name only some. */
const asBlock = (control: XmlElement): FileChild => convertToXmlComponent(control) as unknown as FileChild
