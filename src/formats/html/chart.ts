import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Chart } from '../../model/report.ts'
import { drawing } from './drawing.ts'

/**
 * A chart with its title above. On a phone a wide one scrolls rather than shrink until nobody can read it. The text alternative is set here, so that no chart
 * can lack it.
 */
export function chartElement({ title, description, svg, width, height }: Chart): Element {
  const picture = drawing(svg)
  const properties = { ...picture.properties, role: 'img', ariaLabel: description, width, height }
  const size = width > narrowest ? '.wide' : ''
  return h('figure.chart', [
    h('figcaption', title),
    h(`div.scroll${size}`, { role: 'group', ariaLabel: title, tabIndex: 0 }, { ...picture, properties }),
  ])
}

/** In units of the drawing: what fits on a phone as it is. */
const narrowest = 420
