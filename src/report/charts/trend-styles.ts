import { palette } from './palette.ts'
import type { Weight } from './text-width.ts'

export type LineKind = 'own' | 'goal' | 'land' | 'fylke' | 'kommune'

/** How lines differ, besides by colour. */
export const styles: Readonly<Record<LineKind, LineStyle>> = {
  own: { colour: palette.own, weight: 'semibold', stroke: { 'stroke-width': 3, 'stroke-linejoin': 'round' } },
  goal: { colour: palette.goal, weight: 'regular', stroke: { 'stroke-width': 2, 'stroke-dasharray': '14 6' } },
  land: {
    colour: palette.muted,
    weight: 'regular',
    stroke: { 'stroke-width': 2.6, 'stroke-dasharray': '0.1 5.4', 'stroke-linecap': 'round' },
  },
  fylke: { colour: palette.muted, weight: 'regular', stroke: { 'stroke-width': 2, 'stroke-dasharray': '9 4 2 4' } },
  kommune: { colour: palette.ink, weight: 'regular', stroke: { 'stroke-width': 2, 'stroke-dasharray': '6 4' } },
}

interface LineStyle {
  readonly colour: string
  readonly weight: Weight
  readonly stroke: Readonly<Record<string, string | number>>
}
