// Makes TypeScript types and standalone validators from schemas/*.schema.json, the one source of both, the indicators from catalogue/*.yaml, and words
// from the pages of the rules.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { load } from 'js-yaml'
import { compile } from 'json-schema-to-typescript'

const root = new URL('../', import.meta.url)
const out = new URL('src/generated/', root)

const files = (await readdir(new URL('schemas/', root))).filter((file) => file.endsWith('.schema.json')).toSorted()
const schemas = await Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(`schemas/${file}`, root), 'utf8'))))
const documents = schemas.filter((schema) => schema.type === 'object')
const nameOf = (schema) => schema.$id.replace('.schema.json', '')
/** The schemas of the kinds of document: those that say which kind they are. */
const kinds = documents.filter((schema) => schema.properties.dokument?.const !== undefined)

await mkdir(new URL('validators/', out), { recursive: true })
await Promise.all([
  writeTypes(),
  writeKinds(),
  writeSchemas(),
  writeReferences(),
  writeRuleWords(),
  writeCatalogue(),
  ...documents.map(writeValidator),
])

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

/** The kinds with their types, and the validator of each, loaded when a document of its kind is met. */
async function writeKinds() {
  const types = kinds.map((schema) => schema.title).toSorted()
  const text = `// Made from schemas/ by scripts/generate.mjs.
import type { Validator } from '../records/schema.ts'
import type { ${types.join(', ')} } from './types.ts'

/** The finished form of each kind of document, as its schema has it. */
export interface Kinds {
${kinds.map((schema) => `  '${nameOf(schema)}': ${schema.title}`).join('\n')}
}

export const validators = {
${kinds.map((schema) => `  '${nameOf(schema)}': () => import('./validators/${nameOf(schema)}.js'),`).join('\n')}
} satisfies { readonly [K in keyof Kinds]: () => Promise<{ readonly default: Validator }> }
`
  await writeFile(new URL('kinds.ts', out), text)
}

/** The schemas as data, for telling what was expected. Validation itself uses the generated validators. */
async function writeSchemas() {
  const text = `// Made from schemas/ by scripts/generate.mjs.
import type { Schema } from '../records/schema.ts'
${files.map((file, index) => `import schema${index} from '../../schemas/${file}' with { type: 'json' }`).join('\n')}

export const schemas: Readonly<Record<string, Schema>> = {
${files.map((file, index) => `  '${file}': schema${index},`).join('\n')}
}
`
  await writeFile(new URL('schemas.ts', out), text)
}

/** One module per schema: a command loads only the kinds it meets. */
async function writeValidator(schema) {
  const ajv = checker({ source: true, esm: true, lines: true })
  const code = standalone.default(ajv, ajv.getSchema(schema.$id))
  const name = nameOf(schema)
  await writeFile(new URL(`validators/${name}.js`, out), withImports(code))
  await writeFile(
    new URL(`validators/${name}.d.ts`, out),
    `import type { ErrorObject } from 'ajv'\ndeclare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null }\nexport default validate\n`,
  )
}

function checker(code) {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    schemas,
    code,
    keywords: ['tsType', 'reference', 'sidan_mal'],
  })
  addFormats.default(ajv)
  return ajv
}

/**
 * A validator with what it requires of ajv as imports: the bundle then holds that once for all validators. Of a CommonJS module with a default, Node
 * and the bundle import the module, and vitest the default.
 */
function withImports(code) {
  const required = /\bconst (\w+) = require\("([^"]+)"\)(\.default)?/g
  const imports = [...code.matchAll(required)].map(([, name, file]) => `import from_${name} from '${file}.js';\n`)
  const used = (_, name, file, ofDefault) => `const ${name} = ${ofDefault ? `from_${name}.default ?? from_${name}` : `from_${name}`}`
  return imports.join('') + code.replace('"use strict";', '').replaceAll(required, used)
}

/** Where each schema refers to something outside itself (paths, with `*` for any item), and what it demands since a later template only. */
async function writeReferences() {
  const found = Object.fromEntries(documents.map((schema) => [nameOf(schema), referencesIn(schema, schema, [])]))
  const newer = Object.fromEntries(kinds.map((schema) => [nameOf(schema), newerIn(schema, '')]))
  const text = `// Made from schemas/ by scripts/generate.mjs.
export interface Reference {
  readonly path: readonly string[]
  readonly to: 'rolle' | 'indikator' | 'skule' | 'skuleår' | 'dokument'
}
export const references: Readonly<Record<string, readonly Reference[]>> = ${JSON.stringify(found, null, 2)}

/** Fields that a kind demands since a version of its template: JSON pointer to version. */
export const newerDemands: Readonly<Record<string, Readonly<Record<string, number>>>> = ${JSON.stringify(newer, null, 2)}
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

function newerIn(node, pointer) {
  const own = Object.entries(node.sidan_mal ?? {}).map(([field, version]) => [`${pointer}/${field}`, version])
  const inner = Object.entries(node.properties ?? {}).flatMap(([key, child]) => Object.entries(newerIn(child, `${pointer}/${key}`)))
  return Object.fromEntries([...own, ...inner])
}

/** What each rule finds: the first paragraph of its page. */
async function writeRuleWords() {
  const folder = new URL('docs/rules/', root)
  const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md')).toSorted()
  const words = await Promise.all(
    pages.map(async (file) => {
      const [heading, paragraph] = (await readFile(new URL(file, folder), 'utf8')).split(/\r?\n\r?\n/)
      return [heading.replace('# ', ''), paragraph.replaceAll(/\r?\n/g, ' ')]
    }),
  )
  const text = `// Made from docs/rules/ by scripts/generate.mjs.
export const ruleWords: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(words), null, 2)}
`
  await writeFile(new URL('rule-words.ts', out), text)
}

/** The catalogue of indicators as data: each file of catalogue/ is a group, and what it says of all (`felles`) is put into each of its indicators. */
async function writeCatalogue() {
  const folder = new URL('catalogue/', root)
  const validate = checker({}).getSchema('indikatorar.schema.json')
  const groups = []
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()) {
    const { felles = {}, ...written } = load(await readFile(new URL(file, folder), 'utf8'), { filename: `catalogue/${file}` })
    const common = { kjelde: written.kjelde, ...felles }
    const group = { ...written, indikatorar: (written.indikatorar ?? []).map((indicator) => ({ ...common, ...indicator })) }
    if (!validate(group)) {
      const wrong = validate.errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
      throw new Error([`catalogue/${file} does not follow schemas/indikatorar.schema.json:`, ...wrong].join('\n  '))
    }
    groups.push([file.replace('.yaml', ''), group])
  }
  const inOrder = Object.fromEntries(groups.toSorted(([, a], [, b]) => a.plass - b.plass))
  const text = `// Made from catalogue/ by scripts/generate.mjs.
import type { Indikatorar } from './types.ts'

/** The groups of the catalogue by their ids, in the order of lists. */
export const catalogue: Readonly<Record<string, Indikatorar>> = ${JSON.stringify(inOrder, null, 2)}
`
  await writeFile(new URL('catalogue.ts', out), text)
}
