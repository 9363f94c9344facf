import type { Item } from './guide.ts'

/** What every quality dialogue is to lead to. */
export const aims =
  'at alle elevar får likeverdig opplæring etter læreplan og lov, at me samarbeider og stoler på kvarandre, at elevar og lærarar spelar på lag, og at me oppdagar og rettar feil sjølve (internkontroll)'

/** What every quality dialogue rests upon. */
export const preconditions =
  'faste møteplassar og arbeidsmåtar, god leiing og rett kompetanse på alle nivå, kunnskap frå mange kjelder, og elevar og føresette som er med på alvor'

export const contract =
  'Kven leier, kven skriv, når sluttar me, og kva vert verande i rommet? Me snakkar om skulen. Ingen elev, ingen tilsett og inga sak vert nemnd i notata.'

export const present = 'Legg bort telefonar og skjermar. Ta eitt stilt minutt, der alle ser over det dei har førebudd.'

export const pause: Item = { id: 'pause', minutt: 10, tittel: 'Pause', spørsmål: [] }

export const evaluation = [
  'Ein runde der alle svarar kort: Kva tek eg med meg, og kva burde me gjort annleis?',
  'Fekk alle sagt det viktigaste? Kven høyrde me lite frå?',
]
