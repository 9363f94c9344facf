import { schemas } from '../../src/generated/schemas.ts'

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a schema has a field, given as names with full stops between; items of lists have no name of their own. */
export const hasField = (schema: string, field: string): boolean => placesOf(schema, field.split('.')).length > 0

/** Whether a finished document must have a field, where it has the one that the field stands in. */
export function demandsField(schema: string, field: string): boolean {
  const names = field.split('.')
  return placesOf(schema, names.slice(0, -1))
    .flatMap(shapesOf)
    .some(({ node: { required } }) => Array.isArray(required) && required.includes(names.at(-1)))
}

function placesOf(schema: string, names: readonly string[]): readonly At[] {
  const file = `${schema}.schema.json`
  const start: At = { node: schemas[file] as unknown as Node, file }
  return names.reduce<readonly At[]>((places, name) => places.flatMap((at) => below(at, name)), [start])
}

/** A node with the file it stands in, from where references are followed. */
interface At {
  readonly node: Node
  readonly file: string
}

function below(at: At, name: string): readonly At[] {
  return shapesOf(at).flatMap(({ node, file }) => {
    const { properties } = node
    const named = isNode(properties) ? properties[name] : undefined
    return isNode(named) ? [{ node: named, file }] : []
  })
}

/** All that a value may be: what is referred to, the items of a list, and each branch of a condition. */
function shapesOf({ node, file }: At): readonly At[] {
  const { $ref } = node
  const target = typeof $ref === 'string' ? [targetOf($ref, file)] : []
  const inner = ['items', 'then', 'else', 'additionalProperties'].flatMap((key) => {
    const child = node[key]
    return isNode(child) ? [{ node: child, file }] : []
  })
  return [{ node, file }, ...[...target, ...inner].flatMap(shapesOf)]
}

function targetOf(reference: string, from: string): At {
  const [file = '', pointer = ''] = reference.split('#')
  const home = file === '' ? from : file
  const node = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (isNode(value) ? value[name] : undefined), schemas[home])
  if (!isNode(node)) throw new Error(`${reference} in ${from} refers to nothing`)
  return { node, file: home }
}
