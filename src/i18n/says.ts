/** The two sentences of a finding: what is wrong and why it matters, and what to do about it. */
export interface Wording<A> {
  readonly message: (args: A) => string
  readonly hint: (args: A) => string
}

/** Pairs message and hint so that both are held to the same arguments. */
export const says = <A = object>(message: (args: A) => string, hint: (args: A) => string): Wording<A> => ({ message, hint })
