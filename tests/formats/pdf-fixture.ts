import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockContent } from 'mdast'
import type { Means } from '../../src/formats/means.ts'
import type { IsoDate } from '../../src/model/date.ts'
import type { Block, Content, Report, Section } from '../../src/model/report.ts'
import type { SchoolYear } from '../../src/model/school-year.ts'

/** Fonts as the build lays them out, and a fixed day. */
export const means: Means = {
  font: (name) => readFileSync(join(import.meta.dirname, '../../dist/fonts', name)),
  styles: undefined,
  fontFile: (name) => join(import.meta.dirname, '../../dist/fonts', name),
  print: async () => undefined,
  date: '2026-11-16' as IsoDate,
}

/** What markup of Typst, Markdown or HTML would do if it were read as such. */
export const attacks = [
  '#panic("x") $a$ \\*b\\* @ref <label> //comment',
  '#import "/etc/passwd": * #read("/etc/passwd") ]#eval("1+1")[',
  '= Overskrift *feit* _skrå_ `kode` ~ -- --- ... "sitat"',
  '<script>alert(1)</script> {{mal}} | celle | \\u{1F600}',
]

export const paragraph = (key: string, text: string): Block => ({ key, type: 'paragraph', text: [text] })
export const section = (id: string, title: string, blocks: readonly Block[], parts: readonly Section[] = []): Section => ({
  id,
  title,
  blocks,
  parts,
})
export const reportOf = (sections: readonly Section[], opening: readonly Block[] = []): Report => ({
  title: 'Tilstandsrapport for grunnskulen 2025-26',
  municipality: 'Prøvevik kommune',
  year: '2025-26' as SchoolYear,
  opening,
  sections,
  saved: new Map([['2025-26/nord/eigenvurdering.md', '3f2a91c0de, 2. mai 2026']]),
})

const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value })
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 200" width="720" height="200" lang="nn" font-family="Source Sans 3"><title>T</title>' +
  '<rect x="120" y="20" width="400" height="40" fill="#2f74ad"/><rect x="120" y="80" width="250" height="40" fill="#93bbdd"/>' +
  '<text x="10" y="46" font-size="15">Søylenord</text><text x="10" y="106" font-size="15" font-weight="600">Søylesør</text></svg>'

const prose: readonly BlockContent[] = [
  {
    type: 'paragraph',
    children: [
      text('Elevane er '),
      { type: 'strong', children: [text('trygge')] },
      text(' og '),
      { type: 'emphasis', children: [text('nøgde')] },
      { type: 'break' },
      text('på ny line, '),
      { type: 'delete', children: [text('stroke')] },
      text(' og '),
      { type: 'inlineCode', value: 'kodeord' },
      text('. Sjå '),
      { type: 'link', url: 'https://www.udir.no/', children: [text('Udir')] },
      text('.'),
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 3,
    children: [
      { type: 'listItem', children: [{ type: 'paragraph', children: [text('Tredje punkt')] }] },
      {
        type: 'listItem',
        children: [
          { type: 'paragraph', children: [text('Fjerde punkt')] },
          { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('Indre punkt')] }] }] },
        ],
      },
    ],
  },
  { type: 'blockquote', children: [{ type: 'paragraph', children: [text('Eit sitat i sitatet.')] }] },
  {
    type: 'table',
    align: [null, 'right'],
    children: [
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [text('Kva')] },
          { type: 'tableCell', children: [text('Tal')] },
        ],
      },
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [text('Møte')] },
          { type: 'tableCell', children: [text('4')] },
        ],
      },
    ],
  },
  { type: 'code', value: 'line 1\n  line 2' },
]

const origin = { file: '2025-26/nord/eigenvurdering.md', line: 12 }
const blocks: readonly Content[] = [
  {
    type: 'paragraph',
    text: [
      'Ord, ',
      { strong: 'sterke ord' },
      ', ',
      { quote: 'eit kort sitat' },
      ', ',
      { link: 'ei lenkje ut', to: 'https://www.udir.no/tal/' },
      ', ',
      { link: 'eit brev', to: 'mailto:post@provevik.example' },
      ', ',
      { link: 'ei lenkje inn', to: '#djup-4' },
      ', ',
      { link: 'ei farleg lenkje', to: 'javascript:alert(1)' },
      ' og ',
      { link: 'ei lenkje til ingen', to: '#finst-ikkje' },
      '.',
    ],
  },
  { type: 'task', text: 'ei samla vurdering av læringsmiljøet.' },
  { type: 'draft', sentences: ['Fyrste setning i utkastet.', 'Andre setning i utkastet.'] },
  { type: 'list', items: [['Fyrste punkt'], [{ strong: 'Andre' }, ' punkt']] },
  { type: 'list', items: [] },
  { type: 'chart', title: 'Trivsel på trinna', description: 'To søyler: nord er størst.', svg, width: 720, height: 200 },
  {
    type: 'table',
    caption: 'Lita samanlikning',
    head: ['Skule', 'Del', 'Merknad'],
    rows: [
      [
        'Nord',
        {
          number: '48,2 %',
          origins: [
            { file: 'indikatorar/a.csv', line: 3 },
            { file: 'indikatorar/a.csv', line: 4 },
          ],
        },
        'førebels',
      ],
      ['Sør', { number: '−3,1', origins: [{ file: 'indikatorar/a.csv', line: 9 }] }, ''],
      ['Vest', '–'],
    ],
  },
  { type: 'table', caption: 'Utan rader', head: ['Ein'], rows: [] },
  { type: 'table', caption: 'Utan kolonnar', head: [], rows: [] },
  { type: 'quotation', heading: 'Læring og trivsel', prose, origin },
  { type: 'prose', prose },
]

const long: Content = {
  type: 'table',
  caption: 'Alle klassar',
  head: ['Klasse', 'Elevar', 'Merknad'],
  rows: Array.from({ length: 60 }, (_, row) => [`Klasse nummer ${row + 1}`, { number: String(row * 3) }, 'Utan merknad']),
}

const sentence = 'Skulane arbeider jamt med læringsmiljøet, og fagteama deler det dei har lært. '

/** Every kind of block, sections four deep, a table of 60 rows, 40 pages of text, and text that would be markup. */
export const everything: Report = reportOf(
  [
    section(
      'alt',
      'Alle slag',
      [...blocks, long].map((content, index) => ({ ...content, key: `b${index}` })),
    ),
    section(
      'djup-1',
      'Djupt éin',
      [paragraph('a', 'På nivå éin.')],
      [
        section(
          'djup-2',
          'Djupt to',
          [],
          [section('djup-3', 'Djupt tre', [], [section('djup-4', 'Djupt fire', [paragraph('b', 'På nivå fire.')])])],
        ),
      ],
    ),
    section(
      'angrep',
      'Åtak #panic()',
      attacks.map((attack, index) => paragraph(`a${index}`, attack)),
    ),
    section(
      'langt',
      'Lang tekst',
      Array.from({ length: 250 }, (_, index) => paragraph(`p${index}`, sentence.repeat(9))),
    ),
  ],
  [paragraph('merknad', 'Utkast til handsaming i kommunestyret.')],
)
