import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { trustedSettings } from '../../src/app/trusted-settings.ts'
import { readFigures } from '../../src/indicators/figures/tidy.ts'
import type { FigureStore } from '../../src/indicators/figures/merge.ts'
import { standardCatalogue } from '../../src/model/catalogue.ts'
import { keyOf, type Figure } from '../../src/model/figure.ts'
import type { Municipality } from '../../src/model/municipality.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'
import { publicResults, type Results } from '../../src/report/results/publication.ts'
import { readShown, shownOf, shownText, type ShownFigure } from '../../src/report/results/shown-figures.ts'
import { shownInTables } from '../../src/report/results/table-cells.ts'
import { source } from '../indicators/figures/samples.ts'
import { eliminated } from '../indicators/masking/linear.ts'

const numbers = { a: '311204602', b: '311204637', c: '311204718', d: '311204742' } as const
type SchoolId = keyof typeof numbers

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A municipality with the given schools, as its settings say. */
async function municipalityWith(schools: readonly SchoolId[], smallest = 10): Promise<Municipality> {
  const lines = schools.map((id) => `  - { id: ${id}, namn: Skule ${id}, orgnr: "${numbers[id]}", trinn: 1-10 }`)
  const settings = `kommune: { namn: Prøve kommune, nummer: "4699", målform: nynorsk }\nskular:\n${lines.join('\n')}\ntersklar: { minste_gruppe: ${smallest} }\n`
  writeFileSync(join(folder, 'kvalitet.yaml'), settings)
  const read = await trustedSettings(diskFiles(folder))
  if (!('municipality' in read)) throw new Error(JSON.stringify(read))
  return read.municipality
}

type Row = readonly [unit: SchoolId | 'kommune', value: number, pupils: number]

interface Given {
  readonly indicator?: string
  /** Whether Udir's own tables are in the folder too, though they have the land alone here. */
  readonly hasPublic?: boolean
}

/** Figures on 5. step that the municipality alone has. */
function storeOf(years: Readonly<Record<string, readonly Row[]>>, { indicator = 'np-lesing', hasPublic = true }: Given = {}): FigureStore {
  const own = Object.entries(years).flatMap(([year, rows]) =>
    rows.map(([unit, value, pupils]) => {
      const place = unit === 'kommune' ? ['kommune', '4699'] : ['skule', numbers[unit]]
      return [year, indicator, '5', ...place, value, '', pupils, 'verdi', 'nei', 'internt'].join(',')
    }),
  )
  const land = Object.keys(years).map((year) => [year, indicator, '5', 'land', 'I', 50, 0.1, 50_000, 'verdi', 'nei', 'offentleg'].join(','))
  const lines = [...own, ...(hasPublic ? land : [])]
  const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'
  const { figures, faults } = readFigures('x.csv', [header, ...lines, ''].join('\n'), standardCatalogue)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return { figures, sources: new Map((['internt', 'offentleg'] as const).map((id) => [id, source({ id, access: id })])) }
}

const total = (rows: readonly Row[]): Row => {
  const pupils = rows.reduce((sum, [, , count]) => sum + count, 0)
  return ['kommune', Math.round(rows.reduce((sum, [, value, count]) => sum + value * count, 0) / pupils), pupils]
}

const shownSchools = ({ figures }: Results, year: string): readonly string[] =>
  figures.flatMap(({ year: of, level, state, orgNumber }) => (of === year && level === 'skule' && state === 'verdi' ? [orgNumber] : []))

describe('two reports laid side by side', () => {
  const rows: readonly Row[] = [
    ['a', 50, 52],
    ['b', 47, 31],
    ['d', 44, 3],
  ]
  const whole = total([...rows, ['c', 45, 33]])

  test('tell nothing of a small school when the figures of another come late', async () => {
    const municipality = await municipalityWith(['a', 'b', 'c', 'd'])
    const early = storeOf({ '2024-25': [...rows, whole] })
    const first = publicResults(early, { municipality, year: schoolYearFrom(2024), shownBefore: [] })
    expect(shownSchools(first, '2024-25')).toEqual([numbers.a, numbers.b])
    const late = storeOf({ '2024-25': [...rows, whole, ['c', 45, 33]] })
    const shownBefore = shownInTables(first, schoolYearFrom(2024))
    const second = publicResults(late, { municipality, year: schoolYearFrom(2025), shownBefore })
    // The total, A and B are out: C, or D with its three pupils would be what is left.
    expect(shownSchools(second, '2024-25')).toEqual([numbers.a, numbers.b])
  })

  test('tell nothing of it when a school is taken out of the settings', async () => {
    const figures: readonly Row[] = [
      ['a', 50, 38],
      ['b', 47, 21],
      ['c', 41, 4],
    ]
    const store = storeOf({ '2024-25': [...figures, total(figures)] })
    const year = schoolYearFrom(2024)
    const first = publicResults(store, { municipality: await municipalityWith(['a', 'b', 'c']), year, shownBefore: [] })
    const shownBefore = shownInTables(first, year)
    const [hidden] = [numbers.a, numbers.b].filter((one) => !shownSchools(first, '2024-25').includes(one))
    const second = publicResults(store, { municipality: await municipalityWith(['b', 'c']), year: schoolYearFrom(2025), shownBefore })
    if (hidden === numbers.b) expect(shownSchools(second, '2024-25')).toEqual([])
    expect(shownSchools(second, '2024-25')).not.toContain(numbers.c)
    // Were A forgotten, B could be shown, and C computed from the total.
    expect(shownSchools(second, '2024-25')).toEqual(shownSchools(first, '2024-25').filter((one) => one === numbers.b))
  })

  test('show no group that has become too small, though an earlier report did', async () => {
    const figures: readonly Row[] = [
      ['a', 50, 38],
      ['b', 47, 12],
    ]
    const store = storeOf({ '2024-25': figures })
    const year = schoolYearFrom(2024)
    const first = publicResults(store, { municipality: await municipalityWith(['a', 'b']), year, shownBefore: [] })
    expect(shownSchools(first, '2024-25')).toEqual([numbers.a, numbers.b])
    const shownBefore = shownInTables(first, year)
    const strict = { municipality: await municipalityWith(['a', 'b'], 15), year: schoolYearFrom(2025), shownBefore }
    const second = publicResults(store, strict)
    expect(shownSchools(second, '2024-25')).toEqual([numbers.a])
    expect(second.hidden.find(({ entry }) => entry.unit === numbers.b)?.hiding).toMatchObject({ kind: 'primary', rule: 'small-group' })
  })
})

describe('what was shown before', () => {
  const year = schoolYearFrom(2025)

  test('does not protect a figure that has been corrected since', async () => {
    const municipality = await municipalityWith(['a', 'b', 'c'])
    const rows = (c: Row): readonly Row[] => [['a', 50, 40], ['b', 47, 20], c]
    const before = storeOf({ '2024-25': [...rows(['c', 44, 10]), total(rows(['c', 44, 10]))] })
    const first = publicResults(before, { municipality, year: schoolYearFrom(2024), shownBefore: [] })
    expect(shownSchools(first, '2024-25')).toHaveLength(3)
    const shownBefore = shownInTables(first, schoolYearFrom(2024))
    const now = publicResults(storeOf({ '2024-25': [...rows(['c', 43, 9]), total(rows(['c', 43, 9]))] }), {
      municipality,
      year,
      shownBefore,
    })
    const isTotalShown = now.figures.some(({ level, state }) => level === 'kommune' && state === 'verdi')
    expect(isTotalShown && shownSchools(now, '2024-25').length === 2).toBe(false)
  })

  test('is reckoned with in the next edition of the same report', async () => {
    const municipality = await municipalityWith(['a', 'b', 'c', 'd'])
    const some: readonly Row[] = [
      ['a', 50, 52],
      ['b', 47, 31],
      ['d', 44, 3],
    ]
    const whole = total([...some, ['c', 45, 33]])
    const first = publicResults(storeOf({ '2025-26': [...some, whole] }), { municipality, year, shownBefore: [] })
    const shownBefore = shownInTables(first, year)
    const second = publicResults(storeOf({ '2025-26': [...some, whole, ['c', 45, 33]] }), { municipality, year, shownBefore })
    expect(shownSchools(second, '2025-26')).toEqual(shownSchools(first, '2025-26'))
  })

  test('holds for means as well: of two over other years nothing is computed', async () => {
    const municipality = await municipalityWith(['a', 'c'])
    const late: readonly Row[] = [
      ['a', 50, 60],
      ['c', 44, 20],
    ]
    const last: readonly Row[] = [
      ['a', 50, 60],
      ['c', 41, 6],
    ]
    const first = publicResults(storeOf({ '2023-24': late, '2024-25': late }), {
      municipality,
      year: schoolYearFrom(2024),
      shownBefore: [],
    })
    const shownBefore = shownInTables(first, schoolYearFrom(2024))
    expect(shownBefore.map(({ years }) => years)).toContain('2023-24/2024-25')
    const store = storeOf({ '2022-23': late, '2023-24': late, '2024-25': late, '2025-26': last })
    const second = publicResults(store, { municipality, year, shownBefore })
    const ofC = second.means.filter(({ unit, years }) => unit === numbers.c && years.at(-1) === '2025-26')
    // 2023-24 and 2024-25 are out; their mean with 2025-26 would tell of its six pupils.
    expect(ofC).toEqual([])
  })
})

describe('reports of one small school over the years', () => {
  type Told = readonly [value: number | undefined, pupils: number | undefined, source: 'offentleg' | 'internt']
  /** Figures of school A alone, with the land's. */
  function storeOfA(years: Readonly<Record<string, readonly Told[]>>, indicator = 'np-lesing'): FigureStore {
    const own = Object.entries(years).flatMap(([year, told]) =>
      told.map(([value, pupils, from]) =>
        [
          year,
          indicator,
          '5',
          'skule',
          numbers.a,
          value ?? '',
          '',
          pupils ?? '',
          value === undefined ? 'skjerma' : 'verdi',
          'nei',
          from,
        ].join(','),
      ),
    )
    const land = Object.keys(years).map((year) =>
      [year, indicator, '5', 'land', 'I', 25, 0.1, 50_000, 'verdi', 'nei', 'offentleg'].join(','),
    )
    const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'
    const { figures, faults } = readFigures('x.csv', [header, ...own, ...land, ''].join('\n'), standardCatalogue)
    if (faults.length > 0) throw new Error(JSON.stringify(faults))
    return { figures, sources: new Map((['internt', 'offentleg'] as const).map((id) => [id, source({ id, access: id })])) }
  }
  const withheld = (value: number, pupils: number): readonly Told[] => [
    [undefined, undefined, 'offentleg'],
    [value, pupils, 'internt'],
  ]
  const meansOf = ({ means }: Results): readonly string[] => means.map(({ years }) => `${years[0]}–${years.at(-1)}`)

  test('made late tell no more than those made in time', async () => {
    const municipality = { ...(await municipalityWith(['a'])), centralIndicators: ['np-lesing-niva-1'] }
    const store = storeOfA(
      {
        '2022-23': withheld(25, 4),
        '2023-24': [[60, 5, 'internt']],
        '2024-25': [[22.2, 9, 'internt']],
        '2025-26': withheld(25, 4),
        '2026-27': [[24, 25, 'offentleg']],
      },
      'np-lesing-niva-1',
    )
    const late = schoolYearFrom(2026)
    const first = publicResults(store, { municipality, year: late, shownBefore: [] })
    expect(meansOf(first)).toContain('2024-25–2026-27')
    // No table has means of levels; an edition of the report with such a column would have shown them.
    expect(shownInTables(first, late).filter(({ years }) => years.includes('/'))).toEqual([])
    const shownBefore = [...shownInTables(first, late), ...first.means.flatMap((entry) => shownOf(entry) ?? [])]
    const second = publicResults(store, { municipality, year: schoolYearFrom(2025), shownBefore })
    // With the three years up to 2026-27, and 2026-27 itself, the mean of 2023-24 to 2025-26 gives the five pupils of 2023-24 away.
    expect(meansOf(second)).not.toContain('2023-24–2025-26')
  })

  test('give no small year away, in whatever order they are made and whatever is corrected between them', async () => {
    const municipality = await municipalityWith(['a'])
    const years = [2022, 2023, 2024, 2025, 2026].map((autumn) => String(schoolYearFrom(autumn)))
    const standing = fc.constantFrom('free', 'free', 'withheld', 'public')
    const oneYear = fc.record({
      value: fc.integer({ min: 38, max: 62 }),
      small: fc.integer({ min: 1, max: 9 }),
      large: fc.integer({ min: 10, max: 60 }),
      isSmall: fc.boolean(),
      standing,
    })
    const given = fc.record({
      series: fc.array(oneYear, { minLength: 5, maxLength: 5 }),
      order: fc.uniqueArray(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 }),
      corrected: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
    })
    let hiddenSmall = 0
    fc.assert(
      fc.property(given, ({ series, order, corrected }) => {
        const told = series.map((one) => {
          const isSmall = one.isSmall && one.standing !== 'public'
          return { ...one, isSmall, pupils: isSmall ? one.small : one.large }
        })
        const storeAfter = (round: number): FigureStore =>
          storeOfA(
            Object.fromEntries(
              told.map(({ value, pupils, standing: who }, index) => {
                const now = round > 0 && index === corrected ? value + 1 : value
                return [
                  years[index] ?? '',
                  who === 'withheld' ? withheld(now, pupils) : ([[now, pupils, who === 'public' ? 'offentleg' : 'internt']] as const),
                ]
              }),
            ),
          )
        let shown: readonly ShownFigure[] = []
        for (const [round, last] of order.entries()) {
          const year = schoolYearFrom(2022 + last)
          const results = publicResults(storeAfter(round), { municipality, year, shownBefore: shown })
          shown = [...shown, ...shownInTables(results, year)]
        }
        // An outsider has every number of pupils that was shown or published, and adds and subtracts.
        const out = told.flatMap(({ standing: who, pupils }, index) => (who === 'public' ? [{ years: years[index] ?? '', pupils }] : []))
        const known = [...shown, ...out].flatMap(({ years: of, pupils }) => (pupils === undefined ? [] : [{ of: of.split('/'), pupils }]))
        const equations = known.map(
          ({ of, pupils }) => new Map([...of.map((year): [number, number] => [years.indexOf(year), 1]), [9, -pupils]]),
        )
        for (const row of eliminated(equations, [0, 1, 2, 3, 4])) {
          const [only, ...others] = [...row.keys()].filter((unknown) => unknown !== 9)
          if (only !== undefined && others.length === 0) expect(told[only]?.isSmall).toBe(false)
        }
        hiddenSmall += told.filter(({ isSmall }) => isSmall).length
      }),
      { numRuns: 1000 },
    )
    expect(hiddenSmall).toBeGreaterThan(500)
  })

  test('know what was shown of a figure before it was corrected', async () => {
    const municipality = await municipalityWith(['a'])
    const before = {
      '2022-23': withheld(52, 5),
      '2023-24': withheld(46, 3),
      '2024-25': [[42, 22, 'offentleg']] as const,
      '2025-26': [[44, 43, 'internt']] as const,
    }
    const year = schoolYearFrom(2025)
    const first = publicResults(storeOfA(before), { municipality, year, shownBefore: [] })
    expect(meansOf(first)).toContain('2023-24–2025-26')
    const after = storeOfA({ ...before, '2024-25': [[43, 22, 'offentleg']], '2026-27': [[49, 47, 'offentleg']] })
    const second = publicResults(after, { municipality, year: schoolYearFrom(2026), shownBefore: shownInTables(first, year) })
    // With 2024-25 as it was and 2025-26 in hand, the mean that was shown would give the three pupils of 2023-24 away.
    expect(shownSchools(second, '2025-26')).toEqual([])
  })
})

test('nothing that only the municipality has is shown where nobody knows what Udir shows', async () => {
  const municipality = await municipalityWith(['a', 'b'])
  const rows: readonly Row[] = [
    ['a', 50, 40],
    ['b', 47, 30],
  ]
  const years = { '2025-26': [...rows, total(rows)] }
  const show = (hasPublic: boolean): readonly string[] =>
    shownSchools(publicResults(storeOf(years, { hasPublic }), { municipality, year: schoolYearFrom(2025), shownBefore: [] }), '2025-26')
  expect(show(false)).toEqual([])
  expect(show(true)).toEqual([numbers.a, numbers.b])
})

test('the three levels of mastery on 5. step make a whole, though there are five on other steps', async () => {
  const municipality = await municipalityWith(['a', 'c'])
  const levels = [1, 2, 3].map((level) => `np-lesing-niva-${level}`)
  const shares = { a: [20, 51.7, 28.3], c: [0, 60, 40] }
  const stores = levels.map((indicator, index) =>
    storeOf(
      {
        '2025-26': [
          ['a', shares.a[index] ?? 0, 60],
          ['c', shares.c[index] ?? 0, 15],
        ],
      },
      { indicator },
    ),
  )
  const store = { figures: stores.flatMap(({ figures }) => figures), sources: stores[0]?.sources ?? new Map<string, never>() }
  const results = publicResults(store, {
    municipality: { ...municipality, centralIndicators: levels },
    year: schoolYearFrom(2025),
    shownBefore: [],
  })
  const shownOfC = results.figures.filter(({ orgNumber, state }) => orgNumber === numbers.c && state === 'verdi')
  // Level 1 is 0 % of 15 pupils: with the other two shown it would be what is left.
  expect(shownOfC.length).toBeLessThan(2)
})

test('of levels of mastery only those are told to be shown that have a cell: this year, and the year before of the municipality', async () => {
  const municipality = await municipalityWith(['a', 'b'])
  const levels = [1, 2, 3].map((level) => `np-lesing-niva-${level}`)
  const rows: readonly Row[] = [
    ['a', 30, 60],
    ['b', 30, 60],
    ['kommune', 30, 120],
  ]
  const years = { '2023-24': rows, '2024-25': rows, '2025-26': rows }
  const stores = levels.map((indicator, index) =>
    storeOf(
      index < 2
        ? years
        : Object.fromEntries(Object.keys(years).map((one) => [one, rows.map(([unit, , pupils]) => [unit, 40, pupils] as const)])),
      {
        indicator,
      },
    ),
  )
  const store = { figures: stores.flatMap(({ figures }) => figures), sources: stores[0]?.sources ?? new Map<string, never>() }
  const results = publicResults(store, {
    municipality: { ...municipality, centralIndicators: levels },
    year: schoolYearFrom(2025),
    shownBefore: [],
  })
  const cells = shownInTables(results, schoolYearFrom(2025)).map(({ years: of, level, orgNumber }) => `${of} ${level} ${orgNumber}`)
  expect(new Set(cells)).toEqual(
    new Set(['2024-25 kommune 4699', '2025-26 kommune 4699', `2025-26 skule ${numbers.a}`, `2025-26 skule ${numbers.b}`]),
  )
  expect(cells).toHaveLength(12)
})

test('of several figures for one cell the one that is shown is the one that is judged', async () => {
  const municipality = await municipalityWith(['a', 'b'])
  const old = storeOf({ '2025-26': [['b', 49, 12]] })
  const [first] = old.figures.map(({ figure }) => figure).filter(({ level }) => level === 'skule')
  const newer: Figure = { ...(first as Figure), value: 44, pupils: 8, source: 'nyare' }
  const store: FigureStore = {
    figures: [...old.figures, { figure: newer, file: 'y.csv', line: 2 }],
    sources: new Map([
      ...old.sources,
      ['internt', source({ id: 'internt', access: 'internt', extracted: '2026-01-10 10:00' })],
      ['nyare', source({ id: 'nyare', access: 'internt', extracted: '2026-03-10 10:00' })],
    ]),
  }
  const results = publicResults(store, { municipality, year: schoolYearFrom(2025), shownBefore: [] })
  expect(results.figures.filter(({ state, level }) => state === 'verdi' && level !== 'land').map(keyOf)).toEqual([])
})

describe('the file of what a report has shown', () => {
  const year = fc.integer({ min: 2015, max: 2030 }).map((autumn) => String(schoolYearFrom(autumn)))
  const shown: fc.Arbitrary<ShownFigure> = fc.record({
    years: fc.oneof(
      year,
      fc.tuple(year, year).map((both) => both.join('/')),
    ),
    indicator: fc.constantFrom('np-lesing', 'eu-trivsel'),
    step: fc.constantFrom('', '5', '10'),
    level: fc.constantFrom('kommune', 'skule'),
    orgNumber: fc.constantFrom('4699', numbers.a),
    value: fc.integer({ min: -50, max: 999 }).map((tenths) => tenths / 10),
    pupils: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
  })

  test('says what was put into it', () => {
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 20 }), (figures) => {
        const again = readShown(shownText(figures))
        expect(again && shownText(again)).toBe(shownText(figures))
        expect(again).toHaveLength(new Set(figures.map((figure) => JSON.stringify(figure))).size)
      }),
    )
  })

  test.each([
    ['empty', ''],
    ['of another kind', 'a,b\n1,2\n'],
    ['with conflict markers', shownText([]) + '<<<<<<< HEAD\n'],
    ['with a line cut short', shownText([]) + '2025-26,np-lesing,5,skule,31120\n'],
    ['with a value that is none', shownText([]) + '2025-26,np-lesing,5,skule,311204602,femti,20\n'],
  ])('is not believed when it is %s', (_, text) => {
    expect(readShown(text)).toBeUndefined()
  })
})
