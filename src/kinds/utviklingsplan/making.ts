import type { Corpus } from '../../model/corpus.ts'
import { documentFile } from '../../model/layout.ts'
import { keyAt, startSpot, valueAt, type Document, type Path, type RelatedSpot } from '../../model/document.ts'
import { firstDayOf, lastDayOf } from '../../model/school-year.ts'
import { nearest } from '../../model/nearest.ts'
import { hasUnknownRole } from '../../rules/references.ts'
import { unanswered, unnamedIn } from '../../rules/duties/unnamed.ts'
import { duty, rule } from '../../rules/rule.ts'

type Plan = Document<'utviklingsplan'>

/** Where kvalitet.yaml says something of the school that the plan is held to. */
export function relatedSchool({ municipality }: Corpus, { school }: Plan, ...path: Path): readonly [RelatedSpot] | readonly [] {
  const index = municipality?.schools.findIndex(({ id }) => id === school) ?? -1
  return municipality && index !== -1 ? [{ at: valueAt(municipality.source, 'skular', index, ...path), label: 'oppsettet' }] : []
}

/** Source: *utviklingsplan … skulen og avdelingane sitt arbeid*: each department of kvalitet.yaml has its plan. */
export const departmentsWithoutPlan = rule('utviklingsplan/manglar-avdeling', 'warning', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    if (plan.department !== undefined) continue
    for (const [index, { id, name }] of (corpus.school(plan.school)?.departments ?? []).entries()) {
      const file = documentFile(plan.year, plan.school, `utviklingsplan-${id}`)
      if (corpus.at(file) || corpus.unreadable.has(file) || hasMisnamedPlan(corpus, plan, id)) continue
      const related = [{ at: startSpot(file), label: 'svaret' } as const, ...relatedSchool(corpus, plan, 'avdelingar', index, 'id')]
      yield { args: { avdeling: name, fil: file, skule: plan.school ?? '' }, at: valueAt(plan, 'dokument'), related }
    }
  }
})

/** A plan that says it is the department's, but lies under another name: that is told of as `dokument/feil-stad`. */
const hasMisnamedPlan = (corpus: Corpus, { year, school }: Plan, department: string): boolean =>
  corpus.inYear('utviklingsplan', year, school).some(({ data }) => data.avdeling === department)

export const unknownDepartment = rule('utviklingsplan/ukjend-avdeling', 'error', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    const school = corpus.school(plan.school)
    const ids = school?.departments.map(({ id }) => id) ?? []
    if (!school || plan.department === undefined || ids.includes(plan.department) || ids.includes(plan.data.avdeling ?? '')) continue
    const related = relatedSchool(corpus, plan, 'avdelingar')
    yield {
      args: { avdeling: plan.department, skule: school.name, framlegg: nearest(plan.department, ids) },
      at: keyAt(plan, 'avdeling'),
      related,
    }
  }
})

export const withoutDepartment = duty('utviklingsplan/utan-avdeling', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    if (plan.department !== undefined && plan.data.avdeling === undefined)
      yield { args: { avdeling: plan.department }, at: keyAt(plan, 'avdeling'), answeredIn: plan }
  }
})

/** Source: *ein kollektiv lærande prosess der tilsette, elevar og føresette er involvert*. Roles that stand for each other share a row. */
const involved = [
  ['tilsette', 'lærarar', 'andre tilsette', 'plangruppe'],
  ['elevar', 'elevråd'],
  ['føresette', 'FAU', 'samarbeidsutval'],
] as const

export const notInvolved = duty('utviklingsplan/utan-medverknad', function* (corpus) {
  for (const plan of corpus.of('utviklingsplan')) {
    const { medverknad } = plan.data
    if (plan.department !== undefined || !medverknad || medverknad.length === 0) continue
    if (
      hasUnknownRole(
        corpus.municipality,
        medverknad.map(({ rolle }) => rolle),
      )
    )
      continue
    const left = involved.filter((roles) => !medverknad.some(({ rolle }) => (roles as readonly (string | undefined)[]).includes(rolle)))
    for (const roles of unanswered(left, unnamedIn(medverknad, 'rolle'))) {
      yield { args: { rolle: roles[0] }, at: keyAt(plan, 'medverknad'), answeredIn: plan }
    }
  }
})

/** Source: *Leiardialog 2, etterarbeid: revidera og vidareutvikla planar på skule- og avdelingsnivå*. */
export const notRevised = duty('utviklingsplan/ikkje-revidert', function* (corpus) {
  for (const dialogue of corpus.of('leiardialog-2')) {
    const held = dialogue.data.møte?.dato
    if (dialogue.status !== 'ferdig' || held === undefined || held < firstDayOf(dialogue.year) || held > lastDayOf(dialogue.year)) continue
    for (const plan of corpus.inYear('utviklingsplan', dialogue.year, dialogue.school)) {
      const { revidert } = plan.data
      if (revidert !== undefined && revidert >= held) continue
      const related = [{ at: valueAt(dialogue, 'møte', 'dato'), label: 'møtet' } as const]
      yield { args: { dato: held, før: revidert !== undefined }, at: keyAt(plan, 'revidert'), related, answeredIn: plan }
    }
  }
})
