import { palette } from './palette.ts'
import { legible } from './legible.ts'
import { widthOf, type Weight } from './text-width.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of SVG; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const pairs = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${written(value)}"`))
  const start = `<${name}${pairs.join('')}`
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`
}

/** Words that are safe between tags and in attributes. */
export const escaped = (text: string): string =>
  legible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Hundredths of a unit are finer than any eye; more digits would only be noise. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100 + 0)

const written = (value: string | number): string => (typeof value === 'number' ? rounded(value) : escaped(value))

export interface Words {
  readonly text: string
  readonly x: number
  /** The line the letters stand on. */
  readonly y: number
  readonly size?: 15 | 13
  readonly weight?: Weight
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly colour?: string
}

export const words = ({ text, x, y, size = 15, weight = 'regular', anchor = 'start', colour = palette.ink }: Words): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight === 'semibold' ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: colour,
    },
    escaped(text),
  )

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The room that words take, from the highest letters to the lowest. */
export function boxOf({ text, x, y, size = 15, weight = 'regular', anchor = 'start' }: Words): Box {
  const width = widthOf(text, size, weight)
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { left, top: y - size * 0.75, right: left + width, bottom: y + size * 0.22 }
}

/** A plate behind words, so that they are read on what runs below them: a halo would be drawn as a second text by some makers of PDF. */
export function plate(behind: Words, fill: string, opacity?: number): string {
  const { left, top, right, bottom } = boxOf(behind)
  return element('rect', {
    x: left - 3,
    y: top - 2,
    width: right - left + 6,
    height: bottom - top + 3,
    rx: 3,
    fill,
    'fill-opacity': opacity,
  })
}

export const rule = (from: readonly [number, number], to: readonly [number, number], stroke: Attributes): string =>
  element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...stroke })

/** Straight lines from point to point, for the `d` of a path. */
export const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('')
