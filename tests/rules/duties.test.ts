import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Code } from '../../src/i18n/catalogue.ts'
import { kindIds, kindOf } from '../../src/kinds/index.ts'
import { duties } from '../../src/rules/duties/index.ts'
import { brokenDuties } from './broken-duties/index.ts'
import type { BrokenDuty } from './broken-duties/duty.ts'
import { layBase } from './page.ts'
import { placeOf, reopen, schoolStart, toldOf, type Told } from './year.ts'

/** Has a test of its own in bad-input.test.ts: the empty field is told of too. */
const toldBesideOthers: readonly Code[] = ['utviklingssamtale/ikkje-stadfesta']

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-plikt-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const nameOf = ({ rule, how }: BrokenDuty): string => (how === undefined ? rule : `${rule}: ${how}`)
const table = brokenDuties.map((duty) => [nameOf(duty), duty] as const)

test('every rule over the documents has its row', () => {
  const rules = [...duties, ...kindIds.flatMap((id) => kindOf(id).rules)].map(({ code }) => code)
  const rows = new Set<Code>([...brokenDuties.map(({ rule }) => rule), ...toldBesideOthers])
  expect([...new Set(rules)].filter((code) => !rows.has(code))).toEqual([])
})

describe('a duty broken once in a year in which nothing else is wrong', () => {
  test.each(table)('%s', async (_, duty) => {
    for (const edit of duty.edits) edit(folder)
    expect(await toldOf(folder)).toEqual([findingOf(duty, duty.severity ?? 'error')])
  })
})

describe('the same while the document that must answer is a draft', () => {
  test.each(table.filter(([, { answeredIn }]) => answeredIn !== undefined))('%s', async (_, duty) => {
    for (const edit of duty.edits) edit(folder)
    reopen(duty.answeredIn ?? '')(folder)
    expect(await toldOf(folder, schoolStart)).toEqual([findingOf(duty, 'warning')])
  })
})

const findingOf = ({ rule, at, related = [] }: BrokenDuty, severity: Told['severity']): Told => ({
  rule,
  severity,
  at: placeOf(folder, at),
  related: related.map((mark) => placeOf(folder, mark)),
})
