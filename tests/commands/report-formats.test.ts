import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { change, hasStackTrace, read, snapshot, write } from './harness.ts'
import { compiledYear, figures, page, report, smallYear } from './report-year.ts'

const [word, print] = ['2026-27/rapport/tilstandsrapport.docx', '2026-27/rapport/tilstandsrapport.pdf']
const all = ['--format', 'html,docx,pdf']
const assessment = '2026-27/nord/eigenvurdering.md'
const bytes = (folder: string, file: string): Buffer => readFileSync(join(folder, file))
const wordText = (folder: string): string => Buffer.from(unzipSync(bytes(folder, word))['word/document.xml'] ?? []).toString('utf8')
const corrected = (folder: string): void =>
  change(folder, figures, '2026-27,np-lesing,5,kommune,4698,49,', '2026-27,np-lesing,5,kommune,4698,52,')
const inFolder = (folder: string): readonly string[] => readdirSync(join(folder, '2026-27/rapport')).toSorted()

describe('report --format', () => {
  test('makes each format as one file, from the draft as the owner has it, and the same bytes the second time', () => {
    const folder = compiledYear()
    change(folder, '2026-27/rapport/tilstandsrapport.md', /\[Skriv her: [^\]]*\]/, 'ORDA TIL SKULEEIGAR.')
    expect(report(folder, ...all).code).toBe(0)
    expect(bytes(folder, word).subarray(0, 2).toString()).toBe('PK')
    expect(bytes(folder, print).subarray(0, 5).toString()).toBe('%PDF-')
    expect(wordText(folder)).toContain('ORDA TIL SKULEEIGAR.')
    const before = snapshot(folder)
    expect(report(folder, ...all).out).not.toMatch(/^(?!uendra)./m)
    expect(snapshot(folder)).toEqual(before)
  })

  test('makes the draft alone with md, and says what there is when it is asked for another', () => {
    const folder = smallYear()
    expect(report(folder, '--format', 'md').code).toBe(0)
    expect(inFolder(folder).filter((name) => name.startsWith('tilstandsrapport'))).toEqual(['tilstandsrapport.md'])
    const unknown = report(folder, '--format', 'odt')
    expect(unknown.code).toBe(2)
    for (const name of ['md', 'html', 'docx', 'pdf']) expect(unknown.err).toContain(name)
  })

  test('never overwrites a Word file that was changed: a dated one lies beside it, one and no more', () => {
    const folder = compiledYear()
    report(folder, ...all)
    const parts = unzipSync(bytes(folder, word))
    parts['word/document.xml'] = Buffer.from(wordText(folder).replace('Samandrag', 'Mitt samandrag'))
    const edited = zipSync(parts)
    write(folder, word, edited)
    corrected(folder)
    const ran = report(folder, ...all)
    expect(ran.code).toBe(0)
    expect(bytes(folder, word).equals(edited)).toBe(true)
    expect(inFolder(folder)).toContain('tilstandsrapport.2026-11-16.docx')
    expect(ran.err).toContain('tilstandsrapport.2026-11-16.docx')
    const before = inFolder(folder)
    report(folder, ...all)
    expect(inFolder(folder)).toEqual(before)
  })

  test('nor a PDF that somebody has written in', () => {
    const folder = compiledYear()
    report(folder, ...all)
    const edited = Buffer.concat([bytes(folder, print), Buffer.from('% mitt\n')])
    write(folder, print, edited)
    corrected(folder)
    expect(report(folder, ...all).code).toBe(0)
    expect(bytes(folder, print).equals(edited)).toBe(true)
  })

  test('writes nothing when the municipality’s own Word document is none', () => {
    const folder = smallYear()
    write(folder, 'maler/stil.docx', 'ikkje eit Word-dokument')
    const ran = report(folder, ...all)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('maler/stil.docx')
    expect(existsSync(join(folder, '2026-27/rapport'))).toBe(false)
  })

  test('shows what schools write as text, whatever it is', () => {
    const folder = smallYear()
    const hostile =
      'Me les | meir <script>alert(1)</script> {{skule}} \u202Ebaklengs [trykk](javascript:alert(1)) ![bilete](x" onerror="alert(1)) =HYPERLINK("x").'
    change(folder, assessment, 'Elevane les meir enn før.', hostile)
    const ran = report(folder, ...all)
    expect(ran.code).toBe(0)
    expect(hasStackTrace(ran)).toBe(false)
    expect(read(folder, page)).not.toMatch(/<script|javascript:|<img/)
    expect(read(folder, page)).toContain('{{skule}}')
    expect(wordText(folder)).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{skule}}')
    expect(wordText(folder)).not.toMatch(/javascript:|HYPERLINK &quot;x|w:instrText[^>]*>[^<]*HYPERLINK\("x/)
  })

  test('takes forty pages from a school', () => {
    const folder = smallYear()
    const long = Array.from({ length: 400 }, (_, index) => `Avsnitt ${index}: ${'elevane les og skriv meir enn før '.repeat(8)}.`).join(
      '\n\n',
    )
    change(folder, assessment, 'Elevane les meir enn før.', long)
    const ran = report(folder, ...all)
    expect(ran.code).toBe(0)
    expect(read(folder, page)).toContain('Avsnitt 399')
    expect(wordText(folder)).toContain('Avsnitt 399')
  })
})
