import { guideOf } from './guide.ts'
import { aims, contract, evaluation, preconditions, present } from './shared.ts'

/** A meeting of the municipality's development group. */
export const utviklingsgruppe = guideOf({
  del: '',
  tilpassing: 'Eitt møte treng ikkje ta alle punkta. Vel to eller tre, og gje dei god tid.',
  førebu: {
    innkalling: 'Leiar for skule kallar inn ei veke før og seier kva punkt møtet gjeld.',
    roller: [
      {
        rolle: 'leiar for skule',
        kven: 'Leiar for skule',
        slik: 'åleine',
        spørsmål: ['Kva treng eg at gruppa tenkjer høgt om?', 'Kva gjorde me med det gruppa foreslo sist?'],
      },
      {
        rolle: 'rektor',
        kven: 'Skuleleiarane',
        slik: 'kvar for seg',
        spørsmål: ['Kva på min skule kunne dei andre ha nytte av, og kva kunne me trenga av dei?'],
      },
      {
        rolle: 'tillitsvald',
        kven: 'Tillitsvald',
        slik: 'åleine',
        spørsmål: ['Kva vil dei tilsette seia om dei felles tiltaka, og kva krev tiltaka av tid og kompetanse?'],
      },
    ],
  },
  opna: {
    minutt: 10,
    kontakt: 'Kvar seier éin ting som har flytta seg på eigen skule sidan sist.',
    kontrakt: contract,
    tilStades: present,
    bakgrunn: aims,
    føresetnader: preconditions,
    mål: ['Det felles utviklingsarbeidet held god kvalitet og går vidare frå år til år.'],
    føresetnad: [],
  },
  hovudfase: [
    {
      id: 'sporsmal',
      minutt: 25,
      tittel: 'Spørsmåla i eigenvurderinga',
      spørsmål: [
        'Kva spørsmål hjelper skulane med å sjå seg sjølve?',
        'Kva følgjer av kvalitetsplanen, måla, satsingsområda og det som er særleg vanskeleg no?',
      ],
    },
    {
      id: 'felles-tiltak',
      minutt: 25,
      tittel: 'Felles utviklingstiltak',
      spørsmål: ['Kva såg me at tiltaka førte til?', 'Kva justerer me, og kva planlegg me no?'],
    },
    {
      id: 'prinsipielle-sporsmal',
      minutt: 20,
      tittel: 'Prinsipielle spørsmål om kompetanse og kvalitet',
      spørsmål: ['Kva bør vera likt for alle skulane, og kva bør kvar skule avgjera?', 'Kva løysing foreslår me?'],
    },
  ],
  utanom: [],
  avslutt: {
    minutt: 10,
    avgjerder: ['Skriv framlegga slik at ein som ikkje var her, skjønar dei. Kvart får éin som fører det vidare.'],
    mellomarbeid: ['Kvar tek eitt spørsmål med heim og drøftar det med plangruppa på skulen.'],
    utprøving: 'Avtal kva skule som prøver ut kva, og når gruppa høyrer korleis det gjekk.',
    evaluering: evaluation,
  },
})

/** A meeting of a school's own planning and development group. */
export const plangruppe = guideOf({
  del: '',
  tilpassing: 'Eit kort møte med to punkt er betre enn eit langt med fire.',
  førebu: {
    innkalling: 'Rektor sender saker og eventuelle resultat nokre dagar før.',
    roller: [
      {
        rolle: 'leiargruppe',
        kven: 'Skuleleiinga',
        slik: 'saman',
        spørsmål: ['Kva er avgjort, og kva kan gruppa faktisk påverka?'],
      },
      {
        rolle: 'lærarar',
        kven: 'Lærarane i gruppa',
        slik: 'fyrst kvar for seg, så saman',
        spørsmål: ['Kva er dei andre lærarane opptekne av som ikkje kjem opp i møta?', 'Kva tiltak i planen lever i klasserommet?'],
      },
    ],
  },
  opna: {
    minutt: 5,
    kontakt: 'Kvar nemner éin time eller éi stund denne månaden der planen vart synleg.',
    kontrakt: contract,
    tilStades: present,
    bakgrunn: aims,
    føresetnader: preconditions,
    mål: ['Alle tilsette skjønar kvifor skulen endrar seg, kva mål han har og kva tiltak som skal til, og kjenner at det er deira.'],
    føresetnad: [],
  },
  hovudfase: [
    {
      id: 'forankring',
      minutt: 20,
      tittel: 'Forankring og forståing',
      spørsmål: ['Kva veit og meiner personalet om mål og tiltak?', 'Kva treng dei å få prøva, spørja om eller trena på?'],
    },
    {
      id: 'mal-strategiar-tiltak',
      minutt: 25,
      tittel: 'Mål, strategiar og tiltak',
      spørsmål: ['Kva ser me teikn til at verkar?', 'Kva vil me endra før neste møte, og korleis ser me etter?'],
    },
  ],
  utanom: [],
  avslutt: {
    minutt: 10,
    avgjerder: ['Sei éi setning om kva gruppa går inn for, og kven som tek det med til personalet.'],
    mellomarbeid: ['Kvar spør to andre om det gruppa drøfta, og tek svara med neste gong.'],
    utprøving: 'Avtal éin ting nokon prøver i eiga undervisning før neste møte.',
    evaluering: ['Kva tek me med oss, og kva gjer me annleis neste gong?'],
  },
})
