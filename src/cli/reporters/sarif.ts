import { createHash } from 'node:crypto'
import { hintOf, masked, messageOf, type Code } from '../../i18n/catalogue.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { ruleWords } from '../../generated/rule-words.ts'
import type { Finding } from '../../model/finding.ts'
import { compareText, type Place } from '../../model/place.ts'
import { shown } from '../terminal.ts'
import { version } from '../version.ts'
import type { Look, Reported } from './index.ts'

const language = 'nn-NO'
/** The usual name for the top of the repository; a reader knows where that is, this program should not tell. */
const top = '%SRCROOT%'

/**
 * Findings as SARIF 2.1.0 (OASIS standard, errata 01), for code scanning. Only rules that were broken are listed; they have no address,
 * since their pages lie beside the program. Braces in messages are not doubled: no message has arguments, and readers show such as it is.
 */
export function sarif({ findings }: Reported, { prefix }: Look): string {
  const broken = [...new Set(findings.map(({ code }) => code))].toSorted(compareText)
  const indices = new Map(broken.map((code, index) => [code, index]))
  const marks = fingerprints(findings, prefix)
  const run = {
    tool: { driver: { name: 'kvalitet', version, language, rules: broken.map(ruleOf) } },
    language,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [top]: { description: { text: cli.topOfRepository } } },
    results: findings.map((finding, index) => ({
      ruleId: finding.code,
      ruleIndex: indices.get(finding.code),
      level: finding.severity,
      message: { text: plain(`${messageOf(finding)} ${hintOf(finding)}`) },
      locations: [locationOf(finding.place, prefix)],
      ...(finding.related.length === 0 ? {} : { relatedLocations: relatedOf(finding, prefix) }),
      partialFingerprints: { 'kvalitet/v1': marks[index] },
    })),
  }
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * What makes a finding the same although lines have moved: rule, file, what it is about, and which of several alike it is. Numbers that may
 * belong to a person are left out before hashing, since so few digits could be guessed back.
 */
function fingerprints(findings: readonly Finding[], prefix: string): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ code, place, args }) => {
    const what = JSON.stringify([code, prefix + place.file, masked(JSON.stringify(args))])
    const nth = (seen.get(what) ?? 0) + 1
    seen.set(what, nth)
    return createHash('sha256').update(`${what} ${nth}`).digest('hex')
  })
}

function ruleOf(code: Code): object {
  const text = ruleWords[code]
  return { id: code, ...(text === undefined ? {} : { shortDescription: { text } }) }
}

/** Text that nobody reads as a link: `[words](target)` would be one in a SARIF message, and the words may come from a document. */
const plain = (text: string): string => shown(text).replaceAll(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]')

const relatedOf = ({ related }: Finding, prefix: string): readonly object[] =>
  related.map(({ place, label }, index) => ({ id: index + 1, ...locationOf(place, prefix), message: { text: cli.related[label] } }))

const locationOf = ({ file, line, column }: Place, prefix: string): object => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(prefix + file), uriBaseId: top },
    region: { startLine: line, startColumn: column },
  },
})

/** A path as a relative URI. Half a surrogate pair, possible in a file name on Windows, can't be encoded and is replaced. */
const uriOf = (path: string): string =>
  path
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
