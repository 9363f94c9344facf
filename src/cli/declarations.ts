import { cli } from '../i18n/nn/cli.ts'
import { editionNames } from '../model/layout.ts'
import type { CommonFlags, Surroundings } from './context.ts'
import type { ExitCode } from './exit-code.ts'

interface DeclaredOption {
  readonly flags: string
  readonly about: string
  readonly choices?: readonly string[]
  readonly standard?: string
  /** May be given several times; the values are gathered. */
  readonly repeats?: true
}

/** A command as the user sees it, and what runs it. Its code is loaded when it runs. */
export interface Declaration {
  /** Name and arguments: `new-year <skuleår>`. */
  readonly call: string
  /** The arguments as the help shows them, where commander is given less so that the command itself can say what is missing. */
  readonly usage?: string
  readonly aliases: readonly string[]
  readonly words: { readonly about: string; readonly examples: readonly string[] }
  readonly arguments: Readonly<Record<string, string>>
  readonly options: readonly DeclaredOption[]
  /** The arguments as commander gives them: texts, undefined for one left out, a list for the last that repeats. */
  readonly run: (given: readonly unknown[], flags: CommonFlags, surroundings: Surroundings) => Promise<ExitCode>
}

const words = cli.commands

/** Every command, in the order of the help. */
export const declarations: readonly Declaration[] = [
  {
    call: 'init [mappe]',
    aliases: ['start'],
    words: words.init,
    arguments: { mappe: words.init.folder },
    options: [
      { flags: '--kommune <namn>', about: words.init.municipality },
      { flags: '--nummer <nummer>', about: words.init.number },
      { flags: '--målform <målform>', about: words.init.language, choices: ['nynorsk', 'bokmål'], standard: 'nynorsk' },
      { flags: '--råd <namn>', about: words.init.council },
      { flags: '--skule <id=namn>', about: words.init.school, repeats: true },
      { flags: '--orgnr <id=nummer>', about: words.init.orgNumber, repeats: true },
    ],
    run: async ([folder], flags, surroundings) =>
      (await import('./commands/init.ts')).runInit(folder as string | undefined, flags, surroundings),
  },
  {
    call: 'new-year <skuleår>',
    aliases: ['nytt-år', 'nytt-ar', 'nytt-aar'],
    words: words.newYear,
    arguments: { skuleår: words.newYear.year },
    options: [
      { flags: '--dry-run', about: words.newYear.dryRun },
      { flags: '--commit', about: words.newYear.commit },
    ],
    run: async ([year], flags, surroundings) => (await import('./commands/new-year.ts')).runNewYear(year as string, flags, surroundings),
  },
  {
    call: 'new <dokument> [skule]',
    aliases: ['nytt'],
    words: words.new,
    arguments: { dokument: words.new.kind, skule: words.new.school },
    options: [
      { flags: '--skuleår <skuleår>', about: words.new.year },
      { flags: '--område <område>', about: words.new.area },
      { flags: '--tittel <tittel>', about: words.new.title },
      { flags: '--dry-run', about: words.newYear.dryRun },
    ],
    run: async ([kind, school], flags, surroundings) =>
      (await import('./commands/new.ts')).runNew(kind as string, school as string | undefined, flags, surroundings),
  },
  {
    call: 'update [skuleår] [skule]',
    aliases: ['oppdater'],
    words: words.update,
    arguments: { skuleår: words.update.year, skule: words.update.school },
    options: [{ flags: '--dry-run', about: words.update.dryRun }],
    run: async ([year, school], flags, surroundings) =>
      (await import('./commands/update.ts')).runUpdate(year as string | undefined, school as string | undefined, flags, surroundings),
  },
  {
    call: 'validate [stiar...]',
    aliases: ['valider'],
    words: words.validate,
    arguments: { stiar: words.validate.paths },
    options: [
      { flags: '--format <format>', about: words.validate.format, choices: ['text', 'json', 'sarif', 'github', 'junit'], standard: 'text' },
      { flags: '--streng', about: words.validate.strict },
      { flags: '--regel <id>', about: words.validate.rule },
    ],
    run: async ([paths], flags, surroundings) =>
      (await import('./commands/validate.ts')).runValidate(paths as readonly string[], flags, surroundings),
  },
  {
    call: 'status [skuleår]',
    aliases: ['oversyn'],
    words: words.status,
    arguments: { skuleår: words.status.year },
    options: [{ flags: '--format <format>', about: words.status.format, choices: ['text', 'json', 'markdown'], standard: 'text' }],
    run: async ([year], flags, surroundings) =>
      (await import('./commands/status.ts')).runStatus(year as string | undefined, flags, surroundings),
  },
  {
    call: 'print <dokument> [skule] [fil]',
    usage: '<dokument> <skule> <fil>',
    aliases: ['skriv-ut'],
    words: words.print,
    arguments: { dokument: words.print.kind, skule: words.print.school, fil: words.print.file },
    options: [
      { flags: '--skuleår <skuleår>', about: words.print.year },
      { flags: '--dry-run', about: words.print.dryRun },
    ],
    run: async ([kind, school, file], flags, surroundings) =>
      (await import('./commands/print.ts')).runPrint(
        kind as string,
        [school as string | undefined, file as string | undefined],
        flags,
        surroundings,
      ),
  },
  {
    call: 'import <fil...>',
    aliases: ['importer'],
    words: words.import,
    arguments: { fil: words.import.files },
    options: [
      { flags: '--godta <regel>', about: words.import.accept, repeats: true },
      { flags: '--tilgang <tilgang>', about: words.import.access, choices: ['offentleg', 'internt'] },
      { flags: '--dry-run', about: words.import.dryRun },
    ],
    run: async ([paths], flags, surroundings) =>
      (await import('./commands/import.ts')).runImport(paths as readonly string[], flags, surroundings),
  },
  {
    call: 'indikator [id] [skule]',
    aliases: ['indicator'],
    words: words.indicator,
    arguments: { id: words.indicator.id, skule: words.indicator.school },
    options: [
      { flags: '--trinn <trinn>', about: words.indicator.step },
      { flags: '--format <format>', about: words.indicator.format, choices: ['text', 'json', 'markdown'], standard: 'text' },
    ],
    run: async ([id, school], flags, surroundings) =>
      (await import('./commands/indicator.ts')).runIndicator(id as string | undefined, school as string | undefined, flags, surroundings),
  },
  {
    call: 'report <skuleår>',
    aliases: ['rapport'],
    words: words.report,
    arguments: { skuleår: words.report.year },
    options: [
      { flags: '--format <format>', about: words.report.format },
      { flags: '--utgåve <utgåve>', about: words.report.edition, choices: editionNames, standard: 'offentleg' },
      { flags: '--utan-grunnlag <val>', about: words.report.lostBase, choices: ['ved', 'behald'] },
      { flags: '--spor <tekst>', about: words.report.trace },
      { flags: '--lås', about: words.report.lock },
      { flags: '--streng', about: words.report.strict },
      { flags: '--dry-run', about: words.report.dryRun },
    ],
    run: async ([year], flags, surroundings) => (await import('./commands/report.ts')).runReport(year as string, flags, surroundings),
  },
]
