import { wayTo } from '../../adapters/data-folder.ts'
import { figureFindings } from '../../app/figure-findings.ts'
import { findingsOf } from '../../app/findings.ts'
import { indicatorList } from '../../app/indicator-list.ts'
import { indicatorSeries, type SeriesQuestion } from '../../app/indicator-series.ts'
import { readFigureFolder } from '../../app/read-figures.ts'
import { schoolGoals } from '../../app/school-goals.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { indicator as words } from '../../i18n/nn/indicator.ts'
import type { Finding } from '../../model/finding.ts'
import { figuresFolder } from '../../model/layout.ts'
import type { Municipality } from '../../model/municipality.ts'
import { CannotRun } from '../../model/problem.ts'
import { indicatorArgument, knownSchool, stepArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { indicatorReporters, type IndicatorFormat } from '../indicator/index.ts'
import { shown, type Terminal } from '../terminal.ts'
import { verdictOf } from './validate.ts'

interface IndicatorFlags extends CommonFlags {
  readonly format?: IndicatorFormat
  readonly trinn?: string
}

const noGoals = { goals: [], unread: [] }

/** `kvalitet indikator`: the indicators there are, or the figures of one. Reads only; that there are no figures is no failure. */
export async function runIndicator(
  written: string | undefined,
  schoolWritten: string | undefined,
  flags: IndicatorFlags,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal, workingDirectory } = surroundings
  const { root, files, clock } = openFolder(surroundings, flags)
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) {
    await tellSettings(await findingsOf(settings.faults, settings.breaches), terminal)
    return exitCode.findings
  }
  const { municipality } = settings
  if (written === undefined && flags.trinn !== undefined) throw new CannotRun('kommando/manglar-argument', { argument: 'id' })
  const today = clock.today()
  const asked = written === undefined ? undefined : questionOf(written, schoolWritten, flags.trinn, municipality)
  const { goals, unread } = asked?.school ? await schoolGoals({ files, today }, municipality, asked.school) : noGoals
  const folder = await readFigureFolder(files, municipality)
  const report = await indicatorReporters[flags.format ?? 'text']()
  const look = { hasColour: terminal.hasColour, width: terminal.width, way: wayTo(root, workingDirectory) }
  terminal.out(
    asked
      ? await report.series(indicatorSeries({ ...asked, goals }, municipality, folder, today), look)
      : await report.list(indicatorList(municipality, folder, today), municipality.name, look),
  )
  if (unread.length > 0) terminal.note(`${shown(words.goalsUnread(unread.map((file) => look.way + file)), { keepsLines: true })}\n`)
  return tellFaults(await figureFindings(folder, municipality), look.way + figuresFolder, terminal)
}

function questionOf(
  written: string,
  school: string | undefined,
  step: string | undefined,
  municipality: Municipality,
): Omit<SeriesQuestion, 'goals'> {
  const indicator = indicatorArgument(written, municipality)
  const named = school === undefined ? undefined : knownSchool(municipality, school)
  return { indicator, school: named, step: step === undefined ? undefined : stepArgument(step, indicator, named) }
}

/** What is wrong with the figures is told in few words here, and line by line by `validate`. */
function tellFaults(findings: readonly Finding[], folder: string, terminal: Terminal): ExitCode {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (findings.length > 0) terminal.note(`${shown(words.faults(errors, folder))}\n`)
  return verdictOf(findings, false)
}

/** Without trusted settings nobody knows what schools there are. */
async function tellSettings(findings: readonly Finding[], terminal: Terminal): Promise<void> {
  const { text } = await import('../reporters/text.ts')
  const { hasColour, width } = terminal
  terminal.note(`${words.settingsFirst}\n`)
  terminal.note(await text({ findings, documents: 1 }, { hasColour, width, shortensDrafts: false, prefix: '', isStrict: false, way: '' }))
}
