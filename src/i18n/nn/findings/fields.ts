import { says } from '../../says.ts'

/** The fields at the top of a document. */
export const fieldFindings = {
  'felt/ingen': says(
    () => 'Dokumentet har ingen felt øvst. Utan dei veit ingen kva dokument dette er.',
    () => 'Fyrste lina skal vera ---, så kjem felta, til dømes «status: utkast», og så ei line til med ---.',
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
} as const
