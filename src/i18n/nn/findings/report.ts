import { enumerate } from '../../lists.ts'
import { says } from '../../says.ts'

/** The draft of the tilstandsrapport, as the school owner has it. */
export const reportFindings = {
  'rapport/konflikt': says(
    () =>
      'Her står det merke etter ein konflikt som ikkje er løyst: to tekstar vil ha den same plassen. Rapporten vert ikkje laga før éin er vald.',
    () => 'Behald den teksten som skal stå, slett den andre og merka kring, og køyr «kvalitet report» på nytt.',
  ),
  'rapport/avkutta': says(
    () =>
      'Slutten av utkastet manglar: den siste lina skal vera «<!-- slutt på rapporten -->». Er fila lagra halvvegs, ser resten ut som noko som er sletta med vilje.',
    () => 'Hent fila att frå Git eller ein tryggingskopi. Er teksten heil, så skriv lina sist i fila.',
  ),
  'rapport/grunnlag': says<{ grunnlag: string; finst: boolean }>(
    ({ grunnlag, finst }) =>
      `${grunnlag} ${finst ? 'er endra eller skadd' : 'finst ikkje'}. ${
        grunnlag.endsWith('.csv')
          ? 'Fila fortel kva tal i teksten din som er endra i kjeldene, og utan henne ville ingen minna om dei.'
          : 'Fila fortel korleis utkastet såg ut då det vart laga, og utan henne kan ingen skilja dine ord frå dei gamle når rapporten vert laga på nytt.'
      }`,
    ({ grunnlag }) => `Hent fila att frå Git: git checkout -- ${grunnlag}. Finst ho ikkje der, så sjå «kvalitet report --help».`,
  ),
  'rapport/kapittel-sletta': says<{ kapittel: string; lov: string; råd: string }>(
    ({ kapittel, lov, råd }) =>
      `Kapittelet «${kapittel}» er sletta. Etter opplæringslova ${lov} skal ${råd} minst éin gong i året få informasjon om læringsmiljøet, læringsresultata og gjennomføringa.`,
    ({ kapittel }) =>
      `Hent kapittelet att frå Git, eller skriv ei overskrift «## ${kapittel}» med merket over, slik det står i grunnlaget. Det du har sletta, kjem ikkje att av seg sjølv.`,
  ),
  'rapport/uferdig-tekst': says<{ kapittel: string; tal: number }>(
    ({ kapittel, tal }) =>
      `I «${kapittel}» står ${tal === 1 ? 'eitt utkast eller éi oppgåve' : `${tal} utkast og oppgåver`} som ingen har gjort til sine. Det rådet får, skal vera orda til skuleeigar.`,
    () =>
      'Rett setningane så dei seier det du meiner, og ta bort «Utkast til tekst:» føre dei. Set eigne ord der det står «[Skriv her: …]», eller slett avsnittet.',
  ),
  'rapport/gamalt-tal': says<{ før: string; no: string }>(
    ({ før, no }) =>
      no === ''
        ? `Talet ${før} i teksten din er ikkje med i kjeldene lenger.`
        : `Talet ${før} i teksten din er endra i kjeldene sidan du skreiv: det er no ${enumerate(no.split(', '), 'og')}.`,
    ({ no }) => (no === '' ? 'Sjå over setninga og ta bort talet.' : 'Rett talet, og sjå om setninga framleis er sann.'),
  ),
  'rapport/anna-tal': says<{ her: string; kjelde: string }>(
    ({ her, kjelde }) => `Her står ${her}, men kjeldene seier ${kjelde}. Nokon har endra talet for hand.`,
    () =>
      'Er talet i rapporten skrive feil, så rett det. Er det kjeldene som er feil, så rett dei og køyr «kvalitet report» på nytt: då vert talet rett alle stader.',
  ),
  'rapport/endra-sitat': says(
    () => 'Orda frå skulen er endra her. Rapporten seier at dei er skulen sine eigne, med kjelde, så dei må stå slik skulen skreiv dei.',
    () =>
      'Hent sitatet att frå grunnlaget i «rapport/.grunnlag», eller skriv det du meiner, i eit eige avsnitt utanfor sitatet. Skal skulen seia noko anna, så rettar skulen eigenvurderinga.',
  ),
  'rapport/forelda': says<{ filer: readonly string[]; fleire: number }>(
    ({ filer, fleire }) =>
      `Rapporten er forelda: ${enumerate([...filer, ...(fleire > 0 ? [`${fleire} til`] : [])], 'og')} er endra sidan han vart laga.`,
    () => 'Køyr «kvalitet report» på nytt. Det du har skrive i utkastet, står.',
  ),
} as const
