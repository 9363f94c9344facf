import { createHash } from 'node:crypto'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, findings, git, kvalitet, read, snapshot, write } from './harness.ts'
import { compiledYear, draft, figures, page, piece, pieceIds, replacePiece, report, rewrite, smallYear, year } from './report-year.ts'

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

describe('a report that was locked', () => {
  const archive = '2026-27/rapport/arkivliste.csv'
  const commit = (folder: string): void => {
    git(folder, 'add', '.')
    if (git(folder, 'status', '--porcelain') !== '') git(folder, 'commit', '--quiet', '-m', 'Lagra')
  }
  /** A finished report, saved in Git. */
  function ready(): string {
    const folder = smallYear()
    git(folder, 'init', '--quiet')
    commit(folder)
    report(folder)
    rewrite(folder, draft, (text) =>
      text.replaceAll(/^\[Skriv her:.*\]$/gm, 'Me har vurdert dette.').replaceAll('**Utkast til tekst:** ', ''),
    )
    for (let run = 0; run < 2; run += 1) {
      report(folder)
      commit(folder)
    }
    return folder
  }
  const states = (folder: string): unknown =>
    (JSON.parse(kvalitet(['status', year, '--format', 'json'], { cwd: folder }).out) as { reports: unknown }).reports

  test.each([
    ['its draft', draft, (text: string) => text.replace('## Samandrag', '## Kort sagt'), [draft]],
    ['its page', page, (text: string) => text.replace('</h1>', ' (endra)</h1>'), [page]],
    ['its list, in a spreadsheet', archive, (text: string) => text.replaceAll(';', ','), [archive]],
  ])('stays so when somebody changes %s, and that is told', (_, file, edit, changed) => {
    const folder = ready()
    const locked = report(folder, '--lås')
    expect(locked.code, locked.err).toBe(0)
    rewrite(folder, file, edit)
    corrected(folder)
    const before = snapshot(folder)
    expect(report(folder)).toMatchObject({ code: 2, err: expect.stringContaining(archive) as string })
    expect(report(folder, '--lås').code).toBe(2)
    expect(snapshot(folder)).toEqual(before)
    expect(states(folder)).toMatchObject([{ state: 'forelda', changed }])
    expect(findings(folder, draft).all.map(({ rule }) => rule)).toContain('rapport/forelda')
  })

  test('is not, without a commit that has the list', () => {
    const stopped = ready()
    write(stopped, '.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n')
    chmodSync(join(stopped, '.git/hooks/pre-commit'), 0o755)
    const ignored = ready()
    write(ignored, '.git/info/exclude', 'arkivliste.csv\n')
    for (const folder of [stopped, ignored]) {
      expect(report(folder, '--lås')).toMatchObject({ code: 2, err: expect.stringContaining(archive) as string })
      expect(git(folder, 'tag', '--list')).toBe('')
    }
  })

  test('lists files that are no text with the hash that others find too', () => {
    const folder = ready()
    const file = '2026-27/rapport/bilete.png'
    // Every PNG has a line end of Windows's in its first bytes.
    write(folder, file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    commit(folder)
    expect(report(folder, '--lås').code).toBe(0)
    expect(read(folder, archive)).toContain(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    )
  })
})

describe('validate on a draft', () => {
  const rulesIn = (folder: string): readonly string[] => findings(folder, draft).all.map(({ rule, severity }) => `${severity} ${rule}`)
  const conflict = (): string => {
    const folder = compiledYear()
    rewrite(folder, draft, (text) => text.replace(/(Tindvik kommune.*\| )49/, '$150'))
    corrected(folder)
    expect(report(folder).code).toBe(3)
    return folder
  }

  test('tells of a conflict that was resolved by half, and status that the page is old as long as it stands', () => {
    const folder = conflict()
    const { reports } = JSON.parse(kvalitet(['status', year, '--format', 'json'], { cwd: folder }).out) as { reports: unknown }
    expect(reports).toMatchObject([{ state: 'forelda', changed: [figures] }])
    rewrite(folder, draft, (text) => text.replace(/<!-- konflikt: .* -->\n/, ''))
    expect(rulesIn(folder)).toEqual(['error rapport/konflikt'])
    rewrite(folder, draft, (text) => text.replace('<!-- slutt på konflikt -->', '>>>>>>> kari'))
    expect(rulesIn(folder)).toEqual(['error rapport/konflikt'])
    rewrite(folder, draft, (text) => text.replace('>>>>>>> kari', ''))
    expect(report(folder).code).toBe(0)
  })

  test('takes an empty row of a table for no conflict', () => {
    const folder = compiledYear()
    replacePiece(folder, summary, '|||||||\n|-|-|-|-|-|-|\n|a|b|c|d|e|f|')
    expect(report(folder).code).toBe(0)
  })

  test('tells of one that is no text', () => {
    const folder = compiledYear()
    write(folder, draft, Buffer.from(read(folder, draft), 'latin1'))
    expect(rulesIn(folder)).toEqual(['error fil/teiknsett'])
  })

  test('knows tasks and draft sentences again that an editor has written anew', () => {
    const folder = compiledYear()
    const before = rulesIn(folder)
    rewrite(folder, draft, (text) =>
      text.replaceAll(/^\[Skriv her/gm, String.raw`- \[Skriv her`).replaceAll('**Utkast til tekst:**', '__Utkast til tekst:__'),
    )
    expect(rulesIn(folder)).toEqual(before)
  })

  test('tells of a chapter of the law that is a heading alone', () => {
    const folder = compiledYear()
    rewrite(folder, draft, (text) => text.replace(/(<!-- del: gjennomforing -->\n.*\n\n)[^]*?(?=<!-- del: elevar-og-laerarar -->)/, '$1'))
    expect(rulesIn(folder)).toContain('error rapport/kapittel-sletta')
    rewrite(folder, draft, (text) =>
      text.replace('<!-- del: elevar-og-laerarar -->', 'Alle fullførte.\n\n<!-- del: elevar-og-laerarar -->'),
    )
    expect(rulesIn(folder)).not.toContain('error rapport/kapittel-sletta')
  })
})

test.each([
  ['a carriage return alone', '\r'],
  ['two of them before a line feed', '\r\r\n'],
])('a draft with %s can be renewed', (_, end) => {
  const folder = compiledYear()
  replacePiece(folder, summary, `EIGE${end}ORD`)
  corrected(folder)
  expect(report(folder).code).toBe(0)
  expect(piece(read(folder, draft), summary)).toMatch(/^EIGE\s+ORD$/)
})

test('a damaged draft is brought back from Git together with its base, so that old figures do not pass for the owner’s words', () => {
  const folder = compiledYear()
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', 'Rapporten')
  corrected(folder)
  report(folder)
  rewrite(folder, draft, (text) => text.slice(0, 2000))
  const [, paths = ''] = /git checkout -- ([^»]*)/.exec(report(folder).err) ?? []
  git(folder, 'checkout', '--', ...paths.split(' '))
  expect(report(folder).code).toBe(0)
  expect(piece(read(folder, draft), reading)).toContain('52')
})
