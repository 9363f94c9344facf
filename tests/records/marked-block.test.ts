import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editedBlockAt, withBlock } from '../../src/records/marked-block.ts'

const start = '<!-- tal: tomt -->'
const end = '<!-- slutt på tal -->'
const empty = `Over\n\n${start}\n${end}\n\nUnder\n`
const filled = withBlock(empty, 'tal', 'Tala').text

describe('a block of figures that somebody has edited', () => {
  test.each([
    ['as the template has it', empty],
    ['as the tool wrote it', filled],
    ['with the line ends of Windows', filled.replaceAll('\n', '\r\n')],
    ['emptied', filled.replace('Tala', '')],
    ['that stands in code', `\`\`\`\n${start}\n\nMine tal\n\n${end}\n\`\`\`\n`],
    ['that is not there', 'Over\n\nUnder\n'],
  ])('is not one %s', (_, body) => {
    expect(editedBlockAt(body, 'tal')).toBeUndefined()
  })

  test.each([
    ['other figures', filled.replace('Tala', 'Andre tal')],
    ['something written in an empty one', empty.replace(end, `Mine tal\n\n${end}`)],
    ['no end', filled.replace(end, '')],
    ['two of them', filled + filled],
  ])('is found by %s, where it begins, and left', (_, body) => {
    expect(editedBlockAt(body, 'tal')).toBe(body.indexOf('<!-- tal:'))
    expect(withBlock(body, 'tal', 'Nye tal')).toEqual({ text: body, state: 'edited' })
  })

  test('is never what the tool wrote, whatever it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøå0-9 |±,.«»-]{0,20}$/)), (lines) => {
        const { text } = withBlock(empty, 'tal', lines.join('\n'))
        expect(editedBlockAt(text, 'tal')).toBeUndefined()
        expect(withBlock(text, 'tal', lines.join('\n')).text).toBe(text)
        expect(withBlock(text, 'tal', 'Nye tal').text).toBe(withBlock(empty, 'tal', 'Nye tal').text)
      }),
    )
  })
})

test('an emptied block of figures is filled again, one of earlier documents is not', () => {
  expect(withBlock(filled.replace('Tala', ''), 'tal', 'Nye tal').text).toContain('Nye tal')
  const carried = withBlock('<!-- henta: tomt -->\n<!-- slutt på henta -->\n', 'henta', 'Mål').text
  expect(withBlock(carried.replace('Mål', ''), 'henta', 'Nytt').state).toBe('edited')
})

test.each([
  ['the first mark alone', '<!-- tal: 0a1b2c3d -->\n\nTal\n'],
  ['the last mark alone', 'Tal\n\n<!-- slutt på tal -->\n'],
  ['a mark that has lost a space', '<!-- tal:0a1b2c3d -->\n\nTal\n\n<!-- slutt på tal -->\n'],
  ['a mark with another seal', '<!-- tal: ukjend -->\n\nTal\n\n<!-- slutt på tal -->\n'],
])('a block of figures with %s counts as edited, and stays', (_, body) => {
  expect(editedBlockAt(body, 'tal')).toBeDefined()
  expect(withBlock(body, 'tal', 'Nye tal')).toEqual({ text: body, state: 'edited' })
})

test('marks in an example of a block are no block', () => {
  expect(editedBlockAt('Slik:\n\n```text\n<!-- tal: tomt -->\n<!-- slutt på tal -->\n```\n', 'tal')).toBeUndefined()
})
