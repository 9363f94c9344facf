import { countWord, enumerate } from '../lists.ts'

const states = {
  gjennomført: 'gjennomført',
  avslutta: 'avslutta',
  vidareført: 'vidareført',
  'i gang': 'i gang',
  open: 'open',
} as const

/** As a count is followed by: «tre er gjennomførte», «eitt er gjennomført». */
const statesTold: Readonly<Record<keyof typeof states, readonly [one: string, many: string]>> = {
  gjennomført: ['gjennomført', 'gjennomførte'],
  avslutta: ['avslutta', 'avslutta'],
  vidareført: ['ført vidare', 'førte vidare'],
  'i gang': ['i gang', 'i gang'],
  open: ['ope', 'opne'],
}

const goalResults = { nådd: 'Nådd', 'delvis nådd': 'Delvis nådd', 'ikkje nådd': 'Ikkje nådd' } as const

/** A count of things in the neuter: «eitt mål», «tre mål». */
const neuter = (count: number): string => (count === 1 ? 'eitt' : countWord(count))
const goalsText = (count: number): string => `${neuter(count)} mål`
const measuresText = (count: number): string => `${neuter(count)} tiltak`
const schoolsText = (count: number): string => `${countWord(count)} ${count === 1 ? 'skule' : 'skular'}`
const outOf = (some: number, all: number): string =>
  some === all && all > 1 ? `alle dei ${countWord(all)} skulane` : `${countWord(some)} av ${schoolsText(all)}`
const lower = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A figure beside the one it is held against. */
interface Held {
  readonly name: string
  readonly now: string
  readonly other: string
}

/** The words of the sections that are made from what schools, owner and municipality have agreed on. */
export const reportSections = {
  /** What stands in place of a count over too few schools. */
  tooFew: (least: number): string =>
    `Når færre enn ${countWord(least)} skular er med, vert tala ikkje viste, for då kunne ein lesa ut kva skule dei gjeld.`,
  withheld: (count: number): string =>
    `${capital(measuresText(count))} er ${count === 1 ? 'halde' : 'haldne'} utanfor, for tittelen ser ut til å ha personopplysningar.`,

  picture: {
    outstanding: (where: string, against: string, how: string, figures: readonly Held[]): string => {
      const list = figures.map(({ name, now, other }) => `${lower(name)} (${now} mot ${other})`)
      const [start, be] = figures.length === 1 ? ['eitt tal', 'er'] : ['desse tala', 'er']
      return `${capital(where === '' ? start : `${where} ${be} ${start}`)}${where === '' ? ` ${be}` : ''} ${how} enn ${against}, med meir enn uvissa: ${enumerate(list, 'og')}.`
    },
    onStep: (step: string): string => (step === '' ? '' : `på ${step}.\u00A0trinn`),
    land: 'for landet',
    year: (year: string): string => `i ${year}`,
    none: (against: string): string => `Ingen av tala skil seg frå ${against} med meir enn uvissa.`,
    nearLimit: (near: number, all: number): string =>
      near === all
        ? `${all === 1 ? 'Skilnaden' : 'Alle desse skilnadene'} er så nær grensa for uvissa at desimalane kan avgjera.`
        : `${capital(countWord(near))} av desse ${countWord(all)} skilnadene er så nær grensa for uvissa at desimalane kan avgjera.`,
    chance: (compared: number): string =>
      `Tala er haldne opp mot landet og året før ${compared} gonger til saman, og då kan nokre få skilja seg ut berre tilfeldig.`,
    otherSchools: (count: number): string => `Nokre av tala for kommunen tek òg med ${schoolsText(count)} som kommunen ikkje eig.`,
    noFigures: (year: string): string => `Det er ikkje lagt inn tal for ${year}, så samandraget seier ikkje noko om resultata.`,
    nothingToCompare: (year: string): string =>
      `Tala for ${year} er skjerma, eller uvissa er ikkje kjend. Difor er det ikkje råd å seia kva som skil seg ut.`,
  },

  goals: {
    title: 'Måla for skuleåret',
    about:
      'Skulane og skuleeigar set mål i leiardialog 1, og vurderer i leiardialog 3 om dei er nådde. Her er måla talde for heile kommunen.',
    none: 'Ingen av skulane har vurdert måla i ein ferdig leiardialog 3 enno.',
    from: (some: number, all: number): string => `Tala er frå ${outOf(some, all)}.`,
    caption: 'Mål etter område og resultat, talde for heile kommunen',
    area: 'Område',
    results: goalResults,
    total: 'Til saman',
    areas: {
      lesing: 'Lesing',
      skriving: 'Skriving',
      rekning: 'Rekning',
      engelsk: 'Engelsk',
      læringsmiljø: 'Læringsmiljø',
      struktur: 'Struktur og organisering',
      anna: 'Anna',
      andre: 'Andre område',
    },
    measured: (measured: number, all: number): string =>
      `${measured === 0 ? 'Ingen' : capital(countWord(measured))} av dei ${countWord(all)} måla ${measured === 1 ? 'er knytt' : 'er knytte'} til eit tal, til dømes resultatet på ei prøve. ` +
      'Om eit mål er nådd, er vurdert i dialogen mellom skulen og skuleeigar; det er ikkje rekna ut her. ' +
      'På små trinn er uvissa ofte større enn avstanden til målet, så «nådd» og «ikkje nådd» må lesast med varsemd.',
    sentence: (
      all: number,
      { reached, partly, not }: { readonly reached: number; readonly partly: number; readonly not: number },
    ): string =>
      `Av ${goalsText(all)} som er vurderte i leiardialog 3, er ${neuter(reached)} ${reached === 1 ? 'nådd' : 'nådde'}, ${neuter(partly)} delvis ${partly === 1 ? 'nådd' : 'nådde'} og ${neuter(not)} ikkje ${not === 1 ? 'nådd' : 'nådde'}.`,
    task: 'kva seier måla om arbeidet i år, og kva bør rådet merka seg?',
  },

  actions: {
    about:
      'Tiltaka som skulane og skuleeigar vart samde om i leiardialogane, samla for heile kommunen. Kvart tiltak står med den siste tilstanden sin.',
    caption: 'Tiltaka i skuleåret, etter tilstand',
    states,
    sentence: (total: number, counts: readonly { readonly state: keyof typeof states; readonly count: number }[]): string =>
      `Av ${measuresText(total)} i leiardialogane er ${enumerate(
        counts.map(({ state, count }) => `${neuter(count)} ${statesTold[state][count === 1 ? 0 : 1]}`),
        'og',
      )}.`,
    forNext: (count: number): string => `I leiardialog 3 vart dei samde om ${measuresText(count)} for neste skuleår.`,
    lastYear: (
      year: string,
      total: number,
      { closed, open, left }: { readonly closed: number; readonly open: number; readonly left: number },
    ): string => {
      const all = `${capital(measuresText(total))} stod ${total === 1 ? 'ope' : 'opne'} då ${year} var slutt`
      if (closed === total)
        return `${all}, og ${total === 1 ? 'det er no gjennomført eller avslutta' : 'alle er no gjennomførte eller avslutta'}.`
      const parts = [
        ...(closed > 0 ? [`${neuter(closed)} er no ${closed === 1 ? 'gjennomført' : 'gjennomførte'} eller avslutta`] : []),
        ...(open > 0 ? [`${neuter(open)} står framleis ${open === 1 ? 'ope' : 'opne'}`] : []),
        ...(left > 0 ? [`${neuter(left)} er ikkje ${left === 1 ? 'teke' : 'tekne'} opp att i nokon ferdig leiardialog`] : []),
      ]
      return `${all}: ${enumerate(parts, 'og')}.`
    },
    noLastYear: (year: string): string => `Ingen tiltak stod opne då ${year} var slutt.`,
    unknownLastYear: (year: string): string => `Mappa har ingen dokument frå ${year}, så tiltaka derifrå kan ikkje følgjast opp her.`,
  },

  pupils: {
    title: 'Elevar, lærarar og ressursar',
    about: 'Kor mange elevar og lærarar har skulane, og kva ressursar har dei å arbeida med?',
    schools: (names: readonly string[]): string => `Skulane i drift var ${enumerate(names, 'og')}.`,
    school: (name: string, from: number, to: number): string => `${name} (${from === to ? `${from}.` : `${from}.–${to}.`}\u00A0trinn)`,
    none: 'Det er ikkje lagt inn tal for elevar, lærarar eller ressursar i kommunen.',
    task:
      'elevtal, lærarar, gruppestorleik, individuelt tilrettelagd opplæring og ressursbruk, og kva dette har å seia for skulane. ' +
      'Tala finst i GSI (Statistikkbanken hos Utdanningsdirektoratet) og i KOSTRA (Statistisk sentralbyrå), og kan hentast inn med «kvalitet import».',
    own: 'Andre tal frå kommunen',
    tenFactor: {
      title: 'Medarbeidarundersøkinga 10-FAKTOR',
      figures: 'Tala gjeld dei tilsette i heile kommunen. Resultat for einskilde skular vert ikkje viste.',
      treated: (some: number, all: number): string => `${capital(outOf(some, all))} har drøfta resultat frå 10-FAKTOR i leiardialog 1.`,
      notShown:
        'Resultata høyrer til i dialogen mellom skulen og skuleeigar, og vert ikkje viste for einskilde skular. Det vert heller ikkje rekna snitt av dei, for gruppene er ulike i storleik.',
      none: 'Det er ikkje lagt inn tal frå 10-FAKTOR for kommunen, og ingen av skulane har drøfta undersøkinga i ein ferdig leiardialog 1.',
    },
  },

  duty: {
    title: 'Aktivitetsplikta og internkontroll',
    about: (section: string): string =>
      `Dei som arbeider på skulen, skal følgja med på korleis elevane har det, gripa inn, melda frå, undersøkja og setja inn tiltak (opplæringslova ${section}). ` +
      'I leiardialog 1 og 2 går skuleeigar og skulen gjennom rutinane for dette i ei stikkprøve. ' +
      'Her står det berre kor mange skular som har rutinane på plass, aldri noko om ei sak eller ein einskild skule.',
    none: 'Det er ikkje gjort stikkprøver i nokon ferdig leiardialog dette skuleåret.',
    done: (dialogue: 1 | 2, some: number, all: number): string =>
      `I leiardialog ${dialogue} er det teke stikkprøve på ${outOf(some, all)}.`,
    cases: (count: number): string => `Stikkprøvene såg på ${count} saker til saman.`,
    caption: (dialogue: 1 | 2): string => `Rutinane i stikkprøva i leiardialog ${dialogue}: tal på skular`,
    routine: 'Rutine',
    routines: {
      varsel: 'Å melda frå (varsel)',
      undersøking: 'Undersøking',
      tiltak: 'Tiltak',
      evaluering: 'Evaluering av tiltaka',
      dokumentasjon: 'Dokumentasjon',
    },
    states: { 'på plass': 'På plass', delvis: 'Delvis på plass', manglar: 'Manglar' },
    allInPlace: (dialogue: 1 | 2): string =>
      `I leiardialog ${dialogue} var alle dei fem rutinane på plass på alle skulane der det vart teke stikkprøve.`,
    lacking: (dialogue: 1 | 2, parts: readonly string[]): string =>
      `I leiardialog ${dialogue} var ikkje alle rutinane heilt på plass på alle skulane. Det galdt ${enumerate(parts, 'og')}.`,
    lackingPart: (routine: string, schools: number): string => `${lower(routine)} (${schoolsText(schools)})`,
    control: (council: string): string =>
      `Kommunedirektøren skal minst éin gong i året rapportera til ${council} om internkontroll og om resultat frå statlege tilsyn (kommunelova § 25-2).`,
    task: 'internkontrollen i året: kva vart kontrollert, og kva vart retta? Har det vore tilsyn, eller saker hos statsforvaltaren, og kva vart resultatet? Skriv ikkje noko som kan førast attende til ein elev eller ei sak.',
  },

  focus: {
    title: 'Satsingsområda i kommunen',
    about: 'Desse satsingsområda hadde kommunen i skuleåret:',
    none: 'Det er ikkje sett opp satsingsområde for dette skuleåret.',
    group: (meetings: number): string =>
      `Utviklingsgruppa (skuleleiarar og tillitsvalde) møttest ${meetings === 1 ? 'éin gong' : `${countWord(meetings)} gonger`} og arbeidde med desse tiltaka for alle skulane.`,
    caption: 'Felles tiltak i utviklingsgruppa',
    action: 'Tiltak',
    state: 'Tilstand',
    groupStates: {
      missing: 'Utviklingsgruppa har ikkje levert noko dokument for skuleåret.',
      draft: 'Dokumentet frå utviklingsgruppa er framleis eit utkast, og er difor ikkje med.',
      unreadable: 'Dokumentet frå utviklingsgruppa har feil som må rettast før det kan vera med. Køyr «kvalitet validate».',
    },
    task: 'for kvart satsingsområde: kva vart gjort, kva ser de att for det, og skal området førast vidare?',
  },

  proposals: {
    title: 'Framlegg til vedtak',
    about: (council: string): string =>
      `Framlegga under er sette saman av det rapporten viser. ${capital(council)} bør gjera vedtak om kva som skal skje, og ikkje berre ta saka til orientering.`,
    numbered: (number: number, text: string): string => `${number}. ${text}`,
    base: (council: string, year: string): string =>
      `${capital(council)} legg rapporten til grunn for arbeidet med skulane i ${year}, og for prioriteringane i budsjett og økonomiplan.`,
    focus: (council: string, areas: readonly string[], year: string, isNew: boolean): string =>
      `${capital(council)} vil at ${enumerate(areas.map(lower), 'og')} skal ${isNew ? 'vera' : 'halda fram som'} satsingsområde i ${year}.`,
    weak: (council: string, figures: readonly string[], year: string): string =>
      `${capital(council)} ber kommunedirektøren leggja fram kva som skal gjerast for å betra desse resultata: ${enumerate(figures, 'og')}. Svaret skal liggja føre innan utgangen av ${year}.`,
    weakFigure: (name: string, where: string): string => `${lower(name)}${where === '' ? '' : ` ${where}`}`,
    goals: (council: string, count: number, year: string): string =>
      `${capital(council)} ber om at det i tilstandsrapporten for ${year} vert gjort greie for korleis ${count === 1 ? 'målet som ikkje vart nådd, er følgt' : `dei ${countWord(count)} måla som ikkje vart nådde, er følgde`} opp.`,
    actions: (council: string, count: number, year: string): string =>
      `${capital(council)} ber om å få vita i tilstandsrapporten for ${year} korleis det går med ${count === 1 ? 'tiltaket som er ført vidare eller avtalt for skuleåret' : `dei ${countWord(count)} tiltaka som er førte vidare eller avtalte for skuleåret`}.`,
    routines: (council: string, date: string): string =>
      `${capital(council)} ber kommunedirektøren sjå til at alle rutinane for aktivitetsplikta er på plass på alle skulane innan ${date}, og melda attende når det er gjort.`,
    assessments: (council: string, schools: readonly string[], date: string): string => {
      const [what, done, who] =
        schools.length === 1 ? ['eigenvurderinga', 'gjord ferdig', 'skulen'] : ['eigenvurderingane', 'gjorde ferdige', 'skulane']
      return `${capital(council)} ber om at ${what} frå ${enumerate(schools, 'og')} vert ${done} innan ${date}, og at det ${who} skriv til tilstandsrapporten, då vert lagt fram.`
    },
    task: 'framlegget til vedtak. Stryk det som ikkje høver, og gjer resten til kommunen sitt eige: kva skal gjerast, kven har ansvaret, og når skal rådet få vita korleis det gjekk?',
  },

  own: {
    title: (id: string): string => capital(id.replaceAll('-', ' ')),
    withheld: 'Denne delen er halden utanfor, for teksten ser ut til å ha personopplysningar.',
    empty: 'Det er ikkje skrive noko i denne delen enno.',
  },

  sources: {
    filesTitle: 'Filene rapporten byggjer på',
    filesAbout:
      'Ei fil er med når noko i rapporten er henta frå henne. Skriftlege avtalar mellom skuleeigar og rektor er talde, men ikkje oppførte.',
    filesCaption: 'Filer, og den siste endringa av kvar',
    traceTitle: 'Kvar orda og tala kjem frå',
    traceAbout:
      'Tabellen viser kvar tal og sitat i kvar del er henta frå. Der noko er talt opp for alle skulane, står heile dokumentet, for kva skule som har svara kva, skal ikkje gå fram. ' +
      'Samandraget og framlegga til vedtak er sette saman av det dei andre delane viser; av dei står berre det som kjem i tillegg.',
    traceCaption: 'Delar av rapporten og kjeldene deira',
    section: 'Del',
    file: 'Fil',
    lines: 'Liner',
    whole: 'heile dokumentet',
    many: (count: number, first: number, last: number): string => `${count} liner mellom ${first} og ${last}`,
  },
} as const
