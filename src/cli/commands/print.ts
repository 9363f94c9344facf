import { extname } from 'node:path'
import { outsideFile } from '../../adapters/outside-file.ts'
import { formText, printable } from '../../app/print.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { enumerate } from '../../i18n/lists.ts'
import { cli } from '../../i18n/nn/cli.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Municipality } from '../../model/municipality.ts'
import { CannotRun } from '../../model/problem.ts'
import { schoolYearOf } from '../../model/school-year.ts'
import { kindArgument, schoolArgument, schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { shown } from '../terminal.ts'
import { tellFaults } from './plan-output.ts'

interface PrintFlags extends CommonFlags {
  readonly skuleår?: string
  readonly dryRun?: boolean
}

/** `kvalitet print`: an empty form to be filled in elsewhere. Never into a data folder, and never over a file. */
export async function runPrint(
  document: string,
  words: readonly (string | undefined)[],
  flags: PrintFlags,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal, workingDirectory } = surroundings
  const { files, packaged, clock } = openFolder(surroundings, flags)
  const kind = formArgument(document)
  const year = flags.skuleår === undefined ? schoolYearOf(clock.today()) : schoolYearArgument(flags.skuleår)
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) return stopped({ verdicts: [], ...settings }, surroundings)
  const { municipality } = settings
  const [id, file] = schoolAndFile(words, kind, municipality)
  const school = schoolArgument({ kind, municipality, year, id, call: callOf(kind) })
  const target = outsideFile(workingDirectory, file)
  refuseOtherFormat(file)
  const filled = await formText(files, packaged, { kind: kind.id, municipality, school, year })
  if ('fault' in filled) return stopped({ verdicts: [], faults: [filled.fault], breaches: [] }, surroundings)
  if (flags.dryRun !== true) target.create(filled.text)
  terminal.out(`${cli.does.lagar}  ${shown(file)}\n`)
  terminal.note(`${flags.dryRun === true ? cli.dryRun : shown(cli.formMade(municipality.owner))}\n`)
  if (target.isInRepository) terminal.note(`${cli.formInRepository}\n`)
  return exitCode.fine
}

async function stopped(plan: Parameters<typeof tellFaults>[0], { terminal }: Surroundings): Promise<ExitCode> {
  await tellFaults(plan, terminal)
  return exitCode.findings
}

function formArgument(document: string): Kind {
  const kind = kindArgument(document)
  if (!printable.includes(kind.id)) throw new CannotRun('skjema/ikkje-skjema', { dokument: kind.id, lovlege: enumerate(printable, 'og') })
  return kind
}

const callOf = ({ id }: Kind): string => `kvalitet print ${id} SKULE FIL`

/** With one word alone, it is told which of the two is missing. */
function schoolAndFile(words: readonly (string | undefined)[], kind: Kind, { schools }: Municipality): readonly [string, string] {
  const [first, second] = words
  if (first !== undefined && second !== undefined) return [first, second]
  const ids = schools.map(({ id }) => id)
  if (first !== undefined && ids.includes(first))
    throw new CannotRun('skjema/manglar-fil', { oppskrift: `kvalitet print ${kind.id} ${first} FIL` })
  throw new CannotRun('skule/manglar', { dokument: kind.id, oppskrift: callOf(kind), lovlege: enumerate(ids, 'og') })
}

/** A form is Markdown: a file that Word or a browser would take for something else helps nobody. */
function refuseOtherFormat(file: string): void {
  if (['.doc', '.docx', '.odt', '.rtf', '.pdf', '.htm', '.html'].includes(extname(file).toLowerCase()))
    throw new CannotRun('skjema/filslag', { sti: file })
}
