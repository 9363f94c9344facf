import { enumerate } from '../lists.ts'

/** The words that only the HTML report has. */
export const html = {
  toContents: 'Til innhaldet',
  draft: 'Utkast til tekst',
  /** Stands beside `draft`. */
  notYetOwn: 'ikkje orda til skuleeigar enno',
  /** Names a table in prose, which has no caption. */
  table: 'Tabell',
  sources: 'Kjelde',
  /** Follows `sources` for who hears the page: which table, chart or quotation it is about. */
  sourcesOf: (what: string): string => ` til «${what}»`,
  /** `, line 12–15 og 20`; what is known of when the file was last saved comes in brackets. */
  place: (lines: readonly string[], saved: string | undefined): string =>
    `, line ${enumerate(lines, 'og')}${saved === undefined ? '' : ` (${saved})`}`,
  page: 'Side',
} as const
