import { enumerate } from '../lists.ts'

/** Titles of the sources of figures, as `indikatorar/kjelder.yaml` has them. */
export const sourceTitles = {
  nationalTests: (year: string, steps: readonly string[]): string => `Nasjonale prøvar ${year}, ${stepsOf(steps)}`,
  pupilSurvey: (year: string, table: 'indikator' | 'mobbing' | 'deltaking', steps: readonly string[]): string =>
    `Elevundersøkinga ${year}, ${{ indikator: 'Indikator', mobbing: 'Mobbing', deltaking: 'Deltaking' }[table]}, ${stepsOf(steps)}`,
  ownSheet: (name: string, year: string): string => `Eige ark «${name}», ${year}`,
} as const

const stepsOf = (steps: readonly string[]): string =>
  steps.length === 0
    ? 'alle trinn'
    : `${enumerate(
        steps.map((step) => `${step}.`),
        'og',
      )} trinn`
