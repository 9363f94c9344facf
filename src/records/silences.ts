import { valueAt, type Source, type Spot } from '../model/document.ts'
import type { SchoolYear } from '../model/school-year.ts'
import { isMapping } from './front-matter.ts'

/** A rule that a document says shall not hold for it (`unntak`). */
export interface Silence {
  readonly file: string
  readonly year: SchoolYear
  readonly school: string | undefined
  /** The rule as the document names it, known or not. */
  readonly rule: string
  readonly at: Spot
}

interface Silencing extends Source {
  readonly year: SchoolYear
  readonly school: string | undefined
  readonly fields: { readonly [key: string]: unknown }
}

/** The silences of a document, also of one that breaks its schema: what cannot be one is told of there. */
export function silencesIn(record: Silencing): readonly Silence[] {
  const { file, year, school, fields } = record
  const entries: readonly unknown[] = Array.isArray(fields['unntak']) ? fields['unntak'] : []
  return entries.flatMap((entry, index) => {
    const rule = isMapping(entry) ? entry['regel'] : undefined
    return typeof rule === 'string' ? [{ file, year, school, rule: rule.trim(), at: valueAt(record, 'unntak', index, 'regel') }] : []
  })
}
