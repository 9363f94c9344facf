import { createHash } from 'node:crypto'
import type { CarriedHeading, CarryOver, Updated } from './carry-over.ts'
import { splitDocument } from './front-matter.ts'
import { withItems } from './list-editor.ts'
import { withKey } from './map-editor.ts'
import { headingKey, outlineOf } from './sections.ts'

/**
 * A document with what earlier ones give to it. Only adds items, and renews the marked block while nobody has edited it; every other byte
 * stays. A document that can't be split is given back as it is.
 */
export function bringUpToDate(file: string, text: string, { lists, keys = [], headings = [], block }: CarryOver): Updated {
  const split = splitDocument(file, text)
  const start = text.indexOf('---') + 3
  if ('fault' in split || text.slice(start, start + split.parts.yaml.length) !== split.parts.yaml) {
    return { text, added: new Map(), block: 'none', refused: lists.map(({ path }) => path.join('.')) }
  }
  let { yaml } = split.parts
  const rest = text.slice(start + yaml.length)
  const added = new Map<string, number>()
  const refused: string[] = []
  for (const key of keys) {
    const name = [...key.path, key.key].join('.')
    const edit = withKey(yaml, key)
    if (edit === 'cannot') refused.push(name)
    else if (edit !== 'nothing-new') {
      yaml = edit.yaml
      added.set(name, 1)
    }
  }
  for (const list of lists.filter(({ items }) => items.length > 0)) {
    const name = list.path.join('.')
    const edit = withItems(yaml, list)
    if (edit === 'cannot') refused.push(name)
    else if (edit !== 'nothing-new') {
      yaml = edit.yaml
      added.set(name, edit.added)
    }
  }
  const body = withBlock(rest, block)
  const whole = headings.reduce((written, heading) => withHeading(written, heading), body.text)
  return { text: text.slice(0, start) + yaml + whole, added, block: body.state, refused }
}

const marked = /<!-- henta: (tomt|[0-9a-f]{8}) -->([\s\S]*?)<!-- slutt på henta -->/

/** The block that the tool fills, sealed with a hash of what it wrote there: another content is somebody's own, and stays. */
function withBlock(body: string, block: string | undefined): { readonly text: string; readonly state: Updated['block'] } {
  const match = marked.exec(body)
  if (!match || block === undefined) return { text: body, state: 'none' }
  const [whole, seal = '', content = ''] = match
  const written = content.replaceAll('\r\n', '\n').trim()
  if (seal !== sealOf(written)) return { text: body, state: 'edited' }
  if (written === block.trim()) return { text: body, state: 'unchanged' }
  const newline = body.includes('\r\n') ? '\r\n' : '\n'
  const lines = [`<!-- henta: ${sealOf(block.trim())} -->`, '', ...block.trim().split('\n'), '', '<!-- slutt på henta -->']
  const renewed = body.slice(0, match.index) + lines.join(newline) + body.slice(match.index + whole.length)
  return { text: renewed, state: 'renewed' }
}

const sealOf = (text: string): string => (text === '' ? 'tomt' : createHash('sha256').update(text).digest('hex').slice(0, 8))

/** Puts a heading with template text where it belongs; where its section is gone, nothing is done: the checks tell of that. */
function withHeading(body: string, { id, heading, text, within, above }: CarriedHeading): string {
  const { sections, unclosedAt } = outlineOf(body, 0)
  const ids = sections.map(({ key }) => /^[a-z]+\d+(?!\d)/.exec(key)?.[0])
  const section = sections.find(({ key }) => key === headingKey(within))
  if (!section || unclosedAt !== undefined || ids.includes(id.toLowerCase())) return body
  const after = sections.slice(sections.indexOf(section) + 1)
  const end = after.find(({ level, key }) => level <= section.level || key === headingKey(above))
  const lines = body.split('\n')
  const at = end ? end.line - 1 : lines.length
  const newline = body.includes('\r\n') ? '\r' : ''
  const added = [`### ${heading}`, '', text, ''].map((line) => line + newline)
  return [...lines.slice(0, at), ...added, ...lines.slice(at)].join('\n')
}
