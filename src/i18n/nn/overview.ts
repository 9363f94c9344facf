import { licenceCredit } from '../licence-credit.ts'
import { longDate } from '../dates.ts'
import { countWord, enumerate } from '../lists.ts'
import { unitNames } from './unit-names.ts'

/** Shares have their sign in every cell. */
const units = { ...unitNames, prosent: '' }

const stepsText = (steps: readonly string[]): string =>
  `${enumerate(
    steps.map((step) => `${step}.`),
    'og',
  )}\u00A0trinn`

/** The block of measured results in a draft. Markdown; names and titles come escaped. */
export const overview = {
  units,
  none: 'Ingen tal er henta inn enno. Skuleeigar hentar dei inn med «kvalitet import», og «kvalitet update» set dei inn her.',
  noneForSchool: (first: string, last: string): string => `Ingen tal for trinna ved skulen er henta inn for åra frå ${first} til ${last}.`,
  from: (year: string): string =>
    `**Tal til og med ${year}.** Tala er sette inn av verktøyet og skal ikkje rettast her. Avsnittet vert fornya så lenge ingen rettar i det.`,
  ownGroup: 'Eigne indikatorar',
  caption: (group: string, unit: string, isOfSchool: boolean): string =>
    `**${group}**${unit === '' ? '' : ` (${unit})`}${isOfSchool ? '' : ', berre for kommunen'}`,
  withUnit: (name: string, unit: string): string => `${name} (${unit})`,
  columns: { indicator: 'Indikator', step: 'Trinn', change: 'Endring', municipality: 'Kommunen', land: 'Landet' },
  allSteps: 'alle',
  step: (step: string): string => `${step}.`,
  internal: 'internt',
  goals: 'Måla i leiardialog 1 mot det siste talet:',
  goal: {
    line: ({ title, side, target, name, steps }: GoalWords): string =>
      `«${title}» (${name}${steps}, ${side === undefined ? '' : `${side} `}${target})`,
    step: (step: string): string => (step === '' ? '' : `, ${step}.\u00A0trinn`),
    span: (from: string, to: string): string => `, ${from}.–${to}.\u00A0trinn`,
    ofMunicipality: ', kommunen',
    told: (status: string, value: string, year: string): string => `**${status}**. Talet for ${year} er ${value}.`,
    notYet: (value: string, year: string): string =>
      `**kan ikkje visast enno**. Det siste talet, frå før målet vart sett, er ${value} (${year}).`,
    unknown: 'usikker, for uvissa er ikkje kjend',
    distance: (certainty: string): string => ` Avstanden til målet er ${certainty}.`,
    from: (value: string, year: string, certainty: string): string =>
      ` I ${year} var det ${value}${certainty === '' ? '' : `, så endringa er ${certainty}`}.`,
    cannotTell: (reason: string, year: string | undefined): string =>
      `**kan ikkje visast**, for ${reason}${year === undefined ? '' : ` (${year})`}.`,
  },
  means: 'Små grupper svingar mykje frå år til år. Fleire år til saman seier meir:',
  mean: (steps: string, years: readonly string[], values: readonly string[]): string =>
    `${steps === '' ? 'Alle trinn' : `${steps}.\u00A0trinn`}, snittet av ${enumerate(years, 'og')}: ${values.join('; ')}`,
  notes: {
    uncertainty: '«±» er uvissa: så mykje kan talet vera tilfeldig høgt eller lågt.',
    innanfor: '«Innanfor uvissa» vil seia at skilnaden er så liten at han kan vera tilfeldig.',
    utanfor: '«Utanfor uvissa» vil seia at skilnaden truleg ikkje er tilfeldig.',
    unknown: '«Uvissa er ikkje kjend»: skilnaden kan vera tilfeldig.',
    rounded: '«Avrunda tal» vil seia at skilnaden er så nær grensa for uvissa at desimalane kan avgjera kva side han ligg på.',
    skjerma: '«Skjerma» vil seia at talet er halde att av omsyn til personvernet. Det er ikkje null.',
    lowerIsBetter: (names: readonly string[]): string => `${enumerate(names, 'og')}: lågare er betre.`,
    missing: '«–» vil seia at mappa ikkje har noko tal.',
    notPublished: '«Ikkje publisert» vil seia at kjelda ikkje har noko tal for skulen.',
    newScale: '«Ny skala» og «ny målemåte» vil seia at tala før ikkje kan jamførast.',
    internal: 'Tal merkte «internt» er ikkje skjerma, og skal ikkje delast utanfor mappa.',
    shortened: (group: string): string => `${group}: fleire trinn er målte enn dei som står her. «kvalitet indikator» viser alle.`,
    otherSchools: (group: string, steps: readonly string[], count: number | undefined): string =>
      `${group}${steps.length === 0 ? '' : `, ${stepsText(steps)}`}: tala for kommunen tek òg med ${
        count === undefined ? 'skular' : `${countWord(count)} ${count === 1 ? 'skule' : 'skular'}`
      } som kommunen ikkje eig.`,
    noNumber:
      'Skulen har ikkje organisasjonsnummer i kvalitet.yaml, så ingen tal er knytte til han. Skuleeigar skriv det inn, importerer på nytt og køyrer «kvalitet update».',
  },
  credit: (publisher: string, licence: string | undefined, dates: readonly string[]): string =>
    `${licenceCredit(publisher) ?? `Kjelde: ${publisher}`}${licence === undefined ? '' : ` (${licence})`}${takenOut(dates)}.`,
} as const

interface GoalWords {
  readonly title: string
  readonly side: 'minst' | 'høgst' | undefined
  readonly target: string
  readonly name: string
  readonly steps: string
}

function takenOut([first, ...rest]: readonly string[]): string {
  const last = rest.at(-1)
  if (first === undefined) return ''
  return last === undefined ? `, henta ut ${longDate(first)}` : `, henta ut mellom ${longDate(first)} og ${longDate(last)}`
}
