import { keyOf, type Figure, type FigureSource } from '../../model/figure.ts'
import { groupedBy } from '../../model/grouped.ts'
import { startOf } from '../../model/place.ts'
import { error, faultOf, type Fault } from '../../records/fault.ts'
import type { FileRead } from '../sources/source.ts'
import { figureText } from './figure-text.ts'
import { chosenOf, contentOf, isOwnSheet, isSame, type Differing, type Edition } from './editions.ts'
import { familyOf, resolved } from './overlaps.ts'
import type { StoredFigure } from './tidy.ts'

/** The figures of a data folder and where they come from. */
export interface FigureStore {
  readonly figures: readonly StoredFigure[]
  readonly sources: ReadonlyMap<string, FigureSource>
}

/** A figure that a newer edition of its source gives otherwise; undefined where one of them does not have it. */
export interface FigureChange {
  readonly before: Figure | undefined
  readonly after: Figure | undefined
}

/** What became of one source of one file. */
export interface Outcome {
  readonly file: string
  readonly source: FigureSource
  /** `eldre`: a newer edition lies in the folder already, so this one is left. */
  readonly does: 'ny' | 'ny-utgåve' | 'uendra' | 'eldre'
  readonly changes: readonly FigureChange[]
}

export interface Merge {
  readonly figures: readonly Figure[]
  readonly sources: ReadonlyMap<string, FigureSource>
  readonly outcomes: readonly Outcome[]
  readonly faults: readonly Fault[]
}

/**
 * The figures of a folder with those of new files. Of each source one edition counts, whole (`chosenOf`), and of exports of one table that overlap, the one
 * last taken out counts cell by cell (`resolved`). So the same files give the same figures in whatever order and however often they come.
 * Where nothing tells which is the newest and they differ, it is told, and what is named last counts if that is accepted.
 */
export function mergeFigures(store: FigureStore, read: readonly FileRead[], accepted: ReadonlySet<string>): Merge {
  const incoming = read.flatMap(({ name, sources }) => sources.map((one): Edition => ({ file: name, ...one, isStored: false })))
  const before = new Map([...storedEditions(store)].map((edition) => [edition.source.id, edition]))
  const stored = new Map([...before].filter(([id, edition]) => !isReadAnew(id, edition, incoming)))
  const byId = groupedBy(incoming, ({ source }) => source.id)
  const choices = [...byId].flatMap(([id, editions]) => chosenOf(stored.get(id), editions) ?? [])
  const winners = choices.map(({ winner }) => winner)
  const untouched = [...stored.values()].filter(({ source }) => !byId.has(source.id))
  const { kept, clashes } = resolved([...untouched, ...winners], accepted.has('import/ulike-kjelder'))
  const differing = [...choices.flatMap((choice) => choice.differing), ...clashes]
  return {
    figures: kept.flatMap(({ figures }) => figures.map(({ figure }) => figure)),
    sources: new Map(kept.map(({ source }) => [source.id, source])),
    outcomes: incoming.map((edition) => outcomeOf(edition, { before, kept })),
    faults: [...repeatedFiles(read), ...differing.map((pair) => conflict(pair, accepted))],
  }
}

/**
 * The same file taken in again as something else: as public or as internal, or with other indicators, since more of them are known. It has another id, and
 * takes the place of what it was.
 */
const isReadAnew = (id: string, { source }: Edition, incoming: readonly Edition[]): boolean =>
  incoming.some((one) => one.source.sha256 === source.sha256 && one.source.id !== id && bareId(one.source.id) === bareId(id))

const bareId = (id: string): string => (familyOf(id) ?? id).replace(/-intern$/, '')

function* storedEditions({ figures, sources }: FigureStore): Iterable<Edition> {
  const bySource = groupedBy(figures, ({ figure }) => figure.source)
  for (const [id, source] of sources) {
    const own = (bySource.get(id) ?? []).map(({ figure, file, line }) => ({ figure, at: { file, line, column: 1 } }))
    yield { file: source.file, source, figures: own, isStored: true }
  }
}

/** The same file under two names is a slip of the hand, and nobody knows which was meant instead. */
function* repeatedFiles(read: readonly FileRead[]): Iterable<Fault> {
  const first = new Map<string, string>()
  for (const { name, sources } of read) {
    const sum = sources[0]?.source.sha256
    if (sum === undefined) continue
    const other = first.get(sum)
    if (other === undefined) first.set(sum, name)
    else yield error({ code: 'import/same-fil', args: { anna: other, erSame: other === name }, at: startOf(name) })
  }
}

function conflict({ cell, now, other, from }: Differing, accepted: ReadonlySet<string>): Fault {
  const code = 'import/ulike-kjelder'
  const { indicator, step, year, orgNumber } = cell
  const args = {
    indikator: indicator,
    trinn: step,
    skuleår: year,
    eining: orgNumber,
    verdi: now && figureText(now.figure),
    anna: other && figureText(other.figure),
    eige: isOwnSheet(from.now.source),
  }
  const related = [{ at: other?.at ?? startOf(from.other.file), label: 'fyrste' as const }]
  return { ...faultOf(accepted.has(code) ? 'note' : 'error', { code, args, at: now?.at ?? startOf(from.now.file) }), related }
}

interface Result {
  readonly before: ReadonlyMap<string, Edition>
  readonly kept: readonly Edition[]
}

function outcomeOf(edition: Edition, { before, kept }: Result): Outcome {
  const { file, source } = edition
  const now = kept.find((one) => one.source.id === source.id)
  const then = before.get(source.id)
  const isChosen = now?.file === file && now.source === source
  const isLeft = !isChosen || (now.figures.length === 0 && edition.figures.length > 0)
  if (isLeft) return { file, source, does: now && contentOf(now) === contentOf(edition) ? 'uendra' : 'eldre', changes: [] }
  const changes = changesIn(now, { before, kept })
  if (changes.every((change) => change.before === undefined) && !then) return { file, source, does: 'ny', changes: [] }
  return { file, source, does: changes.length === 0 && then?.source.access === source.access ? 'uendra' : 'ny-utgåve', changes }
}

/** What an edition changes, held against what the folder had from the same source, or from an export of the same table that overlapped with it. */
function changesIn(now: Edition, { before, kept }: Result): readonly FigureChange[] {
  const family = familyOf(now.source.id)
  const related = [...before.values()].filter(({ source }) => source.id === now.source.id || (family && familyOf(source.id) === family))
  const old = new Map(related.flatMap(({ figures }) => figures).map(({ figure }) => [keyOf(figure), figure]))
  const own = before.get(now.source.id)?.figures ?? []
  const after = new Map(now.figures.map(({ figure }) => [keyOf(figure), figure]))
  const elsewhere = new Set(
    kept
      .filter(({ source }) => family && familyOf(source.id) === family)
      .flatMap(({ figures }) => figures.map(({ figure }) => keyOf(figure))),
  )
  const still = own.map(({ figure }) => keyOf(figure)).filter((key) => after.has(key) || !elsewhere.has(key))
  const keys = new Set([...still, ...after.keys()])
  const all = [...keys].map((key) => ({ before: old.get(key), after: after.get(key) }))
  return all.filter((change) => !change.before || !change.after || !isSame(change.before, change.after))
}
