import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftSentences, usualSmallGroup, type DraftMaterial } from '../../../src/indicators/comparison/sentences.ts'
import type { Figure } from '../../../src/model/figure.ts'
import { cases } from './cases.ts'
import { figure, reading, series, year } from './material.ts'

test('the sentences of every combination are those of the golden file, which a person has read', async () => {
  const text = cases.map(({ title, material }) => [`## ${title}`, '', ...draftSentences(material)].join('\n')).join('\n\n')
  await expect(`# Utkast til setningar\n\n${text}\n`).toMatchFileSnapshot('../../golden/comparison-sentences.md')
})

describe('laws', () => {
  // None of these can stand in a sentence for another reason: other values and counts are 66 at most, other uncertainties 5,2.
  const secret = { value: 67, uncertainty: 8.9, pupils: 7919 }
  const hidden = (state: Figure['state']): Figure => figure({ ...secret, state })
  const states = ['skjerma', 'ingen', 'ikkje-publisert'] as const
  const anyFigure = (changes: Partial<Figure>): fc.Arbitrary<Figure | undefined> =>
    fc.option(
      fc
        .record({
          value: fc.integer({ min: 36, max: 66 }),
          uncertainty: fc.option(fc.constantFrom(0.1, 1.7, 2.6, 5.2), { nil: undefined }),
          pupils: fc.option(fc.integer({ min: 10, max: 66 }), { nil: undefined }),
          state: fc.constantFrom('verdi', 'verdi', ...states),
          isProvisional: fc.boolean(),
        })
        .map((values) => figure({ ...values, ...changes })),
      { nil: undefined },
    )
  const seriesOfYears = (level: Figure['level'], orgNumber: string): fc.Arbitrary<readonly Figure[]> =>
    fc
      .tuple(...[2021, 2022, 2023, 2024, 2025].map((autumn) => anyFigure({ year: year(autumn), level, orgNumber })))
      .map((figures) => figures.filter((one) => one !== undefined))
  const anyMaterial = fc
    .record({
      own: seriesOfYears('skule', '973953915'),
      municipality: seriesOfYears('kommune', '4622'),
      land: seriesOfYears('land', 'I'),
      autumn: fc.integer({ min: 2021, max: 2025 }),
      goals: fc.array(fc.record({ target: fc.integer({ min: 45, max: 55 }), setIn: fc.constantFrom(year(2024), year(2022), year(2026)) }), {
        maxLength: 2,
      }),
    })
    .map(({ own, municipality, land, autumn, goals }) => ({
      indicator: reading,
      year: year(autumn),
      name: 'Nord skule',
      series: series(own),
      municipality: series(municipality),
      land: series(land),
      goals,
      smallBelow: usualSmallGroup,
    }))
  const withFigure = (material: DraftMaterial, own: Figure): DraftMaterial => ({
    ...material,
    series: {
      ...material.series,
      points: new Map([...material.series.points, [own.year, { figure: own, isInternal: false, otherSchools: 0 }]]),
    },
  })

  test('no sentence tells the value, the uncertainty or the pupils of a figure that is not shown', () => {
    fc.assert(
      fc.property(anyMaterial, fc.constantFrom(...states), fc.integer({ min: 0, max: 2 }), (material, state, back) => {
        const own = { ...hidden(state), year: year(Number(material.year.slice(0, 4)) - back) }
        const text = draftSentences(withFigure(material, own)).join(' ')
        expect(text).not.toMatch(/67|8,9|7919/)
        // And it is the same text whatever the hidden numbers are.
        const empty = { ...own, value: undefined, uncertainty: undefined, pupils: undefined }
        expect(draftSentences(withFigure(material, empty)).join(' ')).toBe(text)
      }),
    )
  })

  test('every sentence is whole: a capital, a full stop, no gap and no machine word', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        for (const sentence of draftSentences(material)) {
          expect(sentence).toMatch(/^[A-ZÆØÅ«].*\.$/)
          expect(sentence).not.toMatch(/undefined|NaN|Infinity| {2}|\.\.|\d\.\d| %/)
        }
      }),
    )
  })
})
