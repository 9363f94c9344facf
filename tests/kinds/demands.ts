import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import { schemas } from '../../src/generated/schemas.ts'
import type { Schema } from '../../src/records/schema.ts'

/** A field that a finished document must have and that stands empty, with the line in the file that it stands on. */
export interface EmptyField {
  readonly field: string
  readonly line: number
}

/** Every field that the schema of a finished document demands and that a document leaves empty, wherever it stands. Reads the schema, not the validator. */
export function emptyDemands(schema: string, text: string): readonly EmptyField[] {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  const lines = new LineCounter()
  const { contents } = parseDocument<Node>(yaml, { lineCounter: lines })
  const file = `${schema}.schema.json`
  const home = schemas[file]
  if (!home || !contents) throw new Error(`No schema ${file}, or no fields`)
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1

  return demandsOf({ schema: home, home }, contents, { field: '', line: 1 })

  function demandsOf(at: At, node: Node, { field, line }: EmptyField): readonly EmptyField[] {
    if (isSeq(node)) {
      return node.items.flatMap((item, index) => {
        const inner = item as Node
        return shapesOf(at).flatMap(({ schema: { items }, home: owner }) =>
          items
            ? demandsOf({ schema: items, home: owner }, inner, { field: `${field}[${index}]`, line: lineAt(inner.range?.[0] ?? 0) })
            : [],
        )
      })
    }
    if (!isMap(node)) return []
    const pairs = node.items.map(({ key, value }) => ({
      name: isScalar(key) ? String(key.value) : '',
      key: key as Node,
      value: value as Node,
    }))
    const shapes = shapesOf(at)
    const required = [...new Set(shapes.flatMap((shape) => shape.schema.required ?? []))]
    const missing = required.flatMap((name): readonly EmptyField[] => {
      const pair = pairs.find((known) => known.name === name)
      const inner = field === '' ? name : `${field}.${name}`
      if (!pair) return [{ field: inner, line }]
      return isEmpty(pair.value) ? [{ field: inner, line: lineAt(pair.key.range?.[0] ?? 0) }] : []
    })
    const below = pairs.flatMap(({ name, key, value }) =>
      shapes.flatMap(({ schema: { properties, additionalProperties }, home: owner }) => {
        const child = properties?.[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
        if (!child || isEmpty(value)) return []
        return demandsOf({ schema: child, home: owner }, value, {
          field: field === '' ? name : `${field}.${name}`,
          line: lineAt(key.range?.[0] ?? 0),
        })
      }),
    )
    return [...missing, ...below]
  }
}

interface At {
  readonly schema: Schema
  readonly home: Schema
}

const isEmpty = (node: Node | null): boolean => node === null || (isScalar(node) && (node.value === null || node.value === ''))

/** What a value is held against: the schema, what it refers to, and the branch for a finished document or a single value. */
function shapesOf({ schema, home }: At): readonly At[] {
  const { $ref, then, items } = schema
  const branch = schema.else ?? (items ? undefined : then)
  return [
    { schema, home },
    ...($ref === undefined ? [] : shapesOf(targetOf($ref, home))),
    ...(branch ? shapesOf({ schema: branch, home }) : []),
  ]
}

function targetOf(reference: string, home: Schema): At {
  const [file = '', pointer = ''] = reference.split('#')
  const owner = file === '' ? home : schemas[file]
  const schema = owner?.$defs?.[pointer.replace('/$defs/', '')]
  if (!owner || !schema) throw new Error(`${reference} refers to nothing`)
  return { schema, home: owner }
}
