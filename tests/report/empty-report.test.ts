import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { html } from '../../src/formats/html.ts'
import { means } from '../formats/pdf-fixture.ts'
import { piecesOf } from '../../src/formats/markdown.ts'
import { blocksOf, type Report } from '../../src/model/report.ts'
import { change, read, temporaryFolder, write } from '../commands/harness.ts'
import { blocksIn, exampleFolder, lay, reportIn, rowsOf, sectionOf } from './compiled.ts'

// Each test reads a whole folder.
vi.setConfig({ testTimeout: 60_000 })

const settings = `kommune: { namn: Tomme kommune, nummer: "4699" }
skular:
  - { id: nord, namn: Nord skule, orgnr: "311204602", trinn: 1-7 }
  - { id: sor, namn: Sør skule }
`
const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'

function emptyFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  lay(folder, { 'kvalitet.yaml': settings, ...files })
  return folder
}

/** What must hold of any report: no empty section, table, list or sentence, and no value that leaked out of the program. */
function expectReadable(report: Report): void {
  const text = piecesOf(report)
    .map((piece) => piece.text)
    .join('\n\n')
  expect(/.{0,20}(?:undefined|NaN|\[object|Infinity|\bav ingen\b).{0,20}/.exec(text)?.[0]).toBeUndefined()
  expect(/.{0,20}(?:[^ \n] {2,}[^ \n]| \.(?!\w)|\.\.(?!\/)|: \.|«»).{0,20}/.exec(text)?.[0]).toBeUndefined()
  for (const section of report.sections) expect(blocksIn(section).size, section.id).toBeGreaterThan(0)
  for (const { block } of blocksOf(report.sections)) {
    if (block.type === 'table') expect(block.rows.length, block.key).toBeGreaterThan(0)
    if (block.type === 'list') expect(block.items.length, block.key).toBeGreaterThan(0)
    if (block.type === 'draft') expect(block.sentences.join(''), block.key).toMatch(/\S/)
    if (block.origins) expect(block.origins.length, block.key).toBeGreaterThan(0)
  }
  expect(html(report, means)).toContain('</html>')
}

const textOf = (report: Report): string =>
  piecesOf(report)
    .map(({ text }) => text)
    .join('\n\n')

describe('a municipality with nothing', () => {
  test('at all gets a report that says so, and proposals all the same', async () => {
    const report = await reportIn(emptyFolder(), '2025-26')
    expectReadable(report)
    expect(report.sections).toHaveLength(12)
    expect(blocksIn(sectionOf(report, 'samandrag')).get('utan-tal')?.type).toBe('paragraph')
    expect([...blocksIn(sectionOf(report, 'vedtak')).keys()]).toEqual(['om', 'grunnlag', 'eigenvurderingar', 'oppgave'])
    expect(textOf(report)).toContain('ingen dokument frå 2024-25')
    expect([...blocksOf(report.sections)].filter(({ block }) => block.type === 'draft')).toHaveLength(2)
  })

  test('and many questions has a short summary: what is lacking stands in the appendix', async () => {
    const questions = read(exampleFolder, '2025-26/sporsmal.yaml')
    const folder = emptyFolder({ '2025-26/sporsmal.yaml': questions })
    for (const id of ['a', 'b', 'c', 'd', 'e'])
      change(folder, 'kvalitet.yaml', 'skular:\n', `skular:\n  - { id: ${id}, namn: ${id.toUpperCase()} skule }\n`)
    const report = await reportIn(folder, '2025-26')
    expectReadable(report)
    expect(JSON.stringify(blocksIn(sectionOf(report, 'samandrag')).get('levert')).length).toBeLessThan(400)
    const list = blocksIn(sectionOf(report, 'vedlegg')).get('manglar/liste')
    expect(list?.type === 'list' && list.items.length).toBe(7)
  })

  test('and no school open that year', async () => {
    const folder = emptyFolder()
    write(
      folder,
      'kvalitet.yaml',
      settings.replace('trinn: 1-7', 'trinn: 1-7, til: 2020-07-31').replace('namn: Sør skule', 'namn: Sør skule, til: 2020-07-31'),
    )
    const report = await reportIn(folder, '2025-26').catch((cause: unknown) => cause)
    expectReadable(report as Report)
  })

  test('before the acts that are in force now', async () => {
    expectReadable(await reportIn(emptyFolder(), '2015-16'))
  })
})

test('where everything is masked, nothing is said to stand out, and nothing of the masked figures is traced', async () => {
  const rows = ['2024-25', '2025-26'].flatMap((year) => [
    `${year},np-lesing,5,land,I,50,0.1,50000,verdi,nei,udir`,
    `${year},np-lesing,5,kommune,4699,,,,skjerma,nei,udir`,
    `${year},np-lesing,5,skule,311204602,,,,skjerma,nei,udir`,
  ])
  const folder = emptyFolder({ 'indikatorar/nasjonale-prover.csv': [header, ...rows, ''].join('\n') })
  const report = await reportIn(folder, '2025-26')
  expectReadable(report)
  expect(JSON.stringify(blocksIn(sectionOf(report, 'samandrag')).get('utan-tal'))).toContain('skjerma')
  const table = rowsOf(blocksIn(sectionOf(report, 'laeringsresultat')).get('resultat-nasjonale-prover/np-lesing-5'))
  expect(table.slice(1).flatMap((row) => row.slice(1, 3))).toEqual(['skjerma', 'skjerma', 'skjerma', 'skjerma'])
})

describe('pupils, teachers and resources', () => {
  const line = (year: string, indicator: string, rest: string): string => `${year},${indicator},${rest},verdi,nei,eige`
  const figures = {
    'indikatorar/gsi.csv': [
      header,
      ...['2024-25', '2025-26'].flatMap((year) => [
        ...Array.from({ length: 10 }, (_, index) => line(year, 'gsi-elevtal', `${index + 1},kommune,4699,${30 + index},,`)),
        line(year, 'gsi-elevtal', ',kommune,4699,345,,'),
        line(year, 'gsi-gruppestorleik-1-4', ',kommune,4699,14.2,,160'),
      ]),
      '',
    ].join('\n'),
    'indikatorar/okonomi.csv': [header, line('2025-26', 'utgift-per-elev', ',kommune,4699,151000,,290'), ''].join('\n'),
    'indikatorar/ti-faktor.csv': [
      header,
      line('2025-26', 'ti-faktor-meistringstru', ',kommune,4699,4.2,,61'),
      line('2025-26', 'ti-faktor-meistringstru', ',skule,311204602,3.1,,31'),
      '',
    ].join('\n'),
  }

  test('are shown for the municipality wherever there are figures, in one table for each source', async () => {
    const report = await reportIn(emptyFolder(figures), '2025-26')
    expectReadable(report)
    const blocks = blocksIn(sectionOf(report, 'elevar-og-laerarar'))
    const rows = rowsOf(blocks.get('resultat-gsi/tabell')).map((row) => row.slice(0, 3))
    expect(rows).toHaveLength(12)
    expect([rows[0], rows[1], rows[10], rows[11]]).toEqual([
      ['Elevtal', '345', '345'],
      ['Elevtal, 1.\u00A0trinn', '30', '30'],
      ['Elevtal, 10.\u00A0trinn', '39', '39'],
      ['Gruppestorleik 2 på 1.–4. trinn (lågare er betre)', '14,2', '14,2'],
    ])
    expect(JSON.stringify(blocks.get('resultat-gsi/om-gsi-gruppestorleik-1-4'))).toContain('Lærarnorma')
    expect(rowsOf(blocks.get('resultat-okonomi/tabell'))).toHaveLength(1)
    expect(blocks.has('utan-tal')).toBe(false)
  })

  test('10-FAKTOR is never shown for a school, and never computed from the dialogues', async () => {
    const report = await reportIn(emptyFolder(figures), '2025-26')
    const blocks = blocksIn(sectionOf(report, 'elevar-og-laerarar'))
    expect(rowsOf(blocks.get('ti-faktor/tabell')).map((row) => row.slice(0, 3))).toEqual([['Meistringstru', '–', '4,2']])
    expect(textOf(report)).not.toContain('3,1')
    const example = textOf(await reportIn(exampleFolder, '2025-26'))
    const told = /### Medarbeidarundersøkinga 10-FAKTOR\n\n([^#]*)/.exec(example)?.[1]
    expect(told).not.toMatch(/\d,\d/)
  })
})

test('a school without any document, and a year before without any, are told of in the middle of the example', async () => {
  const folder = temporaryFolder()
  cpSync(exampleFolder, folder, { recursive: true })
  for (const gone of ['2024-25', '2025-26/havnes', '2025-26/utviklingsgruppe.md']) rmSync(join(folder, gone), { recursive: true })
  const report = await reportIn(folder, '2025-26')
  expectReadable(report)
  expect(textOf(report)).toContain('Havnes skule har ikkje levert eigenvurderinga')
  expect(textOf(report)).toContain('fire av fem skular')
})

test('a draft and a document with faults are told of as that, in each section that would have used them', async () => {
  const folder = temporaryFolder()
  cpSync(exampleFolder, folder, { recursive: true })
  change(folder, '2025-26/utviklingsgruppe.md', 'status: ferdig', 'status: utkast')
  change(folder, '2025-26/havnes/leiardialog-3.md', 'resultat: nådd', 'resultat: kanskje')
  const report = await reportIn(folder, '2025-26')
  expectReadable(report)
  expect(textOf(report)).toContain('utviklingsgruppa er framleis eit utkast')
  expect(textOf(report)).toContain('Tala er frå fire av fem skular.')
})

describe('what people write that could do harm', () => {
  test.each([
    ['a table of its own', 'Ein | to || tre'],
    ['HTML', '<script>alert(1)</script><b>x</b>'],
    ['a template', '{{#if x}}{{/if}} ${y}'],
    ['a direction', 'slutt\u202Eabc'],
    ['a very long word', 'a'.repeat(4000)],
  ])('stays a title: %s', async (_, title) => {
    const folder = temporaryFolder()
    cpSync(exampleFolder, folder, { recursive: true })
    change(folder, '2025-26/utviklingsgruppe.md', 'tittel: Øva saman på vurdering av skriveprøva', `tittel: '${title}'`)
    const report = await reportIn(folder, '2025-26')
    expectReadable(report)
    expect(html(report, means)).not.toMatch(/<script|<b>x/)
    expect(rowsOf(blocksIn(sectionOf(report, 'satsing')).get('tiltak'))).toHaveLength(4)
  })
})
