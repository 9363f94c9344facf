import { guideOf } from './guide.ts'
import { aims, contract, evaluation, pause, preconditions, present } from './shared.ts'

/** Leiardialog 2, *undervegsvurdering*: 2 to 4 hours, and the utviklingssamtale of 1½ hours beside it. */
export const leiardialog2 = guideOf({
  del: 'del ein',
  tilpassing: 'Ein liten skule klarer seg med to timar. Står skulen i mykje, set de av fire. Utviklingssamtalen kjem i tillegg.',
  førebu: {
    innkalling:
      'Leiar for skule planlegg og leier møtet, og kallar inn seinast to veker før. Ha framme leiardialog 1, utviklingsplanen, tala frå dei nasjonale prøvane og ei ny stikkprøve.',
    roller: [
      {
        rolle: 'skuleeigar',
        kven: 'Leiar for skule',
        slik: 'åleine',
        spørsmål: [
          'Kva veit eg for lite om i kvardagen på denne skulen, og korleis kan eg spørja så eg lærer noko?',
          'Kva lova me i leiardialog 1, og har me halde det?',
          'Kva kan eg rydda av vegen i drift, økonomi og samarbeidet med andre tenester?',
        ],
      },
      {
        rolle: 'rektor',
        kven: 'Rektor',
        slik: 'åleine',
        spørsmål: [
          'Kva går betre enn venta, og kva går tyngre?',
          'Kva val står eg i no, der eg treng nokon å tenkja høgt saman med?',
          'Kva i drifta tek tida frå utviklingsarbeidet?',
        ],
      },
      {
        rolle: 'avdelingsleiar',
        kven: 'Avdelingsleiarane',
        slik: 'åleine',
        spørsmål: ['Kva i planen for avdelinga mi vart annleis enn me tenkte, og kva lærte me av det?'],
      },
      {
        rolle: 'leiargruppe',
        kven: 'Leiargruppa',
        slik: 'fyrst kvar for seg, så saman',
        spørsmål: [
          'Kva tiltak i utviklingsplanen kan elevane alt merka, og kva tiltak finst berre på papiret?',
          'Kva svara tilsette, elevar og føresette då me spurde dei i haust?',
          'Kva seier dei nasjonale prøvane når me ser dei saman med det lærarane veit?',
        ],
      },
    ],
  },
  opna: {
    minutt: 10,
    kontakt: 'Kvar seier kva dei helst vil ha hjelp til å tenkja over i dag.',
    kontrakt: contract,
    tilStades: present,
    bakgrunn: aims,
    føresetnader: preconditions,
    mål: [
      'Planane til skulen og utviklingssamtalen med rektor heng i hop.',
      'Rektor får tilbakemelding på stoda slik ho er no, og lyst til å gå vidare.',
      'Det ligg til rette for at rektor kan gjera ein god jobb og utvikla seg.',
      'Samtalen er open, alle er med, og me er samde om mål, retning, kva som må gjerast, og korleis.',
    ],
    føresetnad: [],
  },
  hovudfase: [
    {
      id: 'drift-og-okonomi',
      minutt: 25,
      tittel: 'Drift og økonomi',
      spørsmål: ['Kva rammer held, og kva sprekk?', 'Kva må på plass i drift og struktur for at utviklinga skal få ro?'],
    },
    {
      id: 'samarbeid',
      minutt: 15,
      tittel: 'Samarbeid med BUP, barnevernet og helsetenestene',
      spørsmål: [
        'Kvar flyt samarbeidet, og kvar stoggar det?',
        'Kva kan skuleeigar opna dører for? Samarbeidet er temaet, aldri eit barn.',
      ],
    },
    {
      id: 'leiarstotte',
      minutt: 25,
      tittel: 'Støtte og sparring om strategiar og tiltak',
      spørsmål: [
        'Rektor legg fram eit val. Dei andre spør i fem minutt før nokon gjev råd: kva ser me då som me ikkje såg?',
        'Kva støtte ville gjort størst skilnad dei neste tre månadene?',
      ],
    },
    {
      id: 'nasjonale-prover',
      minutt: 25,
      tittel: 'Ekstra fokus: nasjonale prøvar',
      spørsmål: [
        'Kva kan me seia sikkert, og kva ligg innanfor uvissa?',
        'Kva vil lærarane prøva i timane, og på kva trinn skal elevane merka det?',
      ],
    },
    pause,
    {
      id: 'stikkprove-9a',
      minutt: 20,
      tittel: 'Ekstra fokus: stikkprøve av aktivitetsplikta (9-A)',
      spørsmål: [
        'Kva har endra seg i varsel, undersøking, tiltak, evaluering og dokumentasjon sidan i haust?',
        'Kva ledd skal me sjå på att, og når? Tal og datoar, aldri ei sak.',
      ],
    },
    {
      id: 'medverknad',
      minutt: 15,
      tittel: 'Medverknad',
      spørsmål: ['Kva har elevar, føresette og tilsette fått endra på?', 'Kven har me ikkje spurt enno, og korleis kan me spørja dei?'],
    },
    {
      id: 'semje',
      minutt: 20,
      tittel: 'Semje om mål, retning og arbeidsmåte',
      spørsmål: ['Står måla frå leiardialog 1 seg?', 'Kva må gjerast fram til våren, og korleis vil me arbeida? Kva let me liggja?'],
    },
  ],
  utanom: [
    {
      id: 'utviklingssamtale',
      minutt: 90,
      tittel: 'Del to: utviklingssamtalen',
      spørsmål: [
        'Leiar for skule og rektor åleine, etter felles skjema, når denne delen er ferdig. Samtalen er ei personalsak, og innhaldet vert aldri skrive i denne mappa.',
      ],
    },
  ],
  avslutt: {
    minutt: 15,
    avgjerder: [
      'Les høgt kva de er samde om. Kvart tiltak får éin ansvarleg og ein frist, òg dei som skuleeigar tek på seg.',
      'Gå gjennom dei opne tiltaka frå leiardialog 1: gjennomførte, i gang eller avslutta?',
    ],
    mellomarbeid: [
      'Skulen og avdelingane reviderer planane sine etter det de vart samde om.',
      'Arbeidet fram mot eigenvurderinga i mars held fram: set datoar for dei neste møta om resultat.',
    ],
    utprøving: 'Vel eitt tiltak de vil justera og prøva på nytt før jul, og avtal korleis de ser om det verkar.',
    evaluering: evaluation,
  },
})
