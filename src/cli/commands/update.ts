import { wayTo } from '../../adapters/data-folder.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { carryOutUpdate, planUpdate, type UpdateVerdict } from '../../app/update.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { schoolYearOf } from '../../model/school-year.ts'
import { CannotRun } from '../../model/problem.ts'
import { openSchool, schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { shown } from '../terminal.ts'
import { tellFaults } from './plan-output.ts'

interface UpdateFlags extends CommonFlags {
  readonly dryRun?: boolean
}

/** `kvalitet update`: brings the drafts of a year up to date. Only adds; what somebody wrote and what is finished is left. */
export async function runUpdate(
  written: string | undefined,
  schoolId: string | undefined,
  flags: UpdateFlags,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal } = surroundings
  const { root, files, clock } = openFolder(surroundings, flags)
  const today = clock.today()
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) {
    await tellFaults({ verdicts: [], ...settings }, terminal)
    return exitCode.findings
  }
  const { municipality } = settings
  const isSchool = schoolId === undefined && municipality.schools.some(({ id }) => id === written)
  const year = written === undefined || isSchool ? schoolYearOf(today) : schoolYearArgument(written)
  const named = isSchool ? written : schoolId
  const school = named === undefined ? undefined : openSchool(municipality, named, year)
  if (files.entries(year).length === 0) throw new CannotRun('skulear/finst-ikkje', { skuleår: year })
  const plan = await planUpdate({ files, today }, municipality, year, school)
  const isDryRun = flags.dryRun === true
  if (!isDryRun) carryOutUpdate(plan, files)
  const way = wayTo(root, surroundings.workingDirectory)
  const longest = Math.max(...Object.values(cli.updates.does).map((word) => word.length))
  for (const verdict of plan.verdicts) {
    terminal.out(`${cli.updates.does[verdict.does].padEnd(longest)}  ${shown(way + verdict.file)}${shown(newsOf(verdict))}\n`)
  }
  terminal.note(`${cli.updates.summary(plan.replace.length, isDryRun)}\n`)
  return exitCode.fine
}

/** What is new in a document, in words. */
function newsOf({ added, block, refused }: UpdateVerdict): string {
  const parts = [
    ...[...added].map(([field, count]) => cli.updates.added(field, count)),
    ...(block === 'renewed' ? [cli.updates.blockRenewed] : block === 'edited' ? [cli.updates.blockEdited] : []),
    ...refused.map((field) => cli.updates.refused(field)),
  ]
  return parts.length === 0 ? '' : `  (${parts.join(', ')})`
}
