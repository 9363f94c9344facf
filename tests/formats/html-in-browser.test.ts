import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/formats/html.ts'
import { mayRunBrowser } from '../browser.ts'
import { brokenRules, openBrowser } from './axe.ts'
import { attacks, fullReport } from './full-report.ts'

const hasPoppler =
  ['pdfinfo', 'pdftotext'].every((program) => spawnSync(program, ['-v']).error === undefined) ||
  process.env['KVALITET_UTAN_HOPP'] !== undefined
if (!mayRunBrowser) console.warn('No Chromium here: the tests that open the report in a browser are skipped.')
if (!hasPoppler) console.warn('No pdfinfo and pdftotext here: the tests of the printed HTML report are skipped. Install Poppler.')

describe.runIf(mayRunBrowser)('a page with every kind of block, and texts that are out to do harm', () => {
  let folder = ''
  let browser: Browser
  let page: Page
  const happenings: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kvalitet-'))
    const text = html(fullReport, { font: (name) => readFileSync(new URL(`../../dist/fonts/${name}`, import.meta.url)) })
    writeFileSync(join(folder, 'rapport.html'), text)
    browser = await openBrowser()
    page = await opened({ bypassCSP: true })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function opened(options: { readonly bypassCSP: boolean }): Promise<Page> {
    const context = await browser.newContext({ ...options, offline: true, viewport: { width: 1280, height: 900 } })
    const fresh = await context.newPage()
    fresh.on('dialog', (dialog) => {
      happenings.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    fresh.on('console', (message) => happenings.push(message.text()))
    fresh.on('pageerror', (error) => happenings.push(error.message))
    fresh.on('request', (request) => {
      if (!/^file:.*rapport\.html$|^data:font\/woff2;/.test(request.url())) happenings.push(request.url())
    })
    await fresh.goto(pathToFileURL(join(folder, 'rapport.html')).href)
    return fresh
  }
  const evaluated = async <Value>(script: string): Promise<Value> => (await page.evaluate(script)) as Value

  test.each([1280, 400])('breaks no rule of WCAG 2.1 A and AA that axe can judge, at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await brokenRules(page)).toEqual([])
    await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))")
    expect(await brokenRules(page)).toEqual([])
    await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = false))")
  })

  test.each([1280, 400, 320])('never scrolls sideways as a whole, at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await evaluated<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('shows what is meant to do harm as the words it is, and nothing comes of it, with the policy of the page or without', async () => {
    const text = await evaluated<string>('document.body.textContent')
    for (const attack of attacks) expect(text).toContain(attack.replace('\0', '\uFFFD'))
    await opened({ bypassCSP: false })
    expect(happenings).toEqual([])
    expect(await evaluated<number>("document.querySelectorAll('script, img, iframe, [onload], [onerror], [style]').length")).toBe(0)
    expect(await evaluated<number>("document.querySelectorAll('style').length")).toBe(1)
  })

  test('is set in the typeface that it carries, its content security policy notwithstanding', async () => {
    const own = await opened({ bypassCSP: false })
    const statuses = await own.evaluate('document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))')
    // No letter beyond Latin stands in a heading here, so the last cut is not asked for.
    expect(statuses).toEqual(['loaded', 'loaded', 'loaded', 'unloaded'])
  })

  test('has one id of a kind, and no link within the page that leads nowhere', async () => {
    expect(await evaluated<number>("new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size")).toBe(
      await evaluated<number>("document.querySelectorAll('[id]').length"),
    )
    expect(
      await evaluated<readonly string[]>(
        `[...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id))`,
      ),
    ).toEqual([])
  })

  test('has headings that go down one level at a time, and two levels of contents', async () => {
    const levels = await evaluated<readonly number[]>(
      "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))",
    )
    expect(Math.max(...levels)).toBe(6)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    expect(await evaluated<number>("document.querySelectorAll('nav ol ol').length")).toBe(1)
    expect(await evaluated<number>("document.querySelectorAll('nav ol ol ol').length")).toBe(0)
  })

  test('gives every table a caption or a name, and every head its scope', async () => {
    expect(await evaluated<number>("document.querySelectorAll('th:not([scope])').length")).toBe(0)
    expect(await evaluated<number>("document.querySelectorAll('.scroll:not([aria-label])').length")).toBe(0)
  })

  test('can be gone through with the keyboard: skip link, contents, tables, charts and notes, each to be seen where it has the focus', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.reload()
    const seen: string[] = []
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      const [name, outline] = await evaluated<readonly [string, string]>(
        "[document.activeElement.closest('nav') ? 'nav' : document.activeElement.className || document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]",
      )
      if (name !== 'BODY') expect([name, outline]).not.toEqual([name, 'none'])
      seen.push(name)
    }
    expect(seen.slice(0, 2)).toEqual(['skip', 'nav'])
    expect([...new Set(seen)]).toEqual(
      expect.arrayContaining(['nav', 'scroll table short', 'scroll table', 'scroll wide', 'scroll', 'SUMMARY', 'A']),
    )
    await page.focus('summary')
    await page.keyboard.press('Enter')
    expect(await evaluated<boolean>("document.querySelector('details').open")).toBe(true)
  })

  test('takes who follows the skip link to the text', async () => {
    await page.reload()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await evaluated<string>('document.activeElement.tagName')).toBe('MAIN')
  })

  test('keeps the caption and the first column of a wide table in view on a phone, when it is scrolled', async () => {
    await page.setViewportSize({ width: 400, height: 900 })
    const places = await evaluated<readonly number[]>(`(() => {
      const table = document.querySelector('.table')
      table.scrollLeft = 10_000
      const [frame, caption, first] = [table, table.querySelector('caption span'), table.querySelector('tbody th')].map((element) => element.getBoundingClientRect())
      return [table.scrollLeft, caption.left - frame.left, frame.right - caption.right, first.left - frame.left]
    })()`)
    expect(places[0]).toBeGreaterThan(50)
    expect(places[1]).toBeCloseTo(0, 0)
    expect(places[2]).toBeGreaterThanOrEqual(-1)
    expect(places[3]).toBeCloseTo(0, 0)
  })

  test('has charts whose letters a phone can show: no smaller than 10 pixels', async () => {
    await page.setViewportSize({ width: 360, height: 900 })
    const scale = await evaluated<number>(
      "(([chart]) => chart.getBoundingClientRect().width / chart.viewBox.baseVal.width)(document.querySelectorAll('svg'))",
    )
    expect(13 * scale).toBeGreaterThanOrEqual(10)
  })

  test.runIf(hasPoppler)(
    'prints as tagged pages with the heads of tables on each, numbers on the pages, and no contents or notes',
    async () => {
      const file = join(folder, 'rapport.pdf')
      await page.reload()
      await page.pdf({ path: file, preferCSSPageSize: true, tagged: true, outline: true })
      const run = (program: string, ...args: readonly string[]): string =>
        execFileSync(program, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/)
      expect(run('pdfinfo', file)).toMatch(/\(A4\)/)
      const tags = new Set(
        run('pdfinfo', '-struct', file)
          .match(/^ *(\w+)/gm)
          ?.map((tag) => tag.trim()),
      )
      expect([...tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'Table', 'TH', 'TD', 'Figure']))
      const text = run('pdftotext', '-layout', file, '-')
      expect(text).toMatch(/Side 1 \/ \d+/)
      expect(text.match(/^[\f ]*Nummer +Tekst/gm)?.length).toBeGreaterThan(1)
      expect(text).not.toContain('Innhald')
      expect(text).not.toContain('3f2a91c0de')
    },
  )
})
