import { enumerate } from '../i18n/lists.ts'
import { kindIds, kindOf } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import { isOpenIn, type Municipality, type School } from '../model/municipality.ts'
import { nearest } from '../model/nearest.ts'
import { CannotRun } from '../model/problem.ts'
import { parseSchoolYear, type SchoolYear } from '../model/school-year.ts'

/** A school year as the user typed it. */
export function schoolYearArgument(written: string): SchoolYear {
  const year = parseSchoolYear(written)
  if (year === undefined) throw new CannotRun('kommando/skulear', { verdi: written })
  return year
}

/** A kind of document as the user typed it. */
export function kindArgument(written: string): Kind {
  const id = kindIds.find((kind) => kind === written.toLowerCase().normalize('NFC').replaceAll('ø', 'o'))
  if (id === undefined)
    throw new CannotRun('dokument/ukjent-slag', {
      dokument: written,
      framlegg: nearest(written, kindIds),
      lovlege: enumerate(kindIds, 'og'),
    })
  return kindOf(id)
}

/** What is known when a school is asked for. */
interface SchoolCall {
  readonly kind: Kind
  readonly municipality: Municipality
  readonly year: SchoolYear
  readonly id: string | undefined
  /** How the command is written. */
  readonly call: string
}

/** The school of an id, in operation in the year. */
export function schoolArgument({ kind, municipality, year, id, call }: SchoolCall): School {
  const ids = municipality.schools.map((known) => known.id)
  if (id === undefined) throw new CannotRun('skule/manglar', { dokument: kind.id, oppskrift: call, lovlege: enumerate(ids, 'og') })
  return openSchool(municipality, id, year)
}

/** The school of an id as the user typed it, open in the year. */
export function openSchool(municipality: Municipality, id: string, year: SchoolYear): School {
  const ids = municipality.schools.map((known) => known.id)
  const school = municipality.schools.find((known) => known.id === id)
  if (!school) throw new CannotRun('skule/ukjend', { skule: id, framlegg: nearest(id, ids), lovlege: enumerate(ids, 'og') })
  if (!isOpenIn(school, year)) throw new CannotRun('skule/ikkje-i-drift', { skule: school.name, skuleår: year })
  return school
}
