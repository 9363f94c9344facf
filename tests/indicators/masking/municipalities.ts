import type { Figure, FigureSource } from '../../../src/model/figure.ts'
import type { Indicator, Unit } from '../../../src/model/indicator.ts'
import { schoolYearFrom, type SchoolYear } from '../../../src/model/school-year.ts'
import { grouped, pick, randomFrom, whole } from './random.ts'

/** What is true of the pupils of one school, one year, on one step, by one indicator: how many, and what they sum to. */
export interface Truth {
  readonly year: SchoolYear
  readonly indicator: Indicator
  readonly step: string
  readonly school: string
  readonly pupils: number
  /** Pupils × mean, pupils of the share, or the count itself. */
  readonly sum: number
}

/** An invented municipality: the truth, which nobody but its own office has, and the figures that sources tell. */
export interface Town {
  readonly seed: number
  readonly truths: readonly Truth[]
  readonly ownSchools: ReadonlySet<string>
  readonly years: readonly SchoolYear[]
  readonly figures: readonly Figure[]
  readonly sources: readonly FigureSource[]
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly smallestGroup: number
  readonly meansUpTo: readonly SchoolYear[]
  /** What the source has published: everyone has it. Private schools are in it. */
  readonly published: readonly Published[]
}

/** A line of a published table. */
export interface Published {
  readonly id: string
  readonly pupils: number | undefined
  readonly value: number
}

export const municipality = '4699'

type Kind = 'scale' | 'mean' | 'share' | 'levels' | 'count'

interface Plan {
  readonly random: () => number
  readonly kind: Kind
  readonly isPublic: boolean
  readonly years: readonly SchoolYear[]
  readonly steps: readonly string[]
  readonly hasAllSteps: boolean
  readonly own: readonly string[]
  readonly private: readonly string[]
  readonly indicators: readonly Indicator[]
  /** Further parts of the same whole that are not measured on these steps, as the two highest levels of mastery are not on 5. step. */
  readonly elsewhere: readonly Indicator[]
}

export function townOf(seed: number): Town {
  const random = randomFrom(seed)
  const plan = planOf(random)
  const smallestGroup = pick(random, [10, 10, 10, 12, 15, 5])
  const truths = plan.years.flatMap((year) => plan.steps.flatMap((step) => truthsOf(plan, year, step)))
  const figures = plan.isPublic ? [] : internalFigures(plan, truths)
  const publicFigures = plan.isPublic ? udirFigures(plan, truths) : []
  const kept = publicFigures.filter(({ orgNumber }) => !plan.private.includes(orgNumber))
  // Some municipalities have fetched what they see logged in, others know no more than all do.
  const internal = plan.isPublic && random() < 0.8 ? internalFigures(plan, truths).filter(({ level }) => level === 'skule') : figures
  return {
    seed,
    truths,
    ownSchools: new Set(plan.own),
    years: plan.years,
    figures: [...kept, ...internal],
    sources: sourcesOf(plan, truths, publicFigures),
    indicators: new Map([...plan.indicators, ...plan.elsewhere].map((indicator) => [indicator.id, indicator])),
    smallestGroup,
    meansUpTo: plan.years.filter(() => plan.years.length >= 3 && random() < 0.8),
    published: publicFigures.flatMap((figure) =>
      figure.value === undefined ? [] : [{ id: idOf(figure), pupils: figure.pupils, value: figure.value }],
    ),
  }
}

export const idOf = (figure: Figure): string => lineId(figure.year, figure.indicator, figure.step, figure.level, figure.orgNumber)
export const lineId = (years: string, indicator: string, step: string, level: string, unit: string): string =>
  [years, indicator, step, level, unit].join(' ')

function planOf(random: () => number): Plan {
  const kind = pick<Kind>(random, ['scale', 'scale', 'scale', 'mean', 'share', 'share', 'levels', 'count'])
  const isPublic = kind === 'scale' || (kind === 'share' && random() < 0.3)
  const first = 2020 + whole(random, 3)
  const years = Array.from({ length: pick(random, [1, 1, 1, 2, 3, 3, 4]) }, (_, index) => schoolYearFrom(first + index))
  const steps = kind === 'count' ? [''] : pick(random, [['5'], ['5'], ['8', '9'], years.length < 3 ? ['5', '6', '7'] : ['7']])
  // All of it at once takes seconds a municipality; each by itself, and two by two, shows the same.
  const isLarge = years.length * steps.length > 3
  const indicators = indicatorsOf(kind, random)
  return {
    random,
    kind,
    isPublic,
    years: kind === 'levels' ? years.slice(0, 2) : years,
    steps: kind === 'levels' ? steps.slice(0, 1) : steps,
    hasAllSteps: !isPublic && kind !== 'count' && kind !== 'levels' && !(isLarge && years.length > 3) && random() < 0.5,
    own: Array.from({ length: 1 + whole(random, kind === 'levels' || isLarge ? 5 : 8) }, (_, index) => `90000000${index}`),
    private: Array.from({ length: isPublic ? pick(random, [0, 0, 1, 1, 2]) : 0 }, (_, index) => `98000000${index}`),
    indicators,
    elsewhere: indicators.slice(0, 1).flatMap((one) => (kind === 'levels' ? [measuredOn(one, 'niva-4', 3)] : [])),
  }
}

const units = { scale: 'skalapoeng', mean: 'snitt', share: 'prosent', levels: 'prosent', count: 'tal' } as const satisfies Record<
  Kind,
  Unit
>

function indicatorsOf(kind: Kind, random: () => number): readonly Indicator[] {
  const range = { scale: [0, 100], mean: [1, 5], share: [0, 100], levels: [0, 100], count: [0, 1000] }[kind]
  const ids = kind === 'levels' ? ['niva-1', 'niva-2', 'niva-3'] : [kind]
  const published = kind !== 'scale' && random() < 0.06 ? 'kommune' : 'skule'
  const smallestGroup = pick(random, [10, 5, 10])
  return ids.map((id) => ({
    id,
    name: { nn: id, nb: id },
    group: 'test',
    unit: units[kind],
    range: { least: range[0] ?? 0, most: range[1] ?? 0 },
    decimals: kind === 'scale' || kind === 'count' ? 0 : 1,
    direction: 'høg',
    quality: 'resultatkvalitet',
    chapter: undefined,
    codes: [],
    periods: [{ from: schoolYearFrom(2014), to: undefined, steps: [5, 6, 7, 8, 9], obligatory: [], scale: 'a' }],
    smallestGroup,
    published,
    partOf: kind === 'levels' ? 'niva' : undefined,
  }))
}

const measuredOn = (indicator: Indicator, id: string, step: number): Indicator => ({
  ...indicator,
  id,
  periods: indicator.periods.map((period) => ({ ...period, steps: [step] })),
})

/** Sizes as in small municipalities: one or two large schools, several with few pupils, some without any on a step or closed. */
function truthsOf({ random, kind, own, private: others, indicators }: Plan, year: SchoolYear, step: string): readonly Truth[] {
  return [...own, ...others].flatMap((school, index) => {
    if (random() < 0.06) return []
    const isTiny = others.includes(school) || random() < 0.35
    const pupils = isTiny ? 1 + whole(random, 12) : 8 + whole(random, index === 0 ? 70 : 30)
    const common = { year, step, school, pupils }
    const [first] = indicators
    if (!first) return []
    if (kind !== 'levels') return [{ ...common, indicator: first, sum: sumOf(random, kind, pupils) }]
    const low = Math.min(pupils, whole(random, pupils + 1) * (random() < 0.3 ? 0 : 1))
    const middle = whole(random, pupils - low + 1)
    return indicators.map((indicator, part) => ({ ...common, indicator, sum: [low, middle, pupils - low - middle][part] ?? 0 }))
  })
}

function sumOf(random: () => number, kind: Kind, pupils: number): number {
  if (kind === 'count') return random() < 0.25 ? 0 : whole(random, 30)
  if (kind === 'share') {
    const extreme = random()
    return extreme < 0.15 ? 0 : extreme < 0.2 ? pupils : Math.round(pupils * random() * 0.4)
  }
  let sum = 0
  for (let pupil = 0; pupil < pupils; pupil++) sum += kind === 'mean' ? 2 + 3 * random() : 50 + 17 * (random() + random() + random() - 1.5)
  return sum
}

/** What the office sees logged in: every school, the municipality's own schools together and all steps together, unmasked. */
function internalFigures(plan: Plan, truths: readonly Truth[]): readonly Figure[] {
  const mine = truths.filter(({ school }) => plan.own.includes(school))
  const lines = [...mine, ...(plan.hasAllSteps ? allStepsOf(mine) : [])]
  const rows = grouped(lines, ({ year, indicator, step }) => [year, indicator.id, step].join(' '))
  return [...lines.map((truth) => figureOf([truth], 'skule', truth.school)), ...rows.map((row) => figureOf(row, 'kommune', municipality))]
}

function allStepsOf(truths: readonly Truth[]): readonly Truth[] {
  return grouped(truths, ({ year, indicator, school }) => [year, indicator.id, school].join(' ')).flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, step: '', pupils: total(same, 'pupils'), sum: total(same, 'sum') }] : []
  })
}

const total = (truths: readonly Truth[], of: 'pupils' | 'sum'): number => truths.reduce((sum, truth) => sum + truth[of], 0)

/**
 * Published as Udir does: a school with fewer than ten pupils is masked, never exactly one school under a municipality that is shown, and a municipality
 * that would give its school away is masked too.
 */
function udirFigures({ own, private: others }: Plan, truths: readonly Truth[]): readonly Figure[] {
  return grouped(truths, ({ year, indicator, step }) => [year, indicator.id, step].join(' ')).flatMap((row) => {
    const bySize = row.toSorted((a, b) => a.pupils - b.pupils)
    const small = bySize.filter(({ pupils }) => pupils < 10).length
    const masked = new Set(bySize.slice(0, small === 1 ? 2 : small))
    const isMasked = masked.size === 1 || total(row, 'pupils') < 10
    const figures = row.map((truth) => figureOf([truth], 'skule', truth.school, masked.has(truth)))
    return [...figures, ...(own.length + others.length > 0 ? [figureOf(row, 'kommune', municipality, isMasked)] : [])].map((figure) => ({
      ...figure,
      source: `${figure.year} open`,
    }))
  })
}

function figureOf(truths: readonly Truth[], level: 'skule' | 'kommune', orgNumber: string, isMasked = false): Figure {
  const [{ year, indicator, step } = {} as Truth] = truths
  const [pupils, sum] = [total(truths, 'pupils'), total(truths, 'sum')]
  const raw = indicator.unit === 'tal' ? sum : (sum * (indicator.unit === 'prosent' ? 100 : 1)) / pupils
  const common = {
    year,
    indicator: indicator.id,
    step,
    level,
    orgNumber,
    uncertainty: undefined,
    isProvisional: false,
    source: `${year} intern`,
  }
  if (isMasked) return { ...common, value: undefined, pupils: undefined, state: 'skjerma' }
  return {
    ...common,
    value: Number(raw.toFixed(indicator.decimals)),
    pupils: indicator.unit === 'tal' ? undefined : pupils,
    state: 'verdi',
  }
}

function sourcesOf(plan: Plan, truths: readonly Truth[], published: readonly Figure[]): readonly FigureSource[] {
  return plan.years.flatMap((year) =>
    (['offentleg', 'internt'] as const).map((access) => ({
      id: `${year} ${access === 'offentleg' ? 'open' : 'intern'}`,
      publisher: 'Oppdikta',
      title: 'Oppdikta',
      file: 'oppdikta.csv',
      sha256: '',
      extracted: undefined,
      licence: undefined,
      access,
      notes: access === 'offentleg' ? notesOf(plan, year, truths, published) : [],
    })),
  )
}

function notesOf(plan: Plan, year: SchoolYear, truths: readonly Truth[], published: readonly Figure[]): FigureSource['notes'] {
  return plan.steps.flatMap((step) => {
    const others = truths.filter((truth) => truth.year === year && truth.step === step && plan.private.includes(truth.school))
    const withheld = published.filter(
      (row) => row.year === year && row.step === step && plan.private.includes(row.orgNumber) && row.state === 'skjerma',
    )
    const [first] = others
    const open = published.flatMap(({ year: of, step: on, orgNumber, value, pupils }) =>
      of === year && on === step && plan.private.includes(orgNumber) && value !== undefined && pupils !== undefined
        ? [{ value, pupils }]
        : [],
    )
    const pupils = open.reduce((sum, one) => sum + one.pupils, 0)
    const shown = { pupils, value: open.reduce((sum, one) => sum + one.value * one.pupils, 0) / pupils }
    const counts = { step, schools: others.length, withheld: withheld.length }
    return first ? [{ kind: 'andre-skular' as const, indicator: first.indicator.id, ...counts, ...(pupils > 0 ? { shown } : {}) }] : []
  })
}
