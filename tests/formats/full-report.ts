import type { Block, Cell, Origin, Report, Section } from '../../src/model/report.ts'
import { parseSchoolYear, type SchoolYear } from '../../src/model/school-year.ts'
import { proseOf } from '../../src/records/prose.ts'

const csv = 'indikatorar/nasjonale-prover.csv'
const at = (file: string, ...lines: readonly number[]): readonly Origin[] => lines.map((line) => ({ file, line }))
const year = parseSchoolYear('2025-26') as SchoolYear

/** Texts that somebody could write to break a page; each must stand in it as it is written. */
export const attacks: readonly string[] = [
  `<script>alert('tekst')</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</style></title><svg onload=alert(2)>`,
  `{{constructor}} | pipe \\| [lenkje](javascript:alert(3)) &lt;b&gt; &amp;amp;`,
  `\u202Ebaklengs\u202C og \u0000 null`,
]
const longWord = 'Kvalitetsvurderingsoppfølgingsansvarleg'.repeat(8)

/** A line chart as charts are drawn: shapes, text and a name that has signs of markup in it. */
const lines = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300" width="720" height="300" role="img" aria-labelledby="linje-t linje-d" lang="nn">
<title id="linje-t">Lesing</title><desc id="linje-d">Lina stig.</desc>
<g stroke="#d5dce3" stroke-width="1">${[40, 100, 160, 220].map((y) => `<line x1="60" y1="${y}" x2="560" y2="${y}"/>`).join('')}</g>
<g font-family="Source Sans 3" font-size="15" fill="#51606e">${[54, 52, 50, 48].map((value, index) => `<text x="50" y="${45 + index * 60}" text-anchor="end">${value}</text>`).join('')}</g>
<g font-family="Source Sans 3" font-size="15" fill="#1b2733">${['2022–23', '2023–24', '2024–25', '2025–26'].map((text, index) => `<text x="${80 + index * 155}" y="275" text-anchor="middle">${text}</text>`).join('')}</g>
<path d="M80 190 L235 180 L390 140 L545 120" fill="none" stroke="#0b4f8a" stroke-width="3" stroke-linejoin="round"/>
<path d="M80 160 L545 160" fill="none" stroke="#51606e" stroke-width="2" stroke-dasharray="2 5"/>
${[190, 180, 140, 120].map((y, index) => `<circle cx="${80 + index * 155}" cy="${y}" r="5" fill="#fff" stroke="#0b4f8a" stroke-width="3"/>`).join('')}
<text x="560" y="125" font-family="Source Sans 3" font-size="15" font-weight="600" fill="#0b4f8a">Nord &amp; Sør 51,3</text>
<text x="560" y="165" font-family="Source Sans 3" font-size="15" fill="#51606e">Landet 50,0</text>
</svg>`
const bar = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 60"><rect x="0" y="10" width="120" height="30" fill="#93bbdd" stroke="#1b2733"/><rect x="120" y="10" width="200" height="30" fill="#2f74ad" stroke="#1b2733"/><text x="60" y="31" font-size="15" text-anchor="middle" fill="#1b2733">38&#160;%</text><text x="220" y="31" font-size="15" text-anchor="middle" fill="#fff">62&#160;%</text></svg>`

const figure = (number: string, line: number): Cell => ({ number, origins: at(csv, line) })
const schools = ['Eidsnes skule', 'Fjordvik skule', 'Fjordvik ungdomsskule', 'Havnes skule', 'Čáhppesnjárgga skuvla']

const scores: Block = {
  key: 'lesing',
  type: 'table',
  caption: 'Nasjonal prøve i lesing, 5. trinn (skalapoeng), skule for skule, med landet og kommunen til jamføring',
  head: ['Eining', '2021-22', '2022-23', '2023-24', '2024-25', '2025-26', 'Snitt 2023-24–2025-26'],
  rows: schools.map((name, index) => [
    name,
    ...[0, 1, 2, 3].map((column) => figure(`${48 + ((index + column) % 5)} ± 1,7`, 12 + index * 6 + column)),
    index === 3 ? 'skjerma' : figure('51 ± 2,4', 16 + index * 6),
    index === 4 ? '–' : { number: '50 ± 1,1', origins: at(csv, 12 + index * 6, 13 + index * 6, 16 + index * 6) },
  ]),
}

const longTable: Block = {
  key: 'lang',
  type: 'table',
  caption: 'Mange rader',
  head: ['Nummer', 'Tekst', 'Tal'],
  rows: Array.from({ length: 70 }, (_, index) => [`Rad ${index + 1}`, 'Ord om rada', figure(`${index},5`, index + 2)]),
}

const prose = proseOf(`Rådet har **drøfta** saka, og viser til [planen](https://plan.example/skule?a=1&b=2).

1. Fyrst dette
2. Så dette
   - med eit underpunkt
   - og eitt til

| Tiltak | Tal timar | Ansvar |
| --- | ---: | --- |
| Lesekurs | 12 | Rektor |
| Rettleiing | 4,5 | Skuleeigar |

> Eit sitat i teksten.

    kode <script>alert(4)</script>

${attacks.join('\n\n')}

[falsk](javascript:alert(5)) ![bilete](https://bilete.example/x.png) <iframe src="https://ramme.example"></iframe>`)

const deep = (depth: number): Section => ({
  id: `djup-${depth}`,
  title: `Del på nivå ${depth}`,
  blocks: [{ key: 'ord', type: 'paragraph', text: [`Tekst på nivå ${depth}.`] }],
  parts: depth < 6 ? [deep(depth + 1)] : [],
})

const results: Section = {
  id: 'resultat',
  title: 'Læringsresultat',
  blocks: [
    {
      key: 'om',
      type: 'paragraph',
      text: ['Kva lærer elevane, og kva seier resultata? Sjå ', { link: 'orda frå Nord', to: '#skule-nord' }, '.'],
    },
    { key: 'oppgave', type: 'task', text: 'ei samla vurdering av læringsresultata, med støtte i nasjonale prøvar og karakterar.' },
  ],
  parts: [
    {
      id: 'resultat-prover',
      title: 'Nasjonale prøvar',
      blocks: [
        {
          key: 'linje',
          type: 'chart',
          title: 'Lesing, 5. trinn: Nord og Sør mot landet',
          description: 'Lina for kommunen stig frå 48 til 51 skalapoeng på fire år, og ligg no over landet.',
          svg: lines,
          width: 720,
          height: 300,
          origins: at(csv, 12, 13, 14, 15, 20),
        },
        scores,
        {
          key: 'utkast',
          type: 'draft',
          sentences: ['Nord og Sør har 51,3 skalapoeng.', 'Det er 3,3 skalapoeng høgare enn i 2022-23, ein skilnad utanfor uvissa.'],
          origins: at(csv, 12, 20),
        },
        { key: 'smal', type: 'chart', title: 'Delen som trivst', description: '62 prosent trivst.', svg: bar, width: 320, height: 60 },
        longTable,
      ],
      parts: [deep(4)],
    },
    {
      id: 'skule-nord',
      title: 'Nord skule',
      blocks: [
        {
          key: 'sitat',
          type: 'quotation',
          heading: 'Faginnhald',
          prose: proseOf('Vi har lese meir.\n\n- Kvar dag\n- Heime'),
          origin: { file: '2025-26/nord/eigenvurdering.md', line: 42 },
        },
        { key: 'eige', type: 'prose', prose },
        { key: 'tom-liste', type: 'list', items: [] },
        { key: 'tom-tabell', type: 'table', caption: 'Ingen rader', head: ['Ein kolonne'], rows: [] },
        { key: 'utan-alt', type: 'table', caption: 'Utan noko', head: [], rows: [[]] },
      ],
      parts: [],
    },
  ],
}

const hostile: Section = {
  id: 'vondt',
  title: `Vondt ${attacks[0] ?? ''} ${longWord}`,
  blocks: [
    { key: 'ord', type: 'paragraph', text: [longWord, { strong: attacks[0] ?? '' }, { quote: attacks[1] ?? '' }, ' ', ...attacks] },
    {
      key: 'lenkjer',
      type: 'paragraph',
      text: [{ link: 'falsk lenkje', to: 'javascript:alert(6)' }, ' ', { link: 'borte', to: '#finst-ikkje' }],
    },
    { key: 'liste', type: 'list', items: attacks.map((text) => [text]), origins: at('a"b<c>.csv', 1) },
    { key: 'oppgave', type: 'task', text: attacks.join(' ') },
    { key: 'utkast', type: 'draft', sentences: attacks },
    { key: 'tabell', type: 'table', caption: longWord, head: attacks, rows: [attacks, [longWord, longWord, { number: longWord }]] },
    { key: 'lengd', type: 'paragraph', text: ['Ei lang setning om ingenting. '.repeat(400)] },
  ],
  parts: [],
}

/** Every kind of block, sections six deep, wide and empty tables, charts, and texts that are out to do harm. All names are invented. */
export const fullReport: Report = {
  title: 'Tilstandsrapport for grunnskulen 2025-26',
  municipality: `Prøve herad ${attacks[2] ?? ''}`,
  year,
  opening: [{ key: 'merknad', type: 'paragraph', text: ['Utkast til handsaming i heradsstyret.'] }],
  sections: [results, hostile],
  saved: new Map([
    [csv, '3f2a91c0de, 2. mai 2026'],
    ['2025-26/nord/eigenvurdering.md', 'ikkje lagra i Git enno'],
  ]),
}
