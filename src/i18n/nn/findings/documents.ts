import { says } from '../../says.ts'

/** The document in its place. */
export const documentFindings = {
  'dokument/feil-stad': says<{ felt: string; verdi: string; venta: string }>(
    ({ felt, verdi, venta }) => `Det står «${felt}: ${verdi}», men etter mappa og filnamnet skal det vera «${venta}».`,
    ({ felt, venta }) => `Rett feltet til «${felt}: ${venta}», eller flytt fila dit ho høyrer heime.`,
  ),
  'dokument/skule-ikkje-i-drift': says<{ skule: string; skuleår: string }>(
    ({ skule, skuleår }) => `${skule} er ikkje i drift skuleåret ${skuleår} etter kvalitet.yaml.`,
    () => 'Rett «frå» og «til» for skulen i kvalitet.yaml, til dømes «til: 2027-07-31», eller slett dokumentet.',
  ),
  'dokument/eldre-mal': says<{ mal: number; manglar: string }>(
    ({ mal, manglar }) => `Dokumentet er laga med mal ${mal}. Malen som gjeld no, har òg ${manglar}.`,
    () => 'Du treng ikkje gjera noko: eit dokument vert halde til malen det vart laga med.',
  ),
  'dokument/nyare-mal': says<{ mal: number; kjend: number }>(
    ({ mal, kjend }) => `Dokumentet er laga med mal ${mal}, men denne utgåva av kvalitet kjenner berre til mal ${kjend}.`,
    () => 'Oppdater kvalitet, eller be skuleeigar om hjelp.',
  ),
} as const
