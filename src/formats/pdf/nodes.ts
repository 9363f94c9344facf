/** A run of words as the template knows it. */
export type Phrase =
  | string
  | { readonly as: 'strong' | 'emph' | 'strike'; readonly body: readonly Phrase[] }
  | { readonly as: 'quoted'; readonly body: readonly Phrase[] }
  | { readonly as: 'code'; readonly text: string }
  | { readonly as: 'break' }
  /** To a page of the web or a letter. */
  | { readonly as: 'link'; readonly to: string; readonly body: readonly Phrase[] }
  /** To a section of the report. */
  | { readonly as: 'see'; readonly to: string; readonly body: readonly Phrase[] }

/** What the template sets, one after the other. All text in it is `Legible`. */
export type Node =
  | {
      readonly as: 'heading'
      /** From 1. */
      readonly level: number
      readonly text: string
      /** What links lead to. */
      readonly label?: string
      /** Whether it stands in the contents. */
      readonly listed: boolean
    }
  | { readonly as: 'paragraph'; readonly body: readonly Phrase[] }
  /** What somebody must do before the report is finished, with a word before it. */
  | { readonly as: 'todo'; readonly lead: string; readonly text: string }
  | { readonly as: 'list'; readonly items: readonly (readonly Node[])[] }
  | { readonly as: 'numbered'; readonly start: number; readonly items: readonly (readonly Node[])[] }
  | TableNode
  | {
      readonly as: 'chart'
      readonly title: string
      readonly alt: string
      readonly svg: string
      /** In per cent of the line. */ readonly width: number
    }
  /** `whole`: it is short enough to stand on the page of the line below it. */
  | { readonly as: 'quotation'; readonly whole: boolean; readonly body: readonly Node[] }
  | { readonly as: 'source'; readonly below: 'quotation' | 'table'; readonly text: string }
  | { readonly as: 'code'; readonly text: string }

export interface TableNode {
  readonly as: 'table'
  /** Without one it is a part of somebody's prose and has no number. */
  readonly caption?: string
  readonly head: readonly (readonly Phrase[])[]
  /** Each as long as the head. */
  readonly rows: readonly (readonly (readonly Phrase[])[])[]
  readonly columns: readonly Column[]
  /** Whether words may be divided. */
  readonly hyphenates: boolean
  /** Whether each row may be broken over two pages. */
  readonly breaks: readonly boolean[]
}

export interface Column {
  readonly align: 'left' | 'right'
  /** Its share of the line; 0 for as wide as what stands in it. */
  readonly share: number
}

/** All that the template needs. */
export interface Printed {
  readonly title: string
  readonly author: string
  readonly date: { readonly year: number; readonly month: number; readonly day: number }
  readonly day: string
  readonly words: { readonly contents: string; readonly page: { readonly before: string; readonly between: string } }
  /** Without contents, and no section begins a page. */
  readonly isPaper: boolean
  readonly opening: readonly Node[]
  readonly body: readonly Node[]
}
