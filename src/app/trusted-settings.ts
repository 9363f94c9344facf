import type { Municipality } from '../model/municipality.ts'
import type { Fault } from '../records/fault.ts'
import type { Breach } from '../records/schema-faults.ts'
import type { Files } from './ports.ts'
import { withSeverities } from '../rules/severities.ts'
import { readSettings } from './settings.ts'

/** The municipality for a command that writes: settings with an error stop it. */
export async function trustedSettings(
  files: Files,
): Promise<{ readonly municipality: Municipality } | { readonly faults: readonly Fault[]; readonly breaches: readonly Breach[] }> {
  const { municipality, faults, breach } = await readSettings(files)
  const errors = withSeverities(faults, municipality).filter(({ severity }) => severity === 'error')
  if (municipality && errors.length === 0) return { municipality }
  const breaches = breach
    ? [{ source: breach, schema: 'kvalitet.schema.json', data: breach.fields, errors: breach.errors, status: 'ferdig' as const }]
    : []
  return { faults: errors, breaches }
}
