import { wayTo } from '../../adapters/data-folder.ts'
import type { ReportOrder } from '../../app/report/compiled.ts'
import type { LostBaseChoice } from '../../app/report/draft.ts'
import { largestStyles } from '../../app/report/recorded.ts'
import { planReport, writeReport } from '../../app/report/plan.ts'
import type { Files } from '../../app/ports.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { formatNames, type FormatName } from '../../formats/index.ts'
import type { Means } from '../../formats/means.ts'
import { enumerate } from '../../i18n/lists.ts'
import { ownStyles, type EditionName } from '../../model/layout.ts'
import { CannotRun } from '../../model/problem.ts'
import { schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Opened, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { tellReport } from '../report/text.ts'
import { tellFaults } from './plan-output.ts'

interface ReportFlags extends CommonFlags {
  readonly format?: string
  readonly utgåve?: EditionName
  readonly utanGrunnlag?: LostBaseChoice
  readonly spor?: string
  readonly lås?: boolean
  readonly streng?: boolean
  readonly dryRun?: boolean
}

/**
 * `kvalitet report`: compiles the tilstandsrapport and merges it with the draft; with `--spor` it tells where a text comes from, with `--lås` it closes a
 * report that is ready. What is missing is named, and fails only with `--streng`; a conflict has its own exit code.
 */
export async function runReport(written: string, flags: ReportFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings
  const year = schoolYearArgument(written)
  onlyOne(flags)
  const edition = flags.utgåve ?? 'offentleg'
  const formats = formatArgument(flags.format ?? (edition === 'intern' ? 'html' : 'md,html'))
  const opened = openFolder(surroundings, flags)
  const { root, files, clock } = opened
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) {
    await tellFaults({ verdicts: [], ...settings }, terminal)
    return exitCode.findings
  }
  if (files.entries(year).length === 0) throw new CannotRun('skulear/finst-ikkje', { skuleår: year })
  const history = await opened.history()
  const order: ReportOrder = { files, today: clock.today(), history, municipality: settings.municipality, year }
  const isDryRun = flags.dryRun === true
  const telling = { terminal, isDryRun, way: wayTo(root, surroundings.workingDirectory) }
  if (flags.spor !== undefined) return (await import('../report/trace.ts')).tellTrace(flags.spor, order, telling)
  const means = meansFor(opened, surroundings)
  if (flags.lås === true) return (await import('../report/lock.ts')).lock({ ...order, history, means }, telling)
  const plan = await planReport({
    ...order,
    formats: formats.filter((format) => format !== 'md'),
    edition: edition === 'offentleg' ? undefined : { name: edition, formats },
    lostBase: flags.utanGrunnlag,
    means,
  })
  if (!isDryRun) writeReport(plan, files)
  tellReport(plan, telling)
  if (plan.state === 'konflikt' || plan.state === 'ventar') return exitCode.conflict
  return flags.streng === true && plan.lacks.length > 0 ? exitCode.findings : exitCode.fine
}

/** Tracing, closing and making a paper are three errands. */
function onlyOne({ spor, lås, utgåve }: ReportFlags): void {
  const asked = [
    ...(spor === undefined ? [] : ['--spor']),
    ...(lås === true ? ['--lås'] : []),
    ...(utgåve === undefined || utgåve === 'offentleg' ? [] : ['--utgåve']),
  ]
  if (asked.length > 1) throw new CannotRun('kommando/ikkje-saman', { val: asked })
}

const meansFor = ({ files, packaged }: Opened, { environment }: Surroundings): Omit<Means, 'date'> => ({
  font: (name) => packaged.font(name),
  fontFile: (name) => packaged.fontFile(name),
  styles: bytesIn(files, ownStyles),
  print: async (html, date) => (await import('../../adapters/chromium-pdf.ts')).chromiumPrinter(environment).print(html, date),
})

/** The municipality's own Word document, if it has one. */
function bytesIn(files: Files, file: string): Uint8Array | undefined {
  const content = files.read(file, largestStyles)
  return 'bytes' in content ? Uint8Array.from(content.bytes) : undefined
}

/** What is to be written besides the draft, which is always brought up to date: all else is made from it. */
function formatArgument(written: string): readonly FormatName[] {
  const wanted = written.split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !formatNames.includes(name as FormatName))
  if (unknown !== undefined)
    throw new CannotRun('kommando/ugyldig-verdi', { val: '--format', verdi: unknown, lovlege: enumerate(formatNames, 'eller') })
  return formatNames.filter((name) => wanted.includes(name))
}
