import { problemHintOf, problemMessageOf } from '../i18n/catalogue.ts'
import { cli } from '../i18n/nn/cli.ts'
import { CannotRun, Interrupted } from '../model/problem.ts'
import type { Surroundings } from './context.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { processTerminal, shown } from './terminal.ts'

/** Runs the command that the arguments name, and leaves its exit code. The one place where failures become words. */
export async function main(packageRoot: URL): Promise<void> {
  const terminal = processTerminal()
  const surroundings: Surroundings = { terminal, packageRoot, workingDirectory: process.cwd(), environment: process.env }
  process.exitCode = await run(process.argv.slice(2), surroundings)
}

/** As `main`, with everything handed in. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      surroundings.terminal.out(`${version}\n`)
      return exitCode.fine
    }
    const { runProgram } = await import('./program.ts')
    return await runProgram(argv, surroundings)
  } catch (cause) {
    return tell(cause, surroundings)
  }
}

declare const KVALITET_VERSION: string | undefined
export const version: string = typeof KVALITET_VERSION === 'string' ? KVALITET_VERSION : '0.0.0'

function tell(cause: unknown, { terminal, environment }: Surroundings): ExitCode {
  if (cause instanceof Interrupted) {
    terminal.note(`\n${cli.interrupted}\n`)
    return exitCode.interrupted
  }
  const problem: CannotRun =
    cause instanceof CannotRun
      ? (cause as CannotRun)
      : new CannotRun('program/feil', { kva: String((cause as Error)?.message ?? cause) }, { cause })
  terminal.note(`${cli.problem}: ${shown(problemMessageOf(problem))}\n  → ${shown(problemHintOf(problem))}\n`)
  if (environment['KVALITET_FEILSOK'] === '1') terminal.note(`${String((problem.cause as Error)?.stack ?? problem.stack)}\n`)
  return exitCode.couldNotRun
}
