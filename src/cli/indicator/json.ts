import type { IndicatorList, ListedIndicator } from '../../app/indicator-list.ts'
import type { IndicatorSeries, SeriesRow, StepTable } from '../../app/indicator-series.ts'
import type { Point } from '../../indicators/comparison/series.ts'
import type { FigureSource } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { jsonText } from '../json-text.ts'
import { groupName } from './phrases.ts'

/** The list for other programs, version 1. What is unknown or does not apply is `null`; the parts of an indicator follow it, and name it. */
export const list = ({ groups }: IndicatorList, municipality: string): string =>
  jsonText({
    version: 1,
    municipality,
    groups: groups.map((group) => ({
      id: group.id,
      name: groupName(group),
      indicators: group.indicators.flatMap((one) => [one, ...one.parts]).map(listedRow),
    })),
  })

const listedRow = ({ indicator, steps, since, until, years }: ListedIndicator): object => ({
  ...indicatorRow(indicator),
  steps,
  since: since ?? null,
  until: until ?? null,
  years,
})

/** A series for other programs, version 1: every figure of every year, with its source. */
export const series = ({ indicator, municipality, school, step, tables, goals, sources }: IndicatorSeries): string =>
  jsonText({
    version: 1,
    municipality: municipality.name,
    indicator: { ...indicatorRow(indicator), periods: indicator.periods.map(periodRow) },
    school: school ? { id: school.id, name: school.name } : null,
    step: step ?? null,
    tables: tables.map(tableRow),
    goals,
    sources: sources.map(sourceRow),
  })

const indicatorRow = ({ id, name, group, unit, range, decimals, direction, about, partOf }: Indicator): object => ({
  id,
  name: name.nn,
  group,
  unit,
  // JSON knows no infinity.
  range: { least: finite(range.least), most: finite(range.most) },
  decimals,
  direction,
  about: about ?? null,
  partOf: partOf ?? null,
})

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null)

const periodRow = ({ from, to, steps, scale }: Indicator['periods'][number]): object => ({ from, to: to ?? null, steps, scale })

const tableRow = ({ step, years, breaks, rows, sentences, otherSchools }: StepTable): object => ({
  step: step === '' ? null : Number(step),
  years,
  breaks,
  rows: rows.map(seriesRow),
  sentences,
  otherSchools,
})

const seriesRow = ({ level, name, school, series: { orgNumber, points } }: SeriesRow): object => ({
  level,
  name: name ?? null,
  school: school?.id ?? null,
  orgNumber: orgNumber === '' ? null : orgNumber,
  closed: school?.to ?? null,
  figures: [...points.values()].map(figureRow),
})

const figureRow = ({ figure, isInternal, otherSchools }: Point): object => ({
  year: figure.year,
  state: figure.state,
  value: figure.value ?? null,
  uncertainty: figure.uncertainty ?? null,
  pupils: figure.pupils ?? null,
  provisional: figure.isProvisional,
  internal: isInternal,
  otherSchools,
  source: figure.source,
})

const sourceRow = ({ id, publisher, title, file, sha256, extracted, licence, access }: FigureSource): object => ({
  id,
  publisher,
  title,
  file,
  sha256,
  extracted: extracted ?? null,
  licence: licence ?? null,
  access,
})
