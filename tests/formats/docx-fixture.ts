import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentTypes, textOf, unpacked, type Parts } from '../../src/formats/docx/package.ts'
import { attributeOf, isWellFormed, tagsIn } from '../../src/formats/docx/xml.ts'
import type { Means } from '../../src/formats/means.ts'
import { isoDate } from '../../src/model/date.ts'
import type { Block, Report, Section } from '../../src/model/report.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'
import type { FontFile } from '../../src/model/typeface.ts'
import { proseOf } from '../../src/records/prose.ts'

const faces: Partial<Record<FontFile, string>> = {
  'regular.ttf': '400Regular/SourceSans3_400Regular.ttf',
  'semibold.ttf': '600SemiBold/SourceSans3_600SemiBold.ttf',
  'bold.ttf': '700Bold/SourceSans3_700Bold.ttf',
  'italic.ttf': '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
}
const fontFile = (name: FontFile): string =>
  join(import.meta.dirname, '../../node_modules/@expo-google-fonts/source-sans-3', faces[name] ?? name)

const print = async (): Promise<undefined> => undefined
export const means: Means = { font: (name) => readFileSync(fontFile(name)), fontFile, print, styles: undefined, date: isoDate(2026, 6, 1) }

export const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 200" width="720" height="200" font-family="Source Sans 3" font-size="40"><rect width="720" height="200" fill="#ffffff"/><text x="40" y="120">${text}</text></svg>`

export const prose = `Eit avsnitt med **feit**, *kursiv*, ~~stroke~~, \`kode\`, [lenkje](https://fjordvik.example/plan?a=1&b=2) og linjeskift  
til neste line.

> Eit sitat i orda.

3. Tredje
4. Fjerde
   - Under
   - Også under

   Meir om det fjerde.

| Kol | Tal |
|:----|----:|
| a   | 1   |

\`\`\`
kode
  innrykk
\`\`\``

const block = {
  paragraph: {
    key: 'innleiing',
    type: 'paragraph',
    text: [
      'Vanleg, ',
      { strong: 'viktig' },
      ' ',
      { quote: 'sitert' },
      ' ',
      { link: 'skulen', to: '#skular-nord' },
      ' ',
      { link: 'planen', to: 'https://fjordvik.example/plan' },
    ],
  },
  task: { key: 'oppgave', type: 'task', text: 'ei samla vurdering.' },
  draft: { key: 'utkast', type: 'draft', sentences: ['Første setning.', 'Andre setning.'] },
  list: { key: 'liste', type: 'list', items: [['Eitt punkt'], [{ strong: 'To' }, ' punkt']] },
  chart: {
    key: 'figur',
    type: 'chart',
    title: 'Lesing over tre år',
    description: 'Linja stig frå 48 til 52.',
    svg: svg('Lesing'),
    width: 720,
    height: 200,
  },
  table: {
    key: 'tabell',
    type: 'table',
    caption: 'Lesing, 5. trinn',
    head: ['Skule', '2024-25', '2025-26'],
    rows: [
      ['Nord skule', { number: '48,5' }, { number: '52,0' }],
      ['Sør skule', { number: '50,1' }, 'skjerma'],
    ],
  },
  quotation: {
    key: 'trivsel',
    type: 'quotation',
    heading: 'Trygt og godt',
    prose: proseOf('Orda til skulen, med **vekt**.'),
    origin: { file: '2025-26/nord/eigenvurdering.md', line: 12 },
  },
  prose: { key: 'eigne', type: 'prose', prose: proseOf(prose) },
} as const satisfies { readonly [Type in Block['type']]: Extract<Block, { readonly type: Type }> }

const section = (id: string, title: string, blocks: readonly Block[], parts: readonly Section[] = []): Section => ({
  id,
  title,
  blocks,
  parts,
})

/** A report with each type of block. */
export const everything: Report = {
  title: 'Tilstandsrapport for grunnskulen 2025-26',
  municipality: 'Fjordvik kommune',
  year: schoolYearFrom(2025),
  opening: [{ key: 'merknad', type: 'paragraph', text: ['Utkast til handsaming.'] }],
  sections: [
    section('samandrag', 'Samandrag', [block.paragraph, block.task, block.draft, block.list]),
    section('resultat', 'Læringsresultat', [block.chart, block.table, block.prose]),
    section('skular', 'Skulane', [], [section('skular-nord', 'Nord skule', [block.quotation])]),
  ],
  saved: new Map(),
}

/** The same report with blocks of one's own in its first section. */
export const reportWith = (...blocks: readonly Block[]): Report => ({
  ...everything,
  opening: [],
  sections: [section('prove', 'Prøve', blocks)],
})

export function partsOf(bytes: Uint8Array): Parts {
  const parts = unpacked(bytes)
  if (!parts || parts === 'too-large') throw new Error('This is no Word file.')
  return parts
}

export const bodyText = (bytes: Uint8Array): string => textOf(partsOf(bytes), 'word/document.xml')

/** The words of a part, paragraph by paragraph. */
export const paragraphs = (xml: string): readonly string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:(?:t(?:\s[^>]*)?>([^<]*)<\/w:t|br\/|noBreakHyphen\/)>/g)]
        .map(([tag, text]) => text ?? (tag === '<w:br/>' ? '\n' : '-'))
        .join(''),
    )

/** Every part is XML and known by its type, and every relation leads to a part. */
export function consistencyFaults(all: Parts): readonly string[] {
  const types = textOf(all, contentTypes)
  const defaults = new Set([...tagsIn(types)].filter(({ name }) => name === 'Default').map(({ text }) => attributeOf(text, 'Extension')))
  const faults: string[] = []
  for (const name of all.keys()) {
    if (/\.(?:xml|rels)$/.test(name) && !isWellFormed(textOf(all, name).replace(/^\uFEFF/, ''))) faults.push(`${name} is no XML`)
    if (name !== contentTypes && !types.includes(`PartName="/${name}"`) && !defaults.has(name.split('.').at(-1)))
      faults.push(`${name} has no type`)
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const ids = new Set<string>()
    for (const { name: tag, text } of tagsIn(textOf(all, name))) {
      if (tag !== 'Relationship') continue
      const [id, target] = ['Id', 'Target'].map((attribute) => attributeOf(text, attribute) ?? '')
      if (ids.has(id ?? '') || !/^[A-Za-z_][\w.-]*$/.test(id ?? '')) faults.push(`${name}: ${id}`)
      ids.add(id ?? '')
      const path = target?.startsWith('/') ? target.slice(1) : folder + target
      if (attributeOf(text, 'TargetMode') !== 'External' && !all.has(path)) faults.push(`${name}: ${target} is missing`)
    }
  }
  return faults
}
