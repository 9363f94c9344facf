import type { Code } from '../i18n/catalogue.ts'
import type { Severity } from '../model/finding.ts'
import type { Municipality } from '../model/municipality.ts'

/** What is found, as grave as the municipality holds each rule to be; rules that it has turned off are left out. */
export function withSeverities<T extends { readonly code: Code; readonly severity: Severity }>(
  found: readonly T[],
  municipality: Municipality | undefined,
): readonly T[] {
  const severities = municipality?.severities
  if (!severities || severities.size === 0) return found
  return found.flatMap((one) => {
    const severity = severities.get(one.code) ?? one.severity
    return severity === 'off' ? [] : [{ ...one, severity }]
  })
}
