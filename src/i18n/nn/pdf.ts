/** The words that only a printed report has. */
export const pdf = {
  /** What stands before and between the numbers in «Side 3 av 17». */
  page: { before: 'Side', between: 'av' },
  /** When and how the file of a source was last saved, after its place. */
  saved: (place: string, saved: string | undefined): string => (saved === undefined ? place : `${place} (${saved})`),
  /** Where the figures of a table are from: `lines` as «3, 5–9». */
  tableSource: (places: readonly string[]): string => `Kjelde: ${places.join('; ')}`,
  place: (file: string, lines: string): string => `${file}, line ${lines}`,
  /** In place of letters that the typeface of the report doesn't have. */
  missing: (count: number): string => (count === 1 ? '[1 teikn manglar]' : `[${count} teikn manglar]`),
  missingTitle: 'Teikn som manglar i PDF-utgåva',
  missingNote: (codes: readonly string[], more: number): string =>
    `Skrifta i denne PDF-en har ikkje alle teikna i teksten. Der det står at teikn manglar, viser dei andre utgåvene av rapporten teikna. Dei er desse, med nummera sine i Unicode: ${codes.join(', ')}${more > 0 ? ` og ${more} til` : ''}.`,
} as const
