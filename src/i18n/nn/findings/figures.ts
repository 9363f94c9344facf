import { formatNumber } from '../../numbers.ts'
import { says } from '../../says.ts'

/** What may stand in a column of a file of figures. */
const forms = {
  elleve: 'elleve felt med komma mellom, like mange som overskriftene',
  skuleår: 'eit skuleår, til dømes 2025-26',
  indikator: 'id-en til ein indikator, til dømes np-lesing',
  trinn: 'eitt trinn frå 1 til 10, eller ingenting',
  nivå: 'land, fylke, kommune eller skule',
  orgnr: 'I for landet, to siffer for eit fylke, fire for ein kommune og ni for ein skule',
  tal: 'eit tal med punktum som desimalteikn, eller ingenting',
  verdi: 'ein verdi, for tilstanden er «verdi»',
  'utan-verdi': 'ingenting, for tilstanden er ikkje «verdi»',
  heiltal: 'eit heilt tal, eller ingenting',
  tilstand: 'verdi, skjerma, ingen eller ikkje-publisert',
  'ja-nei': 'ja eller nei',
  id: 'id-en til ei kjelde i kjelder.yaml',
} as const

/** Measured results in the data folder, and what two sources say of the same. */
export const figureFindings = {
  'tal/overskrift': says(
    () => 'Dette er ikkje ei fil som «kvalitet import» har skrive: overskriftene på den fyrste lina er andre. Ingen av tala er lesne.',
    () =>
      'Er det ei fil frå Udir eller eit rekneark, så flytt henne ut or mappa og køyr «kvalitet import» med henne. Elles: hent fila att frå Git.',
  ),
  'tal/felt': says<{ kolonne: string; venta: keyof typeof forms }>(
    ({ kolonne, venta }) => `${kolonne === '' ? 'Lina' : `Kolonnen «${kolonne}»`} skal ha ${forms[venta]}. Lina er ikkje med i tala.`,
    () => 'Tala vert skrivne av «kvalitet import» og skal ikkje rettast for hand. Hent fila att frå Git, eller importer kjelda på nytt.',
  ),
  'tal/dobbel': says(
    () => 'Det same talet frå den same kjelda står to gonger. Den siste lina er ikkje med.',
    () => 'Hent fila att frå Git, eller importer kjelda på nytt.',
  ),
  'tal/borte': says<{ kjelde: string; her: number; alle: number }>(
    ({ kjelde, her, alle }) =>
      `Av ${formatNumber(alle)} tal frå kjelda «${kjelde}» er berre ${formatNumber(her)} i mappa. Resten er sletta eller kom bort då to utgåver vart slegne saman.`,
    () => 'Hent filene i «indikatorar» att frå Git. Skal tala vera borte, så slett kjelda i kjelder.yaml òg.',
  ),
  'tal/tvilsam': says<{ indikator: string; kva: 'verdi' | 'trinn' | 'skuleår' | 'orgnr'; tekst: string }>(
    ({ indikator, kva, tekst }) =>
      ({
        verdi: `${tekst} er utanfor det ${indikator} kan vera.`,
        trinn: `${indikator} vert ikkje målt på ${tekst}. trinn dette året.`,
        skuleår: `${indikator} vart ikkje målt i ${tekst}.`,
        orgnr: `${tekst} er ikkje eit gyldig organisasjonsnummer.`,
      })[kva],
    () => 'Er talet endra for hand, så hent fila att frå Git. Vart det godteke då det vart teke inn, så lat det stå.',
  ),
  'tal/kjelde': says<{ kjelde: string }>(
    ({ kjelde }) => `Kjelda «${kjelde}» står ikkje i kjelder.yaml, så ingen kan sjå kvar talet kjem frå.`,
    () => 'Hent kjelder.yaml att frå Git, eller importer kjelda på nytt.',
  ),
  'tal/ukjend-skule': says<{ orgnr: string }>(
    ({ orgnr }) => `Ingen skule i kvalitet.yaml har organisasjonsnummeret ${orgnr}, så desse tala vert ikkje brukte.`,
    () => 'Sjå etter om «orgnr» til skulen er rett i kvalitet.yaml. Ein skule som er lagd ned, skal framleis stå der, med «til».',
  ),
  'tal/retta-for-hand': says(
    () => 'Nokon har retta i tala som verktøyet har sett inn. No kan ingen sjå kva som er frå kjelda, og avsnittet vert ikkje fornya.',
    () =>
      'Hent avsnittet att frå Git, eller slett det som står mellom «tal» og «slutt på tal» og køyr «kvalitet update» medan dokumentet er eit utkast. Skriv om tala under avsnittet. Er tala frå kjelda gale, så importer på nytt.',
  ),
  'import/same-fil': says<{ anna: string; erSame: boolean }>(
    ({ anna, erSame }) => (erSame ? 'Denne fila er nemnd to gonger.' : `Dette er den same fila som ${anna}, med eit anna namn.`),
    () => 'Sjå etter om du meinte ei anna fil. Elles: ta bort den eine og køyr på nytt.',
  ),
  'import/ulike-kjelder': says<{
    indikator: string
    trinn: string
    skuleår: string
    eining: string
    verdi: string | undefined
    anna: string | undefined
    eige: boolean
  }>(
    ({ indikator, trinn, skuleår, eining, verdi, anna }) =>
      `To kjelder seier ulikt om ${indikator}${trinn === '' ? '' : `, ${trinn}. trinn`}, i ${skuleår} for ${eining}: ${valueText(verdi)} her og ${valueText(anna)} der. Det er uvisst kva for ei av dei som gjeld.`,
    ({ eige }) =>
      `${
        eige
          ? 'Er arket ei retta utgåve av eit som er teke inn før, så gje fila same namn som før: då tek ho plassen til den gamle. Er det to ark med same namn, så gje dei ulike namn.'
          : 'Hent fila på nytt frå Udir utan å endra namnet: tidspunktet i namnet seier kva som er nyast.'
      } Er du viss på at denne skal gjelda, så legg til «--godta import/ulike-kjelder».`,
  ),
} as const

const valueText = (value: string | undefined): string => value ?? 'ingen verdi'
