import { guideOf } from './guide.ts'
import { aims, evaluation, preconditions, present } from './shared.ts'

/** The yearly gathering of the pupils' councils. */
export const samlingElevrad = guideOf({
  del: '',
  tilpassing: 'Er elevane små, del møtet i to med noko å eta imellom.',
  førebu: {
    innkalling: 'Kvart elevråd får spørsmåla to veker før, og ein vaksen som hjelper dei med å spørja klassane.',
    roller: [
      {
        rolle: 'elevråd',
        kven: 'Elevråda',
        slik: 'saman',
        spørsmål: [
          'Kva er det beste ved skulen vår, som andre skular kunne læra av?',
          'Kva vil klassane ha endra, og kvifor?',
          'Kva har me vore med på å avgjera i år?',
        ],
      },
      {
        rolle: 'leiar for skule',
        kven: 'Leiar for skule',
        slik: 'åleine',
        spørsmål: ['Kva kan elevane faktisk få avgjera eller endra?', 'Kva skjedde med det dei sa i fjor?'],
      },
    ],
  },
  opna: {
    minutt: 15,
    kontakt: 'Ein leik eller ei oppgåve på tvers av skulane, så alle har sagt noko før møtet tek til.',
    kontrakt:
      'Alle svar er gode svar, ingen ler av nokon, og me fortel ikkje om ting som gjeld éin elev eller éin vaksen. Har du det vondt, snakk med ein vaksen du er trygg på etterpå.',
    tilStades: 'Dei vaksne lyttar og skriv, og svarar til slutt.',
    bakgrunn:
      'at alle elevar får like god opplæring, at elevar og vaksne samarbeider og stoler på kvarandre, og at skulane ser og rettar det som ikkje er bra nok',
    føresetnader: 'tid til å tenkja, vaksne som lyttar, og nokon som gjer noko med det som vert sagt',
    mål: ['Elevane får seia korleis skulen er, og får vita kva det vert til.', 'Elevråda lærer av kvarandre.'],
    føresetnad: [],
  },
  hovudfase: [
    {
      id: 'trivsel',
      minutt: 20,
      tittel: 'Å ha det trygt og godt',
      spørsmål: ['Når er det godt å vera på skulen?', 'Kva gjer dei vaksne som hjelper?'],
    },
    {
      id: 'laering',
      minutt: 20,
      tittel: 'Å læra',
      spørsmål: ['I kva timar lærer me mest, og kva er det som skjer der?', 'Kva skulle me ynskja meir og mindre av?'],
    },
    {
      id: 'medverknad',
      minutt: 20,
      tittel: 'Å vera med og avgjera',
      spørsmål: ['Kva ville me endra om me var rektor ei veke?', 'Korleis kan elevrådet få det til på ordentleg?'],
    },
  ],
  utanom: [],
  avslutt: {
    minutt: 15,
    avgjerder: [
      'Kvart elevråd seier det viktigaste dei vil at skuleeigar skal høyra.',
      'Leiar for skule seier kva som kan gjerast no, kva som må venta, og kvifor.',
    ],
    mellomarbeid: ['Elevråda fortel klassane kva som vart sagt. Innspela går til eigenvurderinga og leiardialog 3.'],
    utprøving: 'Kvart elevråd vel éin ting dei vil prøva på eigen skule.',
    evaluering: ['Tommel opp, ned eller midt imellom: Var dette verdt tida? Kva gjer me annleis neste gong?'],
  },
})

/** The dialogue with parents. */
export const dialogForesette = guideOf({
  del: '',
  tilpassing: 'Ein kveldstime og litt til. Ta heller færre punkt enn å skunda.',
  førebu: {
    innkalling: 'Skuleeigar sender spørsmåla til FAU ved kvar skule to veker før. Vel ei tid som passar for dei som har born heime.',
    roller: [
      {
        rolle: 'føresette',
        kven: 'Føresette og FAU',
        slik: 'fyrst kvar for seg, så saman',
        spørsmål: [
          'Kva vonar me at borna har med seg når dei er ferdige på skulen?',
          'Når kjenner me oss som medspelarar, og når kjenner me oss som publikum?',
        ],
      },
      {
        rolle: 'rektor',
        kven: 'Rektorane',
        slik: 'kvar for seg',
        spørsmål: ['Kva vil me vita frå føresette som me elles aldri får høyra?'],
      },
      {
        rolle: 'skuleeigar',
        kven: 'Skuleeigar',
        slik: 'åleine',
        spørsmål: ['Kva skal føresette få vera med på å avgjera?', 'Kva vart det til med innspela sist?'],
      },
    ],
  },
  opna: {
    minutt: 10,
    kontakt: 'To og to frå ulike skular fortel om ein skuledag borna var nøgde med.',
    kontrakt:
      'Me snakkar om skulen for alle. Det som gjeld eitt barn eller ein tilsett, tek me med rektor etterpå, og det vert aldri skrive.',
    tilStades: present,
    bakgrunn: aims,
    føresetnader: preconditions,
    mål: ['Føresette får påverka det som er viktig for borna.', 'Heim og skule veit kva dei kan venta av kvarandre.'],
    føresetnad: [],
  },
  hovudfase: [
    {
      id: 'laering-og-trivsel',
      minutt: 25,
      tittel: 'Læring og trivsel',
      spørsmål: ['Kva i resultata kjenner me att heimanfrå, og kva undrar oss?', 'Kva skal til for at alle borna gler seg til skulen?'],
    },
    {
      id: 'foreldresamarbeid',
      minutt: 25,
      tittel: 'Samarbeidet mellom heim og skule',
      spørsmål: ['Når fungerer det best?', 'Korleis når me dei som aldri kjem på møte?'],
    },
    {
      id: 'innspel',
      minutt: 15,
      tittel: 'Innspel til eigenvurderinga og planane',
      spørsmål: ['Kva bør skulane spørja seg sjølve om neste år?'],
    },
  ],
  utanom: [],
  avslutt: {
    minutt: 15,
    avgjerder: [
      'Samla dei viktigaste innspela i tre til fem setningar som alle kan stå for.',
      'Skuleeigar seier kven som svarar på kva, og når.',
    ],
    mellomarbeid: ['FAU tek sakene med til klassane. Skulane tek dei med i eigenvurderinga og leiardialog 3.'],
    utprøving: 'Kvar skule vel éin liten ting i samarbeidet med heimane å prøva ut.',
    evaluering: evaluation,
  },
})
