import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { piecesOf } from '../../src/formats/markdown.ts'
import { blocksOf, type Report } from '../../src/model/report.ts'
import { followUp } from '../../src/report/sections/follow-up.ts'
import { change, read, temporaryFolder, write } from '../commands/harness.ts'
import { blocksIn, exampleFolder, materialIn, reportIn, rowsOf, sectionOf } from './compiled.ts'

const year = '2025-26'
// Each test reads a whole folder.
vi.setConfig({ testTimeout: 60_000 })
const textOf = (report: Report): string =>
  piecesOf(report)
    .map(({ text }) => text)
    .join('\n\n')

/** A copy of the example that a test may change. */
function exampleCopy(): string {
  const folder = temporaryFolder()
  cpSync(exampleFolder, folder, { recursive: true })
  return folder
}

let example: Report
beforeAll(async () => {
  example = await reportIn(exampleFolder, year)
}, 60_000)

test('the report of the example is as in the golden file, which a person has read', async () => {
  await expect(`${textOf(example)}\n`).toMatchFileSnapshot('../golden/tilstandsrapport.md')
})

test('it has its sections in order, each block with a name of its own, and is made the same every time', async () => {
  expect(example.sections.map(({ id }) => id)).toEqual([
    'samandrag',
    'laeringsmiljo',
    'laeringsresultat',
    'gjennomforing',
    'elevar-og-laerarar',
    'aktivitetsplikt',
    'satsing',
    'mal',
    'skulane',
    'oppfolging',
    'vedtak',
    'vedlegg',
  ])
  const names = piecesOf(example).map(({ id }) => id)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z0-9/-]+$/i.test(name))).toEqual([])
  expect(await reportIn(exampleFolder, year)).toEqual(example)
})

test('agreements are not counted where there are so few schools that a count would tell whose they are, whether there are any or none', async () => {
  const material = await materialIn(exampleFolder, year)
  const told = (count: number, has: boolean): string => {
    const schools = material.schools.filter(({ school }) => (school.id === 'havnes') === has).slice(0, count)
    const block = blocksIn(followUp({ ...material, schools })).get('avtalar')
    return block?.type === 'paragraph' ? block.text.join('') : ''
  }
  expect(told(1, true)).toBe(told(2, false))
  expect(told(2, false)).not.toBe(told(3, false))
})

test('every figure tells where it stands, by its cell or its table, and the line there has it', () => {
  const lines = new Map<string, readonly string[]>()
  for (const { block, path } of blocksOf(example.sections)) {
    if (block.type !== 'table') continue
    for (const row of block.rows) {
      for (const cell of row) {
        if (typeof cell === 'string') continue
        const origins = cell.origins ?? block.origins ?? []
        const where = `${path.map(({ id }) => id).join('/')}/${block.key}: ${cell.number}`
        if (/^\d/.test(cell.number)) expect(origins.length, where).toBeGreaterThan(0)
        else expect(cell.origins, where).toBeUndefined()
        const [origin, another] = cell.origins ?? []
        if (!origin || another) continue
        if (!lines.has(origin.file)) lines.set(origin.file, readFileSync(join(exampleFolder, origin.file), 'utf8').split('\n'))
        const value = Number(/^\d+(?:,\d+)?/.exec(cell.number)?.[0].replace(',', '.'))
        expect(Number(lines.get(origin.file)?.[origin.line - 1]?.split(',')[5]), where).toBe(value)
      }
    }
  }
  expect([...lines.keys()].toSorted()).toEqual([
    'indikatorar/avgang-intern.csv',
    'indikatorar/elevundersokinga.csv',
    'indikatorar/lokale-intern.csv',
    'indikatorar/nasjonale-prover.csv',
  ])
})

describe('what the dialogues say', () => {
  test('is counted over the whole municipality', () => {
    expect(rowsOf(blocksIn(sectionOf(example, 'mal')).get('tabell'))).toEqual([
      ['Lesing', '2', '1', '2', '5'],
      ['Skriving', '0', '4', '1', '5'],
      ['Rekning', '2', '3', '0', '5'],
      ['Engelsk', '2', '2', '1', '5'],
      ['Læringsmiljø', '2', '2', '1', '5'],
      ['Til saman', '8', '12', '5', '25'],
    ])
    expect(rowsOf(blocksIn(sectionOf(example, 'oppfolging')).get('tiltak')).map((row) => row[1])).toEqual(['26', '2', '2', '30'])
    expect(rowsOf(blocksIn(sectionOf(example, 'aktivitetsplikt')).get('rutinar-2')).map((row) => row.slice(1))).toEqual([
      ['5', '0', '0'],
      ['5', '0', '0'],
      ['5', '0', '0'],
      ['3', '2', '0'],
      ['4', '1', '0'],
    ])
  })

  test('is nowhere said of one school, and its documents are named whole', () => {
    const names = ['Eidsnes', 'Fjordvik ungdom', 'Fjordvik skule', 'Havnes', 'Insteli', 'Storøy']
    const ids = ['aktivitetsplikt', 'mal', 'oppfolging']
    for (const id of ids) {
      const section = sectionOf(example, id)
      for (const { block } of blocksOf([section])) {
        expect(names.filter((name) => JSON.stringify({ ...block, origins: [] }).includes(name))).toEqual([])
        for (const { line, file } of block.origins ?? []) expect([file, line]).toEqual([file, 1])
      }
    }
    expect(textOf(example)).not.toMatch(/oppfolgingsavtale|utviklingssamtale/)
    const evaluations = ['2025-26/utviklingsgruppe.md', '2025-26/havnes/leiardialog-3.md'].flatMap((file) =>
      [...read(exampleFolder, file).matchAll(/^ {4}(?:evaluering|tekst): (.{30})/gm)].map((match) => match[1] ?? ''),
    )
    expect(evaluations.length).toBeGreaterThan(5)
    for (const text of evaluations) expect(textOf(example)).not.toContain(text)
  })

  test('is counted as before when titles are copied with other spaces, and a goal in other words keeps its area', async () => {
    const folder = exampleCopy()
    change(
      folder,
      '2025-26/havnes/leiardialog-3.md',
      'mål: Elevane på 5. trinn held nivået i engelsk',
      'mål:  elevane på 5. trinn  held nivået i engelsk',
    )
    change(
      folder,
      '2025-26/havnes/leiardialog-3.md',
      'mål: Alle elevar har nokon å vera saman med i friminutta',
      'mål: Alle elevar har nokon å vera i lag med i friminutta',
    )
    const report = await reportIn(folder, year)
    expect(blocksIn(sectionOf(report, 'mal')).get('tabell')).toEqual(blocksIn(sectionOf(example, 'mal')).get('tabell'))
  })

  test('is told of no area in which fewer than three schools have goals: such areas are put together', async () => {
    const folder = exampleCopy()
    for (const school of ['eidsnes', 'havnes', 'insteli'])
      change(folder, `2025-26/${school}/leiardialog-1.md`, 'område: engelsk', 'område: struktur')
    const areas = rowsOf(blocksIn(sectionOf(await reportIn(folder, year), 'mal')).get('tabell')).map(([name]) => name)
    expect(areas).toEqual(['Lesing', 'Skriving', 'Rekning', 'Læringsmiljø', 'Andre område', 'Til saman'])
  })

  test('is not counted over one or two schools, and says why', async () => {
    const folder = exampleCopy()
    for (const school of ['eidsnes', 'havnes', 'insteli']) {
      for (const kind of ['leiardialog-1', 'leiardialog-2', 'leiardialog-3'])
        change(folder, `2025-26/${school}/${kind}.md`, 'status: ferdig', 'status: utkast')
    }
    const report = await reportIn(folder, year)
    const goals = blocksIn(sectionOf(report, 'mal'))
    const duty = blocksIn(sectionOf(report, 'aktivitetsplikt'))
    expect([...goals.keys(), ...duty.keys()].filter((key) => /tabell|rutinar|utkast/.test(key))).toEqual([])
    expect([...goals.values(), ...duty.values()].flatMap(({ origins }) => origins ?? [])).toEqual([])
    expect(JSON.stringify([...duty.values()])).toContain('to av fem skular')
    expect(textOf(report)).not.toMatch(/\d+ saker/)
  })

  test('has no number of cases unless every school has been checked, and no small one', async () => {
    const folder = exampleCopy()
    change(folder, '2025-26/insteli/leiardialog-1.md', 'status: ferdig', 'status: utkast')
    for (const school of ['eidsnes', 'fjordvik', 'fjordvik-ungdom', 'havnes'])
      change(folder, `2025-26/${school}/leiardialog-2.md`, /tal_saker: \d+/, 'tal_saker: 2')
    expect(textOf(example)).toContain('såg på 20 saker')
    expect(textOf(await reportIn(folder, year))).not.toMatch(/såg på \d+ saker/)
  })

  test('tells of the measures of last year what became of them, also of those that nobody took up', async () => {
    const folder = exampleCopy()
    change(
      folder,
      '2024-25/insteli/leiardialog-3.md',
      /^tiltak:\n/m,
      'tiltak:\n  - tittel: Noko heilt anna\n    ansvarleg: rektor\n    frist: 2025-06-20\n    tilstand: open\n',
    )
    const block = blocksIn(sectionOf(await reportIn(folder, year), 'oppfolging')).get('fjoraret')
    expect(JSON.stringify(block)).toMatch(/13 tiltak .*tolv .*eitt er ikkje teke opp/)
    rmSync(join(folder, '2024-25'), { recursive: true })
    expect(JSON.stringify(blocksIn(sectionOf(await reportIn(folder, year), 'oppfolging')).get('fjoraret'))).toContain(
      'ingen dokument frå 2024-25',
    )
  })
})

test('a measure of the group whose title has personal data in it is left out and counted', async () => {
  const folder = exampleCopy()
  change(
    folder,
    '2025-26/utviklingsgruppe.md',
    'tittel: Øva saman på vurdering av skriveprøva',
    'tittel: Ring kari.nordmann@skule.example om skriveprøva',
  )
  const text = textOf(await reportIn(folder, year))
  expect(text).not.toContain('kari.nordmann')
  expect(text).toContain('Eitt tiltak er halde utanfor')
})

test('proposals are numbered in order, name the council as the municipality does, and are never only to take note', async () => {
  const folder = exampleCopy()
  change(folder, 'kvalitet.yaml', 'råd: kommunestyret', 'råd: heradsstyret')
  const blocks = [...blocksIn(sectionOf(await reportIn(folder, year), 'vedtak')).values()]
  const proposals = blocks.flatMap((block) => (block.type === 'draft' ? block.sentences : []))
  expect(proposals.map((text) => text.slice(0, 15))).toEqual([1, 2, 3, 4, 5, 6].map((number) => `${number}. Heradsstyret`))
  expect(proposals.join(' ')).not.toMatch(/orientering|kommunestyret/i)
  expect(blocks.some(({ type }) => type === 'task')).toBe(true)
})

test('the report never says that it is required by law, in any year', async () => {
  for (const one of ['2023-24', '2024-25', '2025-26', '2026-27'])
    expect(textOf(await reportIn(exampleFolder, one))).not.toMatch(/lovp[åa]lag|§ 13-10/i)
  expect(textOf(await reportIn(exampleFolder, '2023-24'))).toContain('§ 9 A-4')
})

test('a result that is worse than the land by more than the uncertainty is in the summary, and the council is asked what is to be done', async () => {
  const folder = exampleCopy()
  change(folder, 'indikatorar/nasjonale-prover.csv', /^(2025-26,np-lesing,8,kommune,4699),\d+/m, '$1,44')
  const report = await reportIn(folder, year)
  const [, picture] = /(På 8\. trinn er eitt tal svakare enn for landet[^.]*)/.exec(textOf(report).replaceAll('\u00A0', ' ')) ?? []
  expect(picture).toContain('nasjonal prøve i lesing (44 mot 49)')
  const proposal = blocksIn(sectionOf(report, 'vedtak')).get('resultat')
  expect(proposal?.origins?.map(({ file }) => file)).toEqual(['indikatorar/nasjonale-prover.csv', 'indikatorar/nasjonale-prover.csv'])
  expect(textOf(example)).not.toContain('betra desse resultata')
})

describe("a municipality's own order", () => {
  const withOrder = (folder: string, ids: readonly string[]): void =>
    change(folder, 'kvalitet.yaml', 'satsingsområde:\n', `rapport:\n  delar: [${ids.join(', ')}]\n\nsatsingsområde:\n`)
  const order = ['samandrag', 'vedlegg', 'barnehagen', 'gjennomforing', 'laeringsresultat', 'laeringsmiljo']

  test('is followed, with sections that it has written itself as harmless text', async () => {
    const folder = exampleCopy()
    write(folder, 'maler/rapport/barnehagen.md', '# Barnehage og skule\n\nTekst <script>x</script>\n\n## Meir\n\n- eitt\n')
    withOrder(folder, order)
    const report = await reportIn(folder, year)
    expect(report.sections.map(({ id }) => id)).toEqual(order.map((id) => (id === 'barnehagen' ? 'eige-barnehagen' : id)))
    const own = sectionOf(report, 'eige-barnehagen')
    expect(own.title).toBe('Barnehage og skule')
    expect(own.blocks.map(({ type, key, origins }) => [type, key, origins])).toEqual([
      ['prose', 'tekst', [{ file: 'maler/rapport/barnehagen.md', line: 1 }]],
    ])
    expect(textOf(report)).toContain('**Meir**')
    const traced = rowsOf(blocksIn(sectionOf(report, 'vedlegg')).get('spor/liste')).map(([part]) => part)
    expect(traced).toContain('Barnehage og skule')
    expect(traced).not.toContain('Måla for skuleåret')
  })

  test.each([
    ['personal data', '# Om Kari\n\nRing kari.nordmann@skule.example\n'],
    ['nothing', '# Tittel\n'],
    ['not even a heading', ''],
  ])('and a section with %s says so instead', async (_, text) => {
    const folder = exampleCopy()
    write(folder, 'maler/rapport/barnehagen.md', text)
    withOrder(folder, order)
    const report = await reportIn(folder, year)
    expect(textOf(report)).not.toContain('kari.nordmann')
    expect(report.sections.find(({ id }) => id === 'eige-barnehagen')?.blocks.map(({ type }) => type) ?? ['paragraph']).toEqual([
      'paragraph',
    ])
  })
})
