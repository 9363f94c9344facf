import { says } from '../../says.ts'

/** How a kind of document is called within a sentence. */
const named: Readonly<Record<string, string>> = {
  'leiardialog-1': 'leiardialog 1',
  'leiardialog-2': 'leiardialog 2',
  'leiardialog-3': 'leiardialog 3',
  utviklingsplan: 'utviklingsplanen',
  utviklingssamtale: 'utviklingssamtalen',
  eigenvurdering: 'eigenvurderinga',
  oppfolgingsavtale: 'oppfølgingsavtalen',
  utviklingsgruppe: 'utviklingsgruppa',
  plangruppe: 'plangruppa',
  'samling-elevrad': 'samlinga for elevråda',
  'dialog-foresette': 'dialogen med føresette',
}
const nameOf = (kind: string): string => named[kind] ?? kind

/** Why a document that does not exist is needed. */
const missingWords = {
  mål: (name: string): string => `Måla her skal svarast på i ${name}, men det dokumentet finst ikkje.`,
  tiltak: (name: string): string => `Tiltak som er opne her, skal takast opp i ${name}, men det dokumentet finst ikkje.`,
  samtale: (): string => 'Her står det at utviklingssamtalen er halden, men dokumentet med datoane finst ikkje.',
  grunnlag: (name: string): string => `Her står det at ${name} er gjennomgått, men det dokumentet finst ikkje.`,
  kjelde: (name: string): string => `Det som står her, er henta frå ${name}, men det dokumentet finst ikkje.`,
} as const

/** What the documents of a year promise each other: goals, actions, agreements. */
export const chainFindings = {
  'dokument/manglar': says<{ dokument: string; fil: string; plikt: 'mål' | 'tiltak' | 'samtale' | 'grunnlag' | 'kjelde' }>(
    ({ dokument, plikt }) => missingWords[plikt](nameOf(dokument)),
    ({ fil }) => `Køyr «kvalitet new-year ${fil.slice(0, 7)}», så vert ${fil} laga. Det som finst frå før, vert ikkje rørt.`,
  ),
  'utviklingsplan/mal-utan-tiltak': says<{ mål: string }>(
    ({ mål }) => `Målet «${mål}» frå leiardialog 1 har ingen tiltak i utviklingsplanen til skulen eller til nokon avdeling.`,
    ({ mål }) =>
      `Skriv under «mål» eit punkt med «mål: ${mål}» og minst eitt tiltak med ansvarleg og frist. «kvalitet update» set målet inn i eit utkast.`,
  ),
  'utviklingsplan/forelda': says<{ sitat: string; mål: string }>(
    ({ sitat, mål }) => `Planen svarar på «${sitat}», men i leiardialog 1 heiter målet no «${mål}».`,
    ({ mål }) => `Sjå om tiltaka enno passar, og skriv «mål: ${mål}».`,
  ),
  'utviklingsplan/ukjent-mal': says<{ mål: string }>(
    ({ mål }) => `Planen svarar på målet «${mål}», men leiardialog 1 har ikkje noko slikt mål.`,
    () => 'Skriv målet ord for ord slik det står i leiardialog 1, eller slett punktet.',
  ),
  'leiardialog-3/mal-ikkje-vurdert': says<{ mål: string }>(
    ({ mål }) => `Målet «${mål}» frå leiardialog 1 er ikkje vurdert. Leiardialog 3 skal seia om kvart mål er nådd.`,
    ({ mål }) =>
      `Legg til eit punkt under «mål» med «mål: ${mål}», «resultat» (til dømes «resultat: delvis nådd») og «vidare: ja» eller «nei». «kvalitet update» set målet inn i eit utkast.`,
  ),
  'leiardialog-3/ukjent-mal': says<{ mål: string; framlegg: string | undefined }>(
    ({ mål }) => `Skulen har ikkje noko mål som heiter «${mål}» i leiardialog 1.`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Skriv målet ord for ord slik det står under «mål» i leiardialog 1.' : `Meinte du «${framlegg}»?`,
  ),
  'tiltak/ikkje-teke-opp': says<{ tiltak: string; frå: string; skuleår: string; framlegg: string | undefined }>(
    ({ tiltak, frå }) => `Tiltaket «${tiltak}» stod ope i ${nameOf(frå)}, men er ikkje teke opp her.`,
    ({ tiltak, framlegg }) =>
      framlegg === undefined
        ? `Legg til «tittel: ${tiltak}» under «tiltak», med tilstanden det har no. «kvalitet update» gjer det for deg i eit utkast.`
        : `Er det «${framlegg}» som er dette? Skriv tittelen ord for ord som før.`,
  ),
  'tiltak/fjoraret-ope': says<{ tiltak: string; frå: string; skuleår: string; framlegg: string | undefined }>(
    ({ tiltak, skuleår }) =>
      `Tiltaket «${tiltak}» stod ope etter leiardialog 3 i ${skuleår}, men er verken ført vidare eller avslutta her.`,
    ({ tiltak, framlegg }) =>
      framlegg === undefined
        ? `Legg til «tittel: ${tiltak}» under «tiltak»: ope, eller avslutta med ei evaluering. «kvalitet update» gjer det for deg i eit utkast.`
        : `Er det «${framlegg}» som er dette? Skriv tittelen ord for ord som før.`,
  ),
  'tiltak/utan-evaluering': says<{ tiltak: string; tilstand: string }>(
    ({ tiltak, tilstand }) => `Tiltaket «${tiltak}» er ${tilstand}, men det står ikkje om det verka.`,
    () => 'Skriv ei setning eller to i «evaluering:» under tiltaket, til dømes «evaluering: Alle brukar skjemaet no».',
  ),
  'tiltak/ukjent-opphav': says<{ tittel: string; liste: 'tiltak' | 'mål'; fil: string; framlegg: string | undefined }>(
    ({ tittel, liste, fil }) => `${liste === 'mål' ? 'Målet' : 'Tiltaket'} «${tittel}» skal vera henta frå ${fil}, men står ikkje der.`,
    ({ framlegg }) =>
      framlegg === undefined ? 'Skriv tittelen ord for ord slik han står der, eller slett lina med «frå».' : `Meinte du «${framlegg}»?`,
  ),
  'tiltak/framover': says<{ fil: string }>(
    ({ fil }) => `Det som er ført over, kjem frå ein tidlegare dialog, men ${fil} er ikkje tidlegare enn denne.`,
    () => 'Skriv stien til dialogen det vart avtalt i: skuleåret, mappa til skulen og namnet på fila. Elles kan du sletta lina.',
  ),
  'tiltak/ring': says<{ tittel: string }>(
    ({ tittel }) => `«${tittel}» er henta i ring: dokumenta viser til kvarandre, så ingen veit kvar det tok til.`,
    () => 'Slett «frå» i det eldste dokumentet, der det vart avtalt fyrste gongen.',
  ),
  'tilvising/ukjend': says<{ fil: string; framlegg: string | undefined }>(
    ({ fil }) => `Dokumentet det er vist til, finst ikkje: ${fil}`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Sjå etter at skuleåret, mappa til skulen og namnet på fila er rett skrivne. Elles kan du sletta lina.'
        : `Meinte du ${framlegg}?`,
  ),
  'tilvising/feil-slag': says<{ fil: string; dokument: string; liste: 'tiltak' | 'mål' }>(
    ({ fil, dokument, liste }) => `${fil} er feil slag dokument: ${nameOf(dokument)} har ingen ${liste} som kan førast vidare.`,
    ({ liste }) => `Vis til ein leiardialog${liste === 'mål' ? ' 1 eller 3' : ''}, til dømes «frå: 2026-27/nord/leiardialog-1.md».`,
  ),
  'tilvising/annan-skule': says<{ fil: string; skule: string }>(
    ({ fil }) => `${fil} høyrer til ein annan skule.`,
    () => 'Vis til dokumentet i mappa til denne skulen: «frå: 2026-27/nord/leiardialog-1.md», med id-en til skulen i midten.',
  ),
  'tittel/dobbel': says<{ tittel: string; liste: string }>(
    ({ tittel, liste }) => `«${tittel}» står to gonger under «${liste}». Tittelen er det som skil punkta, så han kan stå berre éin gong.`,
    () => 'Slett det eine punktet, eller gje dei kvar sin tittel, til dømes «Lesing i småskulen» og «Lesing på mellomsteget».',
  ),
  'avtale/manglar': says<{ tittel: string; område: string; skule: string; skuleår: string; framlegg: string | undefined }>(
    ({ tittel }) => `Det kritiske området «${tittel}» har ingen skriftleg avtale mellom leiar for skule og rektor.`,
    ({ område, skule, skuleår, framlegg }) =>
      framlegg === undefined
        ? `Lag avtalen: kvalitet new oppfolgingsavtale ${skule} --skuleår ${skuleår} --område ${område}`
        : `Er det avtalen «${framlegg}»? Gje avtalen og området same tittel.`,
  ),
  'avtale/utan-omrade': says<{ tittel: string; område: string | undefined }>(
    ({ tittel, område }) =>
      område === undefined
        ? `Avtalen «${tittel}» viser til leiardialog 3, men der står ikkje noko kritisk område med den tittelen.`
        : `Avtalen «${tittel}» har eit anna område enn leiardialog 3, der det står «${område}».`,
    ({ område }) =>
      område === undefined
        ? 'Skriv «tittel:» med dei same orda som området har i leiardialog 3, eller rett «funne_i», til dømes «skuleår: 2026-27».'
        : `Skriv «område: ${område}».`,
  ),
  'avtale/forelda': says<{ tittel: string }>(
    ({ tittel }) => `Avtalen «${tittel}» siterer ein tekst om området som er endra sidan i leiardialog 3.`,
    () => 'Sjå om tiltaka enno passar, og skriv «sitat» ord for ord slik teksten står der no.',
  ),
  'avtale/dobbel': says<{ tittel: string }>(
    ({ tittel }) => `Det finst to avtalar om «${tittel}». Eit område skal ha éin avtale, så alle veit kva som gjeld.`,
    () => 'Samla tiltaka i den eine avtalen, og slett den andre.',
  ),
  'avtale/ikkje-evaluert': says(
    () => 'Avtalen er avslutta, men det står ikkje noka evaluering.',
    () => 'Skriv under «Evaluering» kva tiltaka førte til, til dømes «Alle tilsette har teke kurset, og stikkprøva er i orden».',
  ),
} as const
