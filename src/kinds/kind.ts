import type { FigureStore } from '../indicators/figures/merge.ts'
import type { Calendar, YearDay } from '../model/calendar.ts'
import type { Corpus } from '../model/corpus.ts'
import type { KindId, Questions } from '../model/document.ts'
import type { Department, Municipality, School } from '../model/municipality.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { CarryOver } from '../records/carry-over.ts'
import type { HeadingDemand } from '../rules/headings.ts'
import type { Rule } from '../rules/rule.ts'

/** What is known when a document is scaffolded or brought up to date. */
export interface Occasion {
  readonly municipality: Municipality
  /** Undefined for the documents of the whole municipality. */
  readonly school: School | undefined
  readonly department?: Department | undefined
  readonly year: SchoolYear
  readonly questions: Questions['data']
  /** What stands in the data folder already. */
  readonly corpus: Corpus
  /** Dialogue 1 of the years before those of the corpus; undefined where nobody asks for them. */
  readonly earlier?: Corpus | undefined
  /** The measured results of the data folder; undefined where they can't be trusted, or nobody asks for them. */
  readonly figures: FigureStore | undefined
  /** Words that `kvalitet new` was given for the document. */
  readonly title?: string | undefined
  readonly area?: string | undefined
}

/** One kind of document: its name in the folder, what its text must have, and what it owes. Its schema and template carry the same id. */
export interface Kind<K extends KindId = KindId> {
  readonly id: K
  /** The version that new documents are made with; documents are held to the version they name. */
  readonly templateVersion: number
  readonly belongsTo: 'school' | 'municipality'
  /** Which of its documents `new-year` makes on an occasion; none for those made on request. */
  readonly made: (occasion: Occasion) => readonly Occasion[]
  /** File name without `.md`. */
  readonly fileName: (occasion: Occasion) => string
  readonly isNamed: (name: string) => boolean
  /** The day of the year by which the document is finished; undefined where that follows from other documents. */
  readonly due: (calendar: Calendar) => YearDay | undefined
  /** Whether there is a form to fill in outside the data folder (`templates/skjema/`). */
  readonly hasForm?: true
  readonly headings: readonly HeadingDemand[]
  /** What the template knows beyond municipality, school and year. */
  readonly values: (occasion: Occasion) => object
  /** What earlier documents give to this one. */
  readonly carryOver?: (occasion: Occasion) => CarryOver
  readonly rules: readonly Rule[]
}

/** What most kinds have in common: one document with a fixed name, made by `new-year` for each school or for the municipality. */
export const oneDocument = <K extends KindId>(
  id: K,
  belongsTo: Kind['belongsTo'],
): Pick<Kind<K>, 'id' | 'belongsTo' | 'made' | 'fileName' | 'isNamed'> => ({
  id,
  belongsTo,
  made: (occasion) => [occasion],
  fileName: () => id,
  isNamed: (name) => name === id,
})
