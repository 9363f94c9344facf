import { longDate } from '../i18n/dates.ts'
import { dateIn } from '../model/calendar.ts'
import type { Corpus } from '../model/corpus.ts'
import { daysAfter, type IsoDate } from '../model/date.ts'
import { valueAt, type Document, type Draft, type KindId, type Kinds } from '../model/document.ts'
import { isOpenIn, type Municipality } from '../model/municipality.ts'
import { parseSchoolYear, type SchoolYear } from '../model/school-year.ts'
import { rule } from '../rules/rule.ts'
import { kindIds, kindOf } from './index.ts'

/** A document by what it is, whether it exists or not. */
export interface Expected {
  readonly kind: KindId
  readonly year: SchoolYear
  readonly school: string | undefined
  /** Where an agreement says that its area was found; dialogue 3 of its own year unless told. */
  readonly foundIn?: Draft<Kinds['oppfolgingsavtale']>['funne_i'] | undefined
}

/** The last day for finishing a document; undefined where no deadline is known. The day itself is in time. */
export function dueDateOf(corpus: Corpus, { calendar }: Municipality, expected: Expected): IsoDate | undefined {
  const day = kindOf(expected.kind).due(calendar)
  if (day !== undefined) return dateIn(expected.year, day)
  return expected.kind === 'oppfolgingsavtale' ? agreementDue(corpus, calendar.agreementDays, expected) : undefined
}

export const expectedOf = ({ kind, year, school, data }: Document): Expected => ({
  kind,
  year,
  school,
  foundIn: kind === 'oppfolgingsavtale' ? (data as Draft<Kinds['oppfolgingsavtale']>).funne_i : undefined,
})

/** An agreement is signed some days after the dialogue 3 that it comes from. */
function agreementDue(corpus: Corpus, days: number, { year, school, foundIn }: Expected): IsoDate | undefined {
  if (foundIn?.dokument !== undefined && foundIn.dokument !== 'leiardialog-3') return undefined
  const yearFound = parseSchoolYear(foundIn?.skuleår ?? year) ?? year
  const [dialogue] = corpus.inYear('leiardialog-3', yearFound, school)
  const held = dialogue?.data.del_to?.dato ?? dialogue?.data.del_ein?.dato
  return held === undefined ? undefined : daysAfter(held as IsoDate, days)
}

/** A draft whose deadline has passed (the deadlines of the calendar, held against today). */
export const deadlinePassed = rule('frist/passert', 'warning', function* (corpus) {
  const { municipality, today } = corpus
  if (!municipality) return
  const schools = new Map(municipality.schools.map((school) => [school.id, school]))
  for (const document of kindIds.flatMap((id): readonly Document[] => corpus.of(id))) {
    const school = document.school === undefined ? undefined : schools.get(document.school)
    if (document.status === 'ferdig' || (school && !isOpenIn(school, document.year))) continue
    const due = dueDateOf(corpus, municipality, expectedOf(document))
    if (due !== undefined && due < today) yield { args: { frist: longDate(due) }, at: valueAt(document, 'status') }
  }
})
