import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const parts = ['bin', 'catalogue', 'docs/rules', 'schemas', 'scripts', 'src', 'templates', 'package.json', 'tsconfig.json']

let project = ''
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'kvalitet-prosjekt-'))
  for (const part of parts) cpSync(join(root, part), join(project, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

test('refuses an id that exists, is none, or could be taken for another kind, and leaves nothing behind', () => {
  const before = registers()
  const wrong = [
    'plangruppe',
    'sporsmal',
    'Ny-ting',
    'ny_ting',
    'nytt slag',
    '-ny',
    'ny--ting',
    '../ny',
    'ny/ting',
    'utviklingsplan-ny',
    'class',
    'kinds',
  ]
  expect(wrong.filter((id) => newKind('--', id).status === 0)).toEqual([])
  expect([newKind().status, newKind('ein', 'to').status, newKind('ny-ting', '--skule').status]).toEqual([1, 1, 1])
  expect(registers()).toBe(before)
})

test('a new kind builds, and its fresh draft has no error', () => {
  const next = newKind('arbeidsmiljo-runde')
  expect([next.status, next.stdout]).toEqual([0, expect.stringContaining('docs/kjelde.md')])
  expect(newKind('arsmote', '--kommune').status).toBe(0)
  expect(newKind('arsmote').status).toBe(1)
  // The types are checked in the build.
  execFileSync(process.execPath, [join(project, 'scripts/build.mjs')], { cwd: project, stdio: 'pipe' })

  kvalitet('init', 'data', '--kommune', 'Tindvik', '--nummer', '4699', '--skule', 'nord=Nord skule')
  kvalitet('new-year', '2026-27', '--mappe', 'data')
  const { findings } = JSON.parse(kvalitet('validate', '--mappe', 'data', '--format', 'json')) as {
    findings: readonly { readonly file: string; readonly severity: string; readonly rule: string }[]
  }
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  for (const file of ['2026-27/nord/arbeidsmiljo-runde.md', '2026-27/arsmote.md']) {
    const told = findings.filter((finding) => finding.file === file).map(({ rule }) => rule)
    expect(new Set(told)).toEqual(new Set(['skjema/tomt-felt', 'tekst/maltekst']))
  }
  expect(kvalitet('status', '2026-27', '--mappe', 'data')).toContain('Arbeidsm')
})

test('a kind of a school stands before those of the municipality, which stand last', () => {
  const lines = readFileSync(join(project, 'src/kinds/index.ts'), 'utf8').split('\n')
  const position = (id: string): number => lines.findIndex((line) => new RegExp(`^  '?${id}'?[:,]`).test(line))
  const order = ['plangruppe', 'arbeidsmiljo-runde', 'utviklingsgruppe', 'dialog-foresette', 'arsmote'].map(position)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order[0]).toBeGreaterThan(0)
})

test('what it writes is formatted as the rest', () => {
  const files = [
    'schemas/arsmote.schema.json',
    'src/kinds/arbeidsmiljo-runde/index.ts',
    'src/kinds/index.ts',
    'src/i18n/nn/headings.ts',
    'src/i18n/nn/status.ts',
  ]
  const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs')
  const ran = spawnSync(process.execPath, [prettier, '--config', join(root, '.prettierrc.json'), '--check', ...files], {
    cwd: project,
    encoding: 'utf8',
  })
  expect(ran.status, ran.stderr).toBe(0)
})

const newKind = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(project, 'scripts/new-kind.mjs'), ...args], { encoding: 'utf8' })

const registers = (): string =>
  ['src/kinds/index.ts', 'src/i18n/nn/headings.ts'].map((file) => readFileSync(join(project, file), 'utf8')).join()

/** The command of the copy. Drafts have no errors, so every run must go well. */
function kvalitet(...args: readonly string[]): string {
  const environment = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', KVALITET_DATO: '2026-11-16', GIT_CONFIG_GLOBAL: '/dev/null' }
  return execFileSync(process.execPath, [join(project, 'bin/kvalitet.js'), ...args], {
    cwd: project,
    env: environment,
    encoding: 'utf8',
    stdio: 'pipe',
  })
}
