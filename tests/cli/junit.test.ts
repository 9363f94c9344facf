import fc from 'fast-check'
import { chromium } from 'playwright-core'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { junit } from '../../src/cli/reporters/junit.ts'
import type { Finding } from '../../src/model/finding.ts'
import { chromiumPath, mayRunBrowser } from '../browser.ts'
import { change, git, kvalitet, temporaryFolder } from '../commands/harness.ts'
import { applyExample, exampleUnder, layBase, pageOf } from '../rules/page.ts'
import { anyFindings, anyPrefix, findingAbout, look, unseen } from './generated-findings.ts'
import { readXml, type Element } from './xml.ts'

const written = (findings: readonly Finding[], given: Partial<typeof look> = {}): string =>
  junit({ findings, documents: 3 }, { ...look, ...given })
const reportOf = (findings: readonly Finding[], given?: Partial<typeof look>): Element => readXml(written(findings, given))

const suitesOf = (report: Element): readonly Element[] => report.elements
const casesOf = (report: Element): readonly Element[] => suitesOf(report).flatMap(({ elements }) => elements)
/** The cases that tell of a finding: all but the first. */
const toldOf = (report: Element): readonly Element[] => casesOf(report).slice(1)
const outcomesOf = (report: Element): readonly (string | undefined)[] => casesOf(report).map(({ elements }) => elements[0]?.name)

/** What every report must be, whatever it tells. */
function check(report: Element): void {
  expect(report.name).toBe('testsuites')
  const count = (cases: readonly Element[], outcome: string): string =>
    String(cases.filter(({ elements }) => elements.some(({ name }) => name === outcome)).length)
  for (const [part, cases] of [[report, casesOf(report)] as const, ...suitesOf(report).map((suite) => [suite, suite.elements] as const)]) {
    expect(part.attributes).toMatchObject({
      tests: String(cases.length),
      failures: count(cases, 'failure'),
      skipped: count(cases, 'skipped'),
      errors: '0',
    })
  }
  const names = casesOf(report).map(({ attributes }) => JSON.stringify([attributes['classname'], attributes['name']]))
  expect(new Set(names).size).toBe(names.length)
}

describe('the reader of XML in these tests', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  test.each([
    '<a>&</a>',
    '<a>]]></a>',
    '<a><b></a></b>',
    '<a>',
    '<a></a><a></a>',
    '<a b="<"></a>',
    '<a b="1" b="2"></a>',
    '<a>\u0000</a>',
    '<a>&#0;</a>',
    '<a>\uFFFE</a>',
    '<a>\uD800</a>',
    '<a>&#55296;</a>',
  ])('rejects %j', (content) => {
    expect(() => readXml(head + content)).toThrow(Error)
  })
})

describe('findings as JUnit', () => {
  test('of a folder with nothing wrong are one case that passes', () => {
    const report = reportOf([])
    check(report)
    expect(outcomesOf(report)).toEqual(['system-out'])
  })

  test('fail on errors; what does not fail the command is skipped', () => {
    const findings = [findingAbout('Mål'), findingAbout('Mål', { severity: 'warning' }), findingAbout('Mål', { severity: 'note' })]
    expect(outcomesOf(reportOf(findings))).toEqual(['system-out', 'failure', 'skipped', 'skipped'])
    expect(outcomesOf(reportOf(findings, { isStrict: true }))).toEqual(['system-out', 'failure', 'failure', 'skipped'])
  })

  test('have a suite for each file, with the rule, the path from the top of the repository and the line', () => {
    const other = { file: 'kvalitet.yaml', line: 12, column: 1 }
    const report = reportOf([findingAbout('Mål'), findingAbout('Mål', { place: other, related: [{ place: other, label: 'fyrste' }] })], {
      prefix: 'dialogar å/',
    })
    expect(suitesOf(report).map(({ attributes }) => attributes['name'])).toEqual([
      'kvalitet',
      'dialogar å/2026-27/nord/leiardialog-1.md',
      'dialogar å/kvalitet.yaml',
    ])
    const [first, second] = toldOf(report)
    expect(first?.attributes).toMatchObject({ classname: 'dialogar å/2026-27/nord/leiardialog-1', line: '3' })
    expect(first?.attributes['file']).toBe('dialogar å/2026-27/nord/leiardialog-1.md')
    expect(second?.attributes).toMatchObject({ classname: 'dialogar å/kvalitet.yaml', line: '12' })
    expect(second?.elements[0]?.attributes['type']).toBe('tekst/tom-del')
    expect(second?.elements[0]?.text.match(/dialogar å\/kvalitet\.yaml:12:1/g)).toHaveLength(2)
  })

  test('keep their name when lines move', () => {
    const nameOf = (line: number) =>
      toldOf(reportOf([findingAbout('Mål', { place: { file: 'a.md', line, column: 1 } })])).map(({ attributes }) => attributes['name'])
    expect(nameOf(3)).toEqual(nameOf(80))
  })

  test('are well-formed, complete and free of unseen signs whatever they say and wherever they are', () => {
    fc.assert(
      fc.property(anyFindings, anyPrefix, fc.boolean(), (findings, prefix, isStrict) => {
        const text = written(findings, { prefix, isStrict })
        expect(text).not.toMatch(unseen)
        const report = readXml(text)
        check(report)
        const told = toldOf(report).map(({ attributes, elements }) => `${attributes['line']} ${elements[0]?.attributes['type']}`)
        expect(told.toSorted()).toEqual(findings.map(({ code, place }) => `${place.line} ${code}`).toSorted())
      }),
    )
  })

  test.each(['<b>&amp;</b>', ']]>', '"\'', '<!-- -->', '&#60;', 'å – 🏴'])('give %j back as it was', (words) => {
    const [told] = toldOf(reportOf([findingAbout(words)]))
    expect(told?.attributes['name']).toContain(words)
    expect(told?.elements[0]?.attributes['message']).toContain(words)
    expect(told?.elements[0]?.text).toContain(words)
  })

  test.runIf(mayRunBrowser)('are read alike by the XML reader of Chromium', async () => {
    const reports = fc.sample(anyFindings, 200).map((findings) => written(findings))
    const executablePath = chromiumPath()
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    try {
      const page = await browser.newPage()
      const parsed = await page.evaluate((texts) => {
        const treeOf = (element: globalThis.Element): unknown => ({
          name: element.localName,
          attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          elements: [...element.children].map(treeOf),
          text: [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join(''),
        })
        return texts.map((text) => treeOf(new DOMParser().parseFromString(text, 'application/xml').documentElement))
      }, reports)
      expect(parsed).toEqual(reports.map(readXml))
    } finally {
      await browser.close()
    }
  })
})

describe('kvalitet validate --format junit', () => {
  test.each([
    ['an example without faults', [], [], 0, 0],
    ['a gap in a draft', ['tekst/tom-del'], [], 0, 0],
    ['a gap in a draft, with --streng', ['tekst/tom-del'], ['--streng'], 1, 1],
    ['an error and a gap', ['tekst/tom-del', 'sporsmal/dobbel-id'], [], 1, 1],
    ['an error and a gap, with --streng', ['tekst/tom-del', 'sporsmal/dobbel-id'], ['--streng'], 1, 2],
  ])('%s: fails when a case does, and writes the same bytes each time', (_, rules, flags, code, failures) => {
    const top = temporaryFolder()
    git(top, 'init', '--quiet')
    const cwd = join(top, 'dialogar å')
    layBase(cwd)
    change(cwd, '2026-27/nord/leiardialog-1.md', 'status: ferdig', 'status: utkast')
    for (const rule of rules) applyExample(cwd, exampleUnder(pageOf(rule), 'Døme som bryt regelen'))
    const args = ['validate', '--format', 'junit', '--dato', '2026-09-20', ...flags]
    const ran = kvalitet(args, { cwd })
    expect([ran.code, ran.err]).toEqual([code, ''])
    const report = readXml(ran.out)
    check(report)
    expect(report.attributes['failures']).toBe(String(failures))
    expect(toldOf(report).every(({ attributes }) => attributes['file']?.startsWith('dialogar å/2026-27/'))).toBe(true)
    expect(kvalitet(args, { cwd: join(cwd, '2026-27') }).out).toBe(ran.out)
  })
})
