/** Whether a capitalised word after a word for one pupil is no name: subjects, months, products, bodies, and words that begin a sentence. */
export const isNoName = (word: string): boolean => words.has(word.toLowerCase()) || endings.test(word)

const words: ReadonlySet<string> = new Set(
  (
    'norsk engelsk matematikk rekning lesing skriving naturfag samfunnsfag krle kunst musikk mat kroppsøving utdanningsval valfag spansk tysk fransk ' +
    'noreg norge vestland hardanger bergen oslo europa ukraina samisk nynorsk bokmål ' +
    'måndag tysdag onsdag torsdag fredag laurdag søndag januar februar mars april mai juni juli august september oktober november desember ' +
    'jul påske pinse haust vår sommar vinter ' +
    'feide teams visma vigilo transponder itslearning showbie chromebook ipad microsoft google salto zippy olweus udir elevundersøkinga link ' +
    'den det dei dette han ho vi me de du eg ein ei eit alle og i på til for frå med om av når då kva kven korleis kvifor kvar skal kan må vil er har ' +
    'skulen skule rektor læraren lærarane skuleeigar kommunen foreldra føresette barnevernet helsesjukepleiar statsforvaltaren kontaktlæraren vurdering ' +
    'mål tiltak frist ansvarleg status dato merknad gud ditt din mitt min'
  ).split(' '),
)

const endings =
  /.(?:undersøkinga?|prøva?|prøver|skule|skulen|dag|dagen|veka|steget|trinnet|planen?|senter|senteret|kommune|herad|rådet|utvalet|tenesta|klubben|opplæringa?|faget?|heita?|skapet?|sjonen?|lova|forskrifta)$/i
