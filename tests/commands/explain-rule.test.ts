import { describe, expect, test } from 'vitest'
import { codes } from '../../src/i18n/catalogue.ts'
import { packaged } from '../../src/adapters/packaged.ts'
import { rulePageText } from '../../src/cli/rule-page.ts'
import { styleFor } from '../../src/cli/reporters/style.ts'
import { pageOf } from '../rules/page.ts'
import { kvalitet, temporaryFolder } from './harness.ts'

const explain = (...args: readonly string[]): ReturnType<typeof kvalitet> =>
  kvalitet(['validate', '--regel', ...args], { cwd: temporaryFolder() })

describe('validate --regel', () => {
  test('prints the page of the rule without a data folder, on lines of at most 80 cells', () => {
    const { code, out, err } = explain('tekst/omdoypt-overskrift')
    expect([code, err]).toEqual([0, ''])
    const [title, empty, sentence] = out.split('\n')
    expect([title, empty]).toEqual(['tekst/omdoypt-overskrift', ''])
    expect(sentence).toBe(pageOf('tekst/omdoypt-overskrift').split('\n')[2])
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).not.toMatch(/^#|```/m)
  })

  test('with --format json gives the page as it is written', () => {
    const { code, out } = explain('mote/lengd', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ version: 1, rule: { id: 'mote/lengd', page: pageOf('mote/lengd') } })
  })

  test.each([
    [['møte/lengd'], 'mote/lengd'],
    [['manglar-felt'], 'skjema/manglar-felt'],
    [['../../package'], undefined],
    [['mote/lengd', '--format', 'sarif'], undefined],
    [['mote/lengd', '2026-27'], undefined],
    [[], undefined],
  ])('%j can not be explained', (args, meant) => {
    const { code, out, err } = explain(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(meant ?? 'Kan ikkje køyra')
  })
})

const root = new URL('../../', import.meta.url)

test.each(codes)('the page of %s can be printed, and loses no word', async (code) => {
  const page = packaged(root).rulePage(code)
  const text = rulePageText(page, await styleFor([], false), 80)
  const wordsOf = (written: string): readonly string[] => written.match(/[\p{L}\p{N}]+/gu) ?? []
  expect(wordsOf(text)).toEqual(wordsOf(page.replaceAll(/^```[a-z]*/gm, '')))
})

test('headings and examples have their own colours where there is a terminal', async () => {
  const text = rulePageText('# ein/regel\n\n```yaml\na: 1\n```\n', await styleFor([], true), 80)
  expect(text).toMatch(/\u001B\[1m.*ein\/regel/)
  expect(text).toMatch(/ {4}\u001B\[36ma: 1/)
})
