// Measures whole processes side by side and prints how many times as long each takes as the baseline of the same run. Never a timed test: a
// goal that is missed is told, and the exit code stays 0. It is 1 only when `validate` does not find exactly what the generated folder holds.
//
// npm run bench -- [--rounds 21] [--sizes 1000,10000]        What the figures mean: docs/speed.md
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { generateFolder } from './bench/generate-documents.mjs'
import { measured } from './bench/measure.mjs'

const flags = { rounds: { type: 'string' }, sizes: { type: 'string', default: '1000,10000' } }
const { rounds, sizes } = parseArgs({ options: flags }).values
const kvalitet = fileURLToPath(new URL('../bin/kvalitet.js', import.meta.url))
const readAll = fileURLToPath(new URL('bench/read-all.mjs', import.meta.url))
const temporary = mkdtempSync(join(tmpdir(), 'kvalitet-bench-'))
process.on('SIGINT', () => process.exit(130))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))

const say = (line) => void process.stdout.write(`${line}\n`)

say(`Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`)
measureStartUp(Number(rounds ?? 21))
measureImport(Number(rounds ?? 11))
for (const size of sizes.split(',').map(Number)) measureThroughput(size, Number(rounds ?? (size > 5000 ? 3 : 5)))

function measureStartUp(count) {
  const small = (name, options) => {
    const folder = join(temporary, name)
    const { documents } = generateFolder(folder, { schools: 6, broken: 0, ...options })
    return [kvalitet, 'validate', '--mappe', folder, join(folder, documents[0])]
  }
  show(`Start-up, ${count} rounds`, { what: 'node -e 0', args: ['-e', '0'] }, count, [
    { what: '--version', goal: 1.2, args: [kvalitet, '--version'] },
    { what: '--help', goal: 1.3, args: [kvalitet, '--help'] },
    { what: 'validate, one good file', goal: 1.6, args: small('good', { documents: 1, invalid: 0 }) },
    { what: 'validate, one file with findings', goal: 1.9, exit: 1, args: small('bad', { documents: 1, invalid: 1 }) },
    { what: "validate, one good file in its school's year", args: small('year', { documents: 7, invalid: 0 }) },
  ])
}

/** Udir's national exports, all of the country's schools in each, into a folder without figures. */
function measureImport(count) {
  const [exports, folder] = ['exports', 'kvam'].map((name) => join(temporary, name))
  const fixtures = fileURLToPath(new URL('../tests/fixtures/udir/', import.meta.url))
  mkdirSync(exports)
  for (const name of readdirSync(fixtures).filter((one) => one.endsWith('.gz')))
    writeFileSync(join(exports, name.replace(/\.gz$/, '')), gunzipSync(readFileSync(join(fixtures, name))))
  mkdirSync(folder)
  cpSync(fileURLToPath(new URL('../examples/kvam/kvalitet.yaml', import.meta.url)), join(folder, 'kvalitet.yaml'))
  const files = readdirSync(exports).length
  show(`Import of ${files} national exports, ${count} rounds`, { what: 'list and read all files', args: [readAll, exports] }, count, [
    { what: 'import --dry-run', goal: 4, args: [kvalitet, 'import', exports, '--mappe', folder, '--dry-run'] },
  ])
}

function measureThroughput(size, count) {
  const folder = join(temporary, String(size))
  const made = generateFolder(folder, { documents: size })
  const verdict = verdictOn(folder, made)
  show(`${size} documents, ${count} rounds`, { what: 'list and read all files', args: [readAll, folder] }, count, [
    { what: 'validate, all rules', goal: 6, exit: 1, args: [kvalitet, 'validate', '--mappe', folder] },
  ])
  say(verdict)
  rmSync(folder, { recursive: true })
}

/** Whether `validate` reads every file and has findings in exactly the damaged ones. */
function verdictOn(folder, { files, withFindings }) {
  const { stdout } = spawnSync(process.execPath, [kvalitet, 'validate', '--mappe', folder, '--format', 'json'], { maxBuffer: 2 ** 30 })
  const { findings, summary } = JSON.parse(stdout)
  const found = new Set(findings.map(({ file }) => file))
  const wrong = [...found].filter((file) => !withFindings.includes(file))
  const missed = withFindings.filter((file) => !found.has(file))
  // kvalitet.yaml is read too, but not counted as a document.
  if (wrong.length + missed.length === 0 && summary.documents === files.length - 1)
    return `Checked: ${summary.documents} files read, findings in exactly the ${found.size} damaged ones.`
  process.exitCode = 1
  return `WRONG: ${summary.documents} of ${files.length - 1} files read; findings in sound files: ${wrong.join(', ') || 'none'}; damaged files without findings: ${missed.join(', ') || 'none'}.`
}

function show(title, baseline, count, programs) {
  const [base, ...results] = measured([baseline, ...programs], count)
  const width = Math.max(...[baseline, ...programs].map(({ what }) => what.length)) + 2
  const row = (what, ratio, goal, verdict, peak) =>
    say(`  ${what.padEnd(width)}${ratio.padStart(6)}${goal.padStart(6)}  ${verdict.padEnd(4)}${peak.padStart(9)}`)
  say(`\n${title}; the baseline took ${base.milliseconds.toFixed(0)} ms`)
  row('what', '×', 'goal', 'ok?', 'peak MiB')
  row(baseline.what, '1', '', '', base.peak.toFixed(0))
  for (const [index, { ratio, peak }] of results.entries()) {
    const { what, goal } = programs[index]
    const verdict = goal === undefined ? [''] : [goal.toFixed(1), ratio <= goal ? 'yes' : 'no']
    row(what, ratio.toFixed(2), verdict[0], verdict[1] ?? '', peak.toFixed(0))
  }
}
