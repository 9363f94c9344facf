import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Path } from '../../src/model/document.ts'
import { Places } from '../../src/records/places.ts'
import { Ambiguous, readYaml, UnsoundYaml } from '../../src/records/yaml-reader.ts'
import { yamlScalar } from '../../src/records/yaml-writer.ts'

/** A value with the YAML that says it, in any of the styles that people use. */
type Written = { readonly data: unknown; readonly block: (indent: string) => string; readonly flow: string }

const key = fc.oneof(
  fc.constantFrom('skuleår', 'møte', 'mål', 'stikkprøve_9a', 'ti_faktor', 'e-post', 'S1'),
  fc.stringMatching(/^[a-zæøå][a-zæøå0-9_-]{0,8}$/).filter((name) => !/^(?:true|false|null|inf|nan)$/.test(name)),
)
const scalar: fc.Arbitrary<Written> = fc
  .oneof<fc.Arbitrary<readonly [unknown, string, string?]>[]>(
    fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => [text, text === '' ? '""' : yamlScalar(text), JSON.stringify(text)] as const),
    fc
      .stringMatching(/^[a-zæøå ]{1,12}$/)
      .filter((text) => text.trim() === text && !/^(?:true|false|null)$/.test(text))
      .map((text) => [text, `'${text}'`] as const),
    fc.integer({ min: -9999, max: 9999 }).map((number) => [number, String(number)] as const),
    fc.constantFrom([true, 'true'] as const, ['2026-09-14', '2026-09-14'] as const, ['nei', 'nei'] as const),
  )
  .map(([data, text, flow]) => ({ data, block: () => ` ${text}`, flow: flow ?? text }))

const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, scalar, listOf(tie('value')), mappingOf(tie('value'))),
}))

function listOf(item: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc.tuple(fc.array(item, { minLength: 1, maxLength: 4 }), fc.boolean()).map(([items, isFlow]) => {
    const flow = `[${items.map((one) => one.flow).join(', ')}]`
    return {
      data: items.map(({ data }) => data),
      flow,
      block: (indent) => (isFlow ? ` ${flow}` : items.map((one) => `\n${indent}-${one.block(`${indent}  `)}`).join('')),
    }
  })
}

function mappingOf(item: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  const entries = fc.uniqueArray(fc.tuple(key, item), { minLength: 1, maxLength: 5, selector: ([name]) => name })
  return fc.tuple(entries, fc.boolean(), fc.boolean()).map(([pairs, isFlow, hasComments]) => {
    const flow = `{ ${pairs.map(([name, one]) => `${name}: ${one.flow}`).join(', ')} }`
    const comment = hasComments ? ' # merknad' : ''
    const block = (indent: string): string =>
      pairs.map(([name, one]) => `\n${indent}${name}:${withComment(one.block(`${indent}  `), comment)}`).join('')
    return {
      data: Object.fromEntries(pairs.map(([name, one]) => [name, one.data])),
      flow,
      block: (indent) => (isFlow ? ` ${flow}` : block(indent)),
    }
  })
}

const withComment = (text: string, comment: string): string => (text.includes('\n') ? text : text + comment)

const document = mappingOf(value).map((written) => ({ data: written.data, yaml: written.block('').replace(/^[\n ]/, '') }))

function pathsIn(data: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  const inner = Array.isArray(data)
    ? data.map((item, index) => [index, item] as const)
    : typeof data === 'object' && data !== null && !(data instanceof Ambiguous)
      ? Object.entries(data)
      : []
  return [[path, data], ...inner.flatMap(([step, item]) => pathsIn(item, [...path, step]))]
}

const sourceOf = (yaml: string) => ({ file: 'x.md', yaml, linesBefore: 0 })

describe('the reader that decides and the parser that locates', () => {
  test('see the same value at every path of a document in any style', () => {
    fc.assert(
      fc.property(document, fc.boolean(), ({ data, yaml }, isCrlf) => {
        const text = isCrlf ? yaml.replaceAll('\n', '\r\n') : yaml
        expect(readYaml(text)).toEqual(data)
        const places = new Places(sourceOf(text))
        const lines = text.split(/\r?\n/)
        for (const [path, found] of pathsIn(data).slice(1)) {
          expect(places.has(path)).toBe(true)
          if (typeof found === 'object') continue
          const { line, column } = places.placeOf(path, 'value')
          const raw = places.rawAt(path) ?? ''
          expect(typeof found === 'string' ? raw : raw.replace(',', '.')).toBe(String(found))
          const there = (lines[line - 1] ?? '').slice(column - 1)
          const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(there)?.[0]
          if (quoted === undefined) expect(there.startsWith(raw)).toBe(true)
          else expect(readYaml(`a: ${quoted}`)).toEqual({ a: found })
        }
      }),
      { numRuns: 400 },
    )
  })

  test('never fall over each other: what can be read can be located, inside the text', () => {
    const sign = fc.constantFrom(...'abc: -[]{},"\'#|>\n\n  &*!%@`?~0123456789.æ'.split(''))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('')),
          fc.string({ unit: 'binary', maxLength: 60 }),
        ),
        (text) => {
          const data = readable(text)
          if (data === undefined) return
          const places = new Places(sourceOf(text))
          const lines = text.split('\n').length
          for (const [path] of pathsIn(data)) {
            for (const at of ['key', 'value'] as const) {
              const place = places.placeOf(path, at)
              expect(place.line).toBeGreaterThanOrEqual(1)
              expect(place.line).toBeLessThanOrEqual(lines)
              expect(place.column).toBeGreaterThanOrEqual(1)
            }
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})

function readable(text: string): unknown {
  try {
    return readYaml(text)
  } catch (cause) {
    if (cause instanceof UnsoundYaml) return undefined
    throw cause
  }
}
