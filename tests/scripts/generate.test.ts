import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

let project = ''
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'kvalitet-katalog-'))
  for (const part of ['catalogue', 'docs/rules', 'schemas', 'scripts', 'package.json']) {
    cpSync(join(root, part), join(project, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

test('an entry of the catalogue that is wrong stops the build, with its file and where in it', () => {
  const file = join(project, 'catalogue/avgang.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('eining: poeng', 'eining: stjerner'))
  const { status, stderr } = generate()
  expect(status).not.toBe(0)
  expect(stderr).toContain('catalogue/avgang.yaml')
  expect(stderr).toContain('/indikatorar/0/eining')

  writeFileSync(file, `${text}  - id: [\n`)
  expect(generate().stderr).toContain('catalogue/avgang.yaml')

  writeFileSync(file, text)
  expect(generate().status).toBe(0)
})

const generate = () => spawnSync(process.execPath, [join(project, 'scripts/generate.mjs')], { encoding: 'utf8' })
