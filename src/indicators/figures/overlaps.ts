import { keyOf, type Figure, type FigureSource } from '../../model/figure.ts'
import type { PlacedFigure } from '../sources/source.ts'
import { isSame, type Differing, type Edition } from './editions.ts'

/** The figures of each edition that count, and the cells that two of them say different things of. */
export interface Resolved {
  readonly kept: readonly Edition[]
  readonly clashes: readonly Differing[]
}

interface Held {
  readonly placed: PlacedFigure
  readonly edition: Edition
}

/**
 * Udir's exports of one table in one year may overlap: steps 8 and 9, and step 8 alone. Of these each cell counts once, from the one last taken out. Other
 * sources may say the same, or one may withhold what another knows; two values for one cell are a clash, since a source that is newer is no correction of
 * another. With the clash accepted, what comes last counts.
 */
export function resolved(editions: readonly Edition[], isAccepted: boolean): Resolved {
  const held = new Map<string, readonly Held[]>()
  const clashes: Differing[] = []
  for (const edition of editions.toSorted((a, b) => Number(b.isStored) - Number(a.isStored))) {
    for (const placed of edition.figures) {
      const key = keyOf(placed.figure)
      const next = { placed, edition }
      const verdicts = (held.get(key) ?? []).map((other) => ({ other, verdict: between(other, next) }))
      for (const { other, verdict } of verdicts)
        if (verdict === 'clash')
          clashes.push({ cell: placed.figure, now: placed, other: other.placed, from: { now: edition, other: other.edition } })
      const isOutdated = verdicts.some(({ verdict }) => verdict === 'first')
      const staying = verdicts
        .filter(({ verdict }) => verdict !== 'second' && !(verdict === 'clash' && isAccepted))
        .map(({ other }) => other)
      held.set(key, isOutdated ? staying : [...staying, next])
    }
  }
  const all = new Set([...held.values()].flat().map(({ placed }) => placed))
  return { kept: editions.map((edition) => ({ ...edition, figures: edition.figures.filter((placed) => all.has(placed)) })), clashes }
}

/** Which of two figures for one cell counts. */
function between(first: Held, second: Held): 'first' | 'second' | 'both' | 'clash' {
  const [a, b] = [first.edition.source, second.edition.source]
  const age = ageOf(a, b)
  const family = familyOf(a.id)
  if (family !== undefined && family === familyOf(b.id)) {
    if (age !== 0) return age < 0 ? 'second' : 'first'
    if (isSame(first.placed.figure, second.placed.figure)) return a.id < b.id ? 'first' : 'second'
  }
  const isClash = isContradiction(first.placed.figure, second.placed.figure) && !second.edition.isStored
  return isClash ? 'clash' : 'both'
}

/** Whether two sources that both know a figure say different things of it. What one of them does not say is no contradiction. */
function isContradiction(a: Figure, b: Figure): boolean {
  if (a.value === undefined || b.value === undefined) return false
  return (['value', 'uncertainty', 'pupils'] as const).some((name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name])
}

/** Negative when the second is newer, positive when the first is, 0 when nothing tells. */
function ageOf({ extracted: a }: FigureSource, { extracted: b }: FigureSource): number {
  if (a === undefined || b === undefined || a === b) return 0
  return a < b ? -1 : 1
}

/** Exports of one table in one year, for the same readers, have the same name here (see `udirSource`); undefined for other sources. */
export function familyOf(id: string): string | undefined {
  const [, table, internal = ''] = /^(udir-(?:np|eu-[a-z]+)-\d{4}-\d{2}).*?(-intern)?$/.exec(id) ?? []
  return table === undefined ? undefined : table + internal
}
