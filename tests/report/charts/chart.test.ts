import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schoolYearFrom } from '../../../src/model/school-year.ts'
import { chartOf } from '../../../src/report/charts/chart.ts'
import { descriptionOf } from '../../../src/report/charts/description.ts'
import type { Drawing, LevelsDrawing, StatesDrawing } from '../../../src/report/charts/drawing.ts'
import { overlaps } from '../../../src/report/charts/geometry.ts'
import { anyDrawing, anyText } from './any-drawing.ts'
import { elementsOf, placedWords, wordsOf } from './drawn.ts'
import { drawn, mayDraw } from './resvg.ts'
import { line, samples, trend, value } from './samples.ts'

const words = { title: 'Ein tittel & <meir>', description: 'Ei skildring' }
const chart = (drawing: Drawing, id = 'prove') => chartOf(drawing, words, id)

describe.each(Object.entries(samples))('the chart of %s', (_, drawing) => {
  const { svg, width, height } = chart(drawing)
  const elements = elementsOf(svg)

  test('is an image with a name and a text alternative of its own', () => {
    const root = elements[0]?.attributes
    expect(root).toMatchObject({ role: 'img', lang: 'nn', 'aria-labelledby': 'prove-title prove-desc', viewBox: `0 0 ${width} ${height}` })
    expect(elements.find(({ name }) => name === 'title')).toMatchObject({ text: words.title, attributes: { id: 'prove-title' } })
    expect(elements.find(({ name }) => name === 'desc')?.attributes).toEqual({ id: 'prove-desc' })
    for (const { attributes } of elements) expect(attributes['id'] ?? 'prove-').toMatch(/^prove-/)
  })

  test('needs nothing that makers of PDF draw wrongly, and nothing from outside', () => {
    expect(svg).not.toMatch(/<pattern|paint-order|<script|href|url\(|<style|NaN|Infinity|undefined/i)
  })

  test('has all its words within the frame, no smaller than 13', () => {
    expect(width).toBe(720)
    for (const { text, size, box } of placedWords(svg)) {
      expect([13, 15]).toContain(size)
      expect(box.left, text).toBeGreaterThanOrEqual(-1)
      expect(box.right, text).toBeLessThanOrEqual(width + 1)
      expect(box.top, text).toBeGreaterThanOrEqual(0)
      expect(box.bottom, text).toBeLessThanOrEqual(height)
    }
  })

  test('has no words over others', () => {
    const placed = placedWords(svg)
    const clashes = placed.flatMap((one, index) =>
      placed.slice(index + 1).flatMap((other) => (overlaps(one.box, other.box) ? [`${one.text} / ${other.text}`] : [])),
    )
    expect(clashes).toEqual([])
  })

  test.skipIf(!mayDraw)('is drawn, and its words with it', () => {
    const [withFonts, without] = [true, false].map((hasFonts) => drawn(svg, { hasFonts }).render().pixels)
    expect(inkIn(withFonts)).toBeGreaterThan(inkIn(without) + wordsOf(svg).join('').length * 10)
  })
})

/** How many pixels are not nearly white, by their red part. */
function inkIn(pixels: Uint8Array = new Uint8Array()): number {
  let count = 0
  for (let index = 0; index < pixels.length; index += 4) if ((pixels[index] ?? 255) < 160) count += 1
  return count
}

describe('any drawing', () => {
  test('gives the same bytes each time, and another id changes nothing but the ids', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { svg } = chart(drawing)
        expect(chart(structuredClone(drawing)).svg).toBe(svg)
        expect(chart(drawing, 'anna').svg.replaceAll('anna-', 'prove-')).toBe(svg)
      }),
      { numRuns: 60 },
    )
  })

  test.skipIf(!mayDraw)('is well-formed, whatever its words', () => {
    fc.assert(
      fc.property(anyDrawing, anyText, (drawing, text) => {
        const { svg, title } = chartOf(drawing, { title: text, description: text }, 'prove')
        expect(drawn(svg).width).toBe(720)
        expect(svg + title).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/)
        expect(svg).not.toMatch(/NaN|Infinity/)
      }),
      { numRuns: 100 },
    )
  })

  test('has all its words within the frame', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { svg, height } = chart(drawing)
        for (const { text, box } of placedWords(svg)) {
          expect([text, box.left >= -1, box.right <= 721, box.top >= 0, box.bottom <= height]).toEqual([text, true, true, true, true])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('has no words over others', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const placed = placedWords(chart(drawing).svg)
        const clashes = placed.flatMap((one, index) =>
          placed.slice(index + 1).flatMap((other) => (overlaps(one.box, other.box) ? [[one, other]] : [])),
        )
        expect(clashes).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('has a description in words', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        expect(descriptionOf(drawing)).toMatch(/\S.*\.$/s)
      }),
    )
  })
})

describe('a trend', () => {
  const circles = (drawing: Drawing) => elementsOf(chart(drawing).svg).filter(({ name }) => name === 'circle')
  const numberOf = (attributes: Readonly<Record<string, string>>, key: string) => Number(attributes[key])

  test('says the figures of what is ours and the last of the others', () => {
    expect(wordsOf(chart(samples['ordinary'] as Drawing).svg)).toEqual(
      expect.arrayContaining(['48', '46', '49', '51', 'Fjordvik ungdomsskule', '50', 'Landet', '52', 'Mål 2028']),
    )
  })

  test('has years as far apart as they are in time', () => {
    const [first = 0, second = 0, third = 0] = circles(samples['one year apart'] as Drawing).map(({ attributes }) =>
      numberOf(attributes, 'cx'),
    )
    expect(second - first).toBeCloseTo(2 * (third - second), 0)
  })

  test('draws no line over a year without a figure, nor into another scale', () => {
    const own = line('Fjordvik kommune', 2022, [value(48), undefined, value(47), value(49)])
    const linesIn = (drawing: Drawing) =>
      elementsOf(chart(drawing).svg).filter(({ attributes }) => attributes['stroke-width'] === '3').length
    expect(linesIn(trend({ own }))).toBe(1)
    expect(linesIn(trend({ own, newScaleFrom: new Set([schoolYearFrom(2025)]) }))).toBe(0)
    expect(wordsOf(chart(trend({ own, newScaleFrom: new Set([schoolYearFrom(2025)]) })).svg)).toContain('ny skala')
  })

  test('puts a higher figure higher, in proportion', () => {
    const own = line('Fjordvik kommune', 2022, [value(46), value(48), value(52)])
    const [low = 0, middle = 0, high = 0] = circles(trend({ own })).map(({ attributes }) => numberOf(attributes, 'cy'))
    expect(low - middle).toBeGreaterThan(0)
    expect(middle - high).toBeCloseTo(2 * (low - middle), 0)
  })

  test('says for which years a figure is hidden, and shows none', () => {
    const { svg } = chart(samples['masked'] as Drawing)
    expect(wordsOf(svg)).toContain('ikkje vist')
    expect(wordsOf(svg).some((text) => text.includes('2023-24') && text.includes('personvern'))).toBe(true)
    expect(wordsOf(svg)).not.toContain('0')
  })
})

describe('levels', () => {
  test('are as wide as their shares', () => {
    const { svg } = chart(samples['three levels'] as Drawing)
    const widths = elementsOf(svg).filter(
      ({ name, attributes }) => name === 'rect' && attributes['height'] === '30' && attributes['fill'] !== 'none',
    )
    const [lowest = 0, middle = 0, highest = 0] = widths.map(({ attributes }) => Number(attributes['width']))
    expect(middle / lowest).toBeCloseTo(53 / 24, 2)
    expect(highest / lowest).toBeCloseTo(23 / 24, 2)
  })

  test('never say how many pupils a hidden row has, even where its object does', () => {
    const rows = [{ name: 'Strandskulen', below: '7 elevar', shares: 'skjerma' as const }]
    const other = { name: 'Landet', shares: [value(20), value(60), value(20)] as const }
    const { svg } = chart({ type: 'levels', levels: ['Nivå 1', 'Nivå 2', 'Nivå 3'], rows: [...rows, other] })
    expect(svg).not.toContain('7 elevar')
    expect(wordsOf(svg)).toContain('Ikkje vist av omsyn til personvern')
  })
})

describe('a comparison', () => {
  test('says both figures of a row, and in words what is hidden and what is missing', () => {
    const texts = wordsOf(chart(samples['comparison'] as Drawing).svg)
    expect(texts).toEqual(
      expect.arrayContaining(['4,3', '4,1', 'Ikkje vist av omsyn til personvern', 'Ingen tal', 'ikkje vist', 'ingen tal']),
    )
  })

  test('has each figure in its place on the scale', () => {
    const { svg } = chart(samples['compared shares'] as Drawing)
    const [, first = 0, most = 0, least = 0] = elementsOf(svg)
      .filter(({ name, attributes }) => name === 'circle' && Number(attributes['cx']) < 640)
      .map(({ attributes }) => Number(attributes['cx']))
    expect((first - least) / (most - least)).toBeCloseTo(0.31, 2)
  })
})

test('states have bars as long as their counts, in the order of the table, and no line for zero', () => {
  const { svg } = chart(samples['states'] as Drawing)
  const widths = elementsOf(svg)
    .filter(({ name, attributes }) => name === 'rect' && attributes['fill'] !== 'none')
    .map(({ attributes }) => Number(attributes['width']))
  expect(widths.length).toBe(4)
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(9 / 4, 2)
  expect(wordsOf(svg).filter((text) => /^[A-Z]/.test(text))).toEqual(['Talet på tiltak', 'Gjennomført', 'Vidareført', 'I gang', 'Open'])
})

describe('a description', () => {
  test('says the first and the last figure, and the others of the same year', () => {
    const text = descriptionOf(samples['ordinary'] as Drawing)
    for (const part of ['48 skalapoeng', '2022-23', '51', '2025-26', 'Landet hadde 50', 'Fjordvik kommune 50', '52'])
      expect(text).toContain(part)
  })

  test('never holds a figure against one on another scale', () => {
    const text = descriptionOf(samples['two scales and a gap'] as Drawing)
    expect(text).toContain('10,2\u00A0% i 2018-19')
    expect(text).not.toContain('2014-15')
  })

  test('counts measures as one says it', () => {
    const one = { ...samples['states'], counts: { ...(samples['states'] as StatesDrawing).counts, open: value(1) } } as StatesDrawing
    expect(descriptionOf(one)).toContain('9 gjennomførte, 4 førte vidare, 11 i gang og 1 ope.')
  })

  test('of levels says the outermost of the land and the municipality, which stand first, and singles no school out', () => {
    const [school, , , , own, land] = (samples['levels'] as LevelsDrawing).rows
    const text = descriptionOf({ ...samples['levels'], rows: [land, own, school] } as LevelsDrawing)
    expect(text).toContain('Landet: 9\u00A0% på nivå 1 og 10\u00A0% på nivå 5.')
    expect(text).toContain('Fjordvik kommune: 10\u00A0%')
    expect(text).not.toContain('ungdomsskule')
  })

  test('says what is hidden', () => {
    expect(descriptionOf(samples['masked'] as Drawing)).toContain('2023-24')
    expect(descriptionOf(samples['levels'] as Drawing)).toContain('Strandskulen')
  })
})
