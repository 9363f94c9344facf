import { longDate } from '../i18n/dates.ts'
import { dateIn } from '../model/calendar.ts'
import type { Corpus } from '../model/corpus.ts'
import { daysAfter, type IsoDate } from '../model/date.ts'
import { startSpot, valueAt, type Document, type Draft, type KindId, type Kinds } from '../model/document.ts'
import { isOpenIn, type Municipality } from '../model/municipality.ts'
import { documentFile } from '../model/layout.ts'
import { parseSchoolYear, schoolYearOf, type SchoolYear } from '../model/school-year.ts'
import { missingIn } from '../rules/duties/missing.ts'
import { rule, type Breach } from '../rules/rule.ts'
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

/** A document that is not finished, or not even made, when its deadline has passed (the calendar of kvalitet.yaml, held against today). */
export const deadlinePassed = rule('frist/passert', 'warning', function* (corpus) {
  const { municipality, today } = corpus
  if (!municipality) return
  for (const document of kindIds.flatMap((id): readonly Document[] => corpus.of(id))) {
    const school = corpus.school(document.school)
    if (document.status === 'ferdig' || (school && !isOpenIn(school, document.year))) continue
    // A document that does not say how it stands is told of as that.
    if ((document.data as { readonly status?: unknown }).status === undefined) continue
    const due = dueDateOf(corpus, municipality, expectedOf(document))
    if (due !== undefined && due < today) yield { args: { frist: longDate(due), finst: true }, at: valueAt(document, 'status') }
  }
  yield* neverMade(corpus, municipality)
})

/**
 * Documents of this school year that nobody has made. A school without any document of the year has not begun, and `status` says so; what
 * other documents wait for is told of there.
 */
function* neverMade(corpus: Corpus, municipality: Municipality): Iterable<Breach<'frist/passert'>> {
  const year = schoolYearOf(corpus.today)
  const told = missingIn(corpus)
  const places = [...municipality.schools.filter((school) => isOpenIn(school, year)).map(({ id }) => id), undefined]
  for (const school of places.filter((place) => corpus.hasDocuments(year, place))) {
    for (const kind of kindIds
      .map(kindOf)
      .filter(({ belongsTo, id }) => (belongsTo === 'school') === (school !== undefined) && id !== 'oppfolgingsavtale')) {
      const file = documentFile(year, school, kind.id)
      const due = dueDateOf(corpus, municipality, { kind: kind.id, year, school })
      if (due === undefined || due >= corpus.today || corpus.at(file) || corpus.unreadable.has(file) || told.has(file)) continue
      yield { args: { frist: longDate(due), finst: false }, at: startSpot(file) }
    }
  }
}
