import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chartOf } from '../../../src/report/charts/chart.ts'
import { chromiumPath, mayRunBrowser } from '../../browser.ts'
import { anyDrawing } from './any-drawing.ts'
import { samples } from './samples.ts'

const fonts = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/source-sans-3')
const face = (file: string, weight: number): string =>
  `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(join(fonts, file)).toString('base64')})}`

describe.skipIf(!mayRunBrowser)('charts in Chromium', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const executablePath = chromiumPath()
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args })
    page = await (await browser.newContext({ offline: true })).newPage()
    await page.setContent(
      `<style>${face('400Regular/SourceSans3_400Regular.ttf', 400)}${face('600SemiBold/SourceSans3_600SemiBold.ttf', 600)}</style><main></main>`,
    )
  }, 60_000)
  afterAll(() => browser.close())

  test('are well-formed XML, whatever is in them', async () => {
    const drawings = [...Object.values(samples), ...fc.sample(anyDrawing, { numRuns: 150, seed: 48 })]
    const svgs = drawings.map((drawing) => chartOf(drawing, { title: '<&"\u0000', description: ']]>' }, 'prove').svg)
    const roots = await page.evaluate(
      (all) =>
        all
          .map((svg) => new DOMParser().parseFromString(svg, 'image/svg+xml'))
          .map((parsed) => parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName),
      svgs,
    )
    expect(new Set(roots)).toEqual(new Set(['svg']))
  })

  test.each(Object.entries(samples))('the words of %s lie within the frame as the browser draws them', async (_, drawing) => {
    const { svg, width, height } = chartOf(drawing, { title: 'Ein tittel', description: 'Ei skildring' }, 'prove')
    const outside = await page.evaluate(
      async ({ html, right, bottom }) => {
        const main = document.querySelector('main')
        if (!main) return ['no page']
        main.innerHTML = html
        await document.fonts.ready
        return [...main.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBBox()
          const isInside = box.x >= -1 && box.x + box.width <= right + 1 && box.y >= -2 && box.y + box.height <= bottom + 2
          return isInside ? [] : [text.textContent]
        })
      },
      { html: svg, right: width, bottom: height },
    )
    expect(outside).toEqual([])
  })
})
