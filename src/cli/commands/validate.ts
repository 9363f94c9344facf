import { pathInFolder, prefixInRepository, wayTo } from '../../adapters/data-folder.ts'
import { validate } from '../../app/validate.ts'
import type { Finding } from '../../model/finding.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { reporters, type FindingFormat } from '../reporters/index.ts'

interface ValidateFlags extends CommonFlags {
  readonly format?: FindingFormat
  readonly streng?: boolean
}

/** `kvalitet validate`: tells what is missing or wrong. Reads only. */
export async function runValidate(paths: readonly string[], flags: ValidateFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { root, files } = openFolder(surroundings, flags)
  const named = paths.map((path) => pathInFolder(root, surroundings.workingDirectory, path))
  const reported = await validate(files, named)
  const { terminal } = surroundings
  const format = flags.format ?? 'text'
  const prefix = format === 'github' ? prefixInRepository(root) : ''
  const report = await reporters[format]()
  terminal.out(
    await report(reported, {
      hasColour: terminal.hasColour,
      width: terminal.width,
      shortensDrafts: named.length === 0,
      prefix,
      way: wayTo(root, surroundings.workingDirectory),
    }),
  )
  return verdictOf(reported.findings, flags.streng === true)
}

/** Errors fail a command; with `--streng` warnings do too. */
export const verdictOf = (findings: readonly Finding[], isStrict: boolean): ExitCode =>
  findings.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning')) ? exitCode.findings : exitCode.fine
