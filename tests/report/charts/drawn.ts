import type { Box } from '../../../src/report/charts/svg.ts'
import { widthOf } from '../../../src/report/charts/text-width.ts'

/** An element of a chart as it was drawn. */
export interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its own words; empty for shapes. */
  readonly text: string
}

/** The elements of an SVG in order. It must be well-formed, which resvg and Chromium are asked elsewhere. */
export function elementsOf(svg: string): readonly Drawn[] {
  return [...svg.matchAll(/<([a-z]+)((?: [a-z][a-z\d-]*="[^"]*")*)\/?>([^<]*)/gi)].map(([, name = '', attributes = '', text = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/ ([a-z][a-z\d-]*)="([^"]*)"/gi)].map(([, key = '', value = '']) => [key, unescaped(value)]),
    ),
    text: unescaped(text),
  }))
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

export const wordsOf = (svg: string): readonly string[] => elementsOf(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []))

export interface DrawnWords {
  readonly text: string
  readonly size: number
  readonly box: Box
}

/** Each piece of text with the room it takes, measured as the charts do. */
export function placedWords(svg: string): readonly DrawnWords[] {
  return elementsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ attributes, text }) => {
      const size = Number(attributes['font-size'])
      const width = widthOf(text, size, attributes['font-weight'] === '600' ? 'semibold' : 'regular')
      const left = Number(attributes['x']) - ({ middle: width / 2, end: width }[attributes['text-anchor'] ?? ''] ?? 0)
      const y = Number(attributes['y'])
      return { text, size, box: { left, top: y - size * 0.7, right: left + width, bottom: y + size * 0.2 } }
    })
}
