/**
 * A piece of the report as Markdown: what merging takes as one. Its id is a path: that of its section, and its own name. A heading has the id of its
 * section, so that all that stands in the section has it as its beginning.
 */
export interface Piece {
  readonly id: string
  /** Markdown without the mark, without empty lines at its ends. */
  readonly text: string
  /** Words that the school owner is asked to make their own: a task, or suggested sentences. Once edited, nobody else has a say in them. */
  readonly isOffer: boolean
}
