import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { packaged } from '../../src/adapters/packaged.ts'
import { findingsOf } from '../../src/app/findings.ts'
import type { Files } from '../../src/app/ports.ts'
import { planYear } from '../../src/app/scaffold.ts'
import { trustedSettings } from '../../src/app/trusted-settings.ts'
import { validate } from '../../src/app/validate.ts'
import { codes, type Code } from '../../src/i18n/catalogue.ts'
import type { Finding } from '../../src/model/finding.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'
import { applyExample, baseText, exampleUnder, headingsOfPage, layBase, pageOf, pagesFolder, type Example } from './page.ts'

const dialogue = '2026-27/nord/leiardialog-1.md'

/** Makes in a folder what a page can only describe, and gives the folder back as the program sees it. */
type Change = (folder: string, files: Files) => Files
const onDisk =
  (act: (folder: string) => void): Change =>
  (folder, files) => {
    act(folder)
    return files
  }
const writing = (file: string, content: string | Uint8Array): Change => onDisk((folder) => writeFileSync(join(folder, file), content))
const dialogueWith = (focus: string): string =>
  baseText(dialogue).replace('innsatsområde: Lesing i alle fag\n', `innsatsområde: ${focus}\n`)

/** The examples that can't be shown as text (blocks of the form `text`), and what they stand for. The base folder is good without a change. */
const described: { readonly [C in Code]?: { readonly bad: Change; readonly good?: Change } } = {
  'fil/tom': { bad: writing(dialogue, '') },
  'fil/for-stor': { bad: onDisk((folder) => truncateSync(join(folder, dialogue), 10_000_000)) },
  'fil/teiknsett': { bad: writing(dialogue, Buffer.from(baseText(dialogue), 'latin1')) },
  'fil/nullteikn': { bad: writing(dialogue, dialogueWith('Lesing\0')) },
  'fil/mappe': {
    bad: onDisk((folder) => {
      rmSync(join(folder, dialogue))
      mkdirSync(join(folder, dialogue))
    }),
  },
  'fil/lenkje': {
    bad: onDisk((folder) => {
      renameSync(join(folder, dialogue), join(folder, 'leiardialog-1.md'))
      symlinkSync('../../leiardialog-1.md', join(folder, dialogue))
    }),
  },
  // A double: who runs the tests may be allowed to read everything.
  'fil/ulesleg': {
    bad: (_, files) => ({ ...files, read: (file, largest) => (file === dialogue ? { failed: 'EACCES' } : files.read(file, largest)) }),
  },
  'mappe/ukjend-skule': {
    bad: onDisk((folder) => mkdirSync(join(folder, '2026-27/nor'))),
    good: onDisk((folder) => mkdirSync(join(folder, '2026-27/sor'))),
  },
  'mappe/ugyldig-skulear': {
    bad: onDisk((folder) => mkdirSync(join(folder, '2027-29'))),
    good: onDisk((folder) => mkdirSync(join(folder, '2027-28'))),
  },
  'felt/for-mykje': { bad: writing(dialogue, dialogueWith(`|${'\n  Lesing i alle fag'.repeat(9_000)}`)) },
  'yaml/teikn': { bad: writing(dialogue, dialogueWith('Lesing\u0007 i alle fag')) },
  'eigenvurdering/utan-sporsmal': { bad: onDisk((folder) => rmSync(join(folder, '2026-27/sporsmal.yaml'))) },
}

/** Rules that can't be broken without breaking these too. */
const unavoidable: { readonly [C in Code]?: readonly Code[] } = {}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-side-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('nothing is wrong in the base folder', async () => {
  expect(await findingsIn(diskFiles(folder))).toEqual([])
})

test('every rule has a page, and every page has a rule', () => {
  const pages = readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  expect(pages.map((file) => file.replaceAll('\\', '/').slice(0, -3)).toSorted()).toEqual(codes)
})

describe.each(codes)('the page of %s', (code) => {
  test('has the rule as its title, one sentence and the four headings', () => {
    const [title, empty, sentence, , ...rest] = pageOf(code).split('\n')
    expect([title, empty]).toEqual([`# ${code}`, ''])
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect(rest.filter((line) => line.startsWith('## '))).toEqual(headingsOfPage.map((heading) => `## ${heading}`))
  })

  test('has a bad example that breaks the rule', async () => {
    const files = withExample(exampleUnder(pageOf(code), 'Døme som bryt regelen'), described[code]?.bad)
    const found = await findingsIn(files, code)
    expect([...new Set(found.map((finding) => finding.code))].toSorted()).toEqual([code, ...(unavoidable[code] ?? [])].toSorted())
  })

  test('has a good example in which nothing is wrong', async () => {
    const files = withExample(exampleUnder(pageOf(code), 'Døme som held regelen'), described[code]?.good)
    expect(await findingsIn(files, code)).toEqual([])
  })
})

function withExample(example: Example, change: Change = (_, files) => files): Files {
  const files = diskFiles(folder)
  if (example.form === 'text') return change(folder, files)
  applyExample(folder, example)
  return files
}

/** What the checks say of the folder; for rules on templates, what planning the next year with the folder's own templates says too. */
async function findingsIn(files: Files, code?: Code): Promise<readonly Finding[]> {
  const { findings } = await validate(files)
  return code?.startsWith('mal/') ? [...findings, ...(await findingsOfPlan(files))] : findings
}

async function findingsOfPlan(files: Files): Promise<readonly Finding[]> {
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) return findingsOf(settings.faults, settings.breaches)
  const root = new URL('../../', import.meta.url)
  const { faults, breaches } = await planYear(files, packaged(root), settings.municipality, schoolYearFrom(2027))
  return findingsOf(faults, breaches)
}
