import { references } from '../generated/references.ts'
import { enumerate } from '../i18n/lists.ts'
import { valueAt, type Path, type Source, type Spot } from '../model/document.ts'
import { standardCatalogue } from '../model/catalogue.ts'
import type { Municipality } from '../model/municipality.ts'
import { nearest } from '../model/nearest.ts'
import { error, type Fault } from '../records/fault.ts'

/** What a municipality's documents may refer to. Made once for a run. */
export interface Targets {
  readonly rolle: ReadonlySet<string>
  readonly indikator: ReadonlySet<string>
  /** The indicators to name for one who looks for one; all of them would be a page. */
  readonly central: readonly string[]
  readonly skule: ReadonlySet<string>
}

export const targetsOf = (municipality: Municipality): Targets => ({
  rolle: municipality.roles,
  indikator: new Set(municipality.indicators.keys()),
  central: municipality.centralIndicators,
  skule: new Set(municipality.schools.map(({ id }) => id)),
})

/** Whether a list names a role that nobody knows: it may be the one that seems to be missing. */
export const hasUnknownRole = (municipality: Municipality | undefined, roles: readonly (string | undefined)[]): boolean =>
  municipality !== undefined && roles.some((role) => role !== undefined && !municipality.roles.has(role))

/** Roles, indicators and schools that are named in the fields but exist nowhere. Where they stand comes from the schema's `reference`. */
export function referenceFaults(source: Source, schema: string, data: unknown, targets: Targets): readonly Fault[] {
  const faults: Fault[] = []
  for (const { path, to } of references[schema] ?? []) {
    if (to === 'skuleår' || to === 'dokument') continue
    visit(data, path, [], (value, place) => {
      if (!targets[to].has(value)) faults.push(unknownTarget(to, value, valueAt(source, ...place), targets))
    })
  }
  return faults
}

function unknownTarget(to: 'rolle' | 'indikator' | 'skule', value: string, at: Spot, targets: Targets): Fault {
  const framlegg = nearest(value, targets[to])
  if (to === 'rolle') return error({ code: 'rolle/ukjend', args: { rolle: framlegg === undefined ? '' : value, framlegg }, at })
  if (to === 'indikator') return unknownIndicator(value, at, targets)
  return error({ code: 'skule/ukjend', args: { skule: value, framlegg }, at })
}

/** One that the catalogue has, but the municipality does without, is spelt right: nothing else was meant. */
function unknownIndicator(value: string, at: Spot, { indikator, central }: Targets): Fault {
  const iKatalogen = standardCatalogue.has(value)
  const framlegg = iKatalogen ? undefined : nearest(value, indikator)
  return error({ code: 'indikator/ukjend', args: { indikator: value, iKatalogen, framlegg, lovlege: enumerate(central, 'og') }, at })
}

type Group = { readonly [key: string]: unknown }

/** Calls with every text at a path, `*` standing for any item, and with the group that holds it. */
export function visit(
  data: unknown,
  path: readonly string[],
  place: Path,
  found: (value: string, place: Path, parent: Group) => void,
  parent: Group = {},
): void {
  const step = path[place.length]
  if (step === undefined) {
    if (typeof data === 'string') found(data, place, parent)
  } else if (step === '*') {
    if (Array.isArray(data)) for (const [index, item] of data.entries()) visit(item, path, [...place, index], found, parent)
  } else if (typeof data === 'object' && data !== null) {
    visit((data as Group)[step], path, [...place, step], found, data as Group)
  }
}
