import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { figureIn } from '../../src/model/layout.ts'
import { blocksOf, type Block, type Chart, type Report } from '../../src/model/report.ts'
import { nodesOf } from '../../src/model/report-nodes.ts'
import { shownInTables } from '../../src/report/results/table-cells.ts'
import { change, temporaryFolder } from '../commands/harness.ts'
import { elementsOf, wordsOf } from './charts/drawn.ts'
import { blocksIn, cellText, exampleFolder, lay, materialIn, reportIn, rowsOf, sectionOf } from './compiled.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'

// Each test reads a whole folder.
vi.setConfig({ testTimeout: 60_000 })

const year = '2025-26'
const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'
const settings = `kommune: { namn: Prøve kommune, nummer: "4699", målform: nynorsk }
skular:
  - { id: a, namn: Skule A, orgnr: "311204602", trinn: 1-10 }
  - { id: b, namn: Skule B, orgnr: "311204637", trinn: 1-10 }
`
const sources = `kjelder:
  - id: udir
    utgivar: Utdanningsdirektoratet
    tittel: Prøve
    fil: prove.csv
    sha256: ${'0'.repeat(64)}
    tilgang: offentleg
`

/** A folder with figures: each line is year, indicator, step, unit, value, uncertainty and state; a value of `*` is hidden by the source. */
function folderWith(file: string, lines: readonly string[], more = ''): string {
  const folder = temporaryFolder()
  const rows = lines.map((line) => {
    const [when, indicator, step, unit = '', value = '', spread = ''] = line.split(' ')
    const place = { land: 'land,I', kommune: 'kommune,4699', a: 'skule,311204602', b: 'skule,311204637' }[unit] ?? ''
    return value === '*'
      ? `${when},${indicator},${step},${place},,,,skjerma,nei,udir`
      : `${when},${indicator},${step},${place},${value},${spread},${unit === 'land' ? 50000 : 60},verdi,nei,udir`
  })
  lay(folder, {
    'kvalitet.yaml': settings + more,
    [`indikatorar/${file}.csv`]: [header, ...rows, ''].join('\n'),
    'indikatorar/kjelder.yaml': sources,
  })
  return folder
}

const blocksWith = async (folder: string, chapter: string): Promise<ReadonlyMap<string, Block>> =>
  blocksIn(sectionOf(await reportIn(folder, year), chapter))

function chartIn(blocks: ReadonlyMap<string, Block>, key: string): Chart & Block {
  const block = blocks.get(key)
  if (block?.type !== 'chart') throw new Error(`No chart ${key}: ${[...blocks.keys()].join(' ')}`)
  return block
}

const chartKeys = (blocks: ReadonlyMap<string, Block>): readonly string[] =>
  [...blocks].flatMap(([key, { type }]) => (type === 'chart' ? [key] : []))

describe('the charts of the example', () => {
  let example: Report
  beforeAll(async () => {
    example = await reportIn(exampleFolder, year)
  }, 60_000)
  const charts = (): readonly (Chart & Block)[] =>
    [...blocksOf(example.sections)].flatMap(({ block }) => (block.type === 'chart' ? [block] : []))

  test('stand one for each test and step, each survey and step, and the measures', () => {
    expect(charts().map(({ key }) => key)).toEqual([
      'tabell-7-figur',
      'tabell-10-figur',
      ...['np-lesing', 'np-rekning'].flatMap((id) => [5, 8, 9].map((step) => `${id}-${step}-figur`)),
      'np-engelsk-5-figur',
      'np-engelsk-8-figur',
      'tiltak-figur',
    ])
  })

  test('have files of their own, and ids of their own in them', () => {
    const files = [...nodesOf(example)].flatMap((node) =>
      node.type === 'block' && node.block.type === 'chart' ? [figureIn(node.section, node.block.key)] : [],
    )
    expect(files).toHaveLength(11)
    expect(new Set(files).size).toBe(files.length)
    expect(files.filter((file) => !/^figurar\/[a-z0-9-]+\.svg$/.test(file))).toEqual([])
    const ids = charts().flatMap(({ svg }) => elementsOf(svg).flatMap(({ attributes }) => attributes['id'] ?? []))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('stand directly before a table that has every figure they write, and come from lines that the table comes from', () => {
    const originText = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}:${line}`
    const checked = [...nodesOf(example)].flatMap((node, index, nodes) => {
      if (node.type !== 'block' || node.block.type !== 'chart') return []
      const [chart, next] = [node.block, nodes[index + 1]]
      const table = next?.type === 'block' && next.block.type === 'table' ? next.block : undefined
      const cells = table?.rows.flat() ?? []
      const numbers = new Set(cells.flatMap((cell) => /^\d+(?:,\d+)?/.exec(cellText(cell))?.[0] ?? []))
      // The marks of an axis are smaller.
      const written = elementsOf(chart.svg).filter(
        ({ attributes, text }) => attributes['font-size'] === '15' && /^\d+(?:,\d+)?$/.test(text),
      )
      expect(written.map(({ text }) => text).filter((text) => !numbers.has(text))).toEqual([])
      const inTable = new Set(
        [...(table?.origins ?? []), ...cells.flatMap((cell) => (typeof cell === 'string' ? [] : (cell.origins ?? [])))].map(originText),
      )
      expect(chart.origins?.length).toBeGreaterThan(0)
      expect((chart.origins ?? []).map(originText).filter((origin) => !inTable.has(origin))).toEqual([])
      return [written.length]
    })
    expect(checked.length).toBe(11)
    expect(Math.min(...checked)).toBeGreaterThan(1)
  })
})

test('a group that belongs to two chapters has two sections, and its charts files of their own', async () => {
  const own = (id: string, chapter: string): string =>
    `  - { id: ${id}, namn: { nn: ${id}, nb: ${id} }, eining: snitt, verdiar: { minst: 1, størst: 5 }, retning: høg, kvalitet: prosesskvalitet, kapittel: ${chapter}, publisert: skule }\n`
  const ids = ['trivnad', 'ro', 'lesehug', 'skrivehug']
  const folder = folderWith(
    'eigne',
    ids.flatMap((id) => [`${year} ${id} 7 kommune 4.1`, `${year} ${id} 7 land 4.0`]),
    `eigne_indikatorar:\n${ids.map((id, index) => own(id, index < 2 ? 'læringsmiljø' : 'læringsresultat')).join('')}`,
  )
  const report = await reportIn(folder, year)
  const nodes = [...nodesOf(report)]
  const headings = nodes.flatMap((node) => (node.type === 'heading' ? [node.section] : []))
  expect(new Set(headings).size).toBe(headings.length)
  const files = nodes.flatMap((node) =>
    node.type === 'block' && node.block.type === 'chart' ? [figureIn(node.section, node.block.key)] : [],
  )
  expect(files).toEqual([
    'figurar/resultat-eigne-laeringsmiljo-tabell-7-figur.svg',
    'figurar/resultat-eigne-laeringsresultat-tabell-7-figur.svg',
  ])
})

describe('the chart of a test', () => {
  const lines = (...own: readonly string[]): readonly string[] =>
    [2022, 2023, 2024, 2025].flatMap((autumn, index) => {
      const when = String(schoolYearFrom(autumn))
      const [value] = [own[index]]
      return [
        `${when} np-lesing 5 land 50 0.1`,
        ...(value === undefined || value === '' ? [] : [`${when} np-lesing 5 kommune ${value}`]),
        `${when} np-lesing 5 a 49 3`,
      ]
    })
  const key = 'resultat-nasjonale-prover/np-lesing-5-figur'

  test('shows the municipality with the uncertainty that is published, and the land', async () => {
    const chart = chartIn(
      await blocksWith(folderWith('nasjonale-prover', lines('49 2.1', '48 2.2', '48', '51 2')), 'laeringsresultat'),
      key,
    )
    expect(chart.title).toBe('Nasjonal prøve i lesing, 5.\u00A0trinn: Prøve kommune og landet')
    expect(chart.description).toContain('Prøve kommune hadde 49 skalapoeng i 2022-23 og 51 i 2025-26. Landet hadde 50 i 2025-26.')
    expect(wordsOf(chart.svg)).toEqual(expect.arrayContaining(['Prøve kommune', 'Landet', '49', '48', '51', '50']))
    // A year without an uncertainty has no band.
    const bands = elementsOf(chart.svg).filter(({ attributes }) => attributes['fill'] === '#d6e4f1' || attributes['stroke'] === '#d6e4f1')
    expect(bands.map(({ name }) => name)).toHaveLength(2)
    expect(chart.origins).toHaveLength(8)
  })

  test('says which years are hidden and which have no figure, and has nothing of them', async () => {
    const chart = chartIn(await blocksWith(folderWith('nasjonale-prover', lines('49 2.1', '*', '', '51 2')), 'laeringsresultat'), key)
    expect(chart.description).toContain('Prøve kommune er ikkje vist for 2023-24 av omsyn til personvern.')
    expect(wordsOf(chart.svg)).toContain('ikkje vist')
    expect(elementsOf(chart.svg).filter(({ attributes }) => attributes['r'] === '5')).toHaveLength(2)
  })

  test('is left out where fewer than two years on one scale are shown', async () => {
    expect(chartKeys(await blocksWith(folderWith('nasjonale-prover', lines('*', '*', '*', '51 2')), 'laeringsresultat'))).toEqual([])
    expect(chartKeys(await blocksWith(folderWith('nasjonale-prover', lines('*', '*', '*', '*')), 'laeringsresultat'))).toEqual([])
    const broken = ['2021-22 np-lesing 5 kommune 49 2', '2022-23 np-lesing 5 kommune 51 2']
    const report = await reportIn(folderWith('nasjonale-prover', broken), '2022-23')
    expect(chartKeys(blocksIn(sectionOf(report, 'laeringsresultat')))).toEqual([])
  })

  test('draws no line into a new scale', async () => {
    const folder = folderWith('nasjonale-prover', [
      '2020-21 np-lesing 5 kommune 47 2',
      '2021-22 np-lesing 5 kommune 48 2',
      '2022-23 np-lesing 5 kommune 51 2',
      '2023-24 np-lesing 5 kommune 52 2',
    ])
    const chart = chartIn(blocksIn(sectionOf(await reportIn(folder, '2023-24'), 'laeringsresultat')), key)
    expect(chart.title).toBe('Nasjonal prøve i lesing, 5.\u00A0trinn: Prøve kommune')
    expect(wordsOf(chart.svg)).toContain('ny skala')
    expect(chart.description).toContain('Prøve kommune hadde 51 skalapoeng i 2022-23 og 52 i 2023-24.')
    const own = elementsOf(chart.svg).filter(({ name, attributes }) => name === 'path' && attributes['stroke'] === '#0b4f8a')
    expect(own).toHaveLength(2)
  })

  test('has no figure that is more exact than the table', async () => {
    const exact = chartIn(await blocksWith(folderWith('nasjonale-prover', lines('49.4 2.14', '48', '48', '51')), 'laeringsresultat'), key)
    const rounded = chartIn(await blocksWith(folderWith('nasjonale-prover', lines('49 2.1', '48', '48', '51')), 'laeringsresultat'), key)
    expect(exact.svg).toBe(rounded.svg)
  })
})

describe('the chart of a survey', () => {
  const key = 'resultat-elevundersokinga/tabell-7-figur'
  const line = (indicator: string, unit: string, rest: string): string => `${year} eu-${indicator} 7 ${unit} ${rest}`

  test('holds the means of the municipality against those of the land, says what is hidden, and leaves shares to the table', async () => {
    const folder = folderWith('elevundersokinga', [
      line('trivsel', 'kommune', '4.3 0.1'),
      line('trivsel', 'land', '4.1 0.1'),
      line('motivasjon', 'kommune', '3.8 0.2'),
      line('motivasjon', 'land', '3.7'),
      line('meistring', 'kommune', '*'),
      line('meistring', 'land', '4.6'),
      line('felles-reglar', 'kommune', '4.0 0.2'),
      line('mobbing', 'kommune', '8.8 6.2'),
      line('mobbing', 'land', '9.0 0.2'),
    ])
    const chart = chartIn(await blocksWith(folder, 'laeringsmiljo'), key)
    expect(chart.title).toBe('Elevundersøkinga, 7.\u00A0trinn: Prøve kommune og landet 2025-26')
    const texts = wordsOf(chart.svg)
    expect(texts).toEqual(
      expect.arrayContaining([
        'Trivsel',
        '4,3',
        '4,1',
        'Meistring',
        'Ikkje vist av omsyn til personvern',
        '4,6',
        'Felles reglar',
        'ingen tal',
      ]),
    )
    expect(texts.join(' ')).not.toMatch(/Mobbing|8,8/)
    expect(chart.description).toContain('Ikkje vist av omsyn til personvern: Meistring.')
    expect(chart.origins).toHaveLength(6)
  })

  test.each([
    ['the municipality is hidden', ['trivsel kommune *', 'trivsel land 4.1', 'motivasjon kommune *', 'motivasjon land 3.7']],
    ['the land has no figures', ['trivsel kommune 4.3', 'motivasjon kommune 3.8']],
    ['there is one row', ['trivsel kommune 4.3', 'trivsel land 4.1', 'mobbing kommune 8.8', 'mobbing land 9']],
  ])('is left out where %s', async (_, lines) => {
    const folder = folderWith(
      'elevundersokinga',
      lines.map((text) => {
        const [indicator = '', unit = '', value = ''] = text.split(' ')
        return line(indicator, unit, value)
      }),
    )
    const blocks = await blocksWith(folder, 'laeringsmiljo')
    expect(chartKeys(blocks)).toEqual([])
    expect(blocks.get('resultat-elevundersokinga/tabell-7')?.type).toBe('table')
  })
})

describe('levels of mastery', () => {
  const all = [1, 2, 3, 4, 5]
  const levels = (step: number, unit: string, shares: readonly string[], when = year): readonly string[] =>
    shares.map((share, index) => `${when} np-lesing-niva-${index + 1} ${step} ${unit} ${share}`)
  const chosen = (numbers: readonly number[]): string =>
    `indikatorar: [${['np-lesing', ...numbers.map((number) => `np-lesing-niva-${number}`)].join(', ')}]\n`
  const eighth = [
    ...levels(8, 'land', ['9', '18', '41', '22', '10']),
    ...levels(8, 'kommune', ['10', '20', '40', '22', '8']),
    ...levels(8, 'kommune', ['12', '20', '40', '20', '8'], '2024-25'),
    ...levels(8, 'a', ['10', '20', '40', '20', '10']),
    ...levels(8, 'b', ['*', '*', '*', '*', '*']),
    ...levels(8, 'a', ['11', '19', '40', '20', '10'], '2024-25'),
  ]
  const key = 'resultat-nasjonale-prover/np-lesing-8-niva'

  test('of a test and a step stand in one table, with the year before for the municipality, and in a chart', async () => {
    const blocks = await blocksWith(folderWith('nasjonale-prover', eighth, chosen(all)), 'laeringsresultat')
    const inPart = [...blocks.keys()].filter((one) => one.startsWith('resultat-nasjonale-prover/'))
    expect(inPart).toEqual([`${key}-figur`, key])
    const table = blocks.get(key)
    expect(table?.type === 'table' && table.head).toEqual(['Eining', 'Nivå 1 (lågast)', 'Nivå 2', 'Nivå 3', 'Nivå 4', 'Nivå 5 (høgast)'])
    const percent = (...shares: readonly string[]): readonly string[] => shares.map((share) => `${share}\u00A0%`)
    expect(rowsOf(table)).toEqual([
      ['Landet', ...percent('9,0', '18,0', '41,0', '22,0', '10,0')],
      ['Prøve kommune', ...percent('10,0', '20,0', '40,0', '22,0', '8,0')],
      ['Prøve kommune 2024-25', ...percent('12,0', '20,0', '40,0', '20,0', '8,0')],
      ['Skule A', ...percent('10,0', '20,0', '40,0', '20,0', '10,0')],
      ['Skule B', 'skjerma', 'skjerma', 'skjerma', 'skjerma', 'skjerma'],
    ])
    const chart = chartIn(blocks, `${key}-figur`)
    expect(chart.description).toContain('Prøve kommune: 10\u00A0% på nivå 1 (lågast) og 8\u00A0% på nivå 5 (høgast).')
    expect(wordsOf(chart.svg)).toEqual(expect.arrayContaining(['Skule B', 'Ikkje vist av omsyn til personvern']))
    expect(wordsOf(chart.svg).join(' ')).not.toContain('elevar')
  })

  test('have three columns on 5. step', async () => {
    const lines = [...levels(5, 'land', ['25', '50', '25']), ...levels(5, 'kommune', ['24', '53', '23'])]
    const blocks = await blocksWith(folderWith('nasjonale-prover', lines, chosen(all)), 'laeringsresultat')
    const table = blocks.get('resultat-nasjonale-prover/np-lesing-5-niva')
    expect(table?.type === 'table' && table.head).toEqual(['Eining', 'Nivå 1 (lågast)', 'Nivå 2', 'Nivå 3 (høgast)'])
    expect(chartKeys(blocks)).toEqual(['resultat-nasjonale-prover/np-lesing-5-niva-figur'])
  })

  test('have no chart where some of them are not shown: the bars would not be whole', async () => {
    const blocks = await blocksWith(folderWith('nasjonale-prover', eighth, chosen([1, 5])), 'laeringsresultat')
    const table = blocks.get(key)
    expect(table?.type === 'table' && table.head).toEqual(['Eining', 'Nivå 1 (lågast)', 'Nivå 5 (høgast)'])
    expect(chartKeys(blocks)).toEqual([])
  })

  test('of a unit with one hidden share are hidden as a whole in the chart, and the chart goes where only the land is left', async () => {
    const some = [
      ...levels(8, 'land', ['9', '18', '41', '22', '10']),
      ...levels(8, 'kommune', ['10', '*', '*', '22', '8']),
      ...levels(8, 'a', ['10', '20', '40', '20', '10']),
    ]
    const chart = chartIn(await blocksWith(folderWith('nasjonale-prover', some, chosen(all)), 'laeringsresultat'), `${key}-figur`)
    expect(chart.description).toContain('Ikkje vist av omsyn til personvern: Prøve kommune')
    const none = [...levels(8, 'land', ['9', '18', '41', '22', '10']), ...levels(8, 'kommune', ['10', '*', '*', '22', '8'])]
    expect(chartKeys(await blocksWith(folderWith('nasjonale-prover', none, chosen(all)), 'laeringsresultat'))).toEqual([])
  })

  test('that are shown are exactly those that stand in the tables', async () => {
    const folder = folderWith('nasjonale-prover', eighth, chosen(all))
    const material = await materialIn(folder, year)
    const shown = shownInTables(material.results, material.year)
    const cells = rowsOf((await blocksWith(folder, 'laeringsresultat')).get(key))
    const inTable = cells.filter(([name]) => name !== 'Landet').flatMap((row) => row.slice(1).filter((cell) => cell.endsWith('%')))
    expect(shown.map(({ value }) => `${String(value)},0\u00A0%`).toSorted()).toEqual(inTable.toSorted())
    expect(shown.filter(({ level, years }) => level === 'skule' && years !== year)).toEqual([])
  })
})

describe('the chart of measures', () => {
  test('counts them as the table does, and is left out where all are in one state', async () => {
    const folder = temporaryFolder()
    cpSync(exampleFolder, folder, { recursive: true })
    const before = blocksIn(sectionOf(await reportIn(folder, year), 'oppfolging'))
    const chart = chartIn(before, 'tiltak-figur')
    expect(chart.description).toContain('30 tiltak: 26 gjennomførte, 2 avslutta og 2 førte vidare.')
    expect(wordsOf(chart.svg)).toEqual(expect.arrayContaining(['26', '2', 'Gjennomført', 'Avslutta', 'Vidareført']))
    for (const school of ['eidsnes', 'fjordvik', 'fjordvik-ungdom', 'havnes', 'insteli'])
      for (const kind of ['leiardialog-1', 'leiardialog-2', 'leiardialog-3'])
        change(folder, join(year, school, `${kind}.md`), 'status: ferdig', 'status: utkast')
    expect(chartKeys(blocksIn(sectionOf(await reportIn(folder, year), 'oppfolging')))).toEqual([])
  })
})
