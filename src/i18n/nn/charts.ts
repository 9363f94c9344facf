import { enumerate } from '../lists.ts'

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
} as const
