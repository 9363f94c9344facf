import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const bin = join(import.meta.dirname, '../../bin/kvalitet.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** Runs as an ordinary user where the tests run as root, who may write everywhere. */
  readonly uid?: number
}

/** Settings of this machine's Git and clock have no say in the tests. */
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  KVALITET_DATO: '2026-11-16',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Prøve',
  GIT_AUTHOR_EMAIL: 'prove@prove.example',
  GIT_AUTHOR_DATE: '2026-11-16T12:00:00+0000',
  GIT_COMMITTER_NAME: 'Prøve',
  GIT_COMMITTER_EMAIL: 'prove@prove.example',
  GIT_COMMITTER_DATE: '2026-11-16T12:00:00+0000',
}

/** Runs the built command as a process of its own, as a user would. */
export function kvalitet(args: readonly string[], { cwd, env, input, uid }: RunOptions): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { ...environment, ...env },
    encoding: 'utf8',
    input: input ?? '',
    timeout: 50_000,
    maxBuffer: 100_000_000,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  return { code: status, out: stdout, err: stderr }
}

export const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, env: environment, encoding: 'utf8' })

/** A temporary folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kvalitet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder with two schools, made by `init`. */
export function dataFolder(): string {
  const folder = temporaryFolder()
  const made = kvalitet(
    ['init', '.', '--kommune', 'Prøve herad', '--nummer', '4699', '--skule', 'nord=Nord skule', '--skule', 'sor=Sør skule'],
    { cwd: folder },
  )
  if (made.code !== 0) throw new Error(made.err)
  return folder
}

/** A data folder with a year scaffolded. */
export function yearFolder(year = '2026-27'): string {
  const folder = dataFolder()
  const made = kvalitet(['new-year', year], { cwd: folder })
  if (made.code !== 0) throw new Error(made.err)
  return folder
}

export function write(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

export const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

/** Replaces a text that must be there. */
export function change(folder: string, file: string, from: string | RegExp, to: string): void {
  const before = read(folder, file)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} does not hold ${String(from)}`)
  write(folder, file, after)
}

/** Every file of a folder with its content and time of change; Git's own left out. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.split('/').includes('.git') && statSync(join(folder, file)).isFile(),
  )
  return Object.fromEntries(files.toSorted().map((file) => [file, `${statSync(join(folder, file)).mtimeMs} ${read(folder, file)}`]))
}

interface JsonFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: string
  readonly rule: string
  readonly related: readonly { readonly file: string; readonly line: number; readonly column: number; readonly message: string }[]
}

/** The findings of `validate --format json`, with the exit code. */
export function findings(
  folder: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly all: readonly JsonFinding[] } {
  const { code, out, err } = kvalitet(['validate', '--format', 'json', ...args], { cwd: folder })
  if (err !== '') throw new Error(err)
  return { code, all: (JSON.parse(out) as { findings: readonly JsonFinding[] }).findings }
}

/** `rule file:line:column` of every error. */
export const errors = (folder: string, ...args: readonly string[]): readonly string[] =>
  findings(folder, ...args)
    .all.filter(({ severity }) => severity === 'error')
    .map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`)

/** No message shows the inside of the program. */
export const hasStackTrace = ({ out, err }: Ran): boolean => /\n\s+at .*[.:]\d+|node:internal|TypeError|undefined|\[object /.test(out + err)
