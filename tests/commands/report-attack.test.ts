import { describe, expect, test } from 'vitest'
import { change, read } from './harness.ts'
import { compiledYear, draft, figures, page, piece, pieceIds, replacePiece, report } from './report-year.ts'

const reading = 'laeringsresultat/resultat-nasjonale-prover/np-lesing-5'
const summary = 'samandrag/oppgave'
const corrected = (folder: string): void =>
  change(folder, figures, '2026-27,np-lesing,5,kommune,4698,49,', '2026-27,np-lesing,5,kommune,4698,52,')

describe('code in a draft', () => {
  test.each([
    ['in an item of a list', '- Punkt\n- ```\n  kode\n  ```\n- siste'],
    ['in an item of a numbered list', '1. ```\n   kode\n   ```\n2. siste'],
    ['in an item that ends before the code does', '- ```\n  kode\n\nEtter lista.'],
    ['whose end was forgotten', '```\nkode\n\nEtterpå.', 'Me har vurdert dette.'],
  ])('%s hides no marks', (_, text, other = text) => {
    const folder = compiledYear()
    replacePiece(folder, summary, text)
    replacePiece(folder, 'satsing/oppgave', other)
    const ids = pieceIds(read(folder, draft))
    corrected(folder)
    expect(report(folder).code).toBe(0)
    expect(pieceIds(read(folder, draft))).toEqual(ids)
    expect(piece(read(folder, draft), summary)).toBe(text)
    expect(piece(read(folder, draft), reading)).toContain('52')
    expect(read(folder, page)).not.toContain('del: ')
  })

  test('may hold what looks like a mark', () => {
    const folder = compiledYear()
    const text = '```\n<!-- del: gjennomforing -->\n```'
    replacePiece(folder, summary, text)
    corrected(folder)
    expect(report(folder).code).toBe(0)
    expect(piece(read(folder, draft), 'gjennomforing')).toBeDefined()
    expect(read(folder, draft)).toContain(text)
  })
})

describe('a school that is no longer in the report', () => {
  const closed = (folder: string): void => change(folder, 'kvalitet.yaml', 'trinn: 8-10\n', 'trinn: 8-10\n    til: 2026-07-31\n')
  /** The title of the section that a text stands in, in the draft and on the page. */
  const headingsAbove = (folder: string, words: string): readonly (string | undefined)[] => [
    read(folder, draft)
      .split(words)[0]
      ?.match(/^### .*$/gm)
      ?.at(-1),
    read(folder, page)
      .split(words)[0]
      ?.split('<h3')
      .at(-1)
      ?.match(/>([^<]*)<\/h3>/)?.[1],
  ]

  test('keeps its name over what the owner has written of it: nothing comes to stand below another school', () => {
    for (const edit of [
      (folder: string) => replacePiece(folder, 'skulane/skule-sor/manglar', 'EIGE ORD.'),
      (folder: string) => change(folder, draft, '<!-- del: oppfolging -->', 'EIGE ORD.\n\n<!-- del: oppfolging -->'),
    ]) {
      const folder = compiledYear()
      edit(folder)
      closed(folder)
      const ran = report(folder)
      expect(ran.code).toBe(0)
      expect(headingsAbove(folder, 'EIGE ORD.')).toEqual(['### Sør skule', 'Sør skule'])
      expect(ran.out).toMatch(/sjå over\s+Eigenvurderingane til skulane: Sør skule/)
      const once = read(folder, draft)
      expect(report(folder).code).toBe(0)
      expect(read(folder, draft)).toBe(once)
    }
  })

  test('is gone where the owner has written nothing of it', () => {
    const folder = compiledYear()
    closed(folder)
    report(folder)
    expect(read(folder, draft)).not.toContain('### Sør skule')
  })
})

test('a comment of the owner’s that looks like a mark is kept', () => {
  const folder = compiledYear()
  change(folder, draft, '<!-- del: laeringsmiljo -->', '<!-- del: hugs -->\n\n<!-- del: laeringsmiljo -->')
  corrected(folder)
  expect(report(folder).code).toBe(0)
  expect(read(folder, draft)).toContain('<!-- del: hugs -->')
  expect(read(folder, page)).not.toContain('hugs')
})

test('a draft of two million signs is merged in seconds', () => {
  const folder = compiledYear()
  replacePiece(folder, summary, `${'Ord om skulen og meir ord. '.repeat(40)}\n\n`.repeat(2000).trim())
  corrected(folder)
  const start = performance.now()
  expect(report(folder, '--format', 'md').code).toBe(0)
  expect(performance.now() - start).toBeLessThan(20_000)
})
