import { unzipSync, zipSync } from 'fflate'
import { attributeOf, tagsIn } from './xml.ts'

/** The parts of a Word file by their names in it, such as `word/document.xml`. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** In bytes when unpacked; a Word document with many pictures stays below. */
const largest = 200_000_000

/** Unpacks a Word file; undefined where it is no zip file, `too-large` where unpacking it would fill the memory. */
export function unpacked(bytes: Uint8Array): Parts | 'too-large' | undefined {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize
        if (size > largest) throw new TooLarge()
        return !name.endsWith('/')
      },
    })
    return new Map(Object.entries(files))
  } catch (cause) {
    return cause instanceof TooLarge ? 'too-large' : undefined
  }
}

class TooLarge extends Error {}

/**
 * Packs parts so that the same parts give the same bytes: in order of name, but with the list of content types first as readers expect, and with the
 * same time for all. That time is local, since a zip file knows no time zone.
 */
export function packed(parts: Parts): Uint8Array {
  const names = [...parts.keys()].toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  const files = Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()]))
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

export const contentTypes = '[Content_Types].xml'
const rank = (name: string): number => (name === contentTypes ? 0 : 1)

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** The text of a part; empty where there is none. */
export const textOf = (parts: Parts, name: string): string => decoder.decode(parts.get(name))
export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** The parts with some of them changed or added. */
export const withParts = (parts: Parts, changed: Readonly<Record<string, string>>): Parts =>
  new Map([...parts, ...Object.entries(changed).map(([name, text]) => [name, bytesOf(text)] as const)])

/** A part that the package as a whole has, such as its properties. */
export interface PackagePart {
  /** Its name, unless the package has one by another name already. */
  readonly name: string
  /** What it is to the package. */
  readonly relation: string
  readonly type: string
  readonly text: string
}

/** Puts a part of the whole package where the old one was, or adds it to the lists of what the package has. */
export function withPackagePart(parts: Parts, { name, relation, type, text }: PackagePart): Parts {
  const there = relatedPart(parts, packageRelations, relation)
  if (there !== undefined) return withParts(parts, { [there]: text })
  const id = `kvalitet-${name.replaceAll(/\W/g, '-')}`
  return withParts(parts, {
    [name]: text,
    [contentTypes]: beforeEnd(textOf(parts, contentTypes), 'Types', `<Override PartName="/${name}" ContentType="${type}"/>`),
    [packageRelations]: beforeEnd(
      textOf(parts, packageRelations),
      'Relationships',
      `<Relationship Id="${id}" Type="${relation}" Target="${name}"/>`,
    ),
  })
}

export const packageRelations = '_rels/.rels'

/** Where what a part says of others stands. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** The name of the first part with a relation, such as `styles`; undefined where there is none or it lies outside the file. */
export function relatedPart(parts: Parts, relations: string, relation: string): string | undefined {
  for (const { text } of tagsIn(textOf(parts, relations))) {
    if (attributeOf(text, 'Type') !== relation || attributeOf(text, 'TargetMode') === 'External') continue
    const target = attributeOf(text, 'Target') ?? ''
    const folder = relations.replace(/_rels\/[^/]*$/, '')
    const name = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
    if (parts.has(name)) return name
  }
  return undefined
}

/** Puts text before the end tag of the root. */
export const beforeEnd = (xml: string, root: string, added: string): string => {
  const at = xml.lastIndexOf(`</${root}>`)
  return at < 0 ? xml : xml.slice(0, at) + added + xml.slice(at)
}
