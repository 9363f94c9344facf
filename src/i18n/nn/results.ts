import { countWord, enumerate } from '../lists.ts'
import { unitNames } from './unit-names.ts'

/** What the report says of figures: tables, masking, and where they come from. */
export const results = {
  caption: (name: string, step: string): string => `${name}${step === '' ? '' : `, ${step}.\u00A0trinn`}`,
  unit: 'Eining',
  indicator: 'Indikator',
  land: 'Landet',
  municipality: (name: string): string => name,
  municipalityIn: (year: string): string => `Kommunen ${year}`,
  landIn: (year: string): string => `Landet ${year}`,
  change: 'Endring',
  againstLand: 'Mot landet',
  lowerIsBetter: 'lågare er betre',
  mean: (years: readonly string[]): string =>
    years.length > 2 ? `Snitt ${years[0] ?? ''}–${years.at(-1) ?? ''}` : `Snitt av ${enumerate(years, 'og')}`,
  /** The step is left out where the name has it: «Avgangstal frå 10. trinn». */
  groupOn: (group: string, step: string): string =>
    `${group}${step === '' || group.includes(`${step}. trinn`) ? '' : `, ${step}.\u00A0trinn`}`,
  wholeCaption: (name: string, hasMeans: boolean): string =>
    `${name}: kommunen og landet${hasMeans ? ' (skala frå 1 til 5, der ikkje anna står)' : ''}`,
  units: unitNames,
  levelsCaption: (name: string, year: string): string => `${name}, ${year}: kor stor del av elevane som er på kvart meistringsnivå`,
  levelsTitle: (name: string, year: string): string => `${name}, ${year}: elevane på kvart meistringsnivå, i prosent`,
  level: (number: number, of: number): string => `Nivå ${number}${number === 1 ? ' (lågast)' : number === of ? ' (høgast)' : ''}`,
  inYear: (name: string, year: string): string => `${name} ${year}`,
  order: 'Skulane står etter namn, ikkje etter resultat.',

  appendix: {
    title: 'Tala og skjerminga',
    credit: (publishers: readonly string[], licences: readonly string[], dates: readonly string[]): string =>
      `Kilde: ${enumerate(publishers, 'og')}${licences.length === 0 ? '' : ` (${enumerate(licences, 'og')})`}${
        dates.length === 0 ? '' : `, henta ut ${enumerate(dates, 'og')}`
      }.`,
    own: 'Nokre av tala er frå kommunen sjølv.',
    rule: (smallest: number): string =>
      `Tal for grupper på færre enn ${smallest} elevar er skjerma av omsyn til personvernet. Der nokon elles kunne ha rekna seg fram til eit skjerma tal, er fleire tal skjerma. «Skjerma» tyder aldri null.`,
    none: 'Ingen av tala i tabellane måtte skjermast.',
    count: (hidden: number, bySource: number): string =>
      hidden === 0
        ? `${capital(countWord(bySource))} av tala i tabellane er skjerma i kjelda.`
        : bySource === 0
          ? `${capital(countWord(hidden))} av tala i tabellane er skjerma.`
          : `${capital(countWord(bySource))} av tala i tabellane er skjerma i kjelda, og ${countWord(hidden)} til er skjerma her.`,
    uncertainty:
      'Uvissa (±) seier kor mykje eit resultat kan endra seg berre fordi det er andre elevar som svarar. Er skilnaden mellom to tal mindre enn uvissa for dei to til saman, kan han vera tilfeldig.',
    others: (schools: number): string =>
      `Tala for kommunen tek òg med ${countWord(schools)} ${schools === 1 ? 'skule' : 'skular'} som kommunen ikkje eig. Difor er dei ikkje summen av skulane til kommunen.`,
  },

  protocol: {
    title: (year: string): string => `Skjermingsprotokoll for tilstandsrapporten ${year}`,
    about:
      'Internt: denne lista skal ikkje leggjast ved rapporten. Ho seier kva tal som er skjerma, og kvifor. Verdiane står ikkje her. Lista vert laga på nytt kvar gong rapporten vert sett saman.',
    head: ['Skuleår', 'Indikator', 'Trinn', 'Gjeld', 'Slag', 'Regel'],
    kinds: { primary: 'primær', secondary: 'sekundær', withheld: 'i kjelda' },
    rules: {
      'small-group': 'gruppa er for lita',
      'unknown-size': 'elevtalet er ikkje kjent',
      unanimous: 'alle, ingen, eller alle så nær som éin i ei lita gruppe',
      'small-count': 'talet er for lite',
      withheld: 'skjerma av kjelda',
      level: 'skal aldri visast for så få',
    },
    protects: (others: readonly string[]): string => `vernar ${enumerate(others, 'og')}`,
    beyond: 'det kjelda sjølv har publisert, seier meir enn vernet tillèt',
    own: 'skulane til kommunen samla',
    others: 'skular som ikkje er kommunen sine',
  },
} as const

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
