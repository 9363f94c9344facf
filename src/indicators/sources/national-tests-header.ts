import type { Indicator } from '../../model/indicator.ts'
import { nearest } from '../../model/nearest.ts'
import { parseSchoolYear, type SchoolYear } from '../../model/school-year.ts'
import { finderOf, fold, isKnownPart, isMeasured, nearestIndicator, type Reading } from './reading.ts'

/** One test of the file: a subject on a step in a year, and the columns of its three measures. */
export interface TestColumns {
  readonly indicator: Indicator
  readonly year: SchoolYear
  readonly step: string
  readonly isProvisional: boolean
  readonly score: number
  /** Undefined where the file has none and the user accepts that. */
  readonly uncertainty: number | undefined
  readonly pupils: number
}

export interface UnitColumns {
  readonly level: number
  readonly municipality: number
  readonly orgNumber: number
}

interface Heading {
  readonly year: SchoolYear
  readonly isProvisional: boolean
  readonly subject: string
  readonly step: string
  readonly isForAll: boolean
  readonly measure: 'score' | 'uncertainty' | 'pupils'
  /** The name without its measure, as it stands. */
  readonly stem: string
}

const unitNames = { level: 'EnhetNivaa', municipality: 'Kommunekode', orgNumber: 'Organisasjonsnummer' } as const
const measureNames = { score: 'Skalapoeng', uncertainty: 'Usikkerhet', pupils: 'Antall elever deltatt' } as const
const others = ['Nasjonaltkode', 'Fylkekode', 'Nasjonalt', 'Fylke', 'Kommune', 'EnhetNavn']
const knownNames = new Set([...Object.values(unitNames), ...others].map(fold))

/** Whether a header is that of Udir's export of national tests, sound or not: other reports have headers of the same form with other measures. */
export const isNationalTests = (header: readonly string[]): boolean => {
  const names = header.map(fold)
  const measures = Object.values(measureNames).map(fold)
  const hasMeasure = header.map(partsOf).some((parts) => parts.length >= 5 && measures.includes(fold(parts.at(-1) ?? '')))
  return (names.includes('enhetnivaa') || names.includes('organisasjonsnummer')) && hasMeasure
}

/** The name of a column is in parts with a point between; the point of «5. årstrinn» has a space behind it, and that of «5.-7. årstrinn» a dash. */
const partsOf = (name: string): readonly string[] => name.trim().split(/\.(?![ -])/)

/** The columns of a header; undefined when what is missing makes it of no use to go on. All that is wrong is told. */
export function readHeader(reading: Reading): { readonly unit: UnitColumns; readonly tests: readonly TestColumns[] } | undefined {
  const { table, log } = reading
  const unit = unitColumns(reading)
  const groups = new Map<string, Map<Heading['measure'], number>>()
  const headings = new Map<string, Heading>()
  for (const [index, cell] of table.header.cells.entries()) {
    const heading = headingOf(reading, cell, index)
    if (!heading) continue
    const columns = groups.get(heading.stem) ?? new Map<Heading['measure'], number>()
    if (columns.has(heading.measure))
      log.stop({ code: 'import/dobbel-kolonne', args: { kolonne: cell.trim() }, at: table.placeOf(table.header, index) })
    groups.set(heading.stem, columns.set(heading.measure, index))
    headings.set(heading.stem, heading)
  }
  const find = finderOf(reading.indicators.filter((indicator) => indicator.unit === 'skalapoeng'))
  const tests = [...groups].map(([stem, columns]) => testOf(reading, find, headings.get(stem), columns))
  return unit && { unit, tests: tests.filter((test) => test !== undefined) }
}

function unitColumns({ table, log }: Reading): UnitColumns | undefined {
  const names = table.header.cells.map(fold)
  const indexOf = (name: string): number => {
    const index = names.indexOf(fold(name))
    if (index === -1) log.refuse({ code: 'import/manglar-kolonne', args: { kolonne: name }, at: table.placeOf(table.header, 0) })
    else if (names.includes(fold(name), index + 1))
      log.stop({ code: 'import/dobbel-kolonne', args: { kolonne: name }, at: table.placeOf(table.header, names.lastIndexOf(fold(name))) })
    return index
  }
  const columns = {
    level: indexOf(unitNames.level),
    municipality: indexOf(unitNames.municipality),
    orgNumber: indexOf(unitNames.orgNumber),
  }
  return Object.values(columns).includes(-1) ? undefined : columns
}

/** What a column is; undefined for those that name units, for those that are left out, and for those that nobody knows, which is told. */
function headingOf({ table, log }: Reading, cell: string, index: number): Heading | undefined {
  const name = cell.trim()
  if (name === '' || knownNames.has(fold(name))) return undefined
  const heading = parseHeading(name)
  const at = table.placeOf(table.header, index)
  if (!heading) {
    const framlegg = nearest(name, [...Object.values(unitNames), ...others])
    log.stop({ code: 'import/ukjend-kolonne', args: { kolonne: name, framlegg }, at })
    return undefined
  }
  if (!heading.isForAll && heading.measure === 'score') log.note({ code: 'import/ikkje-lese', args: { kva: 'inndelingar' }, at })
  return heading.isForAll ? heading : undefined
}

/** `2025-26.Engelsk.5. årstrinn.Alle eierformer.Alle kjønn.Skalapoeng`, or with «Foreløpige tall » in front. */
function parseHeading(name: string): Heading | undefined {
  const [when = '', subject = '', stepName = '', owners = '', gender = '', measureName = '', ...more] = partsOf(name)
  const [, provisional = '', written = ''] = /^(foreløpige tall )?\s*(\d{4}\s*[-/]\s*\d{2,4})$/i.exec(when.trim()) ?? []
  const year = parseSchoolYear(written)
  // A step of another form (`5.-7. årstrinn`) is told as a step that is not measured.
  const step = /^(\d{1,2})\. (?:års)?trinn$/i.exec(stepName.trim())?.[1] ?? stepName.trim()
  const measure = (['score', 'uncertainty', 'pupils'] as const).find((one) => fold(measureNames[one]) === fold(measureName))
  if (!year || step === '' || !measure || gender === '' || more.length > 0) return undefined
  const isForAll = fold(owners) === 'alle eierformer' && fold(gender) === 'alle kjønn'
  // A name that nobody knows may be a new one for all of them: then the file would seem to have nothing.
  if (!isForAll && !(isSplit(owners, 'alle eierformer') && isSplit(gender, 'alle kjønn'))) return undefined
  const stem = [when, subject, stepName, owners, gender].join('.')
  return { year, isProvisional: provisional !== '', subject: subject.trim(), step, isForAll, measure, stem }
}

const isSplit = (name: string, all: string): boolean => fold(name) === all || isKnownPart(name)

function testOf(
  { table, log, indicators }: Reading,
  find: ReturnType<typeof finderOf>,
  heading: Heading | undefined,
  columns: ReadonlyMap<Heading['measure'], number>,
): TestColumns | undefined {
  if (!heading) return undefined
  const at = table.placeOf(table.header, Math.min(...columns.values()))
  const { year, step, isProvisional, subject, stem } = heading
  const [score, uncertainty, pupils] = (['score', 'uncertainty', 'pupils'] as const).map((measure) => {
    const column = columns.get(measure)
    const args = { kolonne: `${stem}.${measureNames[measure]}` }
    if (column === undefined) log[measure === 'uncertainty' ? 'stop' : 'refuse']({ code: 'import/manglar-kolonne', args, at })
    return column
  })
  const indicator = find(subject)
  if (!indicator)
    log.stop({ code: 'import/ukjend-indikator', args: { indikator: subject, framlegg: nearestIndicator(indicators, subject) }, at })
  else if (isMeasured(log, indicator, year, step, at) && score !== undefined && pupils !== undefined)
    return { indicator, year, step, isProvisional, score, uncertainty, pupils }
  return undefined
}
