import { says } from '../../says.ts'

/** The text under the headings. */
export const textFindings = {
  'tekst/manglar-overskrift': says<{ overskrift: string }>(
    ({ overskrift }) => `Overskrifta «${overskrift}» manglar.`,
    ({ overskrift }) => `Set inn lina «${overskrift}» og skriv teksten under.`,
  ),
  'tekst/omdoypt-overskrift': says<{ overskrift: string; framlegg: string }>(
    ({ overskrift, framlegg }) => `Her står «${overskrift}» der malen har «${framlegg}». Teksten vert funnen att på overskrifta.`,
    ({ framlegg }) => `Meinte du «${framlegg}»? Skriv overskrifta slik, eller set henne inn i tillegg.`,
  ),
  'tekst/bokmal-overskrift': says<{ overskrift: string; framlegg: string }>(
    ({ overskrift, framlegg }) => `«${overskrift}» er overskrifta «${framlegg}» på bokmål, og då vert ikkje teksten funnen att.`,
    ({ framlegg }) => `Skriv lina slik: «${framlegg}». Teksten under kan stå som han er.`,
  ),
  'tekst/flytta-overskrift': says<{ overskrift: string; under: string | undefined; etter: string | undefined; før: string | undefined }>(
    ({ overskrift, under }) =>
      under === undefined
        ? `Overskrifta «${overskrift}» står i ei anna rekkjefølgje enn i malen.`
        : `Overskrifta «${overskrift}» høyrer heime under «${under}», men står ein annan stad.`,
    ({ under, etter, før }) => {
      const place = etter === undefined ? (før === undefined ? '' : ` før «${før}»`) : ` etter teksten under «${etter}»`
      return `Flytt overskrifta og teksten hennar${under === undefined ? '' : ` til «${under}»,`}${place}.`
    },
  ),
  'tekst/dobbel-overskrift': says<{ overskrift: string }>(
    ({ overskrift }) => `Overskrifta «${overskrift}» står meir enn éin gong.`,
    () => 'Samla teksten under den eine, og slett den andre.',
  ),
  'tekst/tom-del': says<{ overskrift: string }>(
    ({ overskrift }) => `Det står ingen tekst under «${overskrift}».`,
    () => 'Skriv nokre setningar. Er det ikkje noko å seia, så skriv det, og kvifor, til dømes «Mandata er dei same som i fjor».',
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
} as const
