import { keyOf, type Figure, type FigureKey, type FigureSource } from '../../model/figure.ts'
import { groupedBy } from '../../model/grouped.ts'
import { compareText } from '../../model/place.ts'
import type { PlacedFigure } from '../sources/source.ts'

/** One edition of a source, with the place of each figure. */
export interface Edition {
  readonly file: string
  readonly source: FigureSource
  readonly figures: readonly PlacedFigure[]
  readonly isStored: boolean
}

/** A cell that two editions say different things of; undefined where an edition does not have it. */
export interface Differing {
  readonly cell: FigureKey
  readonly now: PlacedFigure | undefined
  readonly other: PlacedFigure | undefined
  readonly from: { readonly now: Edition; readonly other: Edition }
}

export interface Choice {
  readonly winner: Edition
  /** Where the winner and others differ, when nothing tells which is the newest. */
  readonly differing: readonly Differing[]
}

/**
 * Which edition of one source counts, whole: the one last taken out. Editions that say the same are one, which is as new as the newest of them, so that an
 * undated copy of an export is that export. The very same file read anew takes its own place, since the schools and indicators that are kept may have
 * changed; and a sheet of the municipality's own is renewed by coming again, unless it is for other units altogether. Where nothing tells which is the newest, it is the one named last.
 */
export function chosenOf(stored: Edition | undefined, incoming: readonly Edition[]): Choice | undefined {
  const isReplaced = incoming.some(({ source }) => source.sha256 === stored?.source.sha256 || isOwnSheet(source))
  const all = stored && !isReplaced ? [stored, ...incoming] : incoming
  const versions = [...groupedBy(all, contentOf).values()].map((same) => ({ same, edition: newestOf(same) }))
  const newest = versions
    .map(({ edition }) => edition.source.extracted ?? '')
    .toSorted(compareText)
    .at(-1)
  const open = versions.filter(({ edition: { source } }) => source.extracted === undefined || source.extracted === newest)
  const last = all.findLast((edition) => open.some(({ same }) => same.includes(edition)))
  const winner = open.find(({ same }) => last !== undefined && same.includes(last))?.edition
  const others = open.map(({ edition }) => edition).filter((edition) => edition !== winner)
  const other = winner && stored && isAnotherSheet(winner, stored) ? differences(winner, stored).slice(0, 1) : []
  return winner && { winner, differing: [...others.flatMap((one) => differences(winner, one)), ...other] }
}

/** A sheet that has none of the units of the one before is hardly a new edition of it, though their names are the same: two rektors may each have one. */
function isAnotherSheet(winner: Edition, stored: Edition): boolean {
  const units = ({ figures }: Edition): readonly string[] => figures.map(({ figure }) => figure.orgNumber)
  const before = new Set(units(stored))
  return isOwnSheet(winner.source) && before.size > 0 && !units(winner).some((unit) => before.has(unit))
}

export const isOwnSheet = ({ id }: FigureSource): boolean => id.startsWith('eige-')

export const isSame = (a: Figure, b: Figure): boolean => valuesOf(a) === valuesOf(b)

const valuesOf = ({ state, value, uncertainty, pupils, isProvisional }: Figure): string =>
  [state, value, uncertainty, pupils, isProvisional].join(' ')

/** All that an edition says, in whatever order. */
export const contentOf = ({ figures }: Edition): string =>
  figures
    .map(({ figure }) => `${keyOf(figure)}: ${valuesOf(figure)}`)
    .toSorted(compareText)
    .join('\n')

/** Of editions that say the same: the newest, and of these always the same one. */
const newestOf = (same: readonly Edition[]): Edition =>
  same.toSorted((a, b) => compareText(rankOf(b.source), rankOf(a.source)))[0] as Edition

const rankOf = ({ extracted, sha256, file }: FigureSource): string => `${extracted ?? ''} ${sha256} ${file}`

function differences(one: Edition, another: Edition): readonly Differing[] {
  const [now, other] = [one, another].map(({ figures }) => new Map(figures.map((placed) => [keyOf(placed.figure), placed])))
  return [...new Set([...(now?.keys() ?? []), ...(other?.keys() ?? [])])].flatMap((key) => {
    const [a, b] = [now?.get(key), other?.get(key)]
    const cell = (a ?? b)?.figure
    return !cell || (a && b && isSame(a.figure, b.figure)) ? [] : [{ cell, now: a, other: b, from: { now: one, other: another } }]
  })
}
