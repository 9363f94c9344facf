import Handlebars from 'handlebars'
import { error, type Fault } from './fault.ts'
import { markdownText, openingLine } from './markdown-writer.ts'
import { yamlScalar } from './yaml-writer.ts'

/** How a value is put in: each place has its own escape, and none may be left out. */
const helpers = {
  yaml: (value: unknown): string =>
    value === null || value === undefined || value === '' ? '' : typeof value === 'number' ? String(value) : yamlScalar(String(value)),
  md: (value: unknown): string => markdownText(String(value)),
  /** What `md` becomes where it opens a line: there a number with a full stop, or a dash, would open a list. */
  mdOpeningLine: (value: unknown): string => openingLine(markdownText(String(value))),
}
const blocks = new Set(['if', 'unless', 'each', 'with'])

const handlebars = Handlebars.create()
for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper)

/** Fills a template. Every value goes through `yaml` or `md`, and a value that does not exist is a fault, not an empty string. */
export function fillTemplate(file: string, template: string, values: object): { readonly text: string } | { readonly fault: Fault } {
  try {
    const program = handlebars.parse(template)
    const raw = rawValueIn(program)
    if (raw) {
      const at = { file, line: raw.loc.start.line, column: raw.loc.start.column + 1 }
      return {
        fault: error({
          code: 'mal/utan-hjelpar',
          args: {
            uttrykk:
              template
                .split('\n')
                [at.line - 1]?.slice(at.column - 1)
                .replace(/^\{+([^}]*)\}.*/s, '$1')
                .trim() ?? '',
          },
          at,
        }),
      }
    }
    markLineOpenings(program)
    return {
      text: handlebars.compile(program, {
        noEscape: true,
        strict: true,
        knownHelpers: { yaml: true, md: true, mdOpeningLine: true },
        knownHelpersOnly: true,
      })(values),
    }
  } catch (cause) {
    return { fault: templateFault(file, cause) }
  }
}

/** The first expression that would put a value in as it is. */
function rawValueIn(program: hbs.AST.Program): hbs.AST.Node | undefined {
  for (const statement of program.body) {
    if (statement.type === 'MustacheStatement') {
      const { path, params, escaped } = statement as hbs.AST.MustacheStatement & { escaped: boolean }
      const isHelped =
        escaped &&
        path.type === 'PathExpression' &&
        Object.hasOwn(helpers, (path as hbs.AST.PathExpression).original) &&
        params.length === 1
      if (!isHelped) return statement
    } else if (statement.type === 'BlockStatement') {
      const { path, program: inner, inverse } = statement as hbs.AST.BlockStatement
      if (!blocks.has(path.original)) return statement
      const found = rawValueIn(inner) ?? (inverse && rawValueIn(inverse))
      if (found) return found
    } else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') return statement
  }
  return undefined
}

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

function templateFault(file: string, cause: unknown): Fault {
  const { message, lineNumber, column } = cause as Error & { lineNumber?: number; column?: number }
  const [, named, line, col] = /^"(.*)" not defined in .* - (\d+):(\d+)$/.exec(message) ?? []
  if (named !== undefined)
    return error({ code: 'mal/ukjend-verdi', args: { grunn: `«${named}»` }, at: { file, line: Number(line), column: Number(col) + 1 } })
  const parseLine = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  return error({ code: 'mal/syntaks', args: {}, at: { file, line: parseLine, column: (column ?? 0) + 1 } })
}
