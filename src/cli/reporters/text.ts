import { hintOf, messageOf } from '../../i18n/catalogue.ts'
import { cli } from '../../i18n/nn/cli.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { shown } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'
import { byFile } from './by-file.ts'
import type { Look, Reported } from './index.ts'
import { styleFor, type Style } from './style.ts'

/** Findings for people: file by file, each with its place, what is wrong and what to do. A hint is given once in each file. */
export async function text(
  { findings, documents, silenced = 0 }: Reported,
  { hasColour, width, shortensDrafts, way }: Look,
): Promise<string> {
  const measured = findings.flatMap((finding) => [messageOf(finding), finding.place.file])
  const style = await styleFor(measured, hasColour)
  const parts = [...byFile(findings)].map(([file, own]) => {
    const shownOnes = shortensDrafts && isLongDraft(own) ? own.slice(0, shortList) : own
    const rest = own.length - shownOnes.length
    const more = rest === 0 ? '' : style.dim(`     ${cli.moreRemaining(rest, shown(way + file))}\n`)
    return `${style.file(shown(file))}\n${fileText(shownOnes, style, width)}\n${more}`
  })
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${summary(findings, documents, style)}${silenced === 0 ? '' : `${style.dim(cli.silenced(silenced))}\n`}`
}

/** How many gaps of a long draft are shown when the whole folder is checked. */
const shortList = 5
const isLongDraft = (findings: readonly Finding[]): boolean =>
  findings.length > 2 * shortList && findings.every(({ severity }) => severity === 'warning')

function fileText(findings: readonly Finding[], style: Style, width: number): string {
  const gutter = findings.reduce((widest, { place }) => Math.max(widest, `${place.line}:${place.column}`.length), 0) + 2
  const given = new Set<string>()
  return findings
    .map((finding) => {
      const hint = hintOf(finding)
      const isNew = !given.has(hint)
      given.add(hint)
      return findingLines(finding, { style, width, gutter, hint: isNew ? hint : undefined })
    })
    .join('\n')
}

interface Layout {
  readonly style: Style
  readonly width: number
  readonly gutter: number
  readonly hint: string | undefined
}

/** The place, a sign with the severity in a word, the message; below it the hint, other places and the rule. */
function findingLines(finding: Finding, { style, width, gutter, hint }: Layout): string {
  const { place, severity, code, related } = finding
  const indent = ' '.repeat(gutter + 13)
  const room = width - indent.length
  const where = `${place.line}:${place.column}`.padStart(gutter)
  const [first = '', ...rest] = wrapped(shown(messageOf(finding)), room, style)
  const lines = [`${style.dim(where)}  ${signOf(severity, style)}${first}`, ...rest.map((line) => indent + line)]
  const advice = hint === undefined ? [] : wrapped(`→ ${shown(hint)}`, room, style).map((line) => indent + style.hint(line))
  const others = related.map((other) =>
    style.dim(`${indent}${shown(other.place.file)}:${other.place.line}:${other.place.column} ${cli.related[other.label]}`),
  )
  const last = lines.length - 1
  if (advice.length + others.length === 0 && style.widthOf(`${rest.at(-1) ?? first}  ${code}`) <= room)
    lines[last] += `  ${style.dim(code)}`
  else lines.push(...advice, ...others, indent + style.dim(code))
  return lines.join('\n')
}

function signOf(severity: Severity, style: Style): string {
  const word = cli.severity[severity].padEnd(9)
  if (severity === 'error') return style.error(`✗ ${word}`)
  return severity === 'warning' ? style.warning(`! ${word}`) : style.note(`· ${word}`)
}

function summary(findings: readonly Finding[], documents: number, style: Style): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')]
  const sign = errors > 0 ? style.error('✗') : style.fine('✓')
  return `${sign} ${cli.checked(documents)}: ${cli.summary(errors, warnings, notes)}.\n${warnings > 0 ? `${style.dim(cli.remaining)}\n` : ''}`
}
