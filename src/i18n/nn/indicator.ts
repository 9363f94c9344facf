import { longDate } from '../dates.ts'
import { enumerate } from '../lists.ts'
import { unitNames } from './unit-names.ts'

const stepNumbers = (steps: readonly number[]): string =>
  `${enumerate(
    steps.map((step) => `${step}.`),
    'og',
  )} trinn`

/** `5.`, `1.–4.`, `5., 8. og 9.`: steps that follow each other, three or more, are a run. */
function stepsText(steps: readonly number[]): string {
  const [first] = steps
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return 'heile skulen eller kommunen'
  const isRun = steps.length > 2 && last - first === steps.length - 1
  return isRun ? `${first}.–${last}. trinn` : stepNumbers(steps)
}

/** The range of a mean is told beside it. */
const units = { ...unitNames, snitt: 'snitt av svara' }

/** What `kvalitet indikator` says. */
export const indicator = {
  units,
  stepsText,
  stepRange: 'eit trinn frå 1 til 10',

  // The list
  listTitle: (municipality: string): string => `Indikatorane som ${municipality} brukar`,
  ownGroup: 'Eigne indikatorar i kvalitet.yaml',
  measured: (since: string | undefined, until: string | undefined): readonly string[] => [
    ...(since === undefined ? [] : [`målt slik sidan ${since}`]),
    ...(until === undefined ? [] : [`målt sist i ${until}`]),
  ],
  years: (runs: readonly string[]): string => `tal for ${enumerate(runs, 'og')}`,
  noYears: 'ingen tal',
  run: (first: string, last: string): string => `${first} til ${last}`,
  parts: (ids: string, runs: readonly string[]): string =>
    `delt opp i ${ids}${runs.length === 0 ? '' : ` (tal for ${enumerate(runs, 'og')})`}`,
  howToSee: ['Sjå tala for ein indikator: kvalitet indikator ID', 'Sjå tala for éin skule: kvalitet indikator ID SKULE'],
  howToImport: 'Mappa har ingen tal enno. Ta inn tal frå Udir eller eit rekneark: kvalitet import FIL',
  columns: { id: 'Id', name: 'Indikator', unit: 'Eining', steps: 'Trinn', measured: 'Målemåte', years: 'Tal i mappa' },

  // One indicator: the head
  unit: (unit: keyof typeof units, range: string | undefined): string =>
    `Eining: ${units[unit]}${range === undefined ? '' : `, ${range}`}.`,
  range: (least: string, most: string): string => `frå ${least} til ${most}`,
  measuredOn: (steps: readonly number[]): string => `Gjeld ${stepsText(steps)}.`,
  scaleSince: (isScale: boolean, since: string): string => `Same ${isScale ? 'skala' : 'målemåte'} sidan ${since}.`,
  measuredUntil: (until: string): string => `Målt sist i ${until}.`,
  directions: { høg: 'Høgare er betre.', låg: 'Lågare er betre.', nøytral: 'Korkje høgare eller lågare er betre i seg sjølv.' },
  part: (name: string): string => `Ein del av «${name}».`,
  /** The Bokmål word is that of the licence, which asks for it to be repeated as it is. */
  credit: (publisher: string, licence: string | undefined): string =>
    licence === undefined ? `Kjelde: ${publisher}` : `Kilde: ${publisher} (${licence})`,
  extracted: (first: string, last: string): string =>
    first === last ? `henta ut ${longDate(first)}` : `henta ut frå ${longDate(first)} til ${longDate(last)}`,
  notExtracted: 'utan dato for uttrekket',
  internalSource: 'internt',

  // The tables
  step: (step: string): string => (step === '' ? 'Alle trinn samla' : `${step}. trinn`),
  whole: 'Heile skulen eller kommunen',
  unitColumn: 'Kven',
  land: 'Landet',
  county: 'Fylket',
  internal: '(internt)',
  provisional: 'førebels',
  provisionalCell: '(førebels)',
  /** Where a column must be narrow. */
  unpublishedShort: 'ikkje publ.',
  older: (years: string, file: string): string => `Tal for ${years} er ikkje viste her. Dei står i ${file}.`,
  legend: 'Teikn og ord i tabellane',
  legends: {
    uncertainty: '± er uvissa: det rette talet ligg innanfor i 95 av 100 tilfelle',
    skjerma: 'skjerma: kjelda held talet tilbake av omsyn til personvernet',
    ingen: 'ingen elevar: ingen tok del dette året',
    'ikkje-publisert': ': kjelda har ikkje noko tal for skulen',
    manglar: '–: mappa har ikkje noko tal',
    internal: '(internt): talet er ikkje skjerma, og skal ikkje delast utanfor mappa',
    provisional: 'førebels: kjelda kan endra talet',
  },
  otherSchools: (municipality: string, count: string, isOne: boolean): string =>
    `${municipality}: tala tek òg med ${count} ${isOne ? 'skule' : 'skular'} som kommunen ikkje eig.`,
  closed: (school: string, date: string): string => `${school} vart lagd ned ${longDate(date)}.`,
  draft: 'Utkast til tekst',
  goals: 'Andre mål i leiardialog 1',
  goalsUnread: (files: readonly string[]): string =>
    [
      'Desse filene let seg ikkje lesa, så måla til skulen er ikkje med. Rett dei fyrst («kvalitet validate»):',
      ...files.map((file) => `  ${file}`),
    ].join('\n'),
  none: (what: string): string => `Mappa har ingen tal for ${what} enno.`,
  onStep: (name: string, step: number): string => `«${name}» på ${step}. trinn`,
  noneHow: 'Ta inn tal frå Udir eller eit rekneark: kvalitet import FIL',
  noOrgNumber: (school: string): string =>
    `${school} har ikkje noko organisasjonsnummer i kvalitet.yaml, og tala i indikatorar/ vert kjende att på det. Skriv «orgnr» under skulen.`,
  settingsFirst: 'kvalitet.yaml må rettast før tala kan visast:',
  faults: (errors: number, folder: string): string =>
    errors > 0
      ? `Noko i ${folder} er gale, og det som ikkje kan brukast, er ikkje med her. Sjå kva det er: kvalitet validate ${folder}`
      : `Noko i ${folder} bør de sjå på: kvalitet validate ${folder}`,
} as const
