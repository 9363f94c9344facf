import type { Entry } from '../../indicators/masking/entries.ts'
import { figureStates, type Figure } from '../../model/figure.ts'
import { levels, type Level } from '../../model/indicator.ts'
import { compareText } from '../../model/place.ts'
import { parseSchoolYear, type SchoolYear } from '../../model/school-year.ts'

/** A figure that stands in a table of a report, so that everybody has it from then on. */
export interface ShownFigure {
  /** One year, or all those that a mean is over: `2025-26`, `2023-24/2024-25/2025-26`. */
  readonly years: string
  readonly indicator: string
  readonly step: string
  readonly level: Level
  readonly orgNumber: string
  readonly value: number
  /** Undefined for counts, and where it is not known. */
  readonly pupils: number | undefined
}

const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,tal_elevar'

/** The figures as the file that is kept with the report, one line each in a fixed order. */
export function shownText(figures: readonly ShownFigure[]): string {
  const lines = figures.map(({ years, indicator, step, level, orgNumber, value, pupils }) =>
    [years, indicator, step, level, orgNumber, value, pupils ?? ''].join(','),
  )
  return [header, ...new Set(lines.toSorted(compareText)), ''].join('\n')
}

/** What such a file holds; undefined when it is not as the tool wrote it, since a line less would be a figure that nobody reckons with. */
export function readShown(text: string): readonly ShownFigure[] | undefined {
  const [first, ...lines] = text.split(/\r?\n/)
  const figures = lines.filter((line) => line !== '').map(figureOf)
  return first === header && !figures.includes(undefined) ? figures.filter((figure) => figure !== undefined) : undefined
}

function figureOf(line: string): ShownFigure | undefined {
  const cells = line.split(',')
  const [years = '', indicator = '', step = '', level = '', orgNumber = '', value = '', pupils = ''] = cells
  const isYears = years.split('/').every((year) => parseSchoolYear(year) !== undefined)
  const isLevel = (levels as readonly string[]).includes(level)
  const isNumber = [value, ...(pupils === '' ? [] : [pupils])].every((cell) => cell !== '' && Number.isFinite(Number(cell)))
  if (cells.length !== 7 || !isYears || !isLevel || !isNumber || indicator === '' || orgNumber === '') return undefined
  return {
    years,
    indicator,
    step,
    level: level as Level,
    orgNumber,
    value: Number(value),
    pupils: pupils === '' ? undefined : Number(pupils),
  }
}

/** What an entry shows; undefined of one without a value. */
export function shownOf({ cell, years, indicator, step, level, unit }: Entry): ShownFigure | undefined {
  if (cell.value === undefined) return undefined
  return { years: years.join('/'), indicator: indicator.id, step, level, orgNumber: unit, value: cell.value, pupils: cell.pupils }
}

/** The id of the cell that a figure stood in (as `entryFor` makes it). */
export const cellIdOf = ({ years, indicator, step, level, orgNumber }: ShownFigure): string =>
  [years, indicator, step, level, orgNumber].join(' ')

/** Of one year, as a figure of nobody's file; undefined of a mean. */
export function figureShown({ years, indicator, step, level, orgNumber, value, pupils }: ShownFigure): Figure | undefined {
  if (years.includes('/')) return undefined
  const [state] = figureStates
  const place = { year: years as SchoolYear, indicator, step, level, orgNumber }
  return { ...place, value, uncertainty: undefined, pupils, state, isProvisional: false, source: '' }
}
