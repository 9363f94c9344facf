import type { CarriedHeading, CarryOver, Updated } from './carry-over.ts'
import { splitDocument } from './front-matter.ts'
import { withItems } from './list-editor.ts'
import { withKey } from './map-editor.ts'
import { withBlock } from './marked-block.ts'
import { headingKey, outlineOf } from './sections.ts'
import { newlineOf } from './yaml-text.ts'

/**
 * A document with what earlier ones give to it. Only adds items, and renews the marked block while nobody has edited it; every other byte
 * stays. A document that can't be split is given back as it is.
 */
export function bringUpToDate(file: string, text: string, carried: CarryOver): Updated {
  const split = splitDocument(file, text)
  const start = text.indexOf('---') + 3
  if ('fault' in split || text.slice(start, start + split.parts.yaml.length) !== split.parts.yaml) {
    const refused = carried.lists.filter(({ items }) => items.length > 0).map(({ path }) => path.join('.'))
    return { text, added: new Map(), asked: new Set(), block: 'none', figures: 'none', refused }
  }
  const { yaml, added, asked, refused } = withFields(split.parts.yaml, carried)
  const body = withBlock(text.slice(start + split.parts.yaml.length), 'henta', carried.block)
  const figures = withBlock(body.text, 'tal', carried.figures)
  let whole = figures.text
  for (const heading of carried.headings ?? []) {
    const before = whole
    whole = withHeading(before, heading)
    if (whole !== before) asked.add(heading.id)
  }
  return { text: text.slice(0, start) + yaml + whole, added, asked, block: body.state, figures: figures.state, refused }
}

interface Fields {
  readonly yaml: string
  readonly added: Map<string, number>
  readonly asked: Set<string>
  readonly refused: readonly string[]
}

function withFields(before: string, { lists, keys = [] }: CarryOver): Fields {
  let yaml = before
  const added = new Map<string, number>()
  const asked = new Set<string>()
  const refused = new Set<string>()
  for (const key of keys) {
    const edit = withKey(yaml, key)
    if (edit === 'cannot') refused.add([...key.path, key.key].join('.'))
    else if (edit !== 'nothing-new') {
      yaml = edit.yaml
      asked.add(key.key)
    }
  }
  for (const list of lists.filter(({ items }) => items.length > 0)) {
    const name = list.path.join('.')
    const edit = withItems(yaml, list)
    if (edit === 'cannot') refused.add(name)
    else if (edit !== 'nothing-new') {
      yaml = edit.yaml
      added.set(name, edit.added)
    }
  }
  return { yaml, added, asked, refused: [...refused] }
}

/** Puts a heading with template text where it belongs; where its section is gone, nothing is done: the checks tell of that. */
function withHeading(body: string, { id, heading, text, within, above }: CarriedHeading): string {
  const { sections, unclosedAt } = outlineOf(body, 0)
  const ids = sections.map(({ key }) => /^[a-z]+\d+(?!\d)/.exec(key)?.[0])
  const section = within === '' ? undefined : sections.find(({ key }) => key === headingKey(within))
  if (!section || unclosedAt !== undefined || ids.includes(id.toLowerCase())) return body
  const after = sections.slice(sections.indexOf(section) + 1)
  const end = after.find(({ level, key }) => level <= section.level || key === headingKey(above))
  const newline = newlineOf(body)
  const lines = (end || body.endsWith('\n') ? body : body + newline).split('\n')
  const at = end ? end.line - 1 : lines.length - 1
  const sign = newline.slice(0, -1)
  const added = [...(lines[at - 1]?.trim() === '' ? [] : ['']), `### ${heading}`, '', text, ...(end ? [''] : [])].map((line) => line + sign)
  return [...lines.slice(0, at), ...added, ...lines.slice(at)].join('\n')
}
