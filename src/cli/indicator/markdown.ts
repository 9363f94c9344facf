import type { IndicatorGroup, IndicatorList } from '../../app/indicator-list.ts'
import type { IndicatorSeries, StepTable } from '../../app/indicator-series.ts'
import { markdownText } from '../../app/status.ts'
import { enumerate } from '../../i18n/lists.ts'
import { comparison } from '../../i18n/nn/comparison.ts'
import { indicator as words } from '../../i18n/nn/indicator.ts'
import type { Indicator } from '../../model/indicator.ts'
import { shown } from '../terminal.ts'
import { columnsOf, legendOf, notesOf, rowName } from './cells.ts'
import { creditsOf, olderIn, groupName, headOf, lackOf, runsOf, tableTitle } from './phrases.ts'

/** The list as Markdown tables, one for each group. */
export const list = ({ groups, hasFigures }: IndicatorList, municipality: string): string =>
  document([`# ${told(words.listTitle(municipality))}`, ...groups.flatMap(groupParts), ...(hasFigures ? [] : [told(words.howToImport)])])

function groupParts(group: IndicatorGroup): readonly string[] {
  const { columns } = words
  const head = [columns.id, columns.name, columns.unit, columns.steps, columns.measured, columns.years]
  const rows = group.indicators
    .flatMap((one) => [one, ...one.parts])
    .map(({ indicator, steps, since, until, years }) => [
      `\`${indicator.id}\``,
      told(indicator.name.nn),
      words.units[indicator.unit],
      words.stepsText(steps),
      words.measured(since, until).join(', '),
      years.length === 0 ? words.noYears : enumerate(runsOf(years), 'og'),
    ])
  return [`## ${told(groupName(group))}`, table(head, rows)]
}

/** A series as Markdown, for a meeting note. */
export const series = (given: IndicatorSeries): string =>
  document([
    `# ${told(given.indicator.name.nn)}`,
    ...headOf(given).map(told),
    ...given.tables.flatMap((own) => tableParts(own, given.indicator)),
    ...(given.goals.length > 0 ? [`## ${words.goals}`, ...given.goals.map(draft)] : []),
    ...lackOf(given).map(told),
    ...legendParts(given.tables),
    ...(given.tables.some(({ sentences }) => sentences.length > 1) ? [told(comparison.about)] : []),
    ...creditsOf(given.sources).map(told),
  ])

function legendParts(tables: readonly StepTable[]): readonly string[] {
  const legend = legendOf(
    tables.map((own) => ({ table: own, years: own.years.slice(-latest) })),
    { isNarrow: false },
  )
  return legend.length === 0 ? [] : [`${words.legend}:`, ...bullets(legend)]
}

/** How many years a note of A4 width has room for. */
const latest = 5

function tableParts(own: StepTable, indicator: Indicator): readonly string[] {
  const columns = columnsOf(own, indicator, { isNarrow: false }).slice(-latest)
  const years = columns.map(({ year }) => year)
  const older = own.years.slice(0, -years.length)
  const head = [words.unitColumn, ...columns.map(({ year, isProvisional }) => (isProvisional ? `${year} ${words.provisionalCell}` : year))]
  const rows = own.rows.map((row, index) => [told(rowName(row)), ...columns.map(({ cells }) => cells[index] ?? '')])
  const notes = [
    ...notesOf({ table: own, years }, indicator),
    ...(older.length > 0 ? [words.older(enumerate(runsOf(older), 'og'), olderIn)] : []),
  ]
  return [
    `## ${tableTitle(own, indicator)}`,
    table(head, rows),
    ...(own.sentences.length > 0 ? [draft(own.sentences.join(' '))] : []),
    ...bullets(notes),
  ]
}

/** Marked as a draft, so that nobody takes it for what somebody has judged. */
const draft = (text: string): string => `**${words.draft}:** ${told(text)}`

const bullets = (texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [texts.map((text) => `- ${told(text)}`).join('\n')]

const document = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`

const told = (text: string): string => markdownText(shown(text))

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
