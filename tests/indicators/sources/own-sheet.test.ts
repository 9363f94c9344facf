import { describe, expect, test } from 'vitest'
import { indicatorFrom, ownGroup } from '../../../src/model/catalogue.ts'
import { figuresOf, kvam, read, readText, short, stops, told } from './material.ts'

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

describe('one row for each figure', () => {
  const sheet = lines(
    'skuleår;indikator;trinn;orgnr;verdi;uvisse;tal_elevar;tilstand;førebels',
    '2025-26;skriving;4;973953990;3,2;0,3;34;;ja',
    '2025-26;skriving;4. trinn;4622;3,1;;82;verdi;nei',
    '2025/26;Skriving;4;973953923;;;;skjerma;',
    '2025-26;skriving;4;973954008;*;;;;',
    '2025-26;skriving;4;973953915;;;0;;',
    '2025-26;skriving;4;973953966;;;;ikkje-publisert;',
  )

  test('each state of its own', async () => {
    const result = await readText(sheet)
    expect(result.faults).toEqual([])
    expect(
      figuresOf(result).map((one) => `${one.level} ${one.orgNumber} ${one.step} ${short(one)}${one.isProvisional ? ' f' : ''}`),
    ).toEqual([
      'skule 973953990 4 3.2 ±0.3 (34) f',
      'kommune 4622 4 3.1 (82)',
      'skule 973953923 4 skjerma',
      'skule 973954008 4 skjerma',
      'skule 973953915 4 ingen',
      'skule 973953966 4 ikkje-publisert',
    ])
  })

  test('the source is the municipality, and internal unless told otherwise', async () => {
    const file = { name: 'C:\\Tal\\Skriveprøve våren 2026.csv', bytes: Buffer.from(sheet) }
    const [source] = (await read(file)).sources
    expect(source?.source).toMatchObject({
      id: 'eige-skriveprove-varen-2026-2025-26',
      publisher: 'Kvam herad',
      access: 'internt',
      file: 'Skriveprøve våren 2026.csv',
    })
    expect((await read(file, { access: 'offentleg' })).sources[0]?.source.access).toBe('offentleg')
  })

  test.each([
    ['UTF-8 with commas', Buffer.from(sheet.replaceAll(',', '.').replaceAll(';', ','))],
    ['UTF-8 with commas and quoted decimals', Buffer.from(sheet.replaceAll(/\d,\d/g, '"$&"').replaceAll(/;/g, ','))],
    ['Windows-1252', Buffer.from(sheet.replaceAll('\n', '\r\n'), 'latin1')],
    ['UTF-16 with tabs', Buffer.from(`\uFEFF${sheet.replaceAll(';', '\t')}`, 'utf16le')],
    [
      'Bokmål',
      Buffer.from(
        sheet
          .replace('skuleår', 'Skoleår')
          .replace('uvisse', 'Usikkerhet')
          .replace('tal_elevar', 'Antall elever')
          .replace('førebels', 'Foreløpig'),
      ),
    ],
    ['without a line break at its end', Buffer.from(sheet.slice(0, -1))],
  ])('the same in %s', async (_, bytes) => {
    const result = await read({ name: 'tal.csv', bytes })
    expect(result.faults).toEqual([])
    expect(figuresOf(result)).toEqual(figuresOf(await readText(sheet)))
  })
})

test('one column for each indicator; an empty cell is one that nobody filled in', async () => {
  const result = await readText(lines('skuleår,trinn,skule,np-lesing,Skriving', '2025-26,5,norheimsund,52,', '2025-26,5,oystese,48,3.1'))
  expect(result.faults).toEqual([])
  expect(figuresOf(result).map((one) => `${one.indicator} ${one.orgNumber} ${short(one)}`)).toEqual([
    'np-lesing 973953990 52',
    'np-lesing 973954008 48',
    'skriving 973954008 3.1',
  ])
})

test('a share may have its sign, a score may not', async () => {
  const head = 'skuleår;indikator;trinn;orgnr;verdi'
  expect(figuresOf(await readText(lines(head, '2025-26;eu-mobbing;7;4622;12,5 %'))).map(short)).toEqual(['12.5'])
  expect(stops(await readText(lines(head, '2025-26;skriving;4;4622;3 %')))).toEqual(['import/tal'])
})

const head = 'skuleår;indikator;trinn;nivå;orgnr;skule;verdi;tilstand;førebels'
test.each([
  ['2025-26;skriving;4;;;Norheimsund skule;3;;', 'error import/utan-orgnr 2:22'],
  ['2025-26;skriving;4;;;;3;;', 'error import/celle 2:22'],
  ['2025-26;skriving;4;;973953991;;3;;', 'error import/orgnr 2:21'],
  ['2025-26;skriving;4;;974590719;;3;;', 'error import/ukjend-skule 2:21'],
  ['2025-26;skriving;4;;;norheimsun;3;;', 'error import/ukjend-skule 2:22'],
  ['2025-26;skriving;4;bydel;4622;;3;;', 'error import/celle 2:20'],
  ['2025;skriving;4;;4622;;3;;', 'error import/celle 2:1'],
  ['2025-26;skriving;fjerde;;4622;;3;;', 'error import/celle 2:18'],
  ['2025-26;skriving;4;;4622;;3;;kanskje', 'error import/celle 2:30'],
  ['2025-26;skriving;4;;4622;;3;borte;', 'error import/celle 2:29'],
  ['2025-26;skriving;4;;4622;;3;skjerma;', 'error import/celle 2:27'],
  ['2025-26;skriving;4;;4622;;;;', 'error import/celle 2:27'],
  ['2025-26;skrivinga;4;;4622;;3;;', 'error import/ukjend-indikator 2:9'],
  ['2025-26;np-engelsk;9;;4622;;50;;', 'error import/trinn 2:20'],
  ['1999-00;np-engelsk;8;;4622;;50;;', 'error import/skulear 2:20'],
  ['2025-26;eu-trivsel;7;;4622;;6;;', 'error import/utanfor 2:29'],
  ['2025-26;skriving;4;;4622;;1.234,5;;', 'error import/tal 2:27'],
  ['2025-26;skriving;4;;4622;;3', 'error import/avkutta 2:1'],
])('%s', async (row, expected) => {
  expect(told(await readText(lines(head, row))).filter((one) => one.startsWith('error'))[0]).toBe(expected)
})

test.each([
  ['skuleår;indikator;trinn;verdi', 'error import/manglar-kolonne 1:1'],
  ['skuleår;indikator;trinn;orgnr', 'error import/manglar-kolonne 1:1'],
  ['skuleår;indikator;trinn;orgnr;verdi;snitt', 'error import/ukjend-kolonne 1:37'],
  ['skuleår;indikator;trinn;orgnr;verdi;resultat', 'error import/dobbel-kolonne 1:37'],
])('the header %s', async (header, expected) => {
  expect(told(await readText(lines(header, header.replaceAll(/[^;]+/g, ''))))).toContain(expected)
})

test('the file that the program writes itself can be read', async () => {
  const tidy = lines(
    'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde',
    '2025-26,np-lesing,5,land,I,49,0.1,56316,verdi,nei,udir-np-2025-26-5',
    '2025-26,np-lesing,5,fylke,46,50,0.2,7310,verdi,nei,udir-np-2025-26-5',
    '2025-26,np-lesing,5,skule,973953923,,,,skjerma,nei,udir-np-2025-26-5',
  )
  const result = await readText(tidy)
  expect(result.faults).toEqual([])
  expect(figuresOf(result).map(({ level }) => level)).toEqual(['land', 'fylke', 'skule'])
})

test('a sheet without a column of figures stops, whatever its other columns could be called', async () => {
  expect(stops(await readText(lines('Skuleår;Orgnr;Antall elever', '2025-26;973953990;34')))).toEqual(['import/manglar-kolonne'])
})

test('an own indicator is meant where its name is one of the catalogue’s', async () => {
  const own = indicatorFrom({ id: 'min-lesing', namn: 'Lesing', eining: 'prosent', kodar: ['Lesing'] }, ownGroup)
  const settings = { ...kvam, indicators: new Map([...kvam.indicators, [own.id, own]]) }
  const sheet = lines('skuleår;indikator;trinn;orgnr;verdi', '2025-26;Lesing;5;973953990;55')
  const result = await read({ name: 'ark.csv', bytes: Buffer.from(sheet) }, { municipality: settings })
  expect(figuresOf(result).map(({ indicator, value }) => [indicator, value])).toEqual([['min-lesing', 55]])
})

test('shares that are all below one per cent are codesIn of, and stand as they are', async () => {
  const sheet = (...values: readonly string[]): string =>
    lines(
      'skuleår;indikator;trinn;orgnr;verdi',
      ...values.map((value, index) => `2025-26;eu-mobbing;7;${['973953990', '4622'][index] ?? ''};${value}`),
    )
  const codesIn = async (...values: readonly string[]): Promise<readonly string[]> =>
    (await readText(sheet(...values))).faults.map(({ code }) => code)
  expect([await codesIn('0,125', '0,08'), await codesIn('0,5', '8'), await codesIn('0', '1')]).toEqual([['import/brok'], [], []])
})
