import { hintOf, messageOf } from '../../i18n/catalogue.ts'
import { cli } from '../../i18n/nn/cli.ts'
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
  const text = JSON.stringify({ version: 1, findings: rows, summary }, null, 2)
  return `${text.replaceAll(obeyed, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

/** What a terminal could obey and JSON would leave as it is. */
const obeyed = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g
