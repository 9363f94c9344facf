import { describe, expect, test } from 'vitest'
import { Ambiguous, deepest, readYaml, UnsoundYaml } from '../../src/records/yaml-reader.ts'

const valueOf = (written: string): unknown => (readYaml(`felt: ${written}`) as { felt: unknown }).felt

function refusal(text: string): string | undefined {
  try {
    readYaml(text)
    return undefined
  } catch (cause) {
    if (!(cause instanceof UnsoundYaml)) throw cause
    return `${cause.code} ${cause.point.line}:${cause.point.column}`
  }
}

describe('values keep what was written', () => {
  test.each([
    ['3', 3],
    ['-3', -3],
    ['3.5', 3.5],
    ['3,5', 3.5],
    ['0', 0],
    ['true', true],
    ['', null],
    ['2026-09-14', '2026-09-14'],
    ['2026-27', '2026-27'],
    ['nei', 'nei'],
    ['no', 'no'],
    ['8-10', '8-10'],
    ['"0301"', '0301'],
    ["'12:30'", '12:30'],
    ['på plass', 'på plass'],
  ])('%s', (written, value) => {
    expect(valueOf(written)).toBe(value)
  })

  test.each([
    '0301',
    '007',
    '12:30',
    '190:20:30',
    '1e3',
    '+5',
    '.5',
    '5.',
    '0x1F',
    '0o17',
    '1_000',
    '.inf',
    '.NaN',
    '12345678901234567890',
  ])('%s is ambiguous, neither text nor number', (written) => {
    expect(valueOf(written)).toBeInstanceOf(Ambiguous)
    expect(String(valueOf(written))).toBe(written)
  })
})

describe('unsound YAML has a code and a place', () => {
  test.each([
    ['skule: A: B', 'yaml/kolon 1:9'],
    ['a: 1\n\tb: 2', 'yaml/tabulator 2:1'],
    ['a: 1\na: 2', 'yaml/dobbelt-felt 2:1'],
    ['a: [1, 2', 'yaml/klamme 1:4'],
    ['a: "open', 'yaml/hermeteikn 1:4'],
    ['a: "b" c\nd: 1', 'yaml/fremste-teikn 1:8'],
    ['a: @x', 'yaml/fremste-teikn 1:4'],
    ['a: 1\nstatus ferdig\nb: 2', 'yaml/kolon 2:1'],
    ['a: 1\nstatus:ferdig\nb: 2', 'yaml/kolon 2:1'],
    ['a: 1\nb: [x,\n  y\nc: 1', 'yaml/klamme 2:4'],
    ['a: 1\n---\nb: 2', 'yaml/syntaks 2:1'],
    ['a: &x 1\nb: *x', 'yaml/anker 1:4'],
    ['a: *x', 'yaml/anker 1:6'],
    ['a: !!js/function x', 'yaml/merke 1:19'],
    ['møte:\n   dato: x\n  timar: 3', 'yaml/innrykk 3:3'],
  ])('%j is %s', (text, expected) => {
    expect(refusal(text)).toBe(expected)
  })
})

describe('hostile YAML is refused at once', () => {
  test('nesting deeper than the limit, twice in one process', () => {
    for (let round = 0; round < 2; round += 1) expect(refusal(`a: ${'['.repeat(2000)}`)).toMatch(/^yaml\/for-djup/)
    expect(refusal(`a: ${'['.repeat(deepest - 2)}${']'.repeat(deepest - 2)}`)).toBeUndefined()
  })

  test('sixty thousand keys', () => {
    expect(refusal(Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n'))).toMatch(/^felt\/for-mykje/)
  })

  test('an alias bomb', () => {
    const lines = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [*${'abcdefghij'[index] ?? ''}, *${'abcdefghij'[index] ?? ''}]`),
    ]
    expect(refusal(lines.join('\n'))).toMatch(/^yaml\/anker/)
  })
})
