import type { ProblemArgs, ProblemCode } from '../i18n/catalogue.ts'

/** The command could not run: wrong usage, no data folder, no Git. Caught once, in `cli/main.ts`, where it becomes words and exit code 2. */
export class CannotRun<C extends ProblemCode = ProblemCode> extends Error {
  readonly code: C
  readonly args: ProblemArgs<C> & object

  constructor(code: C, args: ProblemArgs<C> & object, options?: { readonly cause: unknown }) {
    super(code, options)
    this.name = 'CannotRun'
    this.code = code
    this.args = args
  }
}

/** The person broke off (Ctrl-C): exit code 130, nothing written. */
export class Interrupted extends Error {}
