import { compareText } from '../../model/place.ts'
import type { Cell, Relation } from './cell.ts'
import { entryFor, type Entry, type Setting } from './entries.ts'

/** All tables of a report: its lines, and how they add up. */
export interface Tables {
  readonly entries: readonly Entry[]
  readonly relations: readonly Relation[]
}

/** What stands in one table: an indicator on one step in one year. */
export const tableOf = ({ indicator, years, step }: Entry): string => [indicator.id, years[0], step].join(' ')

export const sumTo = (total: Entry, parts: readonly Entry[]): Relation => ({
  kind: 'sum',
  total: total.cell.id,
  parts: parts.map(({ cell }) => cell.id),
})

export interface MeanOfParts {
  readonly entry: Entry
  readonly parts: readonly Entry[]
}

/** A mean is known by the very years it is over: of the same three years one may be missing today and there tomorrow. */
export function meanOf(parts: readonly Entry[], told: Pick<Cell, 'standing' | 'pupils' | 'value'>, setting: Setting): MeanOfParts {
  const inOrder = parts.toSorted((a, b) => compareText(a.years[0] ?? '', b.years[0] ?? ''))
  const years = inOrder.flatMap((part) => part.years)
  return { entry: entryFor({ ...(inOrder[0] as Entry), years, sources: [] }, told, setting), parts: inOrder }
}
