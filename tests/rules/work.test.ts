import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { readFolder } from '../../src/app/read-folder.ts'
import { readSettings } from '../../src/app/settings.ts'
import { deadlinePassed } from '../../src/kinds/deadlines.ts'
import { kindIds, kindOf } from '../../src/kinds/index.ts'
import { Corpus, everything } from '../../src/model/corpus.ts'
import { duties } from '../../src/rules/duties/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { schoolStart } from './year.ts'

const generator = join(import.meta.dirname, '../../scripts/bench/generate-documents.mjs')
const rules: readonly Rule[] = [...duties, ...kindIds.flatMap((id) => kindOf(id).rules), deadlinePassed]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-arbeid-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('twice as many schools are no more than twice the work for any rule', async () => {
  const [few, many] = [await looksFor(200, 25), await looksFor(400, 50)]
  const ratios = rules.map(({ code }, index) => ({ code, ratio: (many[index] ?? 0) / Math.max(1, few[index] ?? 0) }))
  // Chance decides who has what, so twice as many schools may have somewhat more than twice as much.
  expect(ratios.filter(({ ratio }) => ratio > 2.5)).toEqual([])
  expect(Math.min(...few.filter((looks) => looks > 0))).toBeGreaterThan(0)
  expect(few.filter((looks) => looks > 100).length).toBeGreaterThan(rules.length / 2)
})

/** How many times each rule looks at a field of a document, at a school of kvalitet.yaml or at a file that could not be read. */
async function looksFor(documents: number, schools: number): Promise<readonly number[]> {
  const made = join(folder, String(documents))
  execFileSync(process.execPath, [generator, made, String(documents), String(schools)])
  const counter = { looks: 0 }
  const corpus = await countingCorpus(made, counter)
  return rules.map((rule) => {
    counter.looks = 0
    for (const _ of rule.check(corpus)) counter.looks += 1
    return counter.looks
  })
}

async function countingCorpus(made: string, counter: { looks: number }): Promise<Corpus> {
  const world = { files: diskFiles(made), today: schoolStart }
  const { municipality } = await readSettings(world.files)
  if (!municipality) throw new Error('kvalitet.yaml must be sound')
  const { corpus } = await readFolder(world, municipality)
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key) {
        counter.looks += 1
        return Reflect.get(object, key)
      },
    })
  const documents = [...corpus.files()].flatMap((file) => corpus.at(file) ?? [])
  const years = new Set(documents.map(({ year }) => year))
  return new Corpus({
    municipality: { ...municipality, schools: municipality.schools.map(counted) },
    today: schoolStart,
    documents: documents.map(counted),
    questions: [...years].flatMap((year) => corpus.questionsOf(year) ?? []),
    // Nothing rests on these, but a rule that goes through what could not be read meets them all.
    unreadable: new CountingSet(
      documents.map(({ file }) => file.replace(/\.md$/, '-notat.md')),
      counter,
    ),
    scope: everything,
  })
}

class CountingSet extends Set<string> {
  readonly #counter: { looks: number }

  constructor(items: readonly string[], counter: { looks: number }) {
    super()
    this.#counter = counter
    for (const item of items) this.add(item)
  }

  override *[Symbol.iterator](): SetIterator<string> {
    for (const item of super.values()) {
      this.#counter.looks += 1
      yield item
    }
    return undefined
  }
}
