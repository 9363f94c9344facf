import type { Surroundings } from './context.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { processTerminal } from './terminal.ts'
import { version } from './version.ts'

/** Runs the command that the arguments name, and leaves its exit code. */
export async function main(packageRoot: URL): Promise<void> {
  const surroundings: Surroundings = {
    terminal: processTerminal(),
    packageRoot,
    workingDirectory: workingDirectory(),
    environment: process.env,
  }
  const code = await run(process.argv.slice(2), surroundings)
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
}

/** Where the user stands; a folder that has been deleted counts as the root, where nothing will be found. */
function workingDirectory(): string {
  try {
    return process.cwd()
  } catch {
    return '/'
  }
}

/** The version is told at once; all else is loaded when it is needed. The one place where failures are caught. */
async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      surroundings.terminal.out(`${version}\n`)
      return exitCode.fine
    }
    const { runProgram } = await import('./program.ts')
    return await runProgram(argv, surroundings)
  } catch (cause) {
    const { tellFailure } = await import('./failure.ts')
    return tellFailure(cause, surroundings)
  }
}
