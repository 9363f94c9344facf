import { enumerate } from '../lists.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
const areasText = (areas: readonly string[]): string => enumerate(areas.map(lower), 'og')

/** The words of the other editions of the tilstandsrapport. */
export const editions = {
  /** Where a text was too long for the paper. */
  more: (title: string): string => `Meir om dette står i rapporten, under «${title}».`,

  casePaper: {
    title: (report: string): string => `Saksframlegg: ${report}`,
    notice: (council: string): string => `Til handsaming i ${council}. Rapporten følgjer saka som vedlegg.`,
    draftNotice: 'Det som er merkt som utkast eller oppgåve, må gjerast ferdig før saka vert send ut.',
    proposals: {
      title: 'Framlegg til vedtak',
      allDrafts: 'Framlegga under er sette saman av det rapporten viser. Stryk det som ikkje høver, og gjer resten til kommunen sitt eige.',
      someDrafts: 'Framlegga som er merkte med «utkast», er sette saman av det rapporten viser.',
      draft: 'Utkast:',
      none: 'framlegget til vedtak. I rapporten står det ikkje noko framlegg.',
    },
    background: {
      title: 'Saksutgreiing',
      about: (report: string, municipality: string, year: string, council: string): string =>
        `«${report}» vert med dette lagd fram for ${council}. Rapporten skildrar læringsmiljøet, læringsresultata og gjennomføringa i grunnskulen i ${municipality} skuleåret ${year}.`,
      none: 'Rapporten har ikkje noko samandrag.',
    },
    findings: {
      title: 'Hovudfunn',
      noChapter: 'Rapporten har ikkje noko kapittel om dette.',
      empty: 'Rapporten har ikkje noka samla vurdering av dette enno.',
      noDifference: (hasOthers: boolean): string =>
        `For dei ${hasOthers ? 'andre ' : ''}nasjonale prøvene peikar ikkje rapporten på nokon skilnad som er større enn uvissa.`,
      tests: (year: string): string => `Nasjonale prøvar ${year}: kommunen og landet (skalapoeng)`,
      test: 'Prøve',
      /** What the names of all of them begin with. */
      testName: /^Nasjonal prøve i /,
      /** What suggested sentences begin with, in which the name before stands for the figure. */
      figureIs: ': Talet ligg ',
      is: ' ligg ',
      nearLimit: ', nær grensa for uvissa.',
      different: 'Desse skilnadene er større enn uvissa.',
      /** Told once for the whole report, and not of every table. */
      otherSchools: 'Talet for kommunen tek òg med',
      municipality: 'Kommunen',
      land: 'Landet',
      uncertainty:
        '± er uvissa: er skilnaden mellom to tal mindre enn uvissa for dei to til saman, kan han vera tilfeldig. Tal for tidlegare år, og kvar tala kjem frå, står i rapporten.',
      followUp: 'Mål, tiltak og rutinar',
    },
    assessment: {
      title: 'Vurdering',
      task: 'vurderinga av det rapporten viser: kva er viktigast, kva vert gjort med det, og kva bør kommunen prioritera?',
    },
    economy: {
      title: 'Økonomiske konsekvensar',
      task: 'kva framlegga kostar og korleis det vert dekt, eller at saka ikkje har økonomiske konsekvensar ut over budsjettet.',
    },
    children: {
      title: 'Vurdering av born og unge sine interesser',
      task: 'kva saka har å seia for born og unge, kva som er best for dei, og kva elevråda og ungdomsrådet har meint (Grunnlova § 104, barnekonvensjonen artikkel 3 og 12).',
    },
    attachment: { title: 'Vedlegg', list: (report: string): string => report },
  },

  plainPage: {
    title: (year: string): string => `Slik går det i skulane våre ${year}`,
    about: (council: string, report: string): string =>
      `Denne sida er for dykk som er foreldre, føresette eller elevar. Ho fortel kort kva som står i «${report}», rapporten som ${council} får om skulane kvart år.`,
    summary: 'Det viktigaste i år',
    well: { title: 'Dette går godt', task: 'kva går godt i skulane? Skriv med eigne ord, 2–4 korte setningar.' },
    hard: { title: 'Dette er vanskeleg', task: 'kva er vanskeleg, og kvifor? Skriv med eigne ord, 2–4 korte setningar.' },
    /** What stands in the draft of the report, and says here no more than the sentence after it does. */
    beyondUncertainty: ', med meir enn uvissa',
    differences:
      'Her er berre teke med skilnader som er så store at dei neppe kjem av kven som svara akkurat dette året. Nokre få kan likevel vera tilfeldige.',
    goals: 'Måla og tiltaka',
    schools: {
      title: 'Det skulane sjølve seier',
      about: 'Her er den fyrste setninga kvar skule har skrive til rapporten om desse temaa.',
      tooMany: 'Kva kvar skule skriv om seg sjølv, står i rapporten.',
    },
    next: {
      title: 'Kva skjer no?',
      task: 'kva skal skulane og kommunen gjera no? Skriv med eigne ord, 2–4 korte setningar.',
      /** Who agreed; in the report the sentence before it tells. */
      agreed: { from: 'vart dei samde om', to: 'vart skulane og kommunen samde om' },
      focus: (areas: readonly string[], year: string, council: string): string =>
        `I ${year} skal skulane etter framlegget arbeida særleg med ${areasText(areas)}. Det er ${council} som avgjer.`,
      council: (council: string): string =>
        `${capital(council)} skal handsama rapporten. Møta er til vanleg opne for alle, og de finn sakspapira på nettsida til kommunen.`,
    },
    takePart: {
      title: 'Slik kan de vera med',
      points: [
        [
          'FAU:',
          ' Alle foreldre er med i foreldrerådet på skulen, og FAU er styret i foreldrerådet. Sei kva de meiner til FAU, eller still til val.',
        ],
        ['Elevrådet:', ' Elevane på 5.–10. trinn har elevråd. Gå til elevrådet på skulen din når du vil endra noko.'],
        ['Læraren eller rektor:', ' Spør om det de lurer på. De treng ikkje venta til neste foreldremøte.'],
        [
          'Har ikkje eleven det trygt og godt?',
          ' Sei frå til skulen. Skulen har plikt til å undersøkja og gjera noko. Hjelper det ikkje, kan de melda saka til statsforvaltaren.',
        ],
      ],
    },
    notShown: {
      title: 'Det som ikkje er vist',
      masked: (least: number): string =>
        `Tal for grupper på færre enn ${least} elevar er skjerma: dei vert ikkje viste, så ingen skal kunna lesa ut korleis det går med ein einskild elev.`,
      schools: (names: readonly string[]): string =>
        `Det er ikkje levert noka ferdig eigenvurdering frå ${enumerate(names, 'og')}, så her står det ikkje noko frå ${names.length === 1 ? 'den skulen' : 'dei skulane'}.`,
      cases: 'Sida skal ikkje fortelja noko om einskilde elevar, tilsette eller saker.',
    },
    glossary: {
      title: 'Ord som er brukte her',
      words: [
        {
          pattern: /uviss/i,
          word: 'Uvisse',
          means:
            'kor mykje eit tal kan endra seg berre fordi det er andre elevar som svarar. Er skilnaden mindre enn uvissa, kan han vera tilfeldig.',
        },
        {
          pattern: /skalapoeng/i,
          word: 'Skalapoeng',
          means:
            'resultat på nasjonale prøvar. Skalaen er laga slik at dei fleste elevar i landet får mellom 40 og 60, og snittet er om lag 50.',
        },
        {
          pattern: /leiardialog/i,
          word: 'Leiardialog',
          means: 'møte der leiinga på skulen og leiinga i kommunen snakkar om korleis det går. Dei møtest tre gonger i året.',
        },
        {
          pattern: /eigenvurdering/i,
          word: 'Eigenvurdering',
          means: 'det skulen sjølv skriv kvart år om kva som går godt og kva som må verta betre.',
        },
        {
          pattern: /aktivitetsplikt/i,
          word: 'Aktivitetsplikt',
          means:
            'plikta skulen har til å følgja med på korleis elevane har det, og til å gjera noko når ein elev ikkje har det trygt og godt.',
        },
        { pattern: /skuleeigar/i, word: 'Skuleeigar', means: 'kommunen, som har ansvaret for skulane.' },
        {
          pattern: /elevundersøking/i,
          word: 'Elevundersøkinga',
          means: 'ei undersøking der elevane svarar på korleis dei har det på skulen.',
        },
      ],
    },
    more: {
      title: 'Vil de lesa meir?',
      about: (report: string): string =>
        `Spør skulen eller kommunen om «${report}». Der står tala, og det skulane har skrive til rapporten.`,
    },
  },

  internal: {
    title: (report: string): string => `${report} – intern utgåve`,
    mark: 'Intern utgåve. Skal ikkje sendast vidare.',
    about: (owner: string): string =>
      ` Ho er laga for skuleeigar (${owner}) og dei som førebur tilstandsrapporten. Kvar rektor kan lesa det som gjeld eigen skule. ` +
      'Dokument for intern saksførebuing kan haldast unna innsyn etter offentleglova § 14; kvart krav om innsyn må vurderast for seg. ' +
      'Mappa som fila ligg i, vert ikkje lagra i Git.',
    figures:
      'Tala i tabellane er skjerma her òg, på same måten som i den offentlege rapporten. Tal som skulane sjølve har skrive i teksten sin, er ikkje skjerma. ' +
      'Der det står at noko er halde utanfor, er det fordi det ser ut til å ha personopplysningar eller interne tal frå tabellane.',
    noLastYear: (year: string): string =>
      `Det finst ikkje noko utkast til rapport frå ${year}, så det er ikkje råd å visa kva som stod i fjor.`,
    conflict: (year: string): string =>
      `Utkastet frå ${year} har ein konflikt som ikkje er løyst, så det er ikkje råd å visa kva som stod i fjor.`,
    lastYear: (year: string): string => `Slik stod det i rapporten for ${year}`,
    lastYearWithheld: (year: string, file: string, line: number): string =>
      `Det som stod i rapporten for ${year}, er halde utanfor, for det ser ut til å ha personopplysningar (${file}, line ${line}).`,
    assessments: {
      title: 'Heile eigenvurderingane (internt)',
      about:
        'Alt skulane har skrive i eigenvurderingane sine, òg det som ikkje er meint for rapporten. Vurderingane går frå 1 (langt att) til 4 (på plass).',
      none: 'Ingen av skulane har levert ei ferdig eigenvurdering.',
      answers: (school: string): string => `Svara frå ${school}`,
      question: 'Spørsmål',
      assessment: 'Vurdering',
      prioritised: 'Prioritert',
      levels: { 1: '1 (langt att)', 2: '2 (eit stykke att)', 3: '3 (godt i gang)', 4: '4 (på plass)' } as Readonly<Record<number, string>>,
      unknown: '–',
      goal: (question: string, goal: string): string => `${question}, målet «${goal}»`,
      withheldGoal: 'halde utanfor',
      assessed: (heading: string, level: string): string => `${heading} – vurdering: ${level}`,
      meeting: (date: string, sources: readonly string[], people: string): string =>
        `Internt møte ${date}${sources.length === 0 ? '' : ` om ${enumerate(sources, 'og')}`}${people === '' ? '' : ` (${people})`}`,
      takenPart: (people: string): string => `Har medverka: ${people}`,
      people: (role: string, count: number | undefined): string => (count === undefined ? role : `${role}: ${count}`),
      withheldHeading: '(overskrift halden utanfor)',
      withheld: (heading: string, why: 'personopplysningar' | 'interne-tal'): string =>
        `«${heading}»: det skulen har skrive her, er halde utanfor, for det ${why === 'personopplysningar' ? 'ser ut til å ha personopplysningar' : 'har tal som ikkje er skjerma'}.`,
      withheldWork: 'Det som står om møta og medverknaden, er halde utanfor, for det ser ut til å ha personopplysningar.',
    },
  },
} as const
