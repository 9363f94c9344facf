import { keyOf, type Figure } from '../../model/figure.ts'
import type { Place } from '../../model/place.ts'
import { figureText } from '../figures/figure-text.ts'
import type { FaultLog } from './fault-log.ts'
import type { PlacedFigure } from './source.ts'

/** The figures of one file, each cell once. */
export interface FigureSet {
  /** Of two that differ the last counts, and it is told; that a cell is there twice with the same is a note. */
  readonly add: (figure: Figure, at: Place) => void
  readonly has: (figure: Figure) => boolean
  readonly all: () => readonly PlacedFigure[]
}

export function figureSet(log: FaultLog): FigureSet {
  const figures = new Map<string, PlacedFigure>()
  return {
    add: (figure, at) => {
      const key = keyOf(figure)
      const before = figures.get(key)?.figure
      if (before) tellTwice(log, before, figure, at)
      figures.set(key, { figure, at })
    },
    has: (figure) => figures.has(keyOf(figure)),
    all: () => [...figures.values()],
  }
}

function tellTwice(log: FaultLog, first: Figure, last: Figure, at: Place): void {
  const indikator = [last.indicator, last.step && `trinn ${last.step}`, last.year, last.orgNumber].filter(Boolean).join(', ')
  if (contentOf(first) === contentOf(last)) log.note({ code: 'import/same-verdi', args: { indikator }, at })
  else log.stop({ code: 'import/to-verdiar', args: { indikator, fyrst: figureText(first), sist: figureText(last) }, at })
}

const contentOf = ({ state, value, uncertainty, pupils, isProvisional }: Figure): string =>
  JSON.stringify([state, value, uncertainty, pupils, isProvisional])
