/** What stands in the marked block of a draft, above what people write themselves. Markdown; the arguments are already escaped. */
export const carryOver = {
  reasons: '[Skriv her: kva byggjer de vurderinga på?]',
  from: (year: string): string => `**Henta frå ${year}.** Avsnittet vert fornya så lenge ingen rettar i det.`,
  fromDialogue1: (link: string): string => `**Henta frå ${link}.** Avsnittet vert fornya så lenge ingen rettar i det.`,
  nothingFrom: (year: string): string => `Det finst ingen dokument frå ${year} for skulen, så her er ingenting henta.`,
  nothingWrittenIn: (year: string): string => `Dokumenta frå ${year} har ikkje noko å ta med vidare enno, så her er ingenting henta.`,
  unreadFrom: (year: string): string =>
    `Ikkje alle dokumenta frå ${year} let seg lesa. Når dei er retta, hentar «kvalitet update» det som manglar her.`,
  heldBack: '- Ei line er ikkje henta: ho har noko som liknar personopplysningar. Rett dokumentet ho står i.',
  nothingYet: 'Leiardialog 1 har ingen mål enno, så her er ingenting henta.',
  noAssessmentYet: 'Eigenvurderinga er ikkje skriven enno, så her er ingenting henta.',
  fromAssessment: (link: string): string => `**Henta frå ${link}.** Avsnittet vert fornya så lenge ingen rettar i det.`,
  prioritiesOf: (year: string): string => `Dette prioriterte skulen i ${year}:`,
  links: { dialogue1: 'leiardialog 1', dialogue3: 'leiardialog 3', assessment: 'eigenvurderinga', agreement: 'avtalen' },
  goal: (title: string, about: readonly string[]): string => `- Mål: «${title}»${about.length > 0 ? ` (${about.join(', ')})` : ''}`,
  assessedGoal: (title: string, result: string, goesOn: boolean): string => `- Mål: «${title}» – ${result}${goesOn ? ', går vidare' : ''}`,
  notAssessed: 'ikkje vurdert',
  target: (value: string): string => `målverdi ${value}`,
  steps: (steps: string): string => `trinn ${steps}`,
  focus: (text: string): string => `- Spesielt innsatsområde: ${text}`,
  priority: (id: string, text: string, level: number | undefined): string =>
    `- Prioritert i eigenvurderinga: ${id} «${text}»${level === undefined ? '' : ` (vurdert til ${level} av 4)`}`,
  ownAssessment: (title: string, level: number): string => `- Vurderinga skulen sjølv gjorde av målet «${title}»: ${level} av 4`,
  critical: (title: string, area: string): string => `- Kritisk område: «${title}» (${area})`,
  agreement: (title: string, link: string, signed: boolean): string =>
    `- Open oppfølgingsavtale: «${title}» (${link}${signed ? '' : ', ikkje underskriven enno'})`,
  actions: (count: number): string => (count === 1 ? '- Eitt tiltak er ope enno.' : `- ${count} tiltak er opne enno.`),
  onward: 'Dette skreiv de under «Det me tek med oss til neste år»:',
} as const
