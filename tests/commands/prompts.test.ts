import { spawn } from '@lydell/node-pty'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { snapshot, temporaryFolder } from './harness.ts'

const bin = join(import.meta.dirname, '../../bin/kvalitet.js')

/** Runs init in a pseudo-terminal of 80 columns, and answers each question when it is asked. */
async function answering(
  cwd: string,
  answers: readonly (readonly [question: string, keys: string])[],
): Promise<{ readonly code: number; readonly screen: string }> {
  const terminal = spawn(process.execPath, [bin, 'init', 'ny'], {
    cwd,
    cols: 80,
    rows: 30,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      TERM: 'xterm-256color',
      KVALITET_DATO: '2026-08-10',
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
  })
  let screen = ''
  let seen = 0
  const left = [...answers]
  terminal.onData((data) => {
    screen += stripVTControlCharacters(data)
    const [next] = left
    const at = next ? screen.indexOf(next[0], seen) : -1
    if (!next || at === -1) return
    seen = at + next[0].length
    left.shift()
    terminal.write(next[1])
  })
  const code = await new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)))
  return { code, screen }
}

const questions = [
  ['Kva heiter kommunen', 'Prøve herad\r'],
  ['kommunenummeret', '4699\r'],
  ['Kva heiter rådet', 'heradsstyret\r'],
  ['den fyrste skulen', 'Øvre Ås skule\r'],
  ['Organisasjonsnummeret til Øvre', '311204602\r'],
  ['Neste skule', 'Nord skule\r'],
  ['Organisasjonsnummeret til Nord', '\r'],
  ['Neste skule', '\r'],
] as const

describe('init at a terminal', () => {
  test('asks in Nynorsk and makes what was answered', async () => {
    const folder = temporaryFolder()
    const { code, screen } = await answering(folder, [...questions, ['Laga /', 'j\r']])
    expect(code).toBe(0)
    const settings = readFileSync(join(folder, 'ny/kvalitet.yaml'), 'utf8')
    expect(settings).toContain('råd: heradsstyret')
    expect(settings).toMatch(/id: ovre-as\n {4}namn: Øvre Ås skule\n {4}orgnr: "311204602"\n {2}- id: nord\n {4}namn: Nord skule\n/)
    expect(screen).not.toMatch(/\b(?:Yes|Press|select|invalid|enter a)/)
  })

  test('makes nothing when the answer is no', async () => {
    const folder = temporaryFolder()
    const { code } = await answering(folder, [...questions, ['Laga /', 'n\r']])
    expect(code).toBe(130)
    expect(existsSync(join(folder, 'ny'))).toBe(false)
  })

  test('makes nothing when the person breaks off', async () => {
    const folder = temporaryFolder()
    const { code, screen } = await answering(folder, [questions[0], ['kommunenummeret', '\u0003']])
    expect(code).toBe(130)
    expect(screen).toContain('Avbrote')
    expect(snapshot(folder)).toEqual({})
  })

  test('makes nothing, and does not end as a success, when the input ends', async () => {
    const folder = temporaryFolder()
    const { code, screen } = await answering(folder, [questions[0], ['kommunenummeret', '\u0004']])
    expect(code).toBe(130)
    expect(screen).toContain('Avbrote')
    expect(snapshot(folder)).toEqual({})
  })

  test('asks again after an answer that can not be used', async () => {
    const folder = temporaryFolder()
    const { code, screen } = await answering(folder, [questions[0], ['kommunenummeret', '301\r'], ['fire siffer, til dømes', '\u0003']])
    expect(code).toBe(130)
    expect(screen).toContain('Skriv fire siffer')
  })
})
