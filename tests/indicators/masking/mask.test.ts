import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standardProtection, type Cell, type Measure, type Relation } from '../../../src/indicators/masking/cell.ts'
import { mask } from '../../../src/indicators/masking/mask.ts'

const scale: Measure = { kind: 'mean', least: 0, most: 100, step: 1 }
const share: Measure = { kind: 'share', least: 0, most: 100, step: 0.1 }
const count: Measure = { kind: 'count', least: 0, most: 1000, step: 1 }

function cell(id: string, pupils: number | undefined, value: number | undefined, more: Partial<Cell> = {}): Cell {
  return { id, group: id, pupils, value, measure: scale, standing: 'free', smallestGroup: 10, mayShow: true, loss: pupils ?? 1, ...more }
}

const sum = (total: string, ...parts: readonly string[]): Relation => ({ kind: 'sum', total, parts })
const masked = (cells: readonly Cell[], ...relations: readonly Relation[]) => mask({ cells, relations, protection: standardProtection })
const hiddenIn = (...given: Parameters<typeof masked>): readonly string[] => [...masked(...given).hidden.keys()].toSorted()

describe('primary', () => {
  test.for([
    [9, true],
    [10, false],
  ] as const)('a group of %i is hidden: %s', ([pupils, isHidden]) => {
    expect(hiddenIn([cell('skule', pupils, 50)])).toEqual(isHidden ? ['skule'] : [])
  })

  test('no municipality shows groups of fewer than five, whatever it asks for', () => {
    expect(hiddenIn([cell('skule', 4, 50, { smallestGroup: 2 })])).toEqual(['skule'])
  })

  test('0 % and 100 % are hidden in small groups, also when rounding is what makes them', () => {
    const shares = [
      cell('ingen', 15, 0, { measure: share }),
      cell('alle', 19, 100, { measure: share }),
      cell('mange', 20, 0, { measure: share }),
    ]
    expect(hiddenIn(shares)).toEqual(['alle', 'ingen'])
  })

  test('a count of a few is hidden, and none is not a few', () => {
    const counts = [
      cell('nokre', undefined, 3, { measure: count }),
      cell('ingen', undefined, 0, { measure: count }),
      cell('mange', undefined, 10, { measure: count }),
    ]
    expect(hiddenIn(counts)).toEqual(['nokre'])
  })

  test('what the source withholds is hidden even when we know that it is large', () => {
    expect(hiddenIn([cell('skule', 90, 50, { standing: 'withheld' })])).toEqual(['skule'])
  })
})

describe('secondary', () => {
  // Kvam, English on the 8th step, 2022-23: the municipality 48 (76 pupils), Kvam ungdomsskule 49 (53). The two other schools are 23 pupils together.
  const kvam = (...others: readonly Cell[]): readonly Cell[] => [
    cell('Kvam', 76, 48, { standing: 'public' }),
    cell('Kvam ungdomsskule', 53, 49, { standing: 'public' }),
    ...others,
  ]

  test('one hidden school is what the others leave of the total, 45.7, and so beyond us once both are published', () => {
    const { hidden } = masked(kvam(cell('resten', 23, undefined, { standing: 'withheld' })), sum('Kvam', 'Kvam ungdomsskule', 'resten'))
    expect((48 * 76 - 49 * 53) / 23).toBeCloseTo(45.7, 1)
    expect(hidden.get('resten')).toMatchObject({ isBeyondUs: true, numbers: 1 })
  })

  test('two hidden schools hide each other', () => {
    const cells = kvam(
      cell('Strandebarm', 9, undefined, { standing: 'withheld' }),
      cell('friskule', 14, undefined, { standing: 'outside' }),
    )
    const { hidden, shown } = masked(cells, sum('Kvam', 'Kvam ungdomsskule', 'Strandebarm', 'friskule'))
    expect([...shown]).toEqual(['Kvam', 'Kvam ungdomsskule'])
    expect(hidden.get('Strandebarm')).toMatchObject({ kind: 'withheld', isBeyondUs: false })
    expect(hidden.get('Strandebarm')?.width).toBeGreaterThanOrEqual(10)
    expect(hidden.get('Strandebarm')?.numbers).toBeGreaterThanOrEqual(3)
  })

  test('the municipality’s own schools together are not shown beside the row that counts the private one', () => {
    const cells = [
      cell('alle', 83, 51, { standing: 'public' }),
      cell('eigne', 77, 51, { loss: 231 }),
      cell('stor', 67, 51, { standing: 'public' }),
      cell('liten', 10, 48, { standing: 'withheld' }),
      cell('friskule', 6, 54, { standing: 'outside' }),
    ]
    const { hidden } = masked(cells, sum('eigne', 'stor', 'liten'), sum('alle', 'eigne', 'friskule'))
    expect(hidden.get('eigne')).toMatchObject({ kind: 'secondary', rule: 'protects', protects: ['friskule', 'liten'] })
  })

  test('the smaller of two schools that could protect a third is hidden, and the protocol says whom it protects', () => {
    const cells = [cell('alle', 72, 50, { loss: 360 }), cell('stor', 45, 50), cell('mellom', 20, 49), cell('liten', 7, 53)]
    const { hidden } = masked(cells, sum('alle', 'stor', 'mellom', 'liten'))
    expect([...hidden.keys()].toSorted()).toEqual(['liten', 'mellom'])
    expect(hidden.get('mellom')).toMatchObject({ kind: 'secondary', protects: ['liten'] })
  })

  test('two small schools of eight pupils together are not left alone under a total', () => {
    const cells = [cell('alle', 60, 50, { loss: 300 }), cell('stor', 30, 50), cell('mellom', 22, 49), cell('a', 4, 53), cell('b', 4, 47)]
    expect(hiddenIn(cells, sum('alle', 'stor', 'mellom', 'a', 'b'))).toEqual(['a', 'b', 'mellom'])
  })

  test('a year is not the difference between two means over years', () => {
    const years = [cell('1', 12, 50), cell('2', 14, 49), cell('3', 13, 52), cell('4', 6, 51)]
    const means = [cell('1-3', 39, 50), cell('2-4', 33, 51)]
    const hidden = hiddenIn([...years, ...means], sum('1-3', '1', '2', '3'), sum('2-4', '2', '3', '4'))
    expect(hidden).toContain('4')
    expect(hidden.length).toBeGreaterThan(1)
  })

  test('of a school where nobody is on the lowest level, another level is hidden too, since the three make all pupils', () => {
    const level = (id: string, value: number): Cell => cell(id, 14, value, { group: 'skule', measure: share })
    const parts = [level('1', 0), level('2', 35.7), level('3', 64.3)]
    const hidden = hiddenIn(parts, { kind: 'whole', group: 'skule', parts: ['1', '2', '3'] })
    expect(hidden).toHaveLength(2)
    expect(hidden).toContain('1')
  })
})

interface Table {
  readonly cells: readonly Cell[]
  readonly relation: Relation
}

const tables: fc.Arbitrary<Table> = fc
  .array(fc.record({ pupils: fc.integer({ min: 1, max: 40 }), value: fc.integer({ min: 40, max: 60 }) }), { minLength: 2, maxLength: 6 })
  .map((schools) => {
    const pupils = schools.reduce((all, school) => all + school.pupils, 0)
    const value = Math.round(schools.reduce((all, school) => all + school.pupils * school.value, 0) / pupils)
    const parts = schools.map((school, index) => cell(`skule ${index}`, school.pupils, school.value))
    return { cells: [cell('alle', pupils, value, { loss: 3 * pupils }), ...parts], relation: sum('alle', ...parts.map(({ id }) => id)) }
  })

const lossOf = (cells: readonly Cell[], ids: readonly string[]): number =>
  cells.reduce((loss, one) => loss + (ids.includes(one.id) ? one.loss : 0), 0)

/** By the definition alone, for one table with a total: whether what is hidden protects itself. */
function isSafe({ cells }: Table, hidden: ReadonlySet<string>): boolean {
  const parts = cells.filter(({ id }) => id !== 'alle' && hidden.has(id))
  if (cells.some(({ id, pupils = 0 }) => pupils < 10 && !hidden.has(id))) return false
  if (hidden.has('alle')) return parts.length > 0
  const sizes = parts.map(({ pupils = 0 }) => pupils)
  const all = sizes.reduce((total, size) => total + size, 0)
  const hasRoom = parts.every(({ pupils = 0 }) => (pupils >= 10 ? 0.02 : 0.1) * pupils <= all - pupils)
  const isOpen = parts.every(({ pupils = 0 }) => (pupils >= 10 ? 2 : 3) <= numbersOf(pupils, sizes))
  return parts.length === 0 || (parts.length > 1 && all >= 10 && hasRoom && isOpen)
}

/** How many numbers of pupils are possible for one of them, when the small stay small. */
function numbersOf(pupils: number, sizes: readonly number[]): number {
  const others = sizes.toSpliced(sizes.indexOf(pupils), 1)
  const [least, most] = [others.length, others.reduce((all, size) => all + (size < 10 ? 9 : Infinity), 0)]
  const all = sizes.reduce((total, size) => total + size, 0)
  return Math.min(pupils < 10 ? 9 : Infinity, all - least) - Math.max(1, all - most) + 1
}

test('no set of hidden cells that protects as well loses less', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { hidden } = masked(table.cells, table.relation)
      const ids = table.cells.map(({ id }) => id)
      const sets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((__, index) => (bits >> index) % 2 === 1))
      const least = Math.min(...sets.filter((set) => isSafe(table, new Set(set))).map((set) => lossOf(table.cells, set)))
      expect(lossOf(table.cells, [...hidden.keys()])).toBeLessThanOrEqual(least)
    }),
    { numRuns: 300 },
  )
})

test('the order in which cells and relations are given changes nothing', () => {
  fc.assert(
    fc.property(tables, ({ cells, relation }) => {
      const backwards = masked(cells.toReversed(), {
        ...relation,
        parts: relation.kind === 'sum' ? relation.parts.toReversed() : relation.parts,
      })
      expect(backwards).toEqual(masked(cells, relation))
    }),
    { numRuns: 100 },
  )
})
