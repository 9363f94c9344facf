import { compareFigures, figureStates, keyOf, type Figure, type FigureState } from '../../model/figure.ts'
import { levels, type Indicator, type Level } from '../../model/indicator.ts'
import { parseSchoolYear } from '../../model/school-year.ts'
import { isMeasured } from '../../model/catalogue.ts'
import { isOrgNumber } from '../../model/org-number.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import { error, faultOf, type Fault } from '../../records/fault.ts'

/** The columns of a file of figures, in their order. */
export const columns = [
  'skuleår',
  'indikator',
  'trinn',
  'nivå',
  'orgnr',
  'verdi',
  'uvisse',
  'tal_elevar',
  'tilstand',
  'førebels',
  'kjelde',
] as const
export type Column = (typeof columns)[number]
type Row = Readonly<Record<Column, string>>

/** Figures as a file: one line each, in a fixed order, so that a new year is new lines and nothing else. */
export function figuresText(figures: readonly Figure[]): string {
  return [columns.join(','), ...figures.toSorted(compareFigures).map(lineOf), ''].join('\n')
}

const lineOf = (figure: Figure): string =>
  [
    figure.year,
    figure.indicator,
    figure.step,
    figure.level,
    figure.orgNumber,
    figure.value ?? '',
    figure.uncertainty ?? '',
    figure.pupils ?? '',
    figure.state,
    figure.isProvisional ? 'ja' : 'nei',
    figure.source,
  ].join(',')

/** A figure, and the line it stands on. */
export interface StoredFigure {
  readonly figure: Figure
  readonly file: string
  readonly line: number
}

export interface FiguresRead {
  readonly figures: readonly StoredFigure[]
  readonly faults: readonly Fault[]
}

/**
 * Reads a file of figures. Lines that are not as they should be are told of one by one and left out. The file is the tool's own, so what counts
 * is that a slip by hand is seen: it has no quotes and nothing to escape.
 */
export function readFigures(file: string, text: string, known: ReadonlyMap<string, Indicator>): FiguresRead {
  const [header = '', ...lines] = text.split(/\r?\n/)
  if (header !== columns.join(','))
    return { figures: [], faults: [error({ code: 'tal/overskrift', args: {}, at: { file, line: 1, column: 1 } })] }
  const figures: StoredFigure[] = []
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  for (const [index, written] of lines.entries()) {
    const line = index + 2
    if (written === '') continue
    const read = readLine(written, known)
    if ('wrong' in read) faults.push(error({ code: 'tal/felt', args: read.wrong, at: { file, line, column: read.column } }))
    else {
      const key = `${keyOf(read.figure)} ${read.figure.source}`
      const first = seen.get(key)
      const doubt = doubtOf(read.figure, known)
      if (doubt)
        faults.push(
          faultOf('warning', { code: 'tal/tvilsam', args: doubt.args, at: { file, line, column: columnIn(written, doubt.column) } }),
        )
      if (first === undefined) figures.push({ figure: read.figure, file, line })
      else {
        const related = [{ at: { file, line: first, column: 1 }, label: 'fyrste' as const }]
        faults.push({ ...error({ code: 'tal/dobbel', args: {}, at: { file, line, column: 1 } }), related })
      }
      seen.set(key, first ?? line)
    }
  }
  return { figures, faults }
}

interface Doubt {
  readonly args: { readonly indikator: string; readonly kva: 'verdi' | 'trinn' | 'skuleår' | 'orgnr'; readonly tekst: string }
  readonly column: Column
}

/** What an import would have stopped at. It may have been accepted then, so it is told of and no more. */
function doubtOf({ year, indicator: id, step, level, orgNumber, value }: Figure, known: ReadonlyMap<string, Indicator>): Doubt | undefined {
  const indicator = known.get(id)
  if (!indicator) return undefined
  const told = (column: 'verdi' | 'trinn' | 'skuleår' | 'orgnr', tekst: string): Doubt => ({
    args: { indikator: id, kva: column, tekst },
    column,
  })
  if (!isMeasured(indicator, year)) return told('skuleår', year)
  if (step !== '' && !isMeasured(indicator, year, Number(step))) return told('trinn', step)
  if (level === 'skule' && !isOrgNumber(orgNumber)) return told('orgnr', orgNumber)
  const { least, most } = indicator.range
  return value !== undefined && (value < least || value > most) ? told('verdi', formatNumber(value)) : undefined
}

const columnIn = (written: string, name: Column): number => {
  const before = written.split(',').slice(0, columns.indexOf(name))
  return before.join(',').length + (before.length === 0 ? 1 : 2)
}

/** What is wrong with a line: the first field that can't be right, and what may stand there. */
type LineRead =
  { readonly figure: Figure } | { readonly wrong: { readonly kolonne: Column | ''; readonly venta: FieldForm }; readonly column: number }

/** What may stand in a field; the words stand in the catalogue. */
export type FieldForm =
  | 'elleve'
  | 'skuleår'
  | 'indikator'
  | 'trinn'
  | 'nivå'
  | 'orgnr'
  | 'tal'
  | 'verdi'
  | 'utan-verdi'
  | 'heiltal'
  | 'tilstand'
  | 'ja-nei'
  | 'id'

const forms: { readonly [C in Column]: { readonly form: FieldForm; readonly fits: (text: string, row: Row) => boolean } } = {
  skuleår: { form: 'skuleår', fits: (text) => parseSchoolYear(text) === text },
  indikator: { form: 'indikator', fits: (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) },
  trinn: { form: 'trinn', fits: (text) => /^(?:|[1-9]|10)$/.test(text) },
  nivå: { form: 'nivå', fits: (text) => (levels as readonly string[]).includes(text) },
  orgnr: { form: 'orgnr', fits: (text, row) => orgNumberForms[row.nivå as Level].test(text) },
  verdi: { form: 'tal', fits: (text) => text === '' || number.test(text) },
  uvisse: { form: 'tal', fits: (text) => text === '' || (number.test(text) && Number(text) >= 0) },
  tal_elevar: { form: 'heiltal', fits: (text) => /^\d{0,9}$/.test(text) },
  tilstand: { form: 'tilstand', fits: (text) => (figureStates as readonly string[]).includes(text) },
  førebels: { form: 'ja-nei', fits: (text) => text === 'ja' || text === 'nei' },
  kjelde: { form: 'id', fits: (text) => /^[a-z0-9.-]+$/.test(text) },
}

const number = /^-?\d{1,12}(?:\.\d{1,6})?$/
const orgNumberForms: Readonly<Record<Level, RegExp>> = { land: /^I$/, fylke: /^\d{2}$/, kommune: /^\d{4}$/, skule: /^\d{9}$/ }

function readLine(written: string, known: ReadonlyMap<string, Indicator>): LineRead {
  const cells = written.split(',')
  if (cells.length !== columns.length) return { wrong: { kolonne: '', venta: 'elleve' }, column: 1 }
  const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Row
  const wrong = columns.find((column) => !forms[column].fits(row[column], row))
  const columnOf = (name: Column): number => cells.slice(0, columns.indexOf(name)).join(',').length + (name === 'skuleår' ? 1 : 2)
  if (wrong !== undefined) return { wrong: { kolonne: wrong, venta: forms[wrong].form }, column: columnOf(wrong) }
  if (!known.has(row.indikator)) return { wrong: { kolonne: 'indikator', venta: 'indikator' }, column: columnOf('indikator') }
  const hasValue = row.verdi !== ''
  if (hasValue !== (row.tilstand === 'verdi'))
    return { wrong: { kolonne: 'verdi', venta: hasValue ? 'utan-verdi' : 'verdi' }, column: columnOf('verdi') }
  return { figure: figureFrom(row) }
}

const figureFrom = (row: Row): Figure => ({
  year: parseSchoolYear(row.skuleår) as Figure['year'],
  indicator: row.indikator,
  step: row.trinn,
  level: row.nivå as Level,
  orgNumber: row.orgnr,
  value: numberOf(row.verdi),
  uncertainty: numberOf(row.uvisse),
  pupils: numberOf(row.tal_elevar),
  state: row.tilstand as FigureState,
  isProvisional: row.førebels === 'ja',
  source: row.kjelde,
})

const numberOf = (text: string): number | undefined => (text === '' ? undefined : Number(text))
