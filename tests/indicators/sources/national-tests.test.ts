import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/model/figure.ts'
import {
  changed,
  day,
  fifth,
  figuresOf,
  kvamSchools,
  municipality,
  read,
  real,
  realFiles,
  school,
  short,
  stops,
  textOf,
  told,
  utf16,
} from './material.ts'

const at = (figures: readonly Figure[], indicator: string, orgNumber: string, step: string): string | undefined => {
  const figure = figures.find((one) => one.indicator === indicator && one.orgNumber === orgNumber && one.step === step)
  return figure && short(figure)
}

/** Land, and Kvam with all schools in it. Kilde: Utdanningsdirektoratet, Statistikkbanken. */
const published: readonly (readonly [part: string, step: string, indicator: string, land: number, kvam: string])[] = [
  ['1157', '5', 'np-engelsk', 50, '48 ±1.9 (98)'],
  ['1157', '5', 'np-lesing', 49, '50 ±1.8 (97)'],
  ['1157', '5', 'np-rekning', 50, '50 ±1.8 (103)'],
  ['1156', '8', 'np-engelsk', 50, '48 ±1.7 (122)'],
  ['1156', '8', 'np-lesing', 49, '48 ±1.7 (122)'],
  ['1156', '8', 'np-rekning', 49, '49 ±1.6 (124)'],
  ['1045', '5', 'np-engelsk', 50, '51 ±2 (83)'],
  ['1045', '5', 'np-lesing', 49, '51 ±2 (82)'],
  ['1045', '5', 'np-rekning', 49, '49 ±2 (86)'],
  ['1047', '8', 'np-engelsk', 51, '49 ±2.2 (81)'],
  ['1047', '8', 'np-lesing', 49, '46 ±2.6 (80)'],
  ['1047', '8', 'np-rekning', 49, '47 ±2.2 (81)'],
]

test.each(published)('the file of %s, step %s, %s: the land %d, Kvam %s', async (part, step, indicator, land, kvam) => {
  const figures = figuresOf(await read(real(part)))
  expect(at(figures, indicator, '4622', step)).toBe(kvam)
  expect(figures.find((one) => one.indicator === indicator && one.level === 'land')?.value).toBe(land)
})

test('the schools of Kvam on 5. step in 2025-26: shown, withheld, and one that is not there', async () => {
  const { sources, faults } = await read(fifth)
  const lesing = sources[0]?.figures.filter(({ figure }) => figure.indicator === 'np-lesing' && figure.level === 'skule') ?? []
  expect(lesing.map(({ figure }) => `${figure.orgNumber} ${short(figure)}`)).toEqual([
    '973953990 52 ±3.3 (34)',
    '973953915 51 ±4.4 (15)',
    '973954008 48 ±3.2 (27)',
    '973953923 skjerma',
    '973953966 ikkje-publisert',
  ])
  expect(sources.map(({ source }) => source)).toMatchObject([
    {
      id: 'udir-np-2025-26-5',
      publisher: 'Utdanningsdirektoratet',
      licence: 'NLOD 2.0',
      extracted: '2026-02-18 10:45',
      access: 'offentleg',
      file: fifth.name,
      notes: [
        { kind: 'skule-manglar', school: 'torvikbygd' },
        { kind: 'andre-skular', indicator: 'np-engelsk', step: '5', schools: 1, withheld: 1 },
        { kind: 'andre-skular', indicator: 'np-lesing', step: '5', schools: 1, withheld: 1 },
        { kind: 'andre-skular', indicator: 'np-rekning', step: '5', schools: 1, withheld: 1 },
      ],
    },
  ])
  expect(faults.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['note import/skule-manglar', 'note import/andre-skular'])
})

/** An independent reading: lines and cells and nothing of what is tested. */
const plainRows = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .slice(2, -1)
    .map((line) => line.split('\t'))
const plainSum = (cells: readonly (string | undefined)[]): number =>
  cells.reduce((sum, cell) => sum + (/^[\d ]+$/.test(cell ?? '') ? Number(cell?.replaceAll(' ', '')) : 0), 0)

test.each(realFiles.map((file) => [file.name, file] as const))(
  'rows and sums of %s are those of an independent reading',
  async (_, file) => {
    const rows = plainRows(textOf(file))
    const schools = new Set(kvamSchools.map(({ orgNumber }) => orgNumber))
    const wanted = rows.filter(([level, , county, number, org = '']) =>
      level === '4' ? schools.has(org) : level === '1' || (level === '2' && county === '46') || (level === '3' && number === '4622'),
    )
    const figures = figuresOf(await read(file)).filter(({ state }) => state !== 'ikkje-publisert')
    expect(figures).toHaveLength(wanted.length * 3)
    const shown = figures.map(({ value, uncertainty, pupils }) => [value ?? 0, uncertainty ?? 0, pupils ?? 0])
    expect(plainSum(wanted.flatMap((cells) => [cells[11], cells[14], cells[17]]))).toBe(shown.reduce((sum, [, , n = 0]) => sum + n, 0))
    expect(plainSum(wanted.flatMap((cells) => [cells[9], cells[12], cells[15]]))).toBe(shown.reduce((sum, [value = 0]) => sum + value, 0))
    const uncertainties = wanted.flatMap((cells) => [cells[10], cells[13], cells[16]]).map((cell) => cell?.replace(',', ''))
    expect(plainSum(uncertainties)).toBe(Math.round(shown.reduce((sum, [, uncertainty = 0]) => sum + uncertainty, 0) * 10))
    expect(figures.filter(({ state }) => state === 'skjerma')).toHaveLength(
      wanted.flatMap((cells) => [cells[9], cells[12], cells[15]]).filter((cell) => cell === '*').length,
    )
  },
)

test('no participants, with 0 as in older files or an empty cell as in newer ones, is neither withheld nor 0', async () => {
  for (const cells of ['\t\t0', '\t\t', '0\t0,0\t0']) {
    const file = changed(fifth, (text) => text.replace(/^(4\tI\t46\t4622\t973953923\t.*?Ålvik skule \t)\*\t\*\t\*/m, `$1${cells}`))
    const alvik = figuresOf(await read(file)).find(({ orgNumber }) => orgNumber === '973953923')
    expect(alvik).toMatchObject({ indicator: 'np-engelsk', state: 'ingen', value: undefined, pupils: undefined })
  }
})

test('the figures stand where their cells are', async () => {
  const { sources } = await read(fifth)
  const lines = textOf(fifth).split('\n')
  const kvam = sources[0]?.figures.find(({ figure }) => figure.orgNumber === '4622' && figure.indicator === 'np-rekning')
  expect(lines[(kvam?.at.line ?? 0) - 1]?.slice((kvam?.at.column ?? 0) - 1)).toBe('49\t2,0\t86')
})

test('provisional figures are marked', async () => {
  const figures = figuresOf(await read(changed(fifth, (text) => text.replaceAll('2025-26.', 'Foreløpige tall 2025-26.'))))
  expect(figures.length).toBeGreaterThan(20)
  expect(figures.every(({ isProvisional, year }) => isProvisional && year === '2025-26')).toBe(true)
})

test('a copy that a spreadsheet saved, with semicolons, a mark and the zeros in front of codes lost, gives the same figures', async () => {
  const rows = textOf(fifth)
    .split('\n')
    .slice(1, -1)
    .map((line) =>
      line
        .split('\t')
        .map((cell, index) => (index < 5 ? cell.replace(/^0+(?=\d)/, '') : cell))
        .join(';'),
    )
  const copy = { name: fifth.name, bytes: Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`) }
  expect(figuresOf(await read(copy))).toEqual(figuresOf(await read(fifth)))
})

test('codes without their zeros are known', async () => {
  const oslo = municipality([school('a', '974590719', 1, 7)], '0301')
  const figures = (text: string): Promise<readonly Figure[]> =>
    read(utf16(text), { municipality: oslo }).then((one) => figuresOf(one).filter(({ level }) => level === 'fylke' || level === 'kommune'))
  const whole = await figures(textOf(fifth))
  expect(whole).toHaveLength(6)
  const without = textOf(fifth).replaceAll(/^([23])\tI\t03\t0(301|000)\t0?3(?:01)?\t/gm, (row) => row.replaceAll('\t0', '\t'))
  expect(await figures(without)).toEqual(whole)
})

describe('what is only said', () => {
  test('a school is missing only where it was open and teaches the step', async () => {
    const closed = kvamSchools.map((one) => (one.id === 'torvikbygd' ? { ...one, to: day('2025-06-30') } : one))
    const result = await read(fifth, { municipality: municipality(closed) })
    expect(told(result)).toEqual([expect.stringContaining('note import/andre-skular')])
    expect(figuresOf(result).some(({ orgNumber }) => orgNumber === '973953966')).toBe(false)
    const unsaid = kvamSchools.map((one) => (one.id === 'torvikbygd' ? { ...one, steps: undefined } : one))
    expect(told(await read(fifth, { municipality: municipality(unsaid) }))).toHaveLength(1)
  })

  test('a private school that took no part is not counted', async () => {
    const file = changed(fifth, (text) => text.replace(/^(4\tI\t46\t4622\t989142283\t.*?friskule \t).*$/m, '$1\t\t\t\t\t\t\t\t'))
    expect((await read(file)).sources[0]?.source.notes).toEqual([{ kind: 'skule-manglar', school: 'torvikbygd' }])
  })

  test('columns for one gender or one kind of owner are left, and told', async () => {
    const add = (text: string): string =>
      text
        .replace(/^(EnhetNivaa.*)$/m, '$1\t2025-26.Lesing.5. årstrinn.Alle eierformer.Jente.Skalapoeng')
        .replaceAll(/^([1-4]\tI.*)$/gm, '$1\t77')
    const result = await read(changed(fifth, add))
    expect(told(result)[0]).toMatch(/^note import\/ikkje-lese 2:/)
    expect(figuresOf(result)).toEqual(figuresOf(await read(fifth)))
  })

  test('a space more in the name of a column is no other column', async () => {
    const file = changed(fifth, (text) => text.replaceAll('Alle kjønn', 'Alle  kjønn'))
    expect(figuresOf(await read(file))).toEqual(figuresOf(await read(fifth)))
  })

  test('an export of one subject is a source of its own, and takes nothing from the others', async () => {
    const only = (subject: string): ReturnType<typeof utf16> =>
      changed(fifth, (text) => {
        const lines = text.split('\n')
        const kept = (lines[1] ?? '').split('\t').map((name) => !name.startsWith('2025-26.') || name.includes(subject))
        return lines
          .map((line, index) =>
            index === 0
              ? line
              : line
                  .split('\t')
                  .filter((_, cell) => kept[cell] ?? true)
                  .join('\t'),
          )
          .join('\n')
      })
    const all = await Promise.all(['Engelsk', 'Lesing', 'Regning'].map(async (subject) => await read(only(subject))))
    expect(all.flatMap(({ sources }) => sources.map(({ source }) => source.id))).toEqual([
      'udir-np-2025-26-5-engelsk',
      'udir-np-2025-26-5-lesing',
      'udir-np-2025-26-5-rekning',
    ])
    const cellsOf = (result: Awaited<ReturnType<typeof read>>): readonly string[] =>
      figuresOf(result).map((one) => `${one.indicator} ${one.orgNumber} ${short(one)}`)
    expect(all.flatMap(cellsOf).toSorted()).toEqual(cellsOf(await read(fifth)).toSorted())
  })

  test('a school shown with fewer than ten pupils makes the file internal, unless the user says otherwise', async () => {
    const seen = changed(fifth, (text) => text.replace(/(Ålvik skule \t)\*\t\*\t\*/, '$148\t7,1\t6'))
    expect((await read(seen)).sources[0]?.source.access).toBe('internt')
    expect((await read(seen, { access: 'offentleg' })).sources[0]?.source.access).toBe('offentleg')
  })

  test('a file of municipalities alone, or of schools without the land, is a source of its own', async () => {
    const without = (level: string): ReturnType<typeof utf16> =>
      changed(fifth, (text) => text.replaceAll(new RegExp(`^${level}\\tI.*\\n`, 'gm'), ''))
    const idOf = async (level: string): Promise<string | undefined> => (await read(without(level))).sources[0]?.source.id
    expect(await idOf('4')).toBe('udir-np-2025-26-5-land-fylke-kommune')
    expect(await idOf('1')).toBe('udir-np-2025-26-5-fylke-kommune-skule')
    expect(stops(await read(without('4')))).toEqual([])
  })
})
