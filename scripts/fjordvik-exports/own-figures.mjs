// The municipality's own figures: the writing test, judged by two teachers on the scale 1–5, and grunnskulepoeng. Insteli and Storøy have no
// common writing test, so the municipality's figure tells nothing about them.
import { decimal, sheet } from './format.mjs'
import { together } from './groups.mjs'
import { municipalities } from './places.mjs'

const header = ['skuleår', 'indikator', 'trinn', 'nivå', 'orgnr', 'verdi', 'uvisse', 'tal elevar']
const fjordvik = municipalities.find((each) => each.number === '4699')

/** The year, the step, then pupils and mean of each school that took the test. */
const writing = {
  '2023-24': {
    4: { fjordvik: [39, 3.11], eidsnes: [16, 3.2], havnes: [15, 2.98] },
    7: { fjordvik: [40, 3.24], eidsnes: [15, 3.01] },
    9: { 'fjordvik-ungdom': [60, 3.24], eidsnes: [14, 3.06] },
  },
  '2024-25': {
    4: { fjordvik: [41, 3.12], eidsnes: [15, 3.27], havnes: [14, 3.02] },
    7: { fjordvik: [41, 3.22], eidsnes: [15, 2.97] },
    9: { 'fjordvik-ungdom': [64, 3.26], eidsnes: [15, 3.08] },
  },
  '2025-26': {
    4: { fjordvik: [40, 3.31], eidsnes: [15, 3.34], havnes: [17, 3.13] },
    7: { fjordvik: [38, 3.27], eidsnes: [14, 3.19] },
    9: { 'fjordvik-ungdom': [63, 3.31], eidsnes: [14, 3.13] },
  },
}

/** Pupils who finish 10. step, and the mean of their points. */
const points = { '2022-23': [78, 41.7], '2023-24': [80, 41.9], '2024-25': [75, 41.6], '2025-26': [81, 42.1] }

const spread = 0.8

export function writingSheet() {
  const rows = Object.entries(writing).flatMap(([year, bySteps]) =>
    Object.entries(bySteps).flatMap(([step, bySchool]) => {
      const cells = Object.entries(bySchool).map(([id, [n, mean]]) => ({ orgNumber: orgNumberOf(id), n, mean, sd: spread }))
      const whole = { orgNumber: fjordvik.number, ...together(cells) }
      return [whole, ...cells].map((cell, at) => [year, 'skriving', step, at === 0 ? 'kommune' : 'skule', cell.orgNumber, ...shown(cell)])
    }),
  )
  return sheet([header, ...rows])
}

export function pointsSheet() {
  const rows = Object.entries(points).map(([year, [n, mean]]) => [
    year,
    'grunnskulepoeng',
    '10',
    'kommune',
    fjordvik.number,
    decimal(mean, 1),
    '',
    String(n),
  ])
  return sheet([header, ...rows])
}

const orgNumberOf = (id) => fjordvik.schools.find((school) => school.id === id).orgNumber

const shown = ({ n, mean, sd }) => [decimal(mean, 1), decimal((1.96 * sd) / Math.sqrt(n), 1), String(n)]
