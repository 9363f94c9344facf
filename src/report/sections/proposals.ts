import { longDate } from '../../i18n/dates.ts'
import { reportSections } from '../../i18n/nn/report-sections.ts'
import { dateIn } from '../../model/calendar.ts'
import { valueAt } from '../../model/document.ts'
import type { Block, Origin, Section } from '../../model/report.ts'
import { firstYearOf, yearAfter } from '../../model/school-year.ts'
import { actionCounts } from '../counts/actions.ts'
import { goalCounts } from '../counts/goals.ts'
import { mainPicture } from '../counts/outstanding.ts'
import { spotChecks } from '../counts/spot-checks.ts'
import type { Material } from '../material.ts'
import { shownOrigins } from '../results/figure-origins.ts'
import { lackingIn } from './duty-to-act.ts'
import { draft, paragraph, task } from './paragraphs.ts'

const words = reportSections.proposals

/** What the council is asked to decide, one proposal a block: made from what the records show, and never only to take note. */
export function proposals(material: Material): Section {
  const told = [base, focus, weak, goals, actions, routines, assessments].flatMap((propose) => propose(material) ?? [])
  const blocks: readonly Block[] = [
    paragraph('om', [words.about(material.municipality.council)]),
    ...told.map(({ key, text, origins }, index) => draft(key, [words.numbered(index + 1, text)], origins)),
    task('oppgave', words.task),
  ]
  return { id: 'vedtak', title: words.title, blocks, parts: [] }
}

interface Proposal {
  readonly key: string
  readonly text: string
  readonly origins: readonly Origin[]
}

const base = ({ municipality: { council }, year }: Material): Proposal => ({
  key: 'grunnlag',
  text: words.base(council, yearAfter(year)),
  origins: [],
})

/** The areas of the year to come where they are set, else those of the year. */
function focus({ municipality, year, locate }: Material): Proposal | undefined {
  const { council, focusAreas, source } = municipality
  const next = yearAfter(year)
  const set = focusAreas.has(next) ? next : year
  const areas = focusAreas.get(set) ?? []
  if (areas.length === 0) return undefined
  const origins = areas.map((_, index) => locate(valueAt(source, 'satsingsområde', set, index)))
  return { key: 'satsing', text: words.focus(council, areas, next, set === next), origins }
}

/** Results that are worse than the land's by more than the uncertainty, and by more than rounding hides. */
function weak(material: Material): Proposal | undefined {
  const { municipality, year, originOf } = material
  const found = mainPicture(material).outstanding.filter(
    ({ how, against, isNearLimit }) => how === 'svakare' && against === 'landet' && !isNearLimit,
  )
  if (found.length === 0) return undefined
  const names = found.map(({ indicator, step }) => words.weakFigure(indicator.name.nn, reportSections.picture.onStep(step)))
  const origins = shownOrigins(
    found.flatMap(({ now, other }) => [now, other]),
    originOf,
  )
  return { key: 'resultat', text: words.weak(municipality.council, names, String(firstYearOf(yearAfter(year)))), origins }
}

function goals(material: Material): Proposal | undefined {
  const { total, origins } = goalCounts(material)
  const count = total['ikkje nådd']
  if (count === 0) return undefined
  return { key: 'mal', text: words.goals(material.municipality.council, count, yearAfter(material.year)), origins }
}

function actions(material: Material): Proposal | undefined {
  const { states, agreedForNext, origins } = actionCounts(material)
  const open = states.filter(({ state }) => state === 'open' || state === 'i gang' || state === 'vidareført')
  const count = open.reduce((sum, one) => sum + one.count, agreedForNext)
  if (count === 0) return undefined
  return { key: 'tiltak', text: words.actions(material.municipality.council, count, yearAfter(material.year)), origins }
}

function routines(material: Material): Proposal | undefined {
  const round = spotChecks(material).at(-1)
  if (!round || lackingIn(round).length === 0) return undefined
  return { key: 'rutinar', text: words.routines(material.municipality.council, nextDialogue(material)), origins: round.origins }
}

function assessments(material: Material): Proposal | undefined {
  const missing = material.schools.filter(({ state }) => state !== 'finished')
  if (missing.length === 0) return undefined
  const text = words.assessments(
    material.municipality.council,
    missing.map(({ school }) => school.name),
    nextDialogue(material),
  )
  return {
    key: 'eigenvurderingar',
    text,
    origins: missing.filter(({ state }) => state !== 'missing').map(({ file }) => ({ file, line: 1 })),
  }
}

/** The last day for next year's dialogue 1, which all of this is the ground for. */
const nextDialogue = ({ municipality: { calendar }, year }: Material): string =>
  longDate(dateIn(yearAfter(year), calendar.windows['leiardialog-1'].to))
