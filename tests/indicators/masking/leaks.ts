import { knowledgeFrom, lineOf } from './attacker.ts'
import type { Published, Town, Truth } from './municipalities.ts'

/** What the municipality publishes: the lines it shows, and the ids of those that it has and hides. */
export interface Publication {
  readonly shown: readonly Published[]
  readonly hidden: readonly string[]
}

/** What an outsider learns of a hidden figure that the outsider may not, and could not from the source's own tables. */
export interface Leak {
  readonly kind: 'shown' | 'value' | 'pupils' | 'computed' | 'remainder'
  readonly of: string
}

/** How much of its range a value of few pupils must be able to take, and how many numbers of pupils. */
const [least, numbers] = [0.1, 3]

export function leaksOf(town: Town, { shown, hidden }: Publication): readonly Leak[] {
  const ids = new Set(shown.map(({ id }) => id))
  const ours = knowledgeFrom(town, [...shown, ...town.published.filter(({ id }) => !ids.has(id))])
  const theirs = knowledgeFrom(town, town.published)
  const published = new Set(town.published.map(({ id }) => id))
  const isShownByUs = (id: string): boolean => ids.has(id) && !published.has(id)
  const open = new Set([...ids, ...town.published.map(({ id }) => id)])
  const sensitive = town.truths.filter((truth) => isSensitive(town, truth) && !open.has(lineOf(truth)))
  const tooSmall = (size: number): boolean => size > 0 && size < limitOf(town)
  return [
    ...town.truths
      .filter((truth) => isSensitive(town, truth) && isShownByUs(lineOf(truth)))
      .map((truth): Leak => ({ kind: 'shown', of: lineOf(truth) })),
    // The municipality's own schools together may be the very row that the source has published.
    ...shown
      .filter(({ id, pupils }) => isShownByUs(id) && !id.endsWith(' eigne') && pupils !== undefined && pupils < limitOf(town))
      .map(({ id }): Leak => ({ kind: 'shown', of: id })),
    ...sensitive.flatMap((truth): Leak[] =>
      isCount(truth) || ours.width(truth) >= Math.min(wanted(truth), theirs.width(truth)) - 1e-4
        ? []
        : [{ kind: 'value', of: lineOf(truth) }],
    ),
    ...sensitive.flatMap((truth): Leak[] => {
      const possible = ours.pupilNumbers(truth)
      return possible >= numbers || possible >= theirs.pupilNumbers(truth) || isShared(town, open, truth)
        ? []
        : [{ kind: 'pupils', of: lineOf(truth) }]
    }),
    ...hidden
      .filter((id) => !open.has(id) && ours.isComputed(id) && !theirs.isComputed(id))
      .map((id): Leak => ({ kind: 'computed', of: id })),
    ...ours.groups
      .filter((group) => tooSmall(sizeOf(town, group)) && !theirs.tells(group))
      .map((group): Leak => ({ kind: 'remainder', of: group.join(' ') })),
  ]
}

const isCount = ({ indicator }: Truth): boolean => indicator.unit === 'tal'
const limitOf = ({ smallestGroup, truths }: Town): number => Math.max(5, smallestGroup, truths[0]?.indicator.smallestGroup ?? 0)
const wanted = ({ indicator: { range } }: Truth): number => least * (range.most - range.least)

/** Whether the figure exposes pupils when it is told. */
function isSensitive(town: Town, { indicator, pupils, sum }: Truth): boolean {
  const limit = limitOf(town)
  if (indicator.unit === 'tal') return sum > 0 && sum < limit
  return pupils < limit || (indicator.unit === 'prosent' && (sum === 0 || sum === pupils) && pupils < 2 * limit)
}

/** Where another part of the same whole is shown, the number of pupils is no secret. */
const isShared = ({ truths }: Town, open: ReadonlySet<string>, { year, step, school }: Truth): boolean =>
  truths.some((other) => other.year === year && other.step === step && other.school === school && open.has(lineOf(other)))

/** The pupils of the groups that the numbers stand for, or the counts. */
function sizeOf({ truths }: Town, group: readonly number[]): number {
  if (truths[0] && isCount(truths[0])) return group.reduce((sum, member) => sum + (truths[member]?.sum ?? 0), 0)
  const keys = [...new Map(truths.map((truth) => [[truth.year, truth.step, truth.school].join(' '), truth.pupils])).values()]
  return group.reduce((sum, member) => sum + (keys[member] ?? 0), 0)
}
