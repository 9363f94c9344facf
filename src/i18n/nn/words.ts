/** Small words that findings are put together from. */
export const words = {
  theFields: 'felta',
  itemOf: (number: number, list: string): string => `punkt ${number} i ${list}`,
  readAsNumber: (number: string): string => `talet ${number}`,
  readAsTruth: 'ja eller nei',
  readAsSomething: 'eit anna tal',
  bounds: ({
    from,
    over,
    to,
  }: {
    readonly from: string | undefined
    readonly over: string | undefined
    readonly to: string | undefined
  }): string => {
    if (from !== undefined && to !== undefined) return `frå ${from} til ${to}`
    const lower = over === undefined ? (from === undefined ? undefined : `${from} eller meir`) : `over ${over}`
    const upper = to === undefined ? undefined : `høgst ${to}`
    return [lower, upper].filter((part) => part !== undefined).join(' og ')
  },
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
