import { isMeasured } from '../../model/catalogue.ts'
import type { Figure, SourceNote } from '../../model/figure.ts'
import type { Indicator, Level } from '../../model/indicator.ts'
import { isOrgNumber } from '../../model/org-number.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { figureSet, type FigureSet } from './figure-set.ts'
import { missingSchools } from './missing-schools.ts'
import { readHeader, type TestColumns, type UnitColumns } from './national-tests-header.ts'
import { otherSchools, type OtherSchools } from './other-schools.ts'
import { cellCount, cellNumber, cellWidth, valueOf, type CellNumber } from './numbers.ts'
import { checkRange, checkWidth, visitRows, type Reading } from './reading.ts'
import { fewestInPublic, partOf, sha256Of, stepsInOrder, udirSource } from './source-meta.ts'
import type { SourceRead } from './source.ts'
import { cellAt, type Row } from './table.ts'
import { countyCode, levelOfCode, municipalityCode } from './units.ts'

/** What is gathered while the rows pass by. */
interface Gathered {
  readonly figures: FigureSet
  readonly levels: Set<Level>
  readonly others: OtherSchools
  /** Organisation numbers of the municipality's own schools that have a row. */
  readonly present: Set<string>
  /** Years in which a school is shown with fewer pupils than Udir shows to the public. */
  readonly internal: Set<SchoolYear>
  /** Of each test, how many schools of the municipality are withheld. */
  readonly withheld: Map<TestColumns, number>
  readonly counties: Set<string>
  /** Pupils of the land and of all counties together, for each test. */
  readonly sums: Map<TestColumns, { land: number | undefined; counties: number | undefined }>
}

interface Measured {
  readonly score: CellNumber
  readonly uncertainty: CellNumber
  readonly pupils: CellNumber
}

/**
 * Reads Udir's export of national tests. Kept are the land, the county, the municipality and its schools, known by their codes and organisation numbers;
 * every row is checked. Source of the format: Utdanningsdirektoratet, Statistikkbanken, exports of February 2026.
 */
export function readNationalTests(reading: Reading): readonly SourceRead[] {
  const header = readHeader(reading)
  if (!header) return []
  const gathered: Gathered = {
    figures: figureSet(reading.log),
    levels: new Set(),
    others: otherSchools(reading),
    present: new Set(),
    internal: new Set(),
    withheld: new Map(),
    counties: new Set(),
    sums: new Map(header.tests.map((test) => [test, { land: undefined, counties: 0 }])),
  }
  const isReadToEnd = visitRows(reading, true, (row) => readRow(reading, header.unit, header.tests, gathered, row))
  const isWhole = isReadToEnd && isComplete(reading, gathered)
  const years = [...new Set(header.tests.map(({ year }) => year))].toSorted()
  const sha256 = sha256Of(reading.file.bytes)
  return years.map((year) =>
    sourceOf(reading, sha256, gathered, {
      year,
      isWhole,
      tests: header.tests.filter((test) => test.year === year),
    }),
  )
}

function readRow(reading: Reading, columns: UnitColumns, tests: readonly TestColumns[], gathered: Gathered, row: Row): void {
  const { table, log, units } = reading
  const code = cellAt(row, columns.orgNumber)
  const level = levelOfCode(cellAt(row, columns.level))
  if (!level) {
    const args = { kolonne: 'EnhetNivaa', tekst: cellAt(row, columns.level), venta: 'einingsnivå' } as const
    return log.stop({ code: 'import/celle', args, at: table.placeOf(row, columns.level) })
  }
  if (level === 'skule' && !isOrgNumber(code))
    log.stop({ code: 'import/orgnr', args: { orgnr: code }, at: table.placeOf(row, columns.orgNumber) })
  const unit = units.kept(level, code)
  gathered.levels.add(level)
  if (unit?.level === 'skule') gathered.present.add(code)
  if (level === 'fylke') gathered.counties.add(countyCode(code))
  const isOther = level === 'skule' && !unit && municipalityCode(cellAt(row, columns.municipality)) === units.municipality
  if (unit?.level === 'kommune') gathered.others.countedAt(table.placeOf(row, columns.orgNumber))
  for (const test of tests) {
    const measured = readMeasures(reading, test, row)
    const figure = figureOf(test, unit ?? { level, orgNumber: code }, measured)
    addUp(gathered, test, level, figure.pupils)
    if (level === 'skule' && figure.pupils !== undefined && figure.pupils < fewestInPublic) gathered.internal.add(test.year)
    if (figure.state === 'skjerma' && (isOther || unit?.level === 'skule'))
      gathered.withheld.set(test, (gathered.withheld.get(test) ?? 0) + 1)
    if (isOther) gathered.others.add(figure)
    if (unit) gathered.figures.add(figure, table.placeOf(row, test.score))
  }
}

/** The three cells of a test. All that can't be right is told, for units that are not kept too: a file with such a cell is not what it seems. */
function readMeasures({ table, log }: Reading, test: TestColumns, row: Row): Measured {
  const read = (index: number, as: (cell: string) => CellNumber): CellNumber => {
    const number = as(row.cells[index] ?? '')
    if (number.state === 'problem') log.stop({ code: 'import/tal', args: { tekst: number.text }, at: table.placeOf(row, index) })
    return number
  }
  const measured = {
    score: read(test.score, cellNumber),
    uncertainty: test.uncertainty === undefined ? ({ state: 'empty' } as const) : read(test.uncertainty, cellWidth),
    pupils: read(test.pupils, cellCount),
  }
  if (stateOf(measured) === 'verdi') {
    checkRange(log, test.indicator, valueOf(measured.score), () => table.placeOf(row, test.score))
    checkWidth(log, test.indicator, valueOf(measured.uncertainty), () => table.placeOf(row, test.uncertainty ?? 0))
  }
  return measured
}

/** `*` is withheld; no score with 0 or no participants is nobody to measure; no score with participants is not published. */
function stateOf({ score, pupils }: Measured): Figure['state'] {
  if (score.state === 'withheld') return 'skjerma'
  const isEmpty = score.state !== 'number' || (score.value === 0 && valueOf(pupils) === 0)
  if (!isEmpty) return 'verdi'
  if (pupils.state === 'withheld') return 'skjerma'
  return valueOf(pupils) ? 'ikkje-publisert' : 'ingen'
}

function figureOf(test: TestColumns, unit: { readonly level: Level; readonly orgNumber: string }, measured: Measured): Figure {
  const state = stateOf(measured)
  const isShown = state === 'verdi'
  return {
    year: test.year,
    indicator: test.indicator.id,
    step: test.step,
    level: unit.level,
    orgNumber: unit.orgNumber,
    value: isShown ? valueOf(measured.score) : undefined,
    uncertainty: isShown ? valueOf(measured.uncertainty) : undefined,
    pupils: isShown ? valueOf(measured.pupils) : undefined,
    state,
    isProvisional: test.isProvisional,
    source: '',
  }
}

function addUp({ sums }: Gathered, test: TestColumns, level: Level, pupils: number | undefined): void {
  const sum = sums.get(test)
  if (!sum) return
  if (level === 'land') sum.land = pupils
  if (level === 'fylke') sum.counties = sum.counties === undefined || pupils === undefined ? undefined : sum.counties + pupils
}

/**
 * Whether a file is whole and not just its last line: the municipality is there, and where there are several counties, they together have as many pupils as
 * the land (in Udir's exports they have exactly as many). What is missing is told.
 */
function isComplete({ table, log, units, file }: Reading, { counties, sums, figures }: Gathered): boolean {
  const end = { file: file.name, line: table.header.line, column: 1 }
  const isIncomplete = [...sums.values()].some(({ land, counties: sum }) => land !== undefined && sum !== undefined && sum < land)
  const isCut = counties.size > 1 && isIncomplete
  const isThere = sums.size === 0 || figures.all().some(({ figure }) => figure.level === 'kommune')
  if (isCut) log.stop({ code: 'import/avkutta', args: { kvifor: 'sum' }, at: end })
  else if (!isThere) log.stop({ code: 'import/kommune-manglar', args: { kommune: units.municipality }, at: end })
  return !isCut && isThere
}

interface OneYear {
  readonly year: SchoolYear
  readonly tests: readonly TestColumns[]
  /** Of a file that is cut, nobody knows which schools it lacks. */
  readonly isWhole: boolean
}

function sourceOf(reading: Reading, sha256: string, gathered: Gathered, { year, tests, isWhole }: OneYear): SourceRead {
  const { table, rules, file } = reading
  const steps = stepsInOrder(tests.map(({ step }) => step))
  const cells = tests.map((test) => ({ ...test, at: table.placeOf(table.header, test.score) }))
  const missing =
    isWhole && gathered.levels.has('skule') ? missingSchools(reading, year, gathered.present, cells) : { figures: [], notes: [] }
  const notes: readonly SourceNote[] = [...missing.notes, ...gathered.others.notesOf(year)]
  const isInternal = gathered.internal.has(year) || tests.some((test) => hidesExactlyOne(gathered, test))
  const access = rules.access ?? (isInternal ? 'internt' : 'offentleg')
  const held = new Set(tests.map(({ indicator }) => indicator.id))
  const part = partOf(
    held,
    testsOf(reading, year, steps).every(({ id }) => held.has(id)),
  )
  const source = udirSource({ file, sha256, year, steps, levels: gathered.levels, access, notes, table: 'nasjonale-prover', part })
  const figures = [...gathered.figures.all().filter(({ figure }) => figure.year === year), ...missing.figures]
  return { source, figures: figures.map(({ figure, at }) => ({ figure: { ...figure, source: source.id }, at })) }
}

/** The tests that are held on some steps in a year. */
const testsOf = ({ indicators }: Reading, year: SchoolYear, steps: readonly string[]): readonly Indicator[] =>
  indicators.filter(
    (indicator) =>
      indicator.group === 'nasjonale-prover' &&
      indicator.unit === 'skalapoeng' &&
      steps.some((step) => isMeasured(indicator, year, Number(step))),
  )

/** Udir never withholds one school alone under a municipality that it shows (measured in its exports), so such a file was taken out by somebody logged in. */
function hidesExactlyOne({ withheld, figures }: Gathered, test: TestColumns): boolean {
  const isShown = figures.all().some(({ figure }) => figure.level === 'kommune' && figure.state === 'verdi' && isOf(figure, test))
  return isShown && withheld.get(test) === 1
}

const isOf = ({ year, indicator, step }: Figure, test: TestColumns): boolean =>
  year === test.year && indicator === test.indicator.id && step === test.step
