import type { IsoDate } from '../model/date.ts'
import type { FontFile } from '../model/typeface.ts'

export interface Entry {
  readonly name: string
  readonly type: 'file' | 'folder' | 'link' | 'other'
}

/** What reading one file gave. */
export type FileContent =
  | { readonly bytes: Uint8Array }
  | { readonly size: number }
  | { readonly missing: true }
  | { readonly folder: true }
  | { readonly link: true }
  | { readonly failed: 'EACCES' | 'EIO' | 'other' }

/** A file to be made, with its whole content. */
export interface NewFile {
  /** Path from the data folder, with `/`. */
  readonly file: string
  readonly content: string | Uint8Array
}

/** A file to be replaced, with what was seen there, as a text (line ends folded) or as bytes: if it has changed since, it stays. */
export interface ReplacedFile extends NewFile {
  readonly seen: string | Uint8Array | undefined
}

/** The data folder. Paths are relative to it, with `/`, and never lead out of it. */
export interface Files {
  /** What a folder holds, in order of name; empty when there is no such folder. */
  entries(folder: string): readonly Entry[]
  /** The bytes of a file, or its size alone when it is larger than `largest`. They are valid until the next read. */
  read(file: string, largest: number): FileContent
  exists(file: string): boolean
  isFile(file: string): boolean
  /** Makes all the files or none: every byte is on disk before the first becomes visible, and nothing that exists is replaced. */
  create(files: readonly NewFile[]): void
  /** Replaces files that this program made and nobody has edited since. */
  replace(files: readonly ReplacedFile[]): void
}

/** What the package itself holds. */
export interface Packaged {
  template(name: string): string
  /** The page that explains a rule, as Markdown. */
  rulePage(id: string): string
  /** A file of the typeface Source Sans 3, which charts and printed reports are set in (`fonts` of the build): `regular.ttf`. */
  font(name: FontFile): Uint8Array
  /** Where such a file lies on the disk. */
  fontFile(name: FontFile): string
}

export interface Clock {
  /** Today, or the day of `--dato` and `KVALITET_DATO`. */
  today(): IsoDate
}

/** The last commit that changed a file. */
export interface Commit {
  readonly hash: string
  readonly date: IsoDate
}

/** Git, asked only by what needs it. */
export interface History {
  /** The last commit of each file that has one; `undefined` where there is no Git or no repository. */
  lastChanges(
    files: readonly string[],
  ): Promise<
    { readonly commits: ReadonlyMap<string, Commit>; readonly unsaved: ReadonlySet<string>; readonly shallow: boolean } | undefined
  >
  /** Stops when there is no Git to call. */
  isInstalled(): Promise<void>
  /** Stops with the reason when nothing could be committed here. */
  readyToCommit(): Promise<void>
  /** Commits those of the files that Git does not have, and tells whether there were any. */
  commit(files: readonly string[], message: string): Promise<boolean>
  /** Marks the last commit with a name, or the first of `name-2`, `name-3` … that is free; gives the name. */
  tag(name: string, message: string): Promise<string>
  /** Makes a repository unless the folder is in one; tells whether it did. */
  init(): Promise<boolean>
}

/** A browser that prints pages, where there is one. */
export interface Printer {
  /**
   * The PDF of an HTML page that needs nothing else, with that day as its date; `undefined` where there is no browser.
   *
   * @throws CannotRun `pdf/nettlesar-feila` when every browser that was found fails.
   */
  print(html: string, date: IsoDate): Promise<Uint8Array | undefined>
}
