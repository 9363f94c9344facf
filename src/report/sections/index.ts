import type { Section } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { appendix } from './appendix.ts'
import { chapter } from './chapter.ts'
import { dutyToAct } from './duty-to-act.ts'
import { focusAreas } from './focus-areas.ts'
import { followUp } from './follow-up.ts'
import { goals } from './goals.ts'
import { proposals } from './proposals.ts'
import { pupils } from './pupils.ts'
import { schools } from './schools.ts'
import { summary } from './summary.ts'

/** The sections in the order of the report. The three chapters are the areas that opplæringslova § 17-12 names. */
const sections: readonly ((material: Material) => Section)[] = [
  summary,
  chapter('læringsmiljø'),
  chapter('læringsresultat'),
  chapter('gjennomføring'),
  pupils,
  dutyToAct,
  focusAreas,
  goals,
  schools,
  followUp,
  proposals,
]

/** All sections of the report; the appendix tells of the others. */
export function sectionsOf(material: Material): readonly Section[] {
  const others = sections.map((section) => section(material))
  return [...others, appendix(material, others)]
}
