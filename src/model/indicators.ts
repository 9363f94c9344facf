/**
 * The indicators a municipality has until kvalitet.yaml names its own: the national tests, `skriving` (which has no national test), the
 * indexes of Elevundersøkinga on the learning environment, and grunnskulepoeng. Sources: Udir, Statistikkbanken; SSB.
 */
export const standardIndicators: readonly string[] = [
  'np-lesing',
  'np-rekning',
  'np-engelsk',
  'skriving',
  'eu-trivsel',
  'eu-mobbing',
  'eu-stotte-fra-larar',
  'eu-vurdering-for-laring',
  'eu-meistring',
  'eu-motivasjon',
  'eu-elevdemokrati',
  'eu-felles-reglar',
  'grunnskulepoeng',
  'fravar',
]
