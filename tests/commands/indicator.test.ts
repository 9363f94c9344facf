import { describe, expect, test } from 'vitest'
import { csv, indicatorFolder, nord, publicLines, sources } from './indicator-folder.ts'
import { change, hasStackTrace, kvalitet, snapshot, write, type Ran } from './harness.ts'

const indicator = (folder: string, ...args: readonly string[]): Ran => kvalitet(['indikator', ...args], { cwd: folder })

interface Json {
  readonly version: number
  readonly indicator: { readonly id: string }
  readonly tables: readonly {
    readonly step: number | null
    readonly rows: readonly {
      readonly level: string
      readonly school: string | null
      readonly figures: readonly {
        readonly year: string
        readonly state: string
        readonly value: number | null
        readonly internal: boolean
        readonly provisional: boolean
        readonly source: string
      }[]
    }[]
  }[]
  readonly sources: readonly { readonly id: string; readonly licence: string | null; readonly extracted: string | null }[]
}

function json(folder: string, ...args: readonly string[]): Json {
  const { code, out, err } = indicator(folder, ...args, '--format', 'json')
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Json
}

/** The command could not run, and said why in words. */
function refused(folder: string, ...args: readonly string[]): string {
  const ran = indicator(folder, ...args)
  expect([ran.code, ran.out, hasStackTrace(ran)]).toEqual([2, '', false])
  return ran.err
}

describe('kvalitet indikator', () => {
  test('lists what the municipality uses, with the years that have figures, and writes nothing', () => {
    const folder = indicatorFolder()
    const before = snapshot(folder)
    const { code, out, err } = indicator(folder)
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([])
    const list = JSON.parse(indicator(folder, '--format', 'json').out) as {
      readonly version: number
      readonly groups: readonly {
        readonly indicators: readonly { readonly id: string; readonly partOf: string | null; readonly years: readonly string[] }[]
      }[]
    }
    const all = list.groups.flatMap(({ indicators }) => indicators)
    expect(list.version).toBe(1)
    expect(all.filter(({ years }) => years.length > 0)).toMatchObject([{ id: 'np-lesing', years: { length: 7 } }])
    for (const { id } of all.filter((one) => one.partOf === null)) expect(out).toContain(`  ${id}  `)
    expect(snapshot(folder)).toEqual(before)
  })

  test('lists only what the municipality has chosen, and its own', () => {
    const folder = indicatorFolder()
    const chosen = 'indikatorar: [np-lesing]\neigne_indikatorar:\n  - { id: leselyst, namn: Leselyst, eining: prosent }\n'
    change(folder, 'kvalitet.yaml', /^skular:/m, `${chosen}skular:`)
    const { out } = indicator(folder)
    expect(out.match(/^ {2}([a-z][a-z-]+) {2}/gm)?.map((id) => id.trim())).toEqual(['np-lesing', 'leselyst'])
  })

  test('gives other programs every figure with its source', () => {
    const { version, tables, sources: used } = json(indicatorFolder(), 'np-lesing')
    const figures = tables.flatMap(({ rows }) => rows.flatMap((row) => row.figures))
    // Of the two figures for one school and year, the value that is there counts rather than the withheld one.
    expect([version, figures.length]).toEqual([1, publicLines.length])
    expect(figures.every(({ source }) => used.some(({ id }) => id === source))).toBe(true)
    expect(figures.filter(({ internal }) => internal)).toMatchObject([{ value: 44, source: 'eige' }])
    expect(figures.filter(({ state, value }) => (state === 'verdi') !== (value !== null))).toEqual([])
    expect(used).toMatchObject([{ licence: null }, { licence: 'NLOD 2.0', extracted: '2026-02-18 10:45' }])
  })

  test.each(['np-lesing', 'NP-Lesing', 'lesing', 'Nasjonal prøve i lesing', ' nples '])('finds an indicator by «%s»', (written) => {
    expect(json(indicatorFolder(), written).indicator.id).toBe('np-lesing')
  })

  test('finds an indicator of another group, and by its name in Bokmål', () => {
    const folder = indicatorFolder()
    expect(json(folder, 'trivsel').indicator.id).toBe('eu-trivsel')
    expect(json(folder, 'Nasjonal prøve i regning').indicator.id).toBe('np-rekning')
  })

  test.each(['as', 'Ås skule', 'ås SKULE'])('finds a closed school by «%s»', (written) => {
    const [table] = json(indicatorFolder(), 'np-lesing', written).tables
    expect(table?.rows.map(({ school }) => school)).toEqual([null, null, 'as'])
  })

  test.each(['5', '5.', '5. trinn'])('takes the step as «%s»', (written) => {
    expect(json(indicatorFolder(), 'np-lesing', '--trinn', written).tables.map(({ step }) => step)).toEqual([5])
  })

  test('says which indicator, school or step was meant, and how to see them', () => {
    const folder = indicatorFolder()
    expect(refused(folder, 'trivsl')).toMatch(/«eu-trivsel».*«kvalitet indikator»/s)
    expect(refused(folder, 'xyzxyz')).toContain('«kvalitet indikator»')
    expect(refused(folder, 'np-lesing', 'nrod')).toContain('«nord»')
    expect(refused(folder, 'np-lesing', 'Østre skul')).toContain('«ostre»')
    expect(refused(folder, 'np-lesing', '--trinn', '6')).toContain('5., 8. og 9. trinn')
    expect(refused(folder, 'np-lesing', 'nord', '--trinn', '8')).toContain('1.–7. trinn')
    expect(refused(folder, 'np-lesing', '--trinn', '11')).toContain('--trinn')
    expect(refused(folder, 'skulemiljo-meldingar', '--trinn', '5')).toContain('--trinn')
    expect(refused(folder, '--trinn', '5')).toContain('«id»')
  })

  test('without figures says how to import them, and nothing is wrong', () => {
    for (const args of [[], ['np-lesing'], ['np-lesing', 'nord', '--trinn', '5']]) {
      const { code, out, err } = indicator(indicatorFolder({}), ...args)
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('kvalitet import')
    }
    expect(json(indicatorFolder({}), 'np-lesing').tables).toEqual([])
  })

  test('shows what can be trusted, tells that something can not, and ends with an error', () => {
    const lines = csv(publicLines).replace(`,skule,${nord},52,`, `,skule,${nord},femti,`)
    const folder = indicatorFolder({ 'nasjonale-prover.csv': lines, 'kjelder.yaml': sources })
    const ran = indicator(folder, 'np-lesing', 'nord', '--trinn', '5', '--format', 'json')
    expect([ran.code, hasStackTrace(ran)]).toEqual([1, false])
    expect(ran.err).toContain('kvalitet validate indikatorar')
    const row = (JSON.parse(ran.out) as Json).tables[0]?.rows.find(({ school }) => school === 'nord')
    expect(row?.figures.map(({ year }) => year)).toEqual(['2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25'])
  })

  test('tells of a school that nobody knows, which is no error', () => {
    const folder = indicatorFolder({
      'nasjonale-prover.csv': csv([...publicLines, { year: '2025-26', unit: '311204742', value: 50 }]),
      'kjelder.yaml': sources,
    })
    const { code, err } = indicator(folder, 'np-lesing')
    expect(code).toBe(0)
    expect(err).toContain('kvalitet validate indikatorar')
  })

  test('writes Markdown with whole tables and the credit of the source', () => {
    const { code, out } = indicator(indicatorFolder(), 'np-lesing', '--format', 'markdown')
    expect(code).toBe(0)
    const tables = out.split('\n\n').filter((part) => part.startsWith('|'))
    expect(tables.map((table) => new Set(table.split('\n').map((row) => row.split(/(?<!\\)\|/).length)).size)).toEqual([1, 1])
    expect(out).toContain('Kilde: Utdanningsdirektoratet (NLOD 2.0)')
    expect(out).toContain('(internt)')
    expect(out).not.toContain('2020-21 |')
  })

  test('stops with the findings when kvalitet.yaml can not be trusted', () => {
    const folder = indicatorFolder()
    write(folder, 'kvalitet.yaml', 'kommune: 3\n')
    const ran = indicator(folder, 'np-lesing')
    expect([ran.code, ran.out, hasStackTrace(ran)]).toEqual([1, '', false])
  })

  test('shows control signs instead of sending them', () => {
    const folder = indicatorFolder()
    change(folder, 'kvalitet.yaml', 'Nord skule', '"Nord\\e[31m skule"')
    expect(indicator(folder, 'np-lesing').out).not.toContain('\u001B')
  })
})

test('a dialogue that can not be read is named, and the goals of the school are left out', () => {
  const folder = indicatorFolder()
  const file = '2025-26/nord/leiardialog-1.md'
  write(folder, file, '---\ndokument: leiardialog-1\nmål: [\n---\n')
  const { code, out, err } = indicator(folder, 'np-lesing', 'nord')
  expect([code, err.includes(file), out.includes('Nord skule')]).toEqual([0, true, true])
})
