import { tagsIn, unescaped } from './xml.ts'

/** Where the report goes: between signs that no text holds (`legal` in `xml.ts`), unlike the `{{rapport}}` that people write. */
const [start, end, key] = ['\uFDD0', '\uFDD1', 'rapport']

export const mark = { start, end, key, paragraph: `<w:p><w:r><w:t>${start}${key}${end}</w:t></w:r></w:p>` } as const

/** How the municipality's own document was told where the report goes. */
type Place = 'marked' | 'empty' | 'after'

/**
 * Puts the mark into the main part of a Word document: in the place of the paragraph that says `{{rapport}}` and nothing else. Where there is none, in
 * the place of a body that says nothing, or after all that it says. Undefined where the part has no body.
 */
export function marked(xml: string): { readonly xml: string; readonly place: Place } | undefined {
  const asked = paragraphsIn(xml).find(({ text }) => /^\s*\{\{\s*rapport\s*\}\}\s*$/i.test(text))
  if (asked) return { xml: xml.slice(0, asked.at) + inPlaceOf(xml.slice(asked.at, asked.end)) + xml.slice(asked.end), place: 'marked' }
  const body = bodyOf(xml)
  if (!body) return undefined
  const said = xml.slice(body.start, body.end)
  const saysNothing =
    wordsIn(said).trim() === '' && !/<w:(?:drawing|pict|object|tbl|sdt|sectPr|fldSimple|instrText|altChunk)[\s>/]/.test(said)
  return saysNothing
    ? { xml: xml.slice(0, body.start) + mark.paragraph + xml.slice(body.end), place: 'empty' }
    : { xml: xml.slice(0, body.end) + mark.paragraph + xml.slice(body.end), place: 'after' }
}

/** A paragraph that ends a section of the document stays, without its text: it holds the page setup. */
const inPlaceOf = (paragraph: string): string =>
  paragraph.includes('<w:sectPr') ? mark.paragraph + paragraph.replaceAll(/<w:r[\s>][^]*?<\/w:r>/g, '') : mark.paragraph

interface FoundParagraph {
  readonly at: number
  readonly end: number
  readonly text: string
}

/** The innermost paragraphs: a text box is a paragraph with others within. */
function paragraphsIn(xml: string): readonly FoundParagraph[] {
  const found: FoundParagraph[] = []
  let opened: number | undefined
  for (const { name, kind, text, at } of tagsIn(xml)) {
    if (name !== 'w:p' || kind === 'empty') continue
    if (kind === 'closes' && opened !== undefined) {
      const ends = at + text.length
      found.push({ at: opened, end: ends, text: wordsIn(xml.slice(opened, ends)) })
    }
    opened = kind === 'opens' ? at : undefined
  }
  return found
}

const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join('')

/** From after the start of the body to where its last page setup, or its end, begins. */
function bodyOf(xml: string): { readonly start: number; readonly end: number } | undefined {
  const path: string[] = []
  let [from, setup, to] = [-1, -1, -1]
  for (const { name, kind, text, at } of tagsIn(xml)) {
    if (kind === 'closes') path.pop()
    if (kind === 'opens' && name === 'w:body') from = at + text.length
    if (kind !== 'closes' && path.at(-1) === 'w:body') setup = name === 'w:sectPr' ? at : -1
    if (kind === 'closes' && name === 'w:body') to = at
    if (kind === 'opens') path.push(name)
  }
  return from < 0 || to < 0 ? undefined : { start: from, end: setup < 0 ? to : setup }
}
