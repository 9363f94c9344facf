import { formatNumber } from '../../numbers.ts'
import { enumerate } from '../../lists.ts'
import { says } from '../../says.ts'

const meant = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Meinte du «${suggestion}»?`

/** Ends the hint of what the user may let through. */
const accept = (code: string, meaning: string): string => `Vil du ha tala inn likevel, så skriv «--godta ${code}»: ${meaning}.`
/** The same, where what is let through is left out. */
const without = (code: string, meaning: string): string => `Vil du halda fram utan, så skriv «--godta ${code}»: ${meaning}.`

const workbookTroubles = {
  verna: {
    what: 'Arbeidsboka er verna med passord, eller lagra i det gamle formatet .xls, og kan ikkje lesast.',
    todo: 'Opna fila i reknearket, ta bort passordet, og lagra henne som .xlsx eller CSV.',
  },
  skadd: {
    what: 'Arbeidsboka kan ikkje lesast: fila er skadd eller kutta av, eller ho er ikkje eit rekneark.',
    todo: 'Hent fila på nytt, eller opna henne i reknearket og lagra henne som .xlsx eller CSV.',
  },
  lenkjer: {
    what: 'Arbeidsboka hentar tal frå andre arbeidsbøker, så ingen kan vita om tala er dei du ser.',
    todo: 'Kopier arket, lim det inn som verdiar i ei ny arbeidsbok, og lagra henne.',
  },
} as const

const megabytes = (bytes: number): string => `${formatNumber(Math.ceil(bytes / 1_000_000))} MB`

const expected = {
  einingsnivå: '1 for landet, 2 for eit fylke, 3 for ein kommune eller 4 for ein skule',
  skuleår: 'skuleåret slik: 2026-27',
  trinn: 'trinnet som eit tal, til dømes 5, eller «alle»',
  jaNei: '«ja» eller «nei»',
  tilstand: '«verdi», «skjerma», «ingen» eller «ikkje-publisert»',
  nivå: '«land», «fylke», «kommune» eller «skule»',
  eining: 'organisasjonsnummeret til skulen, eller nummeret til kommunen',
  verdi: 'eit tal, eller la cella stå tom og skriv kvifor i kolonnen «tilstand»: «skjerma», «ingen» eller «ikkje-publisert»',
  inndeling: '«Alle …», eit kjønn eller ei eigarform, slik Udir skriv det; har Udir fått nye namn, må verktøyet læra dei fyrst',
} as const

const notRead = {
  inndelingar: 'tal for einskilde kjønn, eigarformer eller grupper',
  tema: 'tabellen Tema frå Elevundersøkinga, som har svara på kvart alternativ',
  spørsmål: 'einskilde spørsmål som kommunen ikkje har som indikator',
  ark: 'dette arket, som ikkje har overskriftene til ein tabell som kan lesast',
} as const

/** Files that are imported: exports from Udir, and sheets of the municipality's own. */
export const importFindings = {
  'import/ukjend-fil': says<{ sett: readonly string[] }>(
    ({ sett }) =>
      sett.length === 0
        ? 'Fila er ikkje ein tabell som kan lesast: ho er tom, eller ho er ikkje tekst.'
        : `Dette er ein annan tabell enn dei som kan lesast. Øvst står ${enumerate(
            sett.map((cell) => `«${cell}»`),
            'og',
          )}.`,
    () =>
      'Det som kan lesast, er eksporten av nasjonale prøvar frå Udir, tabellane Indikator, Mobbing og Deltaking frå Elevundersøkinga, og eit eige ark ' +
      'med kolonnane skuleår, indikator, orgnr og verdi.',
  ),
  'import/for-stor': says<{ kva: 'fil' | 'utpakka' | 'rader' | 'kolonnar'; storleik: number; grense: number }>(
    ({ kva, storleik, grense }) =>
      ({
        fil: `Fila er på ${megabytes(storleik)}, og er difor ikkje lesen: grensa er ${megabytes(grense)}.`,
        utpakka: `Arbeidsboka vert større enn ${megabytes(grense)} når ho vert pakka ut, og er difor ikkje lesen.`,
        kolonnar: `Tabellen har meir enn ${formatNumber(grense)} kolonnar, og er difor ikkje lesen.`,
        rader: `Arbeidsboka har celler lenger ute enn rad ${formatNumber(grense)} eller kolonne 500, og er difor ikkje lesen.`,
      })[kva],
    ({ kva }) =>
      kva === 'fil' || kva === 'kolonnar'
        ? 'Hent ein eksport med færre år eller færre spørsmål, eller berre for fylket.'
        : 'Kopier det som skal lesast, over i ei ny arbeidsbok, eller lagra arket som CSV.',
  ),
  'import/arbeidsbok': says<{ feil: keyof typeof workbookTroubles }>(
    ({ feil }) => workbookTroubles[feil].what,
    ({ feil }) => workbookTroubles[feil].todo,
  ),
  'import/formel': says<{ celle: string }>(
    ({ celle }) => `Cella ${celle} har ein formel. Det som står i fila, kan vera eit gammalt svar, så formlar vert ikkje lesne.`,
    () => 'Merk arket, kopier det, og lim det inn som verdiar før du lagrar.',
  ),
  'import/avkutta': says<{ kvifor: 'slutt' | 'rad' | 'teikn' | 'sum' | 'rader' | 'tom' }>(
    ({ kvifor }) =>
      ({
        tom: 'Fila har overskrifter, men ingen rader under dei.',
        slutt: 'Fila sluttar midt i ei line, så noko kan mangla.',
        rad: 'Den siste rada har for få celler, så noko manglar.',
        teikn: 'Fila sluttar midt i eit teikn, så noko manglar.',
        sum: 'Fylka har til saman færre elevar enn landet, så noko av fila manglar.',
        rader: 'Fila har færre rader enn ho sjølv seier at ho skal ha, så noko manglar.',
      })[kvifor],
    () => `Hent fila på nytt frå kjelda. ${accept('import/avkutta', 'då vert det lese som er der')}`,
  ),
  'import/rad': says<{ celler: number; venta: number }>(
    ({ celler, venta }) =>
      `Rada har ${formatNumber(celler)} ${celler === 1 ? 'celle' : 'celler'}, men overskrifta har ${formatNumber(venta)}. Då kan tal hamna i feil kolonne.`,
    () => 'Sjå etter eit linjeskift eller eit skiljeteikn inne i eit namn, eller hent fila på nytt.',
  ),
  'import/hermeteikn': says(
    () => 'Her opnar eit hermeteikn som aldri vert lukka, så resten av fila kan ikkje delast i rader.',
    () => 'Ta bort hermeteiknet eller set det andre inn, eller hent fila på nytt.',
  ),
  'import/ukjend-kolonne': says<{ kolonne: string; framlegg: string | undefined }>(
    ({ kolonne }) => `Kolonnen «${kolonne}» er ukjend, så det er uvisst kva tala tyder.`,
    ({ framlegg }) => `${meant(framlegg, 'Ta bort kolonnen.')} ${without('import/ukjend-kolonne', 'då vert kolonnen utelaten')}`,
  ),
  'import/manglar-kolonne': says<{ kolonne: string }>(
    ({ kolonne }) => `Kolonnen «${kolonne}» manglar, og utan han kan tala ikkje lesast rett.`,
    ({ kolonne }) =>
      `Hent eksporten på nytt med alle kolonnane, eller legg kolonnen til i arket.${kolonne.endsWith('Usikkerhet') ? ` ${without('import/manglar-kolonne', 'då står tala utan uvisse')}` : ''}`,
  ),
  'import/dobbel-kolonne': says<{ kolonne: string }>(
    ({ kolonne }) => `Kolonnen «${kolonne}» står to gonger, og det er uvisst kva for ein av dei som gjeld.`,
    () => 'Ta bort den eine.',
  ),
  'import/ukjend-indikator': says<{ indikator: string; framlegg: string | undefined }>(
    ({ indikator }) => `«${indikator}» er ikkje ein indikator som kommunen har.`,
    ({ framlegg }) =>
      `${meant(framlegg, 'Er han kommunen sin eigen, så legg han til under «eigne_indikatorar» i kvalitet.yaml med id, namn og eining. Er det ei nasjonal måling, så sjå etter ein nyare versjon av kvalitet.')} ${without('import/ukjend-indikator', 'då vert tala for han utelatne')}`,
  ),
  'import/trinn': says<{ indikator: string; trinn: string; skuleår: string }>(
    ({ indikator, trinn, skuleår }) =>
      `${indikator} vert ikkje målt ${trinn === '' ? 'for alle trinn under eitt' : /^\d+$/.test(trinn) ? `på ${trinn}. trinn` : `på «${trinn}»`} i ${skuleår}, ifølgje katalogen over indikatorane.`,
    () => `Rett trinnet, eller sjå etter ein nyare versjon av kvalitet. ${without('import/trinn', 'då vert tala for trinnet utelatne')}`,
  ),
  'import/skulear': says<{ indikator: string; skuleår: string }>(
    ({ indikator, skuleår }) => `${indikator} er ikkje i bruk i skuleåret ${skuleår}, ifølgje katalogen over indikatorane.`,
    () => `Rett skuleåret, eller sjå etter ein nyare versjon av kvalitet. ${without('import/skulear', 'då vert tala for året utelatne')}`,
  ),
  'import/utanfor': says<{ verdi: number; indikator: string; frå: number; til: number }>(
    ({ verdi, indikator, frå, til }) =>
      `${formatNumber(verdi)} kan ikkje vera rett: ${indikator} går frå ${formatNumber(frå)} til ${formatNumber(til)}.`,
    () => `Rett talet der det kjem frå. ${accept('import/utanfor', 'då vert talet teke inn som det står')}`,
  ),
  'import/orgnr': says<{ orgnr: string }>(
    ({ orgnr }) => `«${orgnr}» er ikkje eit gyldig organisasjonsnummer, så det er uvisst kva skule rada gjeld.`,
    () => `Slå opp skulen i Brønnøysundregistra. ${without('import/orgnr', 'då vert rader med slike nummer ikkje tekne inn')}`,
  ),
  'import/ukjend-skule': says<{ skule: string; framlegg: string | undefined }>(
    ({ skule }) => `«${skule}» er korkje ein skule i kvalitet.yaml, kommunen, fylket eller landet.`,
    ({ framlegg }) =>
      `${meant(framlegg, 'Rett nummeret, eller legg skulen til i kvalitet.yaml.')} ${without('import/ukjend-skule', 'då vert rada utelaten')}`,
  ),
  'import/utan-orgnr': says<{ namn: string }>(
    ({ namn }) => `Rada har ikkje noko organisasjonsnummer, berre namnet «${namn}». Namn vert endra, og fleire skular kan heita det same.`,
    () => 'Skriv organisasjonsnummeret i kolonnen «orgnr», eller id-en til skulen i kvalitet.yaml i kolonnen «skule».',
  ),
  'import/to-verdiar': says<{ indikator: string; fyrst: string; sist: string }>(
    ({ indikator, fyrst, sist }) => `Fila har to ulike tal for det same (${indikator}): fyrst ${fyrst}, og her ${sist}.`,
    () => `Ta bort det som er gale. ${accept('import/to-verdiar', 'då gjeld det som står sist')}`,
  ),
  'import/same-verdi': says<{ indikator: string }>(
    ({ indikator }) => `Det same talet (${indikator}) står to gonger i fila.`,
    () => 'Du treng ikkje gjera noko.',
  ),
  'import/brok': says<{ indikator: string }>(
    ({ indikator }) =>
      `Alle tala for «${indikator}» er under 1 prosent. Er dei skrivne som brøk (0,125 for 12,5 prosent), vert dei hundre gonger for små.`,
    () => 'Er det brøk, så skriv dei som prosent, og ta inn arket på nytt. Elles treng du ikkje gjera noko.',
  ),
  'import/tal': says<{ tekst: string }>(
    ({ tekst }) => `«${tekst}» kan ikkje lesast som eit tal utan å gjetta.`,
    () =>
      'Skriv komma framfor desimalane, og mellomrom eller ingenting i tusental: 12,5 og 1 234. Talet på elevar må vera heilt, og uvissa kan ikkje vera under null.',
  ),
  'import/celle': says<{ kolonne: string; tekst: string; venta: keyof typeof expected }>(
    ({ kolonne, tekst }) => (tekst === '' ? `Cella for «${kolonne}» er tom.` : `«${tekst}» kan ikkje stå i kolonnen «${kolonne}».`),
    ({ venta }) => `Skriv ${expected[venta]}.`,
  ),
  'import/kommune-manglar': says<{ kommune: string }>(
    ({ kommune }) => `Kommunen (nummer ${kommune}) finst ikkje i fila: ho er kutta av, eller ho gjeld ein annan stad.`,
    () =>
      `Hent ein eksport som har kommunen din med, og sjå etter at nummeret i kvalitet.yaml er rett. Har kommunen fått nytt nummer sidan, så skriv «--godta import/kommune-manglar»: då vert tala for skulane tekne inn, utan kommunen.`,
  ),
  'import/skule-manglar': says<{ skule: string; skuleår: string; trinn: readonly string[] }>(
    ({ skule, skuleår, trinn }) =>
      `Skulen «${skule}» er ikkje i fila for ${skuleår}, trinn ${enumerate(trinn, 'og')}. Tala hans vert ståande som ikkje publiserte.`,
    () => 'Er skulen nedlagd, så skriv «til» for han i kvalitet.yaml. Elles treng du ikkje gjera noko.',
  ),
  'import/andre-skular': says<{ skuleår: string; skular: number }>(
    ({ skuleår, skular }) =>
      `Tala for kommunen i ${skuleår} gjeld òg ${formatNumber(skular)} ${skular === 1 ? 'skule' : 'skular'} som ikkje er i kvalitet.yaml, til dømes private.`,
    () =>
      'Er nokon av dei kommunen sin eigen, så legg han til i kvalitet.yaml. Elles treng du ikkje gjera noko: det vert teke vare på saman med tala, så ingen reknar seg fram til ein skule som er skjerma.',
  ),
  'import/skule-utan-orgnr': says<{ skule: string }>(
    ({ skule }) => `${skule} har ikkje organisasjonsnummer i kvalitet.yaml, så ingen tal kan knytast til skulen.`,
    () => 'Skriv «orgnr» under skulen, ni siffer frå Nasjonalt skuleregister, og importer på nytt.',
  ),
  'import/skule-utan-trinn': says<{ skule: string }>(
    ({ skule }) => `${skule} har ikkje trinn i kvalitet.yaml, så ingen kan sjå om skulen manglar i filene.`,
    () => 'Skriv «trinn» under skulen, til dømes 1-7.',
  ),
  'import/ikkje-lese': says<{ kva: keyof typeof notRead }>(
    ({ kva }) => `Dette er ikkje lese: ${notRead[kva]}.`,
    () => 'Du treng ikkje gjera noko.',
  ),
  'import/fleire': says<{ regel: string; tal: number }>(
    ({ regel, tal }) => `${formatNumber(tal)} funn til av ${regel} er ikkje viste.`,
    () =>
      'Rett det som er vist, og prøv att. Er det same feilen i heile kolonnen, så ligg han truleg i overskrifta eller i sjølve eksporten.',
  ),
} as const
