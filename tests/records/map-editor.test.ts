import { describe, expect, test } from 'vitest'
import { withKey } from '../../src/records/map-editor.ts'

const question = { path: ['svar'], key: 'S7', fields: ['vurdering', 'prioritert'] }

const added = (yaml: string, key: Parameters<typeof withKey>[1] = question): string => {
  const edit = withKey(yaml, key)
  return typeof edit === 'string' ? edit : edit.yaml
}

const own = '  S7:\n    vurdering:\n    prioritert:\n'

describe('a question comes below the others', () => {
  test.each([
    ['in an empty group', 'svar:\nb: 1\n', `svar:\n${own}b: 1\n`],
    ['in an empty group with remarks', 'svar: # ja\n  # inni\n', `svar: # ja\n${own}  # inni\n`],
    ['after the last answer', 'svar:\n  S1:\n    vurdering: 3\nb: 1\n', `svar:\n  S1:\n    vurdering: 3\n${own}b: 1\n`],
    [
      'after an empty answer',
      'svar:\n  S1:\n    vurdering:\n    prioritert:',
      `svar:\n  S1:\n    vurdering:\n    prioritert:\n${own}`.trimEnd(),
    ],
    [
      'after an answer with a remark',
      'svar:\n  S1:\n    vurdering: 3 # sikkert\n\n# slutt\n',
      `svar:\n  S1:\n    vurdering: 3 # sikkert\n${own}\n# slutt\n`,
    ],
    [
      'after answers for each goal',
      'svar:\n  S1:\n    - mål: a\n      vurdering: 2\n',
      `svar:\n  S1:\n    - mål: a\n      vurdering: 2\n${own}`,
    ],
    ['after a text over several lines', 'svar:\n  S1: |\n    a\n    b\n', `svar:\n  S1: |\n    a\n    b\n${own}`],
    ['at the indent of the others', 'svar:\n    S1:\n', 'svar:\n    S1:\n    S7:\n      vurdering:\n      prioritert:\n'],
    [
      'with Windows line ends',
      'svar:\r\n  S1:\r\n    vurdering: 1\r',
      `svar:\r\n  S1:\r\n    vurdering: 1\r\n${own.replaceAll('\n', '\r\n').slice(0, -1)}`,
    ],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after)
    expect(added(after)).toBe('nothing-new')
  })

  test('without fields of its own', () => {
    expect(added('svar:\n', { ...question, fields: [] })).toBe('svar:\n  S7:\n')
  })
})

test.each([
  ['the group is missing', 'b: 1\n'],
  ['the group is a list', 'svar:\n  - a\n'],
  ['the group is a text', 'svar: nei\n'],
  ['the group is in braces', 'svar: {S1: }\n'],
  ['the group says that there is nothing', 'svar: ~\n'],
])('%s, and nothing is done', (_, yaml) => {
  expect(added(yaml)).toBe('cannot')
})
