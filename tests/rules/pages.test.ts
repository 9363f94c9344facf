import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { packaged } from '../../src/adapters/packaged.ts'
import { findingsOf } from '../../src/app/findings.ts'
import { planImport } from '../../src/app/import.ts'
import type { Files } from '../../src/app/ports.ts'
import { planYear } from '../../src/app/scaffold.ts'
import { trustedSettings } from '../../src/app/trusted-settings.ts'
import { validate } from '../../src/app/validate.ts'
import { codes, type Code } from '../../src/i18n/catalogue.ts'
import type { IsoDate } from '../../src/model/date.ts'
import type { OutsideFile } from '../../src/indicators/sources/source.ts'
import { kindIds } from '../../src/kinds/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'
import { workbook } from '../indicators/sources/workbook-file.ts'
import { changedFigure, layReport, otherSources } from './draft-of-report.ts'
import { applyExample, baseText, exampleUnder, headingsOfPage, layBase, pageOf, pagesFolder, type Example } from './page.ts'

const dialogue = '2026-27/nord/leiardialog-1.md'
const plans = ['', '-smaskulen', '-mellomsteget'].map((department) => `2026-27/nord/utviklingsplan${department}.md`)

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

const withReport = (edit?: (draft: string) => string, beside?: Readonly<Record<string, string>>): Change =>
  onDisk((folder) => layReport(folder, edit, beside))

const withNameList = (words: string): Change =>
  onDisk((folder) => {
    writeFileSync(join(folder, 'namneliste.txt'), '# Namn som aldri skal stå i dokumenta\nStorm Nordvik\n')
    writeFileSync(join(folder, dialogue), baseText(dialogue).replace('korleis dei deler inn elevane', `$&, ${words}`))
  })

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
  'dokument/manglar': { bad: onDisk((folder) => plans.forEach((file) => rmSync(join(folder, file)))) },
  'dokument/eldre-mal': {
    bad: writing(
      dialogue,
      baseText(dialogue)
        .replace('mal: 2\n', 'mal: 1\n')
        .replace(/^  planelement:\n(?: {4}.*\n)+/m, ''),
    ),
  },
  'indikator/skulear': {
    bad: onDisk((folder) => {
      const own = exampleUnder(pageOf('indikator/skulear'), 'Døme som bryt regelen').text
      writeFileSync(join(folder, 'kvalitet.yaml'), `${baseText('kvalitet.yaml')}${own}`)
      writeFileSync(join(folder, dialogue), baseText(dialogue).replace('indikator: skriving', 'indikator: lesekartlegging'))
    }),
  },
  'persondata/namneliste': { bad: withNameList('og Storm Nordvik er med'), good: withNameList('òg når det er storm') },
  'import/skule-utan-orgnr': { bad: writing('kvalitet.yaml', baseText('kvalitet.yaml').replace('    orgnr: 311204602\n', '')) },
  'import/skule-utan-trinn': { bad: writing('kvalitet.yaml', baseText('kvalitet.yaml').replace('    trinn: 8-10\n', '')) },
  'rapport/konflikt': {
    bad: withReport((draft) =>
      draft.replace('52 skalapoeng.\n', '$&\n<!-- konflikt: laeringsresultat/om -->\nTo.\n\n<!-- slutt på konflikt -->\n'),
    ),
    good: withReport(),
  },
  'rapport/avkutta': { bad: withReport((draft) => draft.slice(0, -20)), good: withReport() },
  'rapport/grunnlag': {
    bad: onDisk((folder) => {
      layReport(folder)
      rmSync(join(folder, '2026-27/rapport/.grunnlag/tilstandsrapport.md'))
    }),
    good: withReport(),
  },
  'rapport/kapittel-sletta': { bad: withReport((draft) => draft.replace(/<!-- del: gjennomforing -->\n.*\n/, '')), good: withReport() },
  'rapport/uferdig-tekst': {
    bad: withReport((draft) => draft.replace('Elevane trivst.', '[Skriv her: ei vurdering.]')),
    good: withReport(),
  },
  'rapport/gamalt-tal': {
    bad: withReport((draft) => draft.replace('er 52', 'er 49'), changedFigure),
    good: withReport(undefined, changedFigure),
  },
  'rapport/anna-tal': { bad: withReport((draft) => draft.replace('er 52', 'er 94')), good: withReport() },
  'rapport/endra-sitat': { bad: withReport((draft) => draft.replace('les meir', 'les MYKJE meir')), good: withReport() },
  'rapport/forelda': { bad: withReport(undefined, otherSources), good: withReport() },
  'eigenvurdering/utan-sporsmal': { bad: onDisk((folder) => rmSync(join(folder, '2026-27/sporsmal.yaml'))) },
}

const tooMany = `skuleår;indikator;trinn;orgnr;verdi\n${'2025-26;skriving;4;311204602;1.234,5\n'.repeat(21)}`

const writing4 = Buffer.from('skuleår;indikator;trinn;orgnr;verdi\n2025-26;skriving;4;4698;3,1\n')
const measures = ['Skalapoeng', 'Usikkerhet', 'Antall elever deltatt'].map(
  (name) => `2025-26.Lesing.5. årstrinn.Alle eierformer.Alle kjønn.${name}`,
)
const fifthStep = (score: number): Uint8Array =>
  Buffer.from(`EnhetNivaa;Fylkekode;Kommunekode;Organisasjonsnummer;${measures.join(';')}\n3;46;4698;4698;${score};2,4;41\n`)

/** The files from outside that can't be shown as text. */
const describedImports: { readonly [C in Code]?: readonly OutsideFile[] } = {
  'import/for-stor': [{ name: 'tal.csv', bytes: new Uint8Array(), tooLarge: 80_000_000 }],
  'import/arbeidsbok': [{ name: 'tal.xlsx', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }],
  'import/formel': [
    workbook(['skuleår', 'indikator', 'trinn', 'orgnr', 'verdi'], ['2025-26', 'skriving', 4, 4698, { formula: 'E3', value: 3.1 }]),
  ],
  'import/same-fil': [
    { name: 'tal.csv', bytes: writing4 },
    { name: 'tal-kopi.csv', bytes: writing4 },
  ],
  'import/ulike-kjelder': [
    { name: 'a.csv', bytes: fifthStep(50) },
    { name: 'b.csv', bytes: fifthStep(51) },
  ],
  'import/skule-utan-orgnr': [{ name: 'tal.csv', bytes: writing4 }],
  'import/skule-utan-trinn': [{ name: 'tal.csv', bytes: writing4 }],
  'import/fleire': [{ name: 'tal.csv', bytes: Buffer.from(tooMany) }],
}

/** Rules about a kind of document: their examples are run as soon as the kind exists. */
const aboutKind: { readonly [C in Code]?: string } = { 'persondata/samtaleinnhald': 'utviklingssamtale' }
const lacksKind = (code: Code): boolean => !(kindIds as readonly string[]).includes(aboutKind[code] ?? kindIds[0] ?? '')

/** Rules that can't be broken without breaking these too. */
const unavoidable: { readonly [C in Code]?: readonly Code[] } = {
  'utviklingssamtale/ikkje-stadfesta': ['skjema/tomt-felt', 'frist/passert'],
  'import/fleire': ['import/tal'],
}

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

  test.skipIf(lacksKind(code))('has a bad example that breaks the rule', async () => {
    const example = exampleUnder(pageOf(code), 'Døme som bryt regelen')
    const found = isImport(example, code)
      ? await findingsOfImport(describedImports[code] ?? [sourceOf(example)], described[code]?.bad)
      : await findingsIn(withExample(example, described[code]?.bad), code)
    expect([...new Set(found.map((finding) => finding.code))].toSorted()).toEqual([code, ...(unavoidable[code] ?? [])].toSorted())
  })

  test.skipIf(lacksKind(code))('has a good example in which nothing is wrong', async () => {
    const example = exampleUnder(pageOf(code), 'Døme som held regelen')
    const found = isImport(example, code)
      ? await findingsOfImport([sourceOf(example)])
      : await findingsIn(withExample(example, described[code]?.good), code)
    expect(found).toEqual([])
  })
})

/** A file from outside, which `kvalitet import` reads: in a block of the form `import`, with its name, or described. */
const isImport = ({ form }: Example, code: Code): boolean => form === 'import' || (form === 'text' && code in describedImports)
const sourceOf = ({ file = '', text }: Example): OutsideFile => ({ name: file, bytes: Buffer.from(text) })

async function findingsOfImport(sources: readonly OutsideFile[], change: Change = (_, same) => same): Promise<readonly Finding[]> {
  const files = change(folder, diskFiles(folder))
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) throw new Error('The base folder has settings')
  const { faults, breaches } = await planImport(files, sources, { ...settings, accepted: new Set(), access: undefined })
  return findingsOf(faults, breaches)
}

function withExample(example: Example, change: Change = (_, files) => files): Files {
  const files = diskFiles(folder)
  if (example.form === 'text') return change(folder, files)
  applyExample(folder, example)
  return files
}

/** What the checks say of the folder; for rules on templates, what planning the next year with the folder's own templates says too. */
async function findingsIn(files: Files, code?: Code): Promise<readonly Finding[]> {
  const { findings } = await validate({ files, today: '2027-05-20' as IsoDate })
  return code?.startsWith('mal/') ? [...findings, ...(await findingsOfPlan(files))] : findings
}

async function findingsOfPlan(files: Files): Promise<readonly Finding[]> {
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) return findingsOf(settings.faults, settings.breaches)
  const root = new URL('../../', import.meta.url)
  const { faults, breaches } = await planYear(
    { files, today: '2027-05-20' as IsoDate },
    packaged(root),
    settings.municipality,
    schoolYearFrom(2027),
  )
  return findingsOf(faults, breaches)
}
