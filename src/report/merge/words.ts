import { diff3Merge, diffIndices } from 'node-diff3'

const wordsOf = (text: string): readonly string[] => text.split(/(\s+|\|)/).filter((word) => word !== '')

/** Whether two people have changed a text in different places of it, so that both changes could stand. */
export function canBothStand(base: string, ours: string, theirs: string): boolean {
  const regions = diff3Merge([...wordsOf(ours)], [...wordsOf(base)], [...wordsOf(theirs)], { excludeFalseConflicts: true })
  return regions.every((region) => region.conflict === undefined)
}

/** A place in a text that has been changed. */
export interface Change {
  readonly before: string
  readonly after: string
}

/** What has been changed in a text, word by word; of what has figures the figures alone. */
export function changesBetween(before: string, after: string): readonly Change[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const changes = diffIndices([...old], [...fresh]).map(({ buffer1, buffer2 }) => ({
    before: textOf(old, buffer1),
    after: textOf(fresh, buffer2),
  }))
  const withFigures = changes.filter((change) => /\d/.test(change.before + change.after))
  return withFigures.length > 0 ? withFigures : changes
}

const textOf = (words: readonly string[], [start, length]: readonly [number, number]): string =>
  words
    .slice(start, start + length)
    .join('')
    .trim()
