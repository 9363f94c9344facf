import type { Finding } from '../model/finding.ts'
import type { Municipality } from '../model/municipality.ts'
import { withSeverities } from '../rules/severities.ts'
import { findingsOf } from './findings.ts'
import type { FiguresOfFolder } from './read-figures.ts'

/** What is wrong with the files of `indikatorar/`, as grave as the municipality holds it to be; notes left out. */
export async function figureFindings({ faults, breaches }: FiguresOfFolder, municipality: Municipality): Promise<readonly Finding[]> {
  const findings = withSeverities(await findingsOf(faults, breaches), municipality)
  return findings.filter(({ severity }) => severity !== 'note')
}
