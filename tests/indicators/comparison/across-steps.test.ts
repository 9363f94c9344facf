import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acrossSteps, seriesAcrossSteps } from '../../../src/indicators/comparison/across-steps.ts'
import { absence, bullying, figure, reading, series, wellbeing, year } from './material.ts'

const on = (step: string, value: number, pupils: number | undefined, uncertainty?: number): ReturnType<typeof figure> =>
  figure({ indicator: wellbeing.id, step, value, pupils, uncertainty })

describe('the figure of several steps together', () => {
  test('is the mean of what all their pupils answered', () => {
    const classes = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(classes, (answers) => {
        const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
        const steps = answers.map((own, index) => on(String(index + 5), mean(own), own.length))
        const together = acrossSteps(steps, wellbeing, 'samla')
        expect(together?.value).toBeCloseTo(mean(answers.flat()), 9)
        expect(together?.pupils).toBe(answers.flat().length)
      }),
    )
  })

  test('has the uncertainty of a weighted mean, where that of every step is published', () => {
    const [a, b] = [on('5', 4, 30, 0.3), on('6', 3, 10, 0.4)]
    expect(acrossSteps([a, b], wellbeing, '5-6')?.uncertainty).toBeCloseTo(Math.sqrt((30 * 0.3) ** 2 + (10 * 0.4) ** 2) / 40, 12)
    expect(acrossSteps([a, { ...b, uncertainty: undefined }], wellbeing, '5-6')?.uncertainty).toBeUndefined()
  })

  test('is none where a step is withheld or has no count, but a step without pupils takes nothing from it', () => {
    const known = on('5', 4, 30)
    const lacking = { ...on('6', 3, 10), value: undefined, pupils: undefined }
    expect(acrossSteps([known, { ...lacking, state: 'skjerma' }], wellbeing, '5-6')).toBeUndefined()
    expect(acrossSteps([known, on('6', 3, undefined)], wellbeing, '5-6')).toBeUndefined()
    expect(acrossSteps([known, { ...lacking, state: 'ingen' }], wellbeing, '5-6')).toMatchObject({ value: 4, pupils: 30, step: '5-6' })
    expect(acrossSteps([], wellbeing, '5-6')).toBeUndefined()
  })

  test('is none for tests and for what is no share or mean of answers', () => {
    const figures = [figure({ step: '8', value: 50, pupils: 30 }), figure({ step: '9', value: 54, pupils: 30 })]
    expect(acrossSteps(figures, reading, '8-9')).toBeUndefined()
    expect(acrossSteps(figures, absence, '8-9')).toBeUndefined()
    expect(acrossSteps(figures, bullying, '8-9')?.value).toBe(52)
  })
})

describe('the series of several steps together', () => {
  const of = (step: string, ...values: readonly (number | undefined)[]) =>
    series(
      values.flatMap((value, index) =>
        value === undefined
          ? []
          : [figure({ indicator: wellbeing.id, step, value, pupils: 20, uncertainty: 0.2, year: year(2024 + index) })],
      ),
    )

  test('has the years in which all of them are measured', () => {
    const together = seriesAcrossSteps([of('5', 4, 4.2), of('6', undefined, 4.4)], wellbeing, '5.–6. trinn samla')
    expect([...(together?.points.values() ?? [])].map(({ figure: { year: when, value, step } }) => [when, value, step])).toEqual([
      ['2025-26', 4.3, '5.–6. trinn samla'],
    ])
  })

  test('is none where the last year has only some of them, or of the levels of a test', () => {
    expect(seriesAcrossSteps([of('5', 4, 4.2), of('6', 4.4)], wellbeing, 'samla')).toBeUndefined()
    expect(seriesAcrossSteps([of('5', 4), of('6', 4)], { ...wellbeing, partOf: 'np-lesing' }, 'samla')).toBeUndefined()
  })
})
