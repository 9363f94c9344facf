import { Command, CommanderError, Option, type Help } from 'commander'
import { enumerate } from '../i18n/lists.ts'
import { cli } from '../i18n/nn/cli.ts'
import { nearest } from '../model/nearest.ts'
import { CannotRun } from '../model/problem.ts'
import type { CommonFlags, Surroundings } from './context.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { withCommandFirst, withProperFlags } from './flags.ts'
import { version } from './version.ts'

/** Declares every command, and runs the one that is named. Commands are imported when they run: help loads commander alone. */
export async function runProgram(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine
  const does = (act: () => Promise<ExitCode>) => async (): Promise<void> => {
    code = await act()
  }
  const program = declare(surroundings, does)
  if (argv.length === 0) {
    program.outputHelp()
    return code
  }
  const flags = [program, ...program.commands].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []))
  try {
    const words = withCommandFirst(withProperFlags(argv, flags), ['--mappe', '--dato'])
    const [first = '', about] = words
    if (first === 'help' && about !== undefined && !commandNames(program).includes(about)) throw unknownCommand(about, program)
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause
    if (cause.exitCode === 0) return exitCode.fine
    throw usageProblem(cause, program, flags)
  }
}

type Does = (act: () => Promise<ExitCode>) => () => Promise<void>

function declare(surroundings: Surroundings, does: Does): Command {
  const { terminal } = surroundings
  const program = new Command('kvalitet')
    .description(cli.program)
    .usage(cli.usage)
    .version(version, '-V, --version', cli.versionOption)
    .helpCommand(`help [${cli.helpArgument}]`, cli.helpCommand)
    .addHelpText('after', cli.moreHelp)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(terminal.width, 100),
    })
    .configureHelp(nynorskHelp)
    .exitOverride()

  const add = (
    declaration: string,
    aliases: readonly string[],
    text: { readonly about: string; readonly examples: readonly string[] },
  ): Command =>
    program
      .command(declaration)
      .aliases([...aliases])
      .description(text.about)
      .usage(usageOf(declaration))
      .helpOption('-h, --help', cli.help)
      .addHelpText('after', cli.example(text.examples))
      .option('--mappe <mappe>', cli.folderOption)
      .option('--dato <dato>', cli.dateOption)

  program.helpOption('-h, --help', cli.help)
  const { init, newYear, new: one, validate, report } = cli.commands

  const initCommand = add('init [mappe]', ['start'], init)
    .option('--kommune <namn>', init.municipality)
    .option('--nummer <nummer>', init.number)
    .addOption(new Option('--målform <målform>', init.language).choices(['nynorsk', 'bokmål']).default('nynorsk'))
    .option('--råd <namn>', init.council)
    .option('--skule <id=namn>', init.school, gather)
    .option('--orgnr <id=nummer>', init.orgNumber, gather)
  describeArguments(initCommand, { mappe: init.folder }).action((folder: string | undefined, flags: CommonFlags) =>
    does(async () => (await import('./commands/init.ts')).runInit(folder, flags, surroundings))(),
  )

  const newYearCommand = add('new-year <skuleår>', ['nytt-år', 'nytt-ar'], newYear)
    .option('--dry-run', newYear.dryRun)
    .option('--commit', newYear.commit)
  describeArguments(newYearCommand, { skuleår: newYear.year }).action((year: string, flags: CommonFlags) =>
    does(async () => (await import('./commands/new-year.ts')).runNewYear(year, flags, surroundings))(),
  )

  const newCommand = add('new <dokument> <skule>', ['nytt'], one)
    .option('--skuleår <skuleår>', one.year)
    .option('--område <område>', one.area)
    .option('--tittel <tittel>', one.title)
    .option('--dry-run', newYear.dryRun)
  describeArguments(newCommand, { dokument: one.kind, skule: one.school }).action((kind: string, school: string, flags: CommonFlags) =>
    does(async () => (await import('./commands/new.ts')).runNew(kind, school, flags, surroundings))(),
  )

  const validateCommand = add('validate [stiar...]', ['valider'], validate)
    .addOption(new Option('--format <format>', validate.format).choices(['text', 'json', 'github']).default('text'))
    .option('--streng', validate.strict)
  describeArguments(validateCommand, { stiar: validate.paths }).action((paths: readonly string[], flags: CommonFlags) =>
    does(async () => (await import('./commands/validate.ts')).runValidate(paths, flags, surroundings))(),
  )

  const reportCommand = add('report <skuleår>', ['rapport'], report)
    .option('--format <format>', report.format, 'md,html')
    .option('--streng', report.strict)
    .option('--dry-run', report.dryRun)
  describeArguments(reportCommand, { skuleår: report.year }).action((year: string, flags: CommonFlags) =>
    does(async () => (await import('./commands/report.ts')).runReport(year, flags, surroundings))(),
  )
  return program
}

const gather = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value]

function describeArguments(command: Command, texts: Readonly<Record<string, string>>): Command {
  for (const argument of command.registeredArguments) argument.description = texts[argument.name()] ?? ''
  return command
}

const usageOf = (declaration: string): string => [cli.options, ...declaration.split(' ').slice(1)].join(' ')

/** Commander's own help, in Nynorsk. */
const nynorskHelp: Partial<Help> = {
  styleTitle: (title) => cli.titles[title] ?? title,
  subcommandTerm: (command) => [command.name(), ...command.aliases().slice(0, 1)].join(', '),
  subcommandDescription: (command) => command.description(),
  optionDescription: ({ description, argChoices, defaultValue }) =>
    [description, argChoices && cli.choices(argChoices), typeof defaultValue === 'string' ? cli.standard(defaultValue) : undefined]
      .filter(Boolean)
      .join(' '),
}

/** Commander's complaints about the command line, as problems of ours. */
function usageProblem({ code, message }: CommanderError, program: Command, flags: readonly string[]): CannotRun {
  const [, quoted = ''] = /'([^']*)'/.exec(message) ?? []
  const name = quoted.replace(/^.*(--[^\s,=]+).*$/, '$1')
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(quoted, program)
    case 'commander.unknownOption':
      return new CannotRun('kommando/ukjent-val', { val: quoted, framlegg: nearest(quoted, flags) })
    case 'commander.missingArgument':
      return new CannotRun('kommando/manglar-argument', { argument: quoted })
    case 'commander.optionMissingArgument':
      return new CannotRun('kommando/manglar-verdi', { val: name })
    case 'commander.invalidArgument': {
      const value = /value '([^']*)'|argument '([^']*)' is invalid/.exec(message)
      const allowed = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? ''
      return new CannotRun('kommando/ugyldig-verdi', {
        val: name,
        verdi: value?.[2] ?? value?.[1] ?? '',
        lovlege: enumerate(allowed.split(', '), 'eller'),
      })
    }
    default:
      return new CannotRun('kommando/for-mange', {})
  }
}

const commandNames = (program: Command): readonly string[] => program.commands.flatMap((command) => [command.name(), ...command.aliases()])

const unknownCommand = (name: string, program: Command): CannotRun =>
  new CannotRun('kommando/ukjend', { kommando: name, framlegg: nearest(name, commandNames(program)) })
