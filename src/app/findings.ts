import type { Finding } from '../model/finding.ts'
import { findingOf, sortFindings, type Told } from '../model/finding.ts'
import type { Fault } from '../records/fault.ts'
import type { Breach } from '../records/schema-faults.ts'

/**
 * Faults with their places looked up, in order. The parser with positions and the schemas as data are loaded only here, and only when
 * something is wrong.
 */
export async function findingsOf(faults: readonly Fault[], breaches: readonly Breach[]): Promise<readonly Finding[]> {
  if (faults.length === 0 && breaches.length === 0) return []
  const [{ Locator }, { schemaFaults }] = await Promise.all([import('../records/places.ts'), import('../records/schema-faults.ts')])
  const locator = new Locator()
  const all = [...faults, ...breaches.flatMap((breach) => schemaFaults(breach, locator.placesIn(breach.source)))]
  const found = all.map(({ at, related, severity, code, args }) => {
    const told = {
      code,
      args,
      place: locator.placeOf(at),
      related: (related ?? []).map((other) => ({ place: locator.placeOf(other.at), label: other.label })),
    }
    return findingOf(told as Told, severity)
  })
  return withoutRepeats(sortFindings(found))
}

/** The same fault at the same place is told once. */
const withoutRepeats = (sorted: readonly Finding[]): readonly Finding[] =>
  sorted.filter((finding, index) => {
    const last = sorted[index - 1]
    return (
      !last ||
      last.code !== finding.code ||
      last.place.file !== finding.place.file ||
      last.place.line !== finding.place.line ||
      last.place.column !== finding.place.column ||
      JSON.stringify(last.args) !== JSON.stringify(finding.args)
    )
  })
