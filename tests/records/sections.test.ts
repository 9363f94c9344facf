import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { headingKey, isFilled, outlineOf, writtenText } from '../../src/records/sections.ts'

describe('sections', () => {
  test('hold what stands below their heading, down to the next of their level', () => {
    const [one, two, three] = outlineOf('# A\nx\n## B\ny\n# C\n', 10).sections
    expect(one).toMatchObject({ level: 1, text: 'A', line: 11, key: 'a', whole: 'x\n## B\ny\n' })
    expect(two).toMatchObject({ level: 2, text: 'B', line: 13, whole: 'y\n' })
    expect(three).toMatchObject({ text: 'C', line: 15, whole: '' })
  })

  test('are not found in code or comments', () => {
    expect(outlineOf('```\n# kode\n```\n<!--\n# merknad\n-->\n# Ekte #\n', 0).sections.map(({ text }) => text)).toEqual(['Ekte'])
  })

  test('are the headings that a full Markdown parser finds', () => {
    const line = fc.constantFrom(
      '# Ein',
      '## To ##',
      '### S3 Tre',
      '---',
      '===',
      'tekst',
      '',
      '```',
      '```js',
      '~~~',
      '#utan',
      '#',
      '<!-- x -->',
      '<!--',
      '-->',
      '####### sju',
      '   ## innrykk',
      '| a | b |',
      '\\# nei',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const body = lines.join('\n')
        const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
        const expected = tree.children.flatMap((node) => (node.type === 'heading' ? [`${node.depth} ${node.position?.start.line}`] : []))
        expect(outlineOf(body, 0).sections.map((section) => `${section.level} ${section.line}`)).toEqual(expected)
      }),
      { numRuns: 3000 },
    )
  })

  test('count as written only by what people wrote', () => {
    expect(writtenText('<!-- rettleiing\nover to liner -->\n[Skriv her: noko\nlangt]\n')).toBe('')
    expect(writtenText('<!-- x -->Me les kvar dag.')).toBe('Me les kvar dag.')
    const figures = '<!-- tal: 0136cb29 -->\n\nTala\n\n<!-- slutt på tal -->'
    expect(writtenText(`${figures}\n\nMe les kvar dag.\n`)).toBe('Me les kvar dag.')
    expect(isFilled(`<!-- rettleiing -->\n\n${figures}\n`)).toBe(false)
    expect(writtenText(`${figures.slice(0, 40)}\n\n${figures}`)).toContain('Tala')
  })

  test('are the same whatever their case, spacing and emphasis', () => {
    expect(headingKey('  **Til**  Tilstandsrapporten ')).toBe(headingKey('Til tilstandsrapporten'))
  })
})
