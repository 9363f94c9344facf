import type { BlockContent } from 'mdast'
import type { SchoolYear } from './school-year.ts'

/** A run of words; formats give each its own look. */
export type Inline = string | { readonly strong: string } | { readonly link: string; readonly to: string } | { readonly quote: string }

/** Where a quotation, a row or a figure comes from. */
export interface Origin {
  /** Path from the data folder, with `/`. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
}

/** What a block says. */
export type Content =
  | { readonly type: 'paragraph'; readonly text: readonly Inline[] }
  /** What the school owner is to write by hand. */
  | { readonly type: 'task'; readonly text: string }
  /** Suggested sentences, for the school owner to make their own. */
  | { readonly type: 'draft'; readonly sentences: readonly string[] }
  | List
  | Table
  | Chart
  /** A school's own words, already made harmless. */
  | { readonly type: 'quotation'; readonly heading: string; readonly prose: readonly BlockContent[]; readonly origin: Origin }
  /** What the school owner has written in the draft, already made harmless; never a heading. */
  | { readonly type: 'prose'; readonly prose: readonly BlockContent[] }

export type Block = Content & {
  /** The block's own name in its section, the same from compilation to compilation: ASCII letters, digits and `-`. */
  readonly key: string
  /** What the words of it were made from; cells and quotations tell it for themselves. */
  readonly origins?: readonly Origin[]
}

export interface List {
  readonly type: 'list'
  readonly items: readonly (readonly Inline[])[]
  /** Of each item, in the same order, what it was made from; where it is left out, all of the list's origins count for each. */
  readonly itemOrigins?: readonly (readonly Origin[])[]
}

export interface Table {
  readonly type: 'table'
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row is what the row is about. */
  readonly rows: readonly (readonly Cell[])[]
}

/** Words, or a figure with where it comes from. */
export type Cell = string | { readonly number: string; readonly origins?: readonly Origin[] }

/** A picture of figures. All that it shows stands in the table after it. */
export interface Chart {
  readonly type: 'chart'
  /** What is shown, as a caption. */
  readonly title: string
  /** What one is to see: the text alternative. */
  readonly description: string
  /** One whole `<svg>` element that needs nothing else; its ids are its own in the report. */
  readonly svg: string
  /** In the units of its `viewBox`. */
  readonly width: number
  readonly height: number
}

export interface Section {
  /** Its own in the whole report and the same from compilation to compilation, for links and merging: ASCII letters, digits and `-`. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly parts: readonly Section[]
}

/** A report as a tree: sections times formats, each written once. */
export interface Report {
  readonly title: string
  readonly municipality: string
  readonly year: SchoolYear
  /** What stands below the title, such as the note that it is a draft. */
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
  /** When and how each file that origins name was last saved, in words: `3f2a91c0de, 2. mai 2026`. Empty without Git. */
  readonly saved: ReadonlyMap<string, string>
  /** A paper of a page or two: without contents, and no section begins a page. */
  readonly isPaper?: true
}

/** Every block of a report, in order, with the sections it stands in from the outermost. */
export function* blocksOf(
  sections: readonly Section[],
  path: readonly Section[] = [],
): Iterable<{ readonly block: Block; readonly path: readonly Section[] }> {
  for (const section of sections) {
    const here = [...path, section]
    for (const block of section.blocks) yield { block, path: here }
    yield* blocksOf(section.parts, here)
  }
}
