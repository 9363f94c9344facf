import { isMeasured, isObligatory } from '../../model/catalogue.ts'
import type { Figure, SourceNote } from '../../model/figure.ts'
import type { Indicator, Level } from '../../model/indicator.ts'
import { isOrgNumber } from '../../model/org-number.ts'
import type { Place } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { figureSet, type FigureSet } from './figure-set.ts'
import { missingSchools, type MeasuredCell } from './missing-schools.ts'
import { otherSchools, type OtherSchools } from './other-schools.ts'
import { cellCount, cellNumber, cellWidth, valueOf, type CellNumber } from './numbers.ts'
import { measureOf, surveyColumns, type SurveyColumns, type SurveyTable } from './pupil-survey-columns.ts'
import { surveySubjects, type Subject } from './pupil-survey-subjects.ts'
import { checkRange, visitRows, type Reading } from './reading.ts'
import { meanUncertainty, shareUncertainty } from './sampling.ts'
import { fewestInPublic, partOf, sha256Of, stepsInOrder, udirSource } from './source-meta.ts'
import type { SourceRead } from './source.ts'
import { cellAt, type Row } from './table.ts'
import { levelOfCode, municipalityCode, type FigureUnit } from './units.ts'

/** What is gathered for one school year while the rows pass by. */
interface Year {
  readonly levels: Set<Level>
  readonly present: Set<string>
  readonly measured: Map<string, MeasuredCell>
  isInternal: boolean
}

interface Survey {
  readonly kind: SurveyTable
  readonly columns: SurveyColumns
  readonly figures: FigureSet
  readonly subjectOf: (row: Row) => Subject | undefined
  readonly years: Map<SchoolYear, Year>
  readonly others: OtherSchools
}

/**
 * Reads a table of Elevundersøkinga: Indikator, Mobbing or Deltaking. Kept are the rows for all genders, groups and owners together, of the land, the county,
 * the municipality and its schools. A source for each school year. Uncertainty is computed (`sampling.ts`), since the tables have none; how many took part
 * is counted, so it has no uncertainty.
 */
export function readPupilSurvey(reading: Reading, kind: SurveyTable): readonly SourceRead[] {
  const columns = surveyColumns(reading, kind)
  if (!columns) return []
  const survey: Survey = {
    kind,
    columns,
    figures: figureSet(reading.log),
    subjectOf: surveySubjects(reading, kind, columns),
    years: new Map(),
    others: otherSchools(reading),
  }
  let rows = 0
  let promised = 0
  const isReadToEnd = visitRows(reading, true, (row) => {
    rows += 1
    promised = Math.max(promised, valueOf(cellCount(cellAt(row, columns.rows))) ?? 0)
    readRow(reading, survey, row)
  })
  const isWhole = isReadToEnd && isComplete(reading, survey, rows < promised)
  const sha256 = sha256Of(reading.file.bytes)
  return [...survey.years]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, seen]) => sourceOf(reading, survey, sha256, { year, seen, isWhole }))
}

/** Whether a file is whole and not just its last line: as many rows as it says itself, and the municipality's. What is missing is told. */
function isComplete({ table, log, units }: Reading, { figures, years }: Survey, lacksRows: boolean): boolean {
  const at = table.placeOf(table.header, 0)
  const isThere = years.size === 0 || figures.all().some(({ figure }) => figure.level === 'kommune')
  if (lacksRows) log.stop({ code: 'import/avkutta', args: { kvifor: 'rader' }, at })
  else if (!isThere) log.stop({ code: 'import/kommune-manglar', args: { kommune: units.municipality }, at })
  return !lacksRows && isThere
}

function readRow(reading: Reading, survey: Survey, row: Row): void {
  const { table, log } = reading
  const { columns, kind } = survey
  const at = (index: number | undefined): Place => table.placeOf(row, index ?? 0)
  const level = levelOfCode(cellAt(row, columns.level))
  if (!level) {
    const args = { kolonne: 'EnhetNivaa', tekst: cellAt(row, columns.level), venta: 'einingsnivå' } as const
    return log.stop({ code: 'import/celle', args, at: at(columns.level) })
  }
  const orgNumber = cellAt(row, columns.orgNumber)
  if (level === 'skule' && !isOrgNumber(orgNumber))
    log.stop({ code: 'import/orgnr', args: { orgnr: orgNumber }, at: at(columns.orgNumber) })
  const subject = survey.subjectOf(row)
  const measured = readMeasures(reading, survey, row)
  if (!subject) return
  const { year } = subject
  const seen = survey.years.get(year) ?? { levels: new Set(), present: new Set(), measured: new Map(), isInternal: false }
  survey.years.set(year, seen)
  seen.levels.add(level)
  const unit = reading.units.kept(level, unitCode(columns, level, row))
  if (unit?.level === 'skule') seen.present.add(unit.orgNumber)
  const isShown = measured.value.state === 'number'
  if (isShown) checkRange(log, subject.indicator, valueOf(measured.value), () => at(columns[measureOf(kind)]))
  if (level === 'skule' && isShown && (valueOf(measured.answers) ?? fewestInPublic) < fewestInPublic) seen.isInternal = true
  const cell = at(columns[measureOf(kind)])
  if (unit?.level === 'kommune') survey.others.countedAt(cell)
  if (!unit) {
    const isHere = level === 'skule' && municipalityCode(cellAt(row, columns.municipality)) === reading.units.municipality
    if (isHere) survey.others.add(figureOf(subject, { level, orgNumber }, measured, kind))
    return
  }
  seen.measured.set(`${subject.indicator.id} ${subject.step}`, { ...subject, at: cell })
  survey.figures.add(figureOf(subject, unit, measured, kind), cell)
}

const unitCode = (columns: SurveyColumns, level: Level, row: Row): string =>
  level === 'land' ? 'I' : cellAt(row, { fylke: columns.county, kommune: columns.municipality, skule: columns.orgNumber }[level])

interface Measured {
  readonly value: CellNumber
  readonly deviation: CellNumber
  readonly answers: CellNumber
}

function readMeasures({ table, log }: Reading, { columns, kind }: Survey, row: Row): Measured {
  const read = (index: number | undefined, as: (cell: string) => CellNumber): CellNumber => {
    const number = as(cellAt(row, index))
    if (number.state === 'problem') log.stop({ code: 'import/tal', args: { tekst: number.text }, at: table.placeOf(row, index ?? 0) })
    return number
  }
  return {
    value: read(columns[measureOf(kind)], cellNumber),
    deviation: read(columns.deviation, cellWidth),
    answers: read(columns.answered, cellCount),
  }
}

function figureOf({ indicator, year, step, isProvisional }: Subject, unit: FigureUnit, measured: Measured, kind: SurveyTable): Figure {
  const answers = valueOf(measured.answers)
  const state = stateOf(measured, answers)
  const isShown = state === 'verdi'
  return {
    year,
    indicator: indicator.id,
    step,
    ...unit,
    value: isShown ? valueOf(measured.value) : undefined,
    uncertainty: isShown ? uncertaintyOf(indicator, measured, answers, kind) : undefined,
    pupils: isShown ? answers : undefined,
    state,
    isProvisional,
    source: '',
  }
}

function stateOf({ value, answers }: Measured, count: number | undefined): Figure['state'] {
  if (value.state === 'withheld' || (value.state !== 'number' && answers.state === 'withheld')) return 'skjerma'
  if (count === 0) return 'ingen'
  if (value.state === 'number') return 'verdi'
  return count === undefined ? 'ingen' : 'ikkje-publisert'
}

function uncertaintyOf(
  indicator: Indicator,
  { value, deviation }: Measured,
  answers: number | undefined,
  kind: SurveyTable,
): number | undefined {
  const [shown, spread] = [valueOf(value), valueOf(deviation)]
  if (kind === 'deltaking' || answers === undefined || shown === undefined) return undefined
  if (kind === 'mobbing' || indicator.unit === 'prosent') return shareUncertainty(shown, answers)
  return spread === undefined ? undefined : meanUncertainty(spread, answers)
}

/** The indexes of the survey in a year. */
const indexesOf = ({ indicators }: Reading, year: SchoolYear): readonly Indicator[] =>
  indicators.filter((one) => one.group === 'elevundersokinga' && one.unit === 'snitt' && isMeasured(one, year))

/** An export of the survey is held to be of all its indexes also where it lacks a few; one of half of them or fewer is an export of these. */
const isMostOf = (held: ReadonlySet<string>, all: readonly Indicator[]): boolean =>
  all.filter(({ id }) => held.has(id)).length * 2 > all.length

interface OneYear {
  readonly year: SchoolYear
  readonly seen: Year
  /** Of a file that is cut, nobody knows which schools it lacks. */
  readonly isWhole: boolean
}

function sourceOf(reading: Reading, { kind, figures, others }: Survey, sha256: string, { year, seen, isWhole }: OneYear): SourceRead {
  const own = figures.all().filter(({ figure }) => figure.year === year)
  // A school that is absent from a step where all must take part, has figures that are not shown; from the others it may be absent by choice.
  const expected = [...seen.measured.values()].filter(({ indicator, step }) => isObligatory(indicator, year, step))
  const missing = isWhole && seen.levels.has('skule') ? missingSchools(reading, year, seen.present, expected) : { figures: [], notes: [] }
  const notes: readonly SourceNote[] = [...missing.notes, ...others.notesOf(year)]
  const access = reading.rules.access ?? (seen.isInternal ? 'internt' : 'offentleg')
  const steps = stepsInOrder([...seen.measured.values()].map(({ step }) => step))
  const held = new Set([...seen.measured.values()].map(({ indicator }) => indicator.id))
  const part = kind === 'indikator' ? partOf(held, isMostOf(held, indexesOf(reading, year))) : []
  const source = udirSource({ file: reading.file, sha256, year, steps, levels: seen.levels, access, notes, table: kind, part })
  return { source, figures: [...own, ...missing.figures].map(({ figure, at }) => ({ figure: { ...figure, source: source.id }, at })) }
}
