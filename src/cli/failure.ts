import { problemHintOf, problemMessageOf } from '../i18n/catalogue.ts'
import { cli } from '../i18n/nn/cli.ts'
import { CannotRun, Interrupted } from '../model/problem.ts'
import type { Surroundings } from './context.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { shown } from './terminal.ts'

/** Tells why a command stopped, in words, and gives its exit code. Whatever is not a known reason is a fault of the program itself. */
export function tellFailure(cause: unknown, { terminal, environment }: Surroundings): ExitCode {
  if (cause instanceof Interrupted) {
    terminal.note(`\n${cli.interrupted}\n`)
    return exitCode.interrupted
  }
  const problem: CannotRun =
    cause instanceof CannotRun ? (cause as CannotRun) : new CannotRun('program/feil', { kva: reasonIn(cause) }, { cause })
  terminal.note(`${cli.problem}: ${shown(problemMessageOf(problem))}\n  → ${shown(problemHintOf(problem))}\n`)
  if (environment['KVALITET_FEILSOK'] === '1') terminal.note(`${String((problem.cause as Error | undefined)?.stack ?? problem.stack)}\n`)
  return exitCode.couldNotRun
}

const reasonIn = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
