import type { BlockEdit } from './marked-block.ts'

/** A value of a carried item; undefined stands for a field that somebody else fills. */
export type CarriedValue = string | number | undefined | readonly CarriedItem[]
/** The fields of an item, in the order they are written. */
export type CarriedItem = { readonly [field: string]: CarriedValue }

/** Items that a list in the fields should hold. */
export interface CarriedList {
  /** Where the list stands, from the outermost field inwards. */
  readonly path: readonly string[]
  /** The field that an item is known by. */
  readonly key: string
  readonly items: readonly CarriedItem[]
  /** Whether an item stands as the template made it, and may give way to a carried one. */
  readonly isBlank: (item: { readonly [field: string]: unknown }) => boolean
}

/** A field with empty fields below, that a group should hold. */
export interface CarriedKey {
  /** Where the group stands: one field of the outermost level. */
  readonly path: readonly string[]
  readonly key: string
  readonly fields: readonly string[]
}

/** A heading with template text, that the body should hold unless a heading begins with the same id. */
export interface CarriedHeading {
  /** What the heading is recognised by, such as the id of a question. */
  readonly id: string
  readonly heading: string
  readonly text: string
  /** The heading of the section it belongs in, and the one in that section it stands above. */
  readonly within: string
  readonly above: string
}

/** What earlier documents give to a document. */
export interface CarryOver {
  readonly keys?: readonly CarriedKey[]
  readonly headings?: readonly CarriedHeading[]
  readonly lists: readonly CarriedList[]
  /** Markdown for the marked block of the text; undefined where the kind has none. */
  readonly block: string | undefined
  /** Markdown for the block of measured results; undefined where the kind has none, or where there is nothing measured. */
  readonly figures?: string | undefined
}

/** What was done with a document: what is new in it, and what had to be left. */
export interface Updated {
  readonly text: string
  /** How many items each list got, by the name of its field. */
  readonly added: ReadonlyMap<string, number>
  /** What got a field or a heading of its own, such as the ids of new questions. */
  readonly asked: ReadonlySet<string>
  readonly block: BlockEdit['state']
  /** The same for the block of measured results. */
  readonly figures: Updated['block']
  /** Fields that could not be added to safely. */
  readonly refused: readonly string[]
}
