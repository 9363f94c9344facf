import { expect, test } from 'vitest'
import { levelFills, palette, stateFills, type Fill } from '../../../src/report/charts/palette.ts'
import { styles } from '../../../src/report/charts/trend-styles.ts'

/** The contrast of two colours by WCAG 2.1, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const fills: readonly (readonly [string, Fill])[] = [
  ...levelFills.map((fill, index) => [`level ${index + 1}`, fill] as const),
  ...Object.entries(stateFills),
]

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

const { paper, band, veil } = palette

test.each([
  ['ink', palette.ink, [paper, band, veil]],
  ['muted', palette.muted, [paper, band, veil]],
  ['own', palette.own, [paper, band, veil]],
  // The words of a goal stand beside the plot.
  ['goal', palette.goal, [paper]],
])('words in %s are read on what they stand on', (_, colour, grounds) => {
  for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(Object.entries(styles))('the line of %s and its name are read on paper, and seen on the band', (_, { colour }) => {
  expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colour, palette.band)).toBeGreaterThanOrEqual(3)
})

test.each(fills)('numbers on %s are read', (_, { colour, ink }) => {
  expect(contrast(ink, colour)).toBeGreaterThanOrEqual(4.5)
})

test('the axis and the frame of what is hidden are seen on paper', () => {
  expect(contrast(palette.axis, palette.paper)).toBeGreaterThanOrEqual(3)
})

test.each(fills)('the outline of %s is seen against its fill or against what lies beside it', (_, { colour }) => {
  expect(Math.max(contrast(palette.ink, colour), contrast(palette.paper, colour))).toBeGreaterThanOrEqual(3)
  expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(3)
})

test('neighbours differ in more than colour: no two of them are without lines, or have the same', () => {
  for (const [index, fill] of levelFills.entries()) {
    const next = levelFills[index + 1]
    if (next) expect(fill.hatching?.way).not.toBe(next.hatching?.way)
  }
})
