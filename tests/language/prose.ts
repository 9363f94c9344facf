import { parseAst } from 'vitest/node'
import { codes } from '../../src/i18n/catalogue.ts'
import { kindIds } from '../../src/kinds/index.ts'
import { standardCatalogue } from '../../src/model/catalogue.ts'

/**
 * The text that people read in a file, line by line where it stands there, with everything else blanked out. What is put in at run time (Handlebars, template literals, inline code) becomes `gap`, so that «{{n}}-årig» is not
 * read as a word of its own.
 * @throws Error for a kind of file that the check does not know.
 */
export function proseOf(file: string, raw: string, quotations: readonly string[]): string {
  const text = raw
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
  const masked = [...quotations.map(exactly), ...everywhere].reduce(
    (prose, pattern) => prose.replace(pattern, gapFor),
    readable(file, text),
  )
  return masked.replace(namePattern, (found) => (names.has(found.toLowerCase()) ? gapFor(found) : found))
}

/** Stands where text comes in at run time. */
export const gap = '\uFFFC'

function readable(file: string, text: string): string {
  if (file.endsWith('.ts')) return literalsOf(text)
  if (file.endsWith('.json')) return schemaTextsOf(text)
  const plain = text.replace(/\{\{\{?(?:!--[^]*?--|[^]*?)\}\}\}?/g, gapFor)
  const name = file.replace(/\.hbs$/, '')
  if (name.endsWith('.md')) return markdownOf(plain)
  if (name.endsWith('.yaml')) return yamlOf(plain)
  if (/(?:^|\/)\.?git(?:ignore|attributes)$/.test(name)) return plain.replace(/^(?!\s*#).*$/gm, blanks)
  throw new Error(`The spelling check does not know what is prose in ${file}`)
}

/** What the program itself names: rules, indicators, kinds of documents. A name that is one plain word is judged as a word. */
const names = new Set([...codes, ...standardCatalogue.keys(), ...kindIds].filter((name) => /[-/]/.test(name)))
const namePattern = /(?<![\p{L}\p{N}/-])[a-z0-9-]+(?:\/[a-z0-9-]+)?(?![\p{L}\p{N}/-])/giu

/** Addresses, commands, flags and files are no prose in any kind of file. */
const everywhere = [
  /https?:\/\/[^\s)>\]»]+/g,
  // What is typed in a terminal: «git fsck» in guillemets, or to the end of the line.
  /(?<=«)(?:git|kvalitet|npm|cd) [^»\n]*(?=»)/g,
  /(?<=: )git [^\n]*/g,
  /\{\{[^\n]*?\}\}/g,
  /&[a-z]+;/g,
  /[^\s«»<>"]+@[^\s«»<>"]+/g,
  /(?<![\p{L}\p{N}])--?[a-zæøå][\p{L}-]*/gu,
  /[\p{L}\p{N}_./*~-]*\.(?:md|hbs|yaml|yml|json|csv|html|docx|pdf|svg|ics|xlsx|sarif|xml|txt|js|mjs|ts|org|no|com|example|exe|ps1|sh)\b/gu,
]

function markdownOf(text: string): string {
  const matter = /^---\n[^]*?\n---(?=\n|$)/.exec(text)?.[0] ?? ''
  const body = text
    .slice(matter.length)
    .replace(/^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[^]*?^[ \t>]*\2[`~]*[ \t]*$/gm, gapFor)
    .replace(/(`+)(?!`)(?:(?!\n\s*\n)[^])*?[^`]\1(?!`)/g, gapFor)
    .replace(/\]\([^)\s]*(?: "[^"]*")?\)/g, blanks)
    .replace(/<\/?[a-z][^>]*>/gi, blanks)
  return yamlOf(matter) + body
}

/** Fields whose value is an id, never words. */
const idFields = 'id|tema|skule|dokument|avdeling|e-post|språk|mal|regel|\\$schema'

/** Comments and values; the names of the fields and the ids among the values are blanked. */
function yamlOf(text: string): string {
  return text
    .replace(new RegExp(`^(\\s*(?:- )?(?:${idFields}):)[ \\t]+[^\\s#]+(?=\\s|$)`, 'gmu'), blanks)
    .replace(/^(?!\s*#)\s*(?:- )*[\p{L}\p{N}_-]+:(?=\s|$)/gmu, blanks)
    .replace(/(?<=[{,] ?)[\p{L}\p{N}_-]+:(?= )/gu, blanks)
}

/** The titles and descriptions of a schema, which stand in what editors show. */
function schemaTextsOf(text: string): string {
  return keep(
    text,
    [...text.matchAll(/"(?:title|description)":\s*"((?:[^"\\]|\\.)*)"/dg)].map((match) => match.indices?.[1] ?? [0, 0]),
  )
}

/** The string and template literals of a module, save names of properties, operands of comparisons and imports. */
function literalsOf(text: string): string {
  const ranges: (readonly [number, number])[] = []
  collectLiterals(parseAst(text, { lang: 'ts' }), ranges)
  const kept = keep(text, ranges)
  return kept.replace(/\\(?:u\{[^}]*\}|u....|.)/g, blanks)
}

type Node = Readonly<Record<string, unknown>>

function collectLiterals(value: unknown, into: (readonly [number, number])[]): void {
  if (Array.isArray(value)) for (const item of value) collectLiterals(item, into)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const node = value as Node
  if (isText(node)) into.push([Number(node['start']), Number(node['end'])])
  for (const [name, child] of Object.entries(node)) if (!isCodeOnly(node, name)) collectLiterals(child, into)
}

const isText = (node: Node): boolean =>
  node['type'] === 'TemplateElement' || (node['type'] === 'Literal' && typeof node['value'] === 'string')

function isCodeOnly(node: Node, child: string): boolean {
  const type = String(node['type'])
  if (type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)Expression$/.test(type)) return true
  if (
    type === 'NewExpression' ||
    type.startsWith('Import') ||
    child === 'source' ||
    child === 'typeAnnotation' ||
    child === 'typeArguments'
  )
    return true
  if (type === 'BinaryExpression') return ['===', '!==', 'in'].includes(String(node['operator']))
  if (type === 'Property' && child === 'value') return isIdField.test(nameOf(node['key']))
  return (type === 'Property' && child === 'key') || (type === 'MemberExpression' && child === 'property')
}

const isIdField = new RegExp(`^(?:${idFields})$`)
const nameOf = (key: unknown): string => (typeof key === 'object' && key !== null && 'name' in key ? String(key.name) : '')

/** The ranges alone; `gap` at an end that meets an expression. */
function keep(text: string, ranges: readonly (readonly [number, number])[]): string {
  const kept = blanks(text).split('')
  for (const [start, end] of ranges) {
    for (let at = start; at < end; at++) kept[at] = text[at] ?? ' '
    for (const at of [start - 1, start]) if (text[at] === '}') kept[at] = gap
    for (const at of [end - 2, end]) if (text.startsWith('${', at)) kept[at] = kept[at + 1] = gap
  }
  return kept.join('')
}

const exactly = (phrase: string): RegExp => new RegExp(phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'), 'g')

/** As long as what it stands for, with the same lines. */
const blanks = (found: string): string => found.replace(/[^\n]/g, ' ')
const gapFor = (found: string): string => found.replace(/[^\n]/g, gap)
