import { headings } from '../../i18n/nn/headings.ts'
import { processGuides } from '../../i18n/nn/process-guide.ts'
import { isMeasured } from '../../model/catalogue.ts'
import { always, heading, never } from '../../rules/headings.ts'
import { oneDocument, type Kind, type Occasion } from '../kind.ts'
import { carryOver } from './carry-over.ts'
import { goalOutsideSteps, goalOutsideYears, targetOutsideRange } from './measured-goals.ts'
import { areaWithoutGoal, centralAreas } from './rules.ts'

const text = headings['leiardialog-1']

/** Leiardialog 1, *retning for skuleåret*: school owner and rektor agree on goals and expectations before 1 October. */
export const leiardialog1: Kind<'leiardialog-1'> = {
  ...oneDocument('leiardialog-1', 'school'),
  templateVersion: 2,
  due: ({ windows }) => windows['leiardialog-1'].to,
  headings: [
    heading(2, text.ground, always),
    heading(2, text.goals, never),
    heading(3, text.basicSkills, always),
    heading(3, text.environment, always),
    heading(2, text.spotCheck, always),
    heading(2, text.tenFactor, always),
    heading(2, text.structure, never),
    heading(3, text.roles, always),
    heading(3, text.mandate, always),
    heading(3, text.arenas, always),
    heading(2, text.cooperation, always),
    heading(2, text.focus, always),
    heading(2, text.plans, always),
    heading(2, text.decisions, always),
  ],
  values: (occasion) => ({
    satsingsområde: occasion.municipality.focusAreas.get(occasion.year) ?? [],
    områda: centralAreas.map((namn) => ({ namn, indikator: indicatorFor(namn, occasion) })),
    prosess: processGuides['leiardialog-1'],
  }),
  carryOver,
  rules: [areaWithoutGoal, goalOutsideYears, goalOutsideSteps, targetOutsideRange],
}

/** The indicator that the template proposes for an area, where the municipality uses it and a step of the school is measured that year. */
function indicatorFor(area: (typeof centralAreas)[number], { municipality, school, year }: Occasion): string | null {
  const proposal = { lesing: 'np-lesing', skriving: 'skriving', rekning: 'np-rekning', engelsk: 'np-engelsk', læringsmiljø: 'eu-trivsel' }[
    area
  ]
  const indicator = municipality.indicators.get(proposal)
  if (indicator === undefined) return null
  const { from, to } = school?.steps ?? { from: 1, to: 10 }
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return steps.some((step) => isMeasured(indicator, year, step)) ? proposal : null
}
