import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { docx, isUntouchedDocx } from '../../src/formats/docx.ts'
import { packed, textOf, withParts, type Parts } from '../../src/formats/docx/package.ts'
import { columnWidths } from '../../src/formats/docx/table.ts'
import { attributeOf, escaped, isWellFormed, legal, tagsIn } from '../../src/formats/docx/xml.ts'
import { report as words } from '../../src/i18n/nn/report.ts'
import type { Block } from '../../src/model/report.ts'
import { proseOf } from '../../src/records/prose.ts'
import { bodyText, consistencyFaults, everything, means, paragraphs, partsOf, reportWith } from './docx-fixture.ts'

let bytes: Uint8Array = new Uint8Array()
let parts: Parts = new Map()
let body = ''
beforeAll(async () => {
  bytes = await docx(everything, means)
  parts = partsOf(bytes)
  body = textOf(parts, 'word/document.xml')
}, 60_000)

/** What is within the paragraphs that say something. */
const paragraphsWith = (xml: string, text: string): readonly string[] =>
  [...xml.matchAll(/<w:p(?:\s[^>]*)?>(?:(?!<\/w:p>)[^])*<\/w:p>/g)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(text))

describe('the Word file', () => {
  test('is a package in which all hangs together', () => expect(consistencyFaults(parts)).toEqual([]))

  test('uses no style, list or relation that it does not have', () => {
    const has = (name: string, attribute: string, part: string) =>
      new Set([...tagsIn(textOf(parts, part))].filter((tag) => tag.name === name).map(({ text }) => attributeOf(text, attribute)))
    const used = (pattern: RegExp) => [...new Set([...body.matchAll(pattern)].map(([, id]) => id))]
    const missing = (ids: readonly (string | undefined)[], known: ReadonlySet<string | undefined>) => ids.filter((id) => !known.has(id))
    expect(missing(used(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g), has('w:style', 'w:styleId', 'word/styles.xml'))).toEqual([])
    expect(missing(used(/<w:numId w:val="([^"]*)"/g), has('w:num', 'w:numId', 'word/numbering.xml'))).toEqual([])
    expect(missing(used(/\sr:(?:id|embed)="([^"]*)"/g), has('Relationship', 'Id', 'word/_rels/document.xml.rels'))).toEqual([])
  })

  test('is the same, byte for byte, when it is made again', async () => {
    expect(Buffer.compare(await docx(everything, means), bytes)).toBe(0)
  })

  test('has headings that Word knows, each with a bookmark, and a table of contents that leads to them', () => {
    for (const [title, style, bookmark] of [
      ['Samandrag', 'Heading1', '_k_samandrag'],
      ['Nord skule', 'Heading2', '_k_skular_nord'],
      ['Trygt og godt', 'Heading3', '_k_skular_nord__trivsel'],
    ] as const) {
      const heading = paragraphsWith(body, `>${title}<`).find((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
      expect(heading).toContain(`w:name="${bookmark}"`)
    }
    const entries = [...body.matchAll(/<w:hyperlink w:anchor="([^"]*)" w:history="1"><w:r><w:t[^>]*>([^<]*)/g)].map(([, anchor, text]) => [
      anchor,
      text,
    ])
    expect(entries).toEqual([
      ['_k_samandrag', 'Samandrag'],
      ['_k_resultat', 'Læringsresultat'],
      ['_k_skular', 'Skulane'],
      ['_k_skular_nord', 'Nord skule'],
    ])
  })

  test('has no fields but the table of contents, the numbers of captions and those of pages', () => {
    const all = [...parts].flatMap(([name]) =>
      name.endsWith('.xml') ? [...textOf(parts, name).matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)] : [],
    )
    expect(all.map(([, complex, simple]) => (complex ?? simple ?? '').trim()).toSorted()).toEqual([
      'NUMPAGES',
      'PAGE',
      'SEQ Figur \\* ARABIC',
      'SEQ Tabell \\* ARABIC',
      'TOC \\o "1-2" \\h \\z \\u',
    ])
  })

  test('counts tables and figures, with the caption above the table and kept with it', () => {
    const captions = paragraphsWith(body, 'w:instr="SEQ')
    expect(captions.map((caption) => paragraphs(caption)[0])).toEqual(['Figur 1. Lesing over tre år', 'Tabell 1. Lesing, 5. trinn'])
    // The chart stands on the page of the table with its figures.
    for (const caption of captions) expect(caption).toContain('<w:keepNext/>')
    expect(body.slice(body.indexOf('Lesing, 5. trinn')).replace(/^[^]*?<\/w:p>/, '')).toMatch(/^<w:tbl>/)
  })

  test('repeats the head of a table, breaks no row and lets each column have its width', () => {
    const tables = [...body.matchAll(/<w:tbl>[^]*?<\/w:tbl>/g)].map(([table]) => table)
    expect(tables).toHaveLength(2)
    for (const table of tables) {
      const [head = '', ...rows] = [...table.matchAll(/<w:tr>[^]*?<\/w:tr>/g)].map(([row]) => row)
      expect(head).toContain('<w:tblHeader/>')
      expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([])
      expect([head, ...rows].filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9070)
    }
  })

  test('shows a chart as a picture with text in it, with a text alternative', () => {
    expect(body).toMatch(/<wp:docPr id="1" name="Lesing over tre år" descr="Linja stig frå 48 til 52\."/)
    expect([...parts.keys()].filter((name) => name.endsWith('.svg'))).toEqual([])
    const png = parts.get('word/media/image1.png') ?? new Uint8Array()
    expect(new TextDecoder().decode(png.slice(1, 4))).toBe('PNG')
    // A picture of the white plate alone packs into a third of this.
    expect(png.length).toBeGreaterThan(3000)
  })

  test('marks what the owner is to write', () => {
    for (const [label, text] of [
      [words.task, 'ei samla vurdering.'],
      [words.draft, 'Første setning. Andre setning.'],
    ] as const) {
      const [paragraph = ''] = paragraphsWith(body, label)
      expect(paragraph).toContain('<w:pStyle w:val="KvalitetOppgave"/>')
      expect(paragraphs(paragraph)[0]).toBe(`${label} ${text}`)
    }
    expect(textOf(parts, 'word/styles.xml')).toMatch(/w:styleId="KvalitetOppgave">[^]*?<w:shd [^>]*w:fill="FFF6E5"/)
  })

  test('has quotations with their source line, real lists, links and code', () => {
    const [quoted = ''] = paragraphsWith(body, 'Orda til skulen')
    expect(quoted).toContain('<w:pStyle w:val="Quote"/>')
    expect(quoted).toContain('<w:keepNext/>')
    expect(paragraphsWith(body, words.source('2025-26/nord/eigenvurdering.md', 12))).toHaveLength(1)
    const numbering = (text: string) =>
      /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(paragraphsWith(body, `>${text}<`)[0] ?? '')?.slice(1)
    expect(numbering('Tredje')).toEqual(numbering('Fjerde'))
    expect(numbering('Under')?.[0]).toBe('1')
    expect(numbering('Meir om det fjerde.')).toBeUndefined()
    expect(textOf(parts, 'word/numbering.xml')).toContain('<w:start w:val="3"/>')
    expect(body).toContain('<w:hyperlink w:history="1" w:anchor="_k_skular_nord">')
    const targets = [...textOf(parts, 'word/_rels/document.xml.rels').matchAll(/Target="(http[^"]*)"/g)].map(([, target]) => target)
    expect(targets).toEqual(['https://fjordvik.example/plan', 'https://fjordvik.example/plan?a=1&amp;b=2'])
    expect(paragraphs(body)).toContain('kode\n  innrykk')
  })

  test('is Nynorsk, of its day and of the municipality', () => {
    const languages = [...parts.keys()].flatMap((name) =>
      [...textOf(parts, name).matchAll(/<w:lang w:val="([^"]*)"/g)].map(([, language]) => language),
    )
    expect(new Set(languages)).toEqual(new Set(['nn-NO']))
    const core = textOf(parts, 'docProps/core.xml')
    expect(core).toContain('<dc:language>nn-NO</dc:language>')
    expect(core).toContain('<dc:title>Tilstandsrapport for grunnskulen 2025-26</dc:title>')
    expect([...core.matchAll(/>(\d{4}-[^<]*)</g)].map(([, time]) => time)).toEqual(['2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z'])
  })
})

describe('the seal', () => {
  test('tells an untouched file', () => expect(isUntouchedDocx(bytes)).toBe(true))

  test('tells a file in which any part is changed, missing or new', () => {
    for (const name of parts.keys()) {
      expect(isUntouchedDocx(packed(withParts(parts, { [name]: `${textOf(parts, name)} ` }))), name).toBe(false)
      expect(isUntouchedDocx(packed(new Map([...parts].filter(([other]) => other !== name)))), name).toBe(false)
    }
    expect(isUntouchedDocx(packed(withParts(parts, { 'word/nytt.xml': '<a/>' })))).toBe(false)
  })

  test('takes no bytes for an untouched file that are none', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => !isUntouchedDocx(noise)))
    expect(isUntouchedDocx(bytes.slice(0, 5000))).toBe(false)
  })
})

describe('text that is not meant well', () => {
  const evil =
    'a | <script>alert(1)</script> {{rapport}} {{x}} \uFDD0rapport\uFDD1 \0 \u0007 \uD800 \u202E \u200F & "q" \'s\' ]]> <w:p/> { TOC } &#x0; é'
  const blocks: readonly Block[] = [
    {
      key: 'a',
      type: 'paragraph',
      text: [evil, { strong: evil }, { link: evil, to: 'javascript:alert(1)' }, { link: evil, to: '#finst-ikkje' }, { quote: evil }],
    },
    { key: 'b', type: 'task', text: evil },
    { key: 'c', type: 'draft', sentences: [evil] },
    { key: 'd', type: 'list', items: [[evil], []] },
    { key: 'e', type: 'table', caption: evil, head: [evil], rows: [[evil], [{ number: evil }]] },
    { key: 'f', type: 'chart', title: evil, description: evil, svg: '<svg', width: 1, height: 1 },
    { key: 'g', type: 'quotation', heading: evil, prose: proseOf(evil), origin: { file: evil, line: 1 } },
    {
      key: 'h',
      type: 'prose',
      prose: proseOf(
        `${evil}\n\n> ${evil}\n\n- ${evil}\n\n\`\`\`\n${evil}\n\`\`\`\n\n[x](https://a.example/{{rapport}}) [y](https://[) [z](mailto:a@b.example)`,
      ),
    },
  ]

  test('stays text, and the report is there once', async () => {
    const made = await docx({ ...reportWith(...blocks), title: evil, municipality: evil }, means)
    expect(consistencyFaults(partsOf(made))).toEqual([])
    const xml = bodyText(made)
    expect([...xml.matchAll(/<w:instrText/g)]).toHaveLength(1)
    expect(xml.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
    expect(xml).toContain('{{rapport}}')
    expect(xml).toContain('&lt;script&gt;')
    expect(xml).not.toMatch(/[\0\u0007\u202E\uFDD0]/)
    expect(textOf(partsOf(made), 'word/_rels/document.xml.rels')).not.toContain('javascript')
    expect(isUntouchedDocx(made)).toBe(true)
  })

  test('a chart that cannot be drawn is told of in words', async () => {
    const made = bodyText(
      await docx(
        reportWith({ key: 'f', type: 'chart', title: 'Tittel', description: 'Det ein ser.', svg: '<svg', width: 720, height: 300 }),
        means,
      ),
    )
    expect(paragraphs(made).filter((text) => text.includes('Det ein ser.'))).toHaveLength(1)
    expect(made).not.toContain('<w:drawing>')
  })

  test.each([
    ['no sections', { ...everything, sections: [], opening: [] }],
    ['an empty list', reportWith({ key: 'a', type: 'list', items: [] })],
    ['no rows', reportWith({ key: 'a', type: 'table', caption: 'Tom', head: ['A', 'B'], rows: [] })],
    ['no columns', reportWith({ key: 'a', type: 'table', caption: 'Tom', head: [], rows: [[], []] })],
    [
      'rows of other lengths',
      reportWith({ key: 'a', type: 'table', caption: 'Skeiv', head: ['A'], rows: [[], ['a', 'b', 'c'], [{ number: '1' }]] }),
    ],
    ['one column', reportWith({ key: 'a', type: 'table', caption: 'Smal', head: ['A'], rows: [['a']] })],
    [
      'a hundred columns',
      reportWith({ key: 'a', type: 'table', caption: 'Brei', head: Array.from({ length: 100 }, (_, n) => `K${n}`), rows: [] }),
    ],
    ['a very long word', reportWith({ key: 'a', type: 'table', caption: 'Lang', head: ['A', 'B'], rows: [['x'.repeat(5000), 'y']] })],
    ['empty prose', reportWith({ key: 'a', type: 'prose', prose: [] }, { key: 'b', type: 'draft', sentences: [] })],
    [
      'deep lists',
      reportWith({ key: 'a', type: 'prose', prose: proseOf(Array.from({ length: 15 }, (_, n) => `${'  '.repeat(n)}- ${n}`).join('\n')) }),
    ],
    ['a list from a great number', reportWith({ key: 'a', type: 'prose', prose: proseOf('999999999. a') })],
    ['a long id', { ...everything, sections: [{ ...everything.sections[0]!, id: 'x'.repeat(90) }] }],
  ])('with %s it is a whole file', async (_, report) => {
    const made = await docx(report, means)
    expect(consistencyFaults(partsOf(made))).toEqual([])
    expect(bodyText(made)).not.toMatch(/<w:tr>\s*<\/w:tr>|w:name="[^"]{41,}"|<w:ilvl w:val="(?:9|\d\d)"/)
  })

  test('forty pages are made in reasonable time', async () => {
    const page = Array.from({ length: 10 }, (_, n) => `Avsnitt ${n}. ${'Orda til skulen er mange. '.repeat(12)}`).join('\n\n')
    const many = Array.from({ length: 40 }, (_, n) => ({ key: `p${n}`, type: 'prose', prose: proseOf(page) }) as const)
    expect(paragraphs(bodyText(await docx(reportWith(...many), means))).filter((text) => text.startsWith('Avsnitt'))).toHaveLength(400)
  })
})

describe('the parts of it', () => {
  test('any text becomes XML that gives its legal part back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = `<a b="${escaped(text)}">${escaped(text)}</a>`
        return isWellFormed(xml) && attributeOf(xml, 'b') === legal(text)
      }),
    )
  })

  test('XML that is none is known', () => {
    for (const xml of ['', 'a', '<a>', '</a>', '<a></b>', '<a><b></a></b>', '<a/><b/>', '<a b=c/>', '<a b="<"/>', '<a> < </a>'])
      expect(isWellFormed(xml), xml).toBe(false)
    for (const xml of ['<a/>', '<?xml version="1.0"?>\n<a b="x>y"><!-- <b> --><c:d e=\'"\'/>t</a>'])
      expect(isWellFormed(xml), xml).toBe(true)
  })

  test('columns fill the page and never more, and none is without width', () => {
    const cell = fc.record({ text: fc.string({ maxLength: 90 }) })
    const table = fc
      .integer({ min: 1, max: 12 })
      .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(table, (rows) => {
        const widths = columnWidths(rows, 9070)
        const total = widths.reduce((sum, width) => sum + width, 0)
        expect(total).toBeLessThanOrEqual(9070)
        expect(total).toBeGreaterThan(9070 - 13)
        expect(Math.min(...widths)).toBeGreaterThan(50)
      }),
    )
  })
})
