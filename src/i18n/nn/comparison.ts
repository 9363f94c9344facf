import { enumerate } from '../lists.ts'

type Lack = 'skjerma' | 'ingen' | 'ikkje-publisert' | 'manglar'
type Other = 'kommunen' | 'landet'

/** How an amount is written and told, for each unit: the number is already text. */
interface UnitWords {
  readonly value: (number: string) => string
  readonly difference: (number: string) => string
  /** The short form of a difference, for a cell. */
  readonly brief: (number: string) => string
  readonly more: string
  readonly less: string
}

const plain = (number: string): string => number
const named =
  (one: string, many: string) =>
  (number: string): string =>
    `${number} ${number === '1' ? one : many}`

const scaled: Pick<UnitWords, 'more' | 'less'> = { more: 'høgare', less: 'lågare' }
const amount: Pick<UnitWords, 'more' | 'less'> = { more: 'meir', less: 'mindre' }
const points = named('poeng', 'poeng')
const same = (write: (number: string) => string): Pick<UnitWords, 'value' | 'difference' | 'brief'> => ({
  value: write,
  difference: write,
  brief: write,
})

const units = {
  skalapoeng: { ...scaled, ...same(named('skalapoeng', 'skalapoeng')), brief: points },
  snitt: { ...scaled, ...same(plain) },
  prosent: { ...scaled, ...same(named('prosentpoeng', 'prosentpoeng')), value: (number) => `${number}\u00A0%` },
  poeng: { ...scaled, ...same(points) },
  karakter: { ...scaled, ...same(plain) },
  dagar: { ...amount, ...same(named('dag', 'dagar')) },
  timar: { ...amount, ...same(named('time', 'timar')) },
  tal: { more: 'fleire', less: 'færre', ...same(plain) },
  forholdstal: { ...scaled, ...same(plain) },
  kroner: { ...amount, ...same(named('krone', 'kroner')) },
} satisfies Record<string, UnitWords>

const certainty = {
  innanfor: 'innanfor uvissa',
  utanfor: 'utanfor uvissa',
}
const nearLimit = ', men nær grensa (avrunda tal)'
const certaintyText = (verdict: keyof typeof certainty, isNear: boolean): string => certainty[verdict] + (isNear ? nearLimit : '')
const difference = (verdict: keyof typeof certainty, isNear: boolean): string => `ein skilnad ${certaintyText(verdict, isNear)}`
const ending = (verdict: keyof typeof certainty, isNear: boolean): string => `, ${difference(verdict, isNear)}.`
const target = (value: string, side: 'minst' | 'høgst' | undefined): string =>
  side === undefined ? `Målet på ${value}` : `Målet på ${side} ${value}`
const withUncertainty = (uncertainty: string | undefined): string =>
  uncertainty === undefined ? '' : `, med ei uvisse på ±\u00A0${uncertainty}`
const scaleIsNew = (isScale: boolean, autumn: number): string => `${isScale ? 'skalaen' : 'målemåten'} vart ny hausten ${autumn}`
/** `5. trinn`, `5.–7. trinn`, `7. og 10. trinn` */
function stepsText(steps: readonly number[]): string {
  const [first = 0, last = first] = [steps[0], steps.at(-1)]
  const isRun = steps.length > 1 && last - first === steps.length - 1
  const numbers = steps.map((step) => `${step}.`)
  return `${isRun ? `${first}.–${last}.` : enumerate(numbers, 'og')}\u00A0trinn`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const goalReasons = {
  skjerma: 'talet er skjerma',
  ingen: 'ingen elevar tok del',
  'ikkje-publisert': 'talet er ikkje publisert',
  manglar: 'det finst ikkje noko tal',
  nøytral: 'korkje høgare eller lågare er betre her',
  skala: 'talet vert målt på ein annan måte enn då målet vart sett',
  før: 'det siste talet er frå før målet vart sett',
}

/** What is said of figures held against each other: in cells of a table, and in the draft sentences beside it. */
export const comparison = {
  units,
  /** Stands once where the sentences do. */
  about:
    '«Innanfor uvissa» vil seia at skilnaden er så liten at han kan vera tilfeldig. «Avrunda tal» vil seia at tala er avrunda, ' +
    'og at skilnaden er så nær grensa for uvissa at desimalane kan avgjera kva side han ligg på.',
  cell: {
    states: { skjerma: 'skjerma', ingen: 'ingen elevar', 'ikkje-publisert': 'ikkje publisert', manglar: '–' },
    provisional: 'førebels tal',
    rounded: 'avrunda tal',
    unknown: 'uvissa er ikkje kjend',
    ...certainty,
    same: 'uendra',
    equal: 'likt',
    over: 'over',
    under: 'under',
    up: 'opp',
    down: 'ned',
    /** Under a table of several years. */
    break: (isScale: boolean, year: string): string =>
      `Frå ${year} er ${isScale ? 'skalaen' : 'målemåten'} ny, så tala før og etter kan ikkje jamførast.`,
    newScale: (isScale: boolean): string => (isScale ? 'ny skala' : 'ny målemåte'),
    notComparable: 'kan ikkje jamførast',
  },
  /** The step is left out where the name has it: «Fråvær på 10. trinn». Several steps together come as text. */
  what: (name: string, step: string, year: string): string =>
    `${name}${step === '' || name.includes(`${step}. trinn`) ? '' : `, ${/^\d+$/.test(step) ? `${step}.\u00A0trinn` : step}`}, ${year}: `,
  of: (name: string, steps: readonly number[]): string => `${name}${steps.length === 0 ? '' : `, ${stepsText(steps)}`}: `,
  /** `5.–7. trinn samla`, `7. og 10. trinn samla` */
  together: (steps: readonly number[]): string => `${stepsText(steps)} samla`,
  level: (unit: string, value: string, uncertainty: string | undefined, pupils: number | undefined): string =>
    `${unit} har ${value}${pupils === undefined ? '' : ` (${pupils} ${pupils === 1 ? 'elev' : 'elevar'})`}${withUncertainty(uncertainty)}.`,
  onScale: (value: string, least: string, most: string): string => `${value} på skalaen frå ${least} til ${most}`,
  lacks: {
    skjerma: (unit) => `Talet for ${unit} er skjerma av omsyn til personvernet.`,
    ingen: (unit) => `${unit} hadde ingen elevar som tok del.`,
    'ikkje-publisert': (unit) => `Talet for ${unit} er ikkje publisert.`,
    manglar: (unit) => `Det finst ikkje noko tal for ${unit}.`,
  } satisfies Record<Lack, (unit: string) => string>,
  certainty: certaintyText,
  ending,
  plainEnding: '.',
  unknown: (isOne: boolean): string =>
    `Uvissa er ikkje kjend, så ${isOne ? 'skilnaden kan vera tilfeldig' : 'skilnadene kan vera tilfeldige'}.`,
  change: (amountText: string, year: string, value: string, end: string): string => `Det er ${amountText} enn i ${year} (${value})${end}`,
  unchanged: (year: string): string => `Det er uendra frå ${year}.`,
  noChange: {
    skjerma: (year) => `Talet for ${year} er skjerma, så endringa kan ikkje visast.`,
    ingen: (year) => `I ${year} tok ingen elevar del, så det er inga endring å visa.`,
    'ikkje-publisert': (year) => `Talet for ${year} er ikkje publisert, så endringa kan ikkje visast.`,
    manglar: (year) => `Det finst ikkje tal for ${year}, så endringa kan ikkje visast.`,
  } satisfies Record<Lack, (year: string) => string>,
  newScale: (isScale: boolean, autumn: number): string => `${capital(scaleIsNew(isScale, autumn))}, så tala før kan ikkje jamførast.`,
  otherScale: 'Tala er ikkje målte på same måten, så dei kan ikkje jamførast.',
  gap: (amountText: string, isOver: boolean, other: Other, value: string, end: string): string =>
    `Talet ligg ${amountText} ${isOver ? 'over' : 'under'} ${other} (${value})${end}`,
  equal: (other: Other): string => `Talet er det same som for ${other}.`,
  noOther: {
    skjerma: (other) => `Talet for ${other} er skjerma, så det kan ikkje jamførast.`,
    ingen: (other) => `Det finst ikkje noko tal for ${other} å jamføra med.`,
    'ikkje-publisert': (other) => `Talet for ${other} er ikkje publisert, så det kan ikkje jamførast.`,
    manglar: (other) => `Det finst ikkje noko tal for ${other} å jamføra med.`,
  } satisfies Record<Lack, (other: Other) => string>,
  otherSchools: (count: string, isOne: boolean): string =>
    `Talet for kommunen tek òg med ${count} ${isOne ? 'skule' : 'skular'} som kommunen ikkje eig.`,
  mean: (isSmall: boolean, years: readonly string[], value: string, uncertainty: string | undefined): string =>
    `${isSmall ? 'Gruppa er lita, så fleire år til saman seier meir: Gjennomsnittet' : 'Gjennomsnittet'} for ${enumerate(years, 'og')} er ` +
    `${value}${withUncertainty(uncertainty)}.`,
  meanGap: (amountText: string, isOver: boolean, other: Other, value: string, end: string): string =>
    `Det ligg ${amountText} ${isOver ? 'over' : 'under'} ${other} i dei same åra (${value})${end}`,
  meanOf: (years: readonly string[], value: string): string => ` for ${enumerate(years, 'og')} (${value})`,
  yearAgainst: (year: string, amountText: string, mean: string | undefined, end: string): string =>
    `${mean === undefined ? `Talet for ${year}` : 'Talet'} er ${amountText} enn gjennomsnittet${mean ?? ''}${end}`,
  yearEqual: (year: string, mean: string | undefined): string =>
    `${mean === undefined ? `Talet for ${year}` : 'Talet'} er det same som gjennomsnittet${mean ?? ''}.`,
  meanEqual: (other: Other): string => `Det er det same som for ${other} i dei same åra.`,
  noMean: {
    'for-få-år': 'Gruppa er lita, men det finst ikkje tal for nok år til å rekna eit gjennomsnitt over tid.',
    elevtal: 'Gruppa er lita, men elevtala manglar, så eit gjennomsnitt over tid kan ikkje reknast ut.',
    median: 'Gruppa er lita, og av medianar kan ein ikkje rekna gjennomsnitt over tid.',
    skala: 'Gruppa er lita, men åra er ikkje målte på same måten, så eit gjennomsnitt over tid kan ikkje reknast ut.',
  },
  lowerIsBetter: 'Lågare er betre.',
  outstanding: (name: string, sentences: readonly string[]): string => `${name}: ${sentences.join(' ')}`,
  theYear: (year: string): string => `frå ${year}`,
  theLand: 'frå landet',
  nothingStandsOut: (unit: string, against: readonly string[], isAllKnown: boolean): string =>
    `${isAllKnown ? `Ingen av tala for ${unit} skil` : `Der uvissa er kjend, skil ingen av tala for ${unit}`} seg ${enumerate(against, 'eller')} med meir enn uvissa.`,
  restUnknown: 'For dei andre skilnadene er uvissa ikkje kjend.',
  provisional: (years: readonly string[]): string => `Tala for ${enumerate(years, 'og')} er førebels tal.`,
  internal: (years: readonly string[]): string =>
    `Tala for ${enumerate(years, 'og')} er interne: dei er ikkje skjerma, og skal ikkje delast utanfor mappa.`,
  goal: {
    statuses: { nådd: 'nådd', 'på veg': 'på veg', 'ikkje nådd': 'ikkje nådd', 'kan ikkje visast': 'kan ikkje visast' },
    reasons: goalReasons,
    target,
    reached: (goal: string, isInside: boolean, isNear: boolean): string =>
      isInside || isNear
        ? `${goal} er nådd. Avstanden til målet er ${certaintyText(isInside ? 'innanfor' : 'utanfor', isNear)}.`
        : `${goal} er nådd.`,
    onWay: (goal: string, movement: string): string => `${goal} er ikkje nådd, men det er på veg: ${movement}`,
    isOnWay: (goal: string): string => `${goal} er ikkje nådd, men det er på veg.`,
    notReached: (goal: string): string => `${goal} er ikkje nådd.`,
    movement: (amountText: string, year: string, value: string, end: string): string =>
      `Talet er ${amountText} enn i ${year} (${value})${end}`,
    distance: (amountText: string, isOver: boolean, end: string): string =>
      `Talet ligg ${amountText} ${isOver ? 'over' : 'under'} målet${end}`,
    noBaseline: 'Utgangspunktet for målet kan ikkje visast, så det er ikkje råd å seia om det går i rett lei.',
    cannotTell: (goal: string, reason: keyof typeof goalReasons): string =>
      `Om ${goal.charAt(0).toLowerCase()}${goal.slice(1)} er nådd, kan ikkje visast, for ${goalReasons[reason]}.`,
  },
} as const
