import type { Block, Origin } from '../../model/report.ts'
import { chartOf } from '../charts/chart.ts'
import { descriptionOf } from '../charts/description.ts'
import type { Drawing } from '../charts/drawing.ts'
import { withOrigins } from '../sections/paragraphs.ts'

/** A chart for a section of the report. */
export interface ChartOrder {
  /** The id of the section it stands in: with the key, the chart's own name in the report. */
  readonly section: string
  /** That of the table after it, which has the figures. */
  readonly table: string
  readonly title: string
  readonly drawing: Drawing
  /** Where the figures that it shows stand. */
  readonly origins: readonly Origin[]
}

/** A chart as a block, with its text alternative. Its key is that of its table with `-figur` behind it. */
export function chartBlock({ section, table, title, drawing, origins }: ChartOrder): Block {
  const key = `${table}-figur`
  return withOrigins({ ...chartOf(drawing, { title, description: descriptionOf(drawing) }, `${section}-${key}`), key }, origins)
}
