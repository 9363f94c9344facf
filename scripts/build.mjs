// Generates from the schemas, checks the types and bundles the command. All libraries are in the bundle: the installed package needs none.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const root = new URL('../', import.meta.url)
const path = (name) => new URL(name, root).pathname
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'))

await import('./generate.mjs')
execFileSync(process.execPath, [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.json')], { stdio: 'inherit' })
const { metafile } = await build({
  entryPoints: [path('src/cli/main.ts')],
  outdir: path('dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  define: { KVALITET_VERSION: JSON.stringify(version) },
  // One YAML reader: gray-matter's CommonJS copy and ours would otherwise both be in the bundle.
  alias: { 'js-yaml': path('node_modules/js-yaml/dist/js-yaml.mjs') },
  // Not minified: measured slower to start. Libraries in CommonJS need a `require` for Node's own modules.
  banner: {
    js: "import { createRequire as kvalitetCreateRequire } from 'node:module'; const require = kvalitetCreateRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
await removeOldChunks(Object.keys(metafile.outputs))
await writeFile(path('dist/THIRD-PARTY.txt'), await notices(Object.keys(metafile.inputs)))

/** Takes away what an earlier build left; a command that runs meanwhile still finds its parts until then. */
async function removeOldChunks(outputs) {
  const current = new Set(outputs.map((output) => output.split('/').at(-1)))
  const chunks = await readdir(path('dist/chunks'))
  await Promise.all(chunks.filter((chunk) => !current.has(chunk)).map((chunk) => rm(path(`dist/chunks/${chunk}`))))
}

/** The licence of every library in the bundle. */
async function notices(inputs) {
  const folders = [...new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []))].toSorted()
  const parts = await Promise.all(folders.map(noticeOf))
  return parts.join(`\n${'-'.repeat(80)}\n`)
}

async function noticeOf(folder) {
  const { name, version: own, license } = JSON.parse(await readFile(path(`${folder}/package.json`), 'utf8'))
  const file = (await readdir(path(folder))).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file && existsSync(path(`${folder}/${file}`)) ? await readFile(path(`${folder}/${file}`), 'utf8') : `Licence: ${license}`
  return `${name} ${own}\n\n${text.trim()}\n`
}
