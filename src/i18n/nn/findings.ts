import { says } from '../says.ts'

/**
 * Every finding the program can make, in Nynorsk. The keys are the stable rule ids: a code without a text, or a text without its
 * arguments, does not compile. Message: what, and why it is required. Hint: what to do, with an example where that helps.
 */
export const findings = {
  // The file itself
  'fil/tom': says(
    () => 'Fila er tom.',
    () => 'Hent fila att frå Git. Er det ikkje noko å henta, så slett ho: «kvalitet new-year» lagar ei ny.',
  ),
  'fil/for-stor': says<{ storleik: string; grense: string }>(
    ({ storleik, grense }) => `Fila er på ${storleik}. Eit dokument kan ikkje vera større enn ${grense}, og er difor ikkje lese.`,
    () => 'Legg vedlegg og bilete ein annan stad, og vis til dei frå dokumentet.',
  ),
  'fil/teiknsett': says(
    () => 'Fila er ikkje lagra i teiknsettet UTF-8, så æ, ø og å kan ikkje lesast.',
    () => 'Opna fila og lagra ho på nytt som UTF-8. I VS Code: klikk på teiknsettet nede til høgre og vel «Save with Encoding».',
  ),
  'fil/nullteikn': says(
    () => 'Fila har eit nullteikn. Det tyder at ho er skadd eller ikkje er ei tekstfil.',
    () => 'Hent ein eldre versjon av fila frå Git.',
  ),
  'fil/konflikt': says(
    () => 'Fila har merke etter ein konflikt i Git: to personar har endra det same, og ingen har valt kva som skal stå.',
    () => 'Vel den teksten som skal stå, og slett linene som tek til med <<<<<<<, ======= og >>>>>>>.',
  ),
  'fil/mappe': says(
    () => 'Her skulle det ha vore ei fil, men det er ei mappe.',
    () => 'Gje mappa eit anna namn, eller flytt innhaldet ut.',
  ),
  'fil/lenkje': says(
    () => 'Dette er ei lenkje til ein annan stad på disken. Dokumenta må liggja i mappa som Git tek vare på.',
    () => 'Slett lenkja og legg sjølve fila her.',
  ),
  'fil/ulesleg': says<{ grunn: string }>(
    ({ grunn }) => `Fila kan ikkje lesast: ${grunn}.`,
    () => 'Sjå etter at du har løyve til å opna fila, og at ho ikkje er open i eit anna program.',
  ),
  'fil/ukjent-namn': says<{ namn: string; framlegg: string | undefined }>(
    ({ namn }) => `«${namn}» er ikkje namnet på eit dokument i systemet, så fila vert ikkje kontrollert.`,
    ({ framlegg }) => (framlegg === undefined ? 'Gje fila rett namn, eller flytt ho ut av skuleåret.' : `Meinte du «${framlegg}»?`),
  ),
  'mappe/ukjend-skule': says<{ id: string; framlegg: string | undefined }>(
    ({ id }) => `Mappa «${id}» er ikkje id-en til nokon skule i kvalitet.yaml.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Gje mappa same namn som id-en til skulen, eller legg skulen til i kvalitet.yaml.'
        : `Meinte du «${framlegg}»?`,
  ),
  'mappe/ugyldig-skulear': says<{ namn: string }>(
    ({ namn }) => `Mappa «${namn}» liknar eit skuleår, men er ikkje skriven som eit, og vert difor ikkje lesen.`,
    () => 'Gje mappa namn slik: 2026-27, med bindestrek og dei to siste sifra i året etter.',
  ),

  // The fields at the top of a document
  'felt/ingen': says(
    () => 'Dokumentet har ingen felt øvst. Utan dei veit ingen kva dokument dette er.',
    () => 'Fyrste lina skal vera ---, så kjem felta, og så ei line til med ---. Sjå ein nylaga mal.',
  ),
  'felt/blank-linje': says(
    () => 'Det står noko før den fyrste ---. Då vert felta lesne som vanleg tekst.',
    () => 'Slett det som står over ---, slik at --- er det aller fyrste i fila.',
  ),
  'felt/ikkje-avslutta': says(
    () => 'Felta øvst er ikkje avslutta: lina --- etter dei manglar.',
    () => 'Set inn ei line med --- etter det siste feltet, før sjølve teksten.',
  ),
  'felt/sprak': says<{ sprak: string }>(
    ({ sprak }) => `Etter den fyrste --- står det «${sprak}». Der skal det ikkje stå noko, og slik tekst vert aldri køyrd.`,
    () => 'Skriv berre --- på fyrste lina.',
  ),
  'felt/ikkje-felt': says(
    () => 'Det som står mellom --- og ---, er ikkje felt med namn og verdi.',
    () => 'Skriv eitt felt på kvar line, til dømes «status: utkast».',
  ),
  'felt/for-mykje': says<{ grense: string }>(
    ({ grense }) => `Felta øvst er for mange eller for lange (grensa er ${grense}), og er difor ikkje lesne.`,
    () => 'Skriv lange tekstar under overskriftene i dokumentet, ikkje i felta øvst.',
  ),

  // YAML that can't be read
  'yaml/innrykk': says(
    () => 'Innrykket stemmer ikkje med linene over, så feltet kan ikkje plasserast.',
    () => 'Bruk to mellomrom for kvart nivå, og set felt på same nivå rett under kvarandre.',
  ),
  'yaml/tabulator': says(
    () => 'Det er brukt tabulator til innrykk. Felta kan berre ha mellomrom.',
    () => 'Byt tabulatoren ut med to mellomrom for kvart nivå.',
  ),
  'yaml/dobbelt-felt': says(
    () => 'Feltet står to gonger på same stad, så det er uråd å vita kva verdi som gjeld.',
    () => 'Slett den eine av linene.',
  ),
  'yaml/kolon': says(
    () =>
      'Lina kan ikkje lesast som eit felt. Oftast er grunnen eit kolon inne i teksten, eller eit kolon som manglar etter namnet på feltet.',
    () =>
      'Skriv eit kolon og eit mellomrom etter namnet på feltet. Er kolonet ein del av teksten, set hermeteikn kring han: tittel: "Lesing: eit felles løft"',
  ),
  'yaml/fremste-teikn': says(
    () => 'Verdien tek til med eit teikn som har ei særskild tyding i YAML, eller held fram etter eit hermeteikn som er lukka.',
    () => "Set hermeteikn kring heile verdien. Har han hermeteikn i seg, bruk «» inni, eller ' kring.",
  ),
  'yaml/hermeteikn': says(
    () => 'Ein tekst som opnar med hermeteikn, er aldri lukka.',
    () => 'Set inn hermeteiknet som manglar i enden av teksten.',
  ),
  'yaml/klamme': says(
    () => 'Ei liste eller ei gruppe som opnar med [ eller {, er ikkje lukka, eller eit komma manglar.',
    () => 'Lukk med ] eller }, eller skriv heller eitt punkt på kvar line med «- » framfor.',
  ),
  'yaml/anker': says(
    () => 'Teiknet & eller * fremst i ein verdi har ei særskild tyding i YAML, og er ikkje tillate her.',
    () => 'Set hermeteikn kring verdien.',
  ),
  'yaml/merke': says(
    () => 'Teiknet ! fremst i ein verdi har ei særskild tyding i YAML, og er ikkje tillate her.',
    () => 'Set hermeteikn kring verdien.',
  ),
  'yaml/for-djup': says<{ grense: number }>(
    ({ grense }) => `Felta ligg inni kvarandre i meir enn ${grense} nivå, og er difor ikkje lesne.`,
    () => 'Hent att felta frå ein nylaga mal.',
  ),
  'yaml/teikn': says(
    () => 'Felta har eit usynleg styreteikn som ikkje kan stå der.',
    () => 'Slett lina og skriv ho på nytt.',
  ),
  'yaml/syntaks': says(
    () => 'Felta kan ikkje lesast frå denne lina.',
    () => 'Samanlikn med ein nylaga mal: eitt felt per line, kolon og mellomrom etter namnet.',
  ),

  // Fields held against the schema of the kind
  'skjema/manglar-felt': says<{ felt: string; under: string | undefined; døme: string | undefined; val: string | undefined }>(
    ({ felt, under }) => (under === undefined ? `Feltet «${felt}» manglar.` : `Feltet «${felt}» manglar under «${under}».`),
    ({ felt, døme, val }) =>
      `Legg til «${felt}:»${val !== undefined ? ` med ein av verdiane ${val}` : døme === undefined ? '' : `, til dømes «${felt}: ${døme}»`}.`,
  ),
  'skjema/tomt-felt': says<{
    felt: string
    under: string | undefined
    døme: string | undefined
    val: string | undefined
    erGruppe: boolean
  }>(
    ({ felt, under }) => (under === undefined ? `«${felt}» er ikkje fylt ut.` : `«${felt}» under «${under}» er ikkje fylt ut.`),
    ({ felt, døme, val, erGruppe }) =>
      val !== undefined
        ? `Vel mellom ${val}.`
        : døme !== undefined
          ? `Skriv til dømes «${felt}: ${døme}».`
          : erGruppe
            ? `Skriv felta under «${felt}:», kvart på si line med to mellomrom framfor, slik malen viser.`
            : 'Skriv verdien etter kolonet.',
  ),
  'skjema/tomt-punkt': says<{ liste: string }>(
    ({ liste }) => `Lista «${liste}» har eit tomt punkt.`,
    () => 'Fyll ut punktet, eller slett lina med streken.',
  ),
  'skjema/for-fa': says<{ liste: string; minst: number }>(
    ({ liste, minst }) => `«${liste}» treng minst ${minst === 1 ? 'eitt punkt' : `${minst} punkt`}.`,
    () => 'Skriv kvart punkt på ei eiga line med «- » framfor.',
  ),
  'skjema/gjenteke': says<{ liste: string }>(
    ({ liste }) => `Same verdien står fleire gonger i «${liste}».`,
    () => 'Slett den eine.',
  ),
  'skjema/ukjent-felt': says<{ felt: string; framlegg: string | undefined; lovlege: string }>(
    ({ felt }) => `Feltet «${felt}» finst ikkje her.`,
    ({ framlegg, lovlege }) => (framlegg === undefined ? `Felta som kan stå her, er ${lovlege}.` : `Meinte du «${framlegg}»?`),
  ),
  'skjema/feil-type': says<{ felt: string; venta: string }>(
    ({ felt, venta }) => `«${felt}» skal vera ${venta}.`,
    () => 'Sjå korleis feltet er skrive i ein nylaga mal.',
  ),
  // A value is shown only where it is short: a number of eleven digits may be somebody's.
  'skjema/hermeteikn': says<{ felt: string; verdi: string | undefined; lese: string }>(
    ({ felt, verdi, lese }) => `«${felt}» skal vera tekst, men ${verdi ?? 'verdien'} utan hermeteikn kan verta lese som ${lese}.`,
    ({ felt, verdi }) => `Skriv verdien i hermeteikn: ${felt}: "${verdi ?? '…'}"`,
  ),
  'skjema/tal': says<{ felt: string; verdi: string | undefined; heilt: boolean; erITekst: boolean }>(
    ({ felt, verdi, heilt, erITekst }) =>
      `«${felt}» skal vera eit ${heilt ? 'heilt tal' : 'tal'}, men ${verdi ?? 'det som står der,'} ${erITekst ? 'står i hermeteikn og er difor tekst' : 'er ikkje skrive som eit tal'}.`,
    ({ heilt }) =>
      heilt
        ? 'Skriv berre siffer, utan hermeteikn.'
        : 'Skriv berre sifra, utan hermeteikn, med komma eller punktum før desimalane, til dømes 3,5.',
  ),
  'skjema/utanfor': says<{ felt: string; grenser: string }>(
    ({ felt, grenser }) => `«${felt}» må vera ${grenser}.`,
    () => 'Rett talet.',
  ),
  'skjema/ugyldig-verdi': says<{ felt: string; framlegg: string | undefined; lovlege: string }>(
    ({ felt, lovlege }) => `«${felt}» kan berre vera ${lovlege}.`,
    ({ framlegg }) => (framlegg === undefined ? 'Vel ein av desse verdiane.' : `Meinte du «${framlegg}»?`),
  ),
  'skjema/ugyldig-dato': says<{ felt: string }>(
    ({ felt }) => `«${felt}» er ikkje ein gyldig dato.`,
    () => 'Skriv år, månad og dag slik: 2026-09-14.',
  ),
  'skjema/feil-form': says<{ felt: string; venta: string }>(
    ({ felt, venta }) => `«${felt}» er ikkje skrive på rett måte: det skal vera ${venta}.`,
    () => 'Rett verdien.',
  ),

  // The document in its place
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

  // The text under the headings
  'tekst/manglar-overskrift': says<{ overskrift: string; framlegg: string | undefined }>(
    ({ overskrift }) => `Overskrifta «${overskrift}» manglar.`,
    ({ overskrift, framlegg }) =>
      framlegg === undefined
        ? `Set inn lina «${overskrift}» og skriv teksten under.`
        : `Er det «${framlegg}» som er denne? Skriv overskrifta slik ho står i malen.`,
  ),
  'tekst/dobbel-overskrift': says<{ overskrift: string }>(
    ({ overskrift }) => `Overskrifta «${overskrift}» står meir enn éin gong.`,
    () => 'Samla teksten under den eine, og slett den andre.',
  ),
  'tekst/tom-del': says<{ overskrift: string }>(
    ({ overskrift }) => `Det står ingen tekst under «${overskrift}».`,
    () => 'Skriv nokre setningar. Er det ikkje noko å seia, så skriv det, og kvifor.',
  ),
  'tekst/maltekst': says<{ overskrift: string | undefined }>(
    ({ overskrift }) =>
      overskrift === undefined ? 'Her står det att tekst frå malen.' : `Under «${overskrift}» står det att tekst frå malen.`,
    () => 'Byt ut heile klammen «[Skriv her …]» med dykkar eigen tekst.',
  ),

  'tekst/ikkje-avslutta': says(
    () =>
      'Her opnar ein kodebolk (```) eller ein merknad (<!--) som aldri er lukka. Då er det uråd å vita kva tekst som høyrer til kva overskrift.',
    () => 'Lukk med ``` eller --> på ei eiga line, eller slett teikna.',
  ),

  // References
  // What nobody meant as a role may be somebody's name: then it is not repeated.
  'rolle/ukjend': says<{ rolle: string; framlegg: string | undefined }>(
    ({ rolle, framlegg }) =>
      `${framlegg === undefined ? 'Det som står her,' : `«${rolle}»`} er inga kjend rolle. Dokumenta har roller og tal, aldri namn.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Er dette namnet på ein person, så ta det bort og skriv rolla, til dømes rektor eller lærarar. Nye roller legg skuleeigar til i kvalitet.yaml.'
        : `Meinte du «${framlegg}»?`,
  ),
  'indikator/ukjend': says<{ indikator: string; framlegg: string | undefined; lovlege: string }>(
    ({ indikator }) => `Indikatoren «${indikator}» er ikkje mellom dei kommunen brukar.`,
    ({ framlegg, lovlege }) =>
      framlegg === undefined ? `Indikatorane er ${lovlege}. Skuleeigar kan endra lista i kvalitet.yaml.` : `Meinte du «${framlegg}»?`,
  ),
  'skule/ukjend': says<{ skule: string; framlegg: string | undefined }>(
    ({ skule }) => `«${skule}» er ikkje id-en til nokon skule i kvalitet.yaml.`,
    ({ framlegg }) => (framlegg === undefined ? 'Skriv id-en til skulen slik han står under «skular».' : `Meinte du «${framlegg}»?`),
  ),

  // Duties of the documents
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
    () => 'Skuleeigar lagar fila med «kvalitet new-year».',
  ),
  'eigenvurdering/ubesvart': says<{ spørsmål: string; tekst: string; perMål: boolean }>(
    ({ spørsmål, tekst }) => `Spørsmål ${spørsmål} er ikkje vurdert: «${tekst}»`,
    ({ spørsmål, perMål }) =>
      perMål
        ? `Skriv under «${spørsmål}:» eitt punkt for kvart mål i leiardialog 1: «- mål: …», «vurdering» og «prioritert».`
        : `Skriv «${spørsmål}:» under «svar», med «vurdering» frå 1 til 4 og «prioritert» ja eller nei.`,
  ),
  'eigenvurdering/ukjent-sporsmal': says<{ spørsmål: string; framlegg: string | undefined }>(
    ({ spørsmål }) => `Spørsmål ${spørsmål} finst ikkje i spørsmåla for skuleåret.`,
    ({ framlegg }) => (framlegg === undefined ? 'Slett svaret, eller rett nummeret på spørsmålet.' : `Meinte du ${framlegg}?`),
  ),
  'eigenvurdering/utan-tekst': says<{ spørsmål: string }>(
    ({ spørsmål }) => `Det står ikkje noka grunngjeving under ei overskrift som tek til med ${spørsmål}.`,
    ({ spørsmål }) => `Skriv grunngjevinga under «### ${spørsmål} …».`,
  ),
  'eigenvurdering/mal-ubesvart': says<{ spørsmål: string; mål: string }>(
    ({ spørsmål, mål }) => `Spørsmål ${spørsmål} skal svarast på for kvart mål, men målet «${mål}» er ikkje vurdert.`,
    ({ spørsmål, mål }) => `Legg til eit punkt under «${spørsmål}:» med «mål: ${mål}», «vurdering» og «prioritert».`,
  ),
  'eigenvurdering/ukjent-mal': says<{ mål: string; framlegg: string | undefined }>(
    ({ mål }) => `Skulen har ikkje noko mål som heiter «${mål}» i leiardialog 1.`,
    ({ framlegg }) => (framlegg === undefined ? 'Skriv tittelen slik han står under «mål» i leiardialog 1.' : `Meinte du «${framlegg}»?`),
  ),
  'eigenvurdering/form': says<{ spørsmål: string; perMål: boolean }>(
    ({ spørsmål, perMål }) =>
      perMål
        ? `Spørsmål ${spørsmål} gjeld utviklingsmåla og skal ha eitt svar for kvart mål.`
        : `Spørsmål ${spørsmål} skal ha berre eitt svar.`,
    ({ spørsmål, perMål }) =>
      perMål
        ? `Skriv under «${spørsmål}:» eitt punkt for kvart mål: «- mål: …», «vurdering» og «prioritert».`
        : `Skriv «vurdering» og «prioritert» rett under «${spørsmål}:».`,
  ),
  'eigenvurdering/utan-offentleg-ord': says<{ tema: string }>(
    ({ tema }) => `Temaet «${tema}» har ingen tekst under «Til tilstandsrapporten». Då står temaet tomt for skulen i rapporten.`,
    () => 'Skriv nokre setningar som alle kan lesa. Den fyrste setninga kan verta ståande åleine.',
  ),
  'eigenvurdering/overskrift-i-ordet': says<{ overskrift: string }>(
    ({ overskrift }) =>
      `Overskrifta «${overskrift}» står under «Til tilstandsrapporten», så teksten under henne kjem ikkje med i rapporten.`,
    () => 'Skriv det skulen vil seia offentleg rett under «Til tilstandsrapporten», utan overskrifter. Flytt resten opp.',
  ),
  'eigenvurdering/kjelde-utan-mote': says<{ kjelde: string }>(
    ({ kjelde }) => `Ingen av dei interne møta drøfta ${kjelde}.`,
    () => 'Legg til kjelda på møtet der de drøfta henne, eller legg til møtet.',
  ),

  // The year's questions and the municipality's settings
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

  // The municipality's own templates
  'mal/syntaks': says(
    () => 'Malen kan ikkje lesast frå denne lina.',
    () => 'Samanlikn med den innebygde malen. Kvar {{ må ha ein }}.',
  ),
  'mal/utan-hjelpar': says<{ uttrykk: string }>(
    ({ uttrykk }) =>
      `Uttrykket «${uttrykk}» set inn ein verdi rått, eller er ikkje kjent. Eit kolon eller ei lineskift i verdien kan då øydeleggja dokumentet.`,
    () =>
      'Skriv {{yaml namn}} i felta øvst og {{md namn}} i teksten, der «namn» er verdien du vil ha. Elles kan {{#if}}, {{#unless}}, {{#each}} og {{#with}} brukast.',
  ),
  'mal/ukjend-verdi': says<{ uttrykk: string }>(
    ({ uttrykk }) => `Malen viser til noko som ikkje finst: {{${uttrykk}}}`,
    () => 'Sjå i den innebygde malen kva verdiar som kan brukast.',
  ),
  'mal/oydelagd': says<{ felt: string }>(
    ({ felt }) => `Dokumentet som malen gav, har ikkje rett «${felt}», og er difor ikkje laga.`,
    () => 'Malen må ta til med dei same felta som den innebygde malen.',
  ),
} as const
