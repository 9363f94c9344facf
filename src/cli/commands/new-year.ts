import { carryOut, planYear } from '../../app/scaffold.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { tellFaults, tellVerdicts } from './plan-output.ts'

interface NewYearFlags extends CommonFlags {
  readonly dryRun?: boolean
  readonly commit?: boolean
}

/** `kvalitet new-year`: every document of a year for every open school. Never replaces a file. */
export async function runNewYear(written: string, flags: NewYearFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings
  const year = schoolYearArgument(written)
  const { files, packaged, clock, history } = openFolder(surroundings, flags)
  const settings = await trustedSettings(files)
  const isDryRun = flags.dryRun === true
  const plan =
    'municipality' in settings
      ? await planYear({ files, today: clock.today() }, packaged, settings.municipality, year)
      : { verdicts: [], ...settings }
  if (plan.faults.length > 0 || plan.breaches.length > 0) {
    await tellFaults(plan, terminal)
    return exitCode.findings
  }
  const git = flags.commit === true && !isDryRun ? await history() : undefined
  await git?.readyToCommit()
  if (!isDryRun) carryOut(plan, files)
  tellVerdicts(plan, terminal, { isDryRun })
  if (!isDryRun && plan.verdicts.some(({ does }) => does === 'lagar')) terminal.note(`${cli.yearNext(year)}\n`)
  if (git) {
    const isCommitted = await git.commit(
      plan.verdicts.map(({ file }) => file),
      cli.yearCommit(year),
    )
    terminal.note(`${isCommitted ? cli.committed : cli.nothingToCommit}\n`)
  }
  return exitCode.fine
}
