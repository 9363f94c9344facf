import type { Section } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { appendix } from './appendix.ts'
import { chapter } from './chapter.ts'
import { followUp } from './follow-up.ts'
import { schools } from './schools.ts'
import { summary } from './summary.ts'

/** The sections in the order of the report. The three chapters are the areas that opplæringslova § 17-12 names. */
export const sections: readonly ((material: Material) => Section)[] = [
  summary,
  chapter('læringsmiljø'),
  chapter('læringsresultat'),
  chapter('gjennomføring'),
  schools,
  followUp,
  appendix,
]
