import { load } from 'js-yaml'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/generated/catalogue.ts'
import type { Indikatorar } from '../../src/generated/types.ts'
import isGroup from '../../src/generated/validators/indikatorar.js'
import {
  catalogueOf,
  centralIndicators,
  groupNames,
  indicatorByCode,
  isComparable,
  isMeasured,
  periodOf,
  standardCatalogue,
} from '../../src/model/catalogue.ts'
import type { Indicator } from '../../src/model/indicator.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'

const folder = join(import.meta.dirname, '../../catalogue')
const indicator = (id: string): Indicator => {
  const found = standardCatalogue.get(id)
  if (!found) throw new Error(`The catalogue has no ${id}`)
  return found
}
const { POSITIVE_INFINITY: open } = Number

/** Independent of the files: what must be there, of Udir, SSB, KS and the law. */
const scores = (unit: string, least: number, most: number, direction: string, ids: string) =>
  ids.split(' ').map((id) => [id, unit, least, most, direction] as const)
const expected = [
  ...scores('skalapoeng', 20, 80, 'høg', 'np-lesing np-rekning np-engelsk'),
  ...scores(
    'snitt',
    1,
    5,
    'høg',
    'eu-trivsel eu-stotte-fra-larar eu-stotte-heimanfra eu-vurdering-for-laring eu-laringskultur eu-meistring eu-motivasjon eu-elevdemokrati ' +
      'eu-felles-reglar eu-fagleg-utfordring eu-utdanning-og-yrke foreldreundersokinga skriving ti-faktor-oppgavemotivasjon ' +
      'ti-faktor-meistringstru ti-faktor-sjolvstende ti-faktor-bruk-av-kompetanse ti-faktor-meistringsorientert-leiing ti-faktor-rolleklarleik ' +
      'ti-faktor-relevant-kompetanseutvikling ti-faktor-fleksibilitetsvilje ti-faktor-meistringsklima ti-faktor-nyttemotivasjon',
  ),
  ...scores(
    'prosent',
    0,
    100,
    'låg',
    'eu-mobbing eu-mobbing-medelevar eu-mobbing-digitalt eu-mobbing-vaksne kartlegging-lesing kartlegging-rekning',
  ),
  ...scores('prosent', 0, 100, 'høg', 'eu-deltaking overgang-vidaregaande gjennomforing-vidaregaande'),
  ...scores('prosent', 0, 100, 'nøytral', 'gsi-individuelt-tilrettelagd gsi-forsterka-norsk sjukefravar'),
  ...scores('poeng', 0, 60, 'høg', 'grunnskulepoeng'),
  ...scores('poeng', -open, open, 'høg', 'skulebidrag'),
  ...scores(
    'karakter',
    1,
    6,
    'høg',
    'standpunkt-norsk-hovudmal standpunkt-matematikk standpunkt-engelsk-skriftleg eksamen-norsk-hovudmal eksamen-matematikk eksamen-engelsk-skriftleg',
  ),
  ...scores('dagar', 0, 190, 'låg', 'fravar fravar-snitt-dagar'),
  ...scores('timar', 0, open, 'låg', 'fravar-timar fravar-snitt-timar'),
  ...scores('tal', 0, open, 'nøytral', 'gsi-elevtal gsi-skular skulemiljo-meldingar skulemiljo-planar skulemiljo-statsforvaltaren'),
  ...scores('forholdstal', 1, open, 'låg', 'gsi-gruppestorleik-1-4 gsi-gruppestorleik-5-7 gsi-gruppestorleik-8-10 gsi-elevar-per-arsverk'),
  ...scores('forholdstal', 0, open, 'nøytral', 'leiartettleik'),
  ...scores('kroner', 0, open, 'nøytral', 'utgift-per-elev'),
]

describe('the catalogue', () => {
  test.each(expected)('%s', (id, unit, least, most, direction) => {
    expect(indicator(id)).toMatchObject({ unit, range: { least, most }, direction })
  })

  test('has nothing else but the levels of mastery', () => {
    const listed = new Set<string>(expected.map(([id]) => id))
    const rest = [...standardCatalogue.keys()].filter((id) => !listed.has(id))
    const levels = ['lesing', 'rekning', 'engelsk'].flatMap((subject) => [1, 2, 3, 4, 5].map((level) => `np-${subject}-niva-${level}`))
    expect(rest).toEqual(levels)
  })

  test('has the ids that goals have named from the start, as the central ones', () => {
    const ids =
      'np-lesing np-rekning np-engelsk skriving eu-trivsel eu-mobbing eu-stotte-fra-larar eu-vurdering-for-laring eu-meistring eu-motivasjon ' +
      'eu-elevdemokrati eu-felles-reglar grunnskulepoeng fravar'
    expect(centralIndicators.toSorted()).toEqual(ids.split(' ').toSorted())
  })

  test('has one group for each file, named by it', () => {
    const files = readdirSync(folder).map((file) => file.replace('.yaml', ''))
    expect([...groupNames.keys()].toSorted()).toEqual(files.toSorted())
    expect(new Set(Object.values(catalogue).map(({ plass }) => plass)).size).toBe(files.length)
    expect(new Set([...standardCatalogue.values()].map(({ group }) => group))).toEqual(new Set(files))
  })

  test('uses no id twice', () => {
    const ids = Object.values(catalogue).flatMap(({ indikatorar }) => indikatorar.map(({ id }) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
})

describe.each([...standardCatalogue.values()])('$id', (entry) => {
  test('is found in its group by each of its codes, and by nothing else', () => {
    expect(entry.codes.length).toBeGreaterThan(0)
    for (const code of entry.codes) expect(indicatorByCode(code, standardCatalogue, entry.group)).toBe(entry)
  })

  test('has periods that go forwards and do not overlap', () => {
    const ends = entry.periods.flatMap(({ from, to }) => [from, to ?? schoolYearFrom(9998)])
    expect(ends).toEqual(ends.toSorted())
    expect(new Set(entry.periods.map(({ from }) => from)).size).toBe(entry.periods.length)
  })

  test('is part of an indicator of its own group, if of any, and is never for groups under 10', () => {
    if (entry.partOf !== undefined) expect(indicator(entry.partOf).group).toBe(entry.group)
    expect(entry.smallestGroup).toBe(10)
    expect(entry.range.least).toBeLessThan(entry.range.most)
    expect(entry.source).toBeTruthy()
  })
})

describe('what is measured when', () => {
  const [before, since] = [schoolYearFrom(2021), schoolYearFrom(2022)]

  test.each([
    ['np-lesing', [5, 8, 9]],
    ['np-rekning', [5, 8, 9]],
    ['np-engelsk', [5, 8]],
    ['np-lesing-niva-3', [5, 8, 9]],
    ['np-lesing-niva-4', [8, 9]],
    ['np-engelsk-niva-5', [8]],
    ['eu-trivsel', [5, 6, 7, 8, 9, 10]],
    ['grunnskulepoeng', [10]],
    ['fravar', [10]],
    ['gsi-gruppestorleik-5-7', [5, 6, 7]],
    ['ti-faktor-meistringstru', []],
  ])('%s on steps %j', (id, steps) => {
    const measured = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((step) => isMeasured(indicator(id), since, step))
    expect(measured).toEqual(steps)
    expect(isMeasured(indicator(id), since)).toBe(true)
  })

  test.each(['np-lesing', 'np-rekning', 'np-engelsk', 'np-rekning-niva-1'])('%s is not compared across the new scale of 2022', (id) => {
    expect(isMeasured(indicator(id), before, 8)).toBe(true)
    expect(isComparable(indicator(id), before, since)).toBe(false)
    expect(isComparable(indicator(id), since, schoolYearFrom(2025))).toBe(true)
    expect(isComparable(indicator(id), schoolYearFrom(2017), before)).toBe(true)
  })

  test('nothing is known of years before a period', () => {
    expect(periodOf(indicator('np-lesing'), schoolYearFrom(2015))).toBeUndefined()
    expect(isMeasured(indicator('np-rekning'), schoolYearFrom(2015))).toBe(true)
    expect(isComparable(indicator('eu-trivsel'), schoolYearFrom(2020), since)).toBe(false)
  })

  test.each([
    ['kartlegging-lesing', undefined],
    ['skulemiljo-meldingar', 'kommune'],
    ['overgang-vidaregaande', 'kommune'],
    ['np-lesing', 'skule'],
  ])('%s may be published down to %s', (id, level) => {
    expect(indicator(id).published).toBe(level)
  })
})

describe('names in headers', () => {
  test.each([
    ['Regning', 'nasjonale-prover', 'np-rekning'],
    ['NPLES', undefined, 'np-lesing'],
    [' lesing ', undefined, 'np-lesing'],
    ['np-engelsk', undefined, 'np-engelsk'],
    ['EUIndeks_1379', undefined, 'eu-trivsel'],
    ['Støtte fra lærer', 'elevundersokinga', 'eu-stotte-fra-larar'],
    ['Sto\u0308tte fra la\u0308rer'.replace('o\u0308', 'ø').replace('a\u0308', 'æ'), undefined, 'eu-stotte-fra-larar'],
    ['MOBBING PÅ  SKOLEN', 'elevundersokinga', 'eu-mobbing'],
    ['Median timer', 'avgang', 'fravar-timar'],
    ['Trivsel', 'nasjonale-prover', undefined],
    ['Naturfag', undefined, undefined],
  ])('«%s» in %s is %s', (name, group, id) => {
    expect(indicatorByCode(name, standardCatalogue, group)?.id).toBe(id)
  })
})

describe('a change of a test is a change in its file alone', () => {
  /** The file of the catalogue with some text replaced, taken through what the build does with it. */
  function changed(before: string, after: string): ReadonlyMap<string, Indicator> {
    const text = readFileSync(join(folder, 'nasjonale-prover.yaml'), 'utf8')
    expect(text.split(before)).toHaveLength(2)
    const { felles, ...group } = load(text.replace(before, () => after)) as Indikatorar & { felles: object }
    const whole = { ...group, indikatorar: group.indikatorar.map((entry) => ({ ...felles, ...entry, kjelde: group.kjelde })) }
    expect(isGroup(whole)).toBe(true)
    return catalogueOf({ 'nasjonale-prover': whole })
  }
  const next = schoolYearFrom(2026)

  test('another name in the header', () => {
    const after = changed('kodar: [Regning, ', 'kodar: [Tallforståing, Regning, ')
    expect(indicatorByCode('Tallforståing', standardCatalogue)).toBeUndefined()
    expect(indicatorByCode('tallforståing', after)?.id).toBe('np-rekning')
  })

  test('another step and another scale', () => {
    const line = "      - { frå: 2022-23, trinn: [5, 8], skala: '2022' }"
    const after = changed(
      line,
      `${line.replace(', trinn', ', til: 2025-26, trinn')}\n      - { frå: 2026-27, trinn: [6, 9], skala: '2026' }`,
    )
    const english = after.get('np-engelsk')
    if (!english) throw new Error('np-engelsk is gone')
    expect([5, 6, 8, 9].filter((step) => isMeasured(english, next, step))).toEqual([6, 9])
    expect([5, 6, 8, 9].filter((step) => isMeasured(english, schoolYearFrom(2025), step))).toEqual([5, 8])
    expect(isComparable(english, schoolYearFrom(2025), next)).toBe(false)
  })

  test('a new subject', () => {
    const line = '  - id: np-engelsk\n'
    const added = `  - id: np-naturfag
    namn: { nn: Nasjonal prøve i naturfag, nb: Nasjonal prøve i naturfag }
    eining: skalapoeng
    verdiar: { minst: 20, størst: 80 }
    desimalar: 0
    kodar: [Naturfag]
    periodar: [{ frå: 2026-27, trinn: [8], skala: '2026' }]
`
    const science = indicatorByCode('Naturfag', changed(line, added + line), 'nasjonale-prover')
    expect(science && isMeasured(science, next, 8)).toBe(true)
    expect(science && isMeasured(science, schoolYearFrom(2025), 8)).toBe(false)
  })
})
