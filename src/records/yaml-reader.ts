import yaml from 'js-yaml'
import type { Code } from '../i18n/catalogue.ts'
import { pointAt } from '../model/place.ts'

/**
 * Reads YAML fast and decides whether it is sound; `places.ts` finds places with another parser, only where there is a finding.
 *
 * Narrower than YAML 1.2 core: no anchors, aliases or tags, at most 32 levels and 20,000 nodes. A number is written as people write it
 * (`3`, `3,5`, `3.5`). What only looks like a number (`0301`, `12:30`, `1e3`) becomes `Ambiguous`, which no schema accepts.
 */
export function readYaml(text: string): unknown {
  const complexKey = /^[ -]*\? /m.exec(text)
  if (complexKey) throw new UnsoundYaml('yaml/syntaks', pointAt(text, complexKey.index))
  let nodes = 0
  try {
    return yaml.load(text, {
      schema,
      maxDepth: deepest,
      listener(event, state: { anchor?: string | null }) {
        if (event === 'open' && (nodes += 1) > mostNodes) throw new UnsoundYaml('felt/for-mykje', { line: 1, column: 1 })
        if (event === 'close' && state.anchor) throw new UnsoundYaml('yaml/anker', pointAt(text, text.indexOf(`&${state.anchor}`)))
      },
    } as yaml.LoadOptions)
  } catch (cause) {
    if (!(cause instanceof yaml.YAMLException)) throw cause
    throw new UnsoundYaml(...diagnosis(cause, text))
  }
}

export const deepest = 32
const mostNodes = 20_000

/** YAML that can't be read; the place counts from the start of the text that was given. */
export class UnsoundYaml extends Error {
  readonly code: Extract<Code, `yaml/${string}` | 'felt/for-mykje'>
  readonly point: { readonly line: number; readonly column: number }

  constructor(code: UnsoundYaml['code'], point: UnsoundYaml['point']) {
    super(code)
    this.code = code
    this.point = point
  }
}

/** A plain scalar that readers of YAML take for different values. */
export class Ambiguous {
  readonly raw: string
  constructor(raw: string) {
    this.raw = raw
  }
  get [Symbol.toStringTag](): string {
    return 'Ambiguous'
  }
  toString(): string {
    return this.raw
  }
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:[.,]\d{1,15})?$/
/** Leading zero, plus sign, bare point, underscore, exponent, other bases, infinity, and the base 60 of YAML 1.1 (`12:30`). */
const almostNumber =
  /^[-+]?(?:\d[\d_]*(?:[.,][\d_]*)?(?:[eE][-+]?\d+)?|\.\d[\d_]*(?:[eE][-+]?\d+)?|0[xob][\da-fA-F_]+|\.(?:inf|Inf|INF|nan|NaN|NAN)|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$/

const number = new yaml.Type('tag:yaml.org,2002:float', {
  kind: 'scalar',
  resolve: (raw: unknown) => typeof raw === 'string' && plainNumber.test(raw),
  construct: (raw: string) => Number(raw.replace(',', '.')),
})
const ambiguous = new yaml.Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (raw: unknown) => typeof raw === 'string' && raw.length < 40 && almostNumber.test(raw),
  construct: (raw: string) => new Ambiguous(raw),
})
const types = (yaml as unknown as { types: { null: yaml.Type; bool: yaml.Type } }).types
const schema = yaml.FAILSAFE_SCHEMA.extend({ implicit: [types.null, types.bool, number, ambiguous] })

/** Whether the plain scalar would be read as something else than text. */
export const needsQuotes = (text: string): boolean =>
  plainNumber.test(text) || almostNumber.test(text) || /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|)$/.test(text)

type Diagnosis = readonly [UnsoundYaml['code'], UnsoundYaml['point']]

/** What a person got wrong, and where: the parser often notices only lines below the mistake. */
function diagnosis({ reason, mark }: yaml.YAMLException, text: string): Diagnosis {
  const lines = text.split('\n')
  // Several documents in one file have no mark: the second begins at the next line of dashes.
  const at = (mark as yaml.Mark | undefined) ?? {
    line: Math.max(
      0,
      lines.findIndex((line, index) => index > 0 && line.startsWith('---')),
    ),
    column: 0,
  }
  const here = { line: at.line + 1, column: at.column + 1 }
  const written = lines[at.line] ?? ''
  if (/^nesting exceeded/.test(reason)) return ['yaml/for-djup', here]
  if (/duplicated mapping key/.test(reason)) return ['yaml/dobbelt-felt', here]
  if (/tab characters/.test(reason) || /^ *\t/.test(written)) return ['yaml/tabulator', here]
  if (/unknown escape|hexadecimal/.test(reason)) return ['yaml/hermeteikn', here]
  if (/quoted scalar/.test(reason)) return ['yaml/hermeteikn', unclosedAt(lines, /^([^"'#[{]*[:-]\s+)(["'])/, (sign) => sign) ?? here]
  if (/flow collection/.test(reason))
    return ['yaml/klamme', unclosedAt(lines, /^([^"'#[{]*[:-]\s+)([[{])/, (sign) => (sign === '[' ? ']' : '}')) ?? here]
  if (/alias|anchor/.test(reason)) return ['yaml/anker', here]
  if (/\btag\b/.test(reason)) return ['yaml/merke', here]
  if (/non-printable|valid JSON character|null byte/.test(reason)) return ['yaml/teikn', here]
  if (/(?::|-)[ \u00A0]+["'[{@`%|>-]/.test(written) && /indentation|cannot start|start token|expected/.test(reason))
    return ['yaml/fremste-teikn', here]
  if (/implicit key|implicit mapping pair|key-value separator/.test(reason)) return ['yaml/kolon', withoutColon(lines, at.line) ?? here]
  if (/bad indentation/.test(reason)) return [/:\s.*:\s/.test(written) ? 'yaml/kolon' : 'yaml/innrykk', here]
  return ['yaml/syntaks', here]
}

/** The first line where a value opens something that its own line does not close; the place is that of the sign. */
function unclosedAt(lines: readonly string[], opening: RegExp, closing: (sign: string) => string): UnsoundYaml['point'] | undefined {
  for (const [index, line] of lines.entries()) {
    const [, before = '', sign = ''] = opening.exec(line.slice(0, 500)) ?? []
    if (sign !== '' && !line.includes(closing(sign), before.length + 1)) return { line: index + 1, column: before.length + 1 }
  }
  return undefined
}

/** The line at or just above one where a field has no colon with a space after it. */
function withoutColon(lines: readonly string[], from: number): UnsoundYaml['point'] | undefined {
  for (const index of [from - 1, from]) {
    const line = lines[index] ?? ''
    if (/^\s*[^\s#-]/.test(line) && !/:(?:\s|$)/.test(line)) return { line: index + 1, column: line.search(/\S/) + 1 }
  }
  return undefined
}
