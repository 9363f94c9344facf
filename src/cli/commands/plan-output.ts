import { findingsOf } from '../../app/findings.ts'
import type { Plan } from '../../app/scaffold.ts'
import { cli } from '../../i18n/nn/cli.ts'
import type { Terminal } from '../terminal.ts'
import { shown } from '../terminal.ts'

/** One line per file, the same with and without `--dry-run`. */
export function tellVerdicts(plan: Plan, terminal: Terminal, { isDryRun }: { readonly isDryRun: boolean }): void {
  const longest = Math.max(...Object.values(cli.does).map((word) => word.length))
  for (const { does, file } of plan.verdicts) terminal.out(`${cli.does[does].padEnd(longest)}  ${shown(file)}\n`)
  const made = plan.verdicts.filter(({ does }) => does === 'lagar').length
  const existing = plan.verdicts.length - made
  terminal.note(isDryRun ? `${cli.wouldMake(made, existing)} ${cli.dryRun}\n` : `${cli.made(made, existing)}\n`)
  tellNotCarried(plan, terminal)
}

/** What new documents should have been given, but were not. */
function tellNotCarried({ verdicts, unread = [] }: Plan, terminal: Terminal): void {
  const made = verdicts.filter((verdict) => verdict.does === 'lagar')
  if (made.length > 0 && unread.length > 0) terminal.note(`${shown(cli.notRead(unread), { keepsLines: true })}\n`)
  for (const { file, heldBack = 0 } of made) if (heldBack > 0) terminal.note(`${shown(file)}: ${cli.updates.heldBack(heldBack)}\n`)
}

/** The faults that stopped a plan, as findings on standard output. */
export async function tellFaults(plan: Plan, terminal: Terminal): Promise<void> {
  const { text } = await import('../reporters/text.ts')
  const findings = await findingsOf(plan.faults, plan.breaches)
  terminal.note(`${cli.noneMade}\n`)
  terminal.out(
    await text(
      { findings, documents: 0 },
      { hasColour: terminal.hasColour, width: terminal.width, shortensDrafts: false, prefix: '', isStrict: false, way: '' },
    ),
  )
}
