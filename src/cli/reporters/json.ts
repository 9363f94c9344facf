import { hintOf, messageOf } from '../../i18n/catalogue.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { jsonText } from '../json-text.ts'
import type { Reported } from './index.ts'

/** Findings for other programs, version 1. */
export function json({ findings, documents }: Reported): string {
  const rows = findings.map((finding) => ({
    ...finding.place,
    severity: finding.severity,
    rule: finding.code,
    message: messageOf(finding),
    hint: hintOf(finding),
    related: finding.related.map(({ place, label }) => ({ ...place, message: cli.related[label] })),
  }))
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  const summary = { documents, errors: count('error'), warnings: count('warning') }
  return jsonText({ version: 1, findings: rows, summary })
}
