import type { Document, KindId, Questions } from './document.ts'
import type { Municipality } from './municipality.ts'
import type { SchoolYear } from './school-year.ts'

/** All documents that could be read, by what they are. Holds no document that breaks its schema: rules may trust the types. */
export class Corpus {
  /** Undefined when kvalitet.yaml can't be trusted. */
  readonly municipality: Municipality | undefined
  readonly #documents = new Map<string, Document[]>()
  readonly #questions = new Map<SchoolYear, Questions>()
  /** Files that exist but could not be read as what they are; a link to them is no second fault. */
  readonly unreadable: ReadonlySet<string>

  constructor(parts: {
    readonly municipality: Municipality | undefined
    readonly documents: readonly Document[]
    readonly questions: readonly Questions[]
    readonly unreadable: ReadonlySet<string>
  }) {
    this.municipality = parts.municipality
    this.unreadable = parts.unreadable
    for (const document of parts.documents) {
      this.#add(document.kind, document)
      this.#add(`${document.kind} ${document.year} ${document.school}`, document)
    }
    for (const questions of parts.questions) this.#questions.set(questions.year, questions)
  }

  #add(key: string, document: Document): void {
    const known = this.#documents.get(key)
    if (known) known.push(document)
    else this.#documents.set(key, [document])
  }

  /** Every document of a kind, in order of path. */
  of<K extends KindId>(kind: K): readonly Document<K>[] {
    return (this.#documents.get(kind) ?? []) as Document<K>[]
  }

  /** A school's documents of a kind in a year: one, or several for agreements. */
  inYear<K extends KindId>(kind: K, year: SchoolYear, school: string): readonly Document<K>[] {
    return (this.#documents.get(`${kind} ${year} ${school}`) ?? []) as Document<K>[]
  }

  questionsOf(year: SchoolYear): Questions | undefined {
    return this.#questions.get(year)
  }
}
