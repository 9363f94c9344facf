import type { IsoDate } from '../model/date.ts'
import { isOpenIn, type Municipality } from '../model/municipality.ts'
import type { Place } from '../model/place.ts'
import { CannotRun } from '../model/problem.ts'
import { schoolYearOf, yearBefore, type SchoolYear } from '../model/school-year.ts'
import { configurationFile, reportFiles } from '../model/layout.ts'
import type { Finding } from '../model/finding.ts'
import type { Spot } from '../model/document.ts'
import { documentStates, type DocumentStatus } from './document-states.ts'
import { openActions, openAgreements, type OpenAction, type OpenAgreement } from './open-matters.ts'
import type { Files } from './ports.ts'
import type { World } from './read-folder.ts'
import { reportState, type ReportState } from './report/freshness.ts'
import { textWithoutHits } from '../rules/personal-data/without-hits.ts'
import { examine, type Examined } from './validate.ts'

export type { DocumentStatus, State } from './document-states.ts'
export type { OpenAction, OpenAgreement } from './open-matters.ts'
export { markdownText } from '../records/markdown-writer.ts'

/** How far a school year has come on a day. Titles are as people wrote them, without what the personal-data guard hit. */
export interface Status {
  readonly year: SchoolYear
  readonly today: IsoDate
  readonly municipality: MunicipalStatus
  /** The schools in operation that year, in the order of kvalitet.yaml. */
  readonly schools: readonly SchoolStatus[]
  /** The reports that there are of the year and of the one before, on which the council is being told. */
  readonly reports: readonly ReportStatus[]
}

/** How a report stands to what it was made from. */
export interface ReportStatus {
  readonly year: SchoolYear
  readonly file: string
  readonly state: Exclude<ReportState['state'], 'manglar'>
  /** The files that have changed since. */
  readonly changed: readonly string[]
}

/** What stands open for one school, or for the whole municipality. */
interface Standing {
  readonly name: string
  readonly documents: readonly DocumentStatus[]
  readonly actions: readonly OpenAction[]
}

export type MunicipalStatus = Standing
export interface SchoolStatus extends Standing {
  readonly id: string
  readonly agreements: readonly OpenAgreement[]
}

/** Reads the folder once and tells how far the year has come; without a year, the school year of today. Untrusted settings give their findings instead. */
export async function readStatus(world: World, asked?: SchoolYear): Promise<Status | { readonly settings: readonly Finding[] }> {
  const year = asked ?? schoolYearOf(world.today)
  const examined = await examine(world)
  const { municipality, findings } = examined
  if (!municipality) return { settings: findings.filter(({ place }) => place.file === configurationFile) }
  if (world.files.entries(year).length === 0) throw new CannotRun('skulear/finst-ikkje', { skuleår: year })
  const { Locator } = await import('../records/places.ts')
  const locator = new Locator()
  const status = statusOf(
    {
      ...examined,
      municipality,
      placeOf: (spot) => locator.placeOf(spot),
      told: textWithoutHits(examined.hits),
      reports: reportsOf(world.files, year),
    },
    year,
  )
  return examined.hitsInNames.length === 0 ? status : withNames(status, textWithoutHits(examined.hitsInNames))
}

const reportsOf = (files: Files, year: SchoolYear): readonly ReportStatus[] =>
  [yearBefore(year), year].flatMap((one) => {
    const report = reportState(files, one)
    if (report.state === 'manglar') return []
    const changed = report.state === 'forelda' ? report.changed : []
    return [{ year: one, file: reportFiles(one).draft, state: report.state, changed }]
  })

/** A status with the names of files and departments told in another way, wherever they stand. */
function withNames(status: Status, told: (name: string) => string): Status {
  const retold = (value: unknown, key?: string): unknown => {
    if (typeof value === 'string') return key === 'file' || key === 'name' || key === 'id' ? told(value) : value
    if (Array.isArray(value)) return value.map((inner) => retold(inner))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([inner, content]) => [inner, retold(content, inner)]))
  }
  return retold(status) as Status
}

/** All that a status is made from. */
export interface Evidence extends Examined {
  readonly municipality: Municipality
  readonly placeOf: (spot: Spot) => Place
  /** The one way that people's own words take out of the documents: what the personal-data guard hit is not repeated. */
  readonly told: (text: string) => string
  readonly reports: readonly ReportStatus[]
}

/** The status of a year, from what was read; the same evidence gives the same status. */
export function statusOf(evidence: Evidence, year: SchoolYear): Status {
  const { municipality, corpus } = evidence
  return {
    year,
    today: corpus.today,
    reports: evidence.reports,
    municipality: {
      name: municipality.name,
      documents: documentStates(evidence, year, undefined),
      actions: openActions(evidence, year, undefined),
    },
    schools: municipality.schools
      .filter((school) => isOpenIn(school, year))
      .map((school) => ({
        id: school.id,
        name: school.name,
        documents: documentStates(evidence, year, school),
        actions: openActions(evidence, year, school.id),
        agreements: openAgreements(evidence, year, school.id),
      })),
  }
}
