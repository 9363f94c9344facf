/** What only the Word file says; the words of the report itself stand in `report.ts`. */
export const docx = {
  /** Labels of captions, and at once the names of Word's own sequences, so that lists of tables and figures find them. */
  table: 'Tabell',
  figure: 'Figur',
  page: 'Side ',
  of: ' av ',
  /** Stands where a picture could not be made. */
  withoutPicture: (description: string): string => `Biletet kunne ikkje lagast. ${description}`,
  /** Names of the styles that Word has no name for; a municipality may define them in its own document. */
  styles: {
    task: 'Kvalitet oppgåve',
    source: 'Kvalitet kjelde',
    cell: 'Kvalitet tabelltekst',
    code: 'Kvalitet kode',
  },
  unusable: {
    notWord: 'fila er ikkje eit Word-dokument, eller ho er verna med passord',
    damaged: 'noko i fila er skadd',
    macros: 'fila har makroar',
    strict: 'fila er lagra i den strenge utgåva av Word-formatet',
    tooLarge: 'fila er for stor',
  },
} as const
