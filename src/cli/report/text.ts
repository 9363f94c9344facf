import type { PieceVerdict } from '../../app/report/piece-verdicts.ts'
import type { ReportPlan } from '../../app/report/plan.ts'
import type { FileVerdict } from '../../app/report/placement.ts'
import { cli } from '../../i18n/nn/cli.ts'
import { reportCommand as words } from '../../i18n/nn/report-command.ts'
import { groupedBy } from '../../model/grouped.ts'
import { shown, type Terminal } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'

/** How and where a command tells. */
export interface Telling {
  readonly terminal: Terminal
  readonly isDryRun: boolean
  /** From the working directory to the data folder. */
  readonly way: string
}

/** What a compilation did, or would do: a line for each file, the pieces that somebody should know of, and what the report lacks. */
export function tellReport(plan: ReportPlan, { terminal, isDryRun, way }: Telling): void {
  const draft = shown(way + plan.draft)
  if (plan.state === 'ventar') {
    terminal.out(`${words.waiting(draft, plan.conflicts)}\n`)
    terminal.note(`${words.resolve}\n`)
    return
  }
  tellFiles(plan, terminal, way)
  tellPieces(plan.pieces, terminal, isDryRun)
  if (isDryRun) terminal.note(`${cli.dryRun}\n`)
  else if (plan.state !== 'ved') terminal.note(`${words.summary(countsOf(plan.pieces))}\n`)
  if (plan.state === 'konflikt') {
    terminal.out(`${words.conflict(draft, plan.conflicts)}\n`)
    terminal.note(`${words.resolve}\n`)
  }
  tellEdited(plan, terminal, way)
  if (plan.lacks.length === 0) terminal.note(`${words.complete}\n`)
  else terminal.note(`${words.lacking}\n${plan.lacks.map((lack) => `  - ${shown(lack)}\n`).join('')}`)
}

const isChart = ({ file, does }: FileVerdict): boolean => file.endsWith('.svg') && does !== 'urørt' && does !== 'ved'

function tellFiles({ files }: ReportPlan, terminal: Terminal, way: string): void {
  const longest = Math.max(...files.map(({ does }) => words.files[does].length))
  const line = (does: FileVerdict['does'], said: string): string => `${words.files[does].padEnd(longest)}  ${said}\n`
  for (const { does, file } of files.filter((one) => !isChart(one))) terminal.out(line(does, shown(way + file)))
  // Charts are many, and nobody opens them one by one.
  for (const [does, charts] of groupedBy(files.filter(isChart), (one) => one.does))
    terminal.out(line(does, words.charts(shown(way + (charts[0]?.file.replace(/[^/]*$/, '') ?? '')), charts.length)))
}

/** In a real run, what the owner should look at; before it, all that something happens to. */
function tellPieces(pieces: readonly PieceVerdict[], terminal: Terminal, isDryRun: boolean): void {
  const told = pieces.filter(({ fate }) => (isDryRun ? fate !== 'uendra' : fate === 'sjå over' || fate === 'konflikt'))
  if (told.length === 0 && !isDryRun) return
  terminal.out(`\n${isDryRun ? words.pieces : `${words.toLookOver}:`}\n`)
  const longest = Math.max(0, ...told.map(({ fate }) => words.fates[fate].length))
  for (const { fate, path, words: beginning, changes } of told) {
    const place = [path.join(' › '), beginning].filter((part) => part !== '').join(': ')
    const column = longest + 4
    terminal.out(hanging(`  ${words.fates[fate].padEnd(longest)}  `, shown(place), { column, terminal }))
    for (const { before, after } of changes)
      terminal.out(hanging(`${' '.repeat(column)}→ `, shown(words.changed(before, after)), { column: column + 2, terminal }))
  }
  if (isDryRun) terminal.out(`  ${words.unchanged(pieces.length - told.length)}\n`)
  terminal.out('\n')
}

interface Hanging {
  /** Where the lines after the first begin, in cells. */
  readonly column: number
  readonly terminal: Terminal
}

/** A text after its sign, broken between words. */
const hanging = (sign: string, text: string, { column, terminal }: Hanging): string =>
  `${sign}${wrapped(text, Math.max(20, terminal.width - column), { widthOf: ({ length }) => length }).join(`\n${' '.repeat(column)}`)}\n`

function countsOf(pieces: readonly PieceVerdict[]): Parameters<typeof words.summary>[0] {
  const count = (...fates: readonly PieceVerdict['fate'][]): number => pieces.filter(({ fate }) => fates.includes(fate)).length
  return {
    renewed: count('fornya'),
    fresh: count('ny'),
    own: count('eigar', 'sjå over', 'konflikt'),
    deleted: count('sletta'),
    gone: count('borte'),
  }
}

/** What was left because somebody has edited it. */
function tellEdited({ files, draft, state }: ReportPlan, terminal: Terminal, way: string): void {
  const [beside] = files
  if (state === 'ved' && beside) terminal.note(`${words.beside(shown(way + draft), shown(way + beside.file))}\n`)
  for (const [index, { does, file }] of files.entries()) {
    const next = files[index + 1]
    if (does === 'urørt' && next) terminal.note(`${words.edited(shown(way + file), shown(way + next.file))}\n`)
  }
}
