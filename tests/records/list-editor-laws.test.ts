import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CarriedItem, CarriedList } from '../../src/records/carry-over.ts'
import { withItems } from '../../src/records/list-editor.ts'
import { readYaml } from '../../src/records/yaml-reader.ts'

const isBlank: CarriedList['isBlank'] = (item) => Object.values(item).every((value) => value === null || value === 'open')

const actions = (...items: readonly CarriedItem[]): CarriedList => ({ path: ['tiltak'], key: 'tittel', items, isBlank })

/** Titles that a naive writer of YAML would get wrong. */
const hostile = [
  'a: b',
  "it's",
  '"sitat"',
  '# merknad',
  'a # b',
  '- punkt',
  '*stjerne',
  '&anker',
  '!merke',
  '%prosent',
  '@krøll',
  '`tegn`',
  '[Skriv her',
  '{a}',
  '|',
  '>',
  '? a',
  ':',
  'a:',
  'true',
  'null',
  '~',
  '12:30',
  '0301',
  '1e3',
  '3,5',
  'no',
  '---',
  '...',
  '--- a',
  ' mellomrom ',
  'a\tb',
  'a\nb',
  'a\r\nb',
  '😀 emoji',
  '👩‍👧',
  '\u202eabc',
  '\u0000',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '{{md x}}',
  '-->',
  '<!-- slutt på henta -->',
  '\\',
  '\\n',
  '=',
  '<<',
  'x'.repeat(300),
  'å '.repeat(150),
] as const
const title = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
)

/** A list as people write it: any indent, remarks, blank lines, every way of writing a text. */
const written = fc
  .record({
    indent: fc.constantFrom(0, 2, 3, 4),
    newline: fc.constantFrom('\n', '\r\n'),
    ends: fc.boolean(),
    remark: fc.constantFrom('', ' # hugs'),
    after: fc.constantFrom('', '\n', '# slutt\n', '\n# a: b\n\n', 'b: 2\n', '# -\nb:\n  - 1\n'),
    items: fc.array(
      fc.record({
        title: fc.constantFrom(
          '',
          'Lesing',
          '"a: b"',
          "'c'",
          '|\n@ a\n@\n@ b',
          '>-\n@ a\n@ b',
          '|+\n@ a\n',
          '"a\n@ b"',
          'a\n@ b',
          '*'.repeat(0),
        ),
        own: fc.boolean(),
        fields: fc.subarray(['frist:', 'ansvarleg: rektor # ja', 'tilstand: open', 'rutine: "-"', 'fleire:\n@  - a\n@  - b', 'm: {a: 1}']),
        above: fc.constantFrom('', '# over\n', '@# innrykt\n', '\n'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ indent, newline, ends, remark, after, items }) => {
    const lines = items.map(({ title: text, own, fields, above }) => {
      const [dash, inner] = [' '.repeat(indent), ' '.repeat(indent + 2)]
      const all = [`tittel: ${text}`.trimEnd(), ...fields].map((field) => field.replaceAll('@', `${inner} `))
      const first = own ? `${dash}-\n${inner}${all[0] ?? ''}` : `${dash}- ${all[0] ?? ''}`
      return above.replace('@', dash) + [first, ...all.slice(1).map((field) => inner + field)].join('\n') + '\n'
    })
    const yaml = `a: 1\ntiltak:${remark}\n${lines.join('')}${after}`
    return (ends ? yaml : yaml.replace(/\n$/, '')).replaceAll('\n', newline)
  })

const isSubsequence = (parts: readonly string[], whole: readonly string[]): boolean => {
  let at = 0
  for (const line of whole) if (at < parts.length && parts[at] === line) at += 1
  return at === parts.length
}

describe('laws', () => {
  const listOf = (yaml: string): readonly Record<string, unknown>[] =>
    ((readYaml(yaml) as { tiltak: unknown }).tiltak ?? []) as readonly Record<string, unknown>[]

  test('every line stays in its order, the new items come last, and the second time nothing comes', () => {
    fc.assert(
      fc.property(written, fc.array(title, { minLength: 1, maxLength: 3 }), (yaml, titles) => {
        const carried = actions(...titles.map((tittel) => ({ tittel, frist: undefined })))
        const edit = withItems(yaml, { ...carried, isBlank: () => false })
        if (typeof edit === 'string') {
          expect(edit).toBe('nothing-new')
          return
        }
        expect(
          isSubsequence(
            yaml.replace(/\r?\n?$/, '').split('\n'),
            edit.yaml.split('\n').flatMap((line) => [line, line.replace(/\r$/, '')]),
          ),
        ).toBe(true)
        const before = listOf(yaml)
        expect(listOf(edit.yaml).slice(0, before.length)).toEqual(before)
        expect(listOf(edit.yaml)).toHaveLength(before.length + edit.added)
        expect(withItems(edit.yaml, carried)).toBe('nothing-new')
        if (yaml.includes('\r\n')) expect(edit.yaml).not.toMatch(/[^\r]\n/)
        expect(edit.yaml.endsWith('\n')).toBe(yaml.endsWith('\n'))
      }),
      { numRuns: 1000 },
    )
  })

  test('only blank items without remarks give way', () => {
    fc.assert(
      fc.property(written, (yaml) => {
        const edit = withItems(yaml, actions({ tittel: 'Heilt ny' }))
        if (typeof edit === 'string') throw new Error(`${edit}: ${yaml}`)
        const stays = listOf(yaml).filter((item) => !isBlank(item))
        const there = listOf(edit.yaml)
        expect(there.filter((item) => !isBlank(item))).toEqual([...stays, { tittel: 'Heilt ny' }])
        expect(edit.yaml.match(/#.*/g)).toEqual(yaml.match(/#.*/g))
      }),
      { numRuns: 500 },
    )
  })

  test('every title is read as it was written', () => {
    fc.assert(
      fc.property(title, (text) => {
        fc.pre(text.trim() !== '')
        const edit = withItems('tiltak:\n', actions({ tittel: text }))
        if (typeof edit === 'string') throw new Error(edit)
        expect(listOf(edit.yaml)).toEqual([{ tittel: text.normalize('NFC') }])
        expect(edit.yaml.normalize('NFC')).toBe(edit.yaml)
      }),
    )
  })
})

test('twice as many items take no more than some twice the time', () => {
  const time = (count: number): number => {
    const items = Array.from({ length: count }, (_, index) => ({ tittel: `Tiltak ${index}`, ansvarleg: 'rektor', frist: undefined }))
    const half = withItems('tiltak:\n', actions(...items.filter((_, index) => index % 2 === 0)))
    if (typeof half === 'string') throw new Error(half)
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      expect(withItems(half.yaml, actions(...items))).toMatchObject({ added: count / 2 })
      return performance.now() - start
    })
    return Math.min(...times)
  }
  time(200)
  expect(time(2400) / time(600)).toBeLessThan(10)
})
