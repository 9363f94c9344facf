import { countWord, enumerate } from '../lists.ts'

/** What `kvalitet report` says. */
export const reportCommand = {
  files: { lagar: 'lagar', fornyar: 'fornyar', flettar: 'flettar', uendra: 'uendra', ved: 'ny ved sida av', urørt: 'står urørt' },
  fates: {
    uendra: 'uendra',
    fornya: 'fornya',
    ny: 'ny',
    eigar: 'din tekst',
    'sjå over': 'sjå over',
    konflikt: 'konflikt',
    sletta: 'sletta av deg',
    borte: 'gått ut',
  },
  charts: (folder: string, count: number): string => `${folder} (${count === 1 ? 'eitt diagram' : `${count} diagram`})`,
  pieces: 'Delane av utkastet:',
  unchanged: (count: number): string => (count === 1 ? 'éin del er uendra' : `${count} delar er uendra`),
  changed: (before: string, after: string): string =>
    before === ''
      ? after === ''
        ? 'dette er ikkje med i kjeldene lenger'
        : `den nye teksten: ${after}`
      : after === ''
        ? `${before} er ikkje med lenger`
        : `${before} er no ${after}`,
  toLookOver: 'Sjå over: tekst du har skrive, der tala eller orda bak er endra',
  summary: (counts: {
    readonly renewed: number
    readonly fresh: number
    readonly own: number
    readonly deleted: number
    readonly gone: number
  }): string => {
    const parts = [
      ...(counts.renewed > 0 ? [`${parts1(counts.renewed)} fornya`] : []),
      ...(counts.fresh > 0 ? [`${parts1(counts.fresh)} ${counts.fresh === 1 ? 'ny' : 'nye'}`] : []),
      ...(counts.gone > 0 ? [`${parts1(counts.gone)} gått ut`] : []),
    ]
    const said = parts.length === 0 ? 'Ingenting nytt i utkastet.' : `I utkastet er ${enumerate(parts, 'og')}.`
    const own =
      counts.own === 0
        ? ''
        : ` ${counts.own === 1 ? 'Éin del er endra av deg, og står.' : `${capital(countWord(counts.own))} delar er endra av deg, og står.`}`
    const deleted =
      counts.deleted === 0
        ? ''
        : ` ${counts.deleted === 1 ? 'Éin del er sletta av deg' : `${capital(countWord(counts.deleted))} delar er sletta av deg`}, og kjem ikkje att.`
    return said + own + deleted
  },
  conflict: (draft: string, lines: readonly number[]): string =>
    `Konflikt: du og kjeldene har endra det same. Begge tekstane står i ${draft}, ${lineWords(lines)}.`,
  waiting: (draft: string, lines: readonly number[]): string =>
    `I ${draft} står det merke etter ein konflikt som ikkje er løyst, ${lineWords(lines)}. Ingenting er skrive.`,
  resolve:
    'Slik løyser du han: behald den teksten som skal stå, slett den andre og merka kring (<!-- konflikt: … --> og <!-- slutt på konflikt -->, eller <<<<<<<, ======= og >>>>>>> frå Git), lagra fila og køyr kommandoen på nytt. Fram til då vert verken HTML eller andre format laga.',
  beside: (draft: string, beside: string): string =>
    `${draft} står urørt. Den nye utgåva ligg i ${beside}: flytt over det du vil ha med, og køyr på nytt med «--utan-grunnlag behald».`,
  edited: (file: string, beside: string): string => `${file} er endra for hand og står urørt. Den nye ligg i ${beside}.`,
  notFound: (text: string): string =>
    `Fann ikkje «${text}» i rapporten. Skriv talet eller orda slik dei står der, til dømes --spor "48" eller --spor "Fjordvik skule".`,
  ownWords: 'dine eigne ord i utkastet, eller ord frå verktøyet',
  unsavedYet: 'ikkje lagra i Git enno',
  toDoFirst: 'Rapporten kan ikkje låsast før dette er gjort:',
  locked: (files: number, list: string, tag: string): string =>
    `Rapporten er låst og merkt ${tag} i Git. ${files} filer står i ${list}: sjå over kva som er offentleg, og lever lista og filene til arkivet.`,
  wouldLock: (files: number, list: string): string => `Rapporten er klar til å låsast. ${files} filer ville ha stått i ${list}.`,
  lacking: 'Dette manglar i rapporten:',
  complete: 'Alle skulane er med i rapporten.',
} as const

const parts1 = (count: number): string => (count === 1 ? 'éin del' : `${countWord(count)} delar`)
const lineWords = (lines: readonly number[]): string => `line ${enumerate(lines.map(String), 'og')}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
