import { charts } from '../../i18n/nn/charts.ts'
import { isShown, type Line, type Spot, type TrendDrawing } from './drawing.ts'
import { notes, nothing, type Picture } from './picture.ts'
import { axisMarks, hasWordsBelowYears } from './trend-axes.ts'
import { endMarks } from './trend-ends.ts'
import { frameOf } from './trend-frame.ts'
import { bandMarks, lineMarks } from './trend-lines.ts'
import { valueMarks } from './trend-values.ts'

/** Figures year by year: what is ours with the band of its uncertainty, and what it is seen against, each named at the end of its line. */
export function trendPicture(drawing: TrendDrawing): Picture {
  const spots = [drawing.own, ...drawing.others].flatMap((line) => drawing.years.map((year) => line.spots.get(year)))
  if (!spots.some(isShown)) return nothing(spots.includes('skjerma') ? 'masked' : 'nothing')
  const frame = frameOf(drawing)
  const axes = axisMarks(drawing, frame)
  const values = valueMarks(drawing, frame)
  const below = notes([...notesOf(drawing, frame.step), ...values.notes], axes.bottom)
  return {
    height: Math.ceil(below.bottom + 4),
    marks: [...bandMarks(drawing, frame), ...axes.marks, ...lineMarks(drawing, frame), ...values.marks, ...endMarks(frame), ...below.marks],
  }
}

function notesOf(drawing: TrendDrawing, step: number): readonly string[] {
  const lines = [drawing.own, ...drawing.others]
  const masked = lines.flatMap((line) => {
    const years = yearsWhere(line, drawing, (spot) => spot === 'skjerma')
    return years.length === 0 ? [] : [charts.maskedYears(line.name, years)]
  })
  const isProvisional = drawing.years.filter((year) => lines.some(({ spots }) => isProvisionalSpot(spots.get(year))))
  const provisional = isProvisional.length === 0 || hasWordsBelowYears(drawing, step) ? [] : [charts.provisionalYears(isProvisional)]
  return [...masked, ...provisional]
}

const isProvisionalSpot = (spot: Spot): boolean => isShown(spot) && spot.isProvisional === true

const yearsWhere = ({ spots }: Line, { years }: TrendDrawing, holds: (spot: Spot) => boolean): readonly string[] =>
  years.filter((year) => holds(spots.get(year)))
