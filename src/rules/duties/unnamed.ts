/**
 * What still has no answer, given how many answers have all but the words that tell what they answer. When there are as many of these, they
 * are the answers: the words that lack are told of on their own, and a second alarm would be false.
 */
export const unanswered = <T>(wanted: readonly T[], unnamed: number): readonly T[] => (wanted.length <= unnamed ? [] : wanted)

/** How many items lack the field that names them, though something else is written in them. */
export const unnamedIn = (items: readonly object[] | undefined, field: string): number =>
  (items ?? []).filter((item) => {
    const fields = item as { readonly [key: string]: unknown }
    return fields[field] === undefined && Object.values(fields).some((value) => value !== undefined)
  }).length
