import { says } from '../../says.ts'

/** The document in its place. */
export const documentFindings = {
  'dokument/feil-stad': says<{ felt: string; verdi: string; venta: string }>(
    ({ felt, verdi, venta }) => `Det står «${felt}: ${verdi}», men etter mappa og filnamnet skal det vera «${venta}».`,
    ({ felt, venta }) => `Rett feltet til «${felt}: ${venta}», eller flytt fila dit ho høyrer heime.`,
  ),
  'dokument/skule-ikkje-i-drift': says<{ skule: string; skuleår: string }>(
    ({ skule, skuleår }) => `${skule} er ikkje i drift skuleåret ${skuleår} etter kvalitet.yaml.`,
    () => 'Rett «frå» og «til» for skulen i kvalitet.yaml, eller slett dokumentet.',
  ),
  'dokument/nyare-mal': says<{ mal: number; kjend: number }>(
    ({ mal, kjend }) => `Dokumentet er laga med mal ${mal}, men denne utgåva av kvalitet kjenner berre til mal ${kjend}.`,
    () => 'Oppdater kvalitet, eller be skuleeigar om hjelp.',
  ),
} as const
