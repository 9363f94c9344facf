import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { splitDocument } from '../../src/records/front-matter.ts'
import { fillTemplate } from '../../src/records/template.ts'
import { yamlScalar } from '../../src/records/yaml-writer.ts'

const filled = (template: string, values: object): string => {
  const result = fillTemplate('maler/x.md.hbs', template, values)
  if ('fault' in result) throw new Error(result.fault.code)
  return result.text
}

function faultIn(template: string, values: object = {}): string | undefined {
  const result = fillTemplate('maler/x.md.hbs', template, values)
  if ('text' in result) return undefined
  const { code, at } = result.fault
  return 'line' in at ? `${code} ${at.line}:${at.column}` : code
}

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'Lesing: eit løft',
    'a\nstatus: ferdig',
    '---',
    '"hermeteikn"',
    "o'",
    '# ikkje merknad',
    '- punkt',
    '{{x}}',
    '<script>',
    '1. punkt',
    '0301',
    'null',
    'ja',
    '*x*',
    '&a',
    '!a',
    '@x',
    '|',
    '>',
    '%',
    ' a ',
    'a: ',
    'x #y',
  ),
)

describe('values in templates', () => {
  test('stay one field with the same text in the fields, whatever they are', () => {
    fc.assert(
      fc.property(anything, (title) => {
        const text = filled('---\ntittel: {{yaml tittel}}\nstatus: utkast\n---\n\n# {{md tittel}}\n\n{{md tittel}}\n', { tittel: title })
        const split = splitDocument('x.md', text)
        if (!('parts' in split)) throw new Error(split.fault.code)
        const expected = title === '' ? null : title.normalize('NFC')
        expect({ ...split.parts.fields, tittel: (split.parts.fields['tittel'] as string | null)?.normalize('NFC') ?? null }).toEqual({
          tittel: expected,
          status: 'utkast',
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('are text alone in Markdown, at the start of a line too', () => {
    fc.assert(
      fc.property(
        anything.filter((title) => /\S/.test(title) && !/[\u0000-\u001F\uFFFD]/.test(title)),
        (title) => {
          const tree = fromMarkdown(filled('{{md tittel}}\n', { tittel: title }))
          expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
          const [paragraph] = tree.children
          if (paragraph?.type !== 'paragraph') return
          expect(paragraph.children.map(({ type }) => type)).toEqual(['text'])
          const [only] = paragraph.children
          expect(only?.type === 'text' ? only.value : '').toBe(title.replaceAll(/\s+/g, ' ').trim())
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('get quotes only where YAML needs them', () => {
    expect(['Nord skule', '2026-27', 'leiardialog-1', 'på plass', 'Ålvik & Øystese (1–7)', '1. oktober'].map(yamlScalar)).toEqual([
      'Nord skule',
      '2026-27',
      'leiardialog-1',
      'på plass',
      'Ålvik & Øystese (1–7)',
      '1. oktober',
    ])
    expect(
      ['0301', '1.10', '12:30', 'ja: nei', '- a', 'null', 'true', 'no', ''].map(yamlScalar).every((text) => text.startsWith('"')),
    ).toBe(true)
  })
})

describe("a municipality's own template", () => {
  test.each([
    ['a\n{{skule.namn}}', 'mal/utan-hjelpar 2:1'],
    ['{{{md skule.namn}}}', 'mal/utan-hjelpar 1:1'],
    ['{{> del}}', 'mal/utan-hjelpar 1:1'],
    ['{{#lookup a b}}{{/lookup}}', 'mal/utan-hjelpar 1:1'],
    ['{{#if a}}\n  {{a}}{{/if}}', 'mal/utan-hjelpar 2:3'],
    ['a\n\n{{md finst.ikkje}}', 'mal/ukjend-verdi 3:1'],
    ['{{#each ukjent}}x{{/each}}', 'mal/ukjend-verdi 1:1'],
    ['a\n{{#if x}', 'mal/syntaks 2:1'],
    ['{{#each a}}', 'mal/syntaks 1:1'],
  ])('%j is %s', (template, expected) => {
    expect(faultIn(template, { a: [1], b: 0 })).toBe(expected)
  })

  test('reaches nothing but its own values', () => {
    expect(faultIn('{{md constructor.constructor}}')).toMatch(/^mal\//)
    expect(faultIn('{{md __proto__}}')).toMatch(/^mal\//)
  })
})
