import { says } from '../../says.ts'

/** The year's questions and the municipality's settings. */
export const settingsFindings = {
  'sporsmal/ukjent-tema': says<{ tema: string; framlegg: string | undefined }>(
    ({ tema }) => `Temaet «${tema}» finst ikkje i lista «tema».`,
    ({ framlegg }) => (framlegg === undefined ? 'Legg til temaet, eller rett id-en.' : `Meinte du «${framlegg}»?`),
  ),
  'sporsmal/dobbel-id': says<{ id: string }>(
    ({ id }) => `Id-en «${id}» er brukt to gonger.`,
    () => 'Gje det eine ein ny id. Ein id som er i bruk, må ikkje skifta meining.',
  ),
  'sporsmal/tomt-tema': says<{ tema: string }>(
    ({ tema }) => `Temaet «${tema}» har ingen spørsmål.`,
    () => 'Legg til eit spørsmål, eller slett temaet.',
  ),
  'oppsett/orgnr': says<{ orgnr: string }>(
    ({ orgnr }) => `${orgnr} er ikkje eit gyldig organisasjonsnummer: kontrollsifferet stemmer ikkje.`,
    () => 'Slå opp skulen i Brønnøysundregistra og skriv av alle ni sifra.',
  ),
  'oppsett/dobbel-id': says<{ id: string }>(
    ({ id }) => `To skular eller avdelingar har id-en «${id}».`,
    () => 'Kvar id må vera brukt berre éin gong, for han er namnet på mappa.',
  ),
  'oppsett/dobbelt-orgnr': says<{ orgnr: string }>(
    ({ orgnr }) => `To skular har organisasjonsnummeret ${orgnr}.`,
    () => 'Slå opp begge skulane og rett det som er gale.',
  ),
  'oppsett/trinn': says<{ trinn: string }>(
    ({ trinn }) => `«trinn: ${trinn}» går baklengs.`,
    () => 'Skriv det lågaste trinnet fyrst, til dømes 1-7.',
  ),
  'oppsett/drift': says(
    () => 'Skulen har «til» før «frå».',
    () => 'Rett datoane, slik at «til» kjem etter «frå».',
  ),
  'oppsett/skulear': says<{ skuleår: string }>(
    ({ skuleår }) => `«${skuleår}» er ikkje eit skuleår.`,
    () => 'Skriv skuleåret slik: 2026-27.',
  ),
  'oppsett/dag': says<{ dag: string }>(
    ({ dag }) => `«${dag}» finst ikkje i kalenderen.`,
    () => 'Skriv dagen slik: 1. oktober.',
  ),
  'oppsett/vindauge': says<{ frå: string; til: string }>(
    ({ frå, til }) => `Vindauget går frå ${frå} til ${til}, men i skuleåret (august til juli) kjem ${til} fyrst.`,
    () => 'Byt om dei to, eller rett månaden.',
  ),
  'oppsett/malform': says(
    () => 'Kommunen har bokmål som målform, men tekstane i kvalitet finst førebels berre på nynorsk.',
    () => 'Du kan skriva dokumenta på bokmål. Meldingar og malar er på nynorsk.',
  ),
} as const
