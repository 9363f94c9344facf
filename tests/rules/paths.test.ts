import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { validate } from '../../src/app/validate.ts'
import type { IsoDate } from '../../src/model/date.ts'
import type { Finding } from '../../src/model/finding.ts'
import { brokenDuties } from './broken-duties/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const told = ({ code, severity, place, related }: Finding): string =>
  JSON.stringify([code, severity, place, related.map((other) => other.place)])

/** Every document and folder of the school years, and the settings. */
function pathsIn(folder: string): readonly string[] {
  const years = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /^\d/.test(path) && !path.includes('rapport'))
  return [...years.filter((path) => !path.includes('.') || /\.(?:md|yaml)$/.test(path)), 'kvalitet.yaml'].toSorted()
}

/**
 * With a path, `validate` tells of it what the whole run tells, no less and no more; the errors that keep it from being checked (in the settings, its
 * folder or the questions) come besides.
 */
async function expectSame(folder: string, today: IsoDate, paths: readonly string[]): Promise<void> {
  const files = diskFiles(folder)
  const { findings } = await validate({ files, today })
  const whole = new Set(findings.map(told))
  for (const path of paths) {
    const isUnder = (file: string): boolean => file === path || file.startsWith(`${path}/`)
    const own = (await validate({ files, today }, [path])).findings.map(told)
    const wanted = findings.filter(({ place, related }) =>
      [place, ...related.map((other) => other.place)].some(({ file }) => isUnder(file)),
    )
    expect({ path, lacks: wanted.map(told).filter((one) => !own.includes(one)) }).toEqual({ path, lacks: [] })
    expect({ path, besides: own.filter((one) => !whole.has(one)) }).toEqual({ path, besides: [] })
  }
}

describe('a path gives what the whole run gives of it', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kvalitet-stiar-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(brokenDuties.map((one) => [`${one.rule} ${one.how ?? ''}`, one] as const))('%s', async (_, { edits }) => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(root, 'tests/rules/base'), folder, { recursive: true })
    for (const edit of edits) edit(folder)
    await expectSame(folder, '2027-05-20' as IsoDate, pathsIn(folder))
  })

  test('in the example, on any day', async () => {
    const example = join(root, 'examples/fjordvik')
    const all = pathsIn(example)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<IsoDate>('2024-08-20' as IsoDate, '2026-11-16' as IsoDate, '2027-07-20' as IsoDate),
        fc.constantFrom(...all),
        (today, path) => expectSame(example, today, [path, dirname(path) === '.' ? path : dirname(path)]),
      ),
      { numRuns: 25 },
    )
  })
})
