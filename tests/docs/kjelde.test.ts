import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codes } from '../../src/i18n/catalogue.ts'
import { kindIds, kindOf } from '../../src/kinds/index.ts'
import type { KindId } from '../../src/model/document.ts'
import { demandsField, hasField } from './schema-paths.ts'
import { codesIn, columns, quotedIn, readPage, root, textOf, wordsIn, type Row } from './source-page.ts'

/** The parts of the municipality's own document, in its order. */
const sectionsOfSource = [
  'Bakgrunn: System og kunnskapsgrunnlag',
  'Bakgrunn: Bidra til',
  'Bakgrunn: Føresetnader',
  'Arbeidsform',
  ...['Innleiing', 'Når', 'Kven', 'Innhald', 'Korleis', 'Mål', 'Tidsbruk', 'Mellomarbeid'].map((part) => `Leiardialog 1: ${part}`),
  ...['Innleiing', 'Når', 'Kven', 'Innhald', 'Korleis', 'Mål', 'Tidsbruk', 'Deltakarar', 'Etterarbeid og oppfølging'].map(
    (part) => `Leiardialog 2: ${part}`,
  ),
  ...['Innhald', 'Når', 'Kven', 'Korleis', 'Føresetnad', 'Mål', 'Dialog med føresette og samling for elevråd', 'Tidsbruk'].map(
    (part) => `Leiardialog 3: ${part}`,
  ),
  'Leiardialog 3: Etterarbeid og oppfølging',
]

/** What may hold a demand that no rule can check, and the file that must then be among the documents. */
const holders: Readonly<Record<string, RegExp>> = {
  prosessguiden: /^templates\/parts\/prosessguide\.md\.hbs$|^src\/i18n\/nn\/process-guide\//,
  rettleiinga: /^rettleiing\//,
  skjemaet: /^templates\/skjema\//,
  rapporten: /^src\/report\//,
}

/** Something that a row names as a document, and how to ask it for fields, headings and words. */
interface Named {
  readonly exists: boolean
  readonly hasField: (field: string) => boolean
  /** With its number signs. */
  readonly hasHeading: (heading: string) => boolean
  readonly hasWords: (words: string) => boolean
}

const page = readPage(textOf('docs/kjelde.md'))
const where = ({ line, section }: Row): string => `docs/kjelde.md:${line} (${section})`

describe('the page of the source', () => {
  test('has a table for every section of the source, in its order, each with the four columns', () => {
    const withTable = page.sections.filter((section) => section.columns)
    expect(withTable.map(({ name }) => name)).toEqual(sectionsOfSource)
    expect(new Set(withTable.map((section) => section.columns?.join()))).toEqual(new Set([columns.join()]))
    expect(sectionsOfSource.filter((name) => !page.rows.some(({ section }) => section === name))).toEqual([])
  })

  test('has no empty cell', () => {
    expect(page.rows.length).toBeGreaterThan(100)
    expect(page.rows.filter(({ cells }) => cells.length !== columns.length || cells.some((cell) => cell === '')).map(where)).toEqual([])
  })

  test('names every kind of document', () => {
    const ids = new Set(page.rows.flatMap(({ cells }) => codesIn(cells[1] ?? '')))
    expect(kindIds.filter((id) => !ids.has(id))).toEqual([])
  })

  test('names only documents and files that exist', () => {
    expect(faults((row) => documentsOf(row).flatMap((id) => (named(id).exists ? [] : [id])))).toEqual([])
    expect(faults((row) => wordsIn(row.cells[1] ?? ''))).toEqual([])
  })

  test('names only fields, headings and words that stand in one of the documents of the row', () => {
    expect(
      faults((row) => thingsOf(row).flatMap(({ text, isIn }) => (documentsOf(row).some((id) => isIn(named(id))) ? [] : [text]))),
    ).toEqual([])
  })

  test('names something in every document of a row', () => {
    expect(faults((row) => documentsOf(row).filter((id) => !thingsOf(row).some(({ isIn }) => isIn(named(id)))))).toEqual([])
  })

  test('names only rules that exist', () => {
    const known = new Set<string>(codes)
    expect(faults(({ cells }) => codesIn(cells[3] ?? '').filter((code) => !known.has(code)))).toEqual([])
  })

  test('names a rule on empty fields only where a field of the row is demanded', () => {
    const isDemanded = (row: Row): boolean =>
      kindsOf(row).some((id) => codesIn(row.cells[2] ?? '').some((field) => demandsField(id, field)))
    expect(
      page.rows.filter((row) => rulesOf(row).some((code) => /^skjema\/(?:tomt|manglar)-felt$/.test(code)) && !isDemanded(row)).map(where),
    ).toEqual([])
  })

  test('names a rule on headings only where a heading of the row is demanded, with text below it', () => {
    const demandsOf = (row: Row, needsText: boolean): boolean =>
      kindsOf(row)
        .flatMap((id) => kindOf(id).headings)
        .some(
          (demand) =>
            quotedIn(row.cells[2] ?? '').includes(`${'#'.repeat(demand.level)} ${demand.text}`) &&
            (!needsText || demand.needsText(everyField)),
        )
    const silent = (code: string, needsText: boolean): readonly string[] =>
      page.rows.filter((row) => rulesOf(row).includes(code) && !demandsOf(row, needsText)).map(where)
    expect([...silent('tekst/tom-del', true), ...silent('tekst/manglar-overskrift', false)]).toEqual([])
  })

  test('holds what has no rule in a file that the row names', () => {
    expect(
      faults((row) => wordsIn(row.cells[3] ?? '').filter((word) => !documentsOf(row).some((id) => holders[word]?.test(id) === true))),
    ).toEqual([])
  })
})

describe('the check itself', () => {
  test.each([
    ['leiardialog-1', 'møte.deltakarar.rolle', true],
    ['leiardialog-3', 'kritiske_område.tekst', true],
    ['eigenvurdering', 'svar.vurdering', true],
    ['kvalitet', 'skular.avdelingar.id', true],
    ['leiardialog-1', 'møte.ansvarleg', false],
    ['leiardialog-1', 'møte.deltakarar.namn', false],
  ])('%s: %s', (schema, field, isThere) => {
    expect(hasField(schema, field)).toBe(isThere)
  })

  test('a field is demanded where its schema says so', () => {
    expect(demandsField('leiardialog-2', 'møte.ansvarleg')).toBe(true)
    expect(demandsField('leiardialog-2', 'ferdigstilt')).toBe(true)
    expect(demandsField('leiardialog-3', 'kritiske_område.tekst')).toBe(true)
    expect(demandsField('leiardialog-2', 'møte.avvik')).toBe(false)
  })

  test('a heading counts at its own level alone, in its own document alone', () => {
    expect(named('leiardialog-1').hasHeading('### Mandat')).toBe(true)
    expect(named('leiardialog-1').hasHeading('## Mandat')).toBe(false)
    expect(named('leiardialog-2').hasHeading('### Mandat')).toBe(false)
    expect(named('leiardialog-9').exists).toBe(false)
  })

  test('a table without the columns, and an empty cell, are seen', () => {
    const { sections, rows } = readPage('## A\n\n| Krav | Regel |\n| --- | --- |\n| x |  |\n\n## B\n')
    expect(sections).toMatchObject([{ name: 'A', columns: ['Krav', 'Regel'] }, { name: 'B' }])
    expect(rows).toEqual([{ line: 5, section: 'A', cells: ['x', ''] }])
  })
})

const faults = (wrongIn: (row: Row) => readonly string[]): readonly string[] =>
  page.rows.flatMap((row) => wrongIn(row).map((wrong) => `${where(row)}: ${wrong}`))

/** Fields that make some headings demand text. */
const everyField = { status: 'ferdig', revidert: '2026-12-10', avslutta: '2027-06-01', kritiske_område: [] }

const rulesOf = ({ cells }: Row): readonly string[] => codesIn(cells[3] ?? '')

const kindsOf = (row: Row): readonly KindId[] => kindIds.filter((id) => documentsOf(row).includes(id))

const documentsOf = ({ cells }: Row): readonly string[] => codesIn(cells[1] ?? '')

/** What the third cell names, and how to ask a document for it. */
function thingsOf({ cells }: Row): readonly { readonly text: string; readonly isIn: (document: Named) => boolean }[] {
  const cell = cells[2] ?? ''
  return [
    ...codesIn(cell).map((text) => ({ text, isIn: (document: Named) => document.hasField(text) })),
    ...quotedIn(cell).map((text) => ({
      text,
      isIn: (document: Named) => (text.startsWith('#') ? document.hasHeading(text) : document.hasWords(text)),
    })),
  ]
}

function named(id: string): Named {
  if (kindIds.some((kind) => kind === id)) return fileNamed(`templates/${id}.md.hbs`, (field) => hasField(id, field))
  const [, settings] = /^(kvalitet|sporsmal)\.yaml$/.exec(id) ?? []
  if (settings !== undefined) return fileNamed(`templates/${id}.hbs`, (field) => hasField(settings, field))
  return id.startsWith('rettleiing/') ? fileNamed(`templates/${id}.hbs`) : fileNamed(id)
}

function fileNamed(file: string, fieldIn: (field: string) => boolean = (field) => speaksOf(file, field)): Named {
  const exists = existsSync(join(root, file))
  const text = exists ? textOf(file) : ''
  return {
    exists,
    hasField: (field) => exists && fieldIn(field),
    hasHeading: (heading) =>
      text.split('\n').some((line) => line === heading || line.startsWith(`${heading} (`) || line.startsWith(`${heading}{{`)),
    hasWords: (words) => text.includes(words),
  }
}

/** Whether a template uses a value, or code has each of the names. */
function speaksOf(file: string, field: string): boolean {
  const text = textOf(file)
  const isWhole = (name: string, within: string): boolean =>
    new RegExp(`(?<![\\p{L}\\d_.])${name.replaceAll('.', '\\.')}(?![\\p{L}\\d_])`, 'u').test(within)
  if (!file.endsWith('.hbs')) return field.split('.').every((name) => isWhole(name, text))
  return [...text.matchAll(/\{\{[^}]*\}\}/g)].some(([expression]) => isWhole(field, expression))
}
