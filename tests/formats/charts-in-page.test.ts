import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { drawing } from '../../src/formats/html/drawing.ts'
import { blocksOf } from '../../src/model/report.ts'
import { chartOf } from '../../src/report/charts/chart.ts'
import { elementsOf, wordsOf } from '../report/charts/drawn.ts'
import { samples } from '../report/charts/samples.ts'
import { exampleFolder, reportIn } from '../report/compiled.ts'

/** All elements in an element, itself first, in order. */
const within = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap((child) => (child.type === 'element' ? within(child) : [])),
]
const textsOf = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap(({ tagName, children }) =>
    tagName === 'text' ? [children.map((child) => (child.type === 'text' ? child.value : '')).join('')] : [],
  )

/** What the page gives itself. */
const inPage = new Set(['title', 'desc'])
/** The name, the language and the role of a chart stand on the element around it. */
const ofRoot = new Set(['xmlns', 'role', 'aria-labelledby'])

function expectWhole(svg: string): void {
  const written = elementsOf(svg).filter(({ name }) => !inPage.has(name))
  const kept = within(drawing(svg))
  expect(kept.map(({ tagName }) => tagName)).toEqual(written.map(({ name }) => name))
  expect(kept.map(({ properties }) => Object.keys(properties).length)).toEqual(
    written.map(({ attributes }) => Object.keys(attributes).filter((name) => !ofRoot.has(name)).length),
  )
  expect(textsOf(kept)).toEqual(wordsOf(svg))
}

describe('a chart in the page has every element, attribute and word that was drawn', () => {
  test.each(Object.entries(samples))('in the sample %s', (_, sample) => {
    expectWhole(chartOf(sample, { title: 'Ein tittel & <meir>', description: 'Ei skildring' }, 'prove').svg)
  })

  test('in the report of the example', async () => {
    const { sections } = await reportIn(exampleFolder, '2025-26')
    const charts = [...blocksOf(sections)].flatMap(({ block }) => (block.type === 'chart' ? [block] : []))
    expect(charts).toHaveLength(11)
    for (const { svg } of charts) expectWhole(svg)
  }, 60_000)
})
