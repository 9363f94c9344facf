// Makes TypeScript types and standalone validators from schemas/*.schema.json, the one source of both.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { build } from 'esbuild'
import { compile } from 'json-schema-to-typescript'

const root = new URL('../', import.meta.url)
const out = new URL('src/generated/', root)

const files = (await readdir(new URL('schemas/', root))).filter((file) => file.endsWith('.schema.json')).toSorted()
const schemas = await Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(`schemas/${file}`, root), 'utf8'))))
const documents = schemas.filter((schema) => schema.type === 'object')

await mkdir(new URL('validators/', out), { recursive: true })
await Promise.all([writeTypes(), writeReferences(), ...documents.map(writeValidator)])

/** One root that refers to all, so that shared types are written once. */
async function writeTypes() {
  const types = await compile(
    {
      $id: 'alle',
      title: 'Alle',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(documents.map((schema) => [schema.title, { $ref: schema.$id }])),
    },
    'Alle',
    {
      cwd: new URL('schemas/', root).pathname,
      format: false,
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      bannerComment: '// Made from schemas/ by scripts/generate.mjs.',
    },
  )
  await writeFile(new URL('types.ts', out), types)
}

/** One module per schema: a command loads only the kinds it meets. */
async function writeValidator(schema) {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    schemas,
    code: { source: true, esm: true, lines: true },
    keywords: ['tsType', 'reference'],
  })
  addFormats.default(ajv)
  const code = standalone.default(ajv, ajv.getSchema(schema.$id))
  const name = schema.$id.replace('.schema.json', '')
  const bundled = await build({
    stdin: { contents: code, resolveDir: root.pathname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  await writeFile(new URL(`validators/${name}.js`, out), bundled.outputFiles[0].text)
  await writeFile(
    new URL(`validators/${name}.d.ts`, out),
    `import type { ErrorObject } from 'ajv'\ndeclare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null }\nexport default validate\n`,
  )
}

/** Where each schema refers to roles, indicators or schools: paths, with `*` for any item. */
async function writeReferences() {
  const found = Object.fromEntries(documents.map((schema) => [schema.$id.replace('.schema.json', ''), referencesIn(schema, schema, [])]))
  const text = `// Made from schemas/ by scripts/generate.mjs.
export interface Reference {
  readonly path: readonly string[]
  readonly to: 'rolle' | 'indikator' | 'skule'
}
export const references: Readonly<Record<string, readonly Reference[]>> = ${JSON.stringify(found, null, 2)}
`
  await writeFile(new URL('references.ts', out), text)
}

function referencesIn(node, home, path) {
  if (node.$ref) {
    const [file, pointer] = node.$ref.split('#')
    const target = file ? schemas.find((schema) => schema.$id === file) : home
    return referencesIn(target.$defs[pointer.replace('/$defs/', '')], target, path)
  }
  const own = node.reference ? [{ path, to: node.reference }] : []
  const properties = Object.entries(node.properties ?? {}).flatMap(([key, child]) => referencesIn(child, home, [...path, key]))
  return [...own, ...properties, ...(node.items ? referencesIn(node.items, home, [...path, '*']) : [])]
}
