import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { splitDocument } from '../../src/records/front-matter.ts'
import { fillTemplate, type TemplateParts } from '../../src/records/template.ts'
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
        anything.filter(
          (title) => /\S/.test(title) && !/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD-\uFFFF\p{Surrogate}]/u.test(title),
        ),
        (title) => {
          const tree = fromMarkdown(filled('{{md tittel}}\n', { tittel: title }))
          expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
          const [paragraph] = tree.children
          if (paragraph?.type !== 'paragraph') return
          expect(paragraph.children.map(({ type }) => type)).toEqual(['text'])
          const [only] = paragraph.children
          expect(only?.type === 'text' ? only.value : '').toBe(title.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
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
    ['{{> del}}', 'mal/ukjend-del 1:1'],
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

describe('a part of templates', () => {
  const parts = (texts: Readonly<Record<string, string>>): TemplateParts =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { file: `maler/parts/${name}.md.hbs`, text }]))

  const outcome = (template: string, texts: Readonly<Record<string, string>>, values: object = {}): string => {
    const result = fillTemplate('maler/x.md.hbs', template, values, parts(texts))
    if ('text' in result) return result.text
    const { code, at } = result.fault
    return 'line' in at ? `${code} ${at.file} ${at.line}:${at.column}` : code
  }

  test('stands as it is written where it is called, with the value it is given or those around it', () => {
    const texts = { hilsen: '\nHei {{md namn}}\n\n{{#each born}}\n- {{md this}}\n{{/each}}\n\n' }
    const group = { namn: 'Nord', born: ['a', '1. b'] }
    const expected = 'før\n\nHei Nord\n\n- a\n- 1\\. b\n\netter\n'
    expect(outcome('før\n{{> hilsen gruppe}}\netter\n', texts, { gruppe: group })).toBe(expected)
    expect(outcome('før\n  {{> hilsen}}\netter\n', texts, group)).toBe(expected)
    expect(outcome('{{#each alle}}\n{{> namn this}}\n{{/each}}', { namn: '{{md namn}}\n' }, { alle: [group, { namn: 'Sør' }] })).toBe(
      'Nord\nSør\n',
    )
    expect(outcome('[{{> namn gruppe}}]', { namn: '{{md namn}}' }, { gruppe: group })).toBe('[Nord]')
  })

  test('may put in another', () => {
    expect(outcome('{{> a x}}', { a: 'a{{> b y}}', b: '{{md z}}' }, { x: { y: { z: 1 } } })).toBe('a1')
  })

  const x = { y: { z: 'verdi' } }
  test.each([
    ['{{> hilsn x}}', { hilsen: '' }, 'mal/ukjend-del maler/x.md.hbs 1:1'],
    ['a\n {{> toString}}', {}, 'mal/ukjend-del maler/x.md.hbs 2:2'],
    ['{{> __proto__}}', {}, 'mal/ukjend-del maler/x.md.hbs 1:1'],
    ['{{> ../../kvalitet.yaml}}', {}, 'mal/ukjend-del maler/x.md.hbs 1:1'],
    ['{{> constructor.prototype}}', {}, 'mal/ukjend-del maler/x.md.hbs 1:1'],
    ['{{> (lookup . "a")}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> "a"}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> a x x}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> a x b=x}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> a b=x}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> a "x"}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> a (md x)}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{#> a}}reserve{{/a}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{#*inline "a"}}{{/inline}}{{> a}}', {}, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> @partial-block}}', {}, 'mal/ukjend-del maler/x.md.hbs 1:1'],
    ['{{#part x}}{{/part}}', { a: '' }, 'mal/utan-hjelpar maler/x.md.hbs 1:1'],
    ['{{> a x.finst}}', { a: '' }, 'mal/ukjend-verdi maler/x.md.hbs 1:1'],
    ['{{> a x.y.z}}', { a: '' }, 'mal/ukjend-verdi maler/x.md.hbs 1:1'],
    ['{{> a x}}', { a: 'a\n{{y}}' }, 'mal/utan-hjelpar maler/parts/a.md.hbs 2:1'],
    ['{{> a x}}', { a: 'a\n{{{md y.z}}}' }, 'mal/utan-hjelpar maler/parts/a.md.hbs 2:1'],
    ['{{> a x}}', { a: 'a\n {{md u.z}}' }, 'mal/ukjend-verdi maler/parts/a.md.hbs 2:2'],
    ['{{> a x}}', { a: '{{#each u}}{{/each}}' }, 'mal/ukjend-verdi maler/parts/a.md.hbs 1:1'],
    ['{{> a x}}', { a: 'a\n{{#if y}' }, 'mal/syntaks maler/parts/a.md.hbs 2:1'],
    ['{{> a x}}', { a: '\n{{> b y}}', b: '\n\n{{md q}}' }, 'mal/ukjend-verdi maler/parts/b.md.hbs 3:1'],
    ['{{> a x}}', { a: 'a\n{{> a x}}' }, 'mal/ukjend-del maler/parts/a.md.hbs 2:1'],
    ['{{> a x}}', { a: '{{> b}}', b: ' {{> a}}' }, 'mal/ukjend-del maler/parts/b.md.hbs 1:2'],
    ['{{> a}}', { a: '{{> b}}', b: '{{> c}}', c: '{{> d}}', d: '{{> e}}', e: '' }, 'mal/utan-hjelpar maler/parts/d.md.hbs 1:1'],
    [
      '{{#with x}}{{#with y}}{{> a}}{{/with}}{{/with}}',
      { a: '{{#if z}}\n{{#if z}}{{/if}}{{/if}}' },
      'mal/utan-hjelpar maler/parts/a.md.hbs 2:1',
    ],
  ])('%j with %j is %s', (template, texts, expected) => {
    expect(outcome(template, texts as Readonly<Record<string, string>>, { x })).toBe(expected)
  })

  test('that is not called is not looked at', () => {
    expect(outcome('a', { a: '{{#if' })).toBe('a')
  })

  test('reaches nothing but its values', () => {
    expect(outcome('{{> a x}}', { a: '{{md constructor.name}}' }, { x })).toBe('mal/ukjend-verdi maler/parts/a.md.hbs 1:1')
    expect(outcome('{{> a x.constructor}}', { a: '' }, { x })).toBe('mal/ukjend-verdi maler/x.md.hbs 1:1')
  })

  test('is told of with the name that was most likely meant', () => {
    const result = fillTemplate('maler/x.md.hbs', '{{> prosesguide x}}', { x }, parts({ prosessguide: '' }))
    expect('fault' in result && result.fault.args).toMatchObject({ navn: 'prosesguide', framlegg: 'prosessguide' })
  })
})
