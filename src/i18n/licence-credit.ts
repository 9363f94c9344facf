/**
 * How a source wants to be credited, word for word, and so in Bokmål: Udir asks for «Kilde: Utdanningsdirektoratet» where its statistics are used
 * under NLOD 2.0 (udir.no). Undefined for those that ask for nothing particular.
 */
export const licenceCredit = (publisher: string): string | undefined =>
  publisher === 'Utdanningsdirektoratet' ? 'Kilde: Utdanningsdirektoratet' : undefined
