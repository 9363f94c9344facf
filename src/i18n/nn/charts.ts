import { enumerate } from '../lists.ts'

/** Of one measure, and of several. */
const statesTold = {
  open: ['ope', 'opne'],
  'i gang': ['i gang', 'i gang'],
  gjennomført: ['gjennomført', 'gjennomførte'],
  vidareført: ['ført vidare', 'førte vidare'],
  avslutta: ['avslutta', 'avslutta'],
} as const

/** The words of the charts: in them, and in the text that stands for them. */
export const charts = {
  nothing: 'Det finst ingen tal å visa her.',
  masked: 'Ikkje vist av omsyn til personvern',
  maskedBriefly: 'ikkje vist',
  missing: 'Ingen tal',
  missingBriefly: 'ingen tal',
  provisional: 'førebels',
  newScale: 'ny skala',
  band: 'Lyst felt: uvisse (95\u00A0%)',
  interval: 'Lys strek: uvisse (95\u00A0%)',
  partOfScale: (name: string, first: string, last: string): string => `${name} (aksen går frå ${first} til ${last})`,
  nameIn: (name: string, year: string): string => `${name} (${year})`,
  maskedYears: (name: string, years: readonly string[]): string =>
    `${name} er ikkje vist for ${enumerate(years, 'og')} av omsyn til personvern.`,
  provisionalYears: (years: readonly string[]): string => `Tala for ${enumerate(years, 'og')} er førebels.`,
  provisionalRows: (names: readonly string[]): string => `Førebels tal: ${enumerate(names, 'og')}.`,
  withInterval: (name: string): string => `${name}, med uvisse (95\u00A0%)`,
  states: {
    open: 'Open',
    'i gang': 'I gang',
    gjennomført: 'Gjennomført',
    vidareført: 'Vidareført',
    avslutta: 'Avslutta',
  },
  actions: 'Talet på tiltak',
  land: 'Landet',
  scales: {
    skalapoeng: { name: 'Skalapoeng', noun: 'skalapoeng' },
    snitt: { name: 'Snitt på skalaen frå 1 til 5', noun: '' },
  },
  titles: {
    alone: (name: string, municipality: string): string => `${name}: ${municipality}`,
    againstLand: (name: string, municipality: string): string => `${name}: ${municipality} og landet`,
    againstLandIn: (name: string, municipality: string, year: string): string => `${name}: ${municipality} og landet ${year}`,
  },

  /** What stands for a chart where it is not seen: the main thing, and where all of it is. */
  description: {
    table: 'Tala står i tabellen under.',
    one: (name: string, figure: string, year: string): string => `${name} hadde ${figure} i ${year}.`,
    two: (name: string, first: string, firstYear: string, last: string, lastYear: string): string =>
      `${name} hadde ${first} i ${firstYear} og ${last} i ${lastYear}.`,
    others: (lines: readonly { readonly name: string; readonly figure: string }[], year: string): string =>
      `${enumerate(
        lines.map(({ name, figure }, index) => (index === 0 ? `${name} hadde ${figure}` : `${name} ${figure}`)),
        'og',
      )} i ${year}.`,
    goal: (name: string, figure: string): string => `${name}: ${figure}.`,
    newScale: (years: readonly string[]): string => `Skalaen er ny frå ${enumerate(years, 'og')}; tal før og etter kan ikkje jamførast.`,
    provisional: (figure: string): string => `${figure} (førebels)`,
    levels: (name: string, lowest: readonly [level: string, share: string], highest: readonly [level: string, share: string]): string =>
      `${name}: ${lowest[1]}\u00A0% på ${lower(lowest[0])} og ${highest[1]}\u00A0% på ${lower(highest[0])}.`,
    maskedRows: (names: readonly string[]): string => `Ikkje vist av omsyn til personvern: ${enumerate(names, 'og')}.`,
    extremes: (name: string, highest: string, lowest: string): string =>
      `${name} har det høgaste talet for ${highest} og det lågaste for ${lowest}.`,
    indicator: (indicator: string, figure: string, against: string | undefined): string =>
      `«${indicator}» (${figure}${against === undefined ? '' : `; ${against}`})`,
    only: (name: string, indicator: string): string => `${name}: ${indicator}.`,
    actions: (total: string, states: readonly string[]): string => `${total} tiltak: ${enumerate(states, 'og')}.`,
    state: (count: string, state: keyof typeof statesTold, isOne: boolean): string => `${count} ${statesTold[state][isOne ? 0 : 1]}`,
  },
} as const

const lower = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
