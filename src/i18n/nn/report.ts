import { countWord, enumerate } from '../lists.ts'

/** What was not put into the report, and why. */
interface HeldBack {
  readonly origin: { readonly file: string; readonly line: number }
  readonly why: keyof typeof reasons
}

const reasons = {
  personopplysningar: 'ser ut til å ha personopplysningar',
  'interne-tal': 'har tal som ikkje er skjerma',
} as const

/** The words of the tilstandsrapport. */
export const report = {
  title: (year: string): string => `Tilstandsrapport for grunnskulen ${year}`,
  notice: (council: string): string =>
    `Utkast til handsaming i ${council}. Orda frå skulane er henta frå eigenvurderingane deira og står uendra.`,
  contents: 'Innhald',
  skip: 'Gå til innhaldet',
  source: (file: string, line: number): string => `Kjelde: ${file}, line ${line}`,
  task: 'Skuleeigar skriv:',
  /** What stands before sentences that the owner is to make their own; while it stands, nobody has. */
  draft: 'Utkast til tekst:',

  summary: {
    title: 'Samandrag',
    about: (municipality: string, year: string, schools: number): string =>
      `Rapporten skildrar læringsmiljøet, læringsresultata og gjennomføringa i grunnskulen i ${municipality} skuleåret ${year}. ${capital(countWord(schools))} ${schools === 1 ? 'skule' : 'skular'} var i drift.`,
    allIn: 'Alle skulane har levert ei ferdig eigenvurdering.',
    delivered: (done: number, all: number): string =>
      done === 0
        ? 'Ingen av skulane har levert ei ferdig eigenvurdering enno.'
        : `${capital(countWord(done))} av ${countWord(all)} skular har levert ei ferdig eigenvurdering.`,
    missing: (names: readonly string[]): string => `I rapporten manglar ${enumerate(names, 'og')}.`,
    missingMany: (count: number): string => `I rapporten manglar ${countWord(count)} ting i alt. Vedlegget har heile lista: `,
    law: {
      current: (council: string): string =>
        `Etter opplæringslova § 17-12 skal ${council} minst éin gong i året få informasjon om desse tre områda.`,
      former: (council: string): string =>
        `Etter den opplæringslova som galdt då (§ 13-3 e), skulle ${council} kvart år drøfta ein rapport om læringsresultat, fråfall og læringsmiljø.`,
    },
    focus: (areas: readonly string[]): string =>
      `Satsingsområda i kommunen dette året var ${enumerate(
        areas.map((area) => lower(area)),
        'og',
      )}.`,
    plan: 'Kvalitetsplanen for skulen: ',
    task: 'hovudbiletet i 5–8 setningar, med støtte i utkastet over: kva går godt, kva uroar, og kva bør rådet ta stilling til?',
  },

  chapters: {
    læringsmiljø: {
      title: 'Læringsmiljø',
      about: 'Har elevane det trygt og godt, og er dei med og avgjer?',
      task: 'ei samla vurdering av læringsmiljøet i kommunen, med støtte i resultata frå Elevundersøkinga.',
    },
    læringsresultat: {
      title: 'Læringsresultat',
      about: 'Kva lærer elevane, og kva seier resultata?',
      task: 'ei samla vurdering av læringsresultata, med støtte i nasjonale prøvar og karakterar. Hugs at små skilnader ofte er tilfeldige.',
    },
    gjennomføring: {
      title: 'Gjennomføring',
      about: 'Er elevane til stades, og kjem dei godt gjennom overgangane og vidare?',
      task: 'ei samla vurdering av gjennomføringa: fråvær, overgangar og vegen vidare etter 10. trinn.',
    },
  },
  inTheirWords: 'Dette legg skulane sjølve mest vekt på:',
  none: 'Ingen av skulane har skrive noko om dette til rapporten.',

  followUp: {
    title: 'Oppfølging av tiltak',
    state: 'Tilstand',
    count: 'Talet på tiltak',
    total: 'Til saman',
    noActions: 'Det er ikkje registrert tiltak i nokon ferdig leiardialog dette skuleåret.',
    lastYear: 'Tiltaka frå i fjor',
    agreements: (count: number): string =>
      count === 0
        ? 'Det er ikkje gjort skriftlege avtalar om kritiske område dette skuleåret.'
        : `Det er gjort ${count === 1 ? 'éin skriftleg avtale' : `${countWord(count)} skriftlege avtalar`} mellom skuleeigar og rektor om å følgja opp eit kritisk område. Innhaldet i slike avtalar står ikkje i rapporten.`,
    agreementsUntold: (least: number): string =>
      `Når kommunen har færre enn ${countWord(least)} skular, vert det ikkje sagt om det er gjort skriftlege avtalar om kritiske område, for då kunne ein lesa ut kva skule dei gjeld.`,
    task: 'kva har tiltaka ført til, kva vert vidareført, og kva gjer skuleeigar no?',
  },

  schools: {
    title: 'Eigenvurderingane til skulane',
    about:
      'Orda er dei skulane sjølve har skrive. Skulane er ulike i storleik og oppgåver, og eigenvurderingane er ikkje laga for å jamføra dei.',
    notDelivered: (school: string): string => `${school} har ikkje levert eigenvurderinga for dette skuleåret.`,
    notFinished: (school: string): string => `Eigenvurderinga frå ${school} er framleis eit utkast, og er difor ikkje med.`,
    unreadable: (school: string): string =>
      `Eigenvurderinga frå ${school} har feil som må rettast før ho kan vera med. Køyr «kvalitet validate».`,
    withheld: (theme: string, { why }: HeldBack): string =>
      `${theme}: det skulen har skrive, er halde utanfor rapporten, for det ${reasons[why]}.`,
    noWord: (theme: string): string => `${theme}: skulen har ikkje skrive noko til rapporten om dette temaet.`,
    noQuestions: 'Spørsmåla for skuleåret manglar eller kan ikkje lesast, så tema frå eigenvurderingane kan ikkje hentast.',
  },

  appendix: {
    title: 'Vedlegg: grunnlaget for rapporten',
    about:
      'Rapporten er sett saman av dokumenta og tala i mappa til kommunen. Kvart sitat og kvart tal kan førast attende til fila det står i, og til den siste endringa av henne.',
    caption: 'Eigenvurderingane rapporten byggjer på',
    school: 'Skule',
    state: 'Tilstand',
    file: 'Fil',
    saved: 'Sist lagra i Git',
    missingTitle: 'Dette manglar',
    states: { finished: 'ferdig', draft: 'utkast', missing: 'manglar', unreadable: 'har feil' },
    unsaved: 'ikkje lagra i Git enno',
    noHistory: 'utan Git',
    shallow: 'Git-historia her er ikkje heil, så endringane kan vera eldre enn det som står.',
    commit: (hash: string, date: string): string => `${hash}, ${date}`,
  },

  lacks: {
    notDelivered: (school: string): string => `eigenvurderinga frå ${school}`,
    notFinished: (school: string): string => `eigenvurderinga frå ${school} (framleis utkast)`,
    unreadable: (school: string): string => `eigenvurderinga frå ${school} (har feil)`,
    noWord: (school: string, theme: string): string => `orda frå ${school} om «${theme}»`,
    withheld: (school: string, theme: string, { origin: { file, line }, why }: HeldBack): string =>
      `orda frå ${school} om «${theme}», som er haldne utanfor fordi dei ${reasons[why]} (${file}:${line})`,
    questions: 'spørsmåla for skuleåret',
    figures: 'nokre av tala (køyr «kvalitet validate indikatorar»)',
  },
} as const

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
