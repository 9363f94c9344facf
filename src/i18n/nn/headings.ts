/** The headings that each kind of document must have, in the order of its template. */
export const headings = {
  'leiardialog-1': {
    ground: 'Grunnlaget frå i fjor',
    goals: 'Mål, ambisjonar og forventingar',
    basicSkills: 'Grunnleggjande dugleikar',
    environment: 'Trygt og godt læringsmiljø',
    spotCheck: 'Stikkprøve av aktivitetsplikta (9-A)',
    tenFactor: 'Medarbeidarresultat frå 10-FAKTOR',
    structure: 'Struktur og organisering',
    roles: 'Roller',
    mandate: 'Mandat',
    arenas: 'Arenaer for samhandling og utvikling',
    cooperation: 'Samhandling mellom skuleeigar og rektor',
    focus: 'Spesielt innsatsområde',
    plans: 'Planar for korleis skulen skal nå måla',
    decisions: 'Avgjerder og mellomarbeid',
  },
  eigenvurdering: {
    work: 'Slik har me arbeidd med eigenvurderinga',
    results: 'Resultat og analyse',
    publicWord: 'Til tilstandsrapporten',
  },
  oppfolgingsavtale: {
    area: 'Kva området gjeld',
    agreed: 'Det me er samde om',
    control: 'Oppfølging og kontroll',
    evaluation: 'Evaluering',
  },
} as const
