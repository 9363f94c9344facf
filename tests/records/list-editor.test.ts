import { describe, expect, test } from 'vitest'
import type { CarriedItem, CarriedList } from '../../src/records/carry-over.ts'
import { withItems } from '../../src/records/list-editor.ts'

const isBlank: CarriedList['isBlank'] = (item) => Object.values(item).every((value) => value === null || value === 'open')

const actions = (...items: readonly CarriedItem[]): CarriedList => ({ path: ['tiltak'], key: 'tittel', items, isBlank })
const ny: CarriedItem = { tittel: 'Ny', frist: undefined }

/** The fields with the new item, or why there is none. */
const added = (yaml: string, carried: CarriedList = actions(ny)): string => {
  const edit = withItems(yaml, carried)
  return typeof edit === 'string' ? edit : edit.yaml
}

describe('where the items come', () => {
  test.each([
    ['an empty list', 'tiltak:\n', 'tiltak:\n  - tittel: Ny\n    frist:\n'],
    ['an empty list without a line break', 'a: 1\ntiltak:', 'a: 1\ntiltak:\n  - tittel: Ny\n    frist:'],
    ['an empty list with a remark', 'tiltak: # hugs\nb: 1\n', 'tiltak: # hugs\n  - tittel: Ny\n    frist:\nb: 1\n'],
    [
      'remarks below an empty list',
      'tiltak:\n  # inni\n\n# utanfor\nb: 1\n',
      'tiltak:\n  - tittel: Ny\n    frist:\n  # inni\n\n# utanfor\nb: 1\n',
    ],
    ['a list of one', 'tiltak:\n  - tittel: x\nb: 1\n', 'tiltak:\n  - tittel: x\n  - tittel: Ny\n    frist:\nb: 1\n'],
    ["dashes at the key's column", 'tiltak:\n- tittel: x\nb: 1\n', 'tiltak:\n- tittel: x\n- tittel: Ny\n  frist:\nb: 1\n'],
    ['four spaces', 'tiltak:\n    - tittel: x\n', 'tiltak:\n    - tittel: x\n    - tittel: Ny\n      frist:\n'],
    ['a dash on its own line', 'tiltak:\n  -\n    tittel: x\n', 'tiltak:\n  -\n    tittel: x\n  - tittel: Ny\n    frist:\n'],
    ['an item with nothing in it', 'tiltak:\n  -\n', 'tiltak:\n  -\n  - tittel: Ny\n    frist:\n'],
    ['a remark after the last value', 'tiltak:\n  - tittel: x # -\n', 'tiltak:\n  - tittel: x # -\n  - tittel: Ny\n    frist:\n'],
    [
      'remarks below the last item',
      'tiltak:\n  - tittel: x\n\n# slutt\n',
      'tiltak:\n  - tittel: x\n  - tittel: Ny\n    frist:\n\n# slutt\n',
    ],
    [
      'a text over several lines',
      'tiltak:\n  - tittel: |\n      a\n      b\n',
      'tiltak:\n  - tittel: |\n      a\n      b\n  - tittel: Ny\n    frist:\n',
    ],
    [
      'a folded text',
      'tiltak:\n  - tittel: >-\n      a\n\n      b',
      'tiltak:\n  - tittel: >-\n      a\n\n      b\n  - tittel: Ny\n    frist:',
    ],
    [
      'a text in quotes over two lines',
      'tiltak:\n  - tittel: "a\n      b"\n',
      'tiltak:\n  - tittel: "a\n      b"\n  - tittel: Ny\n    frist:\n',
    ],
    ['an item in braces', 'tiltak:\n  - {tittel: x}\n', 'tiltak:\n  - {tittel: x}\n  - tittel: Ny\n    frist:\n'],
    ['Windows line ends', 'tiltak:\r\n  - tittel: x\r\nb: 1\r\n', 'tiltak:\r\n  - tittel: x\r\n  - tittel: Ny\r\n    frist:\r\nb: 1\r\n'],
    ['half a Windows line end', 'a: 1\r\ntiltak:\r\n  - tittel: x\r', 'a: 1\r\ntiltak:\r\n  - tittel: x\r\n  - tittel: Ny\r\n    frist:\r'],
    ['a list in the list', 'tiltak:\n  - - tittel: x\n', 'tiltak:\n  - - tittel: x\n  - tittel: Ny\n    frist:\n'],
    ['an end of the fields marked in YAML', 'tiltak:\n  - tittel: x\n...\n', 'tiltak:\n  - tittel: x\n  - tittel: Ny\n    frist:\n...\n'],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after)
    expect(added(after)).toBe('nothing-new')
  })

  test('a list within a group', () => {
    const carried: CarriedList = {
      path: ['svar', 'S1'],
      key: 'mål',
      items: [{ mål: 'M', tiltak: [{ tittel: undefined, tal: 2.5 }] }],
      isBlank,
    }
    expect(added('svar:\n  S1:\n  S2:\n', carried)).toBe(
      'svar:\n  S1:\n    - mål: M\n      tiltak:\n        - tittel:\n          tal: 2,5\n  S2:\n',
    )
  })
})

describe('what is already there', () => {
  test.each(['Ny', '  nY ', '"NY"', "'ny'", '|\n      Ny\n', '"N\\u0079"'])('%s is the same title', (title) => {
    expect(added(`tiltak:\n  - tittel: ${title}\n`)).toBe('nothing-new')
  })

  test('comes once where it is carried twice', () => {
    expect(added('tiltak:\n', actions({ tittel: 'Å' }, { tittel: ' å' }, { tittel: 'A\u030A' }))).toBe('tiltak:\n  - tittel: Å\n')
  })

  test('is known whatever form its letters are in, and comes in the form of files', () => {
    expect(added('tiltak:\n  - tittel: "A\\u030A"\n', actions({ tittel: 'å' }))).toBe('nothing-new')
    expect(added('tiltak:\n', actions({ tittel: 'a\u030A', inni: [{ tittel: 'o\u0308' }] }))).toBe(
      'tiltak:\n  - tittel: å\n    inni:\n      - tittel: ö\n',
    )
  })
})

describe('an item that nobody has filled in', () => {
  const blank = '  - tittel:\n    tilstand: open\n'

  test.each([
    ['gives way', `tiltak:\n${blank}b: 1\n`, 'tiltak:\n  - tittel: Ny\n    frist:\nb: 1\n'],
    ['gives way first and last', `tiltak:\n${blank}  - tittel: x\n${blank}`, 'tiltak:\n  - tittel: x\n  - tittel: Ny\n    frist:\n'],
    ['gives way above a remark', `tiltak:\n${blank}  # hugs\nb: 1\n`, 'tiltak:\n  - tittel: Ny\n    frist:\n  # hugs\nb: 1\n'],
    [
      'gives way with an empty last field',
      'tiltak:\n  - tilstand: open\n    tittel:\nb: 1\n',
      'tiltak:\n  - tittel: Ny\n    frist:\nb: 1\n',
    ],
    ['gives way with null written out', 'tiltak:\n  - tittel: ~\n    frist: null\n', 'tiltak:\n  - tittel: Ny\n    frist:\n'],
    ['stays with a remark in it', 'tiltak:\n  - tittel: # hugs\n', 'tiltak:\n  - tittel: # hugs\n  - tittel: Ny\n    frist:\n'],
    [
      'stays alone with a remark in it',
      `tiltak:\n  - tittel:\n    # hugs\n    frist:\n${blank}`,
      'tiltak:\n  - tittel:\n    # hugs\n    frist:\n  - tittel: Ny\n    frist:\n',
    ],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after)
  })

  test('stays where nothing comes', () => {
    expect(added(`tiltak:\n${blank}`, actions())).toBe('nothing-new')
  })
})

describe('what can not be done safely', () => {
  test.each([
    ['the field is missing', 'b: 1\n'],
    ['the list is written in brackets', 'tiltak: []\n'],
    ['the list is written in brackets with something in it', 'tiltak: [a]\n'],
    ['the field says that there is nothing', 'tiltak: null\n'],
    ['the field is a text', 'tiltak: ingen\n'],
    ['the field is a group', 'tiltak:\n  tittel: x\n'],
    ['the fields are in braces', '{tiltak: }\n'],
    ['the key is in another form', 'ma\u030Al:\n'],
    ['a remark stands at the dash', 'tiltak:\n  - # a-b\n    tittel: x\n'],
  ])('%s', (_, yaml) => {
    expect(added(yaml)).toBe('cannot')
  })
})
