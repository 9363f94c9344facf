import { hintOf, messageOf } from '../../i18n/catalogue.ts'
import { cli } from '../../i18n/nn/cli.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { shown } from '../terminal.ts'
import { byFile } from './by-file.ts'
import type { Look, Reported } from './index.ts'

/**
 * Findings as JUnit XML, for the test pages of GitLab and Jenkins. One suite for each file with findings, one case for each finding:
 *
 * - What fails the command is a failure: errors, and with `--streng` warnings. All else is skipped, which both show with its reason without
 *   calling the run bad; that is what a gap in a draft is. (GitLab hides the output of cases that pass.)
 * - A first case that always passes says how much was checked: Jenkins takes a report without cases for a mistake.
 * - GitLab compares two runs by class and name, and drops the second of two that are alike: so no name holds a line, and each is made unique.
 * - `file` is the path from the top of the repository, where GitLab links to it. The class is the path without `.md`, for Jenkins takes what
 *   follows the last point for the class and the rest for its package.
 * - No times: a check has none that matter, and the same input must give the same bytes.
 */
export function junit({ findings, documents }: Reported, { prefix, isStrict }: Look): string {
  const taken = new Set<string>()
  const suites = [...byFile(findings)].map(([file, own]) => {
    const path = prefix + file
    return { name: path, cases: own.map((finding) => caseOf(finding, { path, prefix, isStrict, taken })) }
  })
  const all = [{ name: program, cases: [checkedCase(findings, documents)] }, ...suites]
  const content = all.map(({ name, cases }) => element('testsuite', { name, ...countsOf(cases) }, cases.map(({ xml }) => xml).join('')))
  const counts = countsOf(all.flatMap(({ cases }) => cases))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: program, ...counts }, content.join(''))}`
}

const program = 'kvalitet'

interface Case {
  readonly outcome: 'passed' | 'failure' | 'skipped'
  readonly xml: string
}

interface Surroundings {
  readonly path: string
  readonly prefix: string
  readonly isStrict: boolean
  /** Classes with names given so far. */
  readonly taken: Set<string>
}

function caseOf(finding: Finding, { path, prefix, isStrict, taken }: Surroundings): Case {
  const { code, severity, place, related } = finding
  const message = messageOf(finding)
  const classname = path.replace(/\.md$/, '')
  const outcome = severity === 'error' || (isStrict && severity === 'warning') ? 'failure' : 'skipped'
  const lines = [
    `${path}:${place.line}:${place.column} ${cli.severity[severity]}`,
    message,
    `→ ${hintOf(finding)}`,
    ...related.map((other) => `${prefix}${other.place.file}:${other.place.line}:${other.place.column} ${cli.related[other.label]}`),
  ]
  const name = untaken(`${code}: ${message}`, classname, taken)
  const verdict = element(outcome, { type: code, message }, lines.map(escaped).join('\n'))
  return { outcome, xml: element('testcase', { classname, name, file: path, line: place.line }, verdict) }
}

function untaken(name: string, classname: string, taken: Set<string>): string {
  for (let nth = 1; ; nth += 1) {
    const own = nth === 1 ? name : `${name} (${nth})`
    const key = JSON.stringify([classname, own])
    if (taken.has(key)) continue
    taken.add(key)
    return own
  }
}

function checkedCase(findings: readonly Finding[], documents: number): Case {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const text = `${cli.checked(documents)}: ${cli.summary(count('error'), count('warning'), count('note'))}`
  return {
    outcome: 'passed',
    xml: element('testcase', { classname: program, name: cli.checkRan }, element('system-out', {}, escaped(text))),
  }
}

const countsOf = (cases: readonly Case[]): Readonly<Record<string, number>> => ({
  tests: cases.length,
  failures: cases.filter(({ outcome }) => outcome === 'failure').length,
  errors: 0,
  skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
})

/** An element on lines of its own; the content is XML already, the attributes are not. */
function element(name: string, attributes: Readonly<Record<string, string | number>>, content: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${given.join('')}>${content.startsWith('<') ? `\n${content}` : content}</${name}>\n`
}

/** Text as XML 1.0: signs that may not stand there, or that nobody sees, are made visible, and no text can end an element or a CDATA part. */
const escaped = (text: string): string => shown(text).replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
