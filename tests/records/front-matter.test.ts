import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/records/decode.ts'
import { splitDocument } from '../../src/records/front-matter.ts'

function faultIn(text: string): string | undefined {
  const split = splitDocument('x.md', text)
  if ('parts' in split) return undefined
  const { code, at } = split.fault
  return 'line' in at ? `${code} ${at.line}:${at.column}` : code
}

describe('a document is split at its fences', () => {
  test.each([
    '---\na: 1\n---\ntekst\n',
    '---\r\na: 1\r\n---\r\ntekst\r\n',
    '--- \na: 1\n---\ntekst\n',
    '---\na: 1\n---\ntekst\n---\nmeir\n',
  ])('%j is sound', (text) => {
    const split = splitDocument('x.md', text)
    if (!('parts' in split)) throw new Error(split.fault.code)
    expect(split.parts.fields).toEqual({ a: 1 })
    expect(split.parts.body).toMatch(/^tekst/)
    expect(split.parts.bodyLine).toBe(3)
  })

  test.each([
    ['berre tekst\n', 'felt/ingen 1:1'],
    ['tekst\n---\na: 1\n---\n', 'felt/ingen 1:1'],
    ['----\na: 1\n----\n', 'felt/ingen 1:1'],
    ['\n---\na: 1\n---\n', 'felt/blank-linje 1:1'],
    ['---\na: 1\n', 'felt/ikkje-avslutta 1:1'],
    ['---\na: 1\n----\ntekst\n', 'felt/ikkje-avslutta 3:1'],
    ['---js\nglobalThis.hacked = true\n---\n', 'felt/sprak 1:4'],
    ['--- javascript\n1\n---\n', 'felt/sprak 1:4'],
    ['---json\n{}\n---\n', 'felt/sprak 1:4'],
    ['---\n- a\n- b\n---\n', 'felt/ikkje-felt 2:1'],
    ['---\nberre tekst\n---\n', 'felt/ikkje-felt 2:1'],
    ['---\na: 1\n\tb: 2\n---\n', 'yaml/tabulator 3:1'],
    ['---\na: 1\na: 2\n---\n', 'yaml/dobbelt-felt 3:1'],
    [`---\n${'a: 1\n'.repeat(9000)}---\n`, 'felt/for-mykje 1:1'],
    [`---\na: "${'x'.repeat(300_000)}"\n---\n`, 'felt/for-mykje 1:1'],
  ])('%#: %s', (text, expected) => {
    expect(faultIn(text)).toBe(expected)
    expect(globalThis).not.toHaveProperty('hacked')
  })

  test('broken fields are told of the second time too: no cache answers for them', () => {
    expect(faultIn('---\na: [\n---\n')).toBe(faultIn('---\na: [\n---\n'))
    expect(faultIn('---\na: [\n---\n')).toMatch(/^yaml\/klamme/)
  })

  test('no text makes it throw, and every fault lies inside the file', () => {
    const line = fc.constantFrom('---', '---js', '----', 'a: 1', '  b: [1,', '- c', '\t', '', '# x', 'a: "', '{{', '\0', '&a *a')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const split = splitDocument('x.md', text)
          if ('fault' in split && 'line' in split.fault.at) {
            expect(split.fault.at.line).toBeGreaterThanOrEqual(1)
            expect(split.fault.at.line).toBeLessThanOrEqual(text.split('\n').length + 1)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('bytes become text', () => {
  const bytes = (...parts: (string | number[])[]): Uint8Array =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

  test('a byte-order mark and decomposed letters are accepted without a word', () => {
    expect(decode('x', bytes('\uFEFFskulea\u030Ar'))).toEqual({ text: 'skuleår', mark: '\uFEFF', isAsWritten: false })
  })

  test.each([
    ['Latin-1', bytes('a: 1\nskule: sm', [0xe5], 'skule'), 'fil/teiknsett', 2, 10],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0x00]), 'fil/teiknsett', 1, 1],
    ['a sequence cut off', bytes('æ', [0xc3]), 'fil/teiknsett', 1, 2],
    ['a null byte', bytes('a\nb', [0], 'c'), 'fil/nullteikn', 2, 2],
    ['nothing', bytes(''), 'fil/tom', 1, 1],
    ['blank lines', bytes('\n \n'), 'fil/tom', 1, 1],
  ])('%s is refused at its place', (_, given, code, line, column) => {
    expect(decode('x', given)).toMatchObject({ fault: { code, at: { line, column } } })
  })
})
