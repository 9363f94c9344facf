import type { Finding } from '../../model/finding.ts'

/** Findings file by file; both keep their order. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = files.get(finding.place.file)
    if (known) known.push(finding)
    else files.set(finding.place.file, [finding])
  }
  return files
}
