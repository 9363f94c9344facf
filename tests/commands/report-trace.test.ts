import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, findings, git, hasStackTrace, kvalitet, read, snapshot, write } from './harness.ts'
import { compiledYear, draft, figures, page, piece, pieceIds, replacePiece, report, rewrite, smallYear, year } from './report-year.ts'

const reading = 'laeringsresultat/resultat-nasjonale-prover/np-lesing-5'
const archive = '2026-27/rapport/arkivliste.csv'
const corrected = (folder: string): void =>
  change(folder, figures, '2026-27,np-lesing,5,kommune,4698,49,', '2026-27,np-lesing,5,kommune,4698,52,')
const rulesIn = (folder: string, ...flags: readonly string[]): readonly string[] =>
  findings(folder, draft, ...flags).all.map(({ rule, severity, line }) => `${severity} ${rule} ${line}`)

/** A folder in Git with its records saved. */
function saved(folder: string): string {
  git(folder, 'init', '--quiet')
  commit(folder, 'Dokumenta')
  return folder
}
function commit(folder: string, message: string): void {
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', message)
}

/** The draft with nothing left to do: what was to be written is written, and suggestions are made the owner's own. */
const finished = (text: string): string =>
  text.replaceAll(/^\[Skriv her:.*\]$/gm, 'Me har vurdert dette.').replaceAll('**Utkast til tekst:** ', '')

describe('report --spor', () => {
  test('tells the file, the line and the last commit that changed the file, never HEAD', () => {
    const folder = saved(smallYear())
    const own = git(folder, 'log', '-1', '--format=%H').slice(0, 10)
    write(folder, 'README.md', '# Noko anna\n')
    commit(folder, 'Noko anna')
    const line =
      read(folder, figures)
        .split('\n')
        .findIndex((row) => row.startsWith('2026-27,np-lesing,5,kommune')) + 1
    const ran = kvalitet(['report', year, '--spor', '49 ± 2,4'], { cwd: folder })
    expect(ran.code).toBe(0)
    expect(ran.out).toContain(`${figures}:${line} (${own}, 16. november 2026)`)
    expect(ran.out).toContain('Læringsresultat › Nasjonale prøvar')
    expect(existsSync(join(folder, draft))).toBe(false)
  })

  test('finds a quotation by some of its words, whatever the case, and a whole number alone', () => {
    const folder = compiledYear()
    const quoted = kvalitet(['report', year, '--spor', 'elevane trivst på nord'], { cwd: folder })
    expect(quoted.out).toMatch(/2026-27\/nord\/eigenvurdering\.md:\d+/)
    const part = kvalitet(['report', year, '--spor', '4'], { cwd: folder })
    expect(part.out).not.toContain('49')
  })

  test('breaks a long sentence between words at the width of the terminal', () => {
    const folder = compiledYear()
    const ran = kvalitet(['report', year, '--spor', 'skalapoeng (64 elevar)'], { cwd: folder })
    const lines = ran.out.split('\n')
    expect(lines.every(({ length }) => length <= 100)).toBe(true)
    expect(lines.some((line, index) => line.startsWith('  Nasjonal prøve') && /^ {2}\S/.test(lines[index + 1] ?? ''))).toBe(true)
  })

  test('says that words are the owner’s own, and that others are not there', () => {
    const folder = compiledYear()
    replacePiece(folder, 'samandrag/oppgave', 'Me er nøgde med 77 poeng.')
    const own = kvalitet(['report', year, '--spor', '77'], { cwd: folder })
    expect(own.out).toContain('dine eigne ord')
    const none = kvalitet(['report', year, '--spor', '\u202Efinst ikkje'], { cwd: folder })
    expect([none.code, none.out]).toEqual([0, ''])
    expect(none.err).toContain('finst ikkje')
    expect(none.err).not.toContain('\u202E')
  })
})

describe('validate on the draft', () => {
  test('tells of a deleted chapter of the law, of what nobody has made their own, and fails on that with --streng alone', () => {
    const folder = compiledYear()
    expect(findings(folder, draft).code).toBe(0)
    expect(rulesIn(folder)).toContainEqual(expect.stringMatching(/^warning rapport\/uferdig-tekst /))
    expect(kvalitet(['validate', draft, '--streng'], { cwd: folder }).code).toBe(1)
    rewrite(folder, draft, (text) => finished(text))
    expect(rulesIn(folder)).toEqual([])
    rewrite(folder, draft, (text) => {
      const [from, to] = ['<!-- del: gjennomforing -->', '<!-- del: elevar-og-laerarar -->'].map((mark) => text.indexOf(mark))
      return text.slice(0, from) + text.slice(to)
    })
    expect(rulesIn(folder)).toEqual(['error rapport/kapittel-sletta 1'])
    expect(report(folder).code).toBe(0)
    expect(pieceIds(read(folder, draft)).filter((id) => id.startsWith('gjennomforing'))).toEqual([])
    expect(rulesIn(folder)).toEqual(['error rapport/kapittel-sletta 1'])
  })

  test('tells that the report is stale, and at once which figures in the owner’s text are old', () => {
    const folder = compiledYear()
    rewrite(folder, draft, (text) => finished(text))
    replacePiece(folder, `${reading}-utkast`, 'Fyrst litt om prøvane.\n\nLesinga er 49 skalapoeng.')
    corrected(folder)
    const line =
      read(folder, draft)
        .split('\n')
        .findIndex((one) => one.startsWith('Lesinga er 49')) + 1
    expect(rulesIn(folder)).toContain('warning rapport/forelda 1')
    expect(rulesIn(folder)).toContain(`warning rapport/gamalt-tal ${line}`)
    const before = snapshot(folder)
    kvalitet(['validate'], { cwd: folder })
    expect(snapshot(folder)).toEqual(before)
    report(folder)
    expect(rulesIn(folder).every((one) => one.startsWith('warning rapport/gamalt-tal '))).toBe(true)
    const left = rulesIn(folder).length
    change(folder, draft, 'Lesinga er 49', 'Lesinga er 52')
    expect(rulesIn(folder)).toHaveLength(left - 1)
  })

  test('sees a conflict, a cut file and a base that is gone', () => {
    const folder = compiledYear()
    const whole = read(folder, draft)
    rewrite(folder, draft, (text) => text.replace('## Samandrag', '<<<<<<< HEAD\n## Samandrag\n=======\n## Kort\n>>>>>>> b'))
    expect(rulesIn(folder).map((one) => one.split(' ')[1])).toEqual(['rapport/konflikt'])
    write(folder, draft, whole.slice(0, -30))
    expect(rulesIn(folder)).toEqual(['error rapport/avkutta 1'])
    write(folder, draft, whole.replace('## Samandrag', '## Kort sagt'))
    rewrite(folder, '2026-27/rapport/.grunnlag/tilstandsrapport.md', (text) => `${text}\n`)
    expect(rulesIn(folder)).toEqual(['error rapport/grunnlag 1'])
  })
})

test('validate tells of a figure that was typed wrong, and of a school’s words that are not as the school wrote them', () => {
  const folder = compiledYear()
  rewrite(folder, draft, (text) =>
    finished(text)
      .replace(/(Tindvik kommune.*\| )49/, '$194')
      .replace('> Elevane les meir', '> Elevane les MYKJE meir'),
  )
  expect(rulesIn(folder)).toEqual([
    expect.stringMatching(/^warning rapport\/anna-tal /),
    expect.stringMatching(/^warning rapport\/endra-sitat /),
  ])
  rewrite(folder, draft, (text) => text.replace(/\b94/, '49').replace('les MYKJE meir enn før.', ''))
  expect(rulesIn(folder).filter((one) => one.includes('anna-tal'))).toEqual([])
})

describe('status', () => {
  const reports = (folder: string): unknown =>
    (JSON.parse(kvalitet(['status', year, '--format', 'json'], { cwd: folder }).out) as { reports: unknown }).reports

  test('tells whether the report agrees with what it was made from', () => {
    const folder = smallYear()
    expect(reports(folder)).toEqual([])
    report(folder)
    expect(reports(folder)).toEqual([{ year, file: draft, state: 'fersk', changed: [] }])
    corrected(folder)
    expect(reports(folder)).toEqual([{ year, file: draft, state: 'forelda', changed: [figures] }])
    expect(kvalitet(['status', year], { cwd: folder }).out).toMatch(/≠ Tilstandsrapporten 2026-27: forelda/)
  })

  test('counts a document that has come or gone as a change, other line ends and what no report is made from as none', () => {
    const folder = compiledYear()
    rewrite(folder, 'kvalitet.yaml', (text) => text.replaceAll('\n', '\r\n'))
    change(folder, '2026-27/nord/plangruppe.md', '# ', '#  ')
    expect(reports(folder)).toMatchObject([{ state: 'fersk' }])
    write(folder, '2026-27/sor/eigenvurdering.md', read(folder, '2026-27/nord/eigenvurdering.md').replace('skule: nord', 'skule: sor'))
    expect(reports(folder)).toMatchObject([{ state: 'forelda', changed: ['2026-27/'] }])
  })
})

describe('report --lås', () => {
  const lock = (folder: string, ...flags: readonly string[]): ReturnType<typeof report> => report(folder, '--lås', ...flags)

  test('does not do two errands in one', () => {
    const folder = compiledYear()
    expect(lock(folder, '--spor', '49').code).toBe(2)
    expect(report(folder, '--utgåve', 'folkeleg', '--spor', '49').code).toBe(2)
  })

  test('names what must be done first', () => {
    const folder = saved(smallYear())
    expect(lock(folder).code).toBe(2)
    report(folder)
    const unfinished = lock(folder)
    expect([unfinished.code, unfinished.out]).toEqual([1, expect.stringContaining('rapport/uferdig-tekst')])
    rewrite(folder, draft, finished)
    expect(lock(folder)).toMatchObject({ code: 2, err: expect.stringContaining('tilstandsrapport.html') as string })
    report(folder)
    expect(lock(folder)).toMatchObject({ code: 2, err: expect.stringContaining('lagra i Git') as string })
    expect(existsSync(join(folder, archive))).toBe(false)
  })

  test('says which formats must be made anew, so that the advice leads to a locked report', () => {
    const folder = saved(smallYear())
    report(folder, '--format', 'html,docx')
    rewrite(folder, draft, finished)
    report(folder)
    expect(lock(folder)).toMatchObject({ code: 2, err: expect.stringContaining(`report ${year} --format docx»`) as string })
    report(folder, '--format', 'docx')
    commit(folder, 'Rapporten')
    expect(lock(folder).code).toBe(0)
  })

  test('does not close a report with a paper that was made from an older draft', () => {
    const folder = saved(smallYear())
    report(folder, '--utgåve', 'saksframlegg', '--format', 'md')
    rewrite(folder, draft, finished)
    report(folder)
    commit(folder, 'Rapporten')
    expect(lock(folder)).toMatchObject({ code: 2, err: expect.stringContaining('saksframlegg.md') as string })
    expect(existsSync(join(folder, archive))).toBe(false)
  })

  test('tags a finished report and lists its files for the archive; it is not changed after that, nor held to be stale', () => {
    const folder = saved(smallYear())
    report(folder, '--format', 'html,docx,pdf')
    rewrite(folder, draft, finished)
    report(folder, '--format', 'html,docx,pdf')
    commit(folder, 'Rapporten')
    report(folder, '--format', 'html,docx,pdf')
    if (git(folder, 'status', '--porcelain') !== '') commit(folder, 'Rapporten med siste endring')
    expect(lock(folder, '--dry-run').code).toBe(0)
    expect(existsSync(join(folder, archive))).toBe(false)
    const ran = lock(folder)
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(git(folder, 'tag', '--list').trim()).toBe('tilstandsrapport-2026-27')
    expect(git(folder, 'cat-file', '-t', 'tilstandsrapport-2026-27').trim()).toBe('tag')
    expect(git(folder, 'status', '--porcelain')).toBe('')
    const rows = read(folder, archive)
      .trim()
      .split('\n')
      .map((row) => row.split(';'))
    expect(rows[0]).toEqual(['fil', 'dato', 'sha256', 'commit', 'tilgang', 'heimel'])
    const access = new Map(rows.slice(1).map(([file, , , , tilgang]) => [file, tilgang]))
    expect(access.get(draft)).toBe('unnateke')
    expect(access.get(page)).toBe('offentleg')
    expect(access.get('2026-27/rapport/.grunnlag/skjermingsprotokoll.md')).toBe('unnateke')
    expect(access.get('2026-27/nord/leiardialog-1.md')).toBe('unnateke')
    expect(
      rows.slice(1).every(([, date, hash, own]) => /^\d{4}-\d\d-\d\d$/.test(date ?? '') && hash?.length === 64 && own?.length === 10),
    ).toBe(true)
    corrected(folder)
    const locked = read(folder, draft)
    expect(report(folder).code).toBe(2)
    expect(read(folder, draft)).toBe(locked)
    expect(rulesIn(folder)).toEqual([])
    expect(piece(locked, reading)).toContain('49')
    expect(hasStackTrace(ran)).toBe(false)
  })
})
