import { formatNumber } from '../../i18n/numbers.ts'
import type { Block } from '../../model/report.ts'
import type { ActionState, StatesDrawing, Value } from '../charts/drawing.ts'
import type { ActionCounts } from '../counts/actions.ts'
import { chartBlock } from './chart-block.ts'

/** A table of measures by state. */
export interface StatesOrder extends Pick<ActionCounts, 'states' | 'origins'> {
  readonly section: string
  readonly table: string
  readonly title: string
}

/** How far the measures have come. None where all are in one state: a single bar says nothing. */
export function statesBlocks({ section, table, title, states, origins }: StatesOrder): readonly Block[] {
  if (states.length < 2) return []
  const countOf = (state: ActionState): Value => {
    const count = states.find((one) => one.state === state)?.count ?? 0
    return { value: count, text: formatNumber(count) }
  }
  const counts: StatesDrawing['counts'] = {
    gjennomført: countOf('gjennomført'),
    avslutta: countOf('avslutta'),
    vidareført: countOf('vidareført'),
    'i gang': countOf('i gang'),
    open: countOf('open'),
  }
  return [chartBlock({ section, table, title, drawing: { type: 'states', counts }, origins })]
}
