import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Report } from '../../src/model/report.ts'
import { schoolYearFrom, type SchoolYear } from '../../src/model/school-year.ts'
import { linesText } from '../../src/report/sections/sources.ts'
import { matcherOf } from '../../src/report/text-match.ts'
import { filesBehind, trace, withSaved } from '../../src/report/trace.ts'
import { exampleFolder, reportIn } from './compiled.ts'

describe('a text is found', () => {
  test.each([
    ['48', '48 ± 1,7'],
    ['48 ± 1,7', '48\u00A0±\u00A01,7'],
    ['1,7', '48 ± 1,7'],
    ['12 345', '12\u00A0345 elevar'],
    ['12\u00A0345', '12\u00A0345'],
    ['TRIVSEL', 'Trivselen er god'],
    ['god  og\nuendra', 'Trivselen er god og uendra.'],
    ['-2', 'ned \u22122 poeng'],
    ['2025-26', 'i 2025-26.'],
    ['48', 'resultatet var 48.'],
    ['1. oktober', 'innan 1. oktober 2026'],
  ])('%s in «%s»', (text, words) => expect(matcherOf(text)(words)).toBe(true))

  test.each([
    ['48', '148'],
    ['48', '480'],
    ['48', '48,5'],
    ['48', '3,48'],
    ['345', '12\u00A0345'],
    ['12', '12\u00A0345'],
    ['48', '\u221248'],
    ['26', '2025-26'],
    ['2025', '2025-26'],
    ['', 'noko'],
    [' \u00A0', 'noko'],
  ])('but not %s in «%s»', (text, words) => expect(matcherOf(text)(words)).toBe(false))

  test('a number in a run of numbers exactly where it is one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 8 }), fc.nat(3000), (numbers, sought) => {
        expect(matcherOf(String(sought))(numbers.join(' '))).toBe(numbers.includes(sought))
      }),
    )
  })
})

const origin = (file: string, line: number) => ({ file, line })
const report: Report = {
  title: 'T',
  municipality: 'Fjordvik',
  year: '2025-26' as SchoolYear,
  opening: [{ key: 'merknad', type: 'paragraph', text: ['Framme ', { strong: '48' }], origins: [origin('o.md', 2)] }],
  sections: [
    {
      id: 'a',
      title: 'A',
      blocks: [
        {
          key: 'tabell',
          type: 'table',
          caption: 'Tal',
          head: ['Eining', '2025-26', 'Skular'],
          rows: [['Landet', { number: '48\u00A0±\u00A01,7', origins: [origin('tal.csv', 7)] }, { number: '5' }]],
          origins: [origin('alle.md', 1)],
        },
      ],
      parts: [
        {
          id: 'b',
          title: 'B',
          blocks: [
            {
              key: 'ord',
              type: 'quotation',
              heading: 'Tema',
              prose: [
                {
                  type: 'paragraph',
                  children: [
                    { type: 'text', value: 'Me fekk ' },
                    { type: 'strong', children: [{ type: 'text', value: '48' }] },
                  ],
                },
              ],
              origin: origin('ord.md', 30),
            },
            {
              key: 'utkast',
              type: 'draft',
              sentences: ['Fyrst 148.', 'Så 48 poeng.'],
              origins: [origin('tal.csv', 7), origin('tal.csv', 8)],
            },
            { key: 'oppgave', type: 'task', text: 'skriv' },
          ],
          parts: [],
        },
      ],
    },
  ],
  saved: new Map(),
}

test('the search for a figure tells every sentence, cell and quotation that has it, and where each is from', () => {
  expect(trace(report, '48')).toEqual([
    { path: '', key: 'merknad', what: 'Framme 48', origins: [origin('o.md', 2)] },
    { path: 'a', key: 'tabell', what: 'Tal: Landet, 2025-26, 48\u00A0±\u00A01,7', origins: [origin('tal.csv', 7)] },
    { path: 'a/b', key: 'ord', what: 'Me fekk 48', origins: [origin('ord.md', 30)] },
    { path: 'a/b', key: 'utkast', what: 'Så 48 poeng.', origins: [origin('tal.csv', 7), origin('tal.csv', 8)] },
  ])
  expect(trace(report, '5')).toEqual([{ path: 'a', key: 'tabell', what: 'Tal: Landet, Skular, 5', origins: [origin('alle.md', 1)] }])
  expect(trace(report, '')).toEqual([])
})

test('the files behind a report are those of its blocks, cells and quotations, each once and in order', () => {
  expect(filesBehind(report)).toEqual(['alle.md', 'o.md', 'ord.md', 'tal.csv'])
})

test('each of them gets its last commit, or that it is not saved; without Git nothing is said', () => {
  const saved = new Map([
    ['tal.csv', { hash: '3f2a91c0de', date: '2026-05-02' }],
    ['ord.md', { hash: '0000000000', date: '2026-05-02' }],
  ])
  const told = withSaved(report, { saved, unsaved: new Set(['ord.md']), isShallow: false }).saved
  expect([...told]).toEqual([
    ['alle.md', 'ikkje lagra i Git enno'],
    ['o.md', 'ikkje lagra i Git enno'],
    ['ord.md', 'ikkje lagra i Git enno'],
    ['tal.csv', '3f2a91c0de, 2. mai 2026'],
  ])
  expect(withSaved(report, undefined).saved.size).toBe(0)
})

test.each([
  [[1], 'heile dokumentet'],
  [[12], '12'],
  [[1, 2, 3, 9], '1–3, 9'],
  [[5, 4, 4, 6], '4–6'],
  [[2, 4, 6, 8, 10, 12, 14, 16, 18], '9 liner mellom 2 og 18'],
])('lines %j are told as %s', (lines, text) => expect(linesText(lines)).toBe(text))

describe('the example', () => {
  let example: Report
  beforeAll(async () => {
    example = await reportIn(exampleFolder, '2025-26')
  }, 60_000)

  test('traces a quotation to its heading, a figure to its line, and no masked figure anywhere', () => {
    expect(trace(example, 'Skulebussen er staden der elevane er minst trygge')).toEqual([
      expect.objectContaining({ path: 'skulane/skule-eidsnes', origins: [{ file: '2025-26/eidsnes/eigenvurdering.md', line: 138 }] }),
    ])
    const [figure] = trace(example, '42,1')
    expect(figure?.origins).toEqual([{ file: 'indikatorar/avgang-intern.csv', line: 5 }])
    const masked = trace(example, 'skjerma').filter(({ key }) => key.startsWith('np-'))
    expect(masked.length).toBeGreaterThan(10)
    expect(masked.flatMap(({ origins }) => origins)).toEqual([])
  })

  test('names every file behind it but agreements, and none that is private', () => {
    const files = filesBehind(example)
    expect(files).toContain('2025-26/utviklingsgruppe.md')
    expect(files.filter((file) => /oppfolgingsavtale|utviklingssamtale|utviklingsplan|plangruppe/.test(file))).toEqual([])
  })
})

test('an item of a list is traced to its own source where it has one', () => {
  const items = [['Nord: «Elevane trivst.»'], ['Sør: «Elevane les.»']]
  const itemOrigins = [[{ file: 'nord.md', line: 3 }], [{ file: 'sor.md', line: 5 }]]
  const block: Block = { key: 'ord', type: 'list', items, itemOrigins, origins: itemOrigins.flat() }
  const one: Report = {
    title: 'T',
    municipality: 'P',
    year: schoolYearFrom(2025),
    opening: [],
    sections: [{ id: 'a', title: 'A', blocks: [block], parts: [] }],
    saved: new Map(),
  }
  expect(trace(one, 'les').map(({ origins }) => origins)).toEqual([[{ file: 'sor.md', line: 5 }]])
})
