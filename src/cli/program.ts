import { Command, CommanderError, Option, type Help } from 'commander'
import { enumerate } from '../i18n/lists.ts'
import { cli } from '../i18n/nn/cli.ts'
import { nearest } from '../model/nearest.ts'
import { CannotRun } from '../model/problem.ts'
import type { CommonFlags, Surroundings } from './context.ts'
import { declarations, type Declaration } from './declarations.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { withCommandFirst, withProperFlags } from './flags.ts'
import { version } from './version.ts'

/** Builds the command line from the declarations, and runs the command that is named. */
export async function runProgram(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine
  const program = emptyProgram(surroundings)
  for (const declaration of declarations) {
    addCommand(program, declaration).action(async (...given: unknown[]) => {
      const [flags] = given.slice(declaration.call.split(' ').length - 1) as [CommonFlags]
      code = await declaration.run(given, flags, surroundings)
    })
  }
  if (argv.length === 0) {
    program.outputHelp()
    return code
  }
  const flags = [program, ...program.commands].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []))
  const words = withCommandFirst(withProperFlags(argv, flags), ['--mappe', '--dato'])
  const [first = '', about] = words
  if (first === 'help' && about !== undefined && !commandNames(program).includes(about)) throw unknownCommand(about, program)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause
    if (cause.exitCode === 0) return exitCode.fine
    throw usageProblem(cause, program, flags)
  }
}

const emptyProgram = ({ terminal }: Surroundings): Command =>
  new Command('kvalitet')
    .description(cli.program)
    .usage(cli.usage)
    .version(version, '-V, --version', cli.versionOption)
    .helpOption('-h, --help', cli.help)
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

function addCommand(program: Command, { call, usage, aliases, words, arguments: texts, options }: Declaration): Command {
  const command = program
    .command(call)
    .aliases([...aliases])
    .description(words.about)
    .usage([cli.options, usage ?? call.split(' ').slice(1).join(' ')].join(' '))
    .helpOption('-h, --help', cli.help)
    .addHelpText('after', cli.example(words.examples))
  for (const argument of command.registeredArguments) argument.description = texts[argument.name()] ?? ''
  for (const { flags, about, choices, standard, repeats } of options) {
    const option = new Option(flags, about)
    if (choices) option.choices(choices)
    if (standard !== undefined) option.default(standard)
    if (repeats) option.argParser((value: string, earlier: readonly string[] = []) => [...earlier, value])
    command.addOption(option)
  }
  return command.option('--mappe <mappe>', cli.folderOption).option('--dato <dato>', cli.dateOption)
}

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
