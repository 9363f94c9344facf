import { dirname, join, resolve } from 'node:path'
import { clock } from '../../adapters/clock.ts'
import { diskFiles, typeOf } from '../../adapters/disk-files.ts'
import { gitHistory } from '../../adapters/git-history.ts'
import { packaged } from '../../adapters/packaged.ts'
import type { Ask } from '../../adapters/prompts.ts'
import { planFolder, type Founding } from '../../app/init.ts'
import { carryOut } from '../../app/scaffold.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { enumerate } from '../../i18n/lists.ts'
import { configurationFile } from '../../model/layout.ts'
import { isOrgNumber } from '../../model/org-number.ts'
import { CannotRun, Interrupted } from '../../model/problem.ts'
import { schoolYearOf } from '../../model/school-year.ts'
import { isSchoolId } from '../../model/school-id.ts'
import { slugOf } from '../../model/slug.ts'
import type { CommonFlags, Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { shown } from '../terminal.ts'
import { tellFaults, tellVerdicts } from './plan-output.ts'

interface InitFlags extends CommonFlags {
  readonly kommune?: string
  readonly nummer?: string
  readonly målform?: string
  readonly råd?: string
  readonly skule?: readonly string[]
  readonly orgnr?: readonly string[]
}

type FoundingSchool = Founding['schools'][number]
type Answers = Omit<Founding, 'year' | 'language'>

/** `kvalitet init`: a new data folder, from flags or by asking. Touches nothing that exists. */
export async function runInit(folder: string | undefined, flags: InitFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, workingDirectory, packageRoot, environment } = surroundings
  const named = folder ?? flags.mappe ?? '.'
  const root = resolve(workingDirectory, named)
  if (!isRoomFor(root)) throw new CannotRun('mappe/ikkje-mappe', { sti: named })
  const year = schoolYearOf(clock(flags.dato ?? environment['KVALITET_DATO']).today())
  const fromFlags = answersIn(flags)
  const isStarted = typeOf(join(root, configurationFile)) !== undefined
  if (isStarted && !isComplete(fromFlags)) throw new CannotRun('mappe/finst-alt', { mappe: named })
  const answers = await completed(fromFlags, named, surroundings)
  const files = diskFiles(root)
  const plan = await planFolder(files, packaged(packageRoot), { ...answers, language: flags.målform ?? 'nynorsk', year })
  if (plan.faults.length > 0) {
    await tellFaults(plan, terminal)
    return exitCode.findings
  }
  const history = gitHistory(root)
  await history.isInstalled()
  carryOut(plan, files)
  tellVerdicts(plan, terminal, { isDryRun: false })
  if (await history.init()) terminal.note(`${cli.gitStarted}\n`)
  terminal.note(`${shown(cli.initNext(named, year), { keepsLines: true })}\n`)
  return exitCode.fine
}

/** Whether a folder is there, or can be made: the nearest thing above it that exists is a folder. */
function isRoomFor(path: string): boolean {
  const type = typeOf(path)
  return type === 'folder' || (type === undefined && path !== dirname(path) && isRoomFor(dirname(path)))
}

/** What the flags tell, each checked as a prompt would check it. */
function answersIn(flags: InitFlags): Partial<Answers> {
  if (flags.nummer !== undefined && !/^\d{4}$/.test(flags.nummer)) throw new CannotRun('kommando/kommunenummer', { verdi: flags.nummer })
  const empty = (['kommune', 'råd'] as const).find((flag) => flags[flag]?.trim() === '')
  if (empty !== undefined) throw new CannotRun('kommando/tomt', { val: `--${empty}` })
  const orgNumbers = new Map((flags.orgnr ?? []).map((written) => pairIn(written, 'kommando/orgnr', (value) => isOrgNumber(value))))
  const schools = (flags.skule ?? []).map((written): FoundingSchool => {
    const [id, name] = pairIn(written, 'kommando/skule', (value) => value !== '')
    return { id, name, orgNumber: orgNumbers.get(id) }
  })
  const twice = schools.find(({ id }, index) => schools.findIndex((school) => school.id === id) !== index)
  if (twice) throw new CannotRun('kommando/dobbel-skule', { id: twice.id })
  const stray = [...orgNumbers.keys()].find((id) => !schools.some((school) => school.id === id))
  if (stray !== undefined) throw new CannotRun('kommando/orgnr', { verdi: stray })
  return {
    ...(flags.kommune === undefined ? {} : { name: flags.kommune }),
    ...(flags.nummer === undefined ? {} : { number: flags.nummer }),
    ...(flags.råd === undefined ? {} : { council: flags.råd }),
    ...(schools.length === 0 ? {} : { schools }),
  }
}

/** `id=value`, with an id that can be a folder name. */
function pairIn(
  written: string,
  code: 'kommando/skule' | 'kommando/orgnr',
  isSound: (value: string) => boolean,
): readonly [string, string] {
  const [, id = '', value = ''] = /^([^=]*)=(.*)$/s.exec(written.normalize('NFC')) ?? []
  if (!isSchoolId(id) || !isSound(value.trim())) throw new CannotRun(code, { verdi: written })
  return [id, value.trim()]
}

const isComplete = ({ name, number, schools }: Partial<Answers>): boolean =>
  name !== undefined && number !== undefined && schools !== undefined

/** Asks for what the flags did not tell; without a terminal, says which flag is missing. */
async function completed(known: Partial<Answers>, folder: string, { terminal, workingDirectory }: Surroundings): Promise<Answers> {
  const { name, number, schools } = known
  if (name !== undefined && number !== undefined && schools !== undefined)
    return { council: 'kommunestyret', ...known, name, number, schools }
  const missing = name === undefined ? '--kommune' : number === undefined ? '--nummer' : '--skule'
  if (!terminal.isInteractive) throw new CannotRun('kommando/treng-svar', { val: missing })
  const ask = (await import('../../adapters/prompts.ts')).terminalPrompts()
  const words = cli.ask
  const needed = (answer: string): string | undefined => (answer === '' ? words.needed : undefined)
  const answers: Answers = {
    name: name ?? (await ask.text(words.municipality, { check: needed })),
    number: number ?? (await ask.text(words.number, { check: (answer) => (/^\d{4}$/.test(answer) ? undefined : words.badNumber) })),
    council: known.council ?? (await ask.text(words.council, { check: needed })),
    schools: schools ?? (await askForSchools(ask)),
  }
  const isSure = await ask.yes(
    words.confirm(
      shown(resolve(workingDirectory, folder)),
      enumerate(
        answers.schools.map((school) => school.name),
        'og',
      ),
    ),
    { yes: words.yes, no: words.no, other: words.yesOrNo },
  )
  if (!isSure) throw new Interrupted()
  return answers
}

async function askForSchools(ask: Ask): Promise<readonly FoundingSchool[]> {
  const schools: FoundingSchool[] = []
  for (;;) {
    const isFirst = schools.length === 0
    const name = await ask.text(isFirst ? cli.ask.firstSchool : cli.ask.nextSchool, {
      check: (answer) =>
        answer === ''
          ? isFirst
            ? cli.ask.needed
            : undefined
          : !isSchoolId(idOf(answer))
            ? cli.ask.needed
            : schools.some(({ id }) => id === idOf(answer))
              ? cli.ask.sameSchool
              : undefined,
    })
    if (name === '') return schools
    const orgNumber = await ask.text(cli.ask.orgNumber(name), {
      check: (answer) => (answer === '' || isOrgNumber(answer) ? undefined : cli.ask.badOrgNumber),
    })
    schools.push({ id: idOf(name), name, orgNumber: orgNumber === '' ? undefined : orgNumber })
  }
}

/** *Nord skule* lies in the folder `nord`. */
function idOf(name: string): string {
  const short = slugOf(name.replace(/\s+(?:skule|skole)$/i, ''), 40)
  return isSchoolId(short) ? short : slugOf(name, 40)
}
