import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { overviewText } from '../../../src/indicators/overview/index.ts'
import { standardCatalogue } from '../../../src/model/catalogue.ts'
import type { MeasuredGoal } from '../../../src/model/goals.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { schoolYearFrom } from '../../../src/model/school-year.ts'
import { material, nord, series } from './material.ts'

const indicator = (id: string): Indicator => {
  const found = standardCatalogue.get(id)
  if (!found) throw new Error(id)
  return found
}

const goal = (id: string, steps: readonly number[] | undefined, target: number, changes: Partial<MeasuredGoal> = {}): MeasuredGoal => ({
  title: 'Eit mål',
  indicator: indicator(id),
  steps,
  target,
  setIn: schoolYearFrom(2026),
  ...changes,
})

const reading = series(
  'np-lesing',
  5,
  'np',
  '2024 nord 47 3.1 24',
  '2025 nord 49 3.3 22',
  '2025 kommune 50 2.2 64',
  '2025 land 50 0.1 60410',
)
const lineWith = (text: string, part: string): string => text.split('\n').find((line) => line.includes(part)) ?? ''
const cells = (text: string, part: string): readonly string[] => lineWith(text, part).split(' | ')
const goalLine = (lines: readonly string[], own: MeasuredGoal): string =>
  lineWith(overviewText(material(lines, { goals: [own] })), own.title)

test('an autumn at a small school is told as in the golden file, which a person has read', async () => {
  const lines = [
    ...reading,
    ...series(
      'np-lesing',
      5,
      'np',
      '2022 nord 40 3 20',
      '2026 nord 44 3.2 21 førebels',
      '2026 kommune 50 2.2 64',
      '2026 land 50 0.1 60000',
    ),
    ...series('np-rekning', 5, 'np', '2024 nord skjerma', '2026 nord skjerma', '2026 kommune 49 2.1 60', '2026 land 50 0.1 60000'),
    ...series('eu-trivsel', 5, 'eu', '2024 nord 4.1', '2025 nord 4.3', '2025 kommune 4.2', '2025 land 4.2'),
    ...series('eu-trivsel', 7, 'eu', '2024 nord 4.4', '2025 nord 4.4', '2025 kommune 4.2', '2025 land 4.1'),
    ...series('eu-mobbing', 7, 'eu', '2025 nord skjerma', '2025 kommune 7.5', '2025 land 9'),
    ...series('skriving', 4, 'eigne', '2024 nord 3.1 0.3 24', '2025 nord 3.6 0.2 22'),
  ]
  const goals = [
    goal('np-lesing', [5], 50, { title: 'Fleire les godt | og gjerne', setIn: schoolYearFrom(2025) }),
    goal('eu-trivsel', [5, 6, 7], 4.3, { title: 'Alle trivst' }),
    goal('np-rekning', [5], 50, { title: 'Fleire reknar sikkert' }),
  ]
  await expect(`# Tala i eit utkast\n\n${overviewText(material(lines, { goals }))}\n`).toMatchFileSnapshot('../../golden/overview.md')
})

describe('the tables', () => {
  test('are tables to a reader of Markdown, with as many cells in each row', () => {
    const tree = fromMarkdown(overviewText(material(reading)), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const tables = tree.children.flatMap((node) => (node.type === 'table' ? [node] : []))
    expect(tables.map(({ children }) => children.map((row) => row.children.length))).toEqual([[7, 7]])
  })

  test('show the figures up to the year of the document and none after it', () => {
    const lines = [...reading, ...series('np-lesing', 5, 'np', '2026 nord 52 3 20')]
    expect(overviewText(material(lines, { year: schoolYearFrom(2025) }))).not.toContain('2026-27')
    expect(cells(overviewText(material(lines)), '2026-27 | Endring')).toContain('2026-27')
  })

  test('have only what the school teaches', () => {
    const lines = [
      ...reading,
      ...series('np-lesing', 8, 'np', '2025 kommune 51 2 60'),
      ...series('grunnskulepoeng', '', 'np', '2025 land 41.8'),
    ]
    const text = overviewText(material(lines))
    expect([text.includes('| 5. |'), text.includes('| 8. |'), text.includes('Grunnskulepoeng')]).toEqual([true, false, false])
    const higher = overviewText(material(lines, { school: { ...nord, steps: { from: 8, to: 10 } } }))
    expect([higher.includes('| 5. |'), higher.includes('| 8. |'), cells(higher, 'Grunnskulepoeng')[1]]).toEqual([false, true, '10.'])
  })

  test('never have another school', () => {
    expect(overviewText(material([...reading, ...series('np-lesing', 5, 'np', '2025 sor 61 3.3 22')]))).not.toContain('61')
  })

  test('are short where a survey has many steps: the last of barnetrinnet and of ungdomstrinnet', () => {
    const asked = ['eu-trivsel', 'eu-meistring', 'eu-motivasjon'].flatMap((id) =>
      [5, 6, 7, 8, 9, 10].flatMap((step) => series(id, step, 'eu', '2025 nord 4.1')),
    )
    const text = overviewText(material(asked, { school: { ...nord, steps: { from: 1, to: 10 } } }))
    expect([...text.matchAll(/^\| Trivsel \| (\d+)\./gm)].map(([, step]) => step)).toEqual(['7', '10'])
    expect(overviewText(material(asked.slice(0, 6)))).toMatch(/Trivsel \| 5\.[^]*Trivsel \| 6\.[^]*Trivsel \| 7\./)
  })

  test('have surveys of the staff and what only the municipality has as figures of the municipality', () => {
    const lines = series('ti-faktor-meistringsklima', '', 'eigne', '2025 nord 2.2', '2025 kommune 4.1', '2025 land 4.2')
    const text = overviewText(material(lines, { central: ['ti-faktor-meistringsklima'] }))
    expect(text).not.toContain('2,2')
    expect(cells(text, 'Meistringsklima').slice(2)).toEqual(['4,1 (internt)', '–', '4,2 (internt) |'])
  })

  test('have a column for a year without figures, and say where the scale is new', () => {
    const broken = [...series('np-lesing', 5, 'np', '2021 nord 50 3 20', '2023 nord 48 3 20')]
    const text = overviewText(material(broken, { year: schoolYearFrom(2023) }))
    expect(cells(text, '| Endring |').slice(2, 5)).toEqual(['2021-22', '2022-23', '2023-24'])
    expect(text).toContain('Frå 2022-23 er skalaen ny')
    expect(overviewText(material(reading))).not.toContain('er skalaen ny')
  })

  test('have names in the målform of the municipality', () => {
    const lines = series('np-rekning', 5, 'np', '2025 nord 50 3 20')
    const bokmål = material(lines, { municipality: { number: '4698', language: 'bokmål' } })
    expect([overviewText(material(lines)), overviewText(bokmål)].map((text) => /prøve i \p{L}+/u.exec(text)?.[0])).toEqual([
      'prøve i rekning',
      'prøve i regning',
    ])
  })
})

describe('a goal', () => {
  test('is held against the last figure, with the one that was known when it was set', () => {
    expect(goalLine(reading, goal('np-lesing', [5], 49))).toMatch(/\*\*kan ikkje visast enno\*\*.*før målet vart sett.*49.*2025-26/)
    expect(goalLine(reading, goal('np-lesing', [5], 49, { setIn: schoolYearFrom(2025) }))).toMatch(/\*\*nådd\*\*.*2025-26 er 49/)
    const later = [...reading, ...series('np-lesing', 5, 'np', '2026 nord 51 3 22')]
    expect(goalLine(later, goal('np-lesing', [5], 53))).toMatch(/\*\*på veg\*\*.*2026-27 er 51.*I 2025-26 var det 49/)
    expect(goalLine(later, goal('np-lesing', [5], 53, { setIn: schoolYearFrom(2025) }))).toContain('I 2024-25 var det 47')
    expect(goalLine([...reading, ...series('np-lesing', 5, 'np', '2026 nord 48 3 22')], goal('np-lesing', [5], 53))).toContain(
      '**ikkje nådd**',
    )
  })

  test.each([
    ['withheld', '2026 nord skjerma'],
    ['without pupils', '2026 nord ingen'],
  ])('can not be shown while the last figure is %s', (_, figure) => {
    expect(goalLine([...reading, ...series('np-lesing', 5, 'np', figure)], goal('np-lesing', [5], 50))).toMatch(
      /\*\*kan ikkje visast\*\*.*2026-27/,
    )
  })

  test('falls back on the last published figure, and can not be shown where there is none', () => {
    expect(goalLine([...reading, ...series('np-lesing', 5, 'np', '2026 nord ikkje-publisert')], goal('np-lesing', [5], 50))).toContain(
      '2025-26',
    )
    expect(goalLine(reading, goal('np-rekning', [5], 50))).toContain('**kan ikkje visast**')
  })

  const survey = (six: string): readonly string[] => [
    ...series('eu-trivsel', 5, 'eu', '2025 nord 4 0.2 30'),
    ...series('eu-trivsel', 6, 'eu', six),
    ...series('eu-trivsel', 7, 'eu', '2025 nord 4.9 0.2 10'),
  ]
  const told = (lines: readonly string[], own: MeasuredGoal): readonly string[] =>
    overviewText(material(lines, { goals: [own] }))
      .split('\n')
      .filter((line) => line.includes(own.title))

  test('for several steps of a survey is held against their pupils together', () => {
    const [line, ...others] = told(survey('2025 nord 4 0.2 40'), goal('eu-trivsel', [5, 6, 7], 4.1, { setIn: schoolYearFrom(2025) }))
    expect(others).toEqual([])
    expect(line).toMatch(/5\.–7\..*\*\*nådd\*\*.* 4,1/)
  })

  test('is for the steps that are measured, and against each of them when the last year has only some', () => {
    const higher = { ...nord, steps: { from: 1, to: 10 } }
    const both = [...series('eu-trivsel', 7, 'eu', '2025 nord 4 0.2 30'), ...series('eu-trivsel', 10, 'eu', '2025 nord 4 0.2 30')]
    const own = goal('eu-trivsel', undefined, 4.1)
    expect(overviewText(material(both, { school: higher, goals: [own] }))).toContain('7. og 10.\u00A0trinn samla')
    expect(
      told([...survey('2025 nord 4 0.2 40'), ...series('eu-trivsel', 7, 'eu', '2026 nord 4.9 0.2 10')], goal('eu-trivsel', [5, 6, 7], 4.1)),
    ).toHaveLength(3)
  })

  test('is held against each step where they can not be taken together', () => {
    expect(told(survey('2025 nord 4'), goal('eu-trivsel', [5, 6, 7], 4.1))).toHaveLength(3)
    expect(told(survey('2025 nord skjerma'), goal('eu-trivsel', [5, 6, 7], 4.1))).toHaveLength(3)
    const tests = [...series('np-lesing', 8, 'np', '2025 nord 50 3 20'), ...series('np-lesing', 9, 'np', '2025 nord 54 3 20')]
    expect(told(tests, goal('np-lesing', [8, 9], 52))).toHaveLength(2)
  })

  test('for one step is never held against the figure of all steps, unless it is measured on that step alone', () => {
    const all = [...series('eu-trivsel', '', 'eu', '2025 nord 4.5'), ...series('grunnskulepoeng', '', 'eigne', '2025 nord 42')]
    expect(told(all, goal('eu-trivsel', [5], 4))[0]).toContain('**kan ikkje visast**')
    expect(told(all, goal('grunnskulepoeng', [10], 41, { setIn: schoolYearFrom(2025) }))[0]).toContain('**nådd**')
  })

  test('is never held against a figure of fewer than five pupils that the municipality alone has', () => {
    const own = series('skriving', 4, 'eigne', '2026 nord 3.6 0.2 4')
    const text = overviewText(material(own, { goals: [goal('skriving', [4], 4)] }))
    expect(text).not.toContain('3,6')
    expect(text).toMatch(/\| Skriving \| 4\. \|.* skjerma/)
    expect(overviewText(material(series('skriving', 4, 'eigne', '2026 nord 3.6 0.2 5')))).toContain('3,6')
  })

  test('marks each figure that the public source does not have', () => {
    const own = series('skriving', 4, 'eigne', '2025 nord 3.1 0.2 24', '2026 nord 3.6 0.2 24')
    expect(told(own, goal('skriving', [4], 4))[0]).toMatch(/\*\*på veg\*\*.*\(internt\).*\(internt\)/)
  })

  test('is told with how sure its distance is, and with the rounding where that decides it', () => {
    const set = schoolYearFrom(2025)
    expect(goalLine(reading, goal('np-lesing', [5], 40, { setIn: set }))).toContain('utanfor uvissa.')
    expect(goalLine(reading, goal('np-lesing', [5], 48, { setIn: set }))).toContain('innanfor uvissa.')
    expect(goalLine(reading, goal('np-lesing', [5], 46, { setIn: set }))).toMatch(/uvissa.*\(avrunda tal\)/)
  })

  test('is on the scale of the year it was set, and can not be shown on another', () => {
    expect(goalLine(reading, goal('np-lesing', [5], 50, { setIn: schoolYearFrom(2021) }))).toMatch(/\*\*kan ikkje visast\*\*.*2025-26/)
    expect(goalLine(reading, goal('np-lesing', [5], 50, { setIn: schoolYearFrom(2022) }))).toContain('ikkje nådd')
  })

  test('that names no step is for every step of the school', () => {
    expect(told(survey('2025 nord 4 0.2 40'), goal('eu-trivsel', undefined, 4.1))[0]).toContain('5.–7.')
  })
})

describe('where there is little to show', () => {
  test('says in one sentence or two that no figures are there, and how they come', () => {
    const text = overviewText(material([]))
    expect([text.split('\n').length, text.includes('«kvalitet import»')]).toEqual([1, true])
  })

  test('says that there are none for what the school teaches', () => {
    const text = overviewText(material(series('np-lesing', 8, 'np', '2025 kommune 51 2 60')))
    expect([text.includes('2023-24'), text.includes('2026-27'), text.includes('|')]).toEqual([true, true, false])
  })

  test('says that a school without an organisation number has no figures of its own', () => {
    const text = overviewText(material(reading, { school: { ...nord, orgNumber: undefined } }))
    expect([text.includes('organisasjonsnummer'), text.includes('49')]).toEqual([true, false])
  })
})
