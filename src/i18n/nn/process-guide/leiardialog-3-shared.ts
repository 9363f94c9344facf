import type { Phases } from './guide.ts'

/** The goals of leiardialog 3, the same in both parts. */
export const goals: Phases['opna']['mål'] = [
  'Det felles utviklingsarbeidet i skulane held god kvalitet og går vidare frå år til år.',
  'Me gjev innspel til spørsmåla i eigenvurderinga, og planlegg og evaluerer tiltak saman.',
  'Me foreslår løysingar på prinsipielle spørsmål om kompetanse og kvalitet.',
  'Alle gruppene rundt bordet kjem til orde, og det dei seier, vert brukt.',
]

/** What leiardialog 3 alone rests upon. */
export const trust: Phases['opna']['føresetnad'] = [
  'Me skjønar kva ansvar kvar av oss har, og kva kvar av oss treng.',
  'Me stoler på at alle her vil det same: at elevane lærer og har det godt.',
]
