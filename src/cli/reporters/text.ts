import { hintOf, messageOf } from '../../i18n/catalogue.ts'
import { cli } from '../../i18n/nn/cli.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { Chalk, type ChalkInstance } from 'chalk'
import stringWidth from 'string-width'
import { shown } from '../terminal.ts'
import type { Look, Reported } from './index.ts'

/** Findings for people: file by file, each with its place, what is wrong and what to do. A hint is given once in each file. */
export function text({ findings, documents }: Reported, { hasColour, width, shortensDrafts }: Look): string {
  const style = new Chalk({ level: hasColour ? 1 : 0 })
  const parts = [...grouped(findings)].map(([file, own]) => {
    const shownOnes = shortensDrafts && isLongDraft(own) ? own.slice(0, shortList) : own
    const rest = own.length - shownOnes.length
    const more = rest === 0 ? '' : style.dim(`     ${cli.moreRemaining(rest, shown(file))}\n`)
    return `${style.bold.underline(shown(file))}\n${fileText(shownOnes, style, width)}\n${more}`
  })
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${summary(findings, documents, style)}`
}

/** How many gaps of a long draft are shown when the whole folder is checked. */
const shortList = 5
const isLongDraft = (findings: readonly Finding[]): boolean =>
  findings.length > 2 * shortList && findings.every(({ severity }) => severity === 'warning')

const fileOf = ({ place }: Finding): string => place.file

function grouped(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) files.set(fileOf(finding), [...(files.get(fileOf(finding)) ?? []), finding])
  return files
}

function fileText(findings: readonly Finding[], style: ChalkInstance, width: number): string {
  const gutter = Math.max(...findings.map(({ place }) => `${place.line}:${place.column}`.length)) + 2
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
  readonly style: ChalkInstance
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
  const [first = '', ...rest] = wrapped(shown(messageOf(finding)), room)
  const lines = [`${style.dim(where)}  ${signOf(severity, style)}${first}`, ...rest.map((line) => indent + line)]
  const advice = hint === undefined ? [] : wrapped(`→ ${shown(hint)}`, room).map((line) => indent + style.cyan(line))
  const others = related.map((other) =>
    style.dim(`${indent}${shown(other.place.file)}:${other.place.line}:${other.place.column} ${cli.related[other.label]}`),
  )
  const last = lines.length - 1
  if (advice.length + others.length === 0 && stringWidth(`${rest.at(-1) ?? first}  ${code}`) <= room) lines[last] += `  ${style.dim(code)}`
  else lines.push(...advice, ...others, indent + style.dim(code))
  return lines.join('\n')
}

function signOf(severity: Severity, style: ChalkInstance): string {
  const word = cli.severity[severity].padEnd(9)
  if (severity === 'error') return style.red.bold(`✗ ${word}`)
  return severity === 'warning' ? style.yellow(`! ${word}`) : style.blue(`· ${word}`)
}

/** Words on lines of at most `width` cells; a word longer than that stands alone. */
function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && stringWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function summary(findings: readonly Finding[], documents: number, style: ChalkInstance): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')]
  const sign = errors > 0 ? style.red('✗') : style.green('✓')
  return `${sign} ${cli.checked(documents)}: ${cli.summary(errors, warnings, notes)}.\n${warnings > 0 ? `${style.dim(cli.remaining)}\n` : ''}`
}
