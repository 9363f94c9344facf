import { expect, test } from 'vitest'
import { compare } from '../../../src/indicators/comparison/compare.ts'
import { standingOut, type MunicipalLine } from '../../../src/indicators/comparison/standing-out.ts'
import type { Figure } from '../../../src/model/figure.ts'
import { figure, wellbeing, year } from './material.ts'

const of = (value: number, uncertainty: number | undefined, changes: Partial<Figure> = {}): Figure =>
  figure({ indicator: wellbeing.id, value, uncertainty, pupils: 80, ...changes })
function line(now: Figure, before: Figure | undefined, land: Figure | undefined, otherSchools = 0): MunicipalLine {
  const [change, gap] = [compare(now, before, wellbeing), compare(now, land, wellbeing)]
  return { indicator: wellbeing, before, now, land, change, gap, otherSchools }
}
const before = (value: number, uncertainty: number | undefined): Figure => of(value, uncertainty, { year: year(2024) })
const land = (value: number): Figure => of(value, 0.01, { level: 'land', orgNumber: 'I' })
const told = (...lines: readonly MunicipalLine[]): string | undefined => standingOut(lines, year(2025), 'Kvam')

test('what is outside the uncertainty is told, and nothing else', () => {
  expect(told(line(of(4.6, 0.1), before(4.2, 0.1), land(4.55)))).toMatch(/0,4 høgare enn i 2024-25.*utanfor uvissa/)
  expect(told(line(of(4.6, 0.1), before(4.2, 0.1), land(4.55)))).not.toContain('landet')
})

test('that nothing stands out is said of what there is to hold it against, and of what is known alone', () => {
  expect(told(line(of(4.2, 0.2), before(4.2, 0.2), land(4.2)))).toMatch(/^Ingen .* frå 2024-25 eller frå landet/)
  expect(told(line(of(4.2, 0.2), before(4.2, 0.2), undefined))).not.toContain('landet')
  const unknown = line(of(3.1, undefined), before(4.2, undefined), undefined)
  expect(told(line(of(4.2, 0.2), before(4.2, 0.2), undefined), unknown)).toMatch(/^Der uvissa er kjend, .*er uvissa ikkje kjend/)
  expect(told(unknown)).toBeUndefined()
})

test('provisional figures and schools of others are named', () => {
  const text = told(line(of(4.6, 0.1, { isProvisional: true }), before(4.2, 0.1), land(4.5), 1))
  expect([text?.includes('førebels'), text?.includes('éin skule som kommunen ikkje eig')]).toEqual([true, true])
})
