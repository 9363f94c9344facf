/** Where in the page a block stands, and what of the whole report it must know. */
export interface Standing {
  /** Of the heading that it stands below: 1 is the title of the report. */
  readonly level: number
  /** When each file was last saved, in words. */
  readonly saved: ReadonlyMap<string, string>
  /** Whether there is a list of contents to go back to. */
  readonly hasContents: boolean
  /** The ids that links within the page may lead to. */
  readonly anchors: ReadonlySet<string>
}

/** HTML has six levels; what lies deeper has the last. */
export const headingOf = (level: number): string => `h${Math.min(level, 6)}`
