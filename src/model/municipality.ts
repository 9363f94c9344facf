import type { Code } from '../i18n/catalogue.ts'
import type { Calendar } from './calendar.ts'
import type { IsoDate } from './date.ts'
import type { Source } from './document.ts'
import type { Severity } from './finding.ts'
import type { Indicator } from './indicator.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from './school-year.ts'

export interface Department {
  readonly id: string
  readonly name: string
}

/** The steps a school teaches, both ends included. */
export interface Steps {
  readonly from: number
  readonly to: number
}

export interface School {
  /** Folder name, `[a-z0-9-]`. */
  readonly id: string
  readonly name: string
  readonly orgNumber: string | undefined
  readonly steps: Steps | undefined
  readonly departments: readonly Department[]
  /** First and last day of operation; a closed school keeps its history. */
  readonly from: IsoDate | undefined
  readonly to: IsoDate | undefined
}

export interface Person {
  readonly role: string
  readonly school: string | undefined
  readonly name: string | undefined
  readonly email: string | undefined
}

/** What `kvalitet.yaml` says, with the defaults filled in. */
export interface Municipality {
  /** kvalitet.yaml, for the places of what it says. */
  readonly source: Source
  readonly name: string
  readonly number: string
  readonly language: 'nynorsk' | 'bokmål'
  /** What the council is called, in the definite form: `heradsstyret`. */
  readonly council: string
  /** Who acts as school owner: `leiar for skule`. */
  readonly owner: string
  readonly schools: readonly School[]
  readonly people: readonly Person[]
  /** Every role that may be named: the standard ones, those of the people, and what the school owner is called. */
  readonly roles: ReadonlySet<string>
  readonly qualityPlan: { readonly title: string; readonly link: string | undefined } | undefined
  readonly focusAreas: ReadonlyMap<SchoolYear, readonly string[]>
  readonly calendar: Calendar
  /** The indicators in use, by their ids: what goals may name. All of the catalogue unless the municipality has a list, and always its own. */
  readonly indicators: ReadonlyMap<string, Indicator>
  /** The ids of those that documents show first: the municipality's list, else the catalogue's central ones, and always its own. */
  readonly centralIndicators: readonly string[]
  /** Smallest group that figures are shown for. */
  readonly smallestGroup: number
  /** The ids of the sections of the report in the municipality's own order, its own sections among them; undefined for the standard. */
  readonly reportOrder: readonly string[] | undefined
  /** How grave the municipality holds rules to be, where it differs from the standard; `off` for those it does without. */
  readonly severities: ReadonlyMap<Code, Severity | 'off'>
}

/** The schools by their ids. Of two with one id, which is told of, the first counts. */
export const schoolsById = (municipality: Municipality | undefined): ReadonlyMap<string | undefined, School> =>
  new Map(municipality?.schools.toReversed().map((school) => [school.id, school]))

/** Whether a school is open on any day of the year. */
export const isOpenIn = (school: School, year: SchoolYear): boolean =>
  (school.from === undefined || school.from <= lastDayOf(year)) && (school.to === undefined || school.to >= firstDayOf(year))
