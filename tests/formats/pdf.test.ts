import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdf } from '../../src/formats/pdf.ts'
import type { Report } from '../../src/model/report.ts'
import { CannotRun } from '../../src/model/problem.ts'
import { attacks, everything, means, paragraph, reportOf, section } from './pdf-fixture.ts'
import { mayRunPoppler, objectsOf, textOf, told } from './pdf-tools.ts'

async function pdfOf(report: Report): Promise<Uint8Array> {
  const made = await pdf(report, means)
  if (!('bytes' in made)) throw new Error(`missing: ${made.missing}`)
  return made.bytes
}

const saying = (...texts: readonly string[]): Report =>
  reportOf([
    section(
      'del',
      'Del',
      texts.map((text, index) => paragraph(`p${index}`, text)),
    ),
  ])

describe('a report with every kind of block', () => {
  let made: Uint8Array
  let objects = ''
  beforeAll(async () => {
    made = await pdfOf(everything)
    objects = objectsOf(made)
    if (process.env['KVALITET_VIS_PDF']) writeFileSync(process.env['KVALITET_VIS_PDF'], made)
  })

  test('is the same bytes when it is made again', async () => {
    expect(Buffer.from(await pdfOf(everything)).equals(made)).toBe(true)
  })

  test('claims PDF/UA-1, and is in Nynorsk from end to end', () => {
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect([...new Set([...objects.matchAll(/\/Lang \(([^)]*)\)/g)].map(([, language]) => language))]).toEqual(['nn-NO'])
  })

  test('has bookmarks of its sections, and links to sections and to the web alone', () => {
    expect(objects).toMatch(/\/Outlines \d+ 0 R/)
    const uris = [...objects.matchAll(/\/URI \(([^)]*)\)/g)].map(([, uri]) => uri)
    expect([...new Set(uris)].toSorted()).toEqual(['https://www.udir.no/', 'https://www.udir.no/tal/', 'mailto:post@provevik.example'])
  })

  test('gives the chart its text alternative', () => {
    const alternatives = [...objects.matchAll(/\/Alt (<[0-9A-F]+>|\([^)]*\))/g)].map(([, written = '']) => decoded(written))
    expect(alternatives).toContain('To søyler: nord er størst.')
  })
})

if (!mayRunPoppler) console.warn('No poppler here: the tests that look into the PDF with pdfinfo, pdffonts and pdftotext are skipped.')

describe.runIf(mayRunPoppler)('the same report as poppler reads it', () => {
  let made: Uint8Array
  let structure = ''
  let text = ''
  beforeAll(async () => {
    made = await pdfOf(everything)
    structure = told('pdfinfo', made, '-struct')
    text = textOf(made)
  })

  test('is tagged, with title, municipality and the day of the report', () => {
    const info = told('pdfinfo', made, '-rawdates')
    expect(info).toMatch(/^Title: +Tilstandsrapport for grunnskulen 2025-26$/m)
    expect(info).toMatch(/^Author: +Prøvevik kommune$/m)
    expect(info).toMatch(/^CreationDate: +D:20261116/m)
    expect(info).toMatch(/^ModDate: +D:20261116/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(Number(/^Pages: +(\d+)$/m.exec(info)?.[1])).toBeGreaterThan(40)
  })

  test('has only Source Sans 3 in it', () => {
    const names = told('pdffonts', made).trim().split('\n').slice(2)
    expect(names.map((line) => /^[A-Z]{6}\+(\S+)/.exec(line)?.[1]).toSorted()).toEqual([
      'SourceSans3-Bold',
      'SourceSans3-Italic',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
    ])
    expect(names.every((line) => / yes yes yes /.test(line))).toBe(true)
  })

  test.each([
    'H1 "Alle slag"',
    'H2 "Djupt to"',
    'H3 "Djupt tre"',
    'H4 "Djupt fire"',
    'TOCI',
    'Caption',
    'Figure',
    'Table',
    'THead',
    'TH ',
    'BlockQuote',
    'LI ',
  ])('has the tag %s', (tag) => {
    expect(structure).toContain(tag)
  })

  test('marks what is to be done and what is a draft, in words', () => {
    expect(text).toContain('Skuleeigar skriv: ei samla vurdering av læringsmiljøet.')
    expect(text).toContain('Utkast til tekst: Fyrste setning i utkastet. Andre setning i utkastet.')
  })

  test('numbers figures and tables, and tells where figures and quotations are from', () => {
    expect(text).toContain('Figur 1. Trivsel på trinna')
    expect(text).toContain('Tabell 1. Lita samanlikning')
    expect(text).toContain('Kjelde: indikatorar/a.csv, line 3–4, 9')
    expect(text).toContain('Kjelde: 2025-26/nord/eigenvurdering.md, line 12 (3f2a91c0de, 2. mai 2026)')
  })

  test('repeats the head of a table that goes over pages, and counts pages', () => {
    const pages = told('pdftotext', made, '-layout').split('\f')
    const withRows = pages.filter((page) => page.includes('Klasse nummer'))
    expect(withRows.length).toBeGreaterThan(1)
    expect(withRows.every((page) => /Klasse +Elevar +Merknad/.test(page))).toBe(true)
    const count = pages.length - 1
    expect(pages[2]).toContain(`Side 3 av ${count}`)
    expect(pages[1]).toContain('Prøvevik kommune')
  })

  test.each(attacks)('sets %j as it is written', (attack) => {
    expect(text).toContain(attack.replaceAll(/\s+/g, ' '))
  })
})

describe.runIf(mayRunPoppler)('text that people do not write', () => {
  test('NUL, marks of direction and half characters go, and the words stay', async () => {
    const text = textOf(await pdfOf(saying('før\u0000etter', 'ven\u202estre\u200f', 'ny\u2028line', 'null\u200bbreidd', 'halv\ud83d')))
    for (const words of ['føretter', 'venstre', 'ny line', 'nullbreidd', 'halv[1 teikn manglar]']) expect(text).toContain(words)
  })

  test('letters that the typeface lacks are told of in their place and at the end', async () => {
    const text = textOf(await pdfOf(saying('Bra 👍🏽 gjort', 'مرحبا', '学校 og skule')))
    for (const words of ['Bra [1 teikn manglar] gjort', '[5 teikn manglar]', '[2 teikn manglar] og skule', 'U+5B66', 'U+1F44D'])
      expect(text).toContain(words)
  })

  test('a word of 500 letters and a long path stay on the page', async () => {
    const word = 'x'.repeat(500)
    const file = `${'mappe/'.repeat(30)}fil.md`
    const made = await pdfOf(saying(word, file))
    const boxes = [...told('pdftotext', made, '-bbox').matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(Math.max(...boxes)).toBeLessThan(595 - 60)
    expect(textOf(made).replaceAll(' ', '')).toContain(file)
  })
})

test('any text, in any place, gives a PDF', async () => {
  const words = fc.string({ unit: 'binary', maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(words, words, words, async (a, b, c) => {
      const made = await pdfOf({
        ...reportOf([
          section('a', a, [
            { key: 'l', type: 'list', items: [[a, { strong: b }, { link: c, to: '#a' }], []] },
            { key: 't', type: 'table', caption: b, head: [a, b], rows: [[c, { number: a }], [b]] },
            { key: 'q', type: 'quotation', heading: c, prose: [{ type: 'code', value: a }], origin: { file: b, line: 1 } },
            { key: 's', type: 'task', text: c },
            { key: 'u', type: 'paragraph', text: [{ link: a, to: b }, { link: a, to: `https://${c}` }, { quote: c }] },
          ]),
        ]),
        title: `x${a}`,
        municipality: b,
      })
      expect(Buffer.from(made.subarray(0, 5)).toString()).toBe('%PDF-')
    }),
    { numRuns: 40 },
  )
})

test('every code point that there is can stand in a text', async () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).join('')
  const made = await pdfOf(saying(all))
  if (mayRunPoppler) expect(textOf(made)).toContain('abcdefghij')
})

test('sections nine deep, an empty report and prose forty deep give a PDF', async () => {
  const deep = (level: number): ReturnType<typeof section> => section(`d${level}`, `Nivå ${level}`, [], level < 9 ? [deep(level + 1)] : [])
  const nested = (level: number): import('mdast').BlockContent =>
    level === 0
      ? { type: 'paragraph', children: [{ type: 'text', value: 'Inst inne' }] }
      : { type: 'blockquote', children: [nested(level - 1)] }
  const lists = (level: number): import('mdast').BlockContent => ({
    type: 'list',
    children: [{ type: 'listItem', children: level === 0 ? [{ type: 'paragraph', children: [] }] : [lists(level - 1)] }],
  })
  await pdfOf(reportOf([]))
  await pdfOf(reportOf([deep(1), deep(1)]))
  const made = await pdfOf(reportOf([section('x', 'X', [{ key: 'p', type: 'prose', prose: [nested(40), lists(40)] }])]))
  if (mayRunPoppler) expect(textOf(made)).toContain('Inst inne')
})

test('a wide table of long words and a row taller than a page give a PDF', async () => {
  const head = Array.from({ length: 14 }, (_, index) => `Læringsmiljøundersøkinga ${index}`)
  const tall = ['lang', 'Ord i ei celle. '.repeat(900)]
  await pdfOf(
    reportOf([
      section('x', 'X', [
        { key: 'a', type: 'table', caption: 'Brei', head, rows: [head] },
        { key: 'b', type: 'table', caption: 'Høg', head: ['A', 'B'], rows: [tall] },
      ]),
    ]),
  )
})

test('where the library is missing or does not run, the outcome says so', async () => {
  expect(await pdf(everything, means, () => Promise.reject(new Error('Cannot find native binding')))).toEqual({ missing: 'typst' })
})

test('what Typst cannot set is told in its own words', async () => {
  const broken: Report = reportOf([
    section('x', 'X', [{ key: 'c', type: 'chart', title: 'T', description: 'D', svg: '<svg', width: 10, height: 10 }]),
  ])
  const failure = await pdf(broken, means).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(CannotRun)
  expect(failure).toMatchObject({ code: 'pdf/feila', args: { grunn: expect.stringContaining('SVG') as string } })
})

/** A text string of a PDF: UTF-16 in hexadecimal, or as it is. */
const decoded = (written: string): string =>
  written.startsWith('<FEFF') ? Buffer.from(written.slice(5, -1), 'hex').swap16().toString('utf16le') : written.slice(1, -1)
