import type { ErrorObject } from 'ajv'

/** A schema as JSON, as far as findings need to read it. */
export interface Schema {
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly propertyNames?: Schema
  readonly description?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly exclusiveMinimum?: number
  readonly reference?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly then?: Schema
  readonly else?: Schema
}

/** The generated validator of one schema. */
export type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null }

/** What the schema demands at a path into data; undefined where it says nothing. */
export function schemaAt(
  schemas: Readonly<Record<string, Schema>>,
  root: Schema,
  path: readonly (string | number)[],
  data: unknown,
): Schema | undefined {
  let schema: Schema | undefined = resolve(schemas, root, root)
  let home = root
  let value = data
  for (const step of path) {
    if (!schema) return undefined
    const here: Schema = schema
    value = (value as Record<string | number, unknown> | undefined)?.[step]
    const next: Schema | undefined = typeof step === 'number' ? here.items : (here.properties?.[step] ?? extra(here))
    if (!next) return undefined
    const branch: Schema = (Array.isArray(value) ? next.then : next.else) ?? next
    if (branch.$ref && !branch.$ref.startsWith('#')) home = schemas[branch.$ref.split('#')[0] ?? ''] ?? home
    schema = resolve(schemas, home, branch)
  }
  return schema
}

const extra = (schema: Schema): Schema | undefined =>
  typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined

/** Follows `$ref`; what stands beside it (a description) goes before what it points at. */
function resolve(schemas: Readonly<Record<string, Schema>>, home: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const [file = '', pointer = ''] = schema.$ref.split('#')
  const target = file === '' ? home : schemas[file]
  const name = pointer.replace('/$defs/', '')
  const found = target?.$defs?.[name]
  return found ? { ...resolve(schemas, target ?? home, found), ...schema } : schema
}
