import type { TrendDrawing } from './drawing.ts'
import { palette } from './palette.ts'
import { element, pathOf, rule } from './svg.ts'
import { runsOf, type Frame, type Place } from './trend-frame.ts'
import { styles, type LineKind } from './trend-styles.ts'

/** The uncertainty of our own figures: a band along years that follow each other, an upright line for a year that stands alone. */
export function bandMarks(drawing: TrendDrawing, frame: Frame): readonly string[] {
  return bandsOf(drawing, frame).map((band) => {
    const [first] = band
    if (band.length === 1 && first) {
      return rule([first.x, first.top], [first.x, first.bottom], { stroke: palette.band, 'stroke-width': 12 })
    }
    const edge = [...band.map(({ x, top }) => [x, top] as const), ...band.toReversed().map(({ x, bottom }) => [x, bottom] as const)]
    return element('path', { d: `${pathOf(edge)}Z`, fill: palette.band })
  })
}

interface BandPlace {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Runs of years whose figures have an interval. */
export function bandsOf(drawing: TrendDrawing, frame: Frame): readonly (readonly BandPlace[])[] {
  return runsOf(drawing.own, drawing, frame).flatMap((run) => {
    const bands: BandPlace[][] = [[]]
    for (const { x, interval } of run) {
      if (interval) bands.at(-1)?.push({ x, ...interval })
      else bands.push([])
    }
    return bands.filter((band) => band.length > 0)
  })
}

/** The lines, what is ours on top. */
export function lineMarks(drawing: TrendDrawing, frame: Frame): readonly string[] {
  const { plot, y } = frame
  const goal = drawing.goal ? y(drawing.goal.value.value) : undefined
  return [
    ...(goal === undefined ? [] : [rule([plot.left, goal], [plot.right, goal], { stroke: palette.goal, ...styles.goal.stroke })]),
    ...drawing.others.flatMap((line) => runsOf(line, drawing, frame).map((run) => runMark(run, line.of))),
    ...runsOf(drawing.own, drawing, frame).map((run) => runMark(run, 'own')),
  ]
}

function runMark(run: readonly Place[], kind: LineKind): string {
  const { colour, stroke } = styles[kind]
  const line = run.length < 2 ? '' : element('path', { d: pathOf(run.map(({ x, y }) => [x, y])), fill: 'none', stroke: colour, ...stroke })
  return (
    line +
    run.map((place) => (kind === 'own' ? ring(place) : element('circle', { cx: place.x, cy: place.y, r: 3.2, fill: colour }))).join('')
  )
}

/** A provisional figure has a broken ring. */
const ring = ({ x, y, value }: Place): string =>
  element('circle', {
    cx: x,
    cy: y,
    r: 5,
    fill: palette.paper,
    stroke: palette.own,
    'stroke-width': 2.6,
    'stroke-dasharray': value.isProvisional ? '3.14 3.14' : undefined,
  })
