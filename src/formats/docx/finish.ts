import type { IsoDate } from '../../model/date.ts'
import type { Report } from '../../model/report.ts'
import { textOf, withPackagePart, withParts, type Parts } from './package.ts'
import { attributeOf, escaped, language, tagsIn } from './xml.ts'

/**
 * What the file says of itself: that it is Nynorsk, whose it is and from which day; and nothing of who made the municipality's own document or where
 * on which disk its template lay.
 */
export function finished(parts: Parts, before: Parts, report: Report, date: IsoDate): Parts {
  const named = withStableIds(parts, before)
  const spoken = withParts(named, inLanguage(named))
  return withProperties(withoutAttachedTemplate(spoken), report, date)
}

const isWordPart = (name: string): boolean => /^word\/[^/]+\.xml$/.test(name)

/** All text is Nynorsk, whatever language the document was set to. */
function inLanguage(parts: Parts): Readonly<Record<string, string>> {
  const changed: Record<string, string> = {}
  for (const name of parts.keys()) {
    if (!isWordPart(name)) continue
    const text = textOf(parts, name)
    const spoken = text.replaceAll(/<w:(?:lang|themeFontLang)\s[^>]*>/g, (tag) =>
      tag.replace(/\sw:val\s*=\s*"[^"]*"/, ` w:val="${language}"`),
    )
    changed[name] = name === 'word/styles.xml' ? withDefaultLanguage(spoken) : spoken
  }
  return changed
}

/** Sets the language of the whole document where its styles name none. */
function withDefaultLanguage(styles: string): string {
  const defaults = /<w:rPrDefault>[^]*?<\/w:rPrDefault>/.exec(styles)?.[0]
  const lang = `<w:lang w:val="${language}"/>`
  if (defaults?.includes('<w:lang')) return styles
  if (defaults?.includes('</w:rPr>')) return styles.replace(defaults, () => defaults.replace('</w:rPr>', () => `${lang}</w:rPr>`))
  const whole = `<w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault>`
  if (defaults !== undefined) return styles.replace(defaults, () => whole)
  if (/<w:rPrDefault\s*\/>/.test(styles)) return styles.replace(/<w:rPrDefault\s*\/>/, () => whole)
  if (styles.includes('<w:docDefaults>')) return styles.replace('<w:docDefaults>', (tag) => tag + whole)
  return styles.replace(/<w:styles(?:\s[^>]*)?>/, (tag) => `${tag}<w:docDefaults>${whole}</w:docDefaults>`)
}

/** The library names relations at random; they get names in order, which also are legal ones. */
function withStableIds(parts: Parts, before: Parts): Parts {
  const changed: Record<string, string> = {}
  for (const name of parts.keys()) {
    const [, folder, part] = /^(word\/)_rels\/([^/]+)\.rels$/.exec(name) ?? []
    if (folder === undefined || part === undefined) continue
    const known = new Set(idsIn(textOf(before, name)))
    const renamed = new Map(
      idsIn(textOf(parts, name))
        .filter((id) => !known.has(id))
        .map((id, index) => [id, `rKvalitet${index + 1}`]),
    )
    if (renamed.size === 0) continue
    changed[name] = withIds(textOf(parts, name), 'Id', renamed)
    changed[folder + part] = withIds(textOf(parts, folder + part), 'r:(?:id|embed|link)', renamed)
  }
  return withParts(parts, changed)
}

const idsIn = (relations: string): readonly string[] =>
  [...tagsIn(relations)].flatMap(({ name, text }) => (name === 'Relationship' ? (attributeOf(text, 'Id') ?? []) : []))

/** Within tags alone: what looks like an attribute in the text of the report is text. */
function withIds(xml: string, attribute: string, renamed: ReadonlyMap<string, string>): string {
  const pattern = new RegExp(`(\\s${attribute}=")([^"]*)"`, 'g')
  return replaceTags(xml, (tag) =>
    tag.replaceAll(pattern, (whole, start: string, id: string) => (renamed.has(id) ? `${start}${renamed.get(id)}"` : whole)),
  )
}

function replaceTags(xml: string, change: (tag: string) => string): string {
  let [result, from] = ['', 0]
  for (const { text, at } of tagsIn(xml)) {
    result += xml.slice(from, at) + change(text)
    from = at + text.length
  }
  return result + xml.slice(from)
}

/** A template that Word would open with the report, perhaps from another machine. */
function withoutAttachedTemplate(parts: Parts): Parts {
  const [settings, relations] = ['word/settings.xml', 'word/_rels/settings.xml.rels']
  if (!parts.has(settings) || !parts.has(relations)) return parts
  return withParts(parts, {
    [settings]: textOf(parts, settings).replaceAll(/<w:attachedTemplate\s[^>]*\/>/g, ''),
    [relations]: replaceTags(textOf(parts, relations), (tag) => (/\/attachedTemplate"/.test(tag) ? '' : tag)),
  })
}

const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
const extended = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function withProperties(parts: Parts, { title, municipality }: Report, date: IsoDate): Parts {
  const day = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  const coreText = `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(municipality)}</dc:creator><cp:lastModifiedBy>${escaped(municipality)}</cp:lastModifiedBy>${day('created')}${day('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`
  const extendedText = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>kvalitet</Application></Properties>`
  const office = 'application/vnd.openxmlformats-'
  const withCore = withPackagePart(parts, {
    name: 'docProps/core.xml',
    relation: core,
    type: `${office}package.core-properties+xml`,
    text: coreText,
  })
  return withPackagePart(withCore, {
    name: 'docProps/app.xml',
    relation: extended,
    type: `${office}officedocument.extended-properties+xml`,
    text: extendedText,
  })
}
