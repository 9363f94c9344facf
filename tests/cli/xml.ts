/** An element read back: its attributes, its elements, and its text without theirs. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly elements: readonly Element[]
  readonly text: string
}

/**
 * Reads the part of XML 1.0 that a report needs: elements, attributes, text and references. Throws on what is not well-formed, and on what a
 * report has no use for (comments, CDATA, document types).
 */
export function readXml(document: string): Element {
  const foreign = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(document)
  if (foreign) throw new Error(`U+${foreign[0].codePointAt(0)?.toString(16)} at ${foreign.index}`)
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!document.startsWith(head)) throw new Error('no declaration')
  const open: Building[] = [{ name: '', attributes: {}, elements: [], text: '' }]
  for (const piece of pieces(document.slice(head.length))) take(piece, open)
  const [outer, ...unclosed] = open
  const [root, ...others] = outer?.elements ?? []
  if (!root || others.length > 0 || unclosed.length > 0 || outer?.text.trim() !== '') throw new Error('not one root')
  return root
}

interface Building {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly elements: Element[]
  text: string
}

/** Tags and the text between them. */
function pieces(content: string): readonly string[] {
  const found = content.match(/<[^<>]*>|[^<>]+/g) ?? []
  if (found.join('') !== content) throw new Error('a stray < or >')
  return found
}

function take(piece: string, open: Building[]): void {
  const current = open.at(-1)
  if (!current) throw new Error(`nothing open before ${piece}`)
  if (!piece.startsWith('<')) current.text += resolved(piece)
  else if (piece.startsWith('</')) {
    if (piece !== `</${current.name}>` || open.length === 1) throw new Error(`${piece} closes ${current.name}`)
    open.pop()
    open.at(-1)?.elements.push(current)
  } else open.push(started(piece))
}

function started(tag: string): Building {
  const [, name = '', rest = ''] = /^<([a-z][a-z-]*)((?: [a-z]+="[^"]*")*)>$/.exec(tag) ?? []
  if (name === '') throw new Error(`no tag: ${tag}`)
  const pairs = [...rest.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, resolved(value.replaceAll(/\s/g, ' '))] as const,
  )
  const attributes = Object.fromEntries(pairs)
  if (Object.keys(attributes).length < pairs.length) throw new Error(`an attribute twice: ${tag}`)
  return { name, attributes, elements: [], text: '' }
}

/** Text with its references replaced; an & that begins none is an error, and so is a reference to a sign that XML has no place for. */
const resolved = (text: string): string =>
  text.replaceAll(/&(?:#(\d+);)?/g, (_, number: string | undefined) => {
    const sign = number === undefined ? '' : String.fromCodePoint(Number(number))
    if (!/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(sign)) throw new Error(`a stray & in: ${text}`)
    return sign
  })
