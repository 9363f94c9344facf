import { headings } from '../../i18n/nn/headings.ts'
import { keyAt, valueAt, type Document, type Section } from '../../model/document.ts'
import type { Steps } from '../../model/municipality.ts'
import { headingKey, isFilled } from '../../records/sections.ts'
import { duty, rule } from '../../rules/rule.ts'
import { relatedSchool } from './making.ts'
import { hasUnreadablePlan } from '../../rules/duties/goals.ts'

type Plan = Document<'utviklingsplan'>

/** A group of steps that a plan treats together, as written and as steps. */
interface Group {
  readonly written: string
  readonly steps: Steps
  readonly isBackwards: boolean
  readonly index: number
}

const groupsIn = (plan: Plan): readonly Group[] =>
  (plan.data.trinngrupper ?? []).map((group, index) => {
    const [from = 0, to = from] = String(group).split('-').map(Number)
    return { written: String(group), steps: { from: Math.min(from, to), to: Math.max(from, to) }, isBackwards: from > to, index }
  })

const contains = ({ from, to }: Steps, step: number): boolean => from <= step && step <= to
const stepsFrom = ({ from, to }: Steps): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** Basic skills on every step (source: *grunnleggjande dugleikar på alle trinn*), in the school's plan or its departments' together. */
export const stepsWithoutPlan = duty('utviklingsplan/trinn-manglar', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    const taught = corpus.school(plan.school)?.steps
    if (!taught || plan.department !== undefined || plan.data.trinngrupper === undefined || hasUnreadablePlan(corpus, plan)) continue
    const groups = corpus.inYear('utviklingsplan', plan.year, plan.school).flatMap(groupsIn)
    const missing = stepsFrom(taught).filter((step) => !groups.some(({ steps }) => contains(steps, step)))
    if (missing.length === 0) continue
    const related = relatedSchool(corpus, plan, 'trinn')
    yield { args: { trinn: missing.join(', ') }, at: keyAt(plan, 'trinngrupper'), related, answeredIn: plan }
  }
})

/** Each step stands in one group: two would say two things of the same pupils. */
export const stepsTwice = rule('utviklingsplan/trinn-dobbelt', 'error', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    const groups = groupsIn(plan)
    for (const [place, group] of groups.entries()) {
      const first = groups.slice(0, place).find(({ steps }) => stepsFrom(group.steps).some((step) => contains(steps, step)))
      if (!first) continue
      const related = [{ at: valueAt(plan, 'trinngrupper', first.index), label: 'fyrste' } as const]
      yield { args: { gruppe: group.written }, at: valueAt(plan, 'trinngrupper', group.index), related }
    }
  }
})

/** A group that the school does not teach, or that is written backwards. */
export const stepsOutside = rule('utviklingsplan/trinn-utanfor', 'error', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    const taught = corpus.school(plan.school)?.steps
    for (const { written, steps, isBackwards, index } of groupsIn(plan)) {
      if (!isBackwards && (!taught || (contains(taught, steps.from) && contains(taught, steps.to)))) continue
      const skulen = taught ? (taught.from === taught.to ? String(taught.from) : `${taught.from}-${taught.to}`) : undefined
      const related = isBackwards ? [] : relatedSchool(corpus, plan, 'trinn')
      yield { args: { gruppe: written, skulen, baklengs: isBackwards }, at: valueAt(plan, 'trinngrupper', index), related }
    }
  }
})

const skillsKey = headingKey(headings.utviklingsplan.basicSkills)

/** Each group has its heading, `Trinn 1-4`, with text. Left-over template text is told of on its own. */
export const groupsWithoutText = duty('utviklingsplan/trinn-utan-tekst', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    for (const { written, isBackwards, index } of groupsIn(plan)) {
      if (isBackwards) continue
      const section = plan.sections.find(({ key }) => isHeadingOf(key, written))
      if (section && isFilled(section.whole)) continue
      const line = section?.line ?? skillsIn(plan)?.line ?? 1
      const related = [{ at: valueAt(plan, 'trinngrupper', index), label: 'plikta' } as const]
      yield { args: { gruppe: written }, at: { file: plan.file, line, column: 1 }, related, answeredIn: plan }
    }
  }
})

const skillsIn = ({ sections }: Plan): Section | undefined => sections.find(({ key }) => key === skillsKey)

/** `Trinn 1-4`, `Trinn 1–4`, `1.–4. trinn` and `5. trinn` are all the group's heading. */
function isHeadingOf(key: string, group: string): boolean {
  const plain = key.replaceAll(/[–—]/g, '-').replaceAll(/[. ]/g, '')
  return plain === `trinn${group}` || plain === `${group}trinn`
}
