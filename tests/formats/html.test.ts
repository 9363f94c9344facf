import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Nodes } from 'hast'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/formats/html.ts'
import { drawing } from '../../src/formats/html/drawing.ts'
import { isUntouched } from '../../src/model/seal.ts'
import type { FontFile } from '../../src/model/typeface.ts'
import type { Block, Report } from '../../src/model/report.ts'
import { fullReport } from './full-report.ts'

const font = (name: FontFile): Uint8Array => readFileSync(new URL(`../../dist/fonts/${name}`, import.meta.url))
const page = html(fullReport, { font })

const bare: Report = { ...fullReport, municipality: 'Prøve herad', sections: [] }
const withBlocks = (...blocks: readonly Block[]): string =>
  html({ ...bare, sections: [{ id: 'del', title: 'Del', blocks, parts: [] }] }, { font })
const bodyOf = (text: string): string => text.slice(text.indexOf('<body>'))

describe('the seal', () => {
  test('holds for the page as it was made, with either kind of line ends, and breaks at any other change', () => {
    expect(isUntouched(page)).toBe(true)
    expect(isUntouched(page.replaceAll('\n', '\r\n'))).toBe(true)
    fc.assert(
      fc.property(fc.nat(page.length - 100), (at) => {
        const edited = `${page.slice(0, at)}~${page.slice(at + 1)}`
        expect(isUntouched(edited)).toBe(edited === page)
      }),
    )
  })

  test('holds whatever the texts of the report are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = withBlocks({ key: 'ord', type: 'paragraph', text: [text] })
        expect(isUntouched(Buffer.from(made).toString('utf8'))).toBe(true)
      }),
    )
  })

  test('is of a page that is the same bytes every time', () => {
    expect(html(fullReport, { font })).toBe(page)
  })
})

describe('the typeface', () => {
  const faces = (text: string): number => text.match(/@font-face/g)?.length ?? 0

  test('is in the page with Latin letters, and with others where a text has them', () => {
    expect(faces(withBlocks({ key: 'ord', type: 'paragraph', text: ['Blåbær – «naïve» é'] }))).toBe(2)
    expect(faces(withBlocks({ key: 'ord', type: 'paragraph', text: ['Čáhppesnjárgga'] }))).toBe(4)
    expect(faces(html({ ...bare, municipality: 'Guovdageaidnu Š' }, { font }))).toBe(4)
  })
})

describe('what a block was made from', () => {
  const file = 'indikatorar/prover.csv'
  const notes = (block: Block): readonly string[] => bodyOf(withBlocks(block)).match(/<details.*?<\/details>/gs) ?? []

  test('is told once for each file, with lines that follow each other as a range', () => {
    const [note, ...others] = notes({
      key: 'tabell',
      type: 'table',
      caption: 'Lesing',
      head: ['Skule', 'A', 'B'],
      rows: [
        [
          'Nord',
          { number: '1', origins: [{ file, line: 20 }] },
          {
            number: '2',
            origins: [
              { file, line: 13 },
              { file, line: 12 },
            ],
          },
        ],
        [
          'Sør',
          {
            number: '3',
            origins: [
              { file, line: 14 },
              { file: 'andre.csv', line: 2 },
            ],
          },
          'skjerma',
        ],
      ],
      origins: [{ file, line: 12 }],
    })
    expect(others).toEqual([])
    expect(note).toContain(`<code>${file}</code>, line 12–14 og 20</li>`)
    expect(note).toContain('<code>andre.csv</code>, line 2</li>')
  })

  test('has when the file was last saved, where that is known', () => {
    expect(page).toContain('line 12–16, 18–22, 24–28, 30–34 og 36–40 (3f2a91c0de, 2. mai 2026)')
  })

  test('stands as data on the figure itself', () => {
    const figure = withBlocks({
      key: 't',
      type: 'table',
      caption: 'T',
      head: ['A', 'B'],
      rows: [['Nord', { number: '4,2', origins: [{ file, line: 7 }] }]],
    })
    expect(figure).toContain(`<td class="number" data-kjelde="${file}:7">4,2</td>`)
  })

  test('leaves no note where nothing is known', () => {
    expect(notes({ key: 'ord', type: 'paragraph', text: ['Ord'] })).toEqual([])
    expect(notes({ key: 'ord', type: 'paragraph', text: ['Ord'], origins: [] })).toEqual([])
  })
})

test('a link leads only to a section that is there, a page or a letter', () => {
  const to = (target: string): string => bodyOf(withBlocks({ key: 'l', type: 'paragraph', text: [{ link: 'lenkje', to: target }] }))
  for (const good of ['#del', 'https://side.example/a', 'mailto:post@prove.example']) expect(to(good)).toContain(`href="${good}"`)
  for (const bad of ['#finst-ikkje', 'javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//side.example'])
    expect(to(bad).slice(to(bad).indexOf('<main'))).not.toContain('<a href="' + bad)
})

describe('a chart', () => {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

  test('keeps each text of it as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(textOf(drawing(`<svg><text x="1">${escaped(text)}</text></svg>`))).toBe(text)
      }),
    )
  })

  test('has nothing but shapes and words', () => {
    const drawn = drawing(
      '<svg viewBox="0 0 9 9" onload="alert(1)" style="background:url(https://x.example)"><title>T</title><script>alert(1)</script><a href="javascript:alert(1)"><path d="M0 0" stroke-width="2" fill="#fff"/></a><image href="https://x.example/y.png"/><foreignObject><p>x</p></foreignObject></svg>',
    )
    expect(drawn).toEqual({
      type: 'element',
      tagName: 'svg',
      properties: { viewBox: '0 0 9 9' },
      children: [{ type: 'element', tagName: 'path', properties: { d: 'M0 0', strokeWidth: '2', fill: '#fff' }, children: [] }],
    })
  })

  test.each([
    '',
    'tekst',
    '<p>x</p>',
    '<svg>',
    '<svg></g></svg>',
    '<svg/><svg/>',
    '<svg a=b/>',
    '<svg><!-- x --></svg>',
    '<!DOCTYPE svg><svg/>',
    '<svg><![CDATA[x]]></svg>',
    '</svg>',
  ])('that is not one whole drawing stops the report: %s', (svg) => {
    expect(() => drawing(svg)).toThrow(/chart/)
  })
})

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}
