import { enumerate } from '../../lists.ts'
import { says } from '../../says.ts'

/** The year's questions and the municipality's settings. */
export const settingsFindings = {
  'sporsmal/ukjent-tema': says<{ tema: string; framlegg: string | undefined }>(
    ({ tema }) => `Temaet «${tema}» finst ikkje i lista «tema».`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Rett id-en, til dømes «tema: samarbeid», eller legg til temaet i lista.' : `Meinte du «${framlegg}»?`,
  ),
  'sporsmal/dobbel-id': says<{ id: string }>(
    ({ id }) => `Id-en «${id}» er brukt to gonger.`,
    () => 'Gje den som kom sist, ein ny id, til dømes S12. Ein id som er i bruk, må ikkje skifta meining.',
  ),
  'sporsmal/tomt-tema': says<{ tema: string }>(
    ({ tema }) => `Temaet «${tema}» har ingen spørsmål.`,
    () => 'Legg til eit spørsmål med id-en til temaet, til dømes «tema: samarbeid», eller slett temaet.',
  ),
  'oppsett/orgnr': says<{ orgnr: string }>(
    ({ orgnr }) => `${orgnr} er ikkje eit gyldig organisasjonsnummer: kontrollsifferet stemmer ikkje.`,
    () => 'Slå opp skulen i Brønnøysundregistra og skriv av alle ni sifra.',
  ),
  'oppsett/dobbel-id': says<{ id: string }>(
    ({ id }) => `To skular eller avdelingar har id-en «${id}».`,
    () => 'Kvar id må vera brukt berre éin gong, for han er namnet på mappa eller fila. Skriv til dømes nord og nord-ungdom.',
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
    () => 'Rett datoane, slik at «til» kjem etter «frå», til dømes «frå: 1984-08-01» og «til: 2026-07-31».',
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
    () => 'Byt om dei to, eller rett månaden, til dømes «frå: 15. august» og «til: 1. oktober».',
  ),
  'oppsett/ukjend-regel': says<{ regel: string; framlegg: string | undefined }>(
    ({ regel }) => `«${regel}» er ikkje id-en til nokon regel, så lina verkar ikkje.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Id-en står sist i kvar melding, til dømes mote/lengd. Skriv «mote/lengd: merknad» under «reglar».'
        : `Meinte du «${framlegg}»?`,
  ),
  'oppsett/regel-laast': says<{ regel: string }>(
    ({ regel }) =>
      `Regelen ${regel} gjeld likt for alle: han seier frå om noko som ikkje kan lesast, som skjemaet krev, eller som aldri skal stå der.`,
    () => 'Slett lina under «reglar», og rett heller det regelen finn.',
  ),
  'oppsett/ukjend-del': says<{ del: string; framlegg: string | undefined }>(
    ({ del }) => `«${del}» er korkje ein fast del av rapporten eller ei fil i maler/rapport.`,
    ({ del, framlegg }) =>
      framlegg === undefined ? `Lag fila maler/rapport/${del}.md med ei overskrift øvst, eller slett lina.` : `Meinte du «${framlegg}»?`,
  ),
  'oppsett/del-manglar': says<{ delar: readonly string[] }>(
    ({ delar }) =>
      `Rapporten manglar ${enumerate(delar, 'og')}. Samandraget og dei tre områda i § 17-12 kan flyttast, men ikkje takast bort.`,
    ({ delar }) => `Skriv ${enumerate(delar, 'og')} under «delar», der ${delar.length === 1 ? 'han' : 'dei'} skal stå.`,
  ),
  'oppsett/ukjend-indikator': says<{ indikator: string; framlegg: string | undefined }>(
    ({ indikator }) => `Indikatoren «${indikator}» finst korkje i katalogen eller mellom kommunen sine eigne.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Køyr «kvalitet indikator» for å sjå alle, eller forklar indikatoren under «eigne_indikatorar» med id, namn og eining.'
        : `Meinte du «${framlegg}»?`,
  ),
  'oppsett/dobbel-indikator': says<{ indikator: string; iKatalogen: boolean }>(
    ({ indikator, iKatalogen }) =>
      iKatalogen ? `Id-en «${indikator}» er alt i bruk i katalogen.` : `To av kommunen sine eigne indikatorar har id-en «${indikator}».`,
    ({ indikator }) => `Gje kommunen sin indikator ein annan id, til dømes ${indikator}-lokal.`,
  ),
  'oppsett/verdiar': says<{ minst: string; størst: string }>(
    ({ minst, størst }) => `Den minste verdien (${minst}) er større enn den største (${størst}), så ingen tal kan vera rette.`,
    () => 'Byt om dei to, eller rett den som er feil, til dømes «verdiar: { minst: 1, størst: 5 }».',
  ),
  'oppsett/periode': says<{ frå: string; til: string }>(
    ({ frå, til }) => `Perioden går frå ${frå} til ${til}, altså baklengs.`,
    () => 'Skriv det tidlegaste skuleåret i «frå», til dømes «frå: 2024-25» og «til: 2026-27».',
  ),
  'oppsett/periode-overlapp': says<{ frå: string }>(
    ({ frå }) => `Perioden frå ${frå} tek til før den førre er slutt, så eitt skuleår høyrer til to periodar.`,
    () => 'Skriv periodane i rekkjefølgje, og set «til» i den førre til skuleåret før den neste tek til.',
  ),
  'oppsett/malform': says(
    () => 'Kommunen har bokmål som målform, men tekstane i kvalitet finst førebels berre på nynorsk.',
    () => 'Du kan skriva dokumenta på bokmål. Meldingar og malar er på nynorsk.',
  ),
} as const
