import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeFigures, type FigureStore, type Merge } from '../../../src/indicators/figures/merge.ts'
import { figuresText } from '../../../src/indicators/figures/tidy.ts'
import { sourcesText } from '../../../src/indicators/figures/sources-file.ts'
import type { FileRead } from '../../../src/indicators/sources/source.ts'
import { figure, figures, source } from './samples.ts'
import type { Figure, FigureSource } from '../../../src/model/figure.ts'

const empty: FigureStore = { figures: [], sources: new Map() }
const accepted = new Set<string>()

/** A file as read: one source, each figure on a line of its own. */
const file = (name: string, own: FigureSource, given: readonly Figure[]): FileRead => ({
  name,
  kind: 'nasjonale-prover',
  faults: [],
  sources: [
    {
      source: own,
      figures: given.map((one, index) => ({ figure: { ...one, source: own.id }, at: { file: name, line: index + 3, column: 1 } })),
    },
  ],
})

/** What lies in the folder after a merge. */
const stored = ({ figures: all, sources }: Merge): FigureStore => ({
  figures: all.map((one, index) => ({ figure: one, file: 'indikatorar/x.csv', line: index + 2 })),
  sources,
})

const written = (store: FigureStore): string => {
  const all = store.figures.map((one) => one.figure)
  return figuresText(all) + sourcesText(store.sources, all)
}

const february = source({ sha256: 'a'.repeat(64) })
const march = source({ sha256: 'b'.repeat(64), extracted: '2026-03-10 09:00', file: '20260310-0900_x.csv' })

describe('a newer edition of a source', () => {
  const first = mergeFigures(empty, [file('a.csv', february, [figure(), figure({ orgNumber: '973953915', value: 49 })])], accepted)

  test('takes the place of the older, whole, and tells what it changed', () => {
    const { figures: now, outcomes, faults } = mergeFigures(stored(first), [file('b.csv', march, [figure({ value: 51 })])], accepted)
    expect(faults).toEqual([])
    expect(now).toMatchObject([{ value: 51 }])
    expect(outcomes).toMatchObject([
      {
        does: 'ny-utgåve',
        changes: [
          { before: { value: 52 }, after: { value: 51 } },
          { before: { value: 49 }, after: undefined },
        ],
      },
    ])
  })

  test('is not undone by the older coming again', () => {
    const second = mergeFigures(stored(first), [file('b.csv', march, [figure({ value: 51 })])], accepted)
    const third = mergeFigures(stored(second), [file('a.csv', february, [figure()])], accepted)
    expect(third.figures).toEqual(second.figures)
    expect(third.outcomes).toMatchObject([{ does: 'eldre', changes: [] }])
  })

  test('may come in the same call', () => {
    const both = [file('b.csv', march, [figure({ value: 51 })]), file('a.csv', february, [figure()])]
    expect(mergeFigures(empty, both, accepted).figures).toMatchObject([{ value: 51 }])
    expect(mergeFigures(empty, both.toReversed(), accepted).figures).toMatchObject([{ value: 51 }])
  })
})

describe('editions that nobody can tell the age of', () => {
  const undated = source({ sha256: 'c'.repeat(64), extracted: undefined, file: 'np.csv' })
  const first = mergeFigures(empty, [file('a.csv', february, [figure()])], accepted)

  test('stop the import at each cell they differ in, with the place of the other', () => {
    const { faults } = mergeFigures(stored(first), [file('np.csv', undated, [figure({ value: 50 })])], accepted)
    expect(faults).toMatchObject([
      {
        code: 'import/ulike-kjelder',
        severity: 'error',
        at: { file: 'np.csv', line: 3 },
        related: [{ at: { file: 'indikatorar/x.csv', line: 2 } }],
      },
    ])
  })

  test('are decided by the user, who may accept the one that is named', () => {
    const merge = mergeFigures(stored(first), [file('np.csv', undated, [figure({ value: 50 })])], new Set(['import/ulike-kjelder']))
    expect(merge.faults).toMatchObject([{ severity: 'note' }])
    expect(merge.figures).toMatchObject([{ value: 50 }])
  })

  test('are no matter when they say the same', () => {
    expect(mergeFigures(stored(first), [file('np.csv', undated, [figure()])], accepted)).toMatchObject({
      faults: [],
      outcomes: [{ does: 'uendra' }],
    })
  })

  test('are a sheet of the municipality’s own: it is renewed by coming again', () => {
    const sheet = source({ id: 'eige-skriving', extracted: undefined, access: 'internt' })
    const before = mergeFigures(empty, [file('skriving.csv', sheet, [figure()])], accepted)
    const again = file('skriving.csv', { ...sheet, sha256: 'd'.repeat(64) }, [figure({ value: 50 })])
    expect(mergeFigures(stored(before), [again], accepted)).toMatchObject({
      faults: [],
      figures: [{ value: 50 }],
      outcomes: [{ does: 'ny-utgåve' }],
    })
  })
})

describe('what is taken in again', () => {
  const one = figure()
  const other = figure({ orgNumber: '973953915', value: 49 })
  const first = mergeFigures(empty, [file('a.csv', february, [one])], accepted)

  test('the same file has more to give when a school has been added to the settings', () => {
    const again = mergeFigures(stored(first), [file('a.csv', february, [one, other])], accepted)
    expect(again.faults).toEqual([])
    expect(again.figures).toHaveLength(2)
    expect(again.outcomes).toMatchObject([{ does: 'ny-utgåve', changes: [{ before: undefined, after: { value: 49 } }] }])
  })

  test('a sheet of one’s own with a row more is the sheet from then on', () => {
    const sheet = source({ id: 'eige-skriving-2025-26', extracted: undefined, access: 'internt', sha256: 'f'.repeat(64) })
    const before = mergeFigures(empty, [file('skriving.csv', sheet, [one])], accepted)
    for (const sum of ['0', 'f'].map((sign) => sign.repeat(63) + '1')) {
      const again = mergeFigures(stored(before), [file('skriving.csv', { ...sheet, sha256: sum }, [one, other])], accepted)
      expect(again.faults).toEqual([])
      expect(again.figures).toHaveLength(2)
    }
  })

  test('a file that was internal is public from then on', () => {
    const internal = source({ id: `${february.id}-intern`, access: 'internt', sha256: february.sha256 })
    const before = mergeFigures(empty, [file('a.csv', internal, [one])], accepted)
    expect([...mergeFigures(stored(before), [file('a.csv', february, [one])], accepted).sources.keys()]).toEqual([february.id])
  })

  test('two sheets with one name in one call stop, since one would hide the other', () => {
    const sheet = source({ id: 'eige-skriving-2025-26', extracted: undefined, access: 'internt', sha256: 'f'.repeat(64) })
    const { faults } = mergeFigures(
      empty,
      [file('nord/skriving.csv', sheet, [one]), file('sor/skriving.csv', { ...sheet, sha256: 'e'.repeat(64) }, [other])],
      accepted,
    )
    expect(faults.map(({ code, severity }) => `${severity} ${code}`)).toEqual(Array.from({ length: 2 }, () => 'error import/ulike-kjelder'))
  })
})

describe('exports of one table that overlap', () => {
  const wide = source({ id: 'udir-np-2025-26-5.8', sha256: 'c'.repeat(64), extracted: '2026-03-10 09:00', file: 'wide.csv' })
  const first = file('a.csv', february, [figure()])
  const second = file('wide.csv', wide, [figure({ value: 51 }), figure({ step: '8', value: 48 })])

  test.each([
    ['together', (): Merge => mergeFigures(empty, [first, second], accepted)],
    ['the older first', (): Merge => mergeFigures(stored(mergeFigures(empty, [first], accepted)), [second], accepted)],
    ['the newer first', (): Merge => mergeFigures(stored(mergeFigures(empty, [second], accepted)), [first], accepted)],
  ])('give each cell once, from the one last taken out, when they come %s', (_, merged) => {
    const { figures: now, faults } = merged()
    expect(faults).toEqual([])
    expect(now.map(({ step, value }) => [step, value]).toSorted()).toEqual([
      ['5', 51],
      ['8', 48],
    ])
  })

  test('and what was changed is told', () => {
    const { outcomes } = mergeFigures(stored(mergeFigures(empty, [first], accepted)), [second], accepted)
    expect(outcomes[0]?.changes[0]).toMatchObject({ before: { value: 52 }, after: { value: 51 } })
  })
})

test('an undated copy of an export is that export, in whatever order they come', () => {
  const a = file('a.csv', february, [figure()])
  const copy = file('kopi.csv', source({ sha256: 'c'.repeat(64), extracted: undefined, file: 'kopi.csv' }), [figure()])
  const c = file('c.csv', march, [figure({ value: 51 })])
  for (const order of [
    [a, copy, c],
    [copy, a, c],
    [a, c, copy],
    [copy, c, a],
    [c, a, copy],
    [c, copy, a],
  ]) {
    const { figures: now, faults } = mergeFigures(empty, order, accepted)
    expect(faults).toEqual([])
    expect(now).toMatchObject([{ value: 51 }])
  }
})

describe('two sources of one cell', () => {
  const sheet = source({ id: 'eige-lesing', extracted: undefined, access: 'internt', sha256: 'e'.repeat(64) })
  const export5 = file('a.csv', february, [figure({ value: undefined, uncertainty: undefined, pupils: undefined, state: 'skjerma' })])

  test('may both be right where one of them withholds it', () => {
    const merge = mergeFigures(empty, [export5, file('lesing.csv', sheet, [figure()])], accepted)
    expect(merge.faults).toEqual([])
    expect(merge.figures).toHaveLength(2)
  })

  test('are told of when they give it two values', () => {
    const merge = mergeFigures(empty, [file('a.csv', february, [figure()]), file('lesing.csv', sheet, [figure({ value: 53 })])], accepted)
    expect(merge.faults).toMatchObject([{ code: 'import/ulike-kjelder', at: { file: 'lesing.csv' }, related: [{ at: { file: 'a.csv' } }] }])
  })
})

test('two sheets of the municipality’s own that contradict each other stop, also where one of them is later', () => {
  const sheet = (id: string, day: string): FigureSource =>
    source({ id: `eige-${id}-2025-26`, sha256: id.repeat(64), extracted: `${day} 12:00`, file: `${id}.csv` })
  const first = [figure({ source: 'eige-a-2025-26' })]
  const told = (other: Partial<Figure>): readonly string[] =>
    mergeFigures(
      empty,
      [file('a.csv', sheet('a', '2026-01-01'), first), file('b.csv', sheet('b', '2026-02-01'), [figure(other)])],
      accepted,
    ).faults.map(({ code }) => code)
  expect([told({ value: 40 }), told({ pupils: 12 }), told({ uncertainty: undefined }), told({})]).toEqual([
    ['import/ulike-kjelder'],
    ['import/ulike-kjelder'],
    [],
    [],
  ])
})

test('a sheet of other schools with the name of one that is there stops: two rektors may each have theirs', () => {
  const sheet = (sha: string): FigureSource => source({ id: 'eige-skriving-2025-26', sha256: sha.repeat(64), extracted: undefined })
  const there = stored(mergeFigures(empty, [file('x/skriving.csv', sheet('a'), [figure()])], accepted))
  const other = file('y/skriving.csv', sheet('b'), [figure({ orgNumber: '973954008' }), figure({ orgNumber: '973954008', step: '6' })])
  expect(mergeFigures(there, [other], accepted).faults.map(({ code }) => code)).toEqual(['import/ulike-kjelder'])
  const more = file('y/skriving.csv', sheet('b'), [figure({ value: 40 }), figure({ orgNumber: '973954008' })])
  expect(mergeFigures(there, [more], accepted).faults).toEqual([])
})

test('the same file with another name is a slip', () => {
  const again = [file('a.csv', february, [figure()]), file('kopi.csv', february, [figure()])]
  expect(mergeFigures(empty, again, accepted).faults).toMatchObject([
    { code: 'import/same-fil', args: { anna: 'a.csv' }, at: { file: 'kopi.csv', line: 1, column: 1 } },
  ])
})

describe('any files, dated as exports are', () => {
  /** Editions of a few sources, no two of one source with the same time. */
  const files = fc
    .uniqueArray(fc.record({ id: fc.constantFrom('udir-a', 'udir-b', 'udir-c'), day: fc.integer({ min: 10, max: 28 }), own: figures }), {
      selector: ({ day }) => day,
      maxLength: 6,
    })
    .map((editions) =>
      editions.map(({ id, day, own }) => {
        const sum = String(day).repeat(32)
        return file(`${id}-${day}.csv`, source({ id, sha256: sum, extracted: `2026-02-${day} 10:00`, file: `${id}-${day}.csv` }), own)
      }),
    )

  test('give the same in one call as one by one, in any order, and however often', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (some, dice) => {
        const all = written(stored(mergeFigures(empty, some, accepted)))
        const shuffled = some
          .map((one) => ({ one, at: dice.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one)
        let store = empty
        for (const one of [...shuffled, ...shuffled.slice(0, 2)]) store = stored(mergeFigures(store, [one], accepted))
        expect(written(store)).toBe(all)
        expect(written(stored(mergeFigures(store, some, accepted)))).toBe(all)
      }),
    )
  })
})
