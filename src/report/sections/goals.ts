import { formatNumber } from '../../i18n/numbers.ts'
import { reportSections } from '../../i18n/nn/report-sections.ts'
import type { Block, Cell, Section } from '../../model/report.ts'
import { goalCounts, goalResults, type GoalCounts, type ResultCounts } from '../counts/goals.ts'
import { leastSchools } from '../counts/reporting.ts'
import type { Material } from '../material.ts'
import { paragraph, task, withOrigins } from './paragraphs.ts'

const words = reportSections.goals

/** How many of the goals of the year were reached, by area, over all schools. */
export function goals(material: Material): Section {
  const counts = goalCounts(material)
  return {
    id: 'mal',
    title: words.title,
    blocks: [paragraph('om', [words.about]), ...countBlocks(counts, material.schools.length), task('oppgave', words.task)],
    parts: [],
  }
}

function countBlocks(counts: GoalCounts, schools: number): readonly Block[] {
  if (counts.schools === 0) return [paragraph('ingen', [words.none])]
  const from = words.from(counts.schools, schools)
  if (counts.schools < leastSchools) return [paragraph('skular', [from, reportSections.tooFew(leastSchools)])]
  const all = totalOf(counts.total)
  return [
    paragraph('skular', [from], counts.origins),
    goalTable(counts),
    ...(all === 0 ? [] : [paragraph('malte', [words.measured(counts.measured, all)], counts.origins)]),
  ]
}

function goalTable({ areas, total, origins }: GoalCounts): Block {
  const rowOf = (name: string, counts: ResultCounts): readonly Cell[] => [
    name,
    ...goalResults.map((result) => ({ number: formatNumber(counts[result]) })),
    { number: formatNumber(totalOf(counts)) },
  ]
  const rows = [...areas.map(({ area, counts }) => rowOf(words.areas[area], counts)), rowOf(words.total, total)]
  const head = [words.area, ...goalResults.map((result) => words.results[result]), words.total]
  return withOrigins({ key: 'tabell', type: 'table', caption: words.caption, head, rows }, origins)
}

export const totalOf = (counts: ResultCounts): number => goalResults.reduce((sum, result) => sum + counts[result], 0)
