import { says } from '../../says.ts'

/** The text under the headings. */
export const textFindings = {
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
} as const
