import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, mayRunBrowser } from '../browser.ts'
import { kvalitet } from './harness.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

if (!mayRunBrowser)
  console.warn('No Chromium here: the tests that open the report in a browser are skipped. Install it, or set CHROMIUM to its path.')

describe.runIf(mayRunBrowser)('the HTML report in Chromium', () => {
  let folder = ''
  let browser: Browser
  let page: Page
  const requests: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kvalitet-'))
    cpSync(join(import.meta.dirname, '../../examples/fjordvik'), folder, { recursive: true })
    kvalitet(['report', '2025-26'], { cwd: folder })
    const executablePath = chromiumPath()
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const context = await browser.newContext({ bypassCSP: true, offline: true })
    page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(join(folder, '2025-26/rapport/tilstandsrapport.html')).href)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('asks for no other file', () => {
    expect(requests).toHaveLength(1)
  })

  test('breaks no rule of WCAG 2.1 A and AA that axe can judge', async () => {
    await page.evaluate(axe)
    const violations = (await page.evaluate(
      `axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } }).then((result) => result.violations.map(({ id, nodes }) => id + ' ' + nodes.length))`,
    )) as readonly string[]
    expect(violations).toEqual([])
  })

  test('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 360, height: 700 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })

  test('has no link within the page that leads nowhere', async () => {
    const lost = await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash).filter((hash) => !document.querySelector(hash))`,
    )
    expect(lost).toEqual([])
  })
})
