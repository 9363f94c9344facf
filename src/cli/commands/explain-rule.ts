import { packaged } from '../../adapters/packaged.ts'
import { CannotRun } from '../../model/problem.ts'
import { nearestRule, ruleNamed } from '../../model/rule-ids.ts'
import type { Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { styleFor } from '../reporters/style.ts'
import { rulePageText } from '../rule-page.ts'

/** `kvalitet validate --regel ID`: the page of a rule, for a terminal or (`--format json`) as it is written. Needs no data folder. */
export async function explainRule(
  id: string,
  paths: readonly string[],
  format: string | undefined,
  { terminal, packageRoot }: Surroundings,
): Promise<ExitCode> {
  if (paths.length > 0) throw new CannotRun('kommando/for-mange', {})
  const code = ruleNamed(id)
  if (code === undefined) throw new CannotRun('regel/ukjend', { regel: id, framlegg: nearestRule(id) })
  const page = packaged(packageRoot).rulePage(code)
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify({ version: 1, rule: { id: code, page } }, null, 2)}\n`)
      return exitCode.fine
    case undefined:
    case 'text':
      terminal.out(rulePageText(page, await styleFor([], terminal.hasColour), Math.min(terminal.width, 80)))
      return exitCode.fine
    default:
      throw new CannotRun('kommando/ugyldig-verdi', { val: '--format', verdi: format, lovlege: 'text eller json' })
  }
}
