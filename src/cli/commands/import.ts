import { outsideSources } from '../../adapters/outside-sources.ts'
import { findingsOf } from '../../app/findings.ts'
import { planImport, writeImport, type ImportPlan } from '../../app/import.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { codes } from '../../i18n/catalogue.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { importWords } from '../../i18n/nn/import.ts'
import type { Outcome } from '../../indicators/figures/merge.ts'
import { acceptable } from '../../indicators/sources/fault-log.ts'
import { largestSource } from '../../indicators/sources/index.ts'
import type { FigureSource } from '../../model/figure.ts'
import type { Municipality } from '../../model/municipality.ts'
import { nearest } from '../../model/nearest.ts'
import { CannotRun } from '../../model/problem.ts'
import { wayTo } from '../../adapters/data-folder.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { shown, type Terminal } from '../terminal.ts'
import { tellFaults } from './plan-output.ts'
import { verdictOf } from './validate.ts'

interface ImportFlags extends CommonFlags {
  readonly godta?: readonly string[]
  readonly tilgang?: FigureSource['access']
  readonly dryRun?: boolean
}

/** `kvalitet import`: takes Udir's exports and the municipality's own sheets into `indikatorar/`, all of them or none. */
export async function runImport(paths: readonly string[], flags: ImportFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings
  const { root, files } = openFolder(surroundings, flags)
  const accepted = new Set((flags.godta ?? []).flatMap((written) => written.split(',')).map(acceptedRule))
  const settings = await trustedSettings(files)
  if (!('municipality' in settings)) {
    await tellFaults({ verdicts: [], ...settings }, terminal)
    return exitCode.findings
  }
  const { municipality } = settings
  const sources = outsideSources(surroundings.workingDirectory, paths, largestSource)
  const plan = await planImport(files, sources, { municipality, accepted, access: flags.tilgang })
  const findings = await findingsOf(plan.faults, plan.breaches)
  const verdict = verdictOf(findings, false)
  const isDryRun = flags.dryRun === true
  if (verdict === exitCode.fine && !isDryRun) writeImport(plan, files)
  tellRead(plan, municipality, terminal)
  if (findings.length > 0) {
    const { text } = await import('../reporters/text.ts')
    const look = { hasColour: terminal.hasColour, width: terminal.width, shortensDrafts: false, prefix: '', isStrict: false, way: '' }
    terminal.out(`\n${await text({ findings, documents: sources.length }, look)}`)
  }
  tellWritten(plan, { way: wayTo(root, surroundings.workingDirectory), isDryRun, isStopped: verdict !== exitCode.fine }, terminal)
  return verdict
}

/** A rule that the user may accept a breach of, with or without `import/` before it. */
function acceptedRule(written: string): string {
  const name = written.trim().normalize('NFC')
  const code = codes.find((one) => one === name || one === `import/${name}`)
  if (code !== undefined && acceptable.has(code)) return code
  const isOfImport = code?.startsWith('import/') === true
  if (isOfImport) throw new CannotRun('import/ikkje-godta', { regel: code, kan: [...acceptable] })
  throw new CannotRun('import/ukjend-regel', { regel: written, framlegg: nearest(name, acceptable) })
}

/** File by file: what it was taken for, and what is new in it. */
function tellRead({ read, outcomes }: ImportPlan, municipality: Municipality, terminal: Terminal): void {
  for (const { name, sources } of read) {
    terminal.out(`${shown(name)}\n`)
    if (sources.length === 0) terminal.out(`  ${importWords.nothing}\n`)
    for (const { source, figures } of sources) {
      const outcome = outcomes.find((one) => one.file === name && one.source.id === source.id)
      terminal.out(`  ${shown(importWords.source(source.title, figures.length, source.access, outcome?.does))}\n`)
      if (outcome) tellChanges(outcome, municipality, terminal)
    }
  }
}

/** How many changed figures of one source are shown one by one. */
const shownChanges = 20

function tellChanges({ changes }: Outcome, { schools }: Municipality, terminal: Terminal): void {
  for (const change of changes.slice(0, shownChanges)) {
    const figure = change.after ?? change.before
    if (!figure) continue
    const unit = schools.find(({ orgNumber }) => orgNumber === figure.orgNumber)?.name ?? importWords.levels[figure.level]
    terminal.out(`    ${shown(importWords.change(figure, unit, change))}\n`)
  }
  if (changes.length > shownChanges) terminal.out(`    ${importWords.more(changes.length - shownChanges)}\n`)
}

interface Written {
  readonly way: string
  readonly isDryRun: boolean
  readonly isStopped: boolean
}

function tellWritten({ verdicts, outcomes }: ImportPlan, { way, isDryRun, isStopped }: Written, terminal: Terminal): void {
  if (isStopped) return terminal.note(`${importWords.stopped}\n`)
  const longest = Math.max(...Object.values(cli.does).map((word) => word.length))
  for (const { does, file } of verdicts) terminal.out(`${cli.does[does].padEnd(longest)}  ${shown(way + file)}\n`)
  if (isDryRun) terminal.note(`${cli.dryRun}\n`)
  else terminal.note(`${endText(verdicts, outcomes)}\n`)
}

function endText(verdicts: ImportPlan['verdicts'], outcomes: ImportPlan['outcomes']): string {
  if (verdicts.some(({ does }) => does !== 'uendra')) return importWords.next
  return outcomes.some(({ does }) => does === 'eldre') ? importWords.older : importWords.unchanged
}
