import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bringUpToDate } from '../../src/records/bring-up-to-date.ts'
import type { CarriedHeading, CarryOver, Updated } from '../../src/records/carry-over.ts'
import { markdownText } from '../../src/records/markdown-writer.ts'

const document = (body: string, yaml = 'a: 1\ntiltak:\n'): string => `---\n${yaml}---\n${body}`
const brought = (text: string, carried: Partial<CarryOver>): Updated =>
  bringUpToDate('x.md', text, { lists: [], block: undefined, ...carried })

describe('the marked block', () => {
  const empty = '<!-- henta: tomt -->\n<!-- slutt på henta -->\n'
  const withBlock = (body: string, block = 'Linje 1\n\nLinje 2'): Updated => brought(document(body), { block })
  const filled = withBlock(empty).text.slice(document('').length)

  test('is filled, renewed, and emptied', () => {
    expect(filled).toMatch(/^<!-- henta: [0-9a-f]{8} -->\n\nLinje 1\n\nLinje 2\n\n<!-- slutt på henta -->\n$/)
    expect(withBlock(filled)).toMatchObject({ text: document(filled), block: 'unchanged' })
    expect(withBlock(filled, 'Nytt')).toMatchObject({ block: 'renewed' })
    expect(withBlock(withBlock(filled, '').text.slice(document('').length))).toMatchObject({ text: document(filled), block: 'renewed' })
  })

  test('leaves all around it byte for byte', () => {
    const [above, below] = ['\n# Tittel \t\n\n* a\n<!-- merknad -->\n', '  \n\n~~~\nx\n~~~\nslutt']
    expect(withBlock(above + empty + below).text).toBe(document(above + filled + below))
  })

  test('keeps Windows line ends, and knows its own words with them', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n')
    expect(withBlock(windows(empty)).text).toBe(document(windows(filled)))
    expect(withBlock(windows(filled)).block).toBe('unchanged')
    expect(brought(windows(document(filled)), { block: 'Nytt' })).toMatchObject({ block: 'renewed' })
  })

  test.each([
    ['a word is changed', filled.replace('Linje 1', 'Linje ein')],
    ['a line is added', filled.replace('\n\n<!-- slutt', '\nmitt\n\n<!-- slutt')],
    ['something is written in an empty one', empty.replace('-->\n<', '-->\nmitt\n<')],
    ['the last mark is gone', filled.replace('<!-- slutt på henta -->\n', 'meir tekst\n')],
    ['the last mark stands in code', filled.replace('Linje 2', '```').replace(/$/, '```\n')],
    ['Git has put both versions in it', filled.replace('Linje 1', '<<<<<<< HEAD\nLinje 1\n=======\nLinje 3\n>>>>>>> a')],
    ['there are two', filled + empty],
    ['there is one within another', filled.replace('Linje 2', '<!-- henta: tomt -->')],
  ])('stays when %s', (_, body) => {
    expect(withBlock(body, 'Nytt')).toMatchObject({ text: document(body), block: 'edited' })
  })

  test.each([
    ['is deleted', '# Tittel\n\nmitt\n'],
    ['is an example in code', `\`\`\`\n${empty}\`\`\`\n`],
    ['is an example in longer code', `~~~~ md\n~~~\n${empty}~~~~\n`],
    ['is quoted', `> <!-- henta: tomt -->\n> <!-- slutt på henta -->\n`],
    ['has a mark that is not the tool’s', empty.replace('tomt', 'TOMT')],
    ['has only its last mark', '<!-- slutt på henta -->\n'],
  ])('stays away when it %s', (_, body) => {
    expect(withBlock(body)).toMatchObject({ text: document(body), block: 'absent' })
  })

  test('is left where the kind has none', () => {
    expect(brought(document(empty), {})).toMatchObject({ text: document(empty), block: 'none' })
  })

  test('holds any title, and is known again', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<!-- slutt på henta -->',
        '-->',
        '{{md x}}',
        '\u202eabc',
        'a\u0000b',
        '\u001b[31m',
        '\uD83D',
        'a\u030A',
        '[Skriv her: x]',
        '# a',
        '\n# a',
        '\n---\n',
        '```\n',
      ),
    )
    fc.assert(
      fc.property(fc.array(titles, { minLength: 1, maxLength: 4 }), (list) => {
        const block = list.map((title) => `- Mål: «${markdownText(title)}»`).join('\n')
        const { text } = withBlock(empty, block)
        const onDisk = Buffer.from(text, 'utf8').toString('utf8').normalize('NFC')
        expect(onDisk).toBe(text)
        expect(text).not.toMatch(/[\u0000-\u0008\u000E-\u001F\u202A-\u202E\u2066-\u2069]|\[Skriv her|(?<!\\)[<>{}]{2}/i)
        expect(bringUpToDate('x.md', onDisk, { lists: [], block })).toMatchObject({ text, block: 'unchanged' })
        expect(bringUpToDate('x.md', onDisk, { lists: [], block: '' })).toMatchObject({ block: 'renewed' })
      }),
    )
  })

  test('is found in time that grows with the text alone', () => {
    const body = '<!-- henta: tomt -->\n'.repeat(40_000)
    const start = performance.now()
    expect(withBlock(body).block).toBe('edited')
    expect(withBlock('```\n'.repeat(40_000)).block).toBe('absent')
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

describe('a heading', () => {
  const heading: CarriedHeading = { id: 'S7', heading: 'S7 Ny?', text: '[Skriv her: kvifor?]', within: 'Læring', above: 'Til rapporten' }
  const withHeading = (body: string, other: Partial<CarriedHeading> = {}): string =>
    brought(document(body), { headings: [{ ...heading, ...other }] }).text.slice(document('').length)

  const own = '### S7 Ny?\n\n[Skriv her: kvifor?]\n'

  test.each([
    [
      'above the last in its section',
      '## Læring\n\n### S1 A\n\nmitt\n\n### Til rapporten\n\nord\n',
      `## Læring\n\n### S1 A\n\nmitt\n\n${own}\n### Til rapporten\n\nord\n`,
    ],
    ['at the end of its section', '## Læring\n\nmitt\n\n## Anna\n', `## Læring\n\nmitt\n\n${own}\n## Anna\n`],
    ['at the end of the text', '## Læring\n\nmitt\n', `## Læring\n\nmitt\n\n${own}`],
    ['below a last line that is not ended', '## Læring\n\nmitt', `## Læring\n\nmitt\n\n${own}`],
    ['below a line without a blank one', '## Læring\nmitt\n## Anna\n', `## Læring\nmitt\n\n${own}\n## Anna\n`],
    ['with Windows line ends', '## Læring\r\n\r\nmitt\r\n', `## Læring\r\n\r\nmitt\r\n\r\n${own.replaceAll('\n', '\r\n')}`],
  ])('comes %s, once', (_, before, after) => {
    expect(withHeading(before)).toBe(after)
    expect(withHeading(after)).toBe(after)
  })

  test.each([
    ['its section is gone', '## Anna\n\nmitt\n'],
    ['its section is only an example', '```\n## Læring\n```\n'],
    ['the question has a heading in other words', '## Læring\n\n### s7: Gammal?\n'],
    ['code is opened and never closed', '## Læring\n\n```\nmitt\n'],
  ])('stays away when %s', (_, body) => {
    expect(withHeading(body)).toBe(body)
  })

  test('without a theme goes nowhere', () => {
    expect(withHeading('## \n\nmitt\n', { within: '' })).toBe('## \n\nmitt\n')
  })

  test('of S70 is not that of S7, and what came is told of once', () => {
    const carried = { headings: [heading], keys: [{ path: ['svar'], key: 'S7', fields: [] }] }
    const { asked, text } = brought(document('## Læring\n\n### S70 B\n', 'svar:\n'), carried)
    expect([...asked]).toEqual(['S7'])
    expect(text).toBe(document(`## Læring\n\n### S70 B\n\n${own}`, 'svar:\n  S7:\n'))
  })
})

describe('a document', () => {
  const list = { path: ['tiltak'], key: 'tittel', items: [{ tittel: 'x' }], isBlank: () => false }

  test.each(['ingen felt\n', '---\na: 1\n', '---\na: [\n---\n', '---js\n---\n', '', '---\na: 1\na: 2\n---\n'])(
    'that can not be split is left: %j',
    (text) => {
      expect(brought(text, { lists: [list], block: 'x' })).toMatchObject({ text, refused: ['tiltak'], block: 'none' })
    },
  )

  test('keeps its line ends where the fields end', () => {
    const text = document('tekst\n').replaceAll('\n', '\r\n')
    expect(brought(text, { lists: [list] }).text).toBe(document('tekst\n', 'a: 1\ntiltak:\n  - tittel: x\n').replaceAll('\n', '\r\n'))
  })

  test('says which list it could not add to, and does the rest', () => {
    const carried = { lists: [list, { ...list, path: ['mål'] }, { ...list, path: ['borte'], items: [] }] }
    expect(brought(document('', 'tiltak: []\nmål:\n'), carried)).toMatchObject({
      text: document('', 'tiltak: []\nmål:\n  - tittel: x\n'),
      refused: ['tiltak'],
      added: new Map([['mål', 1]]),
    })
  })
})
