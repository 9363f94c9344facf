import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outsideSources } from '../../src/adapters/outside-sources.ts'
import { CannotRun } from '../../src/model/problem.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-'))
  mkdirSync(join(folder, 'ned lasta'))
  for (const name of ['a.csv', 'B.CSV', 'c+d.csv', 'notat.md', '.skjult.csv']) writeFileSync(join(folder, 'ned lasta', name), name)
})
afterAll(() => rmSync(folder, { recursive: true }))

const namesFrom = (...typed: readonly string[]): readonly string[] => outsideSources(folder, typed, 1000).map(({ name }) => name)

test.each([
  ['a folder, for its exports and sheets', 'ned lasta', ['B.CSV', 'a.csv', 'c+d.csv']],
  ['a pattern that no shell has looked up, as in a command prompt on Windows', 'ned lasta/*.csv', ['B.CSV', 'a.csv', 'c+d.csv']],
  ['a pattern with one open sign', 'ned lasta/?.csv', ['B.CSV', 'a.csv']],
  ['a name with signs that mean something elsewhere', 'ned lasta/c+d.csv', ['c+d.csv']],
])('files are named by %s', (_, typed, expected) => {
  expect(namesFrom(typed)).toEqual(expected.map((name) => join('ned lasta', name)))
})

test.each(['ned lasta/*.xlsx', 'borte/*.csv', 'borte.csv'])('%s is told as what does not exist', (typed) => {
  expect(() => namesFrom(typed)).toThrow(CannotRun)
})

test('~ is the folder of the user, also where no shell says so', () => {
  try {
    namesFrom('~/finst-ikkje-i-denne-mappa.csv')
    expect.unreachable()
  } catch (error) {
    expect((error as CannotRun).args).toEqual({ sti: `${homedir()}/finst-ikkje-i-denne-mappa.csv` })
  }
})
