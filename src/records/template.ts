import Handlebars from 'handlebars'
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

/** A template names a value that does not exist; `null` is a value that is empty. */
class UnknownValue extends Error {
  readonly point: hbs.AST.Position
  constructor({ loc }: { readonly loc: hbs.AST.SourceLocation }) {
    super()
    this.point = loc.start
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

/** Fills a template. Every value goes through `yaml` or `md`, and a value that does not exist is a fault, not an empty string. */
export function fillTemplate(file: string, template: string, values: object): { readonly text: string } | { readonly fault: Fault } {
  try {
    const program = handlebars.parse(template)
    const raw = rawValueIn(program)
    if (raw) {
      const { line, column } = raw.loc.start
      const uttrykk = expressionAt(template, line, column)
      return { fault: error({ code: 'mal/utan-hjelpar', args: { uttrykk }, at: { file, line, column: column + 1 } }) }
    }
    markLineOpenings(program)
    return {
      text: handlebars.compile(program, {
        noEscape: true,
        knownHelpers: { yaml: true, md: true, mdOpeningLine: true },
        knownHelpersOnly: true,
      })(values),
    }
  } catch (cause) {
    return { fault: templateFault(file, template, cause) }
  }
}

/** The first expression that would put a value in as it is. */
function rawValueIn(program: hbs.AST.Program, depth = 0): hbs.AST.Node | undefined {
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
    } else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') return statement
  }
  return undefined
}

/** Blocks within blocks multiply what is written; the built-in templates need two. */
const deepestBlock = 4

/** One value and nothing else: an expression within the expression could call what is not meant to be called. */
const hasOnePath = ({ params, hash }: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash }): boolean =>
  params.length === 1 && params[0]?.type === 'PathExpression' && (hash?.pairs.length ?? 0) === 0

/** Lets every `md` that opens a line know that it does. */
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
        before === undefined || (before.type === 'ContentStatement' && /(?:^|\n)[ \t]*$/.test((before as hbs.AST.ContentStatement).value))
      if (path.original === 'md' && opensLine) Object.assign(path, { original: 'mdOpeningLine', parts: ['mdOpeningLine'] })
    }
  }
}

function templateFault(file: string, template: string, cause: unknown): Fault {
  if (cause instanceof UnknownValue) {
    const { line, column } = cause.point
    return error({
      code: 'mal/ukjend-verdi',
      args: { uttrykk: expressionAt(template, line, column) },
      at: { file, line, column: column + 1 },
    })
  }
  const { message, lineNumber, column } = cause as Error & { lineNumber?: number; column?: number }
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  return error({ code: 'mal/syntaks', args: {}, at: { file, line, column: (column ?? 0) + 1 } })
}

/** What stands between the braces that open at a place. */
const expressionAt = (template: string, line: number, column: number): string =>
  /^\{+([^}]*)/.exec(template.split('\n')[line - 1]?.slice(column) ?? '')?.[1]?.trim() ?? ''
