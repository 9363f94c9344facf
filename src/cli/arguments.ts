import { everySteps } from '../app/indicator-periods.ts'
import { enumerate } from '../i18n/lists.ts'
import { indicator as words } from '../i18n/nn/indicator.ts'
import { kindIds, kindOf } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import { indicatorByCode, knownIndicators } from '../model/catalogue.ts'
import type { Indicator } from '../model/indicator.ts'
import { isOpenIn, type Municipality, type School, type Steps } from '../model/municipality.ts'
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

/** A school by its id or its name, however the letters are written; also one that is closed, whose figures remain. */
export function knownSchool({ schools }: Municipality, written: string): School {
  const wanted = nameKey(written)
  const school = schools.find(({ id }) => id === wanted) ?? schools.find(({ name }) => nameKey(name) === wanted)
  if (school) return school
  const ids = schools.map(({ id }) => id)
  const meant = nearest(written, ids) ?? schools.find(({ name }) => nearest(written, [name]) !== undefined)?.id
  throw new CannotRun('skule/ukjend', { skule: written, framlegg: meant, lovlege: enumerate(ids, 'og') })
}

/** An indicator by its id, by its name or by what a source calls it; those that the municipality uses go before others. */
export function indicatorArgument(written: string, municipality: Municipality): Indicator {
  const known = new Map([...municipality.indicators, ...knownIndicators(municipality)])
  const wanted = nameKey(written)
  const found =
    known.get(wanted) ??
    indicatorByCode(written, known) ??
    [...known.values()].find(({ name }) => nameKey(name.nn) === wanted || nameKey(name.nb) === wanted)
  if (found) return found
  const named = [...known.values()].flatMap(({ id, name, codes }) => [id, name.nn, name.nb, ...codes].map((word) => [word, id] as const))
  const meant = new Map(named).get(
    nearest(
      written,
      named.map(([word]) => word),
    ) ?? '',
  )
  throw new CannotRun('indikator/ukjend', { indikator: written, framlegg: meant })
}

const everyStepOf = ({ from, to }: Steps): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const nameKey = (written: string): string => written.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** A step as the user typed it (`5`, `5.`, `5. trinn`), that the indicator is or has been measured on and the school has. */
export function stepArgument(written: string, indicator: Indicator, school: School | undefined): number {
  const step = Number(/^\s*(\d{1,2})\s*\.?\s*(?:trinn)?\s*$/i.exec(written)?.[1] ?? Number.NaN)
  if (!(step >= 1 && step <= 10))
    throw new CannotRun('kommando/ugyldig-verdi', { val: '--trinn', verdi: written, lovlege: words.stepRange })
  const steps = everySteps(indicator)
  if (!steps.includes(step)) {
    const lovlege = steps.length === 0 ? undefined : words.stepsText(steps)
    throw new CannotRun('indikator/trinn', { indikator: indicator.name.nn, trinn: step, lovlege })
  }
  const taught = school?.steps
  if (school && taught && (step < taught.from || step > taught.to)) {
    throw new CannotRun('indikator/skule-trinn', { skule: school.name, trinn: step, lovlege: words.stepsText(everyStepOf(taught)) })
  }
  return step
}
