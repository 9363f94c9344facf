import { wayTo } from '../../adapters/data-folder.ts'
import { planReport, writeReport } from '../../app/report.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { formatNames, type FormatName } from '../../formats/index.ts'
import { enumerate } from '../../i18n/lists.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { CannotRun } from '../../model/problem.ts'
import { schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { shown } from '../terminal.ts'
import { tellFaults } from './plan-output.ts'

interface ReportFlags extends CommonFlags {
  readonly format?: string
  readonly streng?: boolean
  readonly dryRun?: boolean
}

/** `kvalitet report`: compiles the draft of the tilstandsrapport. What is missing is named, and fails only with `--streng`. */
export async function runReport(written: string, flags: ReportFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings
  const year = schoolYearArgument(written)
  const formats = formatArgument(flags.format ?? 'md,html')
  const { root, files, clock, history } = openFolder(surroundings, flags)
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) {
    await tellFaults({ verdicts: [], ...settings }, terminal)
    return exitCode.findings
  }
  if (files.entries(year).length === 0) throw new CannotRun('skulear/finst-ikkje', { skuleår: year })
  const plan = await planReport({
    files,
    today: clock.today(),
    history: await history(),
    municipality: settings.municipality,
    year,
    formats,
  })
  if (flags.dryRun !== true) writeReport(plan, files)

  const longest = Math.max(...Object.values(cli.does).map((word) => word.length))
  const way = wayTo(root, surroundings.workingDirectory)
  for (const { does, file } of plan.verdicts) terminal.out(`${cli.does[does].padEnd(longest)}  ${shown(way + file)}\n`)
  if (flags.dryRun === true) terminal.note(`${cli.dryRun}\n`)
  if (plan.keptDraft)
    terminal.note(`${shown(cli.draftKept(way + plan.keptDraft.draft, plan.keptDraft.beside && way + plan.keptDraft.beside))}\n`)
  if (plan.lacks.length === 0) terminal.note(`${cli.reportComplete}\n`)
  else terminal.note(`${cli.reportNamed}\n${plan.lacks.map((lack) => `  - ${shown(lack)}\n`).join('')}`)
  return flags.streng === true && plan.lacks.length > 0 ? exitCode.findings : exitCode.fine
}

/** `md`, `html` or both with a comma between. */
function formatArgument(written: string): readonly FormatName[] {
  const wanted = written.split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !formatNames.some((known) => known === name))
  if (unknown !== undefined)
    throw new CannotRun('kommando/ugyldig-verdi', { val: '--format', verdi: unknown, lovlege: enumerate(formatNames, 'eller') })
  return formatNames.filter((name) => wanted.includes(name))
}
