import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpack } from '../../../src/indicators/sources/workbook.ts'
import { fifth, figuresOf, read, short, stops, textOf, told } from './material.ts'
import { entriesOf, fileOf, sheetXml, workbook, type Cell } from './workbook-file.ts'

const head = ['skuleår', 'indikator', 'trinn', 'orgnr', 'verdi', 'uvisse']
const row: readonly Cell[] = ['2025-26', 'skriving', 4, 973953990, 3.2999999999999998, 0.3]

test('a sheet of numbers and texts', async () => {
  const result = await read(workbook(head, row, ['2025-26', 'skriving', '4', '4622', '3,1']))
  expect(result.faults).toEqual([])
  expect(result.kind).toBe('eigne')
  expect(figuresOf(result).map((one) => `${one.orgNumber} ${short(one)}`)).toEqual(['973953990 3.3 ±0.3', '4622 3.1'])
  expect(result.sources[0]?.figures.map(({ at }) => [at.line, at.column])).toEqual([
    [2, 5],
    [3, 5],
  ])
})

test('the sheet that can be read is found, below blank rows and behind other sheets', async () => {
  const result = await read(fileOf(entriesOf(sheetXml([]), sheetXml([['Notat'], ['om våren']]), sheetXml([[], [], head, row]))))
  expect(told(result)).toEqual(['note import/ikkje-lese 1:1'])
  expect(result.sources[0]?.figures[0]?.at).toMatchObject({ line: 4, column: 5 })
})

test("Udir's export saved as a workbook gives the same figures", async () => {
  const rows = textOf(fifth)
    .split('\n')
    .slice(1, -1)
    .filter((line) => /^(?:EnhetNivaa|[12]\t|\d\tI\t46\t4622)/.test(line))
    .map((line) =>
      line.split('\t').map((cell, index) => (/^\d+(?:,\d)?$/.test(cell) && index !== 4 ? Number(cell.replace(',', '.')) : cell)),
    )
  expect(figuresOf(await read({ ...workbook(...rows), name: fifth.name }))).toEqual(figuresOf(await read(fifth)))
})

test('cells outside the extent that the sheet claims are read', async () => {
  const xml = sheetXml([head, row]).replace('<sheetData>', '<dimension ref="A1"/><sheetData>')
  expect(figuresOf(await read(fileOf(entriesOf(xml))))).toHaveLength(1)
})

test('a share with the format of a share is the number one sees', async () => {
  const result = await read(workbook(head, ['2025-26', 'eu-mobbing', 7, 4622, { percent: 0.125 }]))
  expect(result.faults).toEqual([])
  expect(figuresOf(result).map(short)).toEqual(['12.5'])
})

test('what never ends takes no longer than what does', async () => {
  const endless = entriesOf('<c '.repeat(1_000_000))
  expect(stops(await read(fileOf({ ...endless, 'xl/styles.xml': strToU8('<cellXfs <numFmt <xf '.repeat(300_000)) })))).toEqual([
    'import/arbeidsbok',
  ])
})

test('all sheets that can be read are, and places say which', async () => {
  const other = ['2025-26', 'skriving', 7, 973953990, 3.4, 0.3]
  const result = await read(fileOf(entriesOf(sheetXml([head, row]), sheetXml([head, other]))))
  expect(result.faults).toEqual([])
  expect(figuresOf(result).map(({ step }) => step)).toEqual(['4', '7'])
  expect(result.sources[0]?.figures.map(({ at }) => at.file)).toEqual(['tal.xlsx (Ark1)', 'tal.xlsx (Ark2)'])
})

test('a cell that shows an error is no number, and no empty cell either', async () => {
  const xml = sheetXml([head, row]).replace('<c r="E2"><v>3.3</v></c>', '<c r="E2" t="e"><v>#DIV/0!</v></c>')
  expect(told(await read(fileOf(entriesOf(xml))))).toEqual(['error import/tal 2:5'])
})

test('what a division left behind the sixth decimal is rounded away, so that the folder can be read again', async () => {
  const result = await read(workbook(head, ['2025-26', 'skriving', 4, 973953990, 10 / 3, 1 / 3]))
  expect(figuresOf(result).map(short)).toEqual(['3.333333 ±0.333333'])
})

describe('what stops a workbook', () => {
  test('formulas, each at its cell', async () => {
    const result = await read(workbook(head, ['2025-26', 'skriving', 4, 4622, { formula: 'AVERAGE(E3:E9)', value: 3.1 }], row))
    expect(told(result)).toEqual(['error import/formel 2:5'])
  })

  test('links to other workbooks', async () => {
    const entries = { ...entriesOf(sheetXml([head, row])), 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') }
    expect(stops(await read(fileOf(entries)))).toEqual(['import/arbeidsbok'])
  })

  test.each([
    ['a password, or the old format', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['a cut archive', workbook(head, row).bytes.subarray(0, 700)],
    ['another archive', zipSync({ 'a.txt': strToU8('a') })],
    ['nothing but the beginning of one', Buffer.from('PK\u0003\u0004')],
  ])('%s', async (_, bytes) => {
    expect(stops(await read({ name: 'tal.xlsx', bytes }))).toEqual(['import/arbeidsbok'])
  })

  test('a table that nobody knows', async () => {
    expect(stops(await read(workbook(['Namn', 'Tal'], ['a', 1])))).toEqual(['import/ukjend-fil'])
  })
})

describe('a bomb', () => {
  const big = new Uint8Array(70_000_000)
  const bomb = zipSync({ ...entriesOf(sheetXml([head, row])), 'xl/worksheets/sheet2.xml': big }, { level: 9 })

  test('that declares its size', async () => {
    expect(bomb.length).toBeLessThan(200_000)
    expect(stops(await read({ name: 'tal.xlsx', bytes: bomb }))).toEqual(['import/for-stor'])
  })

  test('that lies about its size', () => {
    const lying = Buffer.from(bomb)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(big.length)
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at)) lying.writeUInt32LE(10, at)
    expect(unpack(lying)).toEqual({ failed: 'for-stor' })
  })

  test('of very many files', () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`xl/${index}.xml`, new Uint8Array()]))
    expect(unpack(zipSync(many))).toEqual({ failed: 'for-stor' })
  })

  test('with more cells than any sheet of figures, though none says where it is', async () => {
    const xml = `<worksheet><sheetData><row>${'<c/>'.repeat(1_000_001)}</row></sheetData></worksheet>`
    expect(stops(await read(fileOf(entriesOf(xml))))).toEqual(['import/for-stor'])
  })

  test.each(['A1048576', 'XFD2', '&#65;1048576'])('with a lone cell at %s', async (at) => {
    const xml = sheetXml([head, row]).replace('</sheetData>', `<row r="3"><c r="${at}"><v>1</v></c></row></sheetData>`)
    expect(stops(await read(fileOf(entriesOf(xml))))).toEqual(['import/for-stor'])
  })
})
