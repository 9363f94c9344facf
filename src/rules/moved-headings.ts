import type { Section } from '../model/document.ts'
import type { HeadingDemand } from './headings.ts'

/** A required heading with the place where it stands. */
export interface Standing {
  readonly demand: HeadingDemand
  readonly section: Section
}

/** A heading that stands elsewhere than in the template, and where it belongs. */
export interface Moved extends Standing {
  /** The main heading that it belongs under, where it stands under another. */
  readonly under: HeadingDemand | undefined
  /** The heading that comes right before it, or else right after, among those that stand where they shall. */
  readonly after: HeadingDemand | undefined
  readonly before: HeadingDemand | undefined
}

/**
 * The fewest headings that must be moved for the rest to stand as in the template: main headings among themselves, and those below each main
 * heading among themselves. What comes along with its main heading is not moved.
 */
export function movedHeadings(
  demands: readonly HeadingDemand[],
  standing: readonly Standing[],
  sections: readonly Section[],
): readonly Moved[] {
  const known = new Map(standing.map(({ demand, section }) => [section, demand]))
  for (const section of sections) if (!known.has(section)) addCopy(section, demands, known)
  const present = new Set(known.values())
  const strays = standing.filter((one) => {
    const home = homeOf(one.demand, demands)
    return home !== undefined && present.has(home) && parentOf(one, sections, known) !== home
  })
  const groups = new Map<HeadingDemand | undefined, Standing[]>()
  for (const one of standing) {
    if (strays.includes(one)) continue
    const home = homeOf(one.demand, demands)
    groups.set(home, [...(groups.get(home) ?? []), one])
  }
  const inPlace = new Set([...groups.values()].flatMap((group) => longestInOrder(group, demands)).map(({ demand }) => demand))
  return standing.filter(({ demand }) => !inPlace.has(demand)).map((one) => belonging(one, demands, inPlace, strays.includes(one)))
}

/** A heading written twice is still the one it is for those below it. */
function addCopy(section: Section, demands: readonly HeadingDemand[], known: Map<Section, HeadingDemand>): void {
  const demand = demands.find(({ key }) => key === section.key)
  if (demand) known.set(section, demand)
}

/** The main heading that the template has a heading under. */
const homeOf = (demand: HeadingDemand, demands: readonly HeadingDemand[]): HeadingDemand | undefined =>
  demands.slice(0, demands.indexOf(demand)).findLast(({ level }) => level < demand.level)

/** The main heading that a heading stands under in the document; undefined where that is none of the template's. */
function parentOf(
  { demand, section }: Standing,
  sections: readonly Section[],
  known: ReadonlyMap<Section, HeadingDemand>,
): HeadingDemand | undefined {
  for (let index = sections.indexOf(section) - 1; index >= 0; index -= 1) {
    const above = sections[index]
    const other = above && known.get(above)
    if (other && other.level < demand.level) return other
    if (above && !other && above.level < section.level) return undefined
  }
  return undefined
}

/** The longest run of headings that stand in the order of the template, others between them left out. */
function longestInOrder(group: readonly Standing[], demands: readonly HeadingDemand[]): readonly Standing[] {
  const ordered = group.toSorted((a, b) => a.section.line - b.section.line)
  const best: (readonly Standing[])[] = []
  for (const one of ordered) {
    const rank = demands.indexOf(one.demand)
    const before = best.filter((run) => demands.indexOf((run.at(-1) ?? one).demand) < rank)
    best.push([...longestOf(before), one])
  }
  return longestOf(best)
}

const longestOf = (runs: readonly (readonly Standing[])[]): readonly Standing[] =>
  runs.reduce<readonly Standing[]>((longest, run) => (run.length > longest.length ? run : longest), [])

function belonging(one: Standing, demands: readonly HeadingDemand[], inPlace: ReadonlySet<HeadingDemand>, isStray: boolean): Moved {
  const home = homeOf(one.demand, demands)
  const siblings = demands.filter((demand) => homeOf(demand, demands) === home && (inPlace.has(demand) || demand === one.demand))
  const index = siblings.indexOf(one.demand)
  return { ...one, under: isStray ? home : undefined, after: siblings[index - 1], before: siblings[index + 1] }
}
