import { formatNumber } from '../../i18n/numbers.ts'
import { reportSections } from '../../i18n/nn/report-sections.ts'
import { lawOf } from '../../model/law.ts'
import type { Block, Section } from '../../model/report.ts'
import { firstYearOf } from '../../model/school-year.ts'
import { leastSchools } from '../counts/reporting.ts'
import { routines, routineStates, spotChecks, type SpotChecks } from '../counts/spot-checks.ts'
import type { Material } from '../material.ts'
import { draft, paragraph, task, withOrigins } from './paragraphs.ts'

const words = reportSections.duty

/** The first autumn that kommunelova § 25-2 was in force (it was from 1 January 2021). */
const firstControlAutumn = 2020

/** The duty to act and internal control: the routines counted over all schools, and nothing of any school or case. */
export function dutyToAct(material: Material): Section {
  const { municipality, schools, year } = material
  const rounds = spotChecks(material)
  const blocks: readonly Block[] = [
    paragraph('om', [words.about(lawOf(year).dutyToAct.section)]),
    ...(rounds.length === 0 ? [paragraph('ingen', [words.none])] : rounds.flatMap((round) => roundBlocks(round, schools.length))),
    ...lackingBlock(rounds.at(-1)),
    ...(firstYearOf(year) >= firstControlAutumn ? [paragraph('internkontroll', [words.control(municipality.council)])] : []),
    task('oppgave', words.task),
  ]
  return { id: 'aktivitetsplikt', title: words.title, blocks, parts: [] }
}

export const numberOf = (dialogue: SpotChecks['dialogue']): 1 | 2 => (dialogue === 'leiardialog-1' ? 1 : 2)

function roundBlocks(round: SpotChecks, all: number): readonly Block[] {
  const { dialogue, schools, cases, origins } = round
  const number = numberOf(dialogue)
  const sentences = [
    words.done(number, schools, all),
    ...(cases === undefined ? [] : [words.cases(cases)]),
    ...(round.routines ? [] : [reportSections.tooFew(leastSchools)]),
  ]
  return [paragraph(`stikkprove-${number}`, sentences, origins), ...(round.routines ? [routineTable(round, round.routines)] : [])]
}

function routineTable({ dialogue, origins }: SpotChecks, counts: NonNullable<SpotChecks['routines']>): Block {
  const number = numberOf(dialogue)
  const rows = routines.map((routine) => [
    words.routines[routine],
    ...routineStates.map((state) => ({ number: formatNumber(counts.get(routine)?.[state] ?? 0) })),
  ])
  const head = [words.routine, ...routineStates.map((state) => words.states[state])]
  return withOrigins({ key: `rutinar-${number}`, type: 'table', caption: words.caption(number), head, rows }, origins)
}

/** What the latest round says; a round over too few schools says nothing. */
function lackingBlock(round: SpotChecks | undefined): readonly Block[] {
  if (!round?.routines) return []
  const number = numberOf(round.dialogue)
  const parts = lackingIn(round).map(({ routine, schools }) => words.lackingPart(words.routines[routine], schools))
  return [draft('utkast', [parts.length === 0 ? words.allInPlace(number) : words.lacking(number, parts)], round.origins)]
}

/** The routines that are not wholly in place, and on how many schools. */
export const lackingIn = ({
  routines: counts,
}: SpotChecks): readonly { readonly routine: (typeof routines)[number]; readonly schools: number }[] =>
  routines
    .map((routine) => ({ routine, schools: (counts?.get(routine)?.delvis ?? 0) + (counts?.get(routine)?.manglar ?? 0) }))
    .filter(({ schools }) => schools > 0)
