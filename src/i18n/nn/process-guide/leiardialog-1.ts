import { guideOf } from './guide.ts'
import { aims, contract, evaluation, pause, preconditions, present } from './shared.ts'

/** Leiardialog 1, *retning for skuleåret*: 3 to 4 hours. */
export const leiardialog1 = guideOf({
  del: '',
  tilpassing: 'Ein liten skule klarer seg med tre timar, ein stor kan bruka fire. Kort ned eller legg til der de har mest å snakka om.',
  førebu: {
    innkalling:
      'Skuleeigar kallar inn seinast to veker før, og leier møtet. Ha framme leiardialog 3, eigenvurderinga og planane frå i fjor, dei siste tala og stikkprøva.',
    roller: [
      {
        rolle: 'skuleeigar',
        kven: 'Skuleeigar',
        slik: 'åleine',
        spørsmål: [
          'Kva ventar kommunen av skulen i år, og kvifor? Kva ligg fast, og kva avgjer skulen sjølv?',
          'Kva undrar me oss over i tala og eigenvurderinga frå denne skulen?',
          'Kva støtte kan me lova, og kva kan me ikkje lova?',
        ],
      },
      {
        rolle: 'rektor',
        kven: 'Rektor',
        slik: 'åleine',
        spørsmål: [
          'Kva er me stolte av frå i fjor, og kva vart liggjande?',
          'Kva for to eller tre mål ville elevane merka best?',
          'Kvar treng eg større handlingsrom, og kvar treng eg klarare rammer?',
        ],
      },
      {
        rolle: 'leiargruppe',
        kven: 'Leiargruppa',
        slik: 'fyrst kvar for seg, så saman',
        spørsmål: [
          'Kva ville elevar, føresette og lærarar at me skulle ta tak i då me møttest i leiardialog 3?',
          'Kva må me slutta med for at det nye skal få plass?',
          'Kva rutine i stikkprøva er me trygge på, og kva for ein ville svikta ein travel dag?',
        ],
      },
    ],
  },
  opna: {
    minutt: 15,
    kontakt: 'Kvar seier kort om ei stund frå skulestarten som gav tru på året.',
    kontrakt: contract,
    tilStades: present,
    bakgrunn: aims,
    føresetnader: preconditions,
    mål: [
      'Me ser same retning og same mål, og veit kva skulen skal leggja særleg vekt på.',
      'Skuleeigar og skule samarbeider tettare enn før.',
      'Rektor og skulen veit kva rolle og kva handlingsrom dei har.',
    ],
    føresetnad: [],
  },
  hovudfase: [
    {
      id: 'grunnlag',
      minutt: 15,
      tittel: 'Grunnlaget frå i fjor',
      spørsmål: ['Kva lærte me av leiardialog 3 og eigenvurderinga?', 'Kva tiltak er framleis opne, og kva skal me gjera med dei?'],
    },
    {
      id: 'mal-og-forventingar',
      minutt: 15,
      tittel: 'Mål, ambisjonar og forventingar',
      spørsmål: [
        'Kva skal vera betre for elevane til sommaren, i trivsel og i læring?',
        'Gjeld målet rammene (strukturkvalitet), det som skjer i timane (prosesskvalitet) eller det elevane når (resultatkvalitet)?',
      ],
    },
    {
      id: 'grunnleggjande-dugleikar',
      minutt: 30,
      tittel: 'Lesing, skriving, rekning og engelsk',
      spørsmål: [
        'Kva viser resultata, kor sikre er dei, og kva anna veit lærarane?',
        'Kva i undervisninga trur me gjorde skilnad, og kva mål vil me setja?',
      ],
    },
    {
      id: 'skulemiljo',
      minutt: 25,
      tittel: 'Trygt og godt skulemiljø',
      spørsmål: [
        'Kva fortel elevane oss i Elevundersøkinga, og kva fortel dei oss ikkje?',
        'Kva skal elevane merka at dei vaksne gjer annleis?',
      ],
    },
    {
      id: 'stikkprove-9a',
      minutt: 20,
      tittel: 'Internkontroll: stikkprøve av aktivitetsplikta (9-A)',
      spørsmål: [
        'Varsel, undersøking, tiltak, evaluering, dokumentasjon: kva for eit ledd er på plass, og kvar glepp det?',
        'Kva må verta betre i rutinen, og kven har ansvaret? Tal og datoar, aldri ei sak.',
      ],
    },
    pause,
    {
      id: 'ti-faktor',
      minutt: 15,
      tittel: 'Utvalde resultat frå 10-FAKTOR',
      spørsmål: [
        'Kva for faktorar seier mest om korleis det er å utvikla seg i jobben her?',
        'Kva kan leiinga gjera for at me meistrar meir saman?',
      ],
    },
    {
      id: 'struktur-og-organisering',
      minutt: 15,
      tittel: 'Roller, mandat og møteplassar',
      spørsmål: ['Veit alle kva dei kan avgjera sjølve?', 'Kva møte utviklar opplæringa, og kva møte kunne me klart oss utan?'],
    },
    {
      id: 'samhandling',
      minutt: 15,
      tittel: 'Samhandlinga mellom skuleeigar og rektor',
      spørsmål: ['Kva ventar me av kvarandre til kvardags, og når det stormar?', 'Kvar går grensa for det rektor avgjer utan å spørja?'],
    },
    {
      id: 'innsatsomrade',
      minutt: 10,
      tittel: 'Spesielt innsatsområde',
      spørsmål: ['Om me berre lukkast med éin ting i år, kva skulle det vera?'],
    },
    {
      id: 'planar',
      minutt: 15,
      tittel: 'Planar for korleis skulen skal nå måla',
      spørsmål: ['Kva er det fyrste steget, og kven tek det?', 'Korleis ser me i november at me er på rett veg?'],
    },
  ],
  utanom: [],
  avslutt: {
    minutt: 15,
    avgjerder: [
      'Les høgt kva de er samde om: mål, innsatsområde og tiltak. Kvart tiltak får éin ansvarleg og ein frist.',
      'Sei òg kva de ikkje vart samde om, og når de tek det opp att.',
    ],
    mellomarbeid: [
      'Fram til leiardialog 2 leier rektor og avdelingsleiarane arbeidet med utviklingsplanen. Tilsette, elevar og føresette er med.',
      'Planen tek for seg grunnleggjande dugleikar på alle trinn, sosial læring og eit trygt og godt skulemiljø, og aktivitetsplikta (9-A).',
    ],
    utprøving: 'Vel éin ting skulen prøver ut i det små før hausten er omme, og avtal kven som ser etter korleis det går.',
    evaluering: evaluation,
  },
})
