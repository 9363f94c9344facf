import { headings } from '../../i18n/nn/headings.ts'
import { always, never } from '../../rules/headings.ts'
import type { Kind, Occasion } from '../kind.ts'
import { areaWithoutGoal, centralAreas, gapWithoutAction } from './rules.ts'

const text = headings['leiardialog-1']

/** Leiardialog 1, *retning for skuleåret*: school owner and rektor agree on goals and expectations before 1 October. */
export const leiardialog1: Kind<'leiardialog-1'> = {
  id: 'leiardialog-1',
  templateVersion: 1,
  madeBy: 'new-year',
  fileName: () => 'leiardialog-1',
  isNamed: (name) => name === 'leiardialog-1',
  headings: [
    { level: 2, text: text.ground, needsText: always },
    { level: 2, text: text.goals, needsText: never },
    { level: 3, text: text.basicSkills, needsText: always },
    { level: 3, text: text.environment, needsText: always },
    { level: 2, text: text.spotCheck, needsText: always },
    { level: 2, text: text.tenFactor, needsText: always },
    { level: 2, text: text.structure, needsText: never },
    { level: 3, text: text.roles, needsText: always },
    { level: 3, text: text.mandate, needsText: always },
    { level: 3, text: text.arenas, needsText: always },
    { level: 2, text: text.cooperation, needsText: always },
    { level: 2, text: text.focus, needsText: always },
    { level: 2, text: text.plans, needsText: always },
    { level: 2, text: text.decisions, needsText: always },
  ],
  values: (occasion) => ({
    satsingsområde: occasion.municipality.focusAreas.get(occasion.year) ?? [],
    områda: centralAreas.map((namn) => ({ namn, indikator: indicatorFor(namn, occasion) })),
  }),
  rules: [areaWithoutGoal, gapWithoutAction],
}

/** The indicator that the template proposes for an area: the national tests begin on step 5, and Elevundersøkinga too. */
function indicatorFor(area: (typeof centralAreas)[number], { municipality, school }: Occasion): string | null {
  const proposal = { lesing: 'np-lesing', skriving: 'skriving', rekning: 'np-rekning', engelsk: 'np-engelsk', læringsmiljø: 'eu-trivsel' }[
    area
  ]
  const isMeasured = school.steps === undefined || school.steps.to >= 5
  return isMeasured && municipality.indicators.includes(proposal) ? proposal : null
}
