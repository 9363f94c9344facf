import type { EigenIndikator, Kvalitet } from '../generated/types.ts'
import { formatNumber } from '../i18n/numbers.ts'
import { indicatorFrom, centralIndicators, ownGroup, standardCatalogue } from '../model/catalogue.ts'
import { valueAt, type Path, type Source } from '../model/document.ts'
import type { Indicator } from '../model/indicator.ts'
import type { Municipality } from '../model/municipality.ts'
import { nearest } from '../model/nearest.ts'
import { parseSchoolYear } from '../model/school-year.ts'
import { error, type Fault } from './fault.ts'

/** The indicators that kvalitet.yaml chooses and adds. An own one never takes the place of the catalogue's, and of two with one id the first counts. */
export function indicatorsOf(settings: Kvalitet): Pick<Municipality, 'indicators' | 'centralIndicators'> {
  const own = new Map((settings.eigne_indikatorar ?? []).toReversed().map((entry) => [entry.id, indicatorFrom(entry, ownGroup)]))
  const chosen = settings.indikatorar && new Set(settings.indikatorar)
  const known = new Map([...own, ...standardCatalogue])
  const indicators = new Map([...known].filter(([id, indicator]) => own.has(id) || chosen === undefined || isChosen(indicator, chosen)))
  const central = new Set([...(chosen ?? centralIndicators), ...[...own.keys()].toReversed()])
  return { indicators, centralIndicators: [...central].filter((id) => indicators.has(id)) }
}

/** The parts of an indicator come with it: the levels of mastery with their test. */
const isChosen = ({ id, partOf }: Indicator, chosen: ReadonlySet<string>): boolean =>
  chosen.has(id) || (partOf !== undefined && chosen.has(partOf))

/** What the schema can't say of indicators: ids that exist and are used once, ranges and periods that go forwards. */
export function* indicatorFaults(source: Source, settings: Kvalitet): Iterable<Fault> {
  const own = settings.eigne_indikatorar ?? []
  const known = new Set([...standardCatalogue.keys(), ...own.map(({ id }) => id)])
  for (const [index, id] of (settings.indikatorar ?? []).entries()) {
    if (!known.has(id)) yield unknown(id, known, source, ['indikatorar', index])
  }
  const seen = new Set<string>()
  for (const [index, entry] of own.entries()) {
    const path = ['eigne_indikatorar', index]
    if (standardCatalogue.has(entry.id) || seen.has(entry.id)) {
      const iKatalogen = standardCatalogue.has(entry.id)
      yield error({ code: 'oppsett/dobbel-indikator', args: { indikator: entry.id, iKatalogen }, at: valueAt(source, ...path, 'id') })
    }
    seen.add(entry.id)
    if (entry.del_av !== undefined && !known.has(entry.del_av)) yield unknown(entry.del_av, known, source, [...path, 'del_av'])
    yield* rangeFaults(source, entry, path)
    yield* periodFaults(source, entry, path)
  }
}

const unknown = (id: string, known: ReadonlySet<string>, source: Source, path: Path): Fault =>
  error({ code: 'oppsett/ukjend-indikator', args: { indikator: id, framlegg: nearest(id, known) }, at: valueAt(source, ...path) })

function* rangeFaults(source: Source, { verdiar }: EigenIndikator, path: Path): Iterable<Fault> {
  const { minst, størst } = verdiar ?? {}
  if (minst === undefined || størst === undefined || minst <= størst) return
  yield error({
    code: 'oppsett/verdiar',
    args: { minst: formatNumber(minst), størst: formatNumber(størst) },
    at: valueAt(source, ...path, 'verdiar', 'minst'),
  })
}

function* periodFaults(source: Source, { periodar = [] }: EigenIndikator, path: Path): Iterable<Fault> {
  for (const [index, { frå, til }] of periodar.entries()) {
    const at = (key: 'frå' | 'til') => valueAt(source, ...path, 'periodar', index, ...(key in (periodar[index] ?? {}) ? [key] : []))
    if (frå !== undefined && parseSchoolYear(frå) !== frå) yield error({ code: 'oppsett/skulear', args: { skuleår: frå }, at: at('frå') })
    if (til !== undefined && parseSchoolYear(til) !== til) yield error({ code: 'oppsett/skulear', args: { skuleår: til }, at: at('til') })
    if (frå !== undefined && til !== undefined && til < frå) yield error({ code: 'oppsett/periode', args: { frå, til }, at: at('til') })
    const before = periodar[index - 1]
    if (before && (before.til === undefined || frå === undefined || frå <= before.til)) {
      yield error({ code: 'oppsett/periode-overlapp', args: { frå: frå ?? '…' }, at: at('frå') })
    }
  }
}
