/** The ids of the report's own sections, in the order they have unless the municipality gives another (`rapport: delar` in kvalitet.yaml). */
export const sectionIds = [
  'samandrag',
  'laeringsmiljo',
  'laeringsresultat',
  'gjennomforing',
  'elevar-og-laerarar',
  'aktivitetsplikt',
  'satsing',
  'mal',
  'skulane',
  'oppfolging',
  'vedtak',
  'vedlegg',
] as const
export type SectionId = (typeof sectionIds)[number]

/** What may be moved but not left out: the three areas that the council is to be told of (opplæringslova § 17-12), and the page that most people read. */
export const compulsorySections: readonly SectionId[] = ['samandrag', 'laeringsmiljo', 'laeringsresultat', 'gjennomforing']
