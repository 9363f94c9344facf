import { compulsorySections, sectionIds, type SectionId } from '../../model/report-order.ts'
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

/** Every section but the appendix, which tells of the others. The three chapters are the areas that opplæringslova § 17-12 names. */
const sections = {
  samandrag: summary,
  laeringsmiljo: chapter('læringsmiljø'),
  laeringsresultat: chapter('læringsresultat'),
  gjennomforing: chapter('gjennomføring'),
  'elevar-og-laerarar': pupils,
  aktivitetsplikt: dutyToAct,
  satsing: focusAreas,
  mal: goals,
  skulane: schools,
  oppfolging: followUp,
  vedtak: proposals,
} satisfies Readonly<Record<Exclude<SectionId, 'vedlegg'>, (material: Material) => Section>>

/** The sections of the report, in the municipality's own order where it has one. */
export function sectionsOf(material: Material): readonly Section[] {
  const { ownSections, municipality } = material
  const order = municipality.reportOrder ?? sectionIds
  const made = Object.entries(sections).map(([id, section]) => [id, section(material)] as const)
  const others = arrangedSections(new Map([...ownSections, ...made]), order)
  return arrangedSections(new Map([...ownSections, ...made, ['vedlegg', appendix(material, others)]]), order)
}

/** The sections that an order names, each once, in that order. What the law asks for and the order lacks comes first all the same. */
export function arrangedSections(known: ReadonlyMap<string, Section>, order: readonly string[]): readonly Section[] {
  const lacking = compulsorySections.filter((id) => !order.includes(id))
  return [...new Set([...lacking, ...order])].flatMap((id) => known.get(id) ?? [])
}
