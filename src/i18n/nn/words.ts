/** Small words that findings are put together from. */
export const words = {
  theFields: 'felta',
  itemOf: (number: number, list: string): string => `punkt ${number} i ${list}`,
  readAsNumber: (number: string): string => `talet ${number}`,
  readAsTruth: 'ja eller nei',
  readAsSomething: 'eit anna tal',
  over: (number: string): string => `over ${number}`,
  otherForm: 'skrive slik malen viser',
  types: {
    string: 'tekst',
    number: 'eit tal',
    integer: 'eit heilt tal',
    array: 'ei liste, med «- » framfor kvart punkt',
    object: 'ei gruppe med felt, med to mellomrom framfor kvart felt',
    boolean: 'ja eller nei',
  },
} as const
