import { references } from '../generated/references.ts'
import { standardRoles } from '../i18n/nn/roles.ts'
import { valueAt, type Path, type Source } from '../model/document.ts'
import type { Municipality } from '../model/municipality.ts'
import { nearest } from '../model/nearest.ts'
import { error, type Fault } from '../records/fault.ts'

/** What a municipality's documents may refer to. Made once for a run. */
export interface Targets {
  readonly rolle: ReadonlySet<string>
  readonly indikator: ReadonlySet<string>
  readonly skule: ReadonlySet<string>
}

export const targetsOf = (municipality: Municipality): Targets => ({
  rolle: new Set([...standardRoles, ...municipality.people.map(({ role }) => role), municipality.owner]),
  indikator: new Set(municipality.indicators),
  skule: new Set(municipality.schools.map(({ id }) => id)),
})

/** Roles, indicators and schools that are named in the fields but exist nowhere. Where they stand comes from the schema's `reference`. */
export function* referenceFaults(source: Source, schema: string, data: unknown, targets: Targets): Iterable<Fault> {
  for (const { path, to } of references[schema] ?? []) {
    for (const [place, value] of valuesAt(data, path, [])) {
      if (targets[to].has(value)) continue
      const framlegg = nearest(value, targets[to])
      const at = valueAt(source, ...place)
      if (to === 'rolle') yield error({ code: 'rolle/ukjend', args: { rolle: value, framlegg }, at })
      else if (to === 'indikator') yield error({ code: 'indikator/ukjend', args: { indikator: value, framlegg }, at })
      else yield error({ code: 'skule/ukjend', args: { skule: value, framlegg }, at })
    }
  }
}

function* valuesAt(data: unknown, path: readonly string[], walked: Path): Iterable<readonly [Path, string]> {
  const [step, ...rest] = path
  if (step === undefined) {
    if (typeof data === 'string') yield [walked, data]
  } else if (step === '*') {
    if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* valuesAt(item, rest, [...walked, index])
  } else if (typeof data === 'object' && data !== null) {
    yield* valuesAt((data as { readonly [key: string]: unknown })[step], rest, [...walked, step])
  }
}
