import { charts } from '../../i18n/nn/charts.ts'
import { hatching } from './hatching.ts'
import { palette } from './palette.ts'
import { element, plate, words, type Box, type Words } from './svg.ts'
import { linesOf } from './text-width.ts'

/** What is drawn, before it is framed: marks in the order they are painted, in a field 720 units wide. */
export interface Picture {
  readonly height: number
  readonly marks: readonly string[]
}

export const width = 720

/** A calm field that says why there is nothing in it. */
export function nothing(why: 'nothing' | 'masked'): Picture {
  const frame = { left: 0.75, top: 0.75, right: width - 0.75, bottom: 95.25 }
  const look = { x: width / 2, y: 53, anchor: 'middle', colour: palette.muted } as const
  if (why === 'masked') return { height: 96, marks: [veil(frame), ...onVeil({ ...look, text: charts.masked })] }
  const field = element('rect', { x: 0, y: 0, width, height: 96, rx: 4, fill: palette.veil })
  return { height: 96, marks: [field, words({ ...look, text: charts.nothing })] }
}

/** What is hidden has a dashed frame and is lightly hatched. */
export function veil({ left, top, right, bottom }: Box): string {
  const box = { x: left, y: top, width: right - left, height: bottom - top }
  return (
    element('rect', { ...box, fill: palette.veil }) +
    hatching({ left, top, right, bottom }, { way: 'up', colour: palette.veilLine, gap: 7 }) +
    element('rect', { ...box, fill: 'none', stroke: palette.axis, 'stroke-width': 1.2, 'stroke-dasharray': '5 4' })
  )
}

/** Words on what is hidden. */
export const onVeil = (text: Words): readonly string[] => [plate(text, palette.veil), words(text)]

/** Notes below a chart, each on lines of its own; `bottom` is where the last ends. */
export function notes(texts: readonly string[], top: number): { readonly marks: readonly string[]; readonly bottom: number } {
  const lines = texts.flatMap((text) => linesOf(text, { width, size: 13, lines: 4 }))
  const marks = lines.map((text, index) => words({ text, x: 0, y: top + 16 + index * 18, size: 13, colour: palette.muted }))
  return { marks, bottom: lines.length === 0 ? top : top + 4 + lines.length * 18 }
}
