import { eliminated, narrowed, solutionsOf, type Interval, type Row } from './linear.ts'
import { lineId, type Published, type Town, type Truth } from './municipalities.ts'

/**
 * An outsider with pen, paper and all published tables, who knows which schools there are, that everybody is one pupil, how figures are rounded and
 * what an indicator can be. Shares nothing with the code that it attacks.
 */
export interface Knowledge {
  /** How many numbers of pupils are possible at the school of a truth. */
  readonly pupilNumbers: (truth: Truth) => number
  /** Width of the interval that the value lies in, for a neighbour who also knows how many pupils there are at every school. */
  readonly width: (truth: Truth) => number
  /** Whether pupils and value of a line that is not shown can both be told. */
  readonly isComputed: (line: string) => boolean
  /** Groups of pupils whose common figure can be told: those who stand hidden behind a total. */
  readonly groups: readonly (readonly number[])[]
  readonly tells: (group: readonly number[]) => boolean
}

interface Model {
  readonly town: Town
  readonly truths: readonly Truth[]
  readonly isCount: boolean
  readonly isMean: boolean
  /** The number of the group of pupils that a truth counts. */
  readonly groupOf: readonly number[]
  readonly groups: number
  readonly step: number
}

interface Line extends Published {
  /** The truths that it sums. */
  readonly members: readonly number[]
  /** Computed from rounded figures, so that its own rounding comes on top of theirs. */
  readonly isDerived: boolean
}

export function knowledgeFrom(town: Town, published: readonly Published[]): Knowledge {
  const model = modelOf(town)
  const lines = published.map((line): Line => ({ ...line, ...membersOf(model, line.id) }))
  const pupils = pupilsFrom(model, lines)
  const sums = sumsFrom(model, lines)
  const numberOf = new Map(town.truths.map((truth, index) => [truth, index]))
  return {
    pupilNumbers: (truth) =>
      model.isCount ? sums.widthOf([numberOf.get(truth) ?? 0]) + 1 : pupils.numbers(model.groupOf[numberOf.get(truth) ?? 0] ?? 0),
    width: (truth) => sums.widthOf([numberOf.get(truth) ?? 0]) * valuePerSum(model, truth),
    isComputed: (id) => {
      const { members } = membersOf(model, id)
      if (model.isCount) return sums.widthOf(members) < 1
      const size = members.reduce((sum, member) => sum + (town.truths[member]?.pupils ?? 0), 0)
      const perSum = (model.isMean ? 1 : 100) / size
      return pupils.isTold(members) && sums.widthOf(members) * perSum <= model.step
    },
    groups: model.isCount ? sums.groups : pupils.groups,
    tells: model.isCount ? sums.tells : pupils.tells,
  }
}

function modelOf(town: Town): Model {
  const unit = town.truths[0]?.indicator.unit
  const keys = town.truths.map(({ year, step, school }) => [year, step, school].join(' '))
  const numbers = new Map([...new Set(keys)].map((key, index) => [key, index]))
  return {
    town,
    truths: town.truths,
    isCount: unit === 'tal',
    isMean: unit !== 'tal' && unit !== 'prosent',
    groupOf: keys.map((key) => numbers.get(key) ?? 0),
    groups: numbers.size,
    step: 10 ** -(town.truths[0]?.indicator.decimals ?? 0),
  }
}

const valuePerSum = ({ isCount, isMean }: Model, { pupils }: Truth): number => (isCount ? 1 : (isMean ? 1 : 100) / pupils)

function membersOf({ truths, town }: Model, id: string): { readonly members: readonly number[]; readonly isDerived: boolean } {
  const [years = '', indicator, step, level, unit = ''] = id.split(' ')
  const over = new Set(years.split('/'))
  const members = [...truths.keys()].filter((index) => {
    const truth = truths[index]
    if (!truth || truth.indicator.id !== indicator || !over.has(truth.year)) return false
    if (step !== '' && truth.step !== step) return false
    return level === 'skule' ? truth.school === unit : unit !== 'eigne' || town.ownSchools.has(truth.school)
  })
  return { members, isDerived: years.includes('/') || unit === 'eigne' }
}

interface PupilKnowledge {
  readonly numbers: (group: number) => number
  readonly isTold: (members: readonly number[]) => boolean
  readonly groups: readonly (readonly number[])[]
  readonly tells: (group: readonly number[]) => boolean
}

/** Unknowns: the groups, then one for each line. */
function pupilsFrom(model: Model, lines: readonly Line[]): PupilKnowledge {
  const rows = lines.map(({ members }, index) =>
    balance(new Set(members.map((member) => model.groupOf[member] ?? 0)), model.groups + index),
  )
  const shown = new Set(lines.filter(({ members }) => members.length === 1).map(({ members }) => model.groupOf[members[0] ?? 0] ?? 0))
  const hidden = Array.from({ length: model.groups }, (_, group) => group).filter((group) => !shown.has(group))
  const start: Interval[] = Array.from({ length: model.groups }, () => ({ low: 1, high: Infinity }))
  for (const { pupils = 0 } of lines) start.push({ low: pupils, high: pupils })
  const derived = eliminated(rows, [...hidden, ...shown])
  const all = [...rows, ...derived]
  const bounds = narrowed(all, start, () => true)
  const possible = new Map<number, number>()
  for (const part of partsOf(all, hidden)) {
    const inPart = new Set(part)
    const solutions = solutionsOf(
      all.filter((row) => [...row.keys()].some((key) => inPart.has(key))),
      part,
      bounds,
      60,
    )
    for (const [place, group] of part.entries())
      if (solutions) possible.set(group, new Set(solutions.map((solution) => solution[place])).size)
  }
  const tells = tellsFrom(rows, hidden)
  return {
    numbers: (group) => possible.get(group) ?? (bounds[group]?.high ?? 0) - (bounds[group]?.low ?? 0) + 1,
    isTold: (members) => {
      const groups = [...new Set(members.map((member) => model.groupOf[member] ?? 0))]
      const open = groups.filter((group) => (possible.get(group) ?? 2) > 1 && bounds[group]?.low !== bounds[group]?.high)
      return open.length === 0 || tells(open)
    },
    groups: positiveGroups(rows, hidden),
    tells,
  }
}

const balance = (members: ReadonlySet<number>, line: number): Row =>
  new Map([...[...members].map((member): [number, number] => [member, 1]), [line, -1]])

/** Whether the common sum of a group can be computed exactly from lines. */
function tellsFrom(rows: readonly Row[], hidden: readonly number[]): (group: readonly number[]) => boolean {
  const target = -1
  return (group) => {
    const asked: Row = new Map([...group.map((member): [number, number] => [member, 1]), [target, -1]])
    // Were the target not told, some hidden unknown would stand with it in the row that is left.
    const isHidden = new Set(hidden)
    return eliminated([...rows, asked], hidden).some((row) => row.has(target) && [...row.keys()].every((key) => !isHidden.has(key)))
  }
}

/** Sets of hidden members that rows, or the difference or sum of two, give the common figure of. */
function positiveGroups(rows: readonly Row[], hidden: readonly number[]): readonly (readonly number[])[] {
  const isHidden = new Set(hidden)
  const derived = [...rows, ...eliminated(rows, hidden), ...eliminated(rows, hidden.toReversed())]
  const parts = distinct(
    derived.map((row) => new Map([...row].filter(([key]) => isHidden.has(key)))).filter((row) => row.size > 0 && row.size < 12),
  )
  const pairs =
    parts.length > 60
      ? []
      : parts.flatMap((one, index) => parts.slice(index + 1).flatMap((other) => [added(one, other, -1), added(one, other, 1)]))
  return [...parts, ...pairs]
    .filter((row) => row.size > 0 && ([...row.values()].every((value) => value === 1) || [...row.values()].every((value) => value === -1)))
    .map((row) => [...row.keys()])
}

const distinct = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [JSON.stringify([...row].toSorted((a, b) => a[0] - b[0])), row])).values(),
]

function added(one: Row, other: Row, sign: number): Row {
  const next = new Map(one)
  for (const [key, value] of other) {
    const sum = (next.get(key) ?? 0) + sign * value
    if (sum === 0) next.delete(key)
    else next.set(key, sum)
  }
  return next
}

function partsOf(rows: readonly Row[], hidden: readonly number[]): readonly (readonly number[])[] {
  const part = new Map(hidden.map((unknown) => [unknown, new Set([unknown])]))
  for (const row of rows) {
    const members = [...row.keys()].filter((key) => part.has(key))
    const joined = new Set(members.flatMap((member) => [...(part.get(member) ?? [])]))
    for (const member of joined) part.set(member, joined)
  }
  return [...new Set(part.values())].map((set) => [...set])
}

interface SumKnowledge {
  readonly widthOf: (members: readonly number[]) => number
  readonly groups: readonly (readonly number[])[]
  readonly tells: (group: readonly number[]) => boolean
}

/** Unknowns: what each truth sums to, what each line sums to, and the pupils of each group, which a neighbour knows. */
function sumsFrom(model: Model, lines: readonly Line[]): SumKnowledge {
  const { truths, isMean, isCount } = model
  const rows: Row[] = lines.map(({ members }, index) => balance(new Set(members), truths.length + index))
  const bounds: Interval[] = [...truths.map((truth) => sumBounds(model, truth)), ...lines.map((line) => lineBounds(model, line))]
  for (const part of wholesOf(model)) {
    rows.push(balance(new Set(part), bounds.length))
    const pupils = truths[part[0] ?? 0]?.pupils ?? 0
    bounds.push({ low: pupils, high: pupils })
  }
  const shown = new Set(lines.filter(({ members }) => members.length === 1).map(({ members }) => members[0] ?? 0))
  const hidden = [...truths.keys()].filter((index) => !shown.has(index))
  const all = [...rows, ...eliminated(rows, hidden), ...eliminated(rows, hidden.toReversed())]
  const isWhole = (): boolean => !isMean
  const known = narrowed(all, bounds, isWhole)
  return {
    widthOf: (members) => {
      if (members.length === 1) return widthAt(known, members[0] ?? 0)
      const target = known.length
      const more = [...all, ...eliminated([...rows, balance(new Set(members), target)], hidden)]
      return widthAt(narrowed(more, [...known, { low: -Infinity, high: Infinity }], isWhole), target)
    },
    groups: isCount ? positiveGroups(rows, hidden) : [],
    tells: tellsFrom(rows, hidden),
  }
}

const widthAt = (bounds: readonly Interval[], unknown: number): number => (bounds[unknown]?.high ?? 0) - (bounds[unknown]?.low ?? 0)

function sumBounds({ isCount, isMean }: Model, { indicator: { range }, pupils }: Truth): Interval {
  if (isCount) return { low: 0, high: range.most }
  return isMean ? { low: range.least * pupils, high: range.most * pupils } : { low: 0, high: pupils }
}

function lineBounds({ isCount, isMean, step }: Model, { value, pupils = 0, isDerived }: Line): Interval {
  if (isCount) return { low: value, high: value }
  const off = (step / 2) * (isMean && isDerived ? 2 : 1) + 1e-9
  if (isMean) return { low: (value - off) * pupils, high: (value + off) * pupils }
  return { low: Math.ceil(((value - off) * pupils) / 100), high: Math.floor(((value + off) * pupils) / 100) }
}

/** The truths that together are all pupils of a group: the levels of mastery. */
function wholesOf({ truths, groupOf, groups }: Model): readonly (readonly number[])[] {
  if (truths[0]?.indicator.partOf === undefined) return []
  return Array.from({ length: groups }, (_, group) => [...truths.keys()].filter((index) => groupOf[index] === group))
}

export const lineOf = ({ year, indicator, step, school }: Truth): string => lineId(year, indicator.id, step, 'skule', school)
