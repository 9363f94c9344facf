// Makes a new kind of document: schema, template, folder in src/kinds, and its lines in the registers. `npm run new-kind -- <id> [--kommune]`
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Script } from 'node:vm'

const root = new URL('../', import.meta.url)
const read = (file) => readFileSync(new URL(file, root), 'utf8')
const registerFile = 'src/kinds/index.ts'
const headingsFile = 'src/i18n/nn/headings.ts'
const namesFile = 'src/i18n/nn/status.ts'

const kind = kindAsked()
const made = {
  [`schemas/${kind.id}.schema.json`]: filled('schema.json'),
  [`templates/${kind.id}.md.hbs`]: filled('template.md.hbs'),
  [`src/kinds/${kind.id}/index.ts`]: filled('index.ts'),
}
// All changes are worked out before the first is written: a refusal leaves nothing behind.
const changed = {
  [registerFile]: withKind(read(registerFile)),
  [headingsFile]: withEntry(headingsFile, 'headings', filled('headings.ts')),
  [namesFile]: withEntry(namesFile, 'kindNames', filled('name.ts')),
}
mkdirSync(new URL(`src/kinds/${kind.id}/`, root))
for (const [file, text] of Object.entries(made)) writeFileSync(new URL(file, root), text, { flag: 'wx' })
for (const [file, text] of Object.entries(changed)) writeFileSync(new URL(file, root), text)
tellWhatNext()

function kindAsked() {
  const { id, belongsTo } = argumentsGiven()
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) refuse(`«${id}» is no id: small letters a–z, digits and single hyphens, a letter first.`)
  const taken = readdirSync(new URL('schemas/', root)).map((file) => file.replace('.schema.json', ''))
  const like = taken.find((other) => id === other || id.startsWith(`${other}-`))
  if (like === id || existsSync(new URL(`src/kinds/${id}`, root)) || existsSync(new URL(`templates/${id}.md.hbs`, root))) {
    refuse(`«${id}» exists.`)
  }
  // Some kinds have one document for each department or agreement, and take every file name that begins with their own.
  if (like !== undefined) refuse(`«${id}» could be taken for a document of the kind «${like}».`)
  const name = id.replaceAll(/-([a-z0-9])/g, (_, sign) => sign.toUpperCase())
  if (!mayBeName(name) || new RegExp(`\\b${name}\\b`).test(read('src/kinds/_template/index.ts.tmpl') + read(registerFile))) {
    refuse(`«${name}» can't be the name of a constant in src/kinds/index.ts. Choose another id.`)
  }
  return { id, name, belongsTo, title: name.charAt(0).toUpperCase() + name.slice(1) }
}

function argumentsGiven() {
  try {
    const { values, positionals } = parseArgs({ options: { kommune: { type: 'boolean', default: false } }, allowPositionals: true })
    if (positionals.length === 1) return { id: positionals[0].normalize('NFC'), belongsTo: values.kommune ? 'municipality' : 'school' }
  } catch {
    // An unknown flag is told of as any other wrong use.
  }
  return refuse('npm run new-kind -- <id> [--kommune]\n\n--kommune: one document for the whole municipality, not one for each school.')
}

function refuse(why) {
  console.error(why)
  process.exit(1)
}

/** Whether JavaScript lets a constant have the name. Nothing is run. */
function mayBeName(name) {
  try {
    return Boolean(new Script(`'use strict'; const ${name} = 0`))
  } catch {
    return false
  }
}

/** A file of `src/kinds/_template`: names put in, and lines marked for one sort of kind kept or left out. */
function filled(file) {
  const heading = kind.title.replaceAll(/(?<=.)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  const lines = read(`src/kinds/_template/${file}.tmpl`).split('\n')
  return lines
    .flatMap((line) => {
      const [, belongsTo, rest] = /^\?(school|municipality) (.*)$/.exec(line) ?? []
      return belongsTo === undefined ? [line] : belongsTo === kind.belongsTo ? [rest] : []
    })
    .join('\n')
    .replaceAll('__ID__', kind.id)
    .replaceAll('__NAME__', kind.name)
    .replaceAll('__TITLE__', kind.title)
    .replaceAll('__HEADING__', heading)
    .replaceAll('__SHORT__', heading.slice(0, 8).trim())
    .replaceAll('__BELONGS__', kind.belongsTo)
}

/** The register: an import in alphabetical order, and a line after the other kinds of its sort. */
function withKind(text) {
  const line = `import { ${kind.name} } from './${kind.id}/index.ts'\n`
  const imports = [...text.matchAll(/^import .* from '(\.\/[^']+)'\n/gm)]
  const next = imports.find(([, path]) => path > `./${kind.id}/index.ts`)
  const last = imports.at(-1)
  const at = next?.index ?? last.index + last[0].length
  const imported = text.slice(0, at) + line + text.slice(at)
  const entry = kind.name === kind.id ? `  ${kind.id},\n` : `  '${kind.id}': ${kind.name},\n`
  const [register] = /^export const kinds = \{\n[\s\S]*?^\}/m.exec(imported)
  const before = kind.belongsTo === 'school' ? firstOfMunicipality(register) : '}'
  return imported.replace(register, register.replace(before, entry + before))
}

/** The line of the first kind in the register whose documents belong to the municipality. */
function firstOfMunicipality(register) {
  const lines = [...register.matchAll(/^ {2}'?([a-z0-9-]+)'?(?:: \w+)?,\n/gm)]
  return lines.find(([, id]) => read(`src/kinds/${id}/index.ts`).includes(`'municipality'`))?.[0] ?? '}'
}

/** A table with one entry more, the last. */
function withEntry(file, table, entry) {
  const text = read(file)
  const start = text.indexOf(`export const ${table} = {\n`)
  const end = text.indexOf('\n}', start)
  if (start === -1 || end === -1) refuse(`${file} has no table «${table}».`)
  return `${text.slice(0, end)}\n${entry.trimEnd().replace(`'${kind.name}'`, kind.name)}${text.slice(end)}`
}

function tellWhatNext() {
  console.log(`Made ${[...Object.keys(made), ...Object.keys(changed)].join(', ')}.

Next:
 1. Say what it is: the description in schemas/${kind.id}.schema.json, the comment in src/kinds/${kind.id}/index.ts.
 2. Fields: schemas/${kind.id}.schema.json and templates/${kind.id}.md.hbs. Headings: ${headingsFile} and the same template, in the same order.
    What people call it, and its column in \`kvalitet status\`: ${namesFile}.
 3. A deadline: a key of the calendar in src/model/calendar.ts, src/records/municipality.ts and schemas/kvalitet.schema.json, then
    \`due: ({ deadlines }) => deadlines['${kind.id}']\`. Without one, as now, nothing is ever late.
 4. What earlier documents give to it: \`carryOver\`, as in src/kinds/leiardialog-2. What it owes others: \`rules\`, each with a page in docs/rules.
 5. An example in examples/fjordvik, and rows in docs/kjelde.md.
 6. npm test`)
}
