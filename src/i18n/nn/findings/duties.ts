import { says } from '../../says.ts'

/** What a document owes, and what one owes another. */
export const dutyFindings = {
  'leiardialog-1/omrade-utan-mal': says<{ område: string }>(
    ({ område }) => `Ingen av måla gjeld ${område}. Leiardialog 1 skal avklara mål på dei sentrale indikatorane.`,
    ({ område }) => `Legg til eit punkt under «mål» med «område: ${område}».`,
  ),
  'stikkprove/utan-tiltak': says<{ rutine: string; tilstand: string }>(
    ({ rutine, tilstand }) => `Stikkprøva viser at rutinen for ${rutine} er «${tilstand}», men ingen tiltak rettar opp dette.`,
    ({ rutine }) => `Legg til eit tiltak med «rutine: ${rutine}», ansvarleg og frist.`,
  ),
  'eigenvurdering/utan-sporsmal': says<{ fil: string }>(
    ({ fil }) => `Skuleåret har ikkje noka spørsmålsfil (${fil}) som kan lesast, så svara kan ikkje kontrollerast.`,
    ({ fil }) => `Skuleeigar lagar fila med «kvalitet new-year ${fil.slice(0, 7)}».`,
  ),
  'eigenvurdering/ubesvart': says<{ spørsmål: string; tekst: string; perMål: boolean }>(
    ({ spørsmål, tekst }) => `Spørsmål ${spørsmål} er ikkje vurdert: «${tekst}»`,
    ({ spørsmål, perMål }) =>
      perMål
        ? `Skriv under «${spørsmål}:» eitt punkt for kvart mål i leiardialog 1: «- mål: …», «vurdering: 3» og «prioritert: ja».`
        : `Skriv «${spørsmål}:» under «svar», og under der «vurdering: 3» (frå 1 til 4) og «prioritert: ja» (eller nei).`,
  ),
  'eigenvurdering/ukjent-sporsmal': says<{ spørsmål: string; framlegg: string | undefined }>(
    ({ spørsmål }) => `Spørsmål ${spørsmål} finst ikkje i spørsmåla for skuleåret.`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Slett svaret, eller rett nummeret på spørsmålet, til dømes «S3:».' : `Meinte du ${framlegg}?`,
  ),
  'eigenvurdering/utan-tekst': says<{ spørsmål: string }>(
    ({ spørsmål }) => `Det står ikkje noka grunngjeving under ei overskrift som tek til med ${spørsmål}.`,
    ({ spørsmål }) => `Skriv grunngjevinga under «### ${spørsmål} …».`,
  ),
  'eigenvurdering/mal-ubesvart': says<{ spørsmål: string; mål: string }>(
    ({ spørsmål, mål }) => `Spørsmål ${spørsmål} skal svarast på for kvart mål, men målet «${mål}» er ikkje vurdert.`,
    ({ spørsmål, mål }) => `Legg til eit punkt under «${spørsmål}:» med «mål: ${mål}», «vurdering: 3» og «prioritert: ja».`,
  ),
  'eigenvurdering/ukjent-mal': says<{ mål: string; framlegg: string | undefined }>(
    ({ mål }) => `Skulen har ikkje noko mål som heiter «${mål}» i leiardialog 1.`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Skriv tittelen ord for ord slik han står under «mål» i leiardialog 1.' : `Meinte du «${framlegg}»?`,
  ),
  'eigenvurdering/form': says<{ spørsmål: string; perMål: boolean }>(
    ({ spørsmål, perMål }) =>
      perMål
        ? `Spørsmål ${spørsmål} gjeld utviklingsmåla og skal ha eitt svar for kvart mål.`
        : `Spørsmål ${spørsmål} skal ha berre eitt svar.`,
    ({ spørsmål, perMål }) =>
      perMål
        ? `Skriv under «${spørsmål}:» eitt punkt for kvart mål: «- mål: …», «vurdering: 3» og «prioritert: ja».`
        : `Skriv «vurdering: 3» og «prioritert: ja» rett under «${spørsmål}:», utan strek framfor.`,
  ),
  'eigenvurdering/utan-offentleg-ord': says<{ tema: string }>(
    ({ tema }) => `Temaet «${tema}» har ingen tekst under «Til tilstandsrapporten». Då står temaet tomt for skulen i rapporten.`,
    () => 'Skriv nokre setningar som alle kan lesa. Den fyrste kan verta ståande åleine, til dømes «Elevane les meir enn før».',
  ),
  'eigenvurdering/interne-tal': says<{ tema: string }>(
    ({ tema }) =>
      `Under «Til tilstandsrapporten» for «${tema}» står det tal frå avsnittet med tal. Dei er ikkje skjerma, og orda kjem difor ikkje med i rapporten.`,
    () => 'Ta bort tala og merka, og skriv med eigne ord kva de meiner om dei. Rapporten har sjølv dei tala alle kan få sjå.',
  ),
  'eigenvurdering/overskrift-i-ordet': says<{ overskrift: string }>(
    ({ overskrift }) =>
      `Overskrifta «${overskrift}» står under «Til tilstandsrapporten», så teksten under henne kjem ikkje med i rapporten.`,
    () => 'Skriv det skulen vil seia offentleg rett under «Til tilstandsrapporten», utan overskrifter. Flytt resten opp.',
  ),
  'eigenvurdering/kjelde-utan-mote': says<{ kjelde: string }>(
    ({ kjelde }) => `Ingen av dei interne møta drøfta ${kjelde}.`,
    ({ kjelde }) => `Legg til kjelda på møtet der de drøfta henne, slik: «kjelder: [${kjelde}]», eller legg til møtet.`,
  ),
} as const
