import { isAlias, isScalar, isSeq, parseDocument, type Node, type YAMLSeq } from 'yaml'
import { titleKey } from '../model/dialogues.ts'
import type { CarriedItem, CarriedList, CarriedValue } from './carry-over.ts'
import { isMapping } from './front-matter.ts'
import { readYaml } from './yaml-reader.ts'
import {
  columnOf,
  insertAt,
  isSame,
  lineEnd,
  linesOf,
  missingLineEnd,
  newlineOf,
  pairAt,
  readOrUndefined,
  withoutEnd,
} from './yaml-text.ts'

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
  const missing = missingFrom(there, carried)
  if (missing.length === 0) return 'nothing-new'
  const blank = there.map((item) => isMapping(item) && carried.isBlank(item))
  const ending = missingLineEnd(yaml)
  const edited = edit(yaml + ending, carried.path, { items: missing, blank })
  if (edited === undefined) return 'cannot'
  const result = withoutEnd(edited.yaml, ending)
  const wanted = [...there.filter((_, index) => !edited.removed.has(index)), ...missing.map(plainOf)]
  return isSame(readOrUndefined(result), withList(old, carried.path, wanted)) ? { yaml: result, added: missing.length } : 'cannot'
}

/** The items that a list lacks, each once. */
function missingFrom(there: readonly unknown[], { items, key }: CarriedList): readonly CarriedItem[] {
  const known = new Set(there.flatMap((item) => (isMapping(item) ? [keyOf(item[key])] : [])))
  return items.map(composed).filter((item) => {
    const own = keyOf(item[key])
    return !known.has(own) && known.add(own)
  })
}

const keyOf = (value: unknown): string => (typeof value === 'string' ? titleKey(value) : '')

/** In the form that files have: a letter in two parts (from an escape in YAML) would make the whole file one that nobody may add to. */
const composed = (item: CarriedItem): CarriedItem =>
  Object.fromEntries(Object.entries(item).map(([field, value]) => [field, composedValue(value)]))

const composedValue = (value: CarriedValue): CarriedValue =>
  typeof value === 'string' ? value.normalize('NFC') : typeof value === 'object' ? value.map(composed) : value

/** The list at a path, empty where the field is; undefined where there is no such field, or it holds something else. */
function listIn(data: unknown, path: readonly string[]): readonly unknown[] | undefined {
  let value = data
  for (const step of path) {
    if (!isMapping(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value === null ? [] : Array.isArray(value) ? (value as unknown[]) : undefined
}

interface Addition {
  readonly items: readonly CarriedItem[]
  /** For each item that is there, whether nobody has filled it in. */
  readonly blank: readonly boolean[]
}

interface Edited {
  readonly yaml: string
  /** The blank items that gave way, by their place in the list. */
  readonly removed: ReadonlySet<number>
}

function edit(yaml: string, path: readonly string[], addition: Addition): Edited | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, keepSourceTokens: false })
  const pair = pairAt(document.contents, path)
  if (!pair || !isScalar(pair.key) || !pair.key.range) return undefined
  const keyColumn = columnOf(yaml, pair.key.range[0])
  if (isSeq(pair.value) && pair.value.items.length > 0) return intoList(yaml, pair.value, addition)
  if (pair.value !== null && !(isScalar(pair.value) && pair.value.source === '')) return undefined
  const at = lineEnd(yaml, pair.key.range[1])
  return { yaml: insertAt(yaml, at, linesOf(addition.items, keyColumn + 2), newlineOf(yaml)), removed: new Set() }
}

/** Below the last item of a list in block form, the blank ones taken away, save those that somebody has put a remark in. */
function intoList(yaml: string, list: YAMLSeq, { items, blank }: Addition): Edited | undefined {
  if (list.flow === true) return undefined
  const parts = list.items.map((item) => partOf(yaml, item as Node))
  if (parts.some((part) => part === undefined)) return undefined
  const known = parts as readonly Part[]
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return undefined
  const removed = new Set<number>()
  const pieces: string[] = []
  let from = 0
  for (const [index, { start, end }] of known.entries()) {
    if (blank[index] !== true || yaml.slice(start, end).includes('#')) continue
    removed.add(index)
    pieces.push(yaml.slice(from, start))
    from = end
  }
  pieces.push(insertAt(yaml.slice(from), last.end - from, linesOf(items, first.column), newlineOf(yaml)))
  return { yaml: pieces.join(''), removed }
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
