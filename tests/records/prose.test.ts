import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { describe, expect, test } from 'vitest'
import { firstSentenceOf, proseOf } from '../../src/records/prose.ts'

const htmlOf = (markdown: string): string => toHtml(toHast({ type: 'root', children: [...proseOf(markdown)] }))

describe('prose from documents', () => {
  test.each([
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['a <b onclick="x">b</b>', '<p>a &#x3C;b onclick="x">b&#x3C;/b></p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[x](https://a.example)', '<p><a href="https://a.example">x</a></p>'],
    ['![teikning](https://a.example/x.png)', '<p>teikning</p>'],
    ['# Overskrift', '<p><strong>Overskrift</strong></p>'],
    ['<!-- løynd -->\n\nsynleg', '<p>synleg</p>'],
  ])('%j becomes harmless', (markdown, expected) => {
    expect(htmlOf(markdown)).toBe(expected)
  })

  test('never holds a script, a handler or a picture, whatever was written', () => {
    const piece = fc.constantFrom(
      '<script>',
      '<img src=x onerror=y>',
      '[a](',
      'javascript:x',
      'data:text/html,x',
      ')',
      '![b](',
      '> ',
      '- ',
      '\n\n',
      '`',
      '**',
      '<a href="javascript:x">',
      '[r]: javascript:x\n',
      '[r]',
      '| a |\n| - |\n',
      '&lt;',
      '{{x}}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(htmlOf(pieces.join(''))).not.toMatch(/<(?:script|img|iframe)|<[a-z][^>]*\son|<[a-z][^>]*href="(?!https?:|mailto:)/i)
      }),
      { numRuns: 2000 },
    )
  })

  test('survives quotes within quotes without end', () => {
    expect(proseOf('>'.repeat(5000))).toHaveLength(1)
    for (const endless of [
      '- '.repeat(3000),
      '> - '.repeat(1000) + 'x',
      `${'*a '.repeat(3000)}${'b* '.repeat(3000)}`,
      '[a]('.repeat(4000),
      'x'.repeat(90_000),
    ]) {
      const prose = proseOf(endless)
      expect(toHtml(toHast({ type: 'root', children: [...prose] })).length).toBeGreaterThan(0)
      expect(firstSentenceOf(prose).length).toBeLessThanOrEqual(2000)
    }
  })

  test('gives its first sentence, and is not fooled by dates and short forms', () => {
    expect(firstSentenceOf(proseOf('Elevane trivst. Me er stolte.'))).toBe('Elevane trivst.')
    expect(firstSentenceOf(proseOf('Den 1. oktober var 12 av 14 med, t.d. på 5. trinn. Resten kom etter.'))).toBe(
      'Den 1. oktober var 12 av 14 med, t.d. på 5. trinn.',
    )
    expect(firstSentenceOf(proseOf('Utan punktum'))).toBe('Utan punktum')
  })
})
