// Generates from the schemas, checks the types and bundles the command. All libraries are in the bundle: the installed package needs none.
import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = new URL('../', import.meta.url)
const typefaces = ['node_modules/@expo-google-fonts/source-sans-3', 'node_modules/@fontsource/source-sans-3']
const path = (name) => fileURLToPath(new URL(name, root))
const { version, optionalDependencies } = JSON.parse(await readFile(path('package.json'), 'utf8'))

await import('./generate.mjs')
execFileSync(process.execPath, [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.json')], { stdio: 'inherit' })
const chunks = await bundled()
await writeFile(path('dist/package.json'), '{ "type": "commonjs" }\n')
await removeOldChunks(chunks.map(({ fileName }) => fileName))
await copyFonts()
const inputs = chunks.flatMap(({ moduleIds }) => moduleIds ?? [])
await writeFile(path('dist/THIRD-PARTY.txt'), await notices([...inputs, ...typefaces.map((folder) => path(`${folder}/`))]))

/**
 * CommonJS in few files, since opening each file costs as much as reading it, and an ES module twice that of a CommonJS one (docs/speed.md). What
 * the program always needs is one file, and what `validate` adds is another; the rest follows the lazy imports.
 */
async function bundled() {
  const together = new Map()
  const bundle = await rolldown({
    input: { main: path('src/cli/main.ts') },
    platform: 'node',
    // Native parts can't be bundled: they are optional, and what needs them says so when they are not there.
    external: Object.keys(optionalDependencies),
    // One YAML reader: gray-matter's CommonJS copy and ours would otherwise both be in the bundle.
    resolve: { alias: { 'js-yaml': path('node_modules/js-yaml/dist/js-yaml.mjs') } },
    transform: { target: 'node20', define: { KVALITET_VERSION: JSON.stringify(version) } },
    preserveEntrySignatures: 'allow-extension',
    // gray-matter could run JavaScript in front matter; records/front-matter.ts sees to it that it never does.
    checks: { eval: false },
    plugins: [
      {
        name: 'together',
        buildEnd() {
          const add = (name, ...files) => {
            for (const file of files) addWithImports(this, path(file), name, together)
          }
          add('main', 'src/cli/main.ts')
          add('program', 'src/cli/program.ts')
          add('validate', 'src/cli/commands/validate.ts', 'src/cli/reporters/text.ts', 'src/generated/validators/kvalitet.js')
        },
      },
    ],
  })
  await mkdir(path('dist/chunks'), { recursive: true })
  const { output } = await bundle.write({
    dir: path('dist'),
    format: 'cjs',
    // Minified it starts no faster (docs/speed.md).
    minify: false,
    comments: { legal: false },
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'together', name: (id) => together.get(id) ?? null }] },
  })
  return output
}

/** The cuts of Source Sans 3 that charts, pages and printed reports are set in, unchanged, as their licence (OFL 1.1) asks. */
async function copyFonts() {
  const [full, web] = typefaces
  const cuts = {
    'regular.ttf': `${full}/400Regular/SourceSans3_400Regular.ttf`,
    'semibold.ttf': `${full}/600SemiBold/SourceSans3_600SemiBold.ttf`,
    'bold.ttf': `${full}/700Bold/SourceSans3_700Bold.ttf`,
    'italic.ttf': `${full}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
    ...Object.fromEntries(
      ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'].map((cut) => [
        `${cut}.woff2`,
        `${web}/files/source-sans-3-${cut}-normal.woff2`,
      ]),
    ),
  }
  await mkdir(path('dist/fonts'), { recursive: true })
  await Promise.all(Object.entries(cuts).map(([name, from]) => copyFile(path(from), path(`dist/fonts/${name}`))))
}

/** A module and all that it imports statically, but for what is in an earlier file. */
function addWithImports(context, id, name, together) {
  if (together.has(id)) return
  together.set(id, name)
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) addWithImports(context, imported, name, together)
}

/** Takes away what an earlier build left; a command that runs meanwhile still finds its parts until then. */
async function removeOldChunks(outputs) {
  const current = new Set(outputs.map((output) => output.split('/').at(-1)))
  const present = await readdir(path('dist/chunks'))
  await Promise.all(present.filter((chunk) => !current.has(chunk)).map((chunk) => rm(path(`dist/chunks/${chunk}`))))
}

/** The licence of every library in the bundle. */
async function notices(modules) {
  const folders = [
    ...new Set(modules.flatMap((module) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1] ?? [])),
  ]
  const parts = await Promise.all(folders.toSorted().map(noticeOf))
  return parts.join(`\n${'-'.repeat(80)}\n`)
}

async function noticeOf(folder) {
  const { name, version: own, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  const files = (await readdir(folder)).filter((entry) => /^licen[cs]e/i.test(entry)).toSorted()
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')))
  const text = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}`
  return `${name} ${own}\n\n${text.trim()}\n`
}
