import type { Kinds } from '../generated/kinds.ts'
import type { Sporsmal } from '../generated/types.ts'
import type { RelatedLabel } from './finding.ts'
import type { Place } from './place.ts'
import type { SchoolYear } from './school-year.ts'

export type { Kinds } from '../generated/kinds.ts'
export type KindId = keyof Kinds

/** A draft may lack anything; rules are written for drafts, and a finished document is one that lacks nothing. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> }
    : T

/** Keys and indexes from the outermost field inwards. */
export type Path = readonly (string | number)[]

/** A file as text, with the part that holds its fields: what is needed to find places in it. */
export interface Source {
  /** Path from the data folder, with `/`. */
  readonly file: string
  /** The fields as YAML; in a document, what stands between the fences. */
  readonly yaml: string
  /** Lines of the file above `yaml`. */
  readonly linesBefore: number
}

/** A place not yet looked up: looking up costs a second parse, so it is done only for what is shown. */
export type Spot = Place | { readonly source: Source; readonly path: Path; readonly at: 'key' | 'value' }

export const keyAt = (source: Source, ...path: Path): Spot => ({ source, path, at: 'key' })
export const valueAt = (source: Source, ...path: Path): Spot => ({ source, path, at: 'value' })

export type Status = 'utkast' | 'ferdig'

/** A heading of the body and what stands below it. */
export interface Section {
  readonly level: number
  readonly text: string
  /** What the heading is recognised by, whatever its case, spacing and emphasis. */
  readonly key: string
  readonly line: number
  /** What stands below, down to the next heading of any level. */
  readonly own: string
  /** What stands below, down to the next heading of the same or a higher level. */
  readonly whole: string
}

export interface Document<K extends KindId = KindId> extends Source {
  readonly kind: K
  readonly year: SchoolYear
  /** Undefined in the documents that belong to the whole municipality. */
  readonly school: string | undefined
  /** The department that a plan is for, by its file name. */
  readonly department: string | undefined
  readonly status: Status
  /** Version of the template that the document is held to. */
  readonly template: number
  readonly data: Draft<Kinds[K]>
  readonly sections: readonly Section[]
}

/** The common questions of a year. */
export interface Questions extends Source {
  readonly year: SchoolYear
  readonly data: Sporsmal
  readonly themes: readonly Theme[]
}
/** A theme, with the key that its heading is recognised by. */
export type Theme = Sporsmal['tema'][number] & { readonly key: string }
export type Question = Sporsmal['spørsmål'][number]

/** The place of a file that has no place of its own, such as one that should exist. */
export const startSpot = (file: string): Spot => ({ file, line: 1, column: 1 })

/** Another place that something is about, not yet looked up. */
export interface RelatedSpot {
  readonly at: Spot
  readonly label: RelatedLabel
}
