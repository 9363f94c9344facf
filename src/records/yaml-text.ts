import { isMap, isScalar, type Node, type Pair } from 'yaml'
import type { CarriedItem, CarriedValue } from './carry-over.ts'
import { readYaml } from './yaml-reader.ts'
import { yamlScalar } from './yaml-writer.ts'

/**
 * What the last line lacks to be ended like the others: the fields end where the closing fence begins, without a line break of their own.
 * Where lines end with two signs, the first of them stands there already.
 */
export function missingLineEnd(yaml: string): '' | '\n' | '\r\n' {
  if (yaml.endsWith('\n')) return ''
  return yaml.endsWith('\r') ? '\n' : newlineOf(yaml)
}

/** A text whose last line break was put there to be taken away again. */
export const withoutEnd = (yaml: string, ending: string): string => yaml.slice(0, yaml.length - ending.length)

/** How the lines of a text end: what is added ends its lines so too. */
export const newlineOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n')

export const columnOf = (yaml: string, offset: number): number => offset - (yaml.lastIndexOf('\n', offset - 1) + 1)

/** Where the line of an offset ends, its line break included. */
export function lineEnd(yaml: string, offset: number): number {
  const at = yaml.indexOf('\n', offset)
  return at === -1 ? yaml.length : at + 1
}

export function insertAt(yaml: string, at: number, lines: readonly string[], newline: string): string {
  return yaml.slice(0, at) + lines.map((line) => line + newline).join('') + yaml.slice(at)
}

export function pairAt(node: Node | null, path: readonly string[]): Pair<Node, Node | null> | undefined {
  let inner: Node | null = node
  let pair: Pair<Node, Node | null> | undefined
  for (const step of path) {
    if (!isMap(inner)) return undefined
    pair = (inner.items as Pair<Node, Node | null>[]).find(({ key }) => isScalar(key) && String(key.value).normalize('NFC') === step)
    inner = pair?.value ?? null
  }
  return pair
}

/** Items as lines of YAML in block form, their dashes in a column. */
export const linesOf = (items: readonly CarriedItem[], column: number): readonly string[] =>
  items.flatMap((item) =>
    Object.entries(item)
      .flatMap(([field, value]) => fieldLines(field, value, column + 2))
      .map((line, index) => (index === 0 ? `${' '.repeat(column)}- ${line.trimStart()}` : line)),
  )

export function fieldLines(field: string, value: CarriedValue, column: number): readonly string[] {
  const name = `${' '.repeat(column)}${field}:`
  if (value === undefined) return [name]
  if (typeof value === 'number') return [`${name} ${String(value).replace('.', ',')}`]
  if (typeof value === 'string') return [`${name} ${yamlScalar(value)}`]
  return [name, ...linesOf(value, column + 2)]
}

export function readOrUndefined(yaml: string): unknown {
  try {
    return readYaml(yaml)
  } catch {
    return undefined
  }
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
