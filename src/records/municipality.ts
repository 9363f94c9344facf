import type { Kvalitet, Skule } from '../generated/types.ts'
import { standardRoles } from '../i18n/nn/roles.ts'
import { parseYearDay, yearDayText } from '../i18n/dates.ts'
import { standardCalendar, type Calendar, type YearDay } from '../model/calendar.ts'
import { daysIn, type IsoDate } from '../model/date.ts'
import { keyAt, valueAt, type Source } from '../model/document.ts'
import type { Municipality, School, Steps } from '../model/municipality.ts'
import { nearest } from '../model/nearest.ts'
import { isOrgNumber } from '../model/org-number.ts'
import { compulsorySections, sectionIds } from '../model/report-order.ts'
import { isLocked, nearestRule, ruleNamed } from '../model/rule-ids.ts'
import { parseSchoolYear, type SchoolYear } from '../model/school-year.ts'
import { error, faultOf, type Fault } from './fault.ts'
import { indicatorFaults, indicatorsOf } from './own-indicators.ts'

/** The municipality that kvalitet.yaml describes, with defaults for all that it leaves out. The settings have passed their schema. */
export function municipalityOf(settings: Kvalitet, source: Source): Municipality {
  return {
    source,
    name: settings.kommune.namn,
    number: String(settings.kommune.nummer),
    language: settings.kommune.målform ?? 'nynorsk',
    council: settings.namn?.råd ?? 'kommunestyret',
    owner: settings.namn?.skuleeigar ?? 'leiar for skule',
    schools: settings.skular.map(schoolOf),
    roles: new Set([
      ...standardRoles,
      ...(settings.personar ?? []).map(({ rolle }) => rolle),
      settings.namn?.skuleeigar ?? 'leiar for skule',
    ]),
    people: (settings.personar ?? []).map((person) => ({
      role: person.rolle,
      school: person.skule,
      name: person.namn,
      email: person['e-post'],
    })),
    qualityPlan: settings.kvalitetsplan && { title: settings.kvalitetsplan.tittel, link: settings.kvalitetsplan.lenkje },
    focusAreas: new Map(Object.entries(settings.satsingsområde ?? {}) as [SchoolYear, string[]][]),
    calendar: calendarOf(settings.kalender ?? {}),
    ...indicatorsOf(settings),
    smallestGroup: settings.tersklar?.minste_gruppe ?? 10,
    reportOrder: settings.rapport?.delar,
    severities: severitiesOf(settings.reglar ?? {}),
  }
}

const severityOf = { feil: 'error', åtvaring: 'warning', merknad: 'note', av: 'off' } as const

/** The rules that exist and may be changed; the others are told of as faults. */
const severitiesOf = (rules: NonNullable<Kvalitet['reglar']>): Municipality['severities'] =>
  new Map(
    Object.entries(rules).flatMap(([id, severity]) => {
      const code = ruleNamed(id)
      return code === undefined || isLocked(code) ? [] : [[code, severityOf[severity]]]
    }),
  )

const schoolOf = (school: Skule): School => ({
  id: school.id,
  name: school.namn,
  orgNumber: school.orgnr === undefined ? undefined : String(school.orgnr),
  steps: school.trinn === undefined ? undefined : stepsOf(school.trinn),
  departments: (school.avdelingar ?? []).map(({ id, namn }) => ({ id, name: namn })),
  from: school.frå as IsoDate | undefined,
  to: school.til as IsoDate | undefined,
})

/** `1-7`, or one step alone. */
function stepsOf(written: string | number): Steps {
  const [from = '1', to = from] = String(written).split('-')
  return { from: Number(from), to: Number(to) }
}

type WrittenCalendar = NonNullable<Kvalitet['kalender']>

function calendarOf(written: WrittenCalendar): Calendar {
  const { windows, deadlines, agreementDays } = standardCalendar
  const window = (kind: keyof Calendar['windows']) => {
    const own = written[kind]
    return own ? { from: parseYearDay(own.frå) ?? windows[kind].from, to: parseYearDay(own.til) ?? windows[kind].to } : windows[kind]
  }
  const deadline = (kind: keyof Calendar['deadlines']): YearDay => (written[kind] && parseYearDay(written[kind].frist)) ?? deadlines[kind]
  return {
    windows: {
      'leiardialog-1': window('leiardialog-1'),
      'leiardialog-2': window('leiardialog-2'),
      'leiardialog-3': window('leiardialog-3'),
    },
    deadlines: {
      utviklingsplan: deadline('utviklingsplan'),
      utviklingssamtale: deadline('utviklingssamtale'),
      eigenvurdering: deadline('eigenvurdering'),
      plangruppe: deadline('plangruppe'),
      utviklingsgruppe: deadline('utviklingsgruppe'),
      'samling-elevrad': deadline('samling-elevrad'),
      'dialog-foresette': deadline('dialog-foresette'),
      tilstandsrapport: deadline('tilstandsrapport'),
    },
    agreementDays: written.oppfolgingsavtale?.dagar ?? agreementDays,
  }
}

/** What the schema of kvalitet.yaml can't say: control digits, ids used once, years, days and sections that exist (`ownSections`: those in `maler/rapport`). */
export function* settingsFaults(source: Source, settings: Kvalitet, ownSections: ReadonlySet<string> = new Set()): Iterable<Fault> {
  yield* schoolFaults(source, settings.skular)
  for (const year of Object.keys(settings.satsingsområde ?? {})) {
    if (parseSchoolYear(year) !== year)
      yield error({ code: 'oppsett/skulear', args: { skuleår: year }, at: keyAt(source, 'satsingsområde', year) })
  }
  yield* calendarFaults(source, settings.kalender ?? {})
  yield* indicatorFaults(source, settings)
  yield* ruleFaults(source, Object.keys(settings.reglar ?? {}))
  if (settings.rapport) yield* sectionFaults(source, settings.rapport.delar, ownSections)
  if (settings.kommune.målform === 'bokmål')
    yield faultOf('note', { code: 'oppsett/malform', args: {}, at: valueAt(source, 'kommune', 'målform') })
}

function* schoolFaults(source: Source, schools: readonly Skule[]): Iterable<Fault> {
  const ids = new Set<string>()
  const orgNumbers = new Set<string>()
  for (const [index, school] of schools.entries()) {
    const { id, orgnr, trinn } = school
    if (ids.has(id)) yield error({ code: 'oppsett/dobbel-id', args: { id }, at: valueAt(source, 'skular', index, 'id') })
    ids.add(id)
    if (orgnr !== undefined) yield* orgNumberFaults(String(orgnr), orgNumbers, valueAt(source, 'skular', index, 'orgnr'))
    if (trinn !== undefined && stepsOf(trinn).from > stepsOf(trinn).to) {
      yield error({ code: 'oppsett/trinn', args: { trinn: String(trinn) }, at: valueAt(source, 'skular', index, 'trinn') })
    }
    if (school.frå !== undefined && school.til !== undefined && school.til < school.frå) {
      yield error({ code: 'oppsett/drift', args: {}, at: valueAt(source, 'skular', index, 'til') })
    }
    const departments = new Set<string>()
    for (const [place, department] of (school.avdelingar ?? []).entries()) {
      if (departments.has(department.id)) {
        yield error({
          code: 'oppsett/dobbel-id',
          args: { id: department.id },
          at: valueAt(source, 'skular', index, 'avdelingar', place, 'id'),
        })
      }
      departments.add(department.id)
    }
  }
}

function* orgNumberFaults(orgnr: string, seen: Set<string>, at: Fault['at']): Iterable<Fault> {
  if (!isOrgNumber(orgnr)) yield error({ code: 'oppsett/orgnr', args: { orgnr }, at })
  else if (seen.has(orgnr)) yield error({ code: 'oppsett/dobbelt-orgnr', args: { orgnr }, at })
  seen.add(orgnr)
}

function* calendarFaults(source: Source, calendar: WrittenCalendar): Iterable<Fault> {
  for (const [kind, entry] of Object.entries(calendar)) {
    for (const [key, written] of Object.entries(entry)) {
      const day = typeof written === 'string' ? parseYearDay(written) : undefined
      if (day && day.day > daysIn(2027, day.month))
        yield error({ code: 'oppsett/dag', args: { dag: String(written) }, at: valueAt(source, 'kalender', kind, key) })
    }
    const from = 'frå' in entry ? parseYearDay(entry.frå) : undefined
    const to = 'til' in entry ? parseYearDay(entry.til) : undefined
    if (from && to && orderInYear(from) > orderInYear(to)) {
      yield error({
        code: 'oppsett/vindauge',
        args: { frå: yearDayText(from), til: yearDayText(to) },
        at: valueAt(source, 'kalender', kind, 'til'),
      })
    }
  }
}

function* ruleFaults(source: Source, ids: readonly string[]): Iterable<Fault> {
  for (const id of ids) {
    const code = ruleNamed(id)
    const at = keyAt(source, 'reglar', id)
    if (!code) yield error({ code: 'oppsett/ukjend-regel', args: { regel: id, framlegg: nearestRule(id) }, at })
    else if (isLocked(code)) yield error({ code: 'oppsett/regel-laast', args: { regel: code }, at })
  }
}

function* sectionFaults(source: Source, order: readonly string[], ownSections: ReadonlySet<string>): Iterable<Fault> {
  const known = new Set<string>([...sectionIds, ...ownSections])
  for (const [index, id] of order.entries()) {
    if (known.has(id)) continue
    yield error({
      code: 'oppsett/ukjend-del',
      args: { del: id, framlegg: nearest(id, known) },
      at: valueAt(source, 'rapport', 'delar', index),
    })
  }
  const missing = compulsorySections.filter((id) => !order.includes(id))
  if (missing.length > 0) yield error({ code: 'oppsett/del-manglar', args: { delar: missing }, at: keyAt(source, 'rapport', 'delar') })
}

/** August comes first in a school year. */
const orderInYear = ({ month, day }: YearDay): number => ((month + 4) % 12) * 100 + day
