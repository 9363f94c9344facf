import { cpSync, existsSync, readFileSync, renameSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, git, hasStackTrace, read, snapshot, write } from './harness.ts'
import {
  base,
  beside,
  compiledYear,
  draft,
  figures,
  page,
  piece,
  pieceIds,
  replacePiece,
  report,
  rewrite,
  smallYear,
} from './report-year.ts'

const reading = 'laeringsresultat/resultat-nasjonale-prover/np-lesing-5'
const sentences = `${reading}-utkast`
const summary = 'samandrag/oppgave'

/** The municipality's reading in the year of the report, which a new file from the source corrects. */
const corrected = (folder: string, value = 52): void =>
  change(folder, figures, '2026-27,np-lesing,5,kommune,4698,49,', `2026-27,np-lesing,5,kommune,4698,${value},`)

const correctedAgain = (folder: string): void =>
  change(folder, figures, '2026-27,np-lesing,5,kommune,4698,52,', '2026-27,np-lesing,5,kommune,4698,53,')

/** The pieces that two drafts do not have alike. */
function changedPieces(before: string, after: string): readonly string[] {
  const ids = [...new Set([...pieceIds(before), ...pieceIds(after)])]
  return ids.filter((id) => piece(before, id) !== piece(after, id))
}

describe('a draft over weeks', () => {
  test('the owner writes the summary, and a late self-assessment comes in', () => {
    const folder = compiledYear()
    replacePiece(folder, summary, 'Det går godt i skulane våre.\n\nMe uroar oss for lesinga på ungdomssteget.')
    const [assessment, late] = ['2026-27/nord/eigenvurdering.md', '2026-27/sor/eigenvurdering.md']
    write(folder, late, read(folder, assessment).replaceAll('skule: nord', 'skule: sor'))
    expect(report(folder).code).toBe(0)
    const text = read(folder, draft)
    expect(text).toContain('Det går godt i skulane våre.\n\nMe uroar oss for lesinga på ungdomssteget.')
    expect(pieceIds(text)).toContain('skulane/skule-sor/tema-laering')
    expect(read(folder, page)).toContain('Me uroar oss for lesinga på ungdomssteget.')
  })

  test('the owner makes the draft sentences their own, and the figure is corrected: kept, with the old and the new figure told until the text has it', () => {
    const folder = compiledYear()
    replacePiece(folder, sentences, 'Lesinga på 5. trinn er 49 skalapoeng, og det er me nøgde med.')
    corrected(folder)
    const ran = report(folder)
    expect(ran.code).toBe(0)
    expect(piece(read(folder, draft), sentences)).toBe('Lesinga på 5. trinn er 49 skalapoeng, og det er me nøgde med.')
    expect(ran.out).toMatch(/sjå over\s+Læringsresultat › Nasjonale prøvar: Lesinga|sjå over\s+Læringsresultat › Nasjonale prøvar/)
    expect(ran.out).toContain('49 er no 52')
    expect(report(folder).out).toContain('49 er no 52')
    change(folder, draft, 'er 49 skalapoeng, og', 'er 52 skalapoeng, og')
    expect(report(folder).out).not.toContain('49 er no 52')
  })

  test('the owner deletes a table: it stays deleted when its figures change, and nothing else is touched', () => {
    const folder = compiledYear()
    replacePiece(folder, reading, undefined)
    corrected(folder)
    const ran = report(folder)
    expect(ran.code).toBe(0)
    expect(pieceIds(read(folder, draft))).not.toContain(reading)
    expect(read(folder, page)).not.toContain('Nasjonal prøve i lesing, 5. trinn (skalapoeng)')
  })

  test('the owner moves a chapter up: it stays there, and what is in it is renewed', () => {
    const folder = compiledYear()
    const text = read(folder, draft)
    const [from, to] = ['<!-- del: laeringsresultat -->', '<!-- del: gjennomforing -->'].map((mark) => text.indexOf(mark))
    const chapter = text.slice(from, to)
    write(folder, draft, text.replace(chapter, '').replace('<!-- del: laeringsmiljo -->', `${chapter}<!-- del: laeringsmiljo -->`))
    corrected(folder)
    expect(report(folder).code).toBe(0)
    const ids = pieceIds(read(folder, draft))
    expect(ids.indexOf('laeringsresultat')).toBeLessThan(ids.indexOf('laeringsmiljo'))
    expect(piece(read(folder, draft), reading)).toContain('52')
    const html = read(folder, page)
    expect(html.indexOf('id="laeringsresultat"')).toBeLessThan(html.indexOf('id="laeringsmiljo"'))
  })

  test('the owner adds a paragraph and a section: they stay by their neighbours, and are in what is rendered', () => {
    const folder = compiledYear()
    rewrite(folder, draft, (text) =>
      text
        .replace('<!-- del: laeringsresultat/oppgave -->', 'EIT EIGE AVSNITT.\n\n<!-- del: laeringsresultat/oppgave -->')
        .replace('<!-- del: gjennomforing -->', '## Skulebygg\n\nEIN EIGEN DEL.\n\n<!-- del: gjennomforing -->'),
    )
    corrected(folder)
    expect(report(folder).code).toBe(0)
    const text = read(folder, draft)
    expect(text.indexOf('EIT EIGE AVSNITT.')).toBeLessThan(text.indexOf('laeringsresultat/oppgave'))
    expect(text.indexOf('EIT EIGE AVSNITT.')).toBeGreaterThan(text.indexOf('laeringsresultat/om'))
    expect(text.indexOf('EIN EIGEN DEL.')).toBeLessThan(text.indexOf('del: gjennomforing '))
    expect(read(folder, page)).toMatch(/<h2[^>]*>Skulebygg<\/h2>/)
  })

  test('the owner corrects a word that the source changes too: both stand, nothing is published, and choosing one resolves it', () => {
    const folder = compiledYear()
    const before = read(folder, page)
    replacePiece(folder, reading, piece(read(folder, draft), reading)?.replace(/(Tindvik kommune.*\| )49/, '$150') ?? '')
    corrected(folder)
    const trial = report(folder, '--dry-run')
    expect(trial.code).toBe(3)
    const ran = report(folder)
    expect(ran.code).toBe(3)
    const text = read(folder, draft)
    expect(text).toMatch(/\| 50.[±].*[\s\S]*<!-- konflikt: laeringsresultat[^>]* -->[\s\S]*\| 52.[±]/)
    expect(read(folder, page)).toBe(before)
    const again = report(folder)
    expect(again.code).toBe(3)
    expect(read(folder, draft)).toBe(text)
    write(folder, draft, text.replace(/<!-- konflikt: .* -->\n[\s\S]*<!-- slutt på konflikt -->\n\n/, ''))
    expect(report(folder).code).toBe(0)
    expect(read(folder, page)).toContain('50\u00A0±')
    expect(hasStackTrace(ran)).toBe(false)
  })

  test('the owner takes the new text in a conflict', () => {
    const folder = compiledYear()
    replacePiece(folder, reading, piece(read(folder, draft), reading)?.replace(/(Tindvik kommune.*\| )49/, '$150') ?? '')
    corrected(folder)
    report(folder)
    rewrite(folder, draft, (text) => {
      const [mark] = /<!-- konflikt: .* -->\n/.exec(text) ?? ['']
      const [head = '', rest = ''] = text.split(mark)
      return head.slice(0, head.lastIndexOf('**Nasjonal prøve i lesing, 5.')) + rest.replace('<!-- slutt på konflikt -->\n\n', '')
    })
    expect(report(folder).code).toBe(0)
    expect(read(folder, draft)).toBe(report(folder).code === 0 ? read(folder, draft) : '')
    expect(piece(read(folder, draft), reading)).toContain('52')
    expect(read(folder, page)).toContain('52\u00A0±')
  })

  test('two people edit in branches of Git: what Git merges is kept, and what it can’t waits for somebody', () => {
    const folder = compiledYear()
    git(folder, 'init', '--quiet')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'Utkastet')
    git(folder, 'checkout', '--quiet', '-b', 'kari')
    replacePiece(folder, summary, 'KARI SKREIV DETTE.')
    replacePiece(folder, 'gjennomforing/oppgave', 'KARI OM GJENNOMFØRINGA.')
    git(folder, 'commit', '--quiet', '-am', 'Kari')
    git(folder, 'checkout', '--quiet', '-')
    replacePiece(folder, summary, 'OLA SKREIV DETTE.')
    git(folder, 'commit', '--quiet', '-am', 'Ola')
    expect(() => git(folder, 'merge', '--quiet', 'kari')).toThrow()
    const conflict = read(folder, draft)
    expect(conflict).toContain('<<<<<<<')
    const before = snapshot(folder)
    const waiting = report(folder)
    expect(waiting.code, waiting.err).toBe(3)
    expect(snapshot(folder)).toEqual(before)
    rewrite(folder, draft, (text) => text.replace(/^<{7}.*\n|^={7}\n|^>{7}.*\n/gm, '\n'))
    expect(report(folder).code).toBe(0)
    for (const words of ['KARI SKREIV DETTE.', 'OLA SKREIV DETTE.', 'KARI OM GJENNOMFØRINGA.']) expect(read(folder, page)).toContain(words)
  })

  test('the owner gives every heading another name: the names stand, and all else goes on', () => {
    const folder = compiledYear()
    rewrite(folder, draft, (text) => text.replace(/^(#+) (.*)$/gm, '$1 EIGE: $2'))
    corrected(folder)
    expect(report(folder).code).toBe(0)
    const text = read(folder, draft)
    expect(text.match(/^#+ .*$/gm)?.every((line) => line.includes('EIGE: '))).toBe(true)
    expect(piece(text, reading)).toContain('52')
    expect(read(folder, page)).toMatch(/<h2[^>]*>EIGE: Læringsresultat<\/h2>/)
  })

  test('the owner works on Windows: the line ends stay, and nothing counts as edited', () => {
    const folder = compiledYear()
    for (const file of [draft, base, page]) rewrite(folder, file, (text) => text.replaceAll('\n', '\r\n'))
    replacePiece(folder, summary, 'MITT SAMANDRAG.')
    const own = read(folder, draft)
    expect(report(folder).code).toBe(0)
    expect(read(folder, draft)).toBe(own)
    corrected(folder)
    expect(report(folder).out).toMatch(/^flettar/m)
    expect(read(folder, draft).replaceAll('\r\n', '')).not.toContain('\n')
    expect(piece(read(folder, draft), reading)).toContain('52')
  })

  test('a corrected figure touches what holds it and nothing else', () => {
    const folder = compiledYear()
    const before = read(folder, draft)
    corrected(folder)
    report(folder)
    const changed = changedPieces(before, read(folder, draft))
    expect(changed).toContain(reading)
    for (const id of changed) expect(piece(read(folder, draft), id), id).toContain('52')
  })
})

describe('a draft that nobody has edited', () => {
  test('is renewed, and its base with it; a second time nothing happens', () => {
    const folder = compiledYear()
    change(folder, 'kvalitet.yaml', 'namn: Nord skule', 'namn: Nordre skule')
    expect(report(folder).out).toMatch(/^fornyar/m)
    expect(read(folder, draft)).toContain('Nordre skule')
    const before = snapshot(folder)
    expect(report(folder).out).not.toMatch(/^(?:fornyar|lagar|flettar)/m)
    expect(snapshot(folder)).toEqual(before)
  })

  test('is the same as one made from nothing', () => {
    const folder = compiledYear()
    corrected(folder)
    report(folder)
    const renewed = read(folder, draft)
    const other = smallYear()
    corrected(other)
    cpSync(join(folder, '2026-27/rapport/.grunnlag/viste-tal.csv'), join(other, '2026-27/rapport/.grunnlag/viste-tal.csv'))
    report(other)
    expect(read(other, draft)).toBe(renewed)
  })
})

describe('a draft that can’t be merged', () => {
  /** Nothing is written, and the ways out are told. */
  const stops = (folder: string, code: number, ...flags: readonly string[]): void => {
    const before = snapshot(folder)
    const ran = report(folder, ...flags)
    expect(ran.code).toBe(code)
    expect(snapshot(folder)).toEqual(before)
    expect(ran.out + ran.err).toContain('git checkout')
    expect(hasStackTrace(ran)).toBe(false)
  }
  const edited = (): string => {
    const folder = compiledYear()
    replacePiece(folder, summary, 'MITT SAMANDRAG.')
    corrected(folder)
    return folder
  }

  test('since it was cut off in the middle', () => {
    const folder = edited()
    rewrite(folder, draft, (text) => text.slice(0, text.length / 2))
    stops(folder, 2)
  })

  test('since its base is gone, or was edited', () => {
    const folder = edited()
    const whole = read(folder, base)
    change(folder, base, 'Samandrag', 'Samandraget')
    stops(folder, 2)
    unlinkSync(join(folder, base))
    stops(folder, 2)
    write(folder, base, whole)
    expect(report(folder).code).toBe(0)
  })

  test('since the list of figures that have changed is damaged', () => {
    const folder = compiledYear()
    replacePiece(folder, sentences, 'Lesinga på 5. trinn er 49 skalapoeng.')
    corrected(folder)
    report(folder)
    rewrite(folder, '2026-27/rapport/.grunnlag/endra-tal.csv', (text) => text.replaceAll(';', ','))
    correctedAgain(folder)
    stops(folder, 2)
  })

  test('for want of a base: the new one beside it', () => {
    const folder = edited()
    unlinkSync(join(folder, base))
    const own = read(folder, draft)
    const ran = report(folder, '--utan-grunnlag', 'ved')
    expect(ran.code).toBe(0)
    expect(read(folder, draft)).toBe(own)
    expect(existsSync(join(folder, base))).toBe(false)
    expect(piece(read(folder, beside), reading)).toContain('52')
  })

  test('for want of a base: kept as the owner’s own', () => {
    const folder = edited()
    replacePiece(folder, 'gjennomforing/oppgave', undefined)
    unlinkSync(join(folder, base))
    const own = read(folder, draft)
    expect(report(folder, '--utan-grunnlag', 'behald').code).toBe(0)
    expect(read(folder, draft)).toBe(own)
    change(folder, 'kvalitet.yaml', 'namn: Sør skule', 'namn: Søre skule')
    expect(report(folder).code).toBe(0)
    expect(read(folder, draft)).toContain('MITT SAMANDRAG.')
    expect(read(folder, draft)).toContain('Søre skule')
    expect(pieceIds(read(folder, draft))).not.toContain('gjennomforing/oppgave')
  })

  test('since it is in another character set', () => {
    const folder = edited()
    const latin1 = Buffer.from(read(folder, draft), 'latin1')
    write(folder, draft, latin1)
    stops(folder, 2)
    expect(readFileSync(join(folder, draft)).equals(latin1)).toBe(true)
  })

  test('since it has signs that no text may have', () => {
    const folder = edited()
    change(folder, draft, 'MITT', 'MITT\0')
    stops(folder, 2)
  })

  test('is not looked for behind a link', () => {
    const folder = edited()
    renameSync(join(folder, '2026-27/rapport'), join(folder, 'annan'))
    symlinkSync(join(folder, 'annan'), join(folder, '2026-27/rapport'))
    const before = snapshot(join(folder, 'annan'))
    expect(report(folder).code).toBe(2)
    expect(snapshot(join(folder, 'annan'))).toEqual(before)
  })
})

describe('what the owner writes', () => {
  test.each([
    ['half a table', (table: string) => table.split('\n').slice(0, -2).join('\n').slice(0, -8)],
    ['a table with an empty line in it', (table: string) => table.replace(/\n(\| Tindvik)/, '\n\n$1')],
    ['signs of markup', () => 'Tal | tal, <script>alert(1)</script>, {{skule}}, `kode` og \u202Ebaklengs\u202C.'],
  ])('is kept as it is: %s', (_, edit) => {
    const folder = compiledYear()
    replacePiece(folder, reading, edit(piece(read(folder, draft), reading) ?? ''))
    const own = read(folder, draft)
    const ran = report(folder)
    expect(ran.code).toBe(0)
    expect(read(folder, draft)).toBe(own)
    expect(read(folder, page)).not.toContain('<script>')
    expect(hasStackTrace(ran)).toBe(false)
  })

  test('in comments is for the draft alone', () => {
    const folder = compiledYear()
    replacePiece(folder, summary, 'Synleg.\n\n<!-- HUGS: ring rektor -->')
    report(folder)
    expect(read(folder, draft)).toContain('HUGS: ring rektor')
    expect(read(folder, page)).not.toContain('HUGS')
  })

  test('in a page of HTML is not overwritten either', () => {
    const folder = compiledYear()
    change(folder, page, '</h1>', ' (endra)</h1>')
    corrected(folder)
    const ran = report(folder)
    expect(ran.code).toBe(0)
    expect(read(folder, page)).toContain('(endra)')
    expect(read(folder, '2026-27/rapport/tilstandsrapport.ny.html')).toContain('52\u00A0±')
    expect(ran.err).toContain('tilstandsrapport.ny.html')
  })
})
