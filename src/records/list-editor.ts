import { isAlias, isScalar, isSeq, parseDocument, type Node, type YAMLSeq } from 'yaml'
import type { CarriedItem, CarriedList } from './carry-over.ts'
import { isMapping } from './front-matter.ts'
import { readYaml } from './yaml-reader.ts'
import { columnOf, insertAt, isSame, lineEnd, linesOf, pairAt, readOrUndefined, withLastLineEnded } from './yaml-text.ts'

/** What came of adding to a list: the new YAML with how many items it got, or why nothing was done. */
export type ListEdit = { readonly yaml: string; readonly added: number } | 'nothing-new' | 'cannot'

/**
 * Adds to a list in the fields what it lacks, as text: comments, order and spelling of all else stay byte for byte. Items that nobody has
 * filled in give way. What can't be done safely is not done: the result is read again, and must say exactly what was there and what was added.
 */
export function withItems(yaml: string, carried: CarriedList): ListEdit {
  const old = readYaml(yaml)
  const there = listIn(old, carried.path)
  if (there === undefined) return 'cannot'
  const known = new Set(there.flatMap((item) => (isMapping(item) ? [keyOf(item[carried.key])] : [])))
  const missing = carried.items.filter((item) => !known.has(keyOf(item[carried.key])))
  if (missing.length === 0) return 'nothing-new'
  const edited = withLastLineEnded(yaml, (text) => edit(text, carried, missing))
  if (edited === undefined) return 'cannot'
  const wanted = [...there.filter((item) => !isMapping(item) || !carried.isBlank(item)), ...missing.map(plainOf)]
  return isSame(readOrUndefined(edited), withList(old, carried.path, wanted)) ? { yaml: edited, added: missing.length } : 'cannot'
}

const keyOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim().toLowerCase() : '')

/** The list at a path, empty where the field is; undefined where there is no such field, or it holds something else. */
function listIn(data: unknown, path: readonly string[]): readonly unknown[] | undefined {
  let value = data
  for (const step of path) {
    if (!isMapping(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value === null ? [] : Array.isArray(value) ? (value as unknown[]) : undefined
}

function edit(yaml: string, { path, isBlank }: CarriedList, items: readonly CarriedItem[]): string | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, keepSourceTokens: false })
  const pair = pairAt(document.contents, path)
  if (!pair || !isScalar(pair.key) || !pair.key.range) return undefined
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n'
  const keyColumn = columnOf(yaml, pair.key.range[0])
  if (isSeq(pair.value) && pair.value.items.length > 0) return intoList(yaml, pair.value, { items, isBlank, newline })
  if (pair.value !== null && !(isScalar(pair.value) && pair.value.source === '')) return undefined
  return insertAt(yaml, lineEnd(yaml, pair.key.range[1]), linesOf(items, keyColumn + 2), newline)
}

interface Addition {
  readonly items: readonly CarriedItem[]
  readonly isBlank: CarriedList['isBlank']
  readonly newline: string
}

/** Below the last item of a list in block form, the blank ones taken away. */
function intoList(yaml: string, list: YAMLSeq, { items, isBlank, newline }: Addition): string | undefined {
  if (list.flow === true) return undefined
  const parts = list.items.map((item) => partOf(yaml, item as Node))
  if (parts.some((part) => part === undefined)) return undefined
  const known = parts as readonly Part[]
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return undefined
  let result = insertAt(yaml, last.end, linesOf(items, first.column), newline)
  for (const [index, { start, end }] of [...known.entries()].toReversed()) {
    const item = (list.items[index] as Node).toJSON() as unknown
    if (isMapping(item) && isBlank(item)) result = result.slice(0, start) + result.slice(end)
  }
  return result
}

interface Part {
  readonly start: number
  readonly end: number
  readonly column: number
}

/** The lines of an item, from its dash; undefined where the dash does not stand first on its line. */
function partOf(yaml: string, item: Node): Part | undefined {
  if (isAlias(item) || !item.range) return undefined
  const [from, to] = item.range
  const dash = yaml.lastIndexOf('-', from - 1)
  const start = yaml.lastIndexOf('\n', dash) + 1
  if (dash < 0 || yaml.slice(start, dash).trim() !== '') return undefined
  return { start, end: yaml[to - 1] === '\n' ? to : lineEnd(yaml, Math.max(to - 1, from)), column: dash - start }
}

/** An item as it will be read. */
function plainOf(item: CarriedItem): unknown {
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [field, value === undefined ? null : Array.isArray(value) ? value.map(plainOf) : value]),
  )
}

function withList(data: unknown, [step, ...rest]: readonly string[], list: readonly unknown[]): unknown {
  if (step === undefined) return list
  return isMapping(data) ? { ...data, [step]: withList(data[step], rest, list) } : data
}
