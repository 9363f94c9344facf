import { wayTo } from '../../adapters/data-folder.ts'
import { readStatus } from '../../app/status.ts'
import { status as words } from '../../i18n/nn/status.ts'
import type { Finding } from '../../model/finding.ts'
import { schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { statusReporters, type StatusFormat } from '../status/index.ts'
import type { Terminal } from '../terminal.ts'

interface StatusFlags extends CommonFlags {
  readonly format?: StatusFormat
}

/** `kvalitet status`: how far the year has come. Reads only, and is no check: what is left or late is no failure. */
export async function runStatus(written: string | undefined, flags: StatusFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings
  const year = written === undefined ? undefined : schoolYearArgument(written)
  const { root, files, clock } = openFolder(surroundings, flags)
  const status = await readStatus({ files, today: clock.today() }, year)
  if ('settings' in status) {
    await tellSettings(status.settings, terminal)
    return exitCode.findings
  }
  const report = await statusReporters[flags.format ?? 'text']()
  const { hasColour, width } = terminal
  terminal.out(await report(status, { hasColour, width, way: wayTo(root, surroundings.workingDirectory) }))
  return exitCode.fine
}

/** Without trusted settings nobody knows what schools there are. */
async function tellSettings(findings: readonly Finding[], terminal: Terminal): Promise<void> {
  const { text } = await import('../reporters/text.ts')
  const { hasColour, width } = terminal
  terminal.note(`${words.settingsFirst}\n`)
  terminal.note(await text({ findings, documents: 1 }, { hasColour, width, shortensDrafts: false, prefix: '', isStrict: false, way: '' }))
}
