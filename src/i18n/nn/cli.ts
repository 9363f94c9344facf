/** All that the commands say besides findings and problems: help, verdicts, summaries and prompts. */
export const cli = {
  program: 'Kvalitetsdialogar mellom skuleeigar og rektor, i ei mappe med Markdown i Git.',
  titles: {
    'Usage:': 'Bruk:',
    'Arguments:': 'Argument:',
    'Options:': 'Val:',
    'Commands:': 'Kommandoar:',
    'Global Options:': 'Felles val:',
  } as Readonly<Record<string, string>>,
  standard: (value: string): string => `(standard: ${value})`,
  choices: (values: readonly string[]): string => `(${values.join(', ')})`,
  help: 'vis denne hjelpa',
  helpCommand: 'vis hjelp for ein kommando',
  helpArgument: 'kommando',
  versionOption: 'vis versjonen',
  usage: '[val] [kommando]',
  options: '[val]',
  folderOption: 'mappa med kvalitet.yaml (elles leita opp frå der du står)',
  dateOption: 'rekn som om dette er dagen i dag, til dømes 2026-11-01',
  moreHelp: '\nHjelp for ein kommando: kvalitet validate --help\n',
  example: (lines: readonly string[]): string => `\nDøme:\n${lines.map((line) => `  ${line}`).join('\n')}\n`,
  commands: {
    init: {
      about: 'lag ei ny mappe for kvalitetsdialogane i kommunen',
      folder: 'mappa som skal lagast (standard: der du står)',
      municipality: 'namnet på kommunen, slik det skal stå i dokumenta',
      number: 'kommunenummeret, fire siffer',
      language: 'målforma til kommunen',
      school: 'ein skule som id=namn; skriv valet éin gong for kvar skule',
      orgNumber: 'organisasjonsnummeret til ein skule som id=nummer',
      council: 'kva rådet heiter i bunden form, til dømes heradsstyret',
      examples: ['kvalitet init dialogar', 'kvalitet init d --kommune "Prøve herad" --nummer 4699 --skule "nord=Nord"'],
    },
    newYear: {
      about: 'lag alle dokumenta for eit skuleår, for alle skulane',
      year: 'skuleåret, til dømes 2026-27',
      dryRun: 'vis kva som vert gjort, utan å skriva noko',
      commit: 'lagra det som vert laga, i Git',
      examples: ['kvalitet new-year 2026-27 --dry-run', 'kvalitet new-year 2026-27 --commit'],
    },
    new: {
      about: 'lag eitt dokument, til dømes ein oppfølgingsavtale',
      kind: 'kva slag dokument, til dømes leiardialog-1, utviklingsplan eller oppfolgingsavtale',
      school: 'id-en til skulen; ikkje for dokument som gjeld heile kommunen',
      year: 'skuleåret (standard: skuleåret me er i no)',
      area: 'det kritiske området: læring, læringsmiljø, økonomi, regelverk eller anna',
      title: 'kva avtalen gjeld, med nokre få ord; gjev òg namn til fila',
      examples: ['kvalitet new oppfolgingsavtale nord --område læring --tittel "Lesing på mellomsteget"'],
    },
    validate: {
      about: 'finn det som manglar eller er gale i dokumenta',
      paths: 'filer eller mapper, rekna frå der du står. Utan stiar vert alt kontrollert, og lange lister frå utkast vert korta ned',
      format: 'korleis funna skal skrivast',
      strict: 'lat åtvaringar telja som feil',
      rule: 'forklar ein regel i staden for å kontrollera; id-en står sist i meldinga',
      examples: ['kvalitet validate', 'kvalitet validate 2026-27/nord', 'kvalitet validate --regel skjema/manglar-felt'],
    },
    update: {
      about: 'før nye mål, opne tiltak og spørsmål inn i utkasta',
      year: 'skuleåret (standard: skuleåret me er i no)',
      school: 'id-en til ein skule (standard: alle)',
      dryRun: 'vis kva som vert gjort, utan å skriva noko',
      examples: ['kvalitet update', 'kvalitet update 2026-27 nord --dry-run'],
    },
    status: {
      about: 'vis kor langt skulane har kome, og kva som hastar',
      year: 'skuleåret (standard: skuleåret me er i no)',
      format: 'korleis oversynet skal skrivast',
      examples: ['kvalitet status', 'kvalitet status 2026-27 --format markdown', 'kvalitet status --dato 2026-12-11'],
    },
    print: {
      about: 'skriv eit skjema som skal fyllast ut utanfor mappa',
      kind: 'kva skjema: utviklingssamtale',
      school: 'id-en til skulen',
      file: 'fila som skal lagast, utanfor mappa med kvalitet.yaml',
      year: 'skuleåret (standard: skuleåret me er i no)',
      dryRun: 'sjå etter om fila kan lagast, utan å skriva noko',
      examples: ['kvalitet print utviklingssamtale nord ~/Dokument/samtale-nord.md'],
    },
    import: {
      about: 'ta inn tal frå Udir og rekneark, slik dei er',
      files: 'filene frå Udir (CSV) eller rekneark (CSV, XLSX), eller ei mappe med slike filer',
      accept: 'ta inn fila sjølv om denne regelen stoppar henne; id-en står sist i meldinga',
      access: 'kven som kan sjå tala (standard: Udir sine eksportar er offentlege, eigne rekneark er interne)',
      dryRun: 'vis kva som vert gjort, utan å skriva noko',
      examples: [
        'kvalitet import ~/Nedlastingar/udir',
        'kvalitet import *.csv --dry-run',
        'kvalitet import tal.csv --godta import/utanfor',
      ],
    },
    indicator: {
      about: 'vis tala for ein indikator år for år, eller kva indikatorar som finst',
      id: 'id-en til indikatoren, eller det kjelda kallar han; utan id kjem lista over alle',
      school: 'id-en eller namnet til ein skule, òg ein som er lagd ned (standard: alle)',
      step: 'eitt trinn, til dømes 5 (standard: alle)',
      format: 'korleis tala skal skrivast',
      examples: ['kvalitet indikator', 'kvalitet indikator np-lesing nord --trinn 5', 'kvalitet indikator trivsel --format markdown'],
    },
    report: {
      about: 'lag utkast til tilstandsrapporten for eit skuleår',
      year: 'skuleåret, til dømes 2025-26',
      format: 'md (utkastet åleine), html, docx eller pdf, fleire med komma mellom (standard: md,html; for den interne utgåva html)',
      edition:
        'kven rapporten er for: offentleg, intern (alt frå eigenvurderingane; aldri i Git), saksframlegg (to sider til rådet) eller folkeleg (éi til to enkle sider til foreldre og elevråd)',
      trace: 'vis kvar eit tal eller ein tekst i rapporten kjem frå: fil, line og siste endring',
      lock: 'lås ein ferdig rapport med eit merke i Git, og skriv lista til arkivet',
      lostBase: 'når grunnlaget er borte: legg den nye utgåva ved sida av, eller behald utkastet som ditt eige',
      strict: 'slutt med feilkode når noko manglar',
      dryRun: 'vis kva som vert gjort, utan å skriva noko',
      examples: ['kvalitet report 2025-26', 'kvalitet report 2025-26 --format html,docx,pdf'],
    },
  },

  // Verdicts per file
  does: { lagar: 'lagar', finst: 'finst', fornyar: 'fornyar', uendra: 'uendra' },
  dryRun: 'Prøvekøyring: ingenting er skrive.',
  updates: {
    does: {
      oppdaterer: 'oppdaterer',
      uendra: 'uendra',
      ferdig: 'ferdig',
      uleseleg: 'må rettast fyrst',
      todelt: 'står urørt',
      ukjend: 'står urørt',
    },
    why: {
      uleseleg: 'køyr «kvalitet validate» for å sjå kva som er gale',
      todelt: 'bokstavar som å og ø er lagra i to delar, slik nokre program på macOS gjer; lim innhaldet inn i ei ny fil og lagra henne',
      ukjend: 'avdelinga står ikkje i kvalitet.yaml',
    },
    added: (field: string, count: number): string => {
      const question = /^svar\.(.+)$/.exec(field)?.[1]
      const what = question === undefined ? field : 'mål'
      return `${count === 1 ? '1 nytt' : `${count} nye`} ${what}${question === undefined ? '' : ` under spørsmål ${question}`}`
    },
    asked: (id: string): string => `spørsmål ${id} er nytt`,
    heldBack: (count: number): string =>
      `${count === 1 ? '1 punkt' : `${count} punkt`} er ikkje ført over, for det liknar personopplysningar; køyr «kvalitet validate»`,
    blockRenewed: 'avsnittet som er henta, er fornya',
    blockEdited: 'avsnittet som er henta, er retta for hand og står urørt',
    figuresRenewed: 'tala er fornya',
    figuresAbsent: 'har ikkje avsnittet for tal',
    figuresEdited: 'tala er retta for hand og står urørte',
    refused: (field: string): string =>
      `${field.startsWith('svar.') ? `spørsmål ${field.slice('svar.'.length)}` : `feltet «${field}»`} må fyllast ut for hand`,
    summary: (count: number, isDryRun: boolean): string => {
      const files = count === 1 ? '1 utkast' : `${count} utkast`
      if (count === 0) return 'Alt er oppdatert. Ingenting er endra.'
      return isDryRun
        ? `${files} ville ha vorte oppdaterte. Prøvekøyring: ingenting er skrive.`
        : `${files} er oppdaterte. Det som stod der, er urørt.`
    },
  },
  made: (made: number, existing: number): string =>
    made === 0
      ? 'Alt finst frå før. Ingenting er endra.'
      : `${made === 1 ? '1 fil er laga' : `${made} filer er laga`}${existing > 0 ? `, ${existing} fanst frå før` : ''}.`,
  wouldMake: (made: number, existing: number): string =>
    made === 0
      ? 'Alt finst frå før.'
      : `${made === 1 ? '1 fil ville ha vorte laga' : `${made} filer ville ha vorte laga`}${existing > 0 ? `, ${existing} finst frå før` : ''}.`,
  notRead: (files: readonly string[]): string =>
    [
      'Desse filene let seg ikkje lesa, så ingenting er henta frå dei. Rett dei fyrst («kvalitet validate»), og køyr så «kvalitet update»:',
      ...files.map((file) => `  ${file}`),
    ].join('\n'),
  yearNext: (year: string): string =>
    `Neste steg: sjå gjennom spørsmåla i ${year}/sporsmal.yaml, lagra i Git, og be rektorane lesa rettleiing/for-rektorar.md. «kvalitet status ${year}» viser fristane.`,
  noneMade: 'Ingenting er laga. Rett dette fyrst:',
  committed: 'Lagra i Git.',
  nothingToCommit: 'Ingenting nytt å lagra i Git.',
  yearCommit: (year: string): string => `Nytt skuleår ${year}`,
  gitStarted: 'Git er sett i gang for mappa.',
  initNext: (folder: string, year: string): string =>
    [
      '\nNeste steg:',
      `Les og rett ${folder === '.' ? '' : `${folder}/`}kvalitet.yaml`,
      ...(folder === '.' ? [] : [`Gå inn i mappa: cd ${folder}`]),
      `Lag skuleåret: kvalitet new-year ${year}`,
    ]
      .map((line, index) => (index === 0 ? line : `  ${index}. ${line}`))
      .join('\n'),

  // Findings
  severity: { error: 'feil', warning: 'åtvaring', note: 'merknad' },
  related: {
    plikta: 'plikta oppstod her',
    svaret: 'svaret høyrer heime her',
    fyrste: 'den fyrste står her',
    spørsmålet: 'spørsmålet står her',
    spørsmåla: 'spørsmåla for året står her',
    temaet: 'temaet står her',
    målet: 'målet står her',
    måla: 'måla står her',
    kjelda: 'kjelda står her',
    møtet: 'møtet står her',
    oppsettet: 'dette står i oppsettet',
  },
  checked: (documents: number): string => (documents === 1 ? '1 fil kontrollert' : `${documents} filer kontrollerte`),
  summary: (errors: number, warnings: number, notes: number): string => {
    const parts = [
      errors === 0 ? 'ingen feil' : `${errors} feil`,
      warnings === 0 ? 'ingen åtvaringar' : warnings === 1 ? '1 åtvaring' : `${warnings} åtvaringar`,
      ...(notes === 0 ? [] : [notes === 1 ? '1 merknad' : `${notes} merknader`]),
    ]
    return parts.join(', ')
  },
  silenced: (count: number): string =>
    count === 1 ? 'Unntak i dokumenta dekkjer 1 funn til.' : `Unntak i dokumenta dekkjer ${count} funn til.`,
  checkRan: 'kontrollen er køyrd',
  topOfRepository: 'Den øvste mappa i Git, eller mappa med kvalitet.yaml når ho ikkje ligg i Git.',
  moreRemaining: (count: number, file: string): string => `… og ${count} ting til står att. Sjå alt: kvalitet validate ${file}`,
  remaining: 'Åtvaringar i utkast er det som står att før dokumentet kan verta ferdig.',

  // Forms
  formMade: (owner: string): string =>
    `Skjemaet er ei personalsak: berre rektor og ${owner} skal lesa det. Lagra det der kommunen har personalmappene, aldri i Git eller i ein e-post.`,
  formInRepository: 'Obs: fila ligg i ei mappe med Git. Flytt henne før nokon skriv i henne, så ho ikkje vert lagra i historia.',

  problem: 'Kan ikkje køyra',
  interrupted: 'Avbrote. Ingenting er skrive.',

  // Prompts
  ask: {
    municipality: 'Kva heiter kommunen?',
    number: 'Kva er kommunenummeret (fire siffer)?',
    council: 'Kva heiter rådet, i bunden form (kommunestyret, heradsstyret)?',
    firstSchool: 'Kva heiter den fyrste skulen?',
    nextSchool: 'Neste skule (trykk Enter når alle er med)?',
    orgNumber: (school: string): string => `Organisasjonsnummeret til ${school} (trykk Enter om du ikkje har det)?`,
    confirm: (folder: string, schools: string): string => `Laga ${folder} med ${schools}?`,
    yes: 'Ja',
    no: 'Nei',
    yesOrNo: 'Skriv j for ja eller n for nei.',
    needed: 'Her må det stå noko.',
    badNumber: 'Skriv fire siffer, til dømes 4699.',
    badOrgNumber: 'Skriv alle ni sifra; kontrollsifferet må stemma.',
    sameSchool: 'Den skulen er alt med.',
  },
} as const
