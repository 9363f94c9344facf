import { formatNumber } from '../../i18n/numbers.ts'
import { report } from '../../i18n/nn/report.ts'
import { reportSections } from '../../i18n/nn/report-sections.ts'
import type { Block, Section } from '../../model/report.ts'
import { yearBefore } from '../../model/school-year.ts'
import { statesBlocks } from '../chart-blocks/states.ts'
import { actionCounts, knowsLastYear, type ActionCounts } from '../counts/actions.ts'
import { leastSchools } from '../counts/reporting.ts'
import type { Material } from '../material.ts'
import { paragraph, task, withOrigins } from './paragraphs.ts'

const section = 'oppfolging'
const words = report.followUp
const actionWords = reportSections.actions

/** Actions and agreements, counted for the whole municipality: what a school has agreed on in confidence stays there. */
export function followUp(material: Material): Section {
  const counts = actionCounts(material)
  const blocks: readonly Block[] = [
    ...(counts.total === 0
      ? [paragraph('om', [words.noActions])]
      : [paragraph('om', [actionWords.about], counts.origins), ...actionBlocks(counts)]),
    ...(counts.agreedForNext > 0 ? [paragraph('neste', [actionWords.forNext(counts.agreedForNext)], counts.origins)] : []),
    lastYearBlock(counts, material),
    // Of agreements nothing but their number: where they stand would tell whose they are.
    paragraph('avtalar', [
      material.schools.length < leastSchools ? words.agreementsUntold(leastSchools) : words.agreements(agreementsIn(material)),
    ]),
    task('oppgave', words.task),
  ]
  return { id: section, title: words.title, blocks, parts: [] }
}

const agreementsIn = ({ corpus, year, schools }: Material): number =>
  schools.flatMap(({ school }) => corpus.inYear('oppfolgingsavtale', year, school.id)).filter(({ status }) => status === 'ferdig').length

function lastYearBlock({ fromLastYear }: ActionCounts, material: Material): Block {
  const last = yearBefore(material.year)
  if (fromLastYear) return paragraph('fjoraret', [actionWords.lastYear(last, fromLastYear.total, fromLastYear)], fromLastYear.origins)
  return paragraph('fjoraret', [knowsLastYear(material) ? actionWords.noLastYear(last) : actionWords.unknownLastYear(last)])
}

const actionBlocks = (counts: ActionCounts): readonly Block[] => [
  ...statesBlocks({ ...counts, section, table: actionKey, title: actionWords.caption }),
  actionTable(counts),
]

const actionKey = 'tiltak'

function actionTable({ states, total, origins }: ActionCounts): Block {
  const rows = [...states.map(({ state, count }) => [actionWords.states[state], count] as const), [words.total, total] as const]
  return withOrigins(
    {
      key: actionKey,
      type: 'table',
      caption: actionWords.caption,
      head: [words.state, words.count],
      rows: rows.map(([state, count]) => [state, { number: formatNumber(count) }]),
    },
    origins,
  )
}
