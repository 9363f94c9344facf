import { guideOf } from './guide.ts'
import { goals, trust } from './leiardialog-3-shared.ts'
import { aims, contract, evaluation, pause, preconditions } from './shared.ts'

/** Leiardialog 3, the broad meeting over the self-assessment. With part two it takes 3 to 4 hours. */
export const leiardialog3PartOne = guideOf({
  del: 'del ein',
  tilpassing: 'Del ein og del to tek tre til fire timar til saman. Er skulen liten, kort ned begge delane om lag like mykje.',
  førebu: {
    innkalling:
      'Skuleeigar kallar inn og leier. Skulen sender eigenvurderinga og dette arket til alle ei veke før. Elevrådet spør klassane, og har ein vaksen dei er trygge på til å hjelpa seg med eigenvurderinga.',
    roller: [
      {
        rolle: 'elevar',
        kven: 'Elevane',
        slik: 'saman',
        spørsmål: ['Når lærer me best her, og når kjedar me oss?', 'Kva bør dei vaksne vita om korleis me har det?'],
      },
      {
        rolle: 'føresette',
        kven: 'Føresette (FAU)',
        slik: 'saman',
        spørsmål: ['Kva høyrer me heime om læring og trivsel, i det store og heile?', 'Kva kan me heime og skulen gjera meir saman?'],
      },
      {
        rolle: 'lærarar',
        kven: 'Lærarane',
        slik: 'fyrst kvar for seg, så saman',
        spørsmål: ['Kva i undervisninga har me endra i år, og kva såg me at det førte til?', 'Kva resultat skjønar me ikkje?'],
      },
      {
        rolle: 'tilsette',
        kven: 'Andre tilsette',
        slik: 'saman',
        spørsmål: ['Kva ser me i friminutt, SFO, garderobe og gangar som ikkje står i tala?'],
      },
      {
        rolle: 'tillitsvald',
        kven: 'Tillitsvald',
        slik: 'åleine',
        spørsmål: ['Har dei tilsette fått vera med på avgjerdene, og har dei tid til det planen krev?'],
      },
      {
        rolle: 'verneombod',
        kven: 'Verneombod',
        slik: 'åleine',
        spørsmål: ['Kva i arbeidsmiljøet hjelper eller hindrar det me vil få til for elevane?'],
      },
      {
        rolle: 'leiargruppe',
        kven: 'Leiargruppa',
        slik: 'saman',
        spørsmål: ['Kva i eigenvurderinga er me tryggast på, og kva kviler på tynt grunnlag?', 'Kva vil me helst ha motsegn på?'],
      },
      {
        rolle: 'rektor',
        kven: 'Rektor',
        slik: 'åleine',
        spørsmål: ['Kva tre ting må alle ha fått med seg når me går?', 'Korleis lyttar eg utan å forsvara?'],
      },
      {
        rolle: 'skuleeigar',
        kven: 'Skuleeigar',
        slik: 'åleine',
        spørsmål: [
          'Kva lova me i leiardialog 1 og 2, og kva vart det til?',
          'Kva vil eg høyra frå elevane før eg høyrer det frå dei vaksne?',
        ],
      },
    ],
  },
  opna: {
    minutt: 15,
    kontakt: 'Sit blanda ved små bord. To og to seier namn, rolle og éin ting dei er glade for ved skulen. Elevane opnar.',
    kontrakt: contract,
    tilStades: 'Elevane får ordet fyrst på kvart punkt. Den som leier, stoggar framandord og lange innlegg.',
    bakgrunn: aims,
    føresetnader: preconditions,
    mål: goals,
    føresetnad: trust,
  },
  hovudfase: [
    {
      id: 'eigenvurdering',
      minutt: 10,
      tittel: 'Eigenvurderinga, kort fortald',
      spørsmål: ['Kva meiner skulen sjølv at han har fått til, og kva har han att?', 'Kjenner de dykk att?'],
    },
    {
      id: 'laeringsmiljo',
      minutt: 20,
      tittel: 'Læringsmiljøet',
      spørsmål: [
        'Kva fortel Elevundersøkinga, og kva fortel de kvarandre no?',
        'Kva på skulen gjer dagane gode, og kva gjer at nokre gruar seg? Snakk om skulen, aldri om nokon.',
      ],
    },
    {
      id: 'laeringsresultat',
      minutt: 20,
      tittel: 'Læringa: nasjonale prøvar og andre kjelder',
      spørsmål: ['Kva viser tala, kor sikre er dei, og kva anna veit me?', 'Kva trur elevar og lærarar kvar for seg er grunnen?'],
    },
    pause,
    {
      id: 'kvalitetsutvikling',
      minutt: 20,
      tittel: 'Utviklingsarbeidet: måla til skulen, satsingane og kvalitetsplanen',
      spørsmål: ['Kva tiltak har elevane merka?', 'Kva skal me ta vare på, og kva er me ferdige med?'],
    },
    {
      id: 'uro',
      minutt: 10,
      tittel: 'Det som uroar',
      spørsmål: [
        'Er det noko ved læring, læringsmiljø, økonomi, regelverk eller anna som ikkje kan venta?',
        'Kva treng me å vita meir om før me dømer?',
      ],
    },
    {
      id: 'perspektiv',
      minutt: 10,
      tittel: 'Eitt steg vidare frå kvar',
      spørsmål: ['Kvart bord lagar eitt framlegg: Kva vil me prøva, og kven må vera med på det?'],
    },
  ],
  utanom: [],
  avslutt: {
    minutt: 15,
    avgjerder: [
      'Les høgt kva gruppene er samde om, og kva de ser ulikt på. Begge delar går vidare til del to.',
      'Sei kva som hender med innspela, og når alle får svar.',
    ],
    mellomarbeid: [
      'Skuleleiinga tek innspela med til del to. Elevråd, FAU og personale får vita kva det vart til før sommaren.',
      'Eigenvurderinga og dette møtet er grunnlaget for tilstandsrapporten og for leiardialog 1 til hausten.',
    ],
    utprøving: 'Vel eitt av framlegga frå borda som kan prøvast ut alt før sommaren.',
    evaluering: ['Elevane fyrst: Vart de høyrde?', ...evaluation],
  },
})
