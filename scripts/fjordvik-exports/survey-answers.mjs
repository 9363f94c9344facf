// The invented underlying answers to Elevundersøkinga. They agree with every figure that the documents of examples/fjordvik name. A new school
// year is a new entry for each school and for the land and the county.

/** Udir's code and name, how much the mean falls from one step to the next, and the spread of the answers. */
export const indexes = {
  trivsel: { code: 'EUIndeks_1379', name: 'Trivsel', slope: -0.04, sd: 0.71 },
  stotte: { code: 'EUIndeks_1380', name: 'Støtte fra lærer', slope: -0.06, sd: 0.68 },
  vurdering: { code: 'EUIndeks_1382', name: 'Vurdering for læring', slope: -0.06, sd: 0.79 },
  laeringskultur: { code: 'EUIndeks_1383', name: 'Læringskultur', slope: -0.04, sd: 0.74 },
  meistring: { code: 'EUIndeks_1384', name: 'Mestring', slope: -0.03, sd: 0.66 },
  motivasjon: { code: 'EUIndeks_1385', name: 'Motivasjon', slope: -0.2, sd: 0.83 },
  demokrati: { code: 'EUIndeks_1386', name: 'Elevdemokrati og medvirkning', slope: -0.05, sd: 0.81 },
  reglar: { code: 'EUIndeks_1387', name: 'Felles regler', slope: -0.05, sd: 0.72 },
}

export const bullying = { code: 'EUIndeks_1398', name: 'Mobbing på skolen' }

/**
 * School and year: for each step how many were invited, how many answered and how many of them are bullied; then the school's mean of each
 * index over all its steps, in the order of `indexes`.
 */
export const schoolAnswers = {
  fjordvik: {
    '2022-23': { steps: { 5: [42, 40, 3], 6: [40, 38, 4], 7: [41, 39, 3] }, means: [4.2, 4.3, 3.8, 4.0, 4.0, 3.9, 3.5, 4.1] },
    '2023-24': { steps: { 5: [39, 38, 3], 6: [42, 40, 4], 7: [40, 38, 4] }, means: [4.2, 4.3, 3.8, 4.0, 4.1, 3.9, 3.4, 4.1] },
    '2024-25': { steps: { 5: [40, 39, 4], 6: [39, 37, 3], 7: [42, 40, 4] }, means: [4.2, 4.3, 3.8, 4.0, 4.0, 3.9, 3.4, 4.1] },
    '2025-26': { steps: { 5: [42, 41, 3], 6: [40, 39, 3], 7: [39, 38, 3] }, means: [4.3, 4.4, 3.9, 4.1, 4.1, 3.9, 3.4, 4.2] },
  },
  'fjordvik-ungdom': {
    '2022-23': { steps: { 8: [64, 60, 5], 9: [67, 62, 6], 10: [65, 60, 6] }, means: [4.1, 3.9, 3.3, 3.6, 3.8, 3.5, 3.3, 3.7] },
    '2023-24': { steps: { 8: [68, 63, 6], 9: [63, 59, 5], 10: [67, 62, 7] }, means: [4.1, 3.9, 3.3, 3.6, 3.8, 3.5, 3.3, 3.7] },
    '2024-25': { steps: { 8: [66, 62, 5], 9: [67, 62, 7], 10: [63, 58, 5] }, means: [4.1, 3.9, 3.2, 3.6, 3.8, 3.5, 3.3, 3.7] },
    '2025-26': { steps: { 8: [63, 59, 5], 9: [66, 61, 6], 10: [68, 62, 7] }, means: [4.1, 3.9, 3.3, 3.7, 3.8, 3.5, 3.3, 3.7] },
  },
  eidsnes: {
    '2022-23': {
      steps: { 5: [15, 14, 1], 6: [16, 14, 1], 7: [14, 13, 2], 8: [14, 13, 1], 9: [15, 13, 1], 10: [16, 15, 2] },
      means: [4.2, 4.1, 3.6, 3.8, 3.9, 3.7, 3.4, 3.8],
    },
    '2023-24': {
      steps: { 5: [14, 13, 1], 6: [15, 14, 2], 7: [16, 15, 1], 8: [15, 14, 1], 9: [14, 13, 1], 10: [15, 14, 1] },
      means: [4.2, 4.1, 3.6, 3.8, 3.9, 3.7, 3.4, 3.8],
    },
    '2024-25': {
      steps: { 5: [16, 15, 1], 6: [14, 13, 1], 7: [15, 14, 2], 8: [15, 14, 1], 9: [15, 14, 1], 10: [14, 13, 1] },
      means: [4.3, 4.1, 3.6, 3.8, 3.9, 3.7, 3.3, 3.7],
    },
    '2025-26': {
      steps: { 5: [15, 14, 1], 6: [16, 14, 1], 7: [14, 13, 1], 8: [16, 15, 1], 9: [15, 14, 1], 10: [15, 14, 1] },
      means: [4.3, 4.2, 3.6, 3.9, 3.9, 3.7, 3.3, 3.9],
    },
  },
  havnes: {
    '2022-23': { steps: { 5: [16, 15, 1], 6: [15, 14, 1], 7: [15, 14, 2] }, means: [4.2, 4.4, 3.8, 4.0, 4.0, 4.0, 3.7, 4.1] },
    '2023-24': { steps: { 5: [15, 14, 1], 6: [16, 15, 1], 7: [15, 14, 1] }, means: [4.3, 4.4, 3.9, 4.0, 4.0, 4.0, 3.7, 4.1] },
    '2024-25': { steps: { 5: [15, 15, 1], 6: [15, 14, 1], 7: [16, 15, 1] }, means: [4.3, 4.4, 3.9, 4.0, 4.1, 4.0, 3.7, 4.1] },
    '2025-26': { steps: { 5: [18, 18, 1], 6: [18, 18, 1], 7: [19, 18, 2] }, means: [4.4, 4.5, 3.9, 4.1, 4.1, 4.0, 3.8, 4.1] },
  },
  insteli: {
    '2022-23': { steps: { 5: [3, 3, 0], 6: [2, 2, 0], 7: [4, 4, 0] }, means: [4.4, 4.6, 4.1, 4.2, 4.1, 4.1, 4.0, 4.2] },
    '2023-24': { steps: { 5: [4, 4, 0], 6: [3, 3, 0], 7: [2, 2, 0] }, means: [4.4, 4.6, 4.1, 4.2, 4.1, 4.1, 4.0, 4.2] },
    '2024-25': { steps: { 5: [2, 2, 0], 6: [4, 4, 0], 7: [3, 3, 0] }, means: [4.4, 4.6, 4.1, 4.2, 4.1, 4.1, 4.0, 4.2] },
    '2025-26': { steps: { 5: [3, 3, 0], 6: [2, 2, 0], 7: [4, 4, 0] }, means: [4.4, 4.6, 4.1, 4.2, 4.1, 4.1, 4.0, 4.2] },
  },
  storoy: {
    '2022-23': { steps: { 5: [4, 4, 0], 6: [3, 3, 0], 7: [3, 3, 0] }, means: [4.5, 4.6, 4.0, 4.2, 4.1, 4.1, 4.0, 4.3] },
    '2023-24': { steps: { 5: [3, 3, 0], 6: [4, 4, 0], 7: [3, 3, 0] }, means: [4.5, 4.6, 4.0, 4.2, 4.1, 4.1, 4.0, 4.3] },
    '2024-25': { steps: { 5: [3, 3, 0], 6: [3, 3, 0], 7: [4, 4, 0] }, means: [4.5, 4.6, 4.0, 4.2, 4.1, 4.1, 4.0, 4.3] },
  },
  friskule: {
    '2022-23': { steps: { 5: [6, 6, 0], 6: [7, 6, 1], 7: [5, 5, 0] }, means: [4.5, 4.5, 3.9, 4.2, 4.1, 4.2, 3.9, 4.1] },
    '2023-24': { steps: { 5: [7, 7, 0], 6: [6, 6, 0], 7: [7, 6, 1] }, means: [4.5, 4.5, 3.9, 4.2, 4.1, 4.2, 3.9, 4.1] },
    '2024-25': { steps: { 5: [5, 5, 0], 6: [7, 7, 0], 7: [6, 6, 0] }, means: [4.5, 4.5, 3.9, 4.2, 4.1, 4.2, 3.9, 4.1] },
    '2025-26': { steps: { 5: [7, 6, 0], 6: [5, 5, 0], 7: [7, 7, 1] }, means: [4.5, 4.5, 3.9, 4.2, 4.1, 4.2, 3.9, 4.1] },
  },
}

/** Per cent of the invited who answer, and how many are invited on each step: 5. to 10. The means are over the six steps. */
export const wideAnswers = {
  land: {
    invited: [59200, 59600, 62300, 62800, 63100, 63900],
    means: { '2022-23': [4.1, 4.1, 3.5, 3.8, 3.9, 3.6, 3.5, 3.9] },
    bullied: { '2022-23': 8.1, '2023-24': 8.6, '2024-25': 8.9, '2025-26': 8.8 },
  },
  county: {
    invited: [7240, 7310, 7620, 7690, 7740, 7810],
    means: { '2022-23': [4.2, 4.1, 3.5, 3.8, 3.9, 3.6, 3.5, 3.9], '2024-25': [4.1, 4.1, 3.5, 3.8, 3.9, 3.6, 3.5, 3.9] },
    bullied: { '2022-23': 7.8, '2023-24': 8.3, '2024-25': 8.7, '2025-26': 8.4 },
  },
}

/** Only 7. and 10. step must take part; on the others the schools choose. */
export const wideShare = { 5: 0.83, 6: 0.82, 7: 0.91, 8: 0.82, 9: 0.81, 10: 0.88 }
