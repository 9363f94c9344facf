import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayRunBrowser } from '../browser.ts'
import { brokenRules, openBrowser } from '../formats/axe.ts'
import { mayRunPoppler, told } from '../formats/pdf-tools.ts'
import { change, errors, git, hasStackTrace, kvalitet, read, snapshot, temporaryFolder, write } from './harness.ts'
import { compiledYear, draft, figures, page, replacePiece, report, rewrite, smallYear, year } from './report-year.ts'

const folderOf = `${year}/rapport`
const paper = `${folderOf}/saksframlegg.md`
const plain = `${folderOf}/folkeleg.html`
const internalFolder = `${folderOf}/intern`
const internalPage = `${internalFolder}/tilstandsrapport-intern.html`
const files = (folder: string): readonly string[] => Object.keys(snapshot(folder)).filter((file) => file.startsWith(folderOf))

describe('an edition of the report', () => {
  test('is made beside the draft, however the flag is spelt, and takes the place of the public renderings', () => {
    const folder = smallYear()
    expect(report(folder, '--utgave', 'saksframlegg').code).toBe(0)
    expect(report(folder, '--utgaave=folkeleg', '--format', 'html').code).toBe(0)
    expect(files(folder).filter((file) => !/\/(?:\.grunnlag|figurar)\//.test(file))).toEqual([
      plain,
      `${folderOf}/saksframlegg.html`,
      paper,
      draft,
    ])
    expect(report(folder, '--utgåve', 'offentleg').code).toBe(0)
    expect(existsSync(join(folder, page))).toBe(true)
  })

  test('has what the owner has written in the draft since', () => {
    const folder = compiledYear()
    replacePiece(folder, 'samandrag/oppgave', 'Me ser at skulane er på rett veg.')
    expect(report(folder, '--utgåve', 'saksframlegg').code).toBe(0)
    expect(report(folder, '--utgåve', 'folkeleg', '--format', 'md').code).toBe(0)
    for (const file of [paper, `${folderOf}/folkeleg.md`]) expect(read(folder, file)).toContain('Me ser at skulane er på rett veg.')
  })

  test('is the same bytes when nothing has changed, and nothing is written in a trial run', () => {
    const folder = compiledYear()
    const before = snapshot(folder)
    expect(report(folder, '--utgåve', 'saksframlegg', '--dry-run').out).toContain(paper)
    expect(snapshot(folder)).toEqual(before)
    report(folder, '--utgåve', 'saksframlegg', '--format', 'md,html,docx')
    const made = snapshot(folder)
    expect(report(folder, '--utgåve', 'saksframlegg', '--format', 'md,html,docx').code).toBe(0)
    expect(snapshot(folder)).toEqual(made)
  })

  test('is never written over once somebody has edited it, Markdown too', () => {
    const folder = compiledYear()
    report(folder, '--utgåve', 'saksframlegg')
    rewrite(folder, paper, (text) => text.replace('## Vurdering\n', '## Vurdering\n\nMine ord.\n'))
    const edited = read(folder, paper)
    change(folder, 'kvalitet.yaml', 'råd: kommunestyret', 'råd: heradsstyret')
    expect(report(folder, '--utgåve', 'saksframlegg').code).toBe(0)
    expect(read(folder, paper)).toBe(edited)
    expect(read(folder, `${folderOf}/saksframlegg.ny.md`)).toContain('eradsstyret')
  })

  test('is not made while the draft has a conflict, new or old', () => {
    const folder = compiledYear()
    const before = read(folder, draft)
    const [, id = ''] = /<!-- del: (\S+np-lesing-5) -->/.exec(before) ?? []
    replacePiece(
      folder,
      id,
      read(folder, draft)
        .match(/\*\*Nasjonal prøve i lesing[^]*?(?=\n\n<!-- )/)?.[0]
        .replace('| 49', '| 50') ?? '',
    )
    change(folder, figures, /^2026-27,np-lesing,5,kommune,4698,49/m, '2026-27,np-lesing,5,kommune,4698,47')
    const ran = report(folder, '--utgåve', 'saksframlegg')
    expect(ran.code).toBe(3)
    expect(existsSync(join(folder, paper))).toBe(false)
    expect(report(folder, '--utgåve', 'intern').code).toBe(3)
    expect(existsSync(join(folder, internalFolder))).toBe(false)
  })

  test('is made without figures, sections, suggestions and under headings of other names', () => {
    const folder = smallYear()
    rmSync(join(folder, figures))
    report(folder)
    rewrite(folder, draft, (text) =>
      text
        .replaceAll(/^(#{2,}) .*$/gm, '$1 Ei heilt anna overskrift')
        .replaceAll(/<!-- del: vedtak\S* -->\n[^]*?(?=<!-- (?:del|slutt))/g, '')
        .replaceAll(/^\*\*Utkast til tekst:\*\* .*\n/gm, ''),
    )
    for (const edition of ['saksframlegg', 'folkeleg', 'intern']) {
      const ran = report(folder, '--utgåve', edition, '--format', 'md,html')
      expect([edition, ran.code, hasStackTrace(ran)]).toEqual([edition, 0, false])
    }
    const text = read(folder, paper)
    expect(text).toMatch(/## Framlegg til vedtak\n\n\[Skriv her:/)
    expect(text.match(/^### Ei heilt anna overskrift$/gm)).toHaveLength(3)
    expect(read(folder, `${folderOf}/folkeleg.md`)).not.toContain('skjerma')
  })

  test('is a name among four', () => {
    const ran = report(compiledYear(), '--utgåve', 'hemmeleg')
    expect(ran.code).toBe(2)
    expect(hasStackTrace(ran)).toBe(false)
  })

  test('is no fault to the control', () => {
    const folder = compiledYear()
    const before = errors(folder)
    for (const edition of ['saksframlegg', 'folkeleg', 'intern']) report(folder, '--utgåve', edition, '--format', 'md')
    expect(errors(folder)).toEqual(before)
    // A number is told of in what may be handed out; the internal folder is left unread.
    write(folder, `${internalFolder}/notat.md`, 'Nummeret er 01010012356.\n')
    expect(errors(folder)).toEqual(before)
  })
})

describe('the internal edition', () => {
  test('is HTML if nothing else is said, and Git never takes it', () => {
    const folder = smallYear()
    git(folder, 'init', '--quiet')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'Fyrst')
    expect(report(folder, '--utgåve', 'intern').code).toBe(0)
    expect(files(folder).filter((file) => file.startsWith(internalFolder))).toEqual([`${internalFolder}/.gitignore`, internalPage])
    expect(git(folder, 'status', '--porcelain', '--ignored').split('\n')).toContain(`!! ${internalFolder}/`)
    git(folder, 'add', '-A')
    expect(git(folder, 'diff', '--cached', '--name-only')).toContain(draft)
    expect(git(folder, 'diff', '--cached', '--name-only')).not.toContain('intern/')
  })

  test('gets its ignoring back when somebody has emptied it', () => {
    const folder = compiledYear()
    report(folder, '--utgåve', 'intern')
    write(folder, `${internalFolder}/.gitignore`, '')
    report(folder, '--utgåve', 'intern')
    expect(read(folder, `${internalFolder}/.gitignore`)).toBe('*\n')
  })

  test('quotes the report of the year before where there is one, and says once that there is none', () => {
    const folder = compiledYear()
    report(folder, '--utgåve', 'intern', '--format', 'md')
    const file = internalPage.replace('.html', '.md')
    expect(read(folder, file).match(/ikkje noko utkast til rapport frå 2025-26/g)).toHaveLength(1)
    write(
      folder,
      '2025-26/rapport/tilstandsrapport.md',
      '<!-- del: samandrag -->\n## Samandrag\n\n<!-- del: samandrag/eige -->\nFjoråret vårt.\n\n<!-- slutt på rapporten -->\n',
    )
    report(folder, '--utgåve', 'intern', '--format', 'md')
    expect(read(folder, file)).toMatch(/> Fjoråret vårt\.\n\n\*Kjelde: 2025-26\/rapport\/tilstandsrapport\.md, line 5\*/)
  })

  test('leaves no trace in the other editions', () => {
    const folder = compiledYear()
    const before = read(folder, draft)
    report(folder, '--utgåve', 'intern')
    report(folder, '--utgåve', 'saksframlegg')
    expect(read(folder, draft)).toBe(before)
    expect(read(folder, paper)).not.toMatch(/intern/i)
  })
})

if (!mayRunPoppler) console.warn('No poppler here: the pages of the editions are not counted.')

test.runIf(mayRunPoppler)('both papers of the example are two pages at most, also before the owner has written', () => {
  const folder = temporaryFolder()
  cpSync(join(import.meta.dirname, '../../examples/fjordvik'), folder, { recursive: true })
  for (const edition of ['saksframlegg', 'folkeleg']) {
    kvalitet(['report', '2025-26', '--utgåve', edition, '--format', 'pdf'], { cwd: folder })
    const pdf = readFileSync(join(folder, `2025-26/rapport/${edition}.pdf`))
    expect([edition, Number(/Pages:\s+(\d+)/.exec(told('pdfinfo', pdf))?.[1])]).toEqual([edition, 2])
  }
})

if (!mayRunBrowser) console.warn('No Chromium here: the editions are not opened in a browser. Install it, or set CHROMIUM to its path.')

describe.runIf(mayRunBrowser)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  test.each(['saksframlegg', 'folkeleg'])(
    '%s breaks no rule of WCAG 2.1 A and AA that axe can judge, and has no link that leads nowhere',
    async (edition) => {
      const folder = smallYear()
      kvalitet(['report', year, '--utgåve', edition, '--format', 'html'], { cwd: folder })
      const context = await browser.newContext({ bypassCSP: true, offline: true })
      const shown = await context.newPage()
      await shown.goto(pathToFileURL(join(folder, folderOf, `${edition}.html`)).href)
      for (const width of [1280, 360]) {
        await shown.setViewportSize({ width, height: 900 })
        expect(await brokenRules(shown)).toEqual([])
        expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
      const lost = await shown.evaluate(
        `[...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash).filter((hash) => !document.querySelector(hash))`,
      )
      expect(lost).toEqual([])
    },
  )
})
