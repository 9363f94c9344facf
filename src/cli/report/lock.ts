import { planLock } from '../../app/report/lock.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { reportCommand as words } from '../../i18n/nn/report-command.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { shown } from '../terminal.ts'
import type { Telling } from './text.ts'

/** `kvalitet report --lås`: closes a report that is ready, or tells what must be done first. */
export async function lock(order: Parameters<typeof planLock>[0], { terminal, isDryRun, way }: Telling): Promise<ExitCode> {
  const locking = await planLock(order)
  if ('findings' in locking) {
    const { text } = await import('../reporters/text.ts')
    const { hasColour, width } = terminal
    terminal.note(`${words.toDoFirst}\n`)
    terminal.out(
      await text(
        { findings: locking.findings, documents: 1 },
        { hasColour, width, shortensDrafts: false, prefix: '', isStrict: true, way },
      ),
    )
    return exitCode.findings
  }
  const list = shown(way + locking.list)
  if (isDryRun) {
    terminal.note(`${words.wouldLock(locking.files.length, list)} ${cli.dryRun}\n`)
    return exitCode.fine
  }
  const { tag } = await locking.write()
  terminal.out(`${words.locked(locking.files.length, list, tag)}\n`)
  return exitCode.fine
}
