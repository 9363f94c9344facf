import { describe, expect, test } from 'vitest'
import { figuresOf, readText, short, stops, told } from './material.ts'

// The columns as Udir's open export has them (Statistikkbanken, tables 148, 150 and 151); the figures are made up.
const place = [
  'EnhetNivaa',
  'Nasjonaltkode',
  'Nasjonalt',
  'Fylkekode',
  'Fylke',
  'Kommunekode',
  'Kommune',
  'Organisasjonsnummer',
  'EnhetNavn',
]
const subject = ['SpoersmaalNivaa', 'Spoersmaalgruppekode', 'Spoersmaalgruppe', 'Spoersmaalkode', 'Spoersmaalnavn', 'Skoleaarnavn']
const groups =
  'GruppeNivaa GruppeKode GruppeNavn TrinnNivaa TrinnKode Trinnnavn EierformNivaa Eierformkode EierformNavn KjoennNivaa KjoennKode Kjoenn'.split(
    ' ',
  )
const paging = ['Sidenummer', 'RaderSide', 'RaderTotalt']
const alternatives = [1, 2, 3, 4, 5]
  .flatMap((one) => [`AndelSvaralternativ${one}`])
  .concat([1, 2, 3, 4, 5].map((one) => `AntallBesvartSvaralternativ${one}`))
const columns = {
  indikator: [...subject, ...place, ...groups, 'Score', 'Standardavvik', 'AntallBesvart', ...alternatives, ...paging],
  mobbing: [...subject, ...place, ...groups, 'AndelMobbet', 'AntallBesvart', ...paging],
  deltaking: [...place, 'Skoleaarnavn', ...groups.slice(3, 9), 'AndelDeltatt', 'AntallBesvart', 'AntallInvitert', ...paging],
}

const land = { EnhetNivaa: '1', Nasjonaltkode: 'I', Organisasjonsnummer: 'I' }
const kommune = { EnhetNivaa: '3', Fylkekode: '46', Kommunekode: '4622', Organisasjonsnummer: '944233199' }
const skule = (orgNumber: string): Cells => ({ EnhetNivaa: '4', Fylkekode: '46', Kommunekode: '4622', Organisasjonsnummer: orgNumber })
type Cells = Readonly<Record<string, string>>

const always: Cells = {
  Skoleaarnavn: '2025-26',
  Trinnnavn: '7. årstrinn',
  GruppeNavn: 'Alle grupper',
  EierformNavn: 'Alle eierformer',
  Kjoenn: 'Alle kjønn',
  SpoersmaalNivaa: '1',
  Spoersmaalgruppekode: 'EUIndeks_1379',
  Spoersmaalgruppe: 'Trivsel',
}

const table = (kind: keyof typeof columns, rows: readonly Cells[], delimiter = '\t', rename: Cells = {}): string =>
  [
    columns[kind].map((name) => rename[name] ?? name),
    ...rows.map((row) => columns[kind].map((name) => ({ ...always, ...row })[name] ?? '')),
  ]
    .map((cells) => `${cells.join(delimiter)}\n`)
    .join('')

const withSchools = (rows: Cells, ...schools: readonly string[]): readonly Cells[] => schools.map((one) => ({ ...skule(one), ...rows }))
const all = ['973953990', '973954008', '973953915', '973953923', '973953966']

const trivsel: readonly Cells[] = [
  { ...land, Score: '4,2', Standardavvik: '0,8', AntallBesvart: '56 316' },
  { ...kommune, Score: '4,3', Standardavvik: '0,8', AntallBesvart: '64' },
  { ...kommune, Trinnnavn: 'Alle trinn', Score: '4,1', Standardavvik: '', AntallBesvart: '300' },
  { ...skule('973953990'), Score: '4,4', Standardavvik: '0,5', AntallBesvart: '25' },
  ...withSchools({ Score: '*', Standardavvik: '*', AntallBesvart: '*' }, ...all.slice(1)),
]

test.each(['\t', ';'])('an index, with its uncertainty computed (delimiter %j)', async (delimiter) => {
  const result = await readText(table('indikator', trivsel, delimiter))
  expect(stops(result)).toEqual([])
  expect(result.sources.map(({ source }) => source.id)).toEqual(['udir-eu-indikator-2025-26-7-trivsel'])
  expect(figuresOf(result).map((one) => `${one.indicator} ${one.step} ${one.orgNumber} ${short(one)}`)).toEqual([
    'eu-trivsel 7 I 4.2 ±0.01 (56316)',
    'eu-trivsel 7 4622 4.3 ±0.2 (64)',
    'eu-trivsel  4622 4.1 (300)',
    'eu-trivsel 7 973953990 4.4 ±0.2 (25)',
    ...all.slice(1).map((one) => `eu-trivsel 7 ${one} skjerma`),
  ])
})

test('the newer name of the column for the index', async () => {
  const renamed = table('indikator', trivsel, '\t', { Spoersmaalgruppe: 'Indikator', Spoersmaalgruppekode: 'Indikatorkode' })
  expect(figuresOf(await readText(renamed))).toEqual(figuresOf(await readText(table('indikator', trivsel))))
})

const bullied = { Spoersmaalgruppekode: 'EUIndeks_1398', Spoersmaalgruppe: 'Mobbing på skolen' }

test('bullying is a share with its uncertainty in percentage points, and its three parts are known by their codes', async () => {
  const rows = [
    { ...kommune, ...bullied, AndelMobbet: '12,5', AntallBesvart: '80' },
    {
      ...kommune,
      ...bullied,
      SpoersmaalNivaa: '2',
      Spoersmaalkode: 'EUSpoersmaal_Q11816',
      Spoersmaalnavn: 'Mobbet digitalt',
      AndelMobbet: '0,0',
      AntallBesvart: '80',
    },
  ]
  const result = await readText(table('mobbing', rows))
  expect(figuresOf(result).map((one) => `${one.indicator} ${short(one)}`)).toEqual([
    'eu-mobbing 12.5 ±7.25 (80)',
    'eu-mobbing-digitalt 0 ±3.75 (80)',
  ])
  expect(result.sources[0]?.source.id).toBe('udir-eu-mobbing-2025-26-7-kommune')
})

test('participation is counted, and has no uncertainty', async () => {
  const result = await readText(table('deltaking', [{ ...kommune, AndelDeltatt: '91,3', AntallBesvart: '84', AntallInvitert: '92' }]))
  expect(figuresOf(result).map((one) => `${one.indicator} ${short(one)}`)).toEqual(['eu-deltaking 91.3 (84)'])
})

test('a source for each year, and a provisional one', async () => {
  const years = ['2024-25', 'Foreløpige tall 2025-26'].map((Skoleaarnavn) => ({
    ...kommune,
    Skoleaarnavn,
    Score: '4,0',
    AntallBesvart: '80',
  }))
  const { sources } = await readText(table('indikator', years))
  expect(sources.map(({ source, figures }) => [source.id, figures[0]?.figure.isProvisional])).toEqual([
    ['udir-eu-indikator-2024-25-7-kommune-trivsel', false],
    ['udir-eu-indikator-2025-26-7-kommune-trivsel', true],
  ])
})

describe('what is left out', () => {
  test('rows for one gender, group or kind of owner', async () => {
    const one = { ...kommune, Score: '1,0', AntallBesvart: '40' }
    const rows = [...trivsel, { ...one, Kjoenn: 'Gutt' }, { ...one, EierformNavn: 'Privat' }, { ...one, GruppeNavn: 'Klasse A' }]
    const result = await readText(table('indikator', rows))
    expect(figuresOf(result)).toHaveLength(trivsel.length)
    expect(result.faults.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['note import/ikkje-lese'])
  })

  test('but a new name for all genders or owners stops, since the file would seem to have nothing', async () => {
    const rows = trivsel.map((row) => ({ ...row, Kjoenn: 'Begge kjønn' }))
    expect(stops(await readText(table('indikator', rows)))).toEqual(['import/celle'])
  })

  test('questions that are no indicator, but not an index that nobody knows', async () => {
    const question = {
      ...kommune,
      SpoersmaalNivaa: '2',
      Spoersmaalkode: 'EUSpoersmaal_Q1',
      Spoersmaalnavn: 'Trives du?',
      Score: '4',
      AntallBesvart: '80',
    }
    expect(told(await readText(table('indikator', [...trivsel, question])))).toEqual([expect.stringMatching(/^note import\/ikkje-lese/)])
    const index = { ...kommune, Spoersmaalgruppekode: 'EUIndeks_9', Spoersmaalgruppe: 'Trivsle', Score: '4', AntallBesvart: '80' }
    const result = await readText(table('indikator', [...trivsel, index]))
    expect(stops(result)).toEqual(['import/ukjend-indikator'])
    expect(result.faults.find(({ code }) => code === 'import/ukjend-indikator')?.args).toMatchObject({
      indikator: 'Trivsle',
      framlegg: expect.stringMatching(/trivsel/i),
    })
  })

  test('the table Tema', async () => {
    const result = await readText('EnhetNivaa\tOrganisasjonsnummer\tTemaNivaa\tTemakode\tScore\n1\tI\t1\tT1\t4,0\n')
    expect(result).toMatchObject({ kind: 'elevundersokinga', sources: [] })
    expect(told(result)).toEqual(['note import/ikkje-lese 1:1'])
  })
})

test('a school that lacks where the survey is obligatory is not published; on other steps it may not have held it', async () => {
  const on = (step: string): Promise<readonly string[]> =>
    readText(
      table(
        'indikator',
        [...trivsel.slice(0, 2), ...withSchools({ Score: '4', AntallBesvart: '20' }, '973953990')].map((row) => ({
          ...row,
          Trinnnavn: `${step}. årstrinn`,
        })),
      ),
    ).then((result) =>
      figuresOf(result)
        .filter(({ state }) => state === 'ikkje-publisert')
        .map(({ orgNumber }) => orgNumber),
    )
  expect(await on('7')).toEqual(['973954008', '973953915', '973953923', '973953966'])
  expect(await on('6')).toEqual([])
})

test.each([
  ['a step that is not measured', { Trinnnavn: '4. årstrinn' }, 'import/trinn'],
  ['a step of upper secondary school', { Trinnnavn: 'Vg1' }, 'import/trinn'],
  ['a year before the survey', { Skoleaarnavn: '2010-11' }, 'import/skulear'],
  ['a year that is none', { Skoleaarnavn: '2025' }, 'import/celle'],
  ['a mean over 5', { Score: '5,1' }, 'import/utanfor'],
  ['a number in foreign form', { Score: '1.234' }, 'import/tal'],
  ['a wrong check digit', { EnhetNivaa: '4', Organisasjonsnummer: '973953991' }, 'import/orgnr'],
  ['a level nobody knows', { EnhetNivaa: '9' }, 'import/celle'],
  ['fewer rows than it says', { RaderTotalt: '2 000' }, 'import/avkutta'],
])('%s stops', async (_, cells, code) => {
  expect(
    stops(
      await readText(
        table('indikator', [...trivsel, { ...kommune, Trinnnavn: '10. årstrinn', Score: '4', AntallBesvart: '80', ...cells }]),
      ),
    ),
  ).toEqual([code])
})

test('a new column, a missing one, a cut file and another municipality stop', async () => {
  const text = table('indikator', trivsel)
  expect(stops(await readText(text.replace('GruppeNavn', 'KlasseNavn')))).toEqual(['import/ukjend-kolonne'])
  expect(stops(await readText(text.replace('\tAntallBesvart\t', '\tRaderSide\t')))).toEqual([
    'import/dobbel-kolonne',
    'import/manglar-kolonne',
  ])
  expect(stops(await readText(text.slice(0, -1)))).toEqual(['import/avkutta'])
  expect(stops(await readText(text.replaceAll('4622', '4601')))).toEqual(['import/kommune-manglar'])
})

test('schools that are not the municipality’s own are kept with the figure that counts them, and told of', async () => {
  const rows = [...trivsel, { ...skule('989142283'), Score: '4,5', Standardavvik: '0,8', AntallBesvart: '14' }]
  const result = await readText(table('indikator', rows))
  expect(told(result)).toContainEqual(expect.stringContaining('note import/andre-skular'))
  expect(result.sources[0]?.source.notes).toContainEqual({
    kind: 'andre-skular',
    indicator: 'eu-trivsel',
    step: '7',
    schools: 1,
    withheld: 0,
    shown: { pupils: 14, value: 4.5 },
  })
})
