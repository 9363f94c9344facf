import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { browsersIn } from '../../src/adapters/browsers.ts'
import { chromiumPrinter } from '../../src/adapters/chromium-pdf.ts'
import type { IsoDate } from '../../src/model/date.ts'
import { html } from '../../src/formats/html.ts'
import { CannotRun } from '../../src/model/problem.ts'
import { chromiumPath, mayRunBrowser } from '../browser.ts'
import { temporaryFolder } from '../commands/harness.ts'
import { everything, means } from '../formats/pdf-fixture.ts'
import { mayRunPoppler, objectsOf, told } from '../formats/pdf-tools.ts'

const date = '2026-11-16' as IsoDate

if (!mayRunBrowser) console.warn('No Chromium here: the tests that print with it are skipped. Install it, or set CHROMIUM to its path.')

describe.runIf(mayRunBrowser)('a report that Chromium prints', () => {
  const environment = { KVALITET_CHROMIUM: chromiumPath() }

  test('is tagged, dated, the same bytes each time, and leaves nothing behind', async () => {
    const temporary = temporaryFolder()
    vi.stubEnv('TMPDIR', temporary)
    onTestFinished(() => void vi.unstubAllEnvs())
    const printer = chromiumPrinter(environment)
    const [first, second] = [await printer.print(html(everything, means), date), await printer.print(html(everything, means), date)]
    if (!first || !second) throw new Error('no browser')
    expect(Buffer.from(first).equals(second)).toBe(true)
    const objects = objectsOf(first)
    expect(objects).toMatch(/\/Marked true/)
    expect(objects).toMatch(/\/Outlines \d+ 0 R/)
    expect(objects).toMatch(/\/Lang \(nn\)/)
    expect([...objects.matchAll(/\((D:\d+)/g)].map(([, day]) => day)).toEqual(['D:20261116000000', 'D:20261116000000'])
    if (mayRunPoppler) {
      expect(told('pdfinfo', first, '-rawdates')).toMatch(/^ModDate: +D:20261116000000\+00'00'$/m)
      expect(told('pdftotext', first)).toContain('#panic("x") $a$')
    }
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe.runIf(process.platform !== 'win32')('a browser that does not print', () => {
  function program(lines: string): string {
    const path = join(temporaryFolder(), 'nettlesar')
    writeFileSync(path, `#!/bin/sh\n${lines}\n`)
    chmodSync(path, 0o755)
    return path
  }

  test.each([
    ['ends with an error', 'exit 3'],
    ['ends well and writes nothing', 'exit 0'],
    ['writes something else', 'for a in "$@"; do case "$a" in --print-to-pdf=*) echo nei > "${a#*=}";; esac; done'],
  ])('that %s is told of', async (_, lines) => {
    const browser = program(lines)
    const failure = await chromiumPrinter({ KVALITET_CHROMIUM: browser })
      .print('<p>Hei', date)
      .catch((cause: unknown) => cause)
    expect(failure).toBeInstanceOf(CannotRun)
    expect(failure).toMatchObject({ code: 'pdf/nettlesar-feila', args: { sti: browser } })
  })

  test('that never ends is stopped with what it started', async () => {
    const alive = join(temporaryFolder(), 'lever')
    const browser = program(`(sleep 3; touch "${alive}") & sleep 100`)
    const started = performance.now()
    const failure = await chromiumPrinter({ KVALITET_CHROMIUM: browser }, { patience: 300 })
      .print('<p>Hei', date)
      .catch((cause: unknown) => cause)
    expect(failure).toMatchObject({ code: 'pdf/nettlesar-feila' })
    expect(performance.now() - started).toBeLessThan(2500)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect(existsSync(alive)).toBe(false)
  })

  test('is no reason not to ask the next', async () => {
    const [broken, working] = [temporaryFolder(), temporaryFolder()]
    for (const [folder, lines] of [
      [broken, 'exit 1'],
      [working, 'for a in "$@"; do case "$a" in --print-to-pdf=*) echo "%PDF-1.4" > "${a#*=}";; esac; done'],
    ] as const) {
      writeFileSync(join(folder, 'chromium'), `#!/bin/sh\n${lines}\n`)
      chmodSync(join(folder, 'chromium'), 0o755)
    }
    const bytes = await chromiumPrinter({ PATH: `${broken}:${working}` }).print('<p>Hei', date)
    expect(Buffer.from(bytes ?? []).toString()).toBe('%PDF-1.4\n')
  })

  test('is not there at all: no PDF, and no failure', async () => {
    expect(await chromiumPrinter({ PATH: '' }).print('<p>Hei', date)).toBeUndefined()
    expect(await chromiumPrinter({ KVALITET_CHROMIUM: '/finst/ikkje' }).print('<p>Hei', date)).toBeUndefined()
  })
})

describe('where browsers are looked for', () => {
  const everywhere = (): boolean => true

  test('the one that is named, and it alone', () => {
    expect(browsersIn({ KVALITET_CHROMIUM: '/opt/c', PATH: '/usr/bin' }, 'linux', everywhere)).toEqual(['/opt/c'])
  })

  test('the path, but no folder that follows the user about', () => {
    const found = browsersIn({ PATH: '/usr/bin::.:bin' }, 'linux', everywhere)
    expect(found[0]).toBe('/usr/bin/chromium')
    expect(found.every((path) => path.startsWith('/usr/bin/'))).toBe(true)
  })

  test('the usual places of Windows', () => {
    const found = browsersIn({ 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', Path: 'C:\\Windows;x' }, 'win32', everywhere)
    expect(found).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(found).toContain('C:\\Windows\\chrome.exe')
    expect(found.some((path) => path.startsWith('x'))).toBe(false)
  })

  test('the usual places of macOS', () => {
    const found = browsersIn({ HOME: '/Users/kari' }, 'darwin', everywhere)
    expect(found).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(found).toContain('/Users/kari/Applications/Chromium.app/Contents/MacOS/Chromium')
  })
})
