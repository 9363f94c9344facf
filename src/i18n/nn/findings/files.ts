import { says } from '../../says.ts'

/** The file itself, and the folder it lies in. */
export const fileFindings = {
  'fil/tom': says(
    () => 'Fila er tom.',
    () => 'Hent fila att frå Git. Er det ikkje noko å henta, så slett henne: «kvalitet new-year» lagar ei ny.',
  ),
  'fil/for-stor': says<{ storleik: string; grense: string }>(
    ({ storleik, grense }) => `Fila er på ${storleik}, og er difor ikkje lesen: eit dokument kan ikkje vera større enn ${grense}.`,
    () => 'Legg vedlegg og bilete ein annan stad, og vis til dei frå dokumentet.',
  ),
  'fil/teiknsett': says(
    () => 'Fila er ikkje lagra i teiknsettet UTF-8, så æ, ø og å kan ikkje lesast.',
    () => 'Opna fila og lagra henne på nytt som UTF-8. I VS Code: klikk på teiknsettet nede til høgre og vel «Save with Encoding».',
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
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Gje fila rett namn, til dømes leiardialog-1.md, eller flytt henne ut av skuleåret.'
        : `Meinte du «${framlegg}»?`,
  ),
  'mappe/ukjend-skule': says<{ id: string; framlegg: string | undefined }>(
    ({ id }) => `Mappa «${id}» er ikkje id-en til nokon skule i kvalitet.yaml.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Gje mappa same namn som id-en til skulen, til dømes nord, eller legg skulen til under «skular» i kvalitet.yaml.'
        : `Meinte du «${framlegg}»?`,
  ),
  'mappe/ugyldig-skulear': says<{ namn: string }>(
    ({ namn }) => `Mappa «${namn}» liknar eit skuleår, men er ikkje skriven som eit, og vert difor ikkje lesen.`,
    () => 'Gje mappa namn slik: 2026-27, med bindestrek og dei to siste sifra i året etter.',
  ),
} as const
