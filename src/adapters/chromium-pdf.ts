import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Printer } from '../app/ports.ts'
import type { IsoDate } from '../model/date.ts'
import { CannotRun } from '../model/problem.ts'
import { browsersIn } from './browsers.ts'

/**
 * Chromium, Chrome or Edge without a window. Each page is printed from a folder of its own with a profile of its own, both gone afterwards, and
 * nothing is fetched: names are not looked up, and the page itself forbids it.
 */
export function chromiumPrinter(environment: Readonly<Record<string, string | undefined>>, { patience = 60_000 } = {}): Printer {
  return {
    async print(html, date) {
      const failures: { readonly browser: string; readonly cause: unknown }[] = []
      // One that is found need not work: a Chromium in a snap can't see the folder, and a broken one is no reason not to ask the next.
      for (const browser of browsersIn(environment, process.platform)) {
        try {
          return withDate(await printed(browser, html, patience), date)
        } catch (cause) {
          failures.push({ browser, cause })
        }
      }
      const [first] = failures
      if (!first) return undefined
      throw new CannotRun('pdf/nettlesar-feila', { sti: first.browser, grunn: reasonOf(first.cause) }, { cause: first.cause })
    },
  }
}

async function printed(browser: string, html: string, patience: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'kvalitet-pdf-'))
  try {
    const [page, pdf] = [join(folder, 'rapport.html'), join(folder, 'rapport.pdf')]
    await writeFile(page, html)
    await run(browser, [...options(join(folder, 'profil')), `--print-to-pdf=${pdf}`, pathToFileURL(page).href], patience)
    const bytes = await readFile(pdf)
    if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('no PDF')
    return bytes
  } finally {
    // The last of the browser's own processes may still hold a file for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

const options = (profile: string): readonly string[] => [
  '--headless',
  // Its sandbox refuses to run as root, as in a container; the page has no script that it would hold back.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** Waits for the browser to end, at most `patience` milliseconds; then it is stopped with all the processes that it started. */
const run = (browser: string, args: readonly string[], patience: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const hasGroup = process.platform !== 'win32'
    const child = spawn(browser, args, { stdio: 'ignore', detached: hasGroup, windowsHide: true })
    const timer = setTimeout(() => {
      stop(child, hasGroup)
      reject(new Error(`${patience} ms`))
    }, patience)
    child.once('error', (cause) => {
      clearTimeout(timer)
      reject(cause)
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new Error(signal ?? String(code)))
    })
  })

function stop(child: ChildProcess, hasGroup: boolean): void {
  try {
    if (hasGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

/** The same day in place of the moment it was printed, in the same number of bytes: a PDF tells where its parts begin. */
function withDate(pdf: Buffer, date: IsoDate): Uint8Array {
  const text = pdf.toString('latin1')
  const digits = `${date.replaceAll('-', '')}000000`
  for (const { index, 0: found } of text.matchAll(/\/(?:CreationDate|ModDate) \(D:\d{14}[+\-Z](?:\d\d'\d\d')?\)/g)) {
    pdf.write(digits, index + found.indexOf(':') + 1, 'latin1')
  }
  return new Uint8Array(pdf)
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? ''
