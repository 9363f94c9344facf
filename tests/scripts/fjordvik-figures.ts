/** The columns of Udir's export of national tests that stand before the measures, and of the tables of Elevundersøkinga, in Udir's order. */
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
const question = ['SpoersmaalNivaa', 'Spoersmaalgruppekode', 'Spoersmaalgruppe', 'Spoersmaalkode', 'Spoersmaalnavn', 'Skoleaarnavn']
const stepColumns = ['TrinnNivaa', 'TrinnKode', 'Trinnnavn', 'EierformNivaa', 'Eierformkode', 'EierformNavn']
const page = ['Sidenummer', 'RaderSide', 'RaderTotalt']
const before = [...question, ...place, 'GruppeNivaa', 'GruppeKode', 'GruppeNavn', ...stepColumns, 'KjoennNivaa', 'KjoennKode', 'Kjoenn']
const alternatives = (name: string) => [1, 2, 3, 4, 5].map((at) => `${name}${at}`)

const columns: Readonly<Record<string, readonly string[]>> = {
  prøvar: ['EnhetNivaa', 'Nasjonaltkode', 'Fylkekode', 'Kommunekode', 'Organisasjonsnummer', 'Nasjonalt', 'Fylke', 'Kommune', 'EnhetNavn'],
  Indikator: [
    ...before,
    'Score',
    'Standardavvik',
    'AntallBesvart',
    ...alternatives('AndelSvaralternativ'),
    ...alternatives('AntallBesvartSvaralternativ'),
    ...page,
  ],
  Mobbing: [...before, 'AndelMobbet', 'AntallBesvart', ...page],
  Deltakelse: [...place, 'Skoleaarnavn', ...stepColumns, 'AndelDeltatt', 'AntallBesvart', 'AntallInvitert', ...page],
}

export function columnsOf(table: string): readonly string[] {
  return columns[table]!
}

const fjordvik = '311204602'
const ungdom = '311204637'
const eidsnes = '311204718'
const havnes = '311204742'

interface Said {
  readonly where: string
  readonly year: string
  readonly step: number
  readonly orgNumber: string
  readonly subject: string
  readonly score: number
  readonly uncertainty?: string
  readonly n?: number
}

function tests(where: string, orgNumber: string, year: string, step: number, figures: Readonly<Record<string, string>>): readonly Said[] {
  return Object.entries(figures).map(([subject, figure]) => {
    const [score, uncertainty, n] = figure.split(' ')
    const more = { ...(uncertainty !== undefined && { uncertainty }), ...(n !== undefined && { n: Number(n) }) }
    return { where, year, step, orgNumber, subject, score: Number(score), ...more }
  })
}

/** What the documents of examples/fjordvik say about a school on the national tests: the score, the uncertainty, and the pupils. */
export const said: readonly Said[] = [
  ...tests('2023-24/fjordvik', fjordvik, '2023-24', 5, { Lesing: '48 3,1', Regning: '50 3,1', Engelsk: '49 3,1' }),
  ...tests('2025-26/fjordvik', fjordvik, '2024-25', 5, { Lesing: '47 3,1 39', Regning: '51 3,1 39', Engelsk: '49 3,2 39' }),
  ...tests('2025-26/fjordvik', fjordvik, '2025-26', 5, { Lesing: '49 3,1 41', Regning: '51 3,0 41', Engelsk: '50 3,1 41' }),
  ...tests('2023-24/fjordvik-ungdom', ungdom, '2023-24', 9, { Lesing: '52 2,5', Regning: '51 2,5' }),
  ...tests('2024-25/fjordvik-ungdom', ungdom, '2024-25', 9, { Lesing: '53 2,4', Regning: '51 2,4' }),
  ...tests('2025-26/fjordvik-ungdom', ungdom, '2024-25', 8, { Lesing: '48 2,4', Regning: '47 2,4' }),
  ...tests('2025-26/fjordvik-ungdom', ungdom, '2025-26', 9, { Lesing: '53 2,4', Regning: '51 2,5' }),
  ...tests('2025-26/fjordvik-ungdom', ungdom, '2025-26', 8, { Lesing: '48 2,5', Regning: '48 2,5', Engelsk: '49' }),
  ...tests('2023-24/havnes', havnes, '2023-24', 5, { Lesing: '48 5,1 15', Regning: '49 5,1 15', Engelsk: '49 5,1 15' }),
  ...tests('2024-25/havnes', havnes, '2024-25', 5, { Lesing: '48', Regning: '50', Engelsk: '49' }),
  ...tests('2025-26/havnes', havnes, '2025-26', 5, { Lesing: '48 4,6 18', Regning: '49 4,6 18', Engelsk: '50 4,6 18' }),
]

/** Eidsnes has small groups and tells three years together: the weighted mean of the whole scores that Udir publishes. */
export const saidOfThreeYears = [
  { where: '2024-25/eidsnes', orgNumber: eidsnes, last: '2024-25', step: 5, subject: 'Lesing', score: 48 },
  { where: '2024-25/eidsnes', orgNumber: eidsnes, last: '2024-25', step: 9, subject: 'Regning', score: 51 },
  { where: '2024-25/eidsnes', orgNumber: eidsnes, last: '2024-25', step: 8, subject: 'Engelsk', score: 49 },
  { where: '2025-26/eidsnes', orgNumber: eidsnes, last: '2025-26', step: 5, subject: 'Lesing', score: 48 },
  { where: '2025-26/eidsnes', orgNumber: eidsnes, last: '2025-26', step: 9, subject: 'Regning', score: 52 },
  { where: '2025-26/eidsnes', orgNumber: eidsnes, last: '2025-26', step: 8, subject: 'Engelsk', score: 49 },
]

interface SaidOfSurvey {
  readonly where: string
  readonly year: string
  readonly orgNumber: string
  readonly index: string
  readonly mean: string
  readonly answers?: number
  readonly steps?: readonly number[]
}

function survey(
  where: string,
  orgNumber: string,
  year: string,
  means: Readonly<Record<string, string>>,
  answers?: number,
): readonly SaidOfSurvey[] {
  return Object.entries(means).map(([index, mean]) => ({ where, year, orgNumber, index, mean, ...(answers !== undefined && { answers }) }))
}

const democracy = 'Elevdemokrati og medvirkning'
const support = 'Støtte fra lærer'
const assessment = 'Vurdering for læring'

/** What the documents say about Elevundersøkinga: the mean of a school over all its steps, weighted by the answers, unless steps are named. */
export const saidOfSurvey: readonly SaidOfSurvey[] = [
  ...survey('2023-24/fjordvik', fjordvik, '2022-23', { Trivsel: '4.2' }),
  ...survey('2023-24/fjordvik', fjordvik, '2023-24', { Trivsel: '4.2', [democracy]: '3.4' }),
  ...survey('2025-26/fjordvik', fjordvik, '2024-25', { Trivsel: '4.2', [democracy]: '3.4' }, 116),
  ...survey('2025-26/fjordvik', fjordvik, '2025-26', { Trivsel: '4.3', [support]: '4.4', [democracy]: '3.4' }, 118),
  ...survey('2023-24/fjordvik-ungdom', ungdom, '2022-23', { Motivasjon: '3.5' }),
  ...survey('2023-24/fjordvik-ungdom', ungdom, '2023-24', { Trivsel: '4.1', [assessment]: '3.3', Motivasjon: '3.5' }),
  ...survey('2024-25/fjordvik-ungdom', ungdom, '2024-25', { Trivsel: '4.1', [assessment]: '3.2' }),
  ...survey('2025-26/fjordvik-ungdom', ungdom, '2025-26', { Trivsel: '4.1', [assessment]: '3.3' }),
  { where: '2025-26/fjordvik-ungdom', orgNumber: ungdom, year: '2025-26', index: 'Motivasjon', mean: '3.7', steps: [8] },
  { where: '2025-26/fjordvik-ungdom', orgNumber: ungdom, year: '2025-26', index: 'Motivasjon', mean: '3.3', steps: [10] },
  ...survey('2023-24/eidsnes', eidsnes, '2022-23', { Trivsel: '4.2' }),
  ...survey('2023-24/eidsnes', eidsnes, '2023-24', { Trivsel: '4.2', 'Felles regler': '3.8' }),
  ...survey('2024-25/eidsnes', eidsnes, '2024-25', { Trivsel: '4.3', 'Felles regler': '3.7', [democracy]: '3.3' }),
  ...survey('2025-26/eidsnes', eidsnes, '2025-26', { Trivsel: '4.3', 'Felles regler': '3.9', [democracy]: '3.3' }, 84),
  ...survey('2023-24/havnes', havnes, '2022-23', { Trivsel: '4.2' }),
  ...survey('2023-24/havnes', havnes, '2023-24', { Trivsel: '4.3' }),
  ...survey('2024-25/havnes', havnes, '2024-25', { Trivsel: '4.3' }),
  ...survey('2025-26/havnes', havnes, '2025-26', { Trivsel: '4.4', [support]: '4.5' }, 54),
]

/** The common writing test, with the year it was taken in the spring of. */
export const saidOfWriting = [
  '2023-24;skriving;4;skule;311204602;3,1;',
  '2024-25;skriving;4;skule;311204602;3,1;',
  '2025-26;skriving;4;skule;311204602;3,3;',
  '2024-25;skriving;9;skule;311204637;3,3;',
  '2025-26;skriving;9;skule;311204637;3,3;',
  '2024-25;skriving;7;skule;311204718;3,0;',
  '2025-26;skriving;7;skule;311204718;3,2;',
  '2024-25;skriving;4;skule;311204742;3,0;',
  '2025-26;skriving;4;skule;311204742;3,1;',
]
