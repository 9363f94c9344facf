import { says } from '../../says.ts'

/** How that which is empty is written. */
const toWrite = {
  verdi: (felt: string) => `Skriv verdien etter kolonet, med eit mellomrom framfor: «${felt}: …».`,
  gruppe: (felt: string) => `Skriv felta under «${felt}:», kvart på si line med to mellomrom framfor, slik malen viser.`,
  liste: (felt: string) => `Skriv kvart punkt på ei eiga line under «${felt}:», med to mellomrom og «- » framfor.`,
  'liste eller ingen': (felt: string) =>
    `Skriv kvart punkt på ei eiga line under «${felt}:», med to mellomrom og «- » framfor. Er det ingen, så skriv «${felt}: []».`,
}

/** Fields held against the schema of their kind. */
export const schemaFindings = {
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
    form: 'verdi' | 'gruppe' | 'liste' | 'liste eller ingen'
  }>(
    ({ felt, under }) => (under === undefined ? `«${felt}» er ikkje fylt ut.` : `«${felt}» under «${under}» er ikkje fylt ut.`),
    ({ felt, døme, val, form }) => {
      if (val !== undefined) return `Vel mellom ${val}.`
      if (døme !== undefined) return `Skriv til dømes «${felt}: ${døme}».`
      return toWrite[form](felt)
    },
  ),
  'skjema/tomt-punkt': says<{ liste: string }>(
    ({ liste }) => `Lista «${liste}» har eit tomt punkt.`,
    () => 'Fyll ut punktet, eller slett lina med streken.',
  ),
  'skjema/for-fa': says<{ liste: string; minst: number }>(
    ({ liste, minst }) => `«${liste}» treng minst ${minst === 1 ? 'eitt punkt' : `${minst} punkt`}.`,
    ({ liste }) => `Skriv kvart punkt på ei eiga line under «${liste}:», med to mellomrom og «- » framfor.`,
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
    () => 'Skriv det slik det står i eit dokument som er i orden, til dømes i same dokument frå i fjor eller frå ein annan skule.',
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
        ? 'Skriv berre siffer, utan hermeteikn, til dømes 4.'
        : 'Skriv berre sifra, utan hermeteikn, med komma eller punktum før desimalane, til dømes 3,5.',
  ),
  'skjema/utanfor': says<{ felt: string; grenser: string }>(
    ({ felt, grenser }) => `«${felt}» må vera ${grenser}.`,
    ({ grenser }) => `Rett talet, slik at det er ${grenser}.`,
  ),
  'skjema/ugyldig-verdi': says<{ felt: string; framlegg: string | undefined; lovlege: string }>(
    ({ felt, lovlege }) => `«${felt}» kan berre vera ${lovlege}.`,
    ({ framlegg }) => (framlegg === undefined ? 'Vel ein av desse verdiane.' : `Meinte du «${framlegg}»?`),
  ),
  'skjema/ugyldig-dato': says<{ felt: string; framlegg: string | undefined }>(
    ({ felt }) => `«${felt}» er ikkje ein gyldig dato.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Skriv år, månad og dag slik: 2026-09-14.'
        : `Meinte du ${framlegg}? Skriv år, månad og dag i den rekkjefølgja.`,
  ),
  'skjema/feil-form': says<{ felt: string; venta: string }>(
    ({ felt, venta }) => `«${felt}» er ikkje skrive på rett måte: det skal vera ${venta}.`,
    () => 'Rett verdien. Sjå òg etter mellomrom, store bokstavar og teikn som ikkje skal vera der.',
  ),
} as const
