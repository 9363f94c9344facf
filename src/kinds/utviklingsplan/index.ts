import { headings } from '../../i18n/nn/headings.ts'
import type { School } from '../../model/municipality.ts'
import { always, heading, never } from '../../rules/headings.ts'
import { carryOver as words } from '../../i18n/nn/carry-over.ts'
import { goalLines, goalList, quotedIn } from '../carried.ts'
import type { Document } from '../../model/document.ts'
import type { Kind, Occasion } from '../kind.ts'
import { departmentsWithoutPlan, notInvolved, notRevised, unknownDepartment, withoutDepartment } from './making.ts'
import { groupsWithoutText, stepsOutside, stepsTwice, stepsWithoutPlan } from './steps.ts'

const text = headings.utviklingsplan

/** The development plan of a school, and one of each department, made between dialogue 1 and 2 with staff, pupils and parents. */
export const utviklingsplan: Kind<'utviklingsplan'> = {
  id: 'utviklingsplan',
  templateVersion: 1,
  belongsTo: 'school',
  made: (occasion) => [occasion, ...(occasion.school?.departments ?? []).map((department) => ({ ...occasion, department }))],
  fileName: ({ department }) => (department ? `utviklingsplan-${department.id}` : 'utviklingsplan'),
  isNamed: (name) => /^utviklingsplan(?:-[a-z0-9-]+)?$/.test(name),
  due: ({ deadlines }) => deadlines.utviklingsplan,
  headings: [
    heading(2, text.making, always),
    heading(2, text.goals, always),
    heading(2, text.basicSkills, never),
    heading(2, text.environment, always),
    heading(2, text.dutyToAct, always),
    heading(2, text.revision, (fields) => fields['revidert'] !== undefined),
  ],
  values: ({ school, department }) => ({
    avdeling: department ? { id: department.id, namn: department.name } : null,
    trinngrupper: proposedGroups(school),
  }),
  carryOver: (occasion) => ({
    lists: occasion.department
      ? []
      : [goalList(['mål'], occasion, { fields: { tiltak: [emptyMeasure] }, quoted: quotedIn(planOf(occasion)?.data.mål) })],
    block: (goalLines(occasion) ?? [words.nothingYet]).join('\n'),
  }),
  rules: [
    departmentsWithoutPlan,
    unknownDepartment,
    withoutDepartment,
    notInvolved,
    notRevised,
    stepsWithoutPlan,
    stepsTwice,
    stepsOutside,
    groupsWithoutText,
  ],
}

/** The school's own plan, where it is made. */
const planOf = ({ corpus, year, school }: Occasion): Document<'utviklingsplan'> | undefined =>
  corpus.inYear('utviklingsplan', year, school?.id).find(({ department }) => department === undefined)

/** A measure that nobody has filled in. */
const emptyMeasure = { tittel: undefined, ansvarleg: undefined, frist: undefined, tilstand: 'open' }

/** The groups that the template proposes; small schools teach several steps together, and may write other groups. */
function proposedGroups(school: School | undefined): readonly string[] {
  const { from, to } = school?.steps ?? { from: 1, to: 10 }
  return [
    [1, 4],
    [5, 7],
    [8, 10],
  ].flatMap(([low = 1, high = 10]) => {
    const [first, last] = [Math.max(low, from), Math.min(high, to)]
    return first > last ? [] : [first === last ? String(first) : `${first}-${last}`]
  })
}
