import { groupedBy } from '../../model/grouped.ts'
import type { MergedItem, Verdict } from './merge-drafts.ts'

/** A figure that the compilation had where the owner has since written, and what it is now. */
export interface StaleFigure {
  /** The piece it stands in. */
  readonly id: string
  readonly before: string
  /** What stands in its place now, several with a comma between where there are several such places; empty where the figure is no more. */
  readonly after: string
}

/** The figures of a text: `48`, `4,3`, `−1,2`. School years are none. */
export const figuresIn = (text: string): readonly string[] =>
  text.replaceAll(/\d{4}[-–/]\d{2,4}/g, '').match(/(?<![\p{L}\d])[−-]?\d+(?:[.,]\d+)*(?![\p{L}\d])/gu) ?? []

/** The figures that have changed under the owner's words: those known from before, and what is new, as long as the words are the owner's. */
export function staleFigures(known: readonly StaleFigure[], verdicts: readonly Verdict[]): readonly StaleFigure[] {
  return verdicts.flatMap(({ id, fate, changes }) => {
    if (fate !== 'eigar' && fate !== 'sjå over' && fate !== 'konflikt') return []
    const fresh = changes.flatMap((change) => replacedIn(change.before, change.after).map((one) => ({ id, ...one })))
    const earlier = known
      .filter((one) => one.id === id)
      .map((one) => ({ ...one, after: fresh.find(({ before }) => before === one.after)?.after ?? one.after }))
    return together([...earlier, ...fresh]).filter(({ before, after }) => before !== after)
  })
}

/** One for each figure, with all that stands in its place. */
const together = (figures: readonly StaleFigure[]): readonly StaleFigure[] =>
  [...groupedBy(figures, ({ before }) => before).values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const after = [...new Set([first, ...more].flatMap((one) => afterIn(one)))].join(between)
    return [{ ...first, after }]
  })

const between = ', '
const afterIn = ({ after }: StaleFigure): readonly string[] => after.split(between)

/** Which figures of a text have others in their place: one for one where there are as many, else those that are gone. */
function replacedIn(before: string, after: string): readonly Omit<StaleFigure, 'id'>[] {
  const [old, fresh] = [figuresIn(before), figuresIn(after)]
  const pairs = old.map((figure, index) => ({
    before: figure,
    after: old.length === fresh.length ? (fresh[index] ?? '') : fresh.join(', '),
  }))
  return pairs.filter((pair) => !fresh.includes(pair.before))
}

/** Those that still stand in the owner's words, of the piece or added below it, where the new ones do not. */
export function standingFigures(stale: readonly StaleFigure[], items: readonly MergedItem[]): readonly StaleFigure[] {
  const texts = new Map<string | undefined, string>()
  let above: string | undefined
  for (const { id, raw } of items) {
    above = id ?? above
    texts.set(above, (texts.get(above) ?? '') + raw)
  }
  return stale.filter((one) => {
    const figures = figuresIn(texts.get(one.id) ?? '')
    return figures.includes(one.before) && !afterIn(one).some((after) => figures.includes(after))
  })
}

/** Whether a line has a figure. */
export const hasFigure = (line: string, figure: string): boolean => figuresIn(line).includes(figure)

const header = 'del;før;no'

/** As the file that is kept with the report. A decimal comma is no separator there. */
export const staleText = (stale: readonly StaleFigure[]): string =>
  [header, ...stale.map(({ id, before, after }) => [id, before, after].join(';')), ''].join('\n')

/** What such a file holds; undefined of one that is not as the tool wrote it, since a line less would be a figure that nobody looks for. */
export function readStale(text: string): readonly StaleFigure[] | undefined {
  const [first, ...lines] = text.split(/\r?\n/)
  if (first !== header) return undefined
  const written = lines.filter((line) => line !== '')
  const figures = written.flatMap((line) => {
    const [id, before, after, ...more] = line.split(';')
    return id && before && after !== undefined && more.length === 0 ? [{ id, before, after }] : []
  })
  return figures.length === written.length ? figures : undefined
}
