import type { Kinds } from '../../generated/kinds.ts'

/** What `kvalitet status` says. */
export const status = {
  title: (year: string, today: string): string => `Skuleåret ${year}, slik det står ${today}`,
  school: 'Skule',
  municipality: 'Heile kommunen',
  deadline: 'frist',
  legend: {
    ferdig: 'ferdig',
    utkast: 'utkast',
    manglar: 'manglar',
    forseinka: 'forseinka',
    forelda: 'forelda',
    uleseleg: 'uleseleg',
    none: 'ingen',
  },
  legendNumber: 'Talet er kor mange ting som står att.',
  legendStale: 'Forelda: noko dokumentet byggjer på, er endra sidan.',

  // What is left, for each school
  left: 'Det som står att',
  allDone: 'Alt er ferdig.',
  due: (date: string): string => `innan ${date}`,
  wasDue: (date: string): string => `fristen var ${date}`,
  noDeadline: 'utan frist',
  missing: 'er ikkje laga',
  unreadable: 'kan ikkje lesast',
  stale: 'byggjer på noko som er endra',
  remaining: (count: number): string => (count === 1 ? 'éin ting står att' : `${count} ting står att`),
  nothingRemaining: 'alt er fylt ut, skriv «status: ferdig»',
  toMend: (count: number): string => (count === 1 ? 'ferdig, men 1 ting må rettast' : `ferdig, men ${count} ting må rettast`),
  howToMake: (year: string): string => `Det som ikkje er laga, lagar de med «kvalitet new-year ${year}».`,
  howToSee: 'Sjå alt som står att i eit dokument: kvalitet validate, og så fila.',

  // Actions and agreements
  actions: 'Opne tiltak',
  agreements: 'Opne avtalar',
  overdue: 'over fristen',
  agreementActions: (open: number, overdue: number): string =>
    `${open === 0 ? 'ingen opne tiltak' : open === 1 ? '1 ope tiltak' : `${open} opne tiltak`}${overdue === 0 ? '' : `, ${overdue} over fristen`}`,
  signed: 'underskriven',
  notSigned: 'ikkje underskriven',
  noTitle: 'utan tittel',

  // Headings of the Markdown tables
  columns: {
    document: 'Dokument',
    state: 'Stode',
    deadline: 'Frist',
    file: 'Fil',
    action: 'Tiltak',
    responsible: 'Ansvarleg',
    agreement: 'Avtale',
  },
  // Reports
  report: (year: string, state: 'fersk' | 'forelda' | 'ukjend' | 'låst', changed: number): string =>
    `Tilstandsrapporten ${year}: ${
      {
        fersk: 'i samsvar med kjeldene',
        forelda: `forelda, ${changed === 1 ? 'éi kjelde' : `${changed} kjelder`} er endra sidan han vart laga`,
        ukjend: 'ingen veit om han er i samsvar med kjeldene, for lista over dei manglar',
        låst: 'låst',
      }[state]
    }`,
  settingsFirst: 'kvalitet.yaml må rettast før stoda kan visast:',
} as const

/** What each kind of document is called, and how short where there is little room. */
export const kindNames = {
  'leiardialog-1': { name: 'Leiardialog 1', short: 'LD1' },
  utviklingsplan: { name: 'Utviklingsplan', short: 'Plan' },
  'leiardialog-2': { name: 'Leiardialog 2', short: 'LD2' },
  utviklingssamtale: { name: 'Utviklingssamtale', short: 'Samt.' },
  eigenvurdering: { name: 'Eigenvurdering', short: 'Eigenv.' },
  'leiardialog-3': { name: 'Leiardialog 3', short: 'LD3' },
  plangruppe: { name: 'Plangruppe', short: 'Plangr.' },
  oppfolgingsavtale: { name: 'Oppfølgingsavtale', short: 'Avt.' },
  utviklingsgruppe: { name: 'Utviklingsgruppe', short: 'Utv.gr.' },
  'samling-elevrad': { name: 'Samling for elevråda', short: 'Elevråd' },
  'dialog-foresette': { name: 'Dialog med føresette', short: 'Føresette' },
} satisfies { readonly [K in keyof Kinds]: { readonly name: string; readonly short: string } }
