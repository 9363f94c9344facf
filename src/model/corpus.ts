import type { IsoDate } from './date.ts'
import type { Document, KindId, Questions } from './document.ts'
import { schoolsById, type Municipality, type School } from './municipality.ts'
import type { SchoolYear } from './school-year.ts'

/** The years, schools and kinds of document that were looked at; `undefined` stands for all. */
export interface Scope {
  readonly years: ReadonlySet<string> | undefined
  readonly schools: ReadonlySet<string> | undefined
  readonly kinds?: ReadonlySet<KindId> | undefined
}

export const everything: Scope = { years: undefined, schools: undefined }

/** All documents that could be read, by what they are. Holds no document that breaks its schema: rules may trust the types. */
export class Corpus {
  /** Undefined when kvalitet.yaml can't be trusted. */
  readonly municipality: Municipality | undefined
  /** The day that deadlines are held against. */
  readonly today: IsoDate
  readonly #documents = new Map<string, Document[]>()
  readonly #files = new Map<string, Document>()
  readonly #folders = new Set<string>()
  readonly #questions = new Map<SchoolYear, Questions>()
  readonly #scope: Scope
  readonly #schools: ReadonlyMap<string | undefined, School>
  readonly #unreadable = new Map<string, string[]>()
  /** Files that exist but could not be read as what they are; a link to them is no second fault. */
  readonly unreadable: ReadonlySet<string>

  constructor(parts: {
    readonly municipality: Municipality | undefined
    readonly today: IsoDate
    readonly documents: readonly Document[]
    readonly questions: readonly Questions[]
    readonly unreadable: ReadonlySet<string>
    readonly scope: Scope
  }) {
    this.municipality = parts.municipality
    this.today = parts.today
    this.unreadable = parts.unreadable
    this.#scope = parts.scope
    this.#schools = schoolsById(parts.municipality)
    for (const document of parts.documents) {
      append(this.#documents, document.kind, document)
      append(this.#documents, `${document.kind} ${document.year} ${document.school ?? ''}`, document)
      append(this.#documents, `${document.kind} of ${document.school ?? ''}`, document)
      this.#files.set(document.file, document)
      this.#folders.add(`${document.year}/${document.school ?? ''}`)
    }
    for (const file of parts.unreadable) append(this.#unreadable, file.slice(0, file.lastIndexOf('/')), file)
    for (const questions of parts.questions) this.#questions.set(questions.year, questions)
  }

  /** Every document of a kind, in order of path. */
  of<K extends KindId>(kind: K): readonly Document<K>[] {
    return (this.#documents.get(kind) ?? []) as Document<K>[]
  }

  /** A school's documents of a kind in a year: one, or several for agreements and plans. Without a school: the municipality's own. */
  inYear<K extends KindId>(kind: K, year: SchoolYear, school: string | undefined): readonly Document<K>[] {
    return (this.#documents.get(`${kind} ${year} ${school ?? ''}`) ?? []) as Document<K>[]
  }

  /** A school's documents of a kind in every year. Without a school: the municipality's own. */
  ofSchool<K extends KindId>(kind: K, school: string | undefined): readonly Document<K>[] {
    return (this.#documents.get(`${kind} of ${school ?? ''}`) ?? []) as Document<K>[]
  }

  /** Whether a file of a school's year, with a name that begins so, could not be read. Without a school: one of the year's own. */
  hasUnreadable(year: SchoolYear, school: string | undefined, beginning = ''): boolean {
    const folder = school === undefined ? year : `${year}/${school}`
    return this.#unreadable.get(folder)?.some((file) => file.startsWith(beginning, folder.length + 1)) ?? false
  }

  /** Whether a school has any document of a year that could be read. */
  hasDocuments(year: SchoolYear, school: string | undefined): boolean {
    return this.#folders.has(`${year}/${school ?? ''}`)
  }

  /** The school with an id, as kvalitet.yaml has it. */
  school(id: string | undefined): School | undefined {
    return this.#schools.get(id)
  }

  /** The document of a file, or undefined. */
  at(file: string): Document | undefined {
    return this.#files.get(file)
  }

  /** The paths of the documents that could be read. */
  files(): Iterable<string> {
    return this.#files.keys()
  }

  /** Whether the documents of a year and school were looked for: what lies outside was left unread. */
  covers(year: string, school: string): boolean {
    return this.#scope.years?.has(year) !== false && this.#scope.schools?.has(school) !== false
  }

  /** Whether something of the folder was left unread. */
  get isLimited(): boolean {
    return this.#scope.years !== undefined || this.#scope.schools !== undefined
  }

  questionsOf(year: SchoolYear): Questions | undefined {
    return this.#questions.get(year)
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key)
  if (known) known.push(item)
  else lists.set(key, [item])
}
