import Handlebars from 'handlebars'
import { nearest } from '../model/nearest.ts'
import { error, type Fault } from './fault.ts'
import { markdownText, openingLine } from './markdown-writer.ts'
import { yamlScalar } from './yaml-writer.ts'

/** How a value is put in: each place has its own escape, and none may be left out. */
const helpers = {
  yaml: (value: unknown): string =>
    value === null || value === '' ? '' : typeof value === 'number' ? String(value) : yamlScalar(String(value)),
  md: (value: unknown): string => markdownText(String(value)),
  /** What `md` becomes where it opens a line: there a number with a full stop, or a dash, would open a list. */
  mdOpeningLine: (value: unknown): string => openingLine(markdownText(String(value))),
}
const blocks = ['if', 'unless', 'each', 'with'] as const

/** The block that a part becomes. It is put in after the check, so no template can call it. */
const partBlock = 'part'

/** A template names a value that does not exist; `null` is a value that is empty. */
class UnknownValue extends Error {
  readonly loc: hbs.AST.SourceLocation
  constructor({ loc }: { readonly loc: hbs.AST.SourceLocation }) {
    super()
    this.loc = loc
  }
}

const handlebars = Handlebars.create()
// They print to the terminal, and look up what no template here needs.
handlebars.unregisterHelper('log')
handlebars.unregisterHelper('lookup')
for (const [name, helper] of Object.entries(helpers)) {
  handlebars.registerHelper(name, (value: unknown, options) => {
    if (value === undefined || (typeof value === 'object' && value !== null)) throw new UnknownValue(options)
    return helper(value)
  })
}
for (const name of blocks) {
  const builtIn = handlebars.helpers[name] as Handlebars.HelperDelegate
  handlebars.registerHelper(name, function (this: unknown, value: unknown, options) {
    if (value === undefined) throw new UnknownValue(options)
    return builtIn.call(this, value, options) as unknown
  })
}
handlebars.registerHelper(partBlock, (value: unknown, options: Handlebars.HelperOptions & { readonly loc: hbs.AST.SourceLocation }) => {
  if (typeof value !== 'object' || value === null) throw new UnknownValue(options)
  return options.fn(value)
})

/** A template, and the file that faults in it are told of at. */
export interface TemplateSource {
  readonly file: string
  readonly text: string
}

/** The parts that a template may put in with `{{> name value}}`, by name. */
export type TemplateParts = Readonly<Record<string, TemplateSource>>

/** Why a template can't be filled, on its way out of the parts within parts. */
class Refused extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super()
    this.fault = fault
  }
}

/**
 * Fills a template. Every value goes through `yaml` or `md`, and a value that does not exist is a fault, not an empty string. Parts come from
 * `parts` alone, never from the disk, and are held to the same.
 */
export function fillTemplate(
  file: string,
  template: string,
  values: object,
  parts: TemplateParts = {},
): { readonly text: string } | { readonly fault: Fault } {
  try {
    const program = programOf({ file, text: template }, parts, 0, [])
    return {
      text: handlebars.compile(program, {
        noEscape: true,
        knownHelpers: { yaml: true, md: true, mdOpeningLine: true, [partBlock]: true },
        knownHelpersOnly: true,
      })(values),
    }
  } catch (cause) {
    return { fault: templateFault({ file, text: template }, parts, cause) }
  }
}

/** A checked template in which every part stands where it is called for. `within` names the parts around it. */
function programOf(source: TemplateSource, parts: TemplateParts, depth: number, within: readonly string[]): hbs.AST.Program {
  const program = parsed(source)
  const raw = rawValueIn(program, depth)
  if (raw)
    throw new Refused(error({ code: 'mal/utan-hjelpar', args: { uttrykk: expressionAt(source, raw.loc.start) }, at: placeIn(source, raw) }))
  markLineOpenings(program)
  putPartsIn(program, { source, parts, within }, depth)
  return program
}

function parsed(source: TemplateSource): hbs.AST.Program {
  try {
    // The file goes with every place in the program, so that a fault while filling knows which part it is in.
    return Handlebars.parse(source.text, { srcName: source.file })
  } catch (cause) {
    throw new Refused(syntaxFault(source, cause))
  }
}

/** The first expression that would put a value in as it is. */
function rawValueIn(program: hbs.AST.Program, depth: number): hbs.AST.Node | undefined {
  for (const statement of program.body) {
    if (statement.type === 'MustacheStatement') {
      const { path, escaped } = statement as hbs.AST.MustacheStatement & { escaped: boolean }
      const isHelped =
        escaped &&
        path.type === 'PathExpression' &&
        Object.hasOwn(helpers, (path as hbs.AST.PathExpression).original) &&
        hasOnePath(statement as hbs.AST.MustacheStatement)
      if (!isHelped) return statement
    } else if (statement.type === 'BlockStatement') {
      const { path, program: inner, inverse } = statement as hbs.AST.BlockStatement
      if (depth >= deepestBlock || !blocks.some((known) => known === path.original) || !hasOnePath(statement as hbs.AST.BlockStatement))
        return statement
      const found = rawValueIn(inner, depth + 1) ?? (inverse && rawValueIn(inverse, depth + 1))
      if (found) return found
    } else if (statement.type === 'PartialStatement') {
      if (depth >= deepestBlock || !isPlainCall(statement as hbs.AST.PartialStatement)) return statement
    } else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') return statement
  }
  return undefined
}

/** Blocks and parts within blocks multiply what is written; the built-in templates need three. */
const deepestBlock = 4

/** One value and nothing else: an expression within the expression could call what is not meant to be called. */
const hasOnePath = ({ params, hash }: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash }): boolean =>
  params.length === 1 && params[0]?.type === 'PathExpression' && (hash?.pairs.length ?? 0) === 0

/** A part by its bare name, with one value or none. */
const isPlainCall = ({ name, params, hash }: hbs.AST.PartialStatement): boolean =>
  name.type === 'PathExpression' && (params.length === 0 ? (hash?.pairs.length ?? 0) === 0 : hasOnePath({ params, hash }))

interface Surroundings {
  readonly source: TemplateSource
  readonly parts: TemplateParts
  readonly within: readonly string[]
}

/** Puts a block with the part's own program in the place of each call, so that Handlebars never looks for a part itself. */
function putPartsIn(program: hbs.AST.Program, around: Surroundings, depth: number): void {
  for (const [index, statement] of program.body.entries()) {
    if (statement.type === 'PartialStatement') program.body[index] = partOf(statement as hbs.AST.PartialStatement, around, depth)
    else if (statement.type === 'BlockStatement') {
      const { program: inner, inverse } = statement as hbs.AST.BlockStatement
      putPartsIn(inner, around, depth + 1)
      if (inverse) putPartsIn(inverse, around, depth + 1)
    }
  }
}

function partOf(call: hbs.AST.PartialStatement, { source, parts, within }: Surroundings, depth: number): hbs.AST.BlockStatement {
  const { original: navn } = call.name as hbs.AST.PathExpression
  const part = Object.hasOwn(parts, navn) && !within.includes(navn) ? parts[navn] : undefined
  if (!part) {
    const framlegg = nearest(
      navn,
      Object.keys(parts).filter((name) => !within.includes(name)),
    )
    throw new Refused(
      error({ code: 'mal/ukjend-del', args: { navn, framlegg, iSegSjølv: within.includes(navn) }, at: placeIn(source, call) }),
    )
  }
  const path = (original: string): hbs.AST.PathExpression => ({
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: original === 'this' ? [] : [original],
    original,
    loc: call.loc,
  })
  const program = programOf(part, parts, depth + 1, [...within, navn])
  // Handlebars drops the line breaks at the ends of what stands in a block; empty text there keeps those of the part.
  program.body = [emptyText(call.loc), ...program.body, emptyText(call.loc)]
  return {
    type: 'BlockStatement',
    path: path(partBlock),
    params: [call.params[0] ?? path('this')],
    program,
    openStrip: nothingStripped,
    closeStrip: nothingStripped,
    loc: call.loc,
  } as unknown as hbs.AST.BlockStatement
}

const emptyText = (loc: hbs.AST.SourceLocation): hbs.AST.Statement =>
  ({ type: 'ContentStatement', value: '', original: '', loc }) as hbs.AST.Statement
const nothingStripped = { open: false, close: false }

/** Lets every `md` that opens a line, or an item of a list, know that it does. */
function markLineOpenings(program: hbs.AST.Program): void {
  for (const [index, statement] of program.body.entries()) {
    if (statement.type === 'BlockStatement') {
      const { program: inner, inverse } = statement as hbs.AST.BlockStatement
      markLineOpenings(inner)
      if (inverse) markLineOpenings(inverse)
    } else if (statement.type === 'MustacheStatement') {
      const path = (statement as hbs.AST.MustacheStatement).path as hbs.AST.PathExpression
      const before = program.body[index - 1]
      const opensLine =
        before === undefined ||
        (before.type === 'ContentStatement' &&
          /(?:^|\n)[ \t]*(?:(?:[-+*>]|\d+[.)])[ \t]+)*$/.test((before as hbs.AST.ContentStatement).value))
      if (path.original === 'md' && opensLine) Object.assign(path, { original: 'mdOpeningLine', parts: ['mdOpeningLine'] })
    }
  }
}

function templateFault(main: TemplateSource, parts: TemplateParts, cause: unknown): Fault {
  if (cause instanceof Refused) return cause.fault
  if (!(cause instanceof UnknownValue)) return syntaxFault(main, cause)
  const { loc } = cause
  const source = Object.values(parts).find(({ file }) => file === loc.source) ?? main
  return error({ code: 'mal/ukjend-verdi', args: { uttrykk: expressionAt(source, loc.start) }, at: placeIn(source, { loc }) })
}

function syntaxFault({ file }: TemplateSource, cause: unknown): Fault {
  const { message, lineNumber, column } = cause as Error & { lineNumber?: number; column?: number }
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  return error({ code: 'mal/syntaks', args: {}, at: { file, line, column: (column ?? 0) + 1 } })
}

const placeIn = ({ file }: TemplateSource, { loc }: Pick<hbs.AST.Node, 'loc'>): Fault['at'] => ({
  file,
  line: loc.start.line,
  column: loc.start.column + 1,
})

/** What stands between the braces that open at a place. */
const expressionAt = ({ text }: TemplateSource, { line, column }: hbs.AST.Position): string =>
  /^\{+([^}]*)/.exec(text.split('\n')[line - 1]?.slice(column) ?? '')?.[1]?.trim() ?? ''
