import { isMap, isScalar, parseDocument, type Node } from 'yaml'
import type { CarriedKey } from './carry-over.ts'
import { isMapping } from './front-matter.ts'
import {
  columnOf,
  fieldLines,
  insertAt,
  isSame,
  lineEnd,
  missingLineEnd,
  newlineOf,
  pairAt,
  readOrUndefined,
  withoutEnd,
} from './yaml-text.ts'
import { readYaml } from './yaml-reader.ts'

/** What came of adding a field: the new YAML, or why nothing was done. */
export type KeyEdit = { readonly yaml: string } | 'nothing-new' | 'cannot'

/** Adds a group of empty fields below a field that is there, as text; see `withItems` for what is promised. */
export function withKey(yaml: string, { path, key, fields }: CarriedKey): KeyEdit {
  const old = readYaml(yaml)
  const [outer = ''] = path
  const group = isMapping(old) ? old[outer] : undefined
  if (path.length !== 1 || (group !== null && !isMapping(group))) return 'cannot'
  if (group !== null && Object.hasOwn(group, key)) return 'nothing-new'
  const ending = missingLineEnd(yaml)
  const edited = edit(yaml + ending, { path, key, fields })
  if (edited === undefined) return 'cannot'
  const result = withoutEnd(edited, ending)
  const value = fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, null]))
  const wanted = { ...(old as object), [outer]: { ...group, [key]: value } }
  return isSame(readOrUndefined(result), wanted) ? { yaml: result } : 'cannot'
}

function edit(yaml: string, { path, key, fields }: CarriedKey): string | undefined {
  const { contents } = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, keepSourceTokens: false })
  const pair = pairAt(contents, path)
  if (!pair || !isScalar(pair.key) || !pair.key.range) return undefined
  const newline = newlineOf(yaml)
  const own = columnOf(yaml, pair.key.range[0])
  if (!isMap(pair.value)) return insertAt(yaml, lineEnd(yaml, pair.key.range[1]), linesFor(key, fields, own + 2), newline)
  const [first] = pair.value.items
  const end = pair.value.range?.[1]
  if (pair.value.flow === true || !first || end === undefined) return undefined
  const column = columnOf(yaml, (first.key as Node).range?.[0] ?? 0)
  const at = yaml[end - 1] === '\n' ? end : lineEnd(yaml, end - 1)
  return insertAt(yaml, at, linesFor(key, fields, column), newline)
}

const linesFor = (key: string, fields: readonly string[], column: number): readonly string[] => [
  ...fieldLines(key, undefined, column),
  ...fields.flatMap((field) => fieldLines(field, undefined, column + 2)),
]
