import type { Element, ElementContent } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { s } from 'hastscript'

/**
 * A drawing of our own, as elements to stand in the page. It is read and written anew rather than copied: charts hold names that people have written, and
 * an escape that was forgotten in one of them would else put markup into the page. Titles and descriptions are left out, since the page gives both.
 * Throws an `Error` on what is no well-formed `<svg>`: that is a fault in this program.
 */
export function drawing(svg: string): Element {
  const safe = sanitize(elementsOf(svg), allowed)
  if (safe.type !== 'element' || safe.tagName !== 'svg') throw new Error('A chart is not a drawing')
  return safe
}

const shape = ['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'transform']
const paint = [
  'fill',
  'fillOpacity',
  'fillRule',
  'opacity',
  'stroke',
  'strokeDashArray',
  'strokeLineCap',
  'strokeLineJoin',
  'strokeOpacity',
]
const type = ['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'textAnchor', 'dominantBaseline', 'letterSpacing']
const allowed: Schema = {
  tagNames: ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  strip: ['title', 'desc', 'script', 'style', 'metadata', 'defs', 'foreignObject'],
  attributes: { '*': ['className', 'lang', 'viewBox', 'preserveAspectRatio', 'vectorEffect', 'strokeWidth', ...shape, ...paint, ...type] },
  protocols: {},
}

const token =
  /<(?<open>[A-Za-z][\w.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|<\/(?<close>[A-Za-z][\w.-]*)\s*>|(?<text>[^<]+)/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Only what our own charts are written with: elements, attributes and text; no comment, declaration or instruction. */
function elementsOf(svg: string): Element {
  const root = s('g')
  const open: Element[] = [root]
  const source = svg.trim()
  const tokens = new RegExp(token)
  while (tokens.lastIndex < source.length) {
    const at = tokens.lastIndex
    const groups = tokens.exec(source)?.groups
    const parent = open.at(-1)
    if (!groups || !parent) throw new Error(`A chart can't be read at ${at}`)
    const { text, close } = groups
    if (text !== undefined) parent.children.push({ type: 'text', value: decoded(text) })
    else if (close !== undefined) {
      if (open.length === 1 || parent.tagName !== close) throw new Error(`A chart closes ${close} at ${at}, which is not open`)
      open.pop()
    } else {
      const element = s(groups['open'] ?? '', attributesOf(groups['attributes'] ?? ''))
      parent.children.push(element)
      if (groups['empty'] === '') open.push(element)
    }
  }
  const [only, ...others]: readonly ElementContent[] = root.children
  if (open.length > 1 || others.length > 0 || only?.type !== 'element') throw new Error('A chart is not one whole element')
  return only
}

const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries([...written.matchAll(attribute)].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]))

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
