import type { Chart } from '../../model/report.ts'
import { comparisonPicture } from './comparison.ts'
import type { Drawing } from './drawing.ts'
import { legible } from './legible.ts'
import { levelsPicture } from './levels.ts'
import { width, type Picture } from './picture.ts'
import { statesPicture } from './states.ts'
import { element, escaped } from './svg.ts'
import { trendPicture } from './trend.ts'

/**
 * A chart as one `<svg>` that needs nothing else, the same bytes for the same drawing. `id` is its own in the report (ASCII letters, digits and `-`),
 * and begins every id in it.
 */
export function chartOf(
  drawing: Drawing,
  { title, description }: { readonly title: string; readonly description: string },
  id: string,
): Chart {
  const { height, marks } = pictureOf(drawing)
  const names = { title: `${id}-title`, description: `${id}-desc` }
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${names.title} ${names.description}`,
      lang: 'nn',
      'font-family': `'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif`,
    },
    element('title', { id: names.title }, escaped(title)),
    element('desc', { id: names.description }, escaped(description)),
    ...marks,
  )
  return { type: 'chart', title: legible(title), description: legible(description), svg, width, height }
}

function pictureOf(drawing: Drawing): Picture {
  switch (drawing.type) {
    case 'trend':
      return trendPicture(drawing)
    case 'levels':
      return levelsPicture(drawing)
    case 'comparison':
      return comparisonPicture(drawing)
    case 'states':
      return statesPicture(drawing)
  }
}
