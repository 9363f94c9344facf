import { wayTo } from '../../adapters/data-folder.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { carryOutUpdate, planUpdate, type UpdateVerdict } from '../../app/update.ts'
import { cli } from '../../i18n/nn/cli.ts'
import type { Municipality } from '../../model/municipality.ts'
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
  const { writtenYear, named } = told(municipality, written, schoolId)
  const year = writtenYear === undefined ? schoolYearOf(today) : schoolYearArgument(writtenYear)
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
  if (plan.unread.length > 0) terminal.note(`${shown(cli.notRead(plan.unread.map((file) => way + file)), { keepsLines: true })}\n`)
  return exitCode.fine
}

interface Told {
  readonly writtenYear: string | undefined
  readonly named: string | undefined
}

/** The year and the school among two words, either of which may be left out, and which come in any order. */
function told({ schools }: Municipality, first: string | undefined, second: string | undefined): Told {
  const isSchool = (word: string | undefined): boolean => schools.some(({ id }) => id === word)
  // A word without a digit is no year, but may be a school that is misspelled.
  const isFirstSchool = first !== undefined && (isSchool(first) || (second === undefined && !/\d/.test(first)))
  return isFirstSchool ? { writtenYear: second, named: first } : { writtenYear: first, named: second }
}

const figuresNews: Readonly<Partial<Record<UpdateVerdict['figures'], readonly string[]>>> = {
  renewed: [cli.updates.figuresRenewed],
  edited: [cli.updates.figuresEdited],
  absent: [cli.updates.figuresAbsent],
}

/** What is new in a document, in words. */
function newsOf({ does, added, asked, block, figures, refused, heldBack }: UpdateVerdict): string {
  const why: Readonly<Partial<Record<UpdateVerdict['does'], string>>> = cli.updates.why
  const parts = [
    ...[why[does]].filter((reason) => reason !== undefined),
    ...[...asked].map(cli.updates.asked),
    ...[...added].map(([field, count]) => cli.updates.added(field, count)),
    ...(block === 'renewed' ? [cli.updates.blockRenewed] : block === 'edited' ? [cli.updates.blockEdited] : []),
    ...(figuresNews[figures] ?? []),
    ...refused.map((field) => cli.updates.refused(field)),
    ...(heldBack > 0 ? [cli.updates.heldBack(heldBack)] : []),
  ]
  return parts.length === 0 ? '' : `  (${parts.join(', ')})`
}
