import { comparison } from '../../i18n/nn/comparison.ts'
import { overview as words } from '../../i18n/nn/overview.ts'
import type { Figure } from '../../model/figure.ts'
import { goalsTold } from './goals.ts'
import { Overview, windowTo, type OverviewMaterial } from './material.ts'
import { credits, explanations, figuresIn, groupNotes, meanLines } from './notes.ts'
import { tablesOf } from './rows.ts'
import { tableText } from './table.ts'

export type { OverviewMaterial } from './material.ts'

/**
 * The latest figures of a school with their trend, as Markdown for a document that only school and owner read: a table for each group of
 * indicators, how it stands with the goals, and what one must know to read it right. Figures that the public source withholds are marked.
 */
export function overviewText(material: OverviewMaterial): string {
  if (material.store.figures.length === 0) return words.none
  const { school, year } = material
  const { language } = material.municipality
  const overview = new Overview(material)
  const tables = tablesOf(material, overview)
  const goals = goalsTold(material, overview)
  const shown = [...tables.flatMap(figuresIn), ...goals.figures]
  const told = [
    ...tables.flatMap((table) => [...tableText(table, language), '']),
    ...(goals.lines.length > 0 ? [words.goals, '', ...goals.lines, ''] : []),
    ...blockOf(meanLines(tables, language)),
  ]
  const notes = [
    ...explanations(told.join('\n')),
    ...provisional(shown),
    ...groupNotes(tables, language),
    ...(school.orgNumber === undefined ? [words.notes.noNumber] : []),
    ...credits(shown, material.store.sources),
  ]
  const opening = tables.length === 0 ? words.noneForSchool(windowTo(year)[0] ?? year, year) : words.from(lastYear(tables) ?? year)
  return [opening, '', ...told, ...notes.map((note) => `- ${note}`)].join('\n').trim()
}

const blockOf = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [...lines, ''])

const lastYear = (tables: readonly { readonly years: readonly string[] }[]): string | undefined =>
  tables
    .flatMap(({ years }) => years)
    .toSorted()
    .at(-1)

function provisional(figures: readonly Figure[]): readonly string[] {
  const years = new Set(figures.filter(({ state, isProvisional }) => state === 'verdi' && isProvisional).map(({ year }) => year))
  return years.size === 0 ? [] : [comparison.provisional([...years].toSorted())]
}
