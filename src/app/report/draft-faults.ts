import type { Municipality } from '../../model/municipality.ts'
import { groupedBy } from '../../model/grouped.ts'
import { reportFiles } from '../../model/layout.ts'
import { lawOf } from '../../model/law.ts'
import type { Piece } from '../../model/piece.ts'
import { startOf } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { unsealed } from '../../model/seal.ts'
import { decode } from '../../records/decode.ts'
import { error, faultOf, type Fault } from '../../records/fault.ts'
import { legalChapters } from '../../report/legal-chapters.ts'
import { conflictLines } from '../../report/merge/conflicts.ts'
import { isUnfinished, linesOf, type DraftLine } from '../../report/merge/draft-lines.ts'
import { piecesIn, readDraft } from '../../report/merge/draft-text.ts'
import { itemsOf } from '../../report/merge/identify.ts'
import type { MergedItem } from '../../report/merge/merge-drafts.ts'
import { changedQuotations, otherFigures } from '../../report/merge/own-changes.ts'
import { hasFigure, standingFigures, type StaleFigure } from '../../report/merge/stale-figures.ts'
import type { Files } from '../ports.ts'
import { reportState } from './freshness.ts'
import { knownStaleFigures } from './stale-figures.ts'
import { onDisk, textOnDisk } from './on-disk.ts'

interface Drafting {
  readonly files: Files
  readonly municipality: Municipality
  readonly year: SchoolYear
  /** The figures that have changed under the owner's words, as the records are now. */
  readonly staleFigures: () => Promise<readonly StaleFigure[]>
}

/** What is wrong with the draft of a year's report, or left to do in it. Nothing of a year without one, nor of a report that is locked. */
export async function draftFaults({ files, municipality, year, staleFigures }: Drafting): Promise<readonly Fault[]> {
  const { draft: file, base: baseFile } = reportFiles(year)
  const there = onDisk(files, file)
  if (there === undefined || !('bytes' in there)) return []
  if (!('text' in there)) return unreadableFaults(file, there.bytes)
  const { text } = there
  const conflicts = conflictLines(text)
  if (conflicts.length > 0) return conflictFaults(file, text, conflicts)
  const draft = readDraft(text)
  if (!draft.isWhole) return [error({ code: 'rapport/avkutta', args: {}, at: startOf(file) })]
  const state = reportState(files, year)
  if (state.state === 'låst') return []
  const lines = linesOf(text)
  const written = textOnDisk(files, baseFile)
  const base = written === undefined ? undefined : unsealed(written)
  if (base === undefined && written !== text)
    return [error({ code: 'rapport/grunnlag', args: { grunnlag: baseFile, finst: written !== undefined }, at: startOf(file) })]
  const { stale: staleFile } = reportFiles(year)
  if (!knownStaleFigures(files, year))
    return [error({ code: 'rapport/grunnlag', args: { grunnlag: staleFile, finst: true }, at: startOf(file) })]
  const pieces = new Map(piecesIn(base ?? text).map((piece) => [piece.id, piece]))
  const items = itemsOf(draft, pieces, pieces)
  const stale = standingFigures(await staleFigures(), items)
  return [
    ...chapterFaults({ items, wanted: pieces, file }, municipality, year),
    ...unfinishedFaults(lines, file),
    ...ownChangeFaults({ items, pieces, stale }, lines, file),
    ...figureFaults(stale, lines, file),
    ...(state.state === 'forelda' ? [staleFault(state.changed, file)] : []),
  ]
}

function unreadableFaults(file: string, bytes: Uint8Array): readonly Fault[] {
  const decoded = decode(file, bytes)
  return 'fault' in decoded ? [decoded.fault] : []
}

/** One for each conflict, at its first mark; of one that was resolved by half, at what is left. */
function conflictFaults(file: string, text: string, marks: readonly number[]): readonly Fault[] {
  const lines = text.split('\n')
  const starts = marks.filter((line) => /^(?:<{7}(?: |$)| {0,3}<!--[ \t]*konflikt:)/.test(lines[line - 1] ?? ''))
  return (starts.length > 0 ? starts : marks.slice(0, 1)).map((line) =>
    error({ code: 'rapport/konflikt', args: {}, at: { file, line, column: 1 } }),
  )
}

interface Chapters {
  readonly items: readonly MergedItem[]
  /** The pieces of the compilation. */
  readonly wanted: ReadonlyMap<string, unknown>
  readonly file: string
}

function chapterFaults({ items, wanted, file }: Chapters, { council }: Municipality, year: SchoolYear): readonly Fault[] {
  const filled = filledChapters(items)
  return legalChapters
    .filter(({ id }) => wanted.has(id) && !filled.has(id))
    .map(({ title }) =>
      error({ code: 'rapport/kapittel-sletta', args: { kapittel: title, lov: lawOf(year).report, råd: council }, at: startOf(file) }),
    )
}

/** The ids of the chapters in which something stands below the heading: a title by itself tells the council nothing. */
function filledChapters(items: readonly MergedItem[]): ReadonlySet<string> {
  const filled = new Set<string>()
  let chapter: string | undefined
  for (const { id, raw } of items) {
    const text = raw.trim()
    const isHeading = /^#{1,6}[ \t].*$|^.+\n(?:-+|=+)$/.test(text)
    if (id !== undefined && !id.includes('/')) chapter = id
    else if (/^##?[ \t]/.test(text)) chapter = undefined
    if (chapter !== undefined && !isHeading) filled.add(chapter)
  }
  return filled
}

/** One for each chapter, at the first of what is left in it. */
function unfinishedFaults(lines: readonly DraftLine[], file: string): readonly Fault[] {
  const left = groupedBy(lines.filter(isUnfinished), ({ chapter }) => chapter)
  return [...left].map(([kapittel, [first, ...more]]) =>
    faultOf('warning', {
      code: 'rapport/uferdig-tekst',
      args: { kapittel, tal: more.length + 1 },
      at: { file, line: first?.line ?? 1, column: 1 },
    }),
  )
}

const figureFaults = (stale: readonly StaleFigure[], lines: readonly DraftLine[], file: string): readonly Fault[] =>
  stale.flatMap(({ id, before, after }) => {
    const line = lines.find((one) => one.id === id && hasFigure(one.text, before))
    if (!line) return []
    const column = line.text.indexOf(before) + 1
    return [faultOf('warning', { code: 'rapport/gamalt-tal', args: { før: before, no: after }, at: { file, line: line.line, column } })]
  })

interface Standing {
  readonly items: readonly MergedItem[]
  readonly pieces: ReadonlyMap<string, Piece>
  /** Figures that have changed at their sources are told of as that. */
  readonly stale: readonly StaleFigure[]
}

/** Figures and quotations that somebody has changed where the report says that they are others'. */
function ownChangeFaults({ items, pieces, stale }: Standing, lines: readonly DraftLine[], file: string): readonly Fault[] {
  const at = (id: string, isThere: (text: string) => boolean): Fault['at'] => {
    const line = lines.find((one) => one.id === id && isThere(one.text))
    return { file, line: line?.line ?? 1, column: 1 }
  }
  const others = otherFigures(items, pieces).filter(({ id, here }) => !stale.some((one) => one.id === id && one.before === here))
  return [
    ...others.map(({ id, here, source }) =>
      faultOf('warning', { code: 'rapport/anna-tal', args: { her: here, kjelde: source }, at: at(id, (text) => hasFigure(text, here)) }),
    ),
    ...changedQuotations(items, pieces).map((id) =>
      faultOf('warning', { code: 'rapport/endra-sitat', args: {}, at: at(id, (text) => /^ {0,3}>/.test(text)) }),
    ),
  ]
}

/** How many files are named. */
const named = 3

const staleFault = (changed: readonly string[], file: string): Fault =>
  faultOf('warning', {
    code: 'rapport/forelda',
    args: { filer: changed.slice(0, named), fleire: Math.max(0, changed.length - named) },
    at: startOf(file),
  })
