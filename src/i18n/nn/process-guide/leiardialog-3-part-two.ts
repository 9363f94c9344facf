import { guideOf } from './guide.ts'
import { goals, trust } from './leiardialog-3-shared.ts'
import { aims, contract, evaluation, preconditions, present } from './shared.ts'

/** Leiardialog 3, where the school's planning group and the school owner draw the conclusions. */
export const leiardialog3PartTwo = guideOf({
  del: 'del to',
  tilpassing: 'Del ein og del to tek tre til fire timar til saman. Del to kan haldast same dagen eller nokre dagar etter.',
  førebu: {
    innkalling: 'Plangruppa får referatet frå del ein med ein gong. Ha framme måla frå leiardialog 1, dei opne tiltaka og eigenvurderinga.',
    roller: [
      {
        rolle: 'skuleeigar',
        kven: 'Skuleeigar',
        slik: 'åleine',
        spørsmål: [
          'Kva høyrde eg i del ein som eg ikkje visste?',
          'Kva liknar på det dei andre skulane strevar med, og bør løysast felles?',
        ],
      },
      {
        rolle: 'rektor',
        kven: 'Rektor',
        slik: 'åleine',
        spørsmål: ['Kva må skulen ta tak i no, og kva hjelp treng me?', 'Kva mål vil eg føra vidare, og kva mål er me ferdige med?'],
      },
      {
        rolle: 'leiargruppe',
        kven: 'Leiargruppa',
        slik: 'saman',
        spørsmål: ['Kor langt kom me med kvart mål, og kva byggjer me det på?', 'Er noko så alvorleg at det treng ein skriftleg avtale?'],
      },
      {
        rolle: 'lærarar',
        kven: 'Lærarane i plangruppa',
        slik: 'fyrst kvar for seg, så saman',
        spørsmål: ['Kva har lærarane på skulen tru på, og kvar er motstanden klok?', 'Kva treng me å læra for å koma vidare?'],
      },
      {
        rolle: 'plangruppe',
        kven: 'Heile plangruppa',
        slik: 'saman',
        spørsmål: [
          'Kva spørsmål i eigenvurderinga gav oss mest, og kva spørsmål sakna me?',
          'Korleis får alle på skulen eigarskap til det som kjem?',
        ],
      },
    ],
  },
  opna: {
    minutt: 5,
    kontakt: 'Kvar seier éi setning frå del ein som vart sitjande.',
    kontrakt: contract,
    tilStades: present,
    bakgrunn: aims,
    føresetnader: preconditions,
    mål: goals,
    føresetnad: trust,
  },
  hovudfase: [
    {
      id: 'innspel',
      minutt: 10,
      tittel: 'Innspela frå del ein',
      spørsmål: ['Kva gjekk att frå fleire bord, og kva sa berre éin?', 'Kva skuldar me elevar og føresette svar på?'],
    },
    {
      id: 'mal-vidare',
      minutt: 20,
      tittel: 'Måla: nådd, delvis nådd eller ikkje nådd',
      spørsmål: ['Kva veit me om kvart mål, og kva gjorde skilnaden?', 'Kva går vidare til neste år, og kva sluttar me med?'],
    },
    {
      id: 'kritiske-omrade',
      minutt: 20,
      tittel: 'Kritiske område',
      spørsmål: [
        'Er det noko ved læring, læringsmiljø, økonomi, kjennskap til regelverket eller anna som er kritisk?',
        'Kva er årsakene, og kva støtte må til? Det som er kritisk, får ein skriftleg avtale mellom leiar for skule og rektor.',
      ],
    },
    {
      id: 'kontinuitet',
      minutt: 15,
      tittel: 'Felles utviklingsarbeid',
      spørsmål: ['Kva felles tiltak i kommunen verka hos oss?', 'Kva må stå fast neste år, sjølv om noko nytt lokkar?'],
    },
    {
      id: 'prinsipielle-sporsmal',
      minutt: 10,
      tittel: 'Prinsipielle spørsmål om kompetanse og kvalitet',
      spørsmål: ['Kva bør løysast likt på alle skulane?', 'Kva løysing vil me foreslå?'],
    },
    {
      id: 'sporsmal',
      minutt: 10,
      tittel: 'Innspel til spørsmåla i neste eigenvurdering',
      spørsmål: ['Kva spørsmål bør stå, kva bør bort, og kva manglar i lys av kvalitetsplanen og utfordringane våre?'],
    },
  ],
  utanom: [],
  avslutt: {
    minutt: 10,
    avgjerder: [
      'Slå fast for kvart mål om det er nådd, og kva som går vidare.',
      'Er eit område kritisk, skriv ned kva det gjeld og når leiar for skule og rektor skriv avtalen. Han gjeld området, aldri ein person.',
    ],
    mellomarbeid: [
      'Leiar for skule og rektor skriv avtalane. Leiar for skule brukar eigenvurderinga og dialogen i tilstandsrapporten.',
      'Plangruppa fortel personalet kva som er avgjort, og tek måla med til leiardialog 1 ved skulestart.',
    ],
    utprøving: 'Vel éin ting plangruppa skal prøva ut før planleggingsdagane i august.',
    evaluering: evaluation,
  },
})
