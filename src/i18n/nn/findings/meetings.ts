import { longDate } from '../../dates.ts'
import { formatNumber } from '../../numbers.ts'
import { says } from '../../says.ts'

const answerWithAvvik = (example: string): string => `Stemmer det, så skriv kvifor under møtet, til dømes «avvik: ${example}».`

/** The five things a plan states, as opplæringslova § 12-4 letters them. */
const planElements: Readonly<Record<string, string>> = {
  problem: 'a) kva problem tiltaka skal løysa',
  tiltak: 'b) kva tiltak som er planlagde',
  tidspunkt: 'c) når tiltaka skal gjennomførast',
  ansvarleg: 'd) kven som skal gjennomføra tiltaka',
  evaluering: 'e) når tiltaka skal evaluerast',
}

/** Meetings, plans and groups held against what the source document says of them. */
export const meetingFindings = {
  'mote/utanfor-vindauge': says<{ dato: string; frå: string; til: string }>(
    ({ dato, frå, til }) => `Møtet ${longDate(dato)} er utanfor tida det skal haldast i: ${longDate(frå)} til ${longDate(til)}.`,
    () => answerWithAvvik('Utsett ei veke på grunn av vinterferien'),
  ),
  'mote/lengd': says<{ timar: number; frå: number; til: number; delar: number }>(
    ({ timar, frå, til, delar }) =>
      `${delar > 1 ? 'Dei to delane varte til saman' : 'Møtet varte'} ${formatNumber(timar)} timar, men skal ta ${frå}–${til} timar.`,
    () => answerWithAvvik('Skulen er liten, og me kom gjennom alt'),
  ),
  'mote/manglar-rolle': says<{ rolle: string; eller: string }>(
    ({ rolle, eller }) =>
      `Ingen ${eller === '' ? `«${rolle}»` : `«${rolle}» (eller ${eller})`} er mellom deltakarane, men rolla skal vera med.`,
    ({ rolle }) =>
      `Legg til «- rolle: ${rolle}» og «tal: 1» under «deltakarar», med kor mange dei var. Var dei ikkje med, så skriv kvifor under møtet, til dømes «avvik: Møtet måtte flyttast, og ikkje alle kunne koma».`,
  ),
  'mote/feil-ansvarleg': says<{ rolle: string }>(
    ({ rolle }) => `«${rolle}» står som ansvarleg, men det er leiar for skule som planlegg og held leiardialog 2.`,
    () => `Skriv «ansvarleg: leiar for skule». ${answerWithAvvik('Leiar for skule var sjuk, og rektor heldt møtet')}`,
  ),
  'dato/utanfor-skulearet': says<{ dato: string; skuleår: string }>(
    ({ dato, skuleår }) => `${longDate(dato)} er ikkje i skuleåret ${skuleår}, som går frå 1. august til 31. juli.`,
    ({ skuleår }) => `Sjå etter om året er rett skrive, til dømes ${skuleår.slice(0, 4)}-11-24.`,
  ),
  'stikkprove/plan-utan-tiltak': says<{ element: string; paragraf: string }>(
    ({ element, paragraf }) =>
      `Stikkprøva viser at planane ikkje seier ${planElements[element] ?? element}. Det krev opplæringslova ${paragraf}, men ingen tiltak rettar det opp.`,
    () => 'Legg til eit tiltak med «rutine: tiltak», «rutine: evaluering» eller «rutine: dokumentasjon», ansvarleg og frist.',
  ),
  'utviklingssamtale/ikkje-stadfesta': says(
    () => 'Leiardialog 2 seier at utviklingssamtalen er halden, men her står ingen dato.',
    () => 'Skriv datoen under «samtale», til dømes «dato: 2026-11-24», og aldri noko frå samtalen.',
  ),
  'utviklingssamtale/for-tidleg': says<{ dato: string }>(
    ({ dato }) =>
      `Utviklingssamtalen står med ein dato før leiardialog 2 (${longDate(dato)}), men skal haldast etter han, så dei to heng saman.`,
    () => 'Sjå etter om datoen er rett skriven, til dømes «dato: 2026-12-08». Stemmer han, så skriv kvifor i eit unntak.',
  ),
  'utviklingssamtale/ikkje-halden': says(
    () => 'Utviklingssamtalen er ikkje halden. Han er del to av leiardialog 2.',
    () => 'Avtal ei tid, og skriv «utviklingssamtale: avtalt» eller «halden».',
  ),
  'gruppe/manglar-rolle': says<{ rolle: string; gruppe: 'utviklingsgruppe' | 'plangruppe' }>(
    ({ rolle, gruppe }) =>
      `${gruppe === 'plangruppe' ? 'Plangruppa' : 'Utviklingsgruppa'} har ingen «${rolle}» mellom medlemene. ${gruppe === 'plangruppe' ? 'Leiinga og lærarane skal vera med.' : 'Skuleleiarar og tillitsvalde skal vera med.'}`,
    ({ rolle }) => `Legg til eit punkt under «medlemer» med «rolle: ${rolle}» og kor mange dei er, til dømes «tal: 2».`,
  ),
  'gruppe/feil-leiar': says<{ rolle: string }>(
    ({ rolle }) => `«${rolle}» står som leiar, men det er leiar for skule som leier utviklingsgruppa.`,
    () => 'Skriv «leiar: leiar for skule».',
  ),
  'utviklingsplan/ikkje-revidert': says<{ dato: string; før: boolean }>(
    ({ dato, før }) =>
      før
        ? `Planen er revidert før leiardialog 2 (${longDate(dato)}), men skal reviderast etter han.`
        : `Leiardialog 2 vart halden ${longDate(dato)}, men planen er ikkje revidert sidan.`,
    () =>
      'Sjå gjennom planen, skriv under «Revisjon etter leiardialog 2» kva som er endra, og skriv datoen, til dømes «revidert: 2026-12-03».',
  ),
  'utviklingsplan/manglar-avdeling': says<{ avdeling: string; fil: string; skule: string }>(
    ({ avdeling, fil }) => `${avdeling} er ei avdeling i kvalitet.yaml, men har ingen utviklingsplan (${fil}).`,
    ({ skule }) => `Lag planen: kvalitet new utviklingsplan ${skule}`,
  ),
  'utviklingsplan/ukjend-avdeling': says<{ avdeling: string; skule: string; framlegg: string | undefined }>(
    ({ avdeling, skule }) => `${skule} har ikkje noka avdeling «${avdeling}» i kvalitet.yaml.`,
    ({ framlegg }) =>
      framlegg === undefined
        ? 'Legg avdelinga til under skulen i kvalitet.yaml, til dømes «id: mellomsteget», eller gje fila eit anna namn.'
        : `Meinte du «${framlegg}»?`,
  ),
  'utviklingsplan/utan-avdeling': says<{ avdeling: string }>(
    () => 'Planen er for ei avdeling etter filnamnet, men feltet «avdeling» manglar.',
    ({ avdeling }) => `Skriv «avdeling: ${avdeling}» i felta øvst.`,
  ),
  'utviklingsplan/utan-medverknad': says<{ rolle: string }>(
    ({ rolle }) => `Ingen ${rolle} er nemnde under «medverknad». Planen skal lagast saman med tilsette, elevar og føresette.`,
    ({ rolle }) => `Legg til eit punkt med «rolle: ${rolle}», «tal: 6» og «dato: 2026-10-14».`,
  ),
  'utviklingsplan/trinn-manglar': says<{ trinn: string }>(
    ({ trinn }) => `Planen skal gjelda grunnleggjande dugleikar på alle trinn, men desse er ikkje med: ${trinn}.`,
    () => 'Legg trinna til under «trinngrupper», gjerne i grupper, til dømes «- 1-4».',
  ),
  'utviklingsplan/trinn-dobbelt': says<{ gruppe: string }>(
    ({ gruppe }) => `Eit trinn i gruppa ${gruppe} står òg i ei anna gruppe. Kvart trinn skal stå i éi.`,
    () => 'Del trinna slik at gruppene ikkje går over i kvarandre, til dømes 1-4 og 5-7.',
  ),
  'utviklingsplan/trinn-utanfor': says<{ gruppe: string; skulen: string | undefined; baklengs: boolean }>(
    ({ gruppe, skulen, baklengs }) =>
      baklengs ? `Gruppa ${gruppe} går baklengs.` : `Gruppa ${gruppe} har trinn som skulen ikkje har (${skulen ?? ''}).`,
    ({ baklengs }) =>
      baklengs ? 'Skriv det lågaste trinnet fyrst, til dømes 1-4.' : 'Rett gruppa, eller «trinn» for skulen i kvalitet.yaml.',
  ),
  'utviklingsplan/trinn-utan-tekst': says<{ gruppe: string }>(
    ({ gruppe }) => `Det står ingen tekst under ei overskrift for trinn ${gruppe}.`,
    ({ gruppe }) => `Skriv under «### Trinn ${gruppe}» korleis de arbeider med dei grunnleggjande dugleikane.`,
  ),
} as const
