import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisFor, wholeAxis } from '../../../src/report/charts/axis.ts'
import { crosses } from '../../../src/report/charts/geometry.ts'
import { hatching } from '../../../src/report/charts/hatching.ts'
import { legible } from '../../../src/report/charts/legible.ts'
import { pushedApart } from '../../../src/report/charts/push-apart.ts'
import { linesOf, widthOf } from '../../../src/report/charts/text-width.ts'
import { anyText } from './any-drawing.ts'
import { drawn, mayDraw } from './resvg.ts'
import { means, scalePoints, shares } from './samples.ts'

const root = join(import.meta.dirname, '../../..')
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('widths of text', () => {
  test('the table is what the script makes of the font', () => {
    const made = execFileSync('node', [join(root, 'scripts/text-widths.mjs')], { encoding: 'utf8' })
    expect(readFileSync(join(root, 'src/report/charts/text-widths.ts'), 'utf8')).toBe(made)
  })

  test.skipIf(!mayDraw)('words are as wide as they are drawn, but for kerning', () => {
    for (const weight of ['regular', 'semibold'] as const) {
      for (const text of [
        'Fjordvik ungdomsskule',
        'Ikkje vist av omsyn til personvern',
        '12,2\u00A0% – 48\u00A0±\u00A01,7',
        'Šárváárjohka ŋ đ ŧ',
      ]) {
        const attributes = `y="50" font-family="Source Sans 3" font-size="15" font-weight="${weight === 'semibold' ? 600 : 400}"`
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="100"><text ${attributes}>${text}</text></svg>`
        const width = drawn(svg).getBBox()?.width ?? 0
        expect(Math.abs(widthOf(text, 15, weight) - width)).toBeLessThan(4)
      }
    }
  })

  test('lines fit their column and are no more than asked for', () => {
    fc.assert(
      fc.property(anyText, number(40, 300), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = linesOf(text, { width, size: 15, lines: most })
        expect(lines.length).toBeGreaterThanOrEqual(1)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(width + 0.01)
      }),
    )
  })

  test('what fits is not changed', () => {
    expect(linesOf('Fjordvik kommune', { width: 200, size: 15, lines: 3 })).toEqual(['Fjordvik kommune'])
    expect(linesOf('Fjordvik kommune', { width: widthOf('kommune', 15), size: 15, lines: 3 })).toEqual(['Fjordvik', 'kommune'])
  })
})

test('legible text has no sign that steers, and is left as it is where it has none', () => {
  expect(legible('a\u0000b\u202Ec\u200Fd\uD800e\nf')).toBe('abcde f')
  expect(legible('Šámi: 12,2\u00A0% – «æøå» 👍')).toBe('Šámi: 12,2\u00A0% – «æøå» 👍')
})

describe('labels pushed apart', () => {
  const wishes = fc.array(fc.record({ at: number(0, 300), height: number(18, 60) }), { maxLength: 6 })

  test('none lies over another, and all lie between the bounds', () => {
    fc.assert(
      fc.property(wishes, (labels) => {
        const room = {
          least: 0,
          most: Math.max(
            250,
            labels.reduce((sum, { height }) => sum + height, 0),
          ),
        }
        const boxes = pushedApart(labels, room)
          .map((middle, index) => ({ top: middle - (labels[index]?.height ?? 0) / 2, bottom: middle + (labels[index]?.height ?? 0) / 2 }))
          .toSorted((a, b) => a.top - b.top)
        for (const [index, box] of boxes.entries()) {
          expect(box.top).toBeGreaterThanOrEqual((boxes[index - 1]?.bottom ?? room.least) - 1e-6)
          expect(box.bottom).toBeLessThanOrEqual(room.most + 1e-6)
        }
      }),
    )
  })

  test('those with room enough stay where they are', () => {
    expect(
      pushedApart(
        [
          { at: 200, height: 22 },
          { at: 50, height: 22 },
        ],
        { least: 0, most: 250 },
      ),
    ).toEqual([200, 50])
  })

  test('equal ones stand around where they would be, in their order', () => {
    const same = Array.from({ length: 3 }, () => ({ at: 100, height: 20 }))
    expect(pushedApart(same, { least: 0, most: 250 })).toEqual([80, 100, 120])
  })
})

describe('axes', () => {
  const scales = [scalePoints, shares, means]

  test('have room for every value, show no less than the scale asks and nothing that it has not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scales), fc.array(number(0, 1), { minLength: 1, maxLength: 12 }), (scale, parts) => {
        const values = parts.map((part) => scale.least + part * (scale.most - scale.least))
        const { least, most, ticks } = axisFor(scale, values)
        expect(least).toBeLessThanOrEqual(Math.min(...values) + 1e-6)
        expect(most).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6)
        expect(least).toBeGreaterThanOrEqual(scale.least)
        expect(most).toBeLessThanOrEqual(scale.most)
        expect(most - least).toBeGreaterThanOrEqual(scale.breadth - 1e-6)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(9)
        for (const { value } of ticks) expect(value >= least - 1e-6 && value <= most + 1e-6).toBe(true)
      }),
    )
  })

  test('shares begin at zero', () => {
    expect(axisFor(shares, [38, 41]).least).toBe(0)
  })

  test('scale points do not, and show a good part of the scale even when nothing moves', () => {
    const { least, most } = axisFor(scalePoints, [50, 50, 50])
    expect(least).toBeGreaterThan(20)
    expect(most - least).toBeGreaterThanOrEqual(10)
  })

  test('marks are written as Norwegian writes them', () => {
    expect(wholeAxis(means).ticks.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5'])
    expect(axisFor(means, [4.1]).ticks.map(({ text }) => text)).toContain('3,5')
    expect(wholeAxis(shares).ticks.map(({ text }) => text)).toContain('20\u00A0%')
  })
})

test('lines of a hatching lie inside their rectangle', () => {
  const box = fc.record({ left: number(0, 300), top: number(0, 300), width: number(0, 400), height: number(0, 60) })
  fc.assert(
    fc.property(box, fc.constantFrom('up', 'down', 'level', 'upright'), ({ left, top, width, height }, way) => {
      const path = hatching({ left, top, right: left + width, bottom: top + height }, { way, colour: '#000000', gap: 6 })
      for (const [, x = '', y = ''] of path.matchAll(/[ML](\S+) ([\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(left - 0.01)
        expect(Number(x)).toBeLessThanOrEqual(left + width + 0.01)
        expect(Number(y)).toBeGreaterThanOrEqual(top - 0.01)
        expect(Number(y)).toBeLessThanOrEqual(top + height + 0.01)
      }
    }),
  )
})

test('a line crosses a box when a point of it is inside, and only then', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 }
  const from = { x: 0, y: 0 }
  expect(crosses({ from, to: { x: 30, y: 30 } }, box)).toBe(true)
  expect(crosses({ from, to: { x: 30, y: 5 } }, box)).toBe(false)
  expect(crosses({ from, to: { x: 9, y: 9 } }, box)).toBe(false)
  expect(crosses({ from: { x: 15, y: 15 }, to: { x: 15, y: 15 } }, box)).toBe(true)
})
