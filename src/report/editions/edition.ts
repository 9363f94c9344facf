import type { Municipality } from '../../model/municipality.ts'
import type { Section } from '../../model/report.ts'

/** What an edition knows beside the report that it is made from. */
export interface EditionContext {
  readonly municipality: Municipality
}

/** The section of an id, wherever the school owner has moved it; undefined where it has been taken out. */
export function sectionIn(sections: readonly Section[], id: string): Section | undefined {
  for (const section of sections) {
    const found = section.id === id ? section : sectionIn(section.parts, id)
    if (found) return found
  }
  return undefined
}

/** A section and all that lies in it, from the outermost. */
export const withParts = (section: Section): readonly Section[] => [section, ...section.parts.flatMap(withParts)]
