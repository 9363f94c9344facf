import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayRunBrowser } from '../browser.ts'
import { brokenRules, openBrowser } from '../formats/axe.ts'
import { kvalitet } from './harness.ts'

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
    browser = await openBrowser()
    const context = await browser.newContext({ bypassCSP: true, offline: true })
    page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(join(folder, '2025-26/rapport/tilstandsrapport.html')).href)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('asks for no other file', () => {
    expect(requests).toHaveLength(1)
  })

  test.each([1280, 400])('breaks no rule of WCAG 2.1 A and AA that axe can judge, at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await brokenRules(page)).toEqual([])
  })

  test.each([360, 320])('fits a screen of %i pixels without scrolling sideways', async (width) => {
    await page.setViewportSize({ width, height: 700 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('has no link within the page that leads nowhere', async () => {
    const lost = await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash).filter((hash) => !document.querySelector(hash))`,
    )
    expect(lost).toEqual([])
  })
})
