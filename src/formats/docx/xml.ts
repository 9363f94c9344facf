/**
 * What XML 1.0 forbids, lone surrogates, controls and marks that turn the direction of all text after them; and U+FDD0–FDEF, which Unicode keeps free
 * for inner use, so that the mark of where the report goes can't stand in a text.
 */
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF\p{Surrogate}]/gu

/** Text as it may stand in one run: line ends and tabs are spaces there. */
export const legal = (text: string): string => text.replaceAll(illegal, '').replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')

/** Legal text for between tags or within quotation marks. */
export const escaped = (text: string): string =>
  legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')

/** The other way: references to characters as what they stand for. */
export const unescaped = (xml: string): string =>
  xml.replaceAll(/&(?:lt|gt|quot|apos|amp|#\d{1,7}|#x[\dA-Fa-f]{1,6});/g, (reference) => named[reference] ?? numbered(reference))

const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

function numbered(reference: string): string {
  const code = reference.startsWith('&#x') ? Number.parseInt(reference.slice(3), 16) : Number(reference.slice(2, -1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** What the whole document is written in. */
export const language = 'nn-NO'

export interface Tag {
  readonly name: string
  readonly kind: 'opens' | 'closes' | 'empty'
  /** As written, with its brackets. */
  readonly text: string
  /** Where it begins in the text. */
  readonly at: number
}

const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([\p{L}_][\p{L}\d_:.-]*)(?:\s+[^\s"'<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>|</gu

/** All tags in order. A `<` that begins nothing is a tag without a name. */
export function* tagsIn(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(markup)) {
    const [text, slash = '', name, empty = ''] = match
    if (name === undefined && text !== '<') continue
    yield { name: name ?? '', kind: slash === '/' ? 'closes' : empty === '/' ? 'empty' : 'opens', text, at: match.index }
  }
}

/** Whether every tag is one and ends where it should, in one root. Without a document type: nothing here has one. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  let roots = 0
  for (const { name, kind } of tagsIn(xml)) {
    if (name === '') return false
    if (kind !== 'closes' && open.length === 0) roots += 1
    if (kind === 'opens') open.push(name)
    if (kind === 'closes' && open.pop() !== name) return false
  }
  return open.length === 0 && roots === 1
}

/** The value of an attribute in a tag, with its references resolved. */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []
  const value = double ?? single
  return value === undefined ? undefined : unescaped(value)
}
