import { cpSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { markdown, piecesOf } from '../../src/formats/markdown.ts'
import { blocksOf, type Report } from '../../src/model/report.ts'
import { draftText } from '../../src/report/merge/draft-text.ts'
import { besideLastYear } from '../../src/report/editions/last-year.ts'
import { internal } from '../../src/report/editions/internal.ts'
import { compileReport } from '../../src/report/compile.ts'
import { change, temporaryFolder } from '../commands/harness.ts'
import { blocksIn, exampleFolder, materialIn, reportIn, rowsOf, sectionOf } from './compiled.ts'
import { draft, own, reportOf, section, task } from './editions-fixture.ts'

const year = '2025-26'
const nobody = (): boolean => false

async function internalIn(folder: string): Promise<Report> {
  const material = await materialIn(folder, year)
  const { report } = compileReport(material)
  return internal(report, { material, pieces: piecesOf(report), lastYear: undefined })
}

function exampleCopy(): string {
  const folder = temporaryFolder()
  cpSync(exampleFolder, folder, { recursive: true })
  return folder
}

describe('the internal edition', () => {
  test('says at its top that it is internal, and who may read it', async () => {
    const { title, opening } = await internalIn(exampleFolder)
    expect(title).toContain('intern')
    const [first] = opening
    expect(JSON.stringify(first)).toMatch(/offentleglova § 14/)
    expect(JSON.stringify(first)).toContain('leiar for skule')
  })

  test('has every answer of each school with its assessment, goals one by one, and all that it has written', async () => {
    const part = sectionOf(await internalIn(exampleFolder), 'intern').parts.find(({ id }) => id === 'intern-havnes')
    if (!part) throw new Error('Havnes is not there')
    const rows = rowsOf(part.blocks.find(({ key }) => key === 'svar'))
    expect(rows).toHaveLength(13 + 5)
    expect(rows[0]?.slice(1)).toEqual(['3 (godt i gang)', 'nei'])
    expect(rows.find(([question]) => question?.includes('den fyrste lesinga'))?.slice(1)).toEqual(['1 (langt att)', 'ja'])
    const text = markdown({ ...reportOf(part) })
    expect(text).toContain('Når tala er usikre, er det lett å leggja dei frå seg')
    expect(text).toContain('S12 I kva grad brukar leiinga')
    expect(text).toContain('vurdering: 2 (eit stykke att)')
  })

  test('stands before the appendix, and says of who has not delivered that they have not', async () => {
    const { sections } = await internalIn(exampleFolder)
    expect(sections.slice(-2).map(({ id }) => id)).toEqual(['intern', 'vedlegg'])
    const insteli = sections.at(-2)?.parts.find(({ id }) => id === 'intern-insteli')
    expect(insteli?.blocks.map(({ key }) => key)).toEqual(['manglar'])
  })

  test('holds back words with personal data and figures that are not masked, and says so', async () => {
    const folder = exampleCopy()
    const file = '2025-26/havnes/eigenvurdering.md'
    change(folder, file, 'Her er me langt att. To skular', 'Ring kari.nordmann@skule.example. To skular')
    change(folder, file, 'Elevane på 5. trinn held nivået i engelsk', 'Ring ola.nordmann@skule.example')
    change(
      folder,
      file,
      'Høgtlesing har alle trinn',
      '| Indikator | Trinn | Tal |\n| - | - | - |\n| Lesing | 5 | 3 |\n\nHøgtlesing har alle trinn',
    )
    const text = markdown(await internalIn(folder))
    expect(text).not.toMatch(/nordmann|Lesing \| 5 \| 3|Høgtlesing har alle/)
    expect(text).toMatch(/S6 .*halde utanfor, for det ser ut til å ha personopplysningar/)
    expect(text).toMatch(/S14 .*halde utanfor, for det har tal som ikkje er skjerma/)
    expect(text).toContain('målet «halde utanfor»')
  })

  test('makes what people have written harmless', async () => {
    const folder = exampleCopy()
    change(
      folder,
      '2025-26/havnes/eigenvurdering.md',
      'Timane er varme',
      '<script>alert(1)</script>\n\n[her](javascript:alert(2)) Timane er varme',
    )
    const text = markdown(await internalIn(folder))
    expect(text).not.toMatch(/^> <script>|javascript:/m)
    expect(text).toContain('Timane er varme')
  })

  test('can be made without questions, assessments and figures', async () => {
    const material = await materialIn(exampleFolder, year)
    const bare = { ...material, questions: undefined, schools: material.schools.map((one) => ({ ...one, state: 'missing' as const })) }
    const text = markdown(internal(reportOf(), { material: bare, pieces: [], lastYear: undefined }))
    expect(text).toContain('Ingen av skulane har levert ei ferdig eigenvurdering.')
  })
})

describe('beside what the year before said', () => {
  const file = '2024-25/rapport/tilstandsrapport.md'
  const before = reportOf(
    section('samandrag', [draft('tal', 'I fjor var det slik.'), own('Me såg det i fjor.'), task]),
    section(
      'laeringsmiljo',
      [{ key: 'om', type: 'paragraph', text: ['Same ord.'] }],
      [section('tema-x', [own('Om temaet i fjor.\n\n**Tittel**\n\n| a | b |\n| - | - |\n| 1 | 2 |', 2)])],
    ),
    section('vedlegg', [own('Vedlegget i fjor.', 3)]),
  )
  const now = reportOf(
    section('samandrag', [own('I år.')]),
    section('laeringsmiljo', [{ key: 'om', type: 'paragraph', text: ['Same ord.'] }], [section('tema-x', [])]),
    section('vedlegg', []),
  )
  const lastYear = { file, text: draftText(piecesOf(before)) }
  const compared = besideLastYear(now, { lastYear, pieces: piecesOf(now), hasPersonalData: nobody })

  test('each section quotes its own, with the line, but not what is the same, tables, tasks or the appendix', () => {
    const quoted = [...blocksOf(compared.sections)].flatMap(({ block, path }) =>
      block.key === 'i-fjor' && block.type === 'quotation' ? [[path.at(-1)?.id, block.origin.line] as const] : [],
    )
    const lines = lastYear.text.split('\n')
    expect(quoted.map(([id]) => id)).toEqual(['samandrag', 'tema-x'])
    expect(quoted.map(([, line]) => lines[(line ?? 0) - 1])).toEqual(['**Utkast til tekst:** I fjor var det slik.', 'Om temaet i fjor.'])
    const text = markdown(compared)
    expect(text).toContain('> Me såg det i fjor.')
    expect(text).not.toMatch(/Tittel|Vedlegget i fjor|> \[Skriv her/)
  })

  test('words with personal data are held back', () => {
    const held = besideLastYear(now, { lastYear, pieces: [], hasPersonalData: (text) => text.includes('Me såg det') })
    expect(markdown(held)).not.toContain('Me såg det i fjor')
    expect(blocksIn(sectionOf(held, 'samandrag')).get('i-fjor')?.type).toBe('paragraph')
  })

  test('without a report, or with a conflict in it, that is said once', async () => {
    const without = besideLastYear(now, { lastYear: undefined, pieces: [], hasPersonalData: nobody })
    expect(without.opening.map(({ key }) => key)).toEqual(['i-fjor'])
    expect(without.sections).toEqual(now.sections)
    const text = `<<<<<<< HEAD\n${lastYear.text}=======\nx\n>>>>>>> andre\n`
    expect(besideLastYear(now, { lastYear: { file, text }, pieces: [], hasPersonalData: nobody }).sections).toEqual(now.sections)
  })

  test('a real report of the year before is quoted where it differs', async () => {
    const [last, report] = [await reportIn(exampleFolder, '2024-25'), await reportIn(exampleFolder, year)]
    const said = besideLastYear(report, {
      lastYear: { file, text: draftText(piecesOf(last)) },
      pieces: piecesOf(report),
      hasPersonalData: nobody,
    })
    const ids = [...blocksOf(said.sections)].flatMap(({ block, path }) => (block.key === 'i-fjor' ? [path.at(-1)?.id] : []))
    expect(ids).toContain('samandrag')
    expect(ids).toContain('skule-havnes')
    expect(ids).not.toContain('vedlegg')
  })
})
