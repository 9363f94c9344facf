import type { BlockContent } from 'mdast'
import type { SchoolYear } from './school-year.ts'

/** A run of words; formats give each its own look. */
export type Inline = string | { readonly strong: string } | { readonly link: string; readonly to: string } | { readonly quote: string }

/** Where a quotation or a row comes from. */
export interface Origin {
  readonly file: string
  readonly line: number
}

export type Block =
  | { readonly type: 'paragraph'; readonly text: readonly Inline[] }
  /** What the school owner is to write by hand. */
  | { readonly type: 'task'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** A school's own words, already made harmless. */
  | { readonly type: 'quotation'; readonly heading: string; readonly prose: readonly BlockContent[]; readonly origin: Origin }

export type Cell = string | { readonly number: string }

export interface Section {
  /** Stable, for links and later merging. */
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
  /** The note at the top that it is a draft. */
  readonly notice: string
  readonly sections: readonly Section[]
}
