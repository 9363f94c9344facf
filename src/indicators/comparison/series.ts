import type { Figure, FigureKey, FigureSource } from '../../model/figure.ts'
import { compareText } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'

/** Whose figures a series holds, and of what. */
export type SeriesKey = Omit<FigureKey, 'year'>

/** One year of a series. */
export interface Point {
  readonly figure: Figure
  /** The value is one that the public source withholds or does not have: never to be shown without masking. */
  readonly isInternal: boolean
  /** How many schools that are not the municipality's own the figure counts; 0 for other levels than `kommune`. */
  readonly otherSchools: number
}

/** The figures of one indicator on one step for one unit: one for each year, the oldest first. */
export interface Series extends SeriesKey {
  readonly points: ReadonlyMap<SchoolYear, Point>
}

export const figureIn = (series: Series | undefined, year: SchoolYear): Figure | undefined => series?.points.get(year)?.figure

/**
 * The series of a key. Of several figures for one year the public value counts; an internal value only where no public one is shown. Of
 * equals the final one goes before the provisional one, then the one last taken out. A source that is not known is held to be internal.
 *
 * For a public text give only the figures that may be shown.
 */
export function seriesOf(figures: readonly Figure[], key: SeriesKey, sources: ReadonlyMap<string, FigureSource>): Series {
  const best = new Map<SchoolYear, Figure>()
  for (const figure of figures) {
    if (!isOf(figure, key)) continue
    const held = best.get(figure.year)
    if (!held || compareWorth(figure, held, sources) < 0) best.set(figure.year, figure)
  }
  const inOrder = [...best].toSorted(([a], [b]) => compareText(a, b))
  const { indicator, step, level, orgNumber } = key
  return { indicator, step, level, orgNumber, points: new Map(inOrder.map(([year, figure]) => [year, pointOf(figure, sources)])) }
}

const isOf = (figure: Figure, { indicator, step, level, orgNumber }: SeriesKey): boolean =>
  figure.indicator === indicator && figure.step === step && figure.level === level && figure.orgNumber === orgNumber

/** Of figures of one key, the one that counts (see `seriesOf`); undefined of none. */
export const bestOf = (figures: readonly Figure[], sources: ReadonlyMap<string, FigureSource>): Figure | undefined =>
  figures.toSorted((a, b) => compareWorth(a, b, sources))[0]

/** Before 0: the first counts rather than the second. */
function compareWorth(a: Figure, b: Figure, sources: ReadonlyMap<string, FigureSource>): number {
  const rankOf = (figure: Figure): number => (figure.state === 'verdi' ? 0 : 2) + (isPublic(figure, sources) ? 0 : 1)
  const extractedOf = (figure: Figure): string => sources.get(figure.source)?.extracted ?? ''
  return (
    rankOf(a) - rankOf(b) ||
    Number(a.isProvisional) - Number(b.isProvisional) ||
    compareText(extractedOf(b), extractedOf(a)) ||
    compareText(b.source, a.source)
  )
}

const isPublic = ({ source }: Figure, sources: ReadonlyMap<string, FigureSource>): boolean => sources.get(source)?.access === 'offentleg'

function pointOf(figure: Figure, sources: ReadonlyMap<string, FigureSource>): Point {
  const { indicator, step, level, source } = figure
  const notes = level === 'kommune' ? (sources.get(source)?.notes ?? []) : []
  const note = notes.find((candidate) => candidate.kind === 'andre-skular' && candidate.indicator === indicator && candidate.step === step)
  return {
    figure,
    isInternal: figure.state === 'verdi' && !isPublic(figure, sources),
    otherSchools: note?.kind === 'andre-skular' ? note.schools : 0,
  }
}
