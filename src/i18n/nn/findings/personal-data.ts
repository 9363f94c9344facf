import { says } from '../../says.ts'

/** What a Git history can't forget once it is there. */
const committed = 'Er fila alt lagra i Git, hjelper det ikkje å sletta no: sei frå til skuleeigar.'

/** Where it stands: in the name of a file or folder, or in what a document says. */
interface InName {
  readonly iNamn?: boolean
}

const rename = `Gje fila eller mappa eit anna namn. ${committed}`

/** Personal data. Not one of these may repeat what was found. */
export const personalDataFindings = {
  'persondata/fodselsnummer': says<InName>(
    ({ iNamn }) =>
      iNamn === true
        ? 'Eit fødselsnummer eller D-nummer står i namnet på denne fila eller mappa.'
        : 'Her står eit fødselsnummer eller D-nummer. Det skal aldri stå i denne mappa, for Git gløymer ikkje.',
    ({ iNamn }) => (iNamn === true ? rename : `Slett nummeret før du lagrar i Git. ${committed}`),
  ),
  'persondata/elleve-siffer': says(
    () => 'Her står elleve siffer som tek til med ein dato. Det kan vera eit fødselsnummer med ein skrivefeil.',
    () => `Er det eit fødselsnummer, så slett det. ${committed} Er det noko anna, så skriv kva slags nummer det er rett framfor.`,
  ),
  'persondata/e-post': says<InName>(
    ({ iNamn }) =>
      iNamn === true
        ? 'Ei e-postadresse står i namnet på denne fila eller mappa.'
        : 'Her står ei e-postadresse. I dokumenta skal det berre stå roller, og adresser som er førte opp under «personar» i kvalitet.yaml.',
    ({ iNamn }) => (iNamn === true ? rename : `Skriv rolla i staden, til dømes «rektor». ${committed}`),
  ),
  'persondata/telefon': says(
    () => 'Her står noko som ser ut som eit telefonnummer. Slike opplysningar høyrer ikkje heime i dokumenta.',
    () => `Slett nummeret, og skriv rolla i staden. ${committed}`,
  ),
  'persondata/elevnamn': says<InName>(
    ({ iNamn }) =>
      iNamn === true
        ? 'Ein elev eller ein av dei næraste er nemnd i namnet på denne fila eller mappa.'
        : 'Her ser det ut til at ein elev eller ein av dei næraste er nemnd med namn. Mappa skal aldri ha opplysningar om einskilde elevar.',
    ({ iNamn }) =>
      iNamn === true
        ? rename
        : `Skriv om slik at ingen kan kjennast att, til dømes «ein elev på mellomsteget» eller berre eit tal. ${committed}`,
  ),
  'persondata/namneliste': says<InName>(
    ({ iNamn }) =>
      iNamn === true
        ? 'Eit namn frå namnelista til kommunen (namneliste.txt) står i namnet på denne fila eller mappa.'
        : 'Her står eit namn frå namnelista til kommunen (namneliste.txt).',
    ({ iNamn }) => (iNamn === true ? rename : `Ta bort namnet, og skriv rolla eller eit tal i staden. ${committed}`),
  ),
  'persondata/samtaleinnhald': says(
    () => 'Her står det tekst frå utviklingssamtalen. Samtalen er ei personalsak: i mappa skal det berre stå datoar og stadfestingar.',
    () => `Slett teksten, og ta vare på han der kommunen har personalsakene sine. ${committed}`,
  ),
} as const
