import type { KindId, Questions } from '../model/document.ts'
import type { Municipality, School } from '../model/municipality.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { HeadingDemand } from '../rules/headings.ts'
import type { Rule } from '../rules/rule.ts'

/** What is known when a document is scaffolded. */
export interface Occasion {
  readonly municipality: Municipality
  readonly school: School
  readonly year: SchoolYear
  readonly questions: Questions['data']
  /** Words that `kvalitet new` was given for the document. */
  readonly title?: string | undefined
  readonly area?: string | undefined
}

/** One kind of document: its name in the folder, what its text must have, and what it owes. Its schema and template carry the same id. */
export interface Kind<K extends KindId = KindId> {
  readonly id: K
  /** The version that new documents are made with; documents are held to the version they name. */
  readonly templateVersion: number
  /** `new-year` makes it for every school, `new` on request. */
  readonly madeBy: 'new-year' | 'new'
  /** File name without `.md`. */
  readonly fileName: (occasion: Occasion) => string
  readonly isNamed: (name: string) => boolean
  readonly headings: readonly HeadingDemand[]
  /** What the template knows beyond municipality, school and year. */
  readonly values: (occasion: Occasion) => object
  readonly rules: readonly Rule[]
}
