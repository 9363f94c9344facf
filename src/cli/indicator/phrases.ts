import type { IndicatorGroup, ListedIndicator } from '../../app/indicator-list.ts'
import { everySteps } from '../../app/indicator-periods.ts'
import type { IndicatorSeries, StepTable } from '../../app/indicator-series.ts'
import { enumerate } from '../../i18n/lists.ts'
import { indicator as words } from '../../i18n/nn/indicator.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import { standardCatalogue } from '../../model/catalogue.ts'
import type { FigureSource } from '../../model/figure.ts'
import type { Indicator } from '../../model/indicator.ts'
import { figuresFolder } from '../../model/layout.ts'
import { yearAfter, type SchoolYear } from '../../model/school-year.ts'

export const groupName = ({ id, name }: IndicatorGroup): string => name ?? (id === 'eigne' ? words.ownGroup : id)

/** Years as runs of years that follow each other: `2021-22`, `2023-24 til 2025-26`. */
export function runsOf(years: readonly SchoolYear[]): readonly string[] {
  const runs: SchoolYear[][] = []
  for (const year of years) {
    const last = runs.at(-1)
    const end = last?.at(-1)
    if (last && end !== undefined && yearAfter(end) === year) last.push(year)
    else runs.push([year])
  }
  return runs.flatMap((run) => {
    const [first = '', last = first] = [run[0], run.at(-1)]
    return run.length < 3 ? run : words.run(first, last)
  })
}

/** Unit, steps, since when, and the years that there are figures for; then what it is split up into. */
export const aboutListed = ({ indicator, steps, since, until, years, parts }: ListedIndicator): readonly string[] => [
  [
    words.units[indicator.unit],
    words.stepsText(steps),
    ...words.measured(since, until),
    years.length === 0 ? words.noYears : words.years(runsOf(years)),
  ].join('; '),
  ...(parts.length > 0 ? [partsText(parts)] : []),
]

/** Parts whose ids are counted are told as a run: `np-lesing-niva-1 til np-lesing-niva-5`. */
function partsText(parts: readonly ListedIndicator[]): string {
  const ids = parts.map(({ indicator }) => indicator.id)
  const [first = '', last = first] = [ids[0], ids.at(-1)]
  const isCounted = ids.length > 2 && new Set(ids.map((id) => id.replace(/\d+$/, ''))).size === 1
  const years = [...new Set(parts.flatMap((part) => part.years))].toSorted()
  return words.parts(isCounted ? words.run(first, last) : enumerate(ids, 'og'), runsOf(years))
}

/** What one must know to read the figures: unit and scale, which way is better, and what the catalogue says. */
export function headOf({ indicator, steps, since, until }: IndicatorSeries): readonly string[] {
  const whole = indicator.partOf === undefined ? undefined : standardCatalogue.get(indicator.partOf)?.name.nn
  const facts = [
    words.unit(indicator.unit, rangeOf(indicator)),
    words.directions[indicator.direction],
    words.measuredOn(steps),
    ...(since === undefined ? [] : [words.scaleSince(hasScale(indicator), since)]),
    ...(until === undefined ? [] : [words.measuredUntil(until)]),
    ...(whole === undefined ? [] : [words.part(whole)]),
  ]
  return [facts.join(' '), ...(indicator.about === undefined ? [] : [indicator.about])]
}

export const hasScale = ({ unit }: Indicator): boolean => unit === 'skalapoeng'

/** A percentage needs no saying of what it can be. */
const rangeOf = ({ range: { least, most }, unit }: Indicator): string | undefined =>
  unit !== 'prosent' && Number.isFinite(least) && Number.isFinite(most) ? words.range(formatNumber(least), formatNumber(most)) : undefined

/** Who is credited, and when the figures were taken out: one line for each publisher, licence and access. */
export function creditsOf(sources: readonly FigureSource[]): readonly string[] {
  const credits = new Map<string, FigureSource[]>()
  for (const source of sources) {
    const internal = source.access === 'internt' ? `, ${words.internalSource}` : ''
    const credit = words.credit(source.publisher, source.licence) + internal
    credits.set(credit, [...(credits.get(credit) ?? []), source])
  }
  return [...credits].map(([credit, own]) => `${credit}, ${extractedText(own)}`)
}

function extractedText(sources: readonly FigureSource[]): string {
  const days = sources.flatMap(({ extracted }) => extracted?.slice(0, 10) ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? words.notExtracted : words.extracted(first, last)
}

/** Where the figures lie that there is no room for. */
export const olderIn = `${figuresFolder}/`

export const tableTitle = ({ step }: StepTable, indicator: Indicator): string =>
  step === '' && everySteps(indicator).length === 0 ? words.whole : words.step(step)

/** What is not there, and what to do about it. */
export const lackOf = ({ indicator, school, step, tables }: IndicatorSeries): readonly string[] => [
  ...(school && school.orgNumber === undefined && tables.length === 0 ? [words.noOrgNumber(school.name)] : []),
  ...(tables.length > 0
    ? []
    : [words.none(step === undefined ? `«${indicator.name.nn}»` : words.onStep(indicator.name.nn, step)), words.noneHow]),
]
