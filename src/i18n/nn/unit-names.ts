/** What units are called, above a table or behind the name of an indicator. */
export const unitNames = {
  skalapoeng: 'skalapoeng',
  snitt: 'snitt frå 1 til 5',
  prosent: 'prosent',
  poeng: 'poeng',
  karakter: 'karakter',
  dagar: 'dagar',
  timar: 'timar',
  tal: 'tal',
  forholdstal: 'forholdstal',
  kroner: 'kroner',
} as const
