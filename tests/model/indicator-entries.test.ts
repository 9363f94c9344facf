import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/generated/catalogue.ts'
import isGroup from '../../src/generated/validators/indikatorar.js'
import { indicatorFrom, isComparable, isMeasured } from '../../src/model/catalogue.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'

describe('an own indicator', () => {
  test('needs no more than id, name and unit', () => {
    const own = indicatorFrom({ id: 'leselyst', namn: 'Elevar som likar å lesa', eining: 'prosent' }, 'eigne')
    expect(own).toMatchObject({
      name: { nn: 'Elevar som likar å lesa', nb: 'Elevar som likar å lesa' },
      group: 'eigne',
      range: { least: 0, most: 100 },
      decimals: 1,
      direction: 'nøytral',
      smallestGroup: 10,
      published: 'skule',
    })
    expect(isMeasured(own, schoolYearFrom(2019), 3)).toBe(true)
    expect(isMeasured(own, schoolYearFrom(2019))).toBe(true)
    expect(isComparable(own, schoolYearFrom(2019), schoolYearFrom(2026))).toBe(true)
  })

  test('says what is otherwise', () => {
    const own = indicatorFrom(
      {
        id: 'leselyst',
        namn: { nn: 'Leselyst' },
        eining: 'prosent',
        verdiar: { minst: 10 },
        publisert: 'aldri',
        periodar: [{ trinn: [3] }],
      },
      'eigne',
    )
    expect(own).toMatchObject({ name: { nn: 'Leselyst', nb: 'Leselyst' }, range: { least: 10, most: 100 }, published: undefined })
    expect(isMeasured(own, schoolYearFrom(2026), 4)).toBe(false)
  })
})

describe('the schema of the catalogue', () => {
  const [whole] = Object.values(catalogue)
  const [entry] = whole?.indikatorar ?? []
  const accepts = (change: object): boolean => isGroup({ ...whole, indikatorar: [{ ...entry, ...change }] })

  test('takes an entry of the catalogue', () => {
    expect(accepts({})).toBe(true)
  })

  test.each([
    ['a unit that does not exist', { eining: 'stjerner' }],
    ['an id with a capital', { id: 'NP-lesing' }],
    ['a name in one language', { namn: { nn: 'Lesing' } }],
    ['no code', { kodar: [] }],
    ['no period', { periodar: [] }],
    ['a period without steps', { periodar: [{ frå: '2022-23', skala: '2022' }] }],
    ['a period without a scale', { periodar: [{ frå: '2022-23', trinn: [5] }] }],
    ['step 11', { periodar: [{ frå: '2022-23', trinn: [11], skala: '2022' }] }],
    ['a calendar year', { periodar: [{ frå: '2022', trinn: [5], skala: '2022' }] }],
    ['a group under 5', { minste_gruppe: 4 }],
    ['half a decimal', { desimalar: 0.5 }],
    ['a direction that does not exist', { retning: 'opp' }],
    ['an unknown key', { farge: 'raud' }],
    ['no source', { kjelde: '' }],
  ])('rejects %s', (_, change) => {
    expect(accepts(change)).toBe(false)
  })
})
