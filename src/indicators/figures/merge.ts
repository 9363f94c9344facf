import { keyOf, type Figure, type FigureSource } from '../../model/figure.ts'
import { compareText, startOf, type Place } from '../../model/place.ts'
import { error, faultOf, type Fault } from '../../records/fault.ts'
import type { FileRead, PlacedFigure, SourceRead } from '../sources/source.ts'
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

/** One edition of a source, with the place of each figure. */
interface Edition {
  readonly file: string
  readonly source: FigureSource
  readonly figures: readonly PlacedFigure[]
  readonly isStored: boolean
}

/**
 * The figures of a folder with those of new files. Of each source the newest edition counts, whole; what the others say is gone. So the same files
 * give the same figures in whatever order and however often they come (each source is a maximum over its editions, and sources are a union).
 * Where nothing tells which edition is newest and they differ, it is told, and the edition named last counts if that is accepted.
 */
export function mergeFigures(store: FigureStore, read: readonly FileRead[], accepted: ReadonlySet<string>): Merge {
  const faults: Fault[] = [...repeatedFiles(read)]
  const editions = new Map([...storedEditions(store)].map((edition) => [edition.source.id, edition]))
  const before = new Map(editions)
  const incoming = read.flatMap(({ name, sources }) => sources.map((one) => editionOf(name, one)))
  const left = new Set<Edition>()
  for (const edition of incoming) {
    const current = editions.get(edition.source.id)
    const { winner, differing } = newest(current, edition)
    faults.push(...differing.map((pair) => conflict(pair, accepted)))
    if (winner === edition) {
      if (current && !current.isStored) left.add(current)
      editions.set(edition.source.id, edition)
    } else left.add(edition)
  }
  faults.push(...betweenSources([...editions.values()], accepted))
  const outcomes = incoming.map((edition) => outcomeOf(edition, before.get(edition.source.id), left.has(edition)))
  const sources = new Map([...editions].map(([id, { source }]) => [id, source]))
  return { figures: [...editions.values()].flatMap(({ figures }) => figures.map(({ figure }) => figure)), sources, outcomes, faults }
}

const editionOf = (file: string, { source, figures }: SourceRead): Edition => ({ file, source, figures, isStored: false })

function* storedEditions({ figures, sources }: FigureStore): Iterable<Edition> {
  const bySource = new Map<string, PlacedFigure[]>([...sources.keys()].map((id) => [id, []]))
  for (const { figure, file, line } of figures) bySource.get(figure.source)?.push({ figure, at: { file, line, column: 1 } })
  for (const [id, source] of sources) yield { file: source.file, source, figures: bySource.get(id) ?? [], isStored: true }
}

/** The same file under two names is a slip of the hand, and nobody knows which was meant instead. */
function* repeatedFiles(read: readonly FileRead[]): Iterable<Fault> {
  const first = new Map<string, string>()
  for (const { name, sources } of read) {
    const sum = sources[0]?.source.sha256
    if (sum === undefined) continue
    const other = first.get(sum)
    if (other === undefined) first.set(sum, name)
    else yield error({ code: 'import/same-fil', args: { anna: other }, at: startOf(name) })
  }
}

interface Differing {
  readonly now: PlacedFigure
  readonly other: PlacedFigure
}

/** Which of two editions of a source counts, and where they differ when nothing tells. */
function newest(current: Edition | undefined, next: Edition): { readonly winner: Edition; readonly differing: readonly Differing[] } {
  if (!current) return { winner: next, differing: [] }
  const order = ageOf(current.source, next.source)
  if (order !== 0) return { winner: order < 0 ? next : current, differing: [] }
  const differing = differences(current, next)
  if (differing.length > 0) {
    // A sheet of the municipality's own has no date: bringing it again is how it is renewed.
    return { winner: next, differing: current.isStored && next.source.access === 'internt' ? [] : differing }
  }
  return { winner: rankOf(next.source) < rankOf(current.source) ? next : current, differing: [] }
}

/** Negative when the second is newer, positive when the first is, 0 when nothing tells. */
function ageOf({ extracted: a, sha256: first }: FigureSource, { extracted: b, sha256: second }: FigureSource): number {
  if (first === second || a === undefined || b === undefined) return 0
  return compareText(a, b)
}

/** Of two editions that say the same, always the same one is kept. */
const rankOf = ({ extracted, sha256, file }: FigureSource): string => `${extracted === undefined ? 1 : 0} ${sha256} ${file}`

function differences(current: Edition, next: Edition): readonly Differing[] {
  const known = new Map(current.figures.map((placed) => [keyOf(placed.figure), placed]))
  return next.figures.flatMap((now) => {
    const other = known.get(keyOf(now.figure))
    return other && !isSame(other.figure, now.figure) ? [{ now, other }] : []
  })
}

const isSame = (a: Figure, b: Figure): boolean =>
  a.state === b.state &&
  a.value === b.value &&
  a.uncertainty === b.uncertainty &&
  a.pupils === b.pupils &&
  a.isProvisional === b.isProvisional

/** Two sources that give one cell different values, when neither is newer. What one of them withholds, the other may know. */
function* betweenSources(editions: readonly Edition[], accepted: ReadonlySet<string>): Iterable<Fault> {
  const seen = new Map<string, { readonly placed: PlacedFigure; readonly edition: Edition }[]>()
  for (const edition of editions.toSorted((a, b) => Number(b.isStored) - Number(a.isStored))) {
    for (const placed of edition.figures) {
      const { figure } = placed
      if (figure.value === undefined) continue
      const key = keyOf(figure)
      const others = seen.get(key) ?? []
      const clash = others.find(
        (other) => other.placed.figure.value !== figure.value && ageOf(other.edition.source, edition.source) === 0 && !edition.isStored,
      )
      if (clash) yield conflict({ now: placed, other: clash.placed }, accepted)
      seen.set(key, [...others, { placed, edition }])
    }
  }
}

function conflict({ now, other }: Differing, accepted: ReadonlySet<string>): Fault {
  const code = 'import/ulike-kjelder'
  const { figure, at } = now
  const args = {
    indikator: figure.indicator,
    trinn: figure.step,
    skuleår: figure.year,
    eining: figure.orgNumber,
    verdi: figure.value,
    anna: other.figure.value,
  }
  const related = [{ at: other.at, label: 'fyrste' as const }]
  return { ...faultOf(accepted.has(code) ? 'note' : 'error', { code, args, at: at satisfies Place }), related }
}

function outcomeOf(edition: Edition, before: Edition | undefined, isLeft: boolean): Outcome {
  const { file, source } = edition
  const changes = before ? changesBetween(before, edition) : []
  if (isLeft) return { file, source, does: changes.length === 0 ? 'uendra' : 'eldre', changes: [] }
  if (!before) return { file, source, does: 'ny', changes: [] }
  return { file, source, does: changes.length === 0 ? 'uendra' : 'ny-utgåve', changes }
}

function changesBetween(before: Edition, after: Edition): readonly FigureChange[] {
  const old = new Map(before.figures.map(({ figure }) => [keyOf(figure), figure]))
  const now = new Map(after.figures.map(({ figure }) => [keyOf(figure), figure]))
  const changed = [...new Set([...old.keys(), ...now.keys()])].map((key) => ({ before: old.get(key), after: now.get(key) }))
  return changed.filter((change) => !change.before || !change.after || !isSame(change.before, change.after))
}
