import type { Leiardialog1, Eigenvurdering, Oppfolgingsavtale, Sporsmal } from '../generated/types.ts'
import type { Place } from './place.ts'
import type { SchoolYear } from './school-year.ts'

/** The finished form of each kind of document, as its schema has it. */
export interface Kinds {
  'leiardialog-1': Leiardialog1
  eigenvurdering: Eigenvurdering
  oppfolgingsavtale: Oppfolgingsavtale
}
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
  readonly school: string
  readonly status: 'utkast' | 'ferdig'
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
