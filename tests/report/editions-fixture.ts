import type { Block, Report, Section } from '../../src/model/report.ts'
import { parseSchoolYear, type SchoolYear } from '../../src/model/school-year.ts'
import { proseOf } from '../../src/records/prose.ts'

export const year = parseSchoolYear('2025-26') as SchoolYear

/** Markdown of the school owner's, as it stands in a merged report. */
export const own = (markdown: string, number = 1): Block => ({ key: `eige-${number}`, type: 'prose', prose: proseOf(markdown) })
export const task: Block = { key: 'oppgave', type: 'task', text: 'noko' }
export const draft = (key: string, ...sentences: readonly string[]): Block => ({ key, type: 'draft', sentences })
export const section = (id: string, blocks: readonly Block[], parts: readonly Section[] = []): Section => ({
  id,
  title: `Om ${id}`,
  blocks,
  parts,
})

export const reportOf = (...sections: readonly Section[]): Report => ({
  title: 'Tilstandsrapport for grunnskulen 2025-26',
  municipality: 'Prøve herad',
  year,
  opening: [],
  sections,
  saved: new Map(),
})
