import type { Municipality } from '../../model/municipality.ts'

/** The groups that have a place of their own in the report, so that their figures are shown wherever there are any. */
const alwaysShown: ReadonlySet<string> = new Set(['gsi', 'okonomi', 'ti-faktor'])

/** The ids of the indicators that a report shows: the municipality's central ones, then what tells of pupils, teachers and resources. */
export function shownIndicators({ centralIndicators, indicators }: Municipality): readonly string[] {
  const others = [...indicators.values()].filter(({ group }) => alwaysShown.has(group)).map(({ id }) => id)
  return [...new Set([...centralIndicators, ...others])]
}
