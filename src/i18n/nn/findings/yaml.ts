import { says } from '../../says.ts'

/** YAML that can't be read. */
export const yamlFindings = {
  'yaml/innrykk': says(
    () => 'Innrykket stemmer ikkje med linene over, så feltet kan ikkje plasserast.',
    () =>
      'Bruk to mellomrom for kvart nivå, og set felt på same nivå rett under kvarandre: «møte:» heilt til venstre, «  dato: 2026-09-14» to mellomrom inn.',
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
    () => 'Set inn hermeteiknet som manglar i enden av teksten, til dømes tittel: "Lesing: eit felles løft"',
  ),
  'yaml/klamme': says(
    () => 'Ei liste eller ei gruppe som opnar med [ eller {, er ikkje lukka, eller eit komma manglar.',
    () => 'Lukk med ] eller }, eller skriv heller eitt punkt på kvar line med «- » framfor.',
  ),
  'yaml/anker': says(
    () => 'Teiknet & eller * fremst i ein verdi har ei særskild tyding i YAML, og er ikkje tillate her.',
    () => 'Set hermeteikn kring verdien, til dømes tittel: "*Lesing"',
  ),
  'yaml/merke': says(
    () => 'Teiknet ! fremst i ein verdi har ei særskild tyding i YAML, og er ikkje tillate her.',
    () => 'Set hermeteikn kring verdien, til dømes tittel: "!Lesing"',
  ),
  'yaml/for-djup': says<{ grense: number }>(
    ({ grense }) => `Felta ligg inni kvarandre i meir enn ${grense} nivå, og er difor ikkje lesne.`,
    () => 'Hent att felta frå ein nylaga mal.',
  ),
  'yaml/teikn': says(
    () => 'Felta har eit usynleg styreteikn som ikkje kan stå der.',
    () => 'Slett lina og skriv henne på nytt.',
  ),
  'yaml/syntaks': says(
    () => 'Felta kan ikkje lesast frå denne lina.',
    () => 'Skriv eitt felt på kvar line, med kolon og mellomrom etter namnet, til dømes «status: utkast».',
  ),
} as const
