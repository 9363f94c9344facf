import { describe, expect, test } from 'vitest'
import { figureCell, gapCell, trendCell } from '../../../src/indicators/comparison/cells.ts'
import { compare } from '../../../src/indicators/comparison/compare.ts'
import type { Figure } from '../../../src/model/figure.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { absence, adapted, bullying, figure, pupilCount, reading, wellbeing, year } from './material.ts'

// No-break spaces, which an editor does not show, are written out in the expected texts.
const shown = (text: string): string => text.replaceAll('\u00A0', '_')
const score = (value: number, uncertainty: number | undefined, autumn = 2025): Figure => figure({ value, uncertainty, year: year(autumn) })
const of = ({ id }: Indicator, value: number, pupils?: number, autumn = 2025): Figure =>
  figure({ indicator: id, value, pupils, year: year(autumn) })

describe('a figure', () => {
  test.each([
    ['48_±_1,7', reading, score(48, 1.7)],
    ['51_±_2,0', reading, score(51, 2)],
    ['48', reading, score(48, undefined)],
    ['12,0_%', bullying, of(bullying, 12, 80)],
    ['4,3', wellbeing, of(wellbeing, 4.3)],
    ['56_929', pupilCount, of(pupilCount, 56_929)],
    ['48_±_1,7 (førebels tal)', reading, { ...score(48, 1.7), isProvisional: true }],
    ['skjerma', reading, figure({ value: 48, pupils: 4, state: 'skjerma' })],
    ['ingen elevar', reading, figure({ value: 0, state: 'ingen' })],
    ['ikkje publisert', reading, figure({ state: 'ikkje-publisert' })],
    ['–', reading, undefined],
  ] as const)('%s', (text, indicator, one) => {
    expect(shown(figureCell(one, indicator))).toBe(text)
  })
})

describe('a trend', () => {
  test.each([
    ['▲ opp 2 poeng, innanfor uvissa', reading, score(50, 2.6), score(48, 2.5, 2024)],
    ['▲ opp 2 poeng, innanfor uvissa, avrunda tal', reading, score(50, 2), score(48, 1.7, 2024)],
    ['▼ ned 6 poeng, utanfor uvissa, svakare', reading, score(44, 2), score(50, 2, 2024)],
    ['uendra', reading, score(48, 2), score(48, 2, 2024)],
    ['▼ ned 13,1 prosentpoeng, utanfor uvissa, betre', bullying, of(bullying, 5, 182), of(bullying, 18.1, 186, 2024)],
    ['▲ opp 10,8 prosentpoeng, utanfor uvissa', adapted, of(adapted, 18.2, 300), of(adapted, 7.4, 290, 2024)],
    ['▲ opp 0,2, uvissa er ikkje kjend', wellbeing, of(wellbeing, 4.3), of(wellbeing, 4.1, undefined, 2024)],
    ['▲ opp 1,0 dagar, uvissa er ikkje kjend', absence, of(absence, 5), of(absence, 4, undefined, 2024)],
    ['▼ ned 7', pupilCount, of(pupilCount, 83), of(pupilCount, 90, undefined, 2024)],
    ['▲ opp 6 poeng, utanfor uvissa, betre, førebels tal', reading, { ...score(54, 2), isProvisional: true }, score(48, 2, 2024)],
    ['uendra, førebels tal', reading, { ...score(48, 2), isProvisional: true }, score(48, 2, 2024)],
    ['skjerma', reading, score(48, 2), figure({ value: 44, year: year(2024), state: 'skjerma' })],
    ['–', reading, score(48, 2), undefined],
    ['ny skala', reading, score(48, 2, 2022), score(50, 2, 2021)],
    ['kan ikkje jamførast', reading, score(48, 2), { ...score(53, 2), step: '9' }],
  ] as const)('%s', (text, indicator, now, before) => {
    expect(trendCell(compare(now, before, indicator), indicator)).toBe(text)
  })
})

describe('a distance', () => {
  const land = { ...score(49, 0.1), level: 'land', orgNumber: 'I' } as const
  test.each([
    ['3 poeng under, utanfor uvissa, avrunda tal', score(46, 2.6)],
    ['6 poeng over, utanfor uvissa', score(55, 1.8)],
    ['likt', score(49, 1.8)],
    ['likt, førebels tal', { ...score(49, 1.8), isProvisional: true }],
    ['ingen elevar', figure({ state: 'ingen' })],
  ] as const)('%s', (text, own) => {
    expect(gapCell(compare(own, land, reading), reading)).toBe(text)
  })
})
