import { pathInFolder, prefixInRepository, wayTo } from '../../adapters/data-folder.ts'
import { validate } from '../../app/validate.ts'
import type { Finding } from '../../model/finding.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { reporters, type FindingFormat } from '../reporters/index.ts'

interface ValidateFlags extends CommonFlags {
  readonly format?: FindingFormat
  readonly streng?: boolean
  readonly regel?: string
}

/** `kvalitet validate`: tells what is missing or wrong. Reads only. */
export async function runValidate(paths: readonly string[], flags: ValidateFlags, surroundings: Surroundings): Promise<ExitCode> {
  if (flags.regel !== undefined) return (await import('./explain-rule.ts')).explainRule(flags.regel, paths, flags.format, surroundings)
  const { root, files, clock } = openFolder(surroundings, flags)
  const named = paths.map((path) => pathInFolder(root, surroundings.workingDirectory, path))
  const reported = await validate({ files, today: clock.today() }, named)
  const { terminal } = surroundings
  const format = flags.format ?? 'text'
  const isStrict = flags.streng === true
  const report = await reporters[format]()
  terminal.out(
    await report(reported, {
      hasColour: terminal.hasColour,
      width: terminal.width,
      shortensDrafts: named.length === 0,
      prefix: prefixInRepository(root),
      isStrict,
      way: wayTo(root, surroundings.workingDirectory),
    }),
  )
  return verdictOf(reported.findings, isStrict)
}

/** Errors fail a command; with `--streng` warnings do too. */
export const verdictOf = (findings: readonly Finding[], isStrict: boolean): ExitCode =>
  findings.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning')) ? exitCode.findings : exitCode.fine
